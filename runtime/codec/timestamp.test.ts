import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Duration } from './duration.ts'
import { readDuration, readTimestamp, writeDuration, writeTimestamp } from './instant-wire.ts'
import { Timestamp } from './timestamp.ts'

const bytes = Buffer.alloc(64)
const wide = [
  0n,
  1n,
  127n,
  268435455n,
  268435456n,
  1780000000n,
  34359738367n,
  34359738368n,
  253402300799n,
  9007199254740993n,
  9223372036854775807n,
]
const seconds = [...wide, ...wide.map((each) => -each), -9223372036854775808n]
const nanos = [0, 1, 999999999, -1, 2147483647, -2147483648]

const is =
  (type: new (...given: never[]) => Error) =>
  (error: unknown): boolean =>
    error instanceof type

test('any seconds and any nanoseconds survive the wire', () => {
  for (const second of seconds) {
    for (const nano of nanos) {
      const end = writeTimestamp(new Timestamp(second, nano), bytes, 0)
      const instant = readTimestamp(bytes, 1, end, undefined)
      assert.equal([instant.seconds, instant.nanos], [second, nano])
      const length = readDuration(bytes, 1, writeDuration(new Duration(second, nano), bytes, 0), undefined)
      assert.equal([length.seconds, length.nanos], [second, nano])
    }
  }
})

test('a field that comes twice is merged', () => {
  const before = new Timestamp(5, 7)
  const after = readTimestamp(Buffer.from([8, 6]), 0, 2, before)
  assert.equal([after.seconds, after.nanos], [6n, 7])
})

test('text is RFC 3339 with the nanoseconds that there are', () => {
  for (const text of [
    '2026-01-02T03:04:05.123456789Z',
    '1969-12-31T23:59:59.999Z',
    '1970-01-01T00:00:00Z',
    '9999-12-31T23:59:59.000001Z',
    '0001-01-01T00:00:00Z',
  ]) {
    assert.is(Timestamp.parse(text).toString(), text)
  }
  assert.is(Timestamp.parse('2026-01-02T03:04:05.5+09:00').toString(), '2026-01-01T18:04:05.500Z')
  assert.is(new Timestamp(9223372036854775807n, 3).toString(), '9223372036854775807s3ns')
  for (const text of [
    '',
    '2026-01-02',
    '2026-13-02T03:04:05Z',
    '2026-01-02T03:04:05',
    '2026-01-02T03:04:05.1234567890Z',
  ])
    assert.throws(() => Timestamp.parse(text), is(RangeError), text)
})

test('a Date is never later than the instant, also before 1970', () => {
  assert.is(new Timestamp(-1, 999999999).toDate().getTime(), -1)
  assert.is(new Timestamp(1, 999999).toDate().getTime(), 1000)
  assert.equal(Timestamp.fromDate(new Date(-1)).nanoseconds, -1_000_000n)
  assert.throws(() => Timestamp.fromDate(new Date(NaN)), is(RangeError))
  assert.throws(() => Timestamp.from(new Date() as never), /use Timestamp.fromDate/)
})

test('instants are ordered and counted exactly', () => {
  const start = Timestamp.parse('2026-01-01T00:00:00.000000001Z')
  const end = start.plus(Duration.ofMilliseconds(1500))
  assert.is(end.toString(), '2026-01-01T00:00:01.500000001Z')
  assert.is(end.since(start).toString(), '1.500s')
  assert.is(start.since(end).toString(), '-1.500s')
  assert.ok(start.compare(end) < 0 && end.compare(start) > 0 && end.minus(Duration.ofMilliseconds(1500)).equals(start))
  assert.ok(new Timestamp(9007199254740993n).compare(new Timestamp(9007199254740992n)) > 0)
  assert.is(Timestamp.ofMilliseconds(0.25).nanos, 250000)
  assert.ok(new Duration(1).equals(Duration.ofNanoseconds(1_000_000_000n)))
})

test.run()
