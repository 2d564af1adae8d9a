import { FrameError } from './frame-error.ts'

/** Deeper nesting is refused when read: no schema needs it, and it bounds what hostile bytes can ask for. */
const maxDepth = 64

/**
 * The path to a message in its file as Confluent writes it: a zig-zag varint count, then one zig-zag varint an index
 * (`MessageIndexes.java`, Kafka's `ByteUtils.writeVarint`); `[0]`, by far the most common, is the single byte 0.
 */
export function writeIndexes(indexes: readonly number[]): Uint8Array {
  if (indexes.length === 0) throw new RangeError('a message has a path of at least one index')
  if (indexes.length === 1 && indexes[0] === 0) return Uint8Array.of(0)
  const bytes: number[] = []
  writeVarint(indexes.length, bytes)
  for (const index of indexes) writeVarint(index, bytes)
  return Uint8Array.from(bytes)
}

export interface ReadIndexes {
  readonly indexes: readonly number[]
  /** Offset of the byte after them. */
  readonly end: number
}

const first: readonly number[] = [0]

/** Takes the short and the long form of `[0]`. Throws FrameError. */
export function readIndexes(bytes: Uint8Array, at: number): ReadIndexes {
  const count = readVarint(bytes, at)
  if (count.value === 0) return { indexes: first, end: count.end }
  if (count.value < 0 || count.value > maxDepth) {
    throw new FrameError(`a message path of ${count.value} indexes; this is not Confluent's Protobuf framing`)
  }
  const indexes: number[] = []
  let end = count.end
  for (let i = 0; i < count.value; i++) {
    const index = readVarint(bytes, end)
    if (index.value < 0) throw new FrameError(`a message index of ${index.value}`)
    indexes.push(index.value)
    end = index.end
  }
  return { indexes, end }
}

function writeVarint(value: number, into: number[]): void {
  if (!Number.isInteger(value) || value < 0 || value > 0x3fffffff) throw new RangeError(`message index ${value}`)
  let rest = value * 2
  while (rest > 127) {
    into.push((rest & 127) | 128)
    rest = Math.floor(rest / 128)
  }
  into.push(rest)
}

function readVarint(bytes: Uint8Array, at: number): { value: number; end: number } {
  let raw = 0
  for (let i = 0; i < 5; i++) {
    const byte = bytes[at + i]
    if (byte === undefined) throw new FrameError('the bytes end inside the message path')
    if (i === 4 && byte > 15) throw new FrameError('a number of more than 32 bits in the message path')
    raw += (byte & 127) * 2 ** (7 * i)
    if (byte < 128) return { value: raw % 2 === 0 ? raw / 2 : -(raw + 1) / 2, end: at + i + 1 }
  }
  throw new FrameError('a number of more than 5 bytes in the message path')
}
