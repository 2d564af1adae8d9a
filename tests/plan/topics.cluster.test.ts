import { Kafka, logLevel } from 'kafkajs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { brokers, onStage, type Stage } from './stage.ts'

/** Records of a given age, without the client's own clock. */
async function produce(stage: Stage, topic: string, ages: readonly number[], size = 100): Promise<void> {
  const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING })
  const producer = kafka.producer({ allowAutoTopicCreation: false })
  await producer.connect()
  try {
    const messages = ages.map((age) => ({ key: 'k', value: 'x'.repeat(size), timestamp: String(Date.now() - age), partition: 0 })) // prettier-ignore
    await producer.send({ topic: stage.prefix + topic, messages })
  } finally {
    await producer.disconnect()
  }
}

const hour = 3_600_000

test('a topic is created as the catalog says, and a second apply does nothing', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, partitions: 3, retention: 1d }' })
    const plan = await stage.plan()
    assert.equal(plan.changes, ['+ a create with 3 partitions, 3 copies [safe]'])
    assert.is(plan.code, 3)
    assert.is(await stage.exists('a'), false)
    const applied = await stage.apply()
    assert.is(applied.code, 0, applied.err)
    assert.is(await stage.partitions('a'), 3)
    const overrides = await stage.overrides('a')
    assert.is(overrides['retention.ms'], '86400000')
    assert.is(overrides['min.insync.replicas'], '2')
    const again = await stage.run('apply', '--yes')
    assert.is(again.code, 0)
    assert.match(again.err, /in sync, nothing to do/)
  }))

test('many topics in one run', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B }', c: '{ message: t.C }', d: '{ message: t.D }', e: '{ message: t.E }' }) // prettier-ignore
    const applied = await stage.apply()
    assert.is(applied.code, 0, applied.err)
    assert.equal(applied.changes, [])
  }))

test('--topic confines everything to one topic', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B }' })
    await stage.create('stray')
    const plan = await stage.plan('--topic', '%a')
    assert.equal(plan.changes, ['+ a create with 2 partitions, 3 copies [safe]'])
    assert.is((await stage.apply('--topic', '%a')).code, 0)
    assert.is(await stage.exists('b'), false)
  }))

test('an unknown --topic is a slip of the pen', () =>
  onStage(async (stage) => {
    stage.catalog({ orders: '{ message: t.A }' })
    const { code, err } = await stage.run('plan', '--topic', '%ordres')
    assert.is(code, 2)
    assert.match(err, /did you mean/)
  }))

test('partitions of a topic without keys grow freely', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, partitions: 2 }' })
    assert.is((await stage.apply()).code, 0)
    stage.catalog({ a: '{ message: t.A, partitions: 5 }' })
    const plan = await stage.plan()
    assert.equal(plan.changes, ['~ a partitions 2 → 5 [safe]'])
    assert.is((await stage.apply()).code, 0)
    assert.is(await stage.partitions('a'), 5)
  }))

test('partitions of a topic with keys grow only when somebody says so', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, key: [id], partitions: 2 }' })
    assert.is((await stage.apply()).code, 0)
    stage.catalog({ a: '{ message: t.A, key: [id], partitions: 4 }' })
    const plan = await stage.plan()
    assert.equal(plan.changes, ['~ a partitions 2 → 4 [risky]'])
    assert.equal(plan.flags, ['--allow-risky a'])
    assert.is((await stage.apply()).code, 4)
    assert.is((await stage.apply('--allow-risky', '%other')).code, 4)
    assert.is(await stage.partitions('a'), 2)
    assert.is((await stage.apply('--allow-risky', '%a')).code, 0)
    assert.is(await stage.partitions('a'), 4)
  }))

