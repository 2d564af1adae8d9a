import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { VarintReader, varintSize, writeVarint } from './varint.ts'

const edges = [0, 1, 63, 64, 8191, 8192, 2 ** 20, 2 ** 27, 2 ** 30, 2 ** 31, 2 ** 32, 2 ** 40, 2 ** 52 - 1]

test('reads what it wrote, in the bytes it promised', () => {
  for (const value of edges.flatMap((edge) => [edge, edge - 1, -edge, -edge - 1]).filter(Number.isSafeInteger)) {
    const bytes = Buffer.alloc(10)
    const end = writeVarint(bytes, 0, value)
    assert.is(end, varintSize(value), String(value))
    assert.is(new VarintReader(bytes, 0, end).read(), value === 0 ? 0 : value)
  }
})

test('folds signs as Java does', () => {
  const written = (value: number): number[] => {
    const bytes = Buffer.alloc(10)
    return [...bytes.subarray(0, writeVarint(bytes, 0, value))]
  }
  assert.equal(written(-1), [1])
  assert.equal(written(1), [2])
  assert.equal(written(-64), [0x7f])
  assert.equal(written(64), [0x80, 1])
  assert.equal(written(-(2 ** 31)), [0xff, 0xff, 0xff, 0xff, 0x0f])
  assert.equal(written(2 ** 31), [0x80, 0x80, 0x80, 0x80, 0x10])
})

test('refuses torn and endless numbers', () => {
  assert.throws(() => new VarintReader(Buffer.from([0x80]), 0, 1).read(), RangeError)
  assert.throws(() => new VarintReader(Buffer.alloc(11, 0x80), 0, 11).read(), RangeError)
  assert.throws(() => new VarintReader(Buffer.from([20, 1]), 0, 2).readBytes(), RangeError)
})

test.run()
