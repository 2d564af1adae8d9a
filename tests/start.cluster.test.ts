import { spawnSync } from 'node:child_process'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cluster, provision, repository } from './cluster/provision.ts'

function start(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, KAFKA_BROKERS: cluster.brokers.join(','), SCHEMA_REGISTRY_URL: cluster.registry }
  const command = ['-C', 'jts-source', 'scripts/dev/start.ts', ...args]
  return spawnSync(process.execPath, command, { cwd: repository, encoding: 'utf8', env, timeout: 120_000 })
}

/** The lines of the table, without the first and what follows. */
const table = (stdout: string) => stdout.split('\n').filter((line) => /^[A-Z]+-[A-Z]+ /.test(line))

test('the first run on real brokers shows the same table as on the embedded one, the second run too', async () => {
  await provision()
  const { KAFKA_BROKERS: _, ...rest } = process.env
  const embedded = spawnSync(process.execPath, ['-C', 'jts-source', 'scripts/dev/start.ts', '--speed', 'max'], {
    cwd: repository,
    encoding: 'utf8',
    env: rest,
  })
  assert.is(embedded.status, 0, embedded.stderr)
  assert.is(table(embedded.stdout).length, 5)
  // The second finds the records and the commits of the first.
  for (const round of [1, 2]) {
    const { status, stdout, stderr } = start('--speed', 'max')
    assert.is(status, 0, `run ${round}: ${stderr}`)
    assert.equal(table(stdout), table(embedded.stdout))
    assert.match(stdout, /449 records sent, 753 received by two groups/)
  }
})

test.run()
