import { Duration } from './duration.ts'
import { cursor, overrun, readInt32, readInt64, readTag, skipField } from './read.ts'
import { Timestamp } from './timestamp.ts'
import { shown, WireError } from './wire-error.ts'
import { writeInt32, writeInt64, writeVarint } from './write.ts'

/** `google.protobuf.Timestamp` and `Duration`: both `int64 seconds = 1; int32 nanos = 2`. */

const SECONDS = 8
const NANOS = 16

/** Upper bound of either, length included. */
export const INSTANT_SIZE = 23

/** Length and content. */
export function writeTimestamp(v: Timestamp, b: Buffer, p: number): number {
  if (!(v instanceof Timestamp)) throw new WireError(`expected a Timestamp, got ${shown(v)}`)
  const end = writeTimestampFields(v, b, p + 1)
  b[p] = end - p - 1
  return end
}

/** Content alone. */
export function writeTimestampFields(v: Timestamp, b: Buffer, p: number): number {
  const seconds = v.near
  let at = p
  if (v.wide !== undefined || !(seconds >= 0)) at = writeWide(v.seconds, b, at)
  else if (seconds !== 0) {
    b[at++] = SECONDS
    if (seconds < 268435456) at = writeVarint(seconds, b, at)
    else {
      const high = Math.floor(seconds / 268435456)
      const low = seconds - high * 268435456
      b[at] = (low & 127) | 128
      b[at + 1] = ((low >>> 7) & 127) | 128
      b[at + 2] = ((low >>> 14) & 127) | 128
      b[at + 3] = (low >>> 21) | 128
      at = writeVarint(high, b, at + 4)
    }
  }
  return writeNanos(v.nanos, b, at)
}

/** Length and content. */
export function writeDuration(v: Duration, b: Buffer, p: number): number {
  if (!(v instanceof Duration)) throw new WireError(`expected a Duration, got ${shown(v)}`)
  const end = writeDurationFields(v, b, p + 1)
  b[p] = end - p - 1
  return end
}

/** Content alone. */
export function writeDurationFields(v: Duration, b: Buffer, p: number): number {
  return writeNanos(v.nanos, b, writeWide(v.seconds, b, p))
}

function writeWide(seconds: bigint, b: Buffer, p: number): number {
  if (seconds === 0n) return p
  b[p] = SECONDS
  return writeInt64(seconds, b, p + 1)
}

function writeNanos(nanos: number, b: Buffer, p: number): number {
  if (nanos === 0) return p
  b[p] = NANOS
  return writeInt32(nanos, b, p + 1)
}

/** Reads `[p, end)`; `before` is what the same field held already: a message sent twice is merged. */
export function readTimestamp(b: Buffer, p: number, end: number, before: Timestamp | undefined): Timestamp {
  // Seconds of five bytes are the years 1978 to 3058; nanoseconds absent or last.
  if (before === undefined && b[p] === SECONDS && p + 6 <= end) {
    const fifth = b[p + 5]!
    const low = b[p + 1]! & b[p + 2]! & b[p + 3]! & b[p + 4]!
    if (low > 127 && fifth < 128) {
      const bits = (b[p + 1]! & 127) | ((b[p + 2]! & 127) << 7) | ((b[p + 3]! & 127) << 14) | ((b[p + 4]! & 127) << 21)
      const seconds = fifth * 268435456 + bits
      if (p + 6 === end) return new Timestamp(seconds, 0)
      if (b[p + 6] === NANOS) {
        const nanos = readInt32(b, p + 7)
        if (cursor.at === end) return new Timestamp(seconds, nanos)
      }
    }
  }
  return readFields(b, p, end, before ?? new Timestamp(0, 0), newTimestamp)
}

/** Reads `[p, end)`, merged into `before`. */
export function readDuration(b: Buffer, p: number, end: number, before: Duration | undefined): Duration {
  return readFields(b, p, end, before ?? new Duration(0, 0), newDuration)
}

const newTimestamp = (seconds: bigint, nanos: number): Timestamp => new Timestamp(seconds, nanos)
const newDuration = (seconds: bigint, nanos: number): Duration => new Duration(seconds, nanos)

function readFields<T extends { readonly seconds: bigint; readonly nanos: number }>(
  b: Buffer,
  p: number,
  end: number,
  before: T,
  make: (seconds: bigint, nanos: number) => T,
): T {
  let { seconds, nanos } = before
  while (p < end) {
    let tag = b[p]!
    if (tag > 127) {
      tag = readTag(b, p)
      p = cursor.at
    } else p++
    if (tag === SECONDS) {
      seconds = readInt64(b, p)
      p = cursor.at
    } else if (tag === NANOS) {
      nanos = readInt32(b, p)
      p = cursor.at
    } else p = skipField(b, p, end, tag)
  }
  if (p !== end) throw overrun()
  return make(seconds, nanos)
}
