import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { onStage } from './stage.ts'

interface Case {
  readonly title: string
  /** The topic as it is applied first, and as the catalog says afterwards. */
  readonly before: string
  readonly after: string
  /** Changes that the plan shows. */
  readonly plan: readonly string[]
  /** Flags without which apply refuses. */
  readonly flags?: readonly string[]
}

const cases: readonly Case[] = [
  {
    title: 'longer retention is safe',
    before: '{ message: t.A, retention: 1d, segment: 1h }',
    after: '{ message: t.A, retention: 2d, segment: 1h }',
    plan: ['~ a retention.ms 86400000 (1d) → 172800000 (2d) [safe]'],
  },
  {
    title: 'shorter retention of an empty topic takes nothing away',
    before: '{ message: t.A, retention: 2d, segment: 1h }',
    after: '{ message: t.A, retention: 1d, segment: 1h }',
    plan: ['~ a retention.ms 172800000 (2d) → 86400000 (1d) [safe]'],
  },
  {
    title: 'a limit in bytes that was not there is a shorter retention, an empty topic loses nothing by it',
    before: '{ message: t.A }',
    after: '{ message: t.A, retentionBytes: 1GiB }',
    plan: ['~ a retention.bytes -1 (no limit) → 1073741824 (1GiB) [safe]'],
  },
  {
    title: 'a limit in bytes that goes is an override that goes',
    before: '{ message: t.A, retentionBytes: 1GiB }',
    after: '{ message: t.A }',
    plan: ['~ a retention.bytes 1073741824 (1GiB) → -1 (no limit) (reset to default) [safe]'],
  },
  {
    title: 'kept for ever',
    before: '{ message: t.A, segment: 1d }',
    after: '{ message: t.A, retention: forever, segment: 1d }',
    plan: ['~ a retention.ms 604800000 (7d) → -1 (no limit) [safe]'],
  },
  {
    title: 'smaller messages are refused to somebody',
    before: '{ message: t.A, maxMessage: 2MiB }',
    after: '{ message: t.A, maxMessage: 1MiB }',
    plan: ['~ a max.message.bytes 2097152 (2MiB) → 1048576 (1MiB) [risky]'],
    flags: ['--allow-risky a'],
  },
  {
    title: 'larger messages are safe',
    before: '{ message: t.A, maxMessage: 1MiB }',
    after: '{ message: t.A, maxMessage: 2MiB }',
    plan: ['~ a max.message.bytes 1048576 (1MiB) → 2097152 (2MiB) [safe]'],
  },
  {
    title: 'fewer copies in sync is a promise taken back',
    before: '{ message: t.A, minInSync: 2 }',
    after: '{ message: t.A, minInSync: 1 }',
    plan: ['~ a min.insync.replicas 2 → 1 [risky]'],
    flags: ['--allow-risky a'],
  },
  {
    title: 'more copies in sync, while one broker may still be down, is safe',
    before: '{ message: t.A, minInSync: 1 }',
    after: '{ message: t.A, minInSync: 2 }',
    plan: ['~ a min.insync.replicas 1 → 2 [safe]'],
  },
  {
    title: 'compaction takes records away',
    before: '{ message: t.A, key: [id], segment: 1d }',
    after: '{ message: t.A, key: [id], cleanup: [compact, delete], segment: 1d }',
    plan: ['~ a cleanup.policy delete → compact,delete [risky]'],
    flags: ['--allow-risky a'],
  },
  {
    title: 'the last value of a key is no longer kept',
    before: '{ message: t.A, key: [id], cleanup: [compact, delete], segment: 1d }',
    after: '{ message: t.A, key: [id], segment: 1d }',
    plan: ['~ a cleanup.policy compact,delete → delete [risky]'],
    flags: ['--allow-risky a'],
  },
  {
    title: 'another clock',
    before: '{ message: t.A }',
    after: '{ message: t.A, config: { message.timestamp.type: LogAppendTime } }',
    plan: ['~ a message.timestamp.type CreateTime → LogAppendTime [risky]'],
    flags: ['--allow-risky a'],
  },
  {
    title: 'a setting in Kafka’s own words, several at once',
    before: '{ message: t.A, config: { segment.bytes: 104857600, index.interval.bytes: 8192 } }',
    after: '{ message: t.A, config: { segment.bytes: 209715200, flush.messages: 1000 } }',
    plan: [
      '~ a flush.messages 9223372036854775807 → 1000 [safe]',
      '~ a index.interval.bytes 8192 (8KiB) → 4096 (4KiB) (reset to default) [safe]',
      '~ a segment.bytes 104857600 (100MiB) → 209715200 (200MiB) [safe]',
    ],
  },
]

