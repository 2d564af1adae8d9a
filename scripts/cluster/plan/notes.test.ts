import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Catalog } from '../../../generators/catalog/model.ts'
import { stateNotes } from './notes.ts'
import type { Observed, ObservedTopic } from './observed.ts'

const healthy: ObservedTopic = {
  name: 'a',
  replicas: [[1, 2, 3]],
  lagging: 0,
  refusing: 0,
  leaderless: 0,
  moving: false,
  settings: {},
}

function notes(up: readonly number[], topic: Partial<ObservedTopic> = {}): readonly string[] {
  const brokers = up.map((id) => ({ id, address: `b${id}:9092` }))
  const topics = [{ ...healthy, ...topic }]
  const observed: Observed = { clusterId: 'c', brokers, topics, names: new Set(['a']), foreign: 0 }
  return stateNotes(observed, { cluster: { brokers: 3 } } as Catalog)
}

test('nothing is said of a cluster as it should be', () => {
  assert.equal(notes([1, 2, 3]), [])
})

test('a broker that holds copies and does not answer is down, not a sign of another cluster', () => {
  assert.equal(notes([1, 3]), ['broker 2 is down and holds copies of these topics; 2 of 3 answer'])
  assert.equal(notes([2]), ['brokers 1, 3 are down and hold copies of these topics; 1 of 3 answer'])
})

test('another number of brokers, all of them there, may be another cluster', () => {
  const [said = ''] = notes([1], { replicas: [[1]] })
  assert.is(said, '1 broker is up, the catalog says 3; is this the right cluster?')
})

test('what readers and writers notice comes first, and is not said twice', () => {
  assert.equal(notes([1, 2, 3], { lagging: 3, refusing: 2, leaderless: 1 }), [
    'a: 1 partition without a leader: nobody can write or read there',
    'a: 2 partitions with fewer copies in sync than min.insync.replicas: publishing is refused there',
  ])
  assert.equal(notes([1, 2, 3], { lagging: 1 }), ['a: 1 partition with copies that are not in sync'])
})

test.run()
