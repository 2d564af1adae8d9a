import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { RegistryClient } from '../../scripts/cluster/registry/client.ts'
import { brokers, onStage, proto, registryUrl, type Stage } from './stage.ts'

/** Kafka's tool under the name that its images give it. */
function environment(stage: Stage): NodeJS.ProcessEnv {
  const jars = process.env['JTS_TEST_JARS'] ?? ''
  const tool = stage.file(
    'bin/kafka-topics',
    `#!/bin/sh\nif [ -n "\${KAFKA_OPTS:-}" ]; then exit 9; fi\nexec java -Xmx128m -XX:TieredStopAtLevel=1 -cp '${jars}/*' org.apache.kafka.tools.TopicCommand "$@"\n`,
  )
  chmodSync(tool, 0o755)
  const path = `${join(stage.folder, 'bin')}:${process.env['PATH'] ?? ''}`
  // As in a broker's container, where the agent's options must not reach the tools.
  return {
    ...process.env,
    PATH: path,
    KAFKA_BROKERS: brokers,
    SCHEMA_REGISTRY_URL: registryUrl,
    KAFKA_OPTS: '-javaagent:x',
  }
}

async function generated(stage: Stage): Promise<string> {
  const { code, err } = await stage.run('generate', '--only', 'topics', '--only', 'registry')
  assert.is(code, 0, err)
  return join(stage.folder, 'generated', 'infra', 'default')
}

function script(stage: Stage, shell: string, ...args: readonly string[]) {
  return spawnSync(shell, args, { env: environment(stage), encoding: 'utf8', timeout: 90_000 })
}

test('topics.sh creates what is missing, reports what differs, changes nothing that is there', () =>
  onStage(async (stage) => {
    stage.catalog({
      a: '{ message: t.A, key: [id], cleanup: [compact, delete], segment: 1d }',
      b: '{ message: t.B, partitions: 3 }',
      c: '{ message: t.C, retire: { reason: over } }',
    })
    await stage.create('b', 4, 3, { 'retention.ms': '1000' })
    const file = join(await generated(stage), 'topics.sh')
    const dry = script(stage, 'bash', file, '--dry-run')
    assert.is(dry.status, 3, dry.stderr)
    assert.match(dry.stderr, /a: missing, would be created with 2 partitions, 3 copies/)
    assert.match(dry.stderr, /b: partitions 4, wanted 3/)
    assert.match(dry.stderr, /b: retention\.ms is 1000, wanted 604800000/)
    assert.is(await stage.exists('a'), false)
    const run = script(stage, 'bash', file)
    assert.is(run.status, 0, run.stderr)
    assert.match(run.stdout, /created: \S+\.a\n$/)
    assert.is((await stage.overrides('a'))['cleanup.policy'], 'compact,delete')
    assert.is((await stage.overrides('b'))['retention.ms'], '1000')
    assert.is(await stage.exists('c'), false)
    assert.equal((await stage.plan('--topic', '%a')).changes, [])
    assert.not.match(script(stage, 'bash', file).stderr, /\.a: /)
  }))

test('topics.sh asks for its own topics: others may go while it looks', () =>
  onStage(async (stage) => {
    stage.catalog({ 'a.x': '{ message: t.A }', 'b.x': '{ message: t.B }' })
    await stage.create('a.x', 2, 3)
    const file = join(await generated(stage), 'topics.sh')
    const over = new AbortController()
    let count = 0
    const others = Array.from({ length: 4 }, async () => {
      while (!over.signal.aborted) {
        const name = `other-${count++}`
        await stage.create(name)
        await stage.admin.remove([stage.prefix + name])
      }
    })
    try {
      for (let run = 0; run < 3; run++) {
        const child = spawn('bash', [file, '--dry-run'], { env: environment(stage), stdio: ['ignore', 'pipe', 'pipe'] })
        const said = text(child.stderr)
        const [status] = (await once(child, 'close')) as [number]
        assert.is(status, 3, await said)
        assert.match(await said, /b\.x: missing/)
        assert.not.match(await said, /a\.x: missing/)
      }
    } finally {
      over.abort()
      await Promise.all(others)
    }
  }))

test('topics.sh fails closed', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    const file = join(await generated(stage), 'topics.sh')
    const away = spawnSync('bash', [file, '--bootstrap-server', '127.0.0.1:1'], {
      env: {
        ...environment(stage),
        PATH: `${stage.file('bin/kafka-topics', '#!/bin/sh\necho no broker answers\nexit 1\n').replace(/\/kafka-topics$/u, '')}:${process.env['PATH'] ?? ''}`,
      },
      encoding: 'utf8',
    })
    assert.is(away.status, 1)
    assert.match(away.stderr, /no broker answers\ntopics\.sh: the topics cannot be described\n$/)
    assert.is(script(stage, 'bash', file, '--nonsense').status, 2)
    assert.is(await stage.exists('a'), false)
  }))

test('register.sh registers imports first, with levels, and leaves the plan in sync', () =>
  onStage(async (stage) => {
    const path = `${stage.prefix}money.proto`
    const text = proto
      .replace('package t;', `package t;\nimport "${path}";`)
      .replace('string name = 2; }', 'string name = 2; c.Money price = 3; }')
    stage.protos({ 't.proto': text, [path]: 'syntax = "proto3";\npackage c;\nmessage Money { string value = 1; }\n' })
    stage.catalog({ a: '{ message: t.A }' })
    assert.is((await stage.apply()).code, 0)
    const file = join(await generated(stage), 'schemas', 'register.sh')
    const dry = script(stage, 'sh', file, '--dry-run')
    assert.is(dry.status, 3, dry.stderr)
    const run = script(stage, 'sh', file)
    assert.is(run.status, 0, run.stderr)
    const again = script(stage, 'sh', file)
    assert.is(again.status, 0, again.stderr)
    assert.is(again.stdout, '')
    assert.is((await new RegistryClient(registryUrl).latest(`${stage.prefix}a-value`))?.references.length, 1)
    assert.equal((await stage.plan('--registry', registryUrl)).changes, [])
  }))

test('shellcheck has nothing to say', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    const folder = await generated(stage)
    const found = spawnSync('shellcheck', [join(folder, 'topics.sh'), join(folder, 'schemas', 'register.sh')], {
      encoding: 'utf8',
    })
    if (found.error !== undefined) return
    assert.is(found.stdout, '')
  }))

test.run()