test('fewer partitions cannot be had: refused, with the other changes', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, partitions: 4, retention: 1d }' })
    assert.is((await stage.apply()).code, 0)
    stage.catalog({ a: '{ message: t.A, partitions: 2, retention: 2d, segment: 4h }', b: '{ message: t.B }' })
    const plan = await stage.plan()
    assert.is(plan.code, 4)
    assert.equal(plan.changes, [
      '! a partitions 4 → 2 [impossible]',
      '~ a retention.ms 86400000 (1d) → 172800000 (2d) [safe]',
      '+ b create with 2 partitions, 3 copies [safe]',
    ])
    assert.match(plan.refusals.join(), /a by kafka: Kafka never takes partitions away/)
    assert.is((await stage.apply()).code, 4)
    assert.is((await stage.overrides('a'))['retention.ms'], '86400000')
    assert.is(await stage.exists('b'), false)
  }))

test('another number of copies is seen, said, counted, and left', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, minInSync: 1 }' })
    assert.is((await stage.apply()).code, 0)
    stage.catalog({ a: '{ message: t.A, minInSync: 1, replication: 2 }' })
    const plan = await stage.plan()
    assert.equal(plan.changes, ['! a replication 3 → 2 [slow]'])
    assert.is(plan.code, 3)
    const applied = await stage.run('apply', '--yes')
    assert.is(applied.code, 3)
    assert.match(applied.err, /what differs is not for apply/)
    assert.is((await stage.drift()).code, 3)
  }))

test('a topic with one copy where the catalog wants three', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    await stage.create('a', 2, 1)
    const plan = await stage.plan()
    assert.ok(plan.changes.includes('! a replication 1 → 3 [slow]'), plan.changes.join('\n'))
    const applied = await stage.apply('--allow-risky', '%a')
    assert.is(applied.code, 3, applied.err)
    assert.equal(applied.changes, ['! a replication 1 → 3 [slow]'])
  }))

test('a stray topic in the scope is reported and left alone', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    await stage.create('stray', 4)
    assert.is((await stage.apply()).code, 3)
    const plan = await stage.plan()
    assert.equal(plan.changes, ['? stray not in the catalog, 4 partitions [safe]'])
    assert.is(plan.code, 3)
    assert.is(await stage.exists('stray'), true)
  }))

test('topics of others are counted, never touched', () =>
  onStage((stage) =>
    onStage(async (other) => {
      stage.catalog({ a: '{ message: t.A }' })
      await other.create('theirs', 1, 1, { 'retention.ms': '1234' })
      assert.is((await stage.apply()).code, 0)
      const { code, out } = await stage.run('plan')
      assert.is(code, 0)
      assert.match(out, /topics? of others untouched/)
      assert.not.match(out, new RegExp(other.prefix))
      assert.equal(await other.overrides('theirs'), { 'retention.ms': '1234', ...(await inherited(other)) })
    }),
  ))

/** Overrides that brokers add by themselves. */
async function inherited(stage: Stage): Promise<Record<string, string | null>> {
  const { 'retention.ms': _, ...rest } = await stage.overrides('theirs')
  return rest
}

test('an old name on the cluster is said, and nothing is renamed', () =>
  onStage(async (stage) => {
    await stage.create('old-name')
    stage.catalog({ a: '{ message: t.A, aliases: [%old-name] }' })
    const { code, out } = await stage.run('plan')
    assert.is(code, 3)
    assert.match(out, /Kafka cannot rename/)
    assert.match(out, /an old name of/)
    assert.is((await stage.apply()).code, 3)
    assert.is(await stage.exists('old-name'), true)
    assert.is(await stage.exists('a'), true)
  }))

test('a retired topic goes when the flag names it, with what it holds', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B }' })
    assert.is((await stage.apply()).code, 0)
    await produce(stage, 'b', [0, 0, 0])
    stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B, retire: { reason: nobody reads it } }' })
    const plan = await stage.plan()
    assert.equal(plan.changes, ['- b delete with 2 partitions [destructive]'])
    assert.equal(plan.flags, ['--allow-delete b'])
    assert.match((await stage.run('plan')).out, /retired in the catalog: nobody reads it[^]*up to 3 records/)
    assert.is((await stage.apply()).code, 4)
    assert.is((await stage.apply('--allow-delete', '%a')).code, 4)
    assert.is(await stage.exists('b'), true)
    assert.is((await stage.apply('--allow-delete', '%b')).code, 0)
    assert.is(await stage.exists('b'), false)
    assert.is((await stage.plan()).code, 0)
  }))

