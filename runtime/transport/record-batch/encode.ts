import { codecOf, compressionNames } from '../../compression/codec.ts'
import type { Compression, Header, OutgoingRecord } from '../transport.ts'
import { crc32c } from './crc32c.ts'
import { batchOverhead } from './size.ts'
import { varintSize, writeVarint } from './varint.ts'

/** Who writes: what a broker tells repeated batches by (KIP-98). */
export interface ProducerState {
  readonly id: bigint
  readonly epoch: number
  /** Of the batch's first record. */
  readonly sequence: number
  readonly transactional: boolean
}

export const noProducer: ProducerState = { id: -1n, epoch: -1, sequence: -1, transactional: false }

/**
 * One record batch of magic 2, ready for a Produce request (Kafka protocol guide, "Record Batch"): sizes first, then one
 * buffer is filled in one pass. At least one record. Throws CodecUnavailableError.
 */
export function encodeBatch(
  records: readonly OutgoingRecord[],
  compression: Compression,
  producer: ProducerState = noProducer,
): Buffer {
  const times = timespan(records)
  const sizes = new Int32Array(records.length)
  const blocks = new Array<Buffer>(records.length)
  let length = 0
  for (let at = 0; at < records.length; at++) {
    const record = records[at]!
    const again = at > 0 && record.headers === records[at - 1]!.headers
    const block = again ? blocks[at - 1]! : headerBlock(record.headers)
    const body = bodySize(record, at, times.first) + block.length
    blocks[at] = block
    sizes[at] = body
    length += varintSize(body) + body
  }
  const plain = compression === 'none'
  const batch = plain ? Buffer.allocUnsafe(batchOverhead + length) : undefined
  const body = batch ?? Buffer.allocUnsafe(length)
  let at = batch ? batchOverhead : 0
  for (let index = 0; index < records.length; index++) {
    at = writeVarint(body, at, sizes[index]!)
    at = writeRecord(body, at, records[index]!, index, times.first, blocks[index]!)
  }
  const finished = batch ?? pack(codecOf(compression).compress(body))
  writeHeader(finished, compression, records.length, times, producer)
  return finished
}

function pack(compressed: Uint8Array): Buffer {
  const batch = Buffer.allocUnsafe(batchOverhead + compressed.length)
  batch.set(compressed, batchOverhead)
  return batch
}

interface Timespan {
  readonly first: number
  readonly max: number
}

function timespan(records: readonly OutgoingRecord[]): Timespan {
  const first = records[0]?.timestamp ?? 0
  let max = first
  for (const { timestamp } of records) if (timestamp > max) max = timestamp
  return { first, max }
}

/** Without its headers. */
function bodySize({ key, value, timestamp }: OutgoingRecord, delta: number, first: number): number {
  return 1 + varintSize(timestamp - first) + varintSize(delta) + bytesSize(key) + bytesSize(value)
}

const noHeaders = Buffer.alloc(1)
/** A publisher's records share one frozen list of headers: its bytes are made once. */
const encodedHeaders = new WeakMap<readonly Header[], Buffer>()

/** Number of headers and headers as they lie in a record. */
function headerBlock(headers: readonly Header[]): Buffer {
  if (headers.length === 0) return noHeaders
  let block = encodedHeaders.get(headers)
  if (!block) {
    block = encodeHeaders(headers)
    if (Object.isFrozen(headers)) encodedHeaders.set(headers, block)
  }
  return block
}

function bytesSize(bytes: Uint8Array | null): number {
  return bytes === null ? 1 : varintSize(bytes.length) + bytes.length
}

function writeRecord(
  into: Buffer,
  start: number,
  { key, value, timestamp }: OutgoingRecord,
  delta: number,
  first: number,
  headers: Buffer,
): number {
  let at = start
  into[at++] = 0
  at = writeVarint(into, at, timestamp - first)
  at = writeVarint(into, at, delta)
  at = writeBytes(into, at, key)
  at = writeBytes(into, at, value)
  return copy(into, at, headers)
}

function encodeHeaders(headers: readonly Header[]): Buffer {
  let size = varintSize(headers.length)
  for (const [name, content] of headers) {
    const length = Buffer.byteLength(name)
    size += varintSize(length) + length + bytesSize(content)
  }
  const block = Buffer.allocUnsafeSlow(size)
  let at = writeVarint(block, 0, headers.length)
  for (const [name, content] of headers) {
    at = writeVarint(block, at, Buffer.byteLength(name))
    at += block.write(name, at)
    at = writeBytes(block, at, content)
  }
  return block
}

function writeBytes(into: Buffer, start: number, bytes: Uint8Array | null): number {
  if (bytes === null) return writeVarint(into, start, -1)
  return copy(into, writeVarint(into, start, bytes.length), bytes)
}

/** Below this many bytes a loop is faster than the call that copies. */
const fewBytes = 24

function copy(into: Buffer, at: number, bytes: Uint8Array): number {
  const length = bytes.length
  if (length < fewBytes) for (let i = 0; i < length; i++) into[at + i] = bytes[i]!
  else into.set(bytes, at)
  return at + length
}

function writeHeader(
  batch: Buffer,
  compression: Compression,
  count: number,
  times: Timespan,
  { id, epoch, sequence, transactional }: ProducerState,
): void {
  batch.writeBigInt64BE(0n, 0)
  batch.writeInt32BE(batch.length - 12, 8)
  batch.writeInt32BE(0, 12)
  batch[16] = 2
  batch.writeInt16BE(compressionNames.indexOf(compression) | (transactional ? 0x10 : 0), 21)
  batch.writeInt32BE(count - 1, 23)
  batch.writeBigInt64BE(BigInt(times.first), 27)
  batch.writeBigInt64BE(BigInt(times.max), 35)
  batch.writeBigInt64BE(id, 43)
  batch.writeInt16BE(epoch, 51)
  batch.writeInt32BE(sequence, 53)
  batch.writeInt32BE(count, 57)
  batch.writeUInt32BE(crc32c(batch, 21), 17)
}
