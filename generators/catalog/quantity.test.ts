import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { formatDuration, formatSize, mended, parseDuration, parseRange, parseRate, parseSize } from './quantity.ts'

test('every unit', () => {
  assert.equal(['7ms', '7s', '7m', '7h', '7d'].map(parseDuration), [7, 7000, 420_000, 25_200_000, 604_800_000])
  assert.equal(['3B', '3kB', '3MB', '3GB', '3TB'].map(parseSize), [3, 3e3, 3e6, 3e9, 3e12])
  assert.equal(['3KiB', '3MiB', '3GiB', '3TiB'].map(parseSize), [3072, 3145728, 3221225472, 3298534883328])
  assert.is(parseRate('20000/s'), 20_000)
  assert.equal(parseRange('100ms..10s'), { from: 100, to: 10_000 })
})

test('what is no quantity, or not exact in a number', () => {
  assert.equal(
    ['7', 'd', '7D', '1.5h', '-1s', '7 d', '104249992d', '7toString'].map(parseDuration),
    Array(8).fill(undefined),
  )
  assert.is(parseDuration('104249991d'), 104249991 * 86_400_000)
  assert.equal(['1', 'KiB', '1kb', '9008TB'].map(parseSize), Array(4).fill(undefined))
  assert.equal(['1', '1/m', '9007199254740993/s'].map(parseRate), Array(3).fill(undefined))
  assert.equal(['1s', '1s..', '1s..2s..3s', '..1s'].map(parseRange), Array(4).fill(undefined))
})

test('said in the shortest exact way, and read back the same', () => {
  assert.equal([0, 1, 1000, 5400_000, 86_400_000, 90_000].map(formatDuration), ['0ms', '1ms', '1s', '90m', '1d', '90s'])
  assert.equal([0, 1, 1000, 1024, 1048576, 50e9, 1536].map(formatSize), [
    '0B',
    '1B',
    '1kB',
    '1KiB',
    '1MiB',
    '50GB',
    '1536B',
  ])
  for (const value of [1, 7, 999, 1024, 65536, 86_400_000, 123_456_789, 2 ** 40, 1e12]) {
    assert.is(parseDuration(formatDuration(value)), value)
    assert.is(parseSize(formatSize(value)), value)
  }
})

test('what somebody most likely meant, exactly', () => {
  const durations = ['1.5h', '7 days', '2 weeks', '1h', '0.5ms', '10 sec', '1.001s', 'soon']
  assert.equal(
    durations.map((text) => mended(text, 'duration')),
    ['90m', '7d', '14d', '1h', undefined, '10s', '1001ms', undefined],
  )
  const sizes = ['1 mb', '1.5GiB', '64k', '1KB', '10 bytes', '0.3B', '1Gi']
  assert.equal(
    sizes.map((text) => mended(text, 'size')),
    ['1MB', '1536MiB', '64kB', '1kB', '10B', undefined, '1GiB'],
  )
  assert.equal(
    ['600/m', '7200/h', '5/sec', '1/m', '5'].map((text) => mended(text, 'rate')),
    ['10/s', '2/s', '5/s', undefined, undefined],
  )
})

test.run()
