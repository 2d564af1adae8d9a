import type { Header, OutgoingRecord, StoredRecord } from '../transport.ts'
import { OffsetOutOfRangeError } from '../transport.ts'
import { batchOverhead, recordSize } from '../record-batch/size.ts'

/** What became of the transaction a record was written in; shared by all its records. */
export interface TransactionMark {
  state: 'open' | 'committed' | 'aborted'
}

/** What a read may take at most. At least one record is given, whatever its size. */
export interface ReadLimits {
  readonly records: number
  readonly bytes: number
  /** Exclusive. */
  readonly until?: bigint
}

export interface LogSlice {
  readonly records: readonly StoredRecord[]
  /** Offset after the last entry looked at: control records, aborted records and gaps lie below it. */
  readonly next: bigint
  /** Last stable offset at the time of the read. */
  readonly end: bigint
}

interface Entry {
  readonly offset: bigint
  /** Absent in a control record, which takes an offset and is never given out. */
  readonly record?: StoredRecord
  readonly size: number
  readonly transaction?: TransactionMark
}

/** The log of one partition: copies of what was appended, read-committed reads, retention and compaction. */
export class PartitionLog {
  readonly #topic: string
  readonly #partition: number
  #entries: Entry[] = []
  /** Index of the first entry kept; entries before it are dropped in bulk. */
  #head = 0
  #start = 0n
  #next = 0n
  #bytes = 0
  readonly #open = new Map<TransactionMark, bigint>()
  readonly #watchers = new Set<() => void>()

  constructor(topic: string, partition: number) {
    this.#topic = topic
    this.#partition = partition
  }

  /** First offset kept. */
  get start(): bigint {
    return this.#start
  }

