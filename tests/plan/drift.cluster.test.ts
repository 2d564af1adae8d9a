import { execFileSync } from 'node:child_process'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { brokers, onStage } from './stage.ts'

/** One of Kafka's own tools. */
function tool(name: string, ...args: readonly string[]): void {
  const jars = `${process.env['JTS_TEST_JARS'] ?? ''}/*`
  const java = ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-cp', jars, name, '--bootstrap-server', brokers]
  execFileSync('java', [...java, ...args], { stdio: 'pipe', timeout: 60_000 })
}

test('five topics that people changed with Kafka’s own tools are found exactly', () =>
  onStage(async (stage) => {
    const names = ['a', 'b', 'c', 'd', 'e'] as const
    stage.catalog(
      Object.fromEntries(
        names.map((name) => [name, `{ message: t.${name.toUpperCase()}, retention: 1d, segment: 1h }`]),
      ),
    )
    assert.is((await stage.apply()).code, 0)
    assert.is((await stage.drift()).code, 0)
    const topic = (name: string) => stage.prefix + name
    const configs = (...args: readonly string[]) =>
      tool('kafka.admin.ConfigCommand', '--alter', '--entity-type', 'topics', ...args)
    configs('--entity-name', topic('a'), '--add-config', 'retention.ms=1000,flush.messages=5')
    configs('--entity-name', topic('b'), '--delete-config', 'segment.ms')
    tool('org.apache.kafka.tools.TopicCommand', '--alter', '--topic', topic('c'), '--partitions', '4')
    tool('org.apache.kafka.tools.TopicCommand', '--delete', '--topic', topic('d'))
    tool('org.apache.kafka.tools.TopicCommand', '--create', '--topic', topic('f'), '--partitions', '1')
    configs('--entity-name', topic('e'), '--add-config', 'min.insync.replicas=1')
    const drift = await stage.drift()
    assert.is(drift.code, 3)
    assert.equal(drift.changes, [
      '~ a flush.messages 5 → 9223372036854775807 (reset to default) [safe]',
      '~ a retention.ms 1000 (1s) → 86400000 (1d) [safe]',
      '~ b segment.ms 604800000 (7d) → 3600000 (1h) [safe]',
      '! c partitions 4 → 2 [impossible]',
      '+ d create with 2 partitions, 3 copies [safe]',
      '~ e min.insync.replicas 1 → 2 [safe]',
      '? f not in the catalog, 1 partition [safe]',
    ])
  }))

test.run()
