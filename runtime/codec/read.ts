import { REQUIRED_MISSING, WireError } from './wire-error.ts'

/**
 * Reading primitives. Each takes the bytes and a position and leaves the position after what it read in
 * `cursor.at`: no reader object is made. None checks that what it reads lies before the end of its message; a message
 * compares its position with its end once, when it is done, and that refuses every overrun. A length is checked
 * where it is read, because what follows trusts it.
 */
export const cursor = { at: 0 }

/** Messages and groups may nest this deep; protoc has the same limit. */
export const DEPTH_LIMIT = 100

/** The end of a length-prefixed value; its start is in `cursor.at`. */
export function readLength(b: Buffer, p: number, end: number): number {
  const n = b[p]!
  if (n > 127) return readLongLength(b, p, end)
  cursor.at = p + 1
  const e = p + 1 + n
  if (!(e <= end)) throw new WireError(`a length of ${n} bytes reaches beyond the end of its message`)
  return e
}

function readLongLength(b: Buffer, p: number, end: number): number {
  let n = 0
  let shift = 0
  for (;;) {
    if (p >= end) throw new WireError('the bytes end inside a length')
    const x = b[p++]!
    if (shift === 28 && x > 7) throw new WireError('a length does not fit 31 bits')
    n |= (x & 127) << shift
    if (x < 128) break
    shift += 7
  }
  cursor.at = p
  if (p + n > end) throw new WireError(`a length of ${n} bytes reaches beyond the end of its message`)
  return p + n
}

/** A tag of more than one byte; callers take one byte themselves. */
export function readTag(b: Buffer, p: number): number {
  const second = b[p + 1]!
  if (second < 128) {
    cursor.at = p + 2
    return (b[p]! & 127) | (second << 7)
  }
  let tag = 0
  for (let shift = 0; shift < 28; shift += 7) {
    const x = b[p++]!
    tag |= (x & 127) << shift
    if (x < 128) {
      cursor.at = p
      return tag
    }
  }
  const last = b[p]!
  if (!(last < 16)) throw new WireError('a tag does not fit 32 bits')
  cursor.at = p + 1
  return (tag | (last << 28)) >>> 0
}

export function readUint32(b: Buffer, p: number): number {
  const first = b[p]!
  if (first < 128) {
    cursor.at = p + 1
    return first
  }
  let value = 0
  for (let shift = 0; shift < 70; shift += 7) {
    const x = b[p++]!
    if (shift < 32) value |= (x & 127) << shift
    if (x < 128) {
      cursor.at = p
      return value >>> 0
    }
  }
  throw new WireError('a varint has more than 10 bytes')
}

export function readInt32(b: Buffer, p: number): number {
  return readUint32(b, p) | 0
}

export function readSint32(b: Buffer, p: number): number {
  const value = readUint32(b, p)
  return (value >>> 1) ^ -(value & 1)
}

export function readBool(b: Buffer, p: number): boolean {
  let any = 0
  for (let i = 0; i < 10; i++) {
    const x = b[p++]!
    any |= x & 127
    if (x < 128) {
      cursor.at = p
      return any !== 0
    }
  }
  throw new WireError('a varint has more than 10 bytes')
}

const words = new Uint32Array(2)
const signed = new BigInt64Array(words.buffer)
const unsigned = new BigUint64Array(words.buffer)
const singles = new Float32Array(words.buffer)
const doubles = new Float64Array(words.buffer)

/** Leaves the low and the high half in `words`. */
function readWords(b: Buffer, p: number): void {
  let low = 0
  let high = 0
  for (let shift = 0; shift < 70; shift += 7) {
    const x = b[p++]!
    const bits = x & 127
    if (shift < 28) low |= bits << shift
    else if (shift === 28) {
      low |= bits << 28
      high = bits >>> 4
    } else high |= bits << (shift - 32)
    if (x < 128) {
      words[0] = low
      words[1] = high
      cursor.at = p
      return
    }
  }
  throw new WireError('a varint has more than 10 bytes')
}

export function readUint64(b: Buffer, p: number): bigint {
  readWords(b, p)
  return unsigned[0]!
}

export function readInt64(b: Buffer, p: number): bigint {
  readWords(b, p)
  return signed[0]!
}

export function readSint64(b: Buffer, p: number): bigint {
  readWords(b, p)
  const low = words[0]!
  const high = words[1]!
  const sign = -(low & 1)
  words[0] = ((low >>> 1) | (high << 31)) ^ sign
  words[1] = (high >>> 1) ^ sign
  return signed[0]!
}

export function readFixed32(b: Buffer, p: number): number {
  cursor.at = p + 4
  return (b[p]! | (b[p + 1]! << 8) | (b[p + 2]! << 16) | (b[p + 3]! << 24)) >>> 0
}

export function readSfixed32(b: Buffer, p: number): number {
  return readFixed32(b, p) | 0
}

export function readFixed64(b: Buffer, p: number): bigint {
  words[0] = readFixed32(b, p)
  words[1] = readFixed32(b, p + 4)
  return unsigned[0]!
}

export function readSfixed64(b: Buffer, p: number): bigint {
  words[0] = readFixed32(b, p)
  words[1] = readFixed32(b, p + 4)
  return signed[0]!
}

export function readFloat(b: Buffer, p: number): number {
  words[0] = readFixed32(b, p)
  return singles[0]!
}

export function readDouble(b: Buffer, p: number): number {
  words[0] = readFixed32(b, p)
  words[1] = readFixed32(b, p + 4)
  return doubles[0]!
}

/** A copy of its own: keeping it does not keep the record, or the fetch that brought it, in memory. */
export function readBytes(b: Buffer, p: number, end: number): Uint8Array {
  const e = readLength(b, p, end)
  const copy = new Uint8Array(e - cursor.at)
  copy.set(b.subarray(cursor.at, e))
  cursor.at = e
  return copy
}

/** Steps over a field that the message does not know, or knows with another wire type; returns where it ends. */
export function skipField(b: Buffer, p: number, end: number, tag: number, depth = 0): number {
  if (depth > DEPTH_LIMIT) throw tooDeep()
  if (tag >>> 3 === 0) throw new WireError('a tag has field number 0')
  switch (tag & 7) {
    case 0:
      return skipVarint(b, p)
    case 1:
      return p + 8
    case 2:
      return readLength(b, p, end)
    case 3:
      return skipGroup(b, p, end, tag, depth + 1)
    case 5:
      return p + 4
    default:
      throw new WireError((tag & 7) === 4 ? 'a group ends that never began' : `${tag & 7} is not a wire type`)
  }
}

function skipVarint(b: Buffer, p: number): number {
  for (let i = 0; i < 10; i++) if (!(b[p++]! > 127)) return p
  throw new WireError('a varint has more than 10 bytes')
}

function skipGroup(b: Buffer, p: number, end: number, start: number, depth: number): number {
  while (p < end) {
    let tag = b[p]!
    if (tag > 127) {
      tag = readTag(b, p)
      p = cursor.at
    } else p++
    if (tag === start + 1) return p
    p = skipField(b, p, end, tag, depth)
  }
  throw new WireError('the bytes end inside a group')
}

/** A message whose fields end elsewhere than the message does. */
export function overrun(): WireError {
  return new WireError('the last field reaches beyond the end of its message')
}

export function tooDeep(): WireError {
  return new WireError(`messages nest deeper than ${DEPTH_LIMIT} levels`)
}

/** A proto2 message without a field that it must have. */
export function missing(field: string): WireError {
  return new WireError(REQUIRED_MISSING, field)
}