  /** Offset after the last record a read-committed reader can get. */
  get stable(): bigint {
    let first = this.#next
    for (const offset of this.#open.values()) if (offset < first) first = offset
    return first
  }

  get bytes(): number {
    return this.#bytes
  }

  get length(): number {
    return this.#entries.length - this.#head
  }

  /** Copies the records in and returns the offset of the first. `appendTime` replaces their timestamps. */
  append(records: readonly OutgoingRecord[], appendTime?: number, transaction?: TransactionMark): bigint {
    const base = this.#next
    if (transaction && !this.#open.has(transaction)) this.#open.set(transaction, base)
    const arena = new Arena(records)
    for (const record of records) {
      const stored = arena.store(record, this.#next++, appendTime)
      const size = recordSize(record)
      this.#bytes += size
      this.#entries.push(
        transaction
          ? { offset: stored.offset, record: stored, size, transaction }
          : { offset: stored.offset, record: stored, size },
      )
    }
    if (!transaction) this.#changed()
    return base
  }

  /** Writes the control record that ends a transaction here; its records become visible or stay hidden for good. */
  complete(transaction: TransactionMark): void {
    if (!this.#open.delete(transaction)) return
    this.#entries.push({ offset: this.#next++, size: 0 })
    this.#changed()
  }

  /** Throws OffsetOutOfRangeError. */
  read(from: bigint, limits: ReadLimits): LogSlice {
    if (from < this.#start || from > this.#next) {
      throw new OffsetOutOfRangeError(
        { topic: this.#topic, partition: this.#partition },
        from,
        this.#start,
        this.stable,
      )
    }
    const end = this.stable
    const until = limits.until !== undefined && limits.until < end ? limits.until : end
    const records: StoredRecord[] = []
    let bytes = 0
    let next = from > until ? from : until
    for (let at = this.#indexOf(from); at < this.#entries.length; at++) {
      const entry = this.#entries[at]!
      if (entry.offset >= until) break
      if (entry.record && entry.transaction?.state !== 'aborted') {
        if (records.length > 0 && (records.length >= limits.records || bytes + entry.size > limits.bytes)) {
          next = entry.offset
          break
        }
        records.push(entry.record)
        bytes += entry.size
      }
    }
    return { records, next, end }
  }

  /** Offset of the first record at or after an instant, else the end. */
  offsetAt(timestamp: number): bigint {
    const end = this.stable
    for (let at = this.#head; at < this.#entries.length; at++) {
      const { offset, record } = this.#entries[at]!
      if (offset >= end) break
      if (record && record.timestamp >= timestamp) return offset
    }
    return end
  }

  deleteBefore(offset: bigint): void {
    const until = offset < this.stable ? offset : this.stable
    this.#drop((entry) => entry.offset < until)
    if (until > this.#start) this.#start = until
  }

  /** Drops from the front what is older than `oldest` (ms since 1970) or beyond `bytes`; open transactions stay. */
  retain(oldest: number, bytes: number): void {
    this.#drop(({ record }) => (record?.timestamp ?? -Infinity) < oldest || this.#bytes > bytes)
  }

  #drop(expired: (entry: Entry) => boolean): void {
    const stable = this.stable
    for (; this.#head < this.#entries.length; this.#head++) {
      const entry = this.#entries[this.#head]!
      if (entry.offset >= stable || !expired(entry)) break
      this.#bytes -= entry.size
      this.#start = entry.offset + 1n
    }
    if (this.#head > 1024 && this.#head * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#head)
      this.#head = 0
    }
  }

  /** Keeps the last record of each key; tombstones older than `oldest` (ms since 1970) go too. Offsets keep their gaps. */
  compact(oldest: number): void {
    const stable = this.stable
    const latest = new Map<string, bigint>()
    for (const { offset, record, transaction } of this.#entries.slice(this.#head)) {
      if (offset < stable && record?.key && transaction?.state !== 'aborted') latest.set(text(record.key), offset)
    }
    const kept = this.#entries.slice(this.#head).filter(({ offset, record, transaction }) => {
      if (offset >= stable) return true
      if (!record?.key || transaction?.state === 'aborted') return false
      return latest.get(text(record.key)) === offset && !(record.value === null && record.timestamp < oldest)
    })
    this.#entries = kept
    this.#head = 0
    this.#bytes = kept.reduce((sum, entry) => sum + entry.size, 0)
  }

  /** Calls back after each change a reader can see, until the function returned is called. */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => this.#watchers.delete(changed)
  }

  #changed(): void {
    for (const changed of [...this.#watchers]) changed()
  }

  /** Index of the first entry at or after an offset. */
  #indexOf(offset: bigint): number {
    let low = this.#head
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#entries[middle]!.offset < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** One buffer for all bytes of a batch: a batch costs one allocation, and nothing of the caller's memory is kept. */
class Arena {
  readonly #bytes: Buffer
  #at = 0

  constructor(records: readonly OutgoingRecord[]) {
    let size = 0
    for (const { key, value, headers } of records) {
      size += (key?.length ?? 0) + (value?.length ?? 0)
      for (const [, content] of headers) size += content?.length ?? 0
    }
    this.#bytes = Buffer.allocUnsafeSlow(size)
  }

  store(record: OutgoingRecord, offset: bigint, appendTime: number | undefined): StoredRecord {
    return {
      offset,
      timestamp: appendTime ?? record.timestamp,
      timestampType: appendTime === undefined ? 'create' : 'append',
      key: this.#copy(record.key),
      value: this.#copy(record.value),
      headers: record.headers.map(([name, content]): Header => [name, this.#copy(content)]),
    }
  }

  #copy(bytes: Uint8Array | null): Uint8Array | null {
    if (bytes === null) return null
    this.#bytes.set(bytes, this.#at)
    return this.#bytes.subarray(this.#at, (this.#at += bytes.length))
  }
}

function text(key: Uint8Array): string {
  return Buffer.from(key.buffer, key.byteOffset, key.length).toString('latin1')
}

/** Bytes of an uncompressed record batch: what a broker holds against `max.message.bytes`. */
export function batchSize(records: readonly OutgoingRecord[]): number {
  return records.reduce((size, record) => size + recordSize(record), batchOverhead)
}
