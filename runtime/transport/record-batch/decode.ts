import { codecOf, compressionNames } from '../../compression/codec.ts'
import type { Header, StoredRecord } from '../transport.ts'
import { crc32c } from './crc32c.ts'
import { batchOverhead } from './size.ts'
import { VarintReader } from './varint.ts'

/** Bytes from a broker that are no record batch of this client's knowledge, or were damaged on the way. */
export class CorruptBatchError extends Error {
  override readonly name = 'CorruptBatchError'
  readonly offset: bigint
  constructor(offset: bigint, what: string, cause?: unknown) {
    super(`record batch at offset ${offset}: ${what}`, { cause })
    this.offset = offset
  }
}

/** A transaction that was aborted, as a Fetch response names it. */
export interface AbortedTransaction {
  readonly producerId: bigint
  readonly firstOffset: bigint
}

export interface DecodedRecords {
  readonly records: StoredRecord[]
  /** Offset after the last whole batch; undefined where there is none. */
  readonly next: bigint | undefined
}

const control = 0x20
const transactional = 0x10
const appendTime = 0x08

/** Bytes of a record set, of any format, up to and with the one that names the format. */
const formatEnd = 17

/**
 * Committed records at or after `from` of concatenated batches, as Fetch gives them: the last one may be cut, the first
 * may begin before `from`. Record bytes are views of `bytes` where the batch is not compressed. A batch that cannot be
 * read ends what is returned; where it is the first, this throws CorruptBatchError or CodecUnavailableError.
 */
export function decodeBatches(bytes: Buffer, from: bigint, aborted: readonly AbortedTransaction[]): DecodedRecords {
  const records: StoredRecord[] = []
  const transactions = new Transactions(aborted)
  let next: bigint | undefined
  for (let at = 0; at + formatEnd <= bytes.length;) {
    const end = at + 12 + bytes.readInt32BE(at + 8)
    if (end > bytes.length) break
    const before = records.length
    try {
      check(bytes, at, end, bytes.readBigInt64BE(at))
      if (transactions.shows(bytes, at)) decodeBatch(bytes, at, end, from, records)
    } catch (error) {
      if (next === undefined || next <= from) throw error
      records.length = before
      break
    }
    next = lastOffsetOf(bytes, at) + 1n
    at = end
  }
  return { records, next }
}

function lastOffsetOf(bytes: Buffer, at: number): bigint {
  return bytes.readBigInt64BE(at) + BigInt(bytes.readInt32BE(at + 23))
}

/** Which batches a reader of committed records sees, asked for in the order of their offsets. */
class Transactions {
  readonly #pending: AbortedTransaction[]
  /** Producers in an aborted transaction, until its marker. */
  readonly #hidden = new Set<bigint>()

  constructor(aborted: readonly AbortedTransaction[]) {
    this.#pending = [...aborted].sort((a, b) => (a.firstOffset < b.firstOffset ? -1 : 1))
  }

  shows(bytes: Buffer, at: number): boolean {
    const attributes = bytes.readInt16BE(at + 21)
    const lastOffset = lastOffsetOf(bytes, at)
    const producerId = bytes.readBigInt64BE(at + 43)
    while (this.#pending[0] && this.#pending[0].firstOffset <= lastOffset) {
      this.#hidden.add(this.#pending.shift()!.producerId)
    }
    if ((attributes & control) === 0) return (attributes & transactional) === 0 || !this.#hidden.has(producerId)
    this.#hidden.delete(producerId)
    return false
  }
}

function check(bytes: Buffer, at: number, end: number, baseOffset: bigint): void {
  const magic = bytes[at + 16]
  if (magic !== 2) {
    throw new CorruptBatchError(baseOffset, `message format ${magic}; only 2 (Kafka 0.11 and later) is read`)
  }
  if (end - at < batchOverhead) throw new CorruptBatchError(baseOffset, 'its length is too small')
  const stated = bytes.readUInt32BE(at + 17)
  const found = crc32c(bytes, at + 21, end)
  if (stated !== found) throw new CorruptBatchError(baseOffset, `checksum ${found}, stated ${stated}`)
}

function decodeBatch(bytes: Buffer, at: number, end: number, from: bigint, into: StoredRecord[]): void {
  const baseOffset = bytes.readBigInt64BE(at)
  const attributes = bytes.readInt16BE(at + 21)
  const compression = compressionNames[attributes & 7]
  if (compression === undefined) throw new CorruptBatchError(baseOffset, `unknown compression ${attributes & 7}`)
  const appended = (attributes & appendTime) !== 0
  const context = {
    headers: new HeaderMemory(),
    baseOffset,
    baseTimestamp: Number(bytes.readBigInt64BE(at + 27)),
    appendTimestamp: appended ? Number(bytes.readBigInt64BE(at + 35)) : undefined,
  }
  const count = bytes.readInt32BE(at + 57)
  try {
    const packed = bytes.subarray(at + batchOverhead, end)
    const plain = codecOf(compression).decompress(packed)
    const reader = new VarintReader(Buffer.from(plain.buffer, plain.byteOffset, plain.length), 0, plain.length)
    for (let index = 0; index < count; index++) {
      const record = readRecord(reader, context)
      if (record.offset >= from) into.push(record)
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'CodecUnavailableError') throw error
    throw new CorruptBatchError(baseOffset, error instanceof Error ? error.message : String(error), error)
  }
}

interface BatchContext {
  /** Records of one writer carry the same headers, mostly: those that are equal byte for byte are read once. */
  readonly headers: HeaderMemory
  readonly baseOffset: bigint
  readonly baseTimestamp: number
  readonly appendTimestamp: number | undefined
}

function readRecord(reader: VarintReader, context: BatchContext): StoredRecord {
  const { baseOffset, baseTimestamp, appendTimestamp } = context
  const end = reader.read() + reader.at
  reader.at++
  const timestamp = baseTimestamp + reader.read()
  const offset = baseOffset + BigInt(reader.read())
  const key = reader.readBytes()
  const value = reader.readBytes()
  const headers = context.headers.read(reader, end)
  reader.at = end
  return {
    offset,
    timestamp: appendTimestamp ?? timestamp,
    timestampType: appendTimestamp === undefined ? 'create' : 'append',
    key,
    value,
    headers,
  }
}

class HeaderMemory {
  #headers: readonly Header[] = []
  /** Where in the batch they were read. */
  #start = 0
  #length = NaN

  /** Headers from the reader's position to `end`. */
  read(reader: VarintReader, end: number): readonly Header[] {
    const start = reader.at
    if (end - start === this.#length && this.#equal(reader.bytes, start, end)) return this.#headers
    const headers: Header[] = []
    for (let left = reader.read(); left > 0; left--) {
      headers.push([reader.readBytes()?.toString() ?? '', reader.readBytes()])
    }
    this.#headers = Object.freeze(headers)
    this.#start = start
    this.#length = end - start
    return headers
  }

  #equal(bytes: Buffer, start: number, end: number): boolean {
    for (let a = this.#start, b = start; b < end; a++, b++) if (bytes[a] !== bytes[b]) return false
    return true
  }
}
