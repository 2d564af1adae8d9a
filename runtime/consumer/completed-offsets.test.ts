import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { completedWindow, decodeCompleted, encodeCompleted, metadataLimit } from './completed-offsets.ts'

test('what was settled above the commit is found again, whatever the pattern, within what a broker takes', () => {
  let state = 11
  const random = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff
  for (const density of [0, 0.001, 0.1, 0.5, 0.9, 0.999, 1]) {
    const base = 9_007_199_254_740_993n
    const records = Array.from({ length: completedWindow }, (_, i) => ({
      offset: base + BigInt(i),
      settled: i > 0 && random() < density,
    })).filter(() => random() < 0.9)
    const metadata = encodeCompleted(base, records)
    assert.ok(metadata.length <= metadataLimit, `${metadata.length} characters at ${density}`)
    const found = decodeCompleted(base, metadata)
    for (const { offset, settled } of records) assert.is(found.has(offset), settled)
    assert.is(found.has(base - 1n), false)
    assert.is(found.has(base + BigInt(completedWindow)), false)
  }
})

test('nothing settled needs no metadata; long runs take few characters', () => {
  assert.is(encodeCompleted(5n, [{ offset: 5n, settled: false }]), '')
  const run = Array.from({ length: 10_000 }, (_, i) => ({ offset: BigInt(i), settled: i > 0 }))
  assert.ok(encodeCompleted(0n, run).length < 12)
})

test('metadata of somebody else, damaged or hostile, says nothing and costs nothing', () => {
  for (const text of [
    '',
    'x',
    'note of an operator',
    'r1',
    'r1!!!',
    'b1',
    'r1////////////',
    `b1${'/'.repeat(100_000)}`,
  ]) {
    const found = decodeCompleted(0n, text)
    assert.is(found.has(BigInt(completedWindow) + 1n), false)
    assert.is([...found.from(0n)].length <= completedWindow, true)
  }
})

test.run()
