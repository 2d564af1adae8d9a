import { codecOf, compressionNames } from '../../compression/codec.ts'
import type { Compression, OutgoingRecord } from '../transport.ts'
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
  let length = 0
  for (let at = 0; at < records.length; at++) {
    const body = bodySize(records[at]!, at, times.first)
    sizes[at] = body
    length += varintSize(body) + body
  }
  const plain = compression === 'none'
  const batch = plain ? Buffer.allocUnsafe(batchOverhead + length) : undefined
  const body = batch ?? Buffer.allocUnsafe(length)
  let at = batch ? batchOverhead : 0
  for (let index = 0; index < records.length; index++) {
    at = writeRecord(body, at, records[index]!, index, times.first, sizes[index]!)
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

function bodySize({ key, value, headers, timestamp }: OutgoingRecord, delta: number, first: number): number {
  let size = 1 + varintSize(timestamp - first) + varintSize(delta) + bytesSize(key) + bytesSize(value)
  size += varintSize(headers.length)
  for (const [name, content] of headers) {
    const length = Buffer.byteLength(name)
    size += varintSize(length) + length + bytesSize(content)
  }
  return size
}

function bytesSize(bytes: Uint8Array | null): number {
  return bytes === null ? 1 : varintSize(bytes.length) + bytes.length
}

function writeRecord(
  into: Buffer,
  start: number,
  { key, value, headers, timestamp }: OutgoingRecord,
  delta: number,
  first: number,
  size: number,
): number {
  let at = writeVarint(into, start, size)
  into[at++] = 0
  at = writeVarint(into, at, timestamp - first)
  at = writeVarint(into, at, delta)
  at = writeBytes(into, at, key)
  at = writeBytes(into, at, value)
  at = writeVarint(into, at, headers.length)
  for (const [name, content] of headers) {
    at = writeVarint(into, at, Buffer.byteLength(name))
    at += into.write(name, at)
    at = writeBytes(into, at, content)
  }
  return at
}

function writeBytes(into: Buffer, start: number, bytes: Uint8Array | null): number {
  if (bytes === null) return writeVarint(into, start, -1)
  const at = writeVarint(into, start, bytes.length)
  into.set(bytes, at)
  return at + bytes.length
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
