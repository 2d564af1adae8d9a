import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { countOf, Lane, united } from './lane.ts'

const step = 60

function lane(...numbers: readonly number[]): Lane {
  const one = new Lane(step)
  for (const number of numbers) one.add(number)
  return one
}

test('numbers without a gap are one run', () => {
  const { runs, repeated, reordered } = lane(5, 65, 125)
  assert.equal([runs, repeated, reordered], [[[5, 125]], 0, 0])
  assert.is(countOf(runs, step), 3)
})

test('what is missing parts two runs', () => {
  const { runs, repeated, reordered } = lane(5, 65, 185)
  assert.equal([runs, repeated, reordered, countOf(runs, step)], [[[5, 65], [185, 185]], 0, 0, 3]) // prettier-ignore
})

test('a number that was there is repeated, one that was not is late', () => {
  const again = lane(5, 65, 125, 65)
  assert.equal([again.runs, again.repeated, again.reordered], [[[5, 125]], 1, 0])
  const late = lane(5, 125, 65, 185)
  assert.equal([late.runs, late.repeated, late.reordered], [[[5, 185]], 0, 1])
})

test('what two saw is counted once', () => {
  const both = united([[[5, 185]], [[125, 305], [425, 425]]], step) // prettier-ignore
  assert.equal([both.runs, both.shared], [[[5, 305], [425, 425]], 2]) // prettier-ignore
  assert.equal(united([[[5, 65]], [[125, 185]]], step), { runs: [[5, 185]], shared: 0 })
})

test.run()
