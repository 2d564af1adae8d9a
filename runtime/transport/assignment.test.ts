import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { assignPartitions, type Subscriber } from './assignment.ts'

const members = (count: number, topics: readonly string[]): Subscriber[] =>
  Array.from({ length: count }, (_, index) => ({ id: `m${index}`, topics }))

test('gives each partition to one member, evenly', () => {
  for (let count = 1; count <= 9; count++) {
    for (const partitions of [1, 3, 6, 7, 12]) {
      const assigned = assignPartitions(members(count, ['a']), new Map([['a', partitions]]))
      const sizes = [...assigned.values()].map((share) => share.length)
      const all = [...assigned.values()].flat().map(({ partition }) => partition)
      assert.equal(
        all.sort((a, b) => a - b),
        Array.from({ length: partitions }, (_, index) => index),
      )
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, `${partitions} among ${count}: ${sizes}`)
    }
  }
})

test('keeps equally partitioned topics together', () => {
  const counts = new Map([
    ['orders', 7],
    ['positions', 7],
    ['ticks', 4],
  ])
  const assigned = assignPartitions(members(3, [...counts.keys()]), counts)
  for (const share of assigned.values()) {
    const of = (name: string): number[] => share.filter(({ topic }) => topic === name).map(({ partition }) => partition)
    assert.equal(of('orders'), of('positions'))
  }
})

test('many topics of one partition do not pile up on one member', () => {
  const topics = Array.from({ length: 6 }, (_, index) => `t${index}`)
  const counts = new Map(topics.map((topic, index) => [topic, index + 1]))
  const assigned = assignPartitions(members(3, topics), counts)
  const sizes = [...assigned.values()].map((share) => share.length)
  assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 3, String(sizes))
})

test('gives a member only what it subscribed to, and nobody what does not exist', () => {
  const assigned = assignPartitions(
    [
      { id: 'a', topics: ['x', 'gone'] },
      { id: 'b', topics: ['x', 'y'] },
    ],
    new Map([
      ['x', 2],
      ['y', 2],
    ]),
  )
  assert.equal(assigned.get('a'), [{ topic: 'x', partition: 0 }])
  assert.equal(assigned.get('b')!.filter(({ topic }) => topic === 'y').length, 2)
})

test('does not depend on the order it is asked in', () => {
  const counts = new Map([
    ['x', 5],
    ['y', 3],
  ])
  const forward = members(4, ['x', 'y'])
  const backward = [...forward].reverse().map(({ id }) => ({ id, topics: ['y', 'x'] }))
  const sorted = (assigned: ReturnType<typeof assignPartitions>): unknown =>
    [...assigned].sort(([a], [b]) => (a < b ? -1 : 1))
  assert.equal(
    sorted(assignPartitions(forward, counts)),
    sorted(assignPartitions(backward, new Map([...counts].reverse()))),
  )
})

test.run()
