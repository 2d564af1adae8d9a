import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Catalog, Topic } from '../model.ts'
import { bytesOnDisk } from './capacity.ts'
import { findingsIn, messagesOf } from './memory-catalog.ts'

const day = 86_400_000

/** A topic of 1000 records of 100 bytes a second in two copies: 8.64 GB a day each. */
const topic = {
  name: 't',
  partitions: 4,
  replication: 2,
  cleanup: ['delete'],
  retention: 2 * day,
  retentionBytes: undefined,
  segment: day / 24,
  traffic: { mean: 1000, peak: 9000, size: 100 },
  derived: undefined,
} as unknown as Topic

function bytes(changes: Partial<Topic>, others: readonly Topic[] = []): number | undefined {
  const changed = { ...topic, ...changes }
  return bytesOnDisk(
    { topics: [...others, changed], groups: [], messages: [], services: [] } as unknown as Catalog,
    changed,
  )
}

test('mean rate × size × retention × replication', () => {
  assert.is(bytes({}), 1000 * 100 * 2 * 86_400 * 2)
})

test('retentionBytes bounds each partition where Kafka deletes', () => {
  assert.is(bytes({ retentionBytes: 1e9 }), 1e9 * 4 * 2)
  assert.is(bytes({ retentionBytes: 1e12 }), bytes({}))
  assert.is(bytes({ retentionBytes: 1e9, retention: 'forever' }), 1e9 * 4 * 2)
  assert.is(bytes({ retentionBytes: 1e9, traffic: undefined }), 1e9 * 4 * 2)
})

test('a compacted topic counts what is not compacted yet', () => {
  assert.is(bytes({ cleanup: ['compact'] }), 1000 * 100 * 3600 * 2)
  assert.is(bytes({ cleanup: ['compact'], retention: 'forever', retentionBytes: 1 }), 1000 * 100 * 3600 * 2)
  assert.is(bytes({ cleanup: ['compact', 'delete'] }), bytes({}))
})

test('dead letters count one hundredth of the mean of their source', () => {
  const derived = { kind: 'dead-letter', group: 'g', source: 't' } as const
  const deadLetter = { name: 'dlq.g.t', derived, retention: 14 * day, traffic: { mean: 10, peak: 90, size: 100 } }
  assert.is(bytes(deadLetter, [topic]), 10 * 100 * 14 * 86_400 * 2)
  assert.is(bytes(deadLetter, [{ ...topic, traffic: { mean: 5, peak: 9, size: 100 } }]), 0.05 * 100 * 14 * 86_400 * 2)
})

test('what nothing bounds is not known', () => {
  assert.is(bytes({ traffic: undefined }), undefined)
  assert.is(bytes({ retention: 'forever' }), undefined)
})

function catalog(capacity: string, more = ''): string {
  const traffic = '{ mean: 1000/s, peak: 2000/s, size: 1kB }'
  return `cluster: { storage: { capacity: ${capacity} } }\ntopics:\n  t: { message: p.M, retention: 1d, traffic: ${traffic} }\n${more}`
}

test('three quarters of the disk is tight, all of it is too much, each with its figures', () => {
  // 86.4 GB a day in three copies.
  assert.equal(messagesOf('capacity-tight', catalog('346GB')), [])
  assert.equal(messagesOf('capacity-tight', catalog('345GB')), [
    'the topics keep 259GB with all replicas, 75 % of 345GB; the largest are `t` 259GB',
  ])
  assert.equal(messagesOf('capacity-tight', catalog('259GB')), [])
  assert.equal(messagesOf('capacity-exceeded', catalog('259GB')), [
    'the topics keep 259GB with all replicas, 100 % of 259GB; the largest are `t` 259GB',
  ])
})

test('without a capacity the rule is off, and an environment may have its own', () => {
  const small = 'environments:\n  dev: { cluster: { storage: { capacity: 10GB } } }\n  prod: {}\n'
  const [finding] = findingsIn(catalog('4TB', small)).filter(({ code }) => code === 'capacity-exceeded')
  assert.is(finding?.environment, 'dev')
  assert.is(finding?.pointer, '/environments/dev/cluster/storage/capacity')
  assert.equal(messagesOf('capacity-exceeded', catalog('4TB', small).replace(/^cluster.*\n/, '')).length, 1)
})

test.run()
