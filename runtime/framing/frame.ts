import { FrameError } from './frame-error.ts'
import { readIndexes, writeIndexes } from './message-indexes.ts'

/** Offset of the schema id, int32 big-endian, after the magic byte 0. */
export const schemaIdAt = 1
const indexesAt = 5

/** What stands before a payload: magic byte, schema id, message path. */
export interface Frame {
  readonly schemaId: number
  readonly indexes: readonly number[]
  /** Where the payload begins. */
  readonly payload: number
}

/** Throws FrameError, with what the bytes look like instead, before the payload is touched. */
export function readFrame(bytes: Uint8Array): Frame {
  if (bytes.length === 0) throw new FrameError('no bytes at all; a framed record has at least 6')
  if (bytes[0] !== 0) {
    throw new FrameError(`begins with byte ${hex(bytes[0]!)} instead of 00: ${look(bytes)}`)
  }
  if (bytes.length <= indexesAt)
    throw new FrameError(`ends after ${bytes.length} bytes; a framed record has at least 6`)
  const { indexes, end } = readIndexes(bytes, indexesAt)
  return { schemaId: readSchemaId(bytes), indexes, payload: end }
}

/** Of bytes that have at least 5. */
export function readSchemaId(bytes: Uint8Array): number {
  return (bytes[1]! << 24) | (bytes[2]! << 16) | (bytes[3]! << 8) | bytes[4]!
}

export function framePrefix(schemaId: number, indexes: readonly number[]): Buffer {
  const path = writeIndexes(indexes)
  const prefix = Buffer.alloc(indexesAt + path.length)
  prefix.writeInt32BE(schemaId, schemaIdAt)
  prefix.set(path, indexesAt)
  return prefix
}

function look(bytes: Uint8Array): string {
  const start = bytes[0]
  if (start === 0x7b || start === 0x5b) return 'this looks like JSON'
  return 'this was not written with a schema registry'
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}