for (const one of cases) {
  test(one.title, () =>
    onStage(async (stage) => {
      stage.catalog({ a: one.before })
      assert.is((await stage.apply()).code, 0, 'the first state')
      stage.catalog({ a: one.after })
      const plan = await stage.plan()
      assert.equal(plan.changes, one.plan)
      assert.equal(plan.flags, one.flags ?? [])
      assert.is(plan.code, 3)
      if (one.flags !== undefined) {
        const before = await stage.overrides('a')
        const refused = await stage.apply()
        assert.is(refused.code, 4, refused.err)
        assert.match(refused.err, /nothing was written/)
        assert.equal(await stage.overrides('a'), before)
      }
      const flags = (one.flags ?? []).flatMap((flag) => flag.replace(/ /u, ' %').split(' '))
      const applied = await stage.apply(...flags)
      assert.is(applied.code, 0, applied.err)
      assert.equal(applied.changes, [])
      assert.is((await stage.plan()).code, 0)
    }),
  )
}

test('values that mean the same are the same', () =>
  onStage(async (stage) => {
    stage.catalog({
      a: '{ message: t.A, key: [id], cleanup: [delete, compact], segment: 1d, config: { min.cleanable.dirty.ratio: 0.5 } }',
    })
    await stage.create('a', 2, 3, {
      'cleanup.policy': 'delete,compact',
      'compression.type': 'producer',
      'max.message.bytes': '1048576',
      'min.cleanable.dirty.ratio': '0.50',
      'min.insync.replicas': '2',
      'retention.ms': '604800000',
      'segment.ms': '86400000',
      'unclean.leader.election.enable': 'FALSE',
    })
    const plan = await stage.plan()
    assert.equal(plan.changes, [])
    assert.is(plan.code, 0)
  }))

test('inherited values are stated, as a broker’s default may change', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, retention: 7d, segment: 7d }' })
    await stage.create('a')
    const plan = await stage.plan()
    assert.equal(
      plan.changes.filter((line) => !/min\.insync/.test(line)),
      [
        '~ a cleanup.policy delete → delete (stated on the topic) [safe]',
        '~ a compression.type producer → producer (stated on the topic) [safe]',
        '~ a max.message.bytes 1048588 → 1048576 (1MiB) [risky]',
        '~ a retention.ms 604800000 (7d) → 604800000 (7d) (stated on the topic) [safe]',
        '~ a segment.ms 604800000 (7d) → 604800000 (7d) (stated on the topic) [safe]',
        '~ a unclean.leader.election.enable false → false (stated on the topic) [safe]',
      ],
    )
  }))

test('throttles of a reassignment are nobody’s drift, other settings of others are', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    assert.is((await stage.apply()).code, 0)
    const edits = [
      { name: 'leader.replication.throttled.replicas', value: '*' },
      { name: 'follower.replication.throttled.replicas', value: '*' },
      { name: 'preallocate', value: 'true' },
    ]
    await stage.admin.alter([{ topic: `${stage.prefix}a`, edits }], false)
    const plan = await stage.plan()
    assert.equal(plan.changes, ['~ a preallocate true → false (reset to default) [safe]'])
    assert.is((await stage.apply()).code, 0)
    const left = await stage.overrides('a')
    assert.is(left['leader.replication.throttled.replicas'], '*')
    assert.is(left['preallocate'], undefined)
  }))

test.run()
