import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { accountOf } from './account.ts'
import { Lane } from './lane.ts'
import { firstOf, laneOf, step, type Said } from './tasks.ts'

function handler(numbers: Iterable<number>): Said {
  const lanes = new Map<number, Lane>()
  let handled = 0
  for (const number of numbers) {
    const lane = lanes.get(laneOf(number)) ?? new Lane(step)
    lanes.set(laneOf(number), lane)
    lane.add(number)
    handled++
  }
  const all = [...lanes.values()]
  const repeated = all.reduce((sum, lane) => sum + lane.repeated, 0)
  const reordered = all.reduce((sum, lane) => sum + lane.reordered, 0)
  return { handled, repeated, reordered, lanes: [...lanes].map(([name, { runs }]) => [name, runs] as const) }
}

function publisher(published: number, rejected: readonly number[] = []): Said {
  return { published, acknowledged: published - rejected.length, rejected: rejected.map((one) => [one, 'timeout']) }
}

const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i)
const figures = (publishers: readonly Said[], handlers: readonly Said[]): number[] => {
  const { handled, lost, repeated, reordered } = accountOf(publishers, handlers)
  return [handled, lost, repeated, reordered]
}

test('everything that two publishers wrote, seen by two members', () => {
  const all = [...from(firstOf(0), 1_000), ...from(firstOf(1), 777)]
  const even = all.filter((one) => laneOf(one) % 2 === 0)
  const odd = all.filter((one) => laneOf(one) % 2 === 1)
  assert.equal(figures([publisher(1_000), publisher(777)], [handler(even), handler(odd)]), [1_777, 0, 0, 0])
})

test('a record nobody saw is lost, at the beginning, in the middle and at the end', () => {
  const seen = from(firstOf(0), 1_000).filter((one) => ![0, 500, 999].includes(one))
  const { lost, wrong } = accountOf([publisher(1_000)], [handler(seen)])
  assert.is(lost, 3)
  assert.is(wrong.length, 3)
  assert.equal(figures([publisher(1_000)], []), [0, 1_000, 0, 0])
})

test('what was rejected is not lost', () => {
  const seen = from(firstOf(0), 1_000).filter((one) => one !== 500)
  assert.equal(figures([publisher(1_000, [500])], [handler(seen)]), [999, 0, 0, 0])
  assert.equal(figures([publisher(1_000, [501])], [handler(seen)]), [999, 1, 0, 0])
})

test('what two members saw is repeated', () => {
  assert.equal(figures([publisher(100)], [handler(from(0, 100)), handler(from(90, 10))]), [110, 0, 10, 0])
})

test.run()
