import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { coreBetween, growth, mebibyte, type Sample } from './memory.ts'

function sampled(heaps: readonly number[]): Sample[] {
  return heaps.map((heap, i) => ({ at: i * 60, heap: heap * mebibyte, rss: 0, external: 0, cpu: i * 6_000_000 }))
}

test('only the second half counts', () => {
  assert.is(growth(sampled([10, 20, 30, 40, 40, 40, 40]), 'heap'), 0)
  assert.is(Math.round(growth(sampled([10, 10, 10, 10, 12, 14, 16]), 'heap')), 6)
})

test('one sample that stands out counts for less than half', () => {
  assert.ok(Math.abs(growth(sampled([10, 10, 10, 10, 10, 14, 10, 10, 10]), 'heap')) < 2)
})

test('too little to see is no growth', () => {
  assert.is(growth([], 'heap'), 0)
  assert.is(growth(sampled([1]), 'heap'), 0)
})

test('a tenth of a core', () => {
  const [first, second] = sampled([1, 1])
  assert.is(coreBetween(first!, second!), 10)
})

test.run()