test('a retired topic that is not there is not made', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B, retire: { reason: over } }' })
    assert.is((await stage.apply()).code, 0)
    assert.is(await stage.exists('b'), false)
  }))

test('a frozen topic that differs refuses everything, with its reason', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, retention: 1d }' })
    assert.is((await stage.apply()).code, 0)
    stage.catalog({
      a: '{ message: t.A, retention: 2d, segment: 4h, freeze: { reason: audit in May } }',
      b: '{ message: t.B }',
    })
    const plan = await stage.plan()
    assert.is(plan.code, 4)
    assert.equal(plan.refusals, ['a by freeze: the topic is frozen: audit in May'])
    assert.is((await stage.apply()).code, 4)
    assert.is(await stage.exists('b'), false)
    assert.is((await stage.apply('--topic', '%b')).code, 0)
  }))

test('a frozen topic that is as it should be stands in nobody’s way', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    assert.is((await stage.apply()).code, 0)
    stage.catalog({ a: '{ message: t.A, freeze: { reason: audit } }', b: '{ message: t.B }' })
    assert.is((await stage.apply()).code, 0)
  }))

test('a shorter retention says how much would go, and asks', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, retention: 2d, segment: 1h }' })
    assert.is((await stage.apply()).code, 0)
    await produce(stage, 'a', [40 * hour, 30 * hour, 20 * hour], 1000)
    await produce(stage, 'a', [hour, 0], 1000)
    stage.catalog({ a: '{ message: t.A, retention: 1d, segment: 1h }' })
    const plan = await stage.plan()
    assert.equal(plan.changes, ['~ a retention.ms 172800000 (2d) → 86400000 (1d) [risky]'])
    assert.equal(plan.flags, ['--allow-risky a'])
    assert.match((await stage.run('plan')).out, /up to 2 records, 2\.\d KiB a copy would go/)
    assert.is((await stage.apply()).code, 4)
    assert.is((await stage.overrides('a'))['retention.ms'], '172800000')
    assert.is((await stage.apply('--allow-risky', '%a')).code, 0)
  }))

test('a limit in bytes below what is held says how much would go', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, retentionBytes: 100MiB, config: { segment.bytes: 1048576 } }' })
    assert.is((await stage.apply()).code, 0)
    const random = Array.from({ length: 20 }, () => 0)
    for (let round = 0; round < 5; round++) await produce(stage, 'a', random, 30_000)
    stage.catalog({ a: '{ message: t.A, retentionBytes: 2MB, config: { segment.bytes: 1048576 } }' })
    const plan = await stage.plan()
    assert.equal(plan.changes, ['~ a retention.bytes 104857600 (100MiB) → 2000000 (2MB) [risky]'])
    assert.match((await stage.run('plan')).out, /up to 3\d records, (?:9\d\d\.\d KiB|1\.0 MiB) a copy would go/)
  }))

test('next to no retention over records is destructive', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, retention: 2d, segment: 1h }' })
    assert.is((await stage.apply()).code, 0)
    await produce(stage, 'a', [hour, hour])
    stage.catalog({ a: '{ message: t.A, retention: 30s, segment: 10s }' })
    const plan = await stage.plan()
    assert.ok(
      plan.changes.includes('~ a retention.ms 172800000 (2d) → 30000 (30s) [destructive]'),
      plan.changes.join('\n'),
    )
    assert.equal(plan.flags, ['--allow-delete a'])
    assert.is((await stage.apply('--allow-risky', '%a')).code, 4)
  }))

test.run()
