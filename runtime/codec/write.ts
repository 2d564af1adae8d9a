import { shown, WireError } from './wire-error.ts'

/**
 * Writing primitives: value, bytes, position in; position after it out. The bytes have room (`size…` gave an upper
 * bound), so none of them checks for it. Each throws WireError for a value that its type cannot hold; the path is
 * added where the whole message is known.
 */

const refuse = (value: unknown, expected: string): WireError =>
  new WireError(`expected ${expected}, got ${shown(value)}`)

export function writeInt32(v: number, b: Buffer, p: number): number {
  if ((v | 0) !== v) throw refuse(v, 'a whole number from -2147483648 to 2147483647')
  if (v >= 0) return writeVarint(v, b, p)
  b[p] = (v & 127) | 128
  b[p + 1] = ((v >>> 7) & 127) | 128
  b[p + 2] = ((v >>> 14) & 127) | 128
  b[p + 3] = ((v >>> 21) & 127) | 128
  b[p + 4] = (v >>> 28) | 240
  b.fill(255, p + 5, p + 9)
  b[p + 9] = 1
  return p + 10
}

export function writeUint32(v: number, b: Buffer, p: number): number {
  if (v >>> 0 !== v) throw refuse(v, 'a whole number from 0 to 4294967295')
  return writeVarint(v, b, p)
}

export function writeSint32(v: number, b: Buffer, p: number): number {
  if ((v | 0) !== v) throw refuse(v, 'a whole number from -2147483648 to 2147483647')
  return writeVarint(((v << 1) ^ (v >> 31)) >>> 0, b, p)
}

/** `v`: 32 bits without sign. */
export function writeVarint(v: number, b: Buffer, p: number): number {
  while (v > 127) {
    b[p++] = (v & 127) | 128
    v >>>= 7
  }
  b[p++] = v
  return p
}

export function writeBool(v: boolean, b: Buffer, p: number): number {
  if (typeof v !== 'boolean') throw refuse(v, 'true or false')
  b[p] = v ? 1 : 0
  return p + 1
}

export function writeFixed32(v: number, b: Buffer, p: number): number {
  if (v >>> 0 !== v) throw refuse(v, 'a whole number from 0 to 4294967295')
  return writeWord(v, b, p)
}

export function writeSfixed32(v: number, b: Buffer, p: number): number {
  if ((v | 0) !== v) throw refuse(v, 'a whole number from -2147483648 to 2147483647')
  return writeWord(v, b, p)
}

function writeWord(v: number, b: Buffer, p: number): number {
  b[p] = v
  b[p + 1] = v >>> 8
  b[p + 2] = v >>> 16
  b[p + 3] = v >>> 24
  return p + 4
}

const words = new Uint32Array(2)
const signed = new BigInt64Array(words.buffer)
const unsigned = new BigUint64Array(words.buffer)
const singles = new Float32Array(words.buffer)
const doubles = new Float64Array(words.buffer)

function splitSigned(v: bigint): void {
  if (typeof v !== 'bigint') throw refuse(v, 'a bigint')
  signed[0] = v
  if (signed[0] !== v) throw refuse(v, 'a bigint of 64 bits with sign')
}

function splitUnsigned(v: bigint): void {
  if (typeof v !== 'bigint') throw refuse(v, 'a bigint')
  unsigned[0] = v
  if (unsigned[0] !== v) throw refuse(v, 'a bigint of 64 bits without sign')
}

/** What `words` holds, as a varint of up to 10 bytes. */
function writeWords(b: Buffer, p: number): number {
  let low = words[0]!
  let high = words[1]!
  while (high !== 0) {
    b[p++] = (low & 127) | 128
    low = ((low >>> 7) | (high << 25)) >>> 0
    high >>>= 7
  }
  return writeVarint(low, b, p)
}

export function writeInt64(v: bigint, b: Buffer, p: number): number {
  splitSigned(v)
  return writeWords(b, p)
}

export function writeUint64(v: bigint, b: Buffer, p: number): number {
  splitUnsigned(v)
  return writeWords(b, p)
}

export function writeSint64(v: bigint, b: Buffer, p: number): number {
  splitSigned(v)
  const low = words[0]!
  const high = words[1]!
  const sign = (high | 0) >> 31
  words[0] = (low << 1) ^ sign
  words[1] = ((high << 1) | (low >>> 31)) ^ sign
  return writeWords(b, p)
}

export function writeFixed64(v: bigint, b: Buffer, p: number): number {
  splitUnsigned(v)
  return writeWord(words[1]!, b, writeWord(words[0]!, b, p))
}

export function writeSfixed64(v: bigint, b: Buffer, p: number): number {
  splitSigned(v)
  return writeWord(words[1]!, b, writeWord(words[0]!, b, p))
}

export function writeFloat(v: number, b: Buffer, p: number): number {
  if (typeof v !== 'number') throw refuse(v, 'a number')
  singles[0] = v
  // JavaScript leaves open which of its bit patterns a NaN has; on the wire there is one.
  if (v !== v) words[0] = 0x7fc00000
  if (singles[0] === Infinity || singles[0] === -Infinity) {
    if (Number.isFinite(v)) throw refuse(v, 'a number that 32 bits can hold')
  }
  return writeWord(words[0]!, b, p)
}

export function writeDouble(v: number, b: Buffer, p: number): number {
  if (typeof v !== 'number') throw refuse(v, 'a number')
  doubles[0] = v
  if (v !== v) {
    words[0] = 0
    words[1] = 0x7ff80000
  }
  return writeWord(words[1]!, b, writeWord(words[0]!, b, p))
}

/** Length and content. */
export function writeBytes(v: Uint8Array, b: Buffer, p: number): number {
  if (!(v instanceof Uint8Array)) throw refuse(v, 'a Uint8Array')
  p = writeVarint(v.length, b, p)
  b.set(v, p)
  return p + v.length
}

/**
 * Puts the length before a value that was written at `start` with one byte left free for it; returns the end, further
 * on where the length takes more than that byte.
 */
export function writeLength(b: Buffer, start: number, end: number): number {
  const n = end - start
  if (n < 128) {
    b[start - 1] = n
    return end
  }
  const more = n < 16384 ? 1 : n < 2097152 ? 2 : n < 268435456 ? 3 : 4
  b.copyWithin(start + more, start, end)
  writeVarint(n, b, start - 1)
  return end + more
}
