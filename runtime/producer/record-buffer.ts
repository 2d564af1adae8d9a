import { countOption } from '../client/duration-option.ts'
import { onAbort } from './abort-watch.ts'

/** How much a producer may hold at a time. */
export interface BufferLimits {
  /** Over all partitions; 64 MiB and 500 000. */
  readonly bytes: number
  readonly records: number
  /** Of one partition, so that one that is unreachable leaves room for the others; 16 MiB and 100 000. */
  readonly partitionBytes: number
  readonly partitionRecords: number
  /**
   * What may wait beyond these limits, in calls and in bytes of their records; 10 000 and 8 MiB. A single publish waits
   * with its record, a bulk publish with the list it was given. One more call is refused as `buffer-full`.
   */
  readonly waitingCalls: number
  readonly waitingBytes: number
}

export const defaultBufferLimits: BufferLimits = {
  bytes: 67_108_864,
  records: 500_000,
  partitionBytes: 16_777_216,
  partitionRecords: 100_000,
  waitingCalls: 10_000,
  waitingBytes: 8_388_608,
}

/** Limits completed; throws RangeError for one under which nothing could ever be published. */
export function bufferLimits(given: Partial<BufferLimits>): BufferLimits {
  const limit = (name: keyof BufferLimits): number => {
    const least = name.startsWith('waiting') ? 0 : 1
    return countOption(`buffer.${name}`, given[name], defaultBufferLimits[name], least)
  }
  return {
    bytes: limit('bytes'),
    records: limit('records'),
    partitionBytes: limit('partitionBytes'),
    partitionRecords: limit('partitionRecords'),
    waitingCalls: limit('waitingCalls'),
    waitingBytes: limit('waitingBytes'),
  }
}

/** Counts what one partition, or the whole producer, holds. */
export class RecordCount {
  records = 0
  bytes = 0
  readonly #maxRecords: number
  readonly #maxBytes: number
  readonly #waiting: Pick<BufferLimits, 'waitingCalls' | 'waitingBytes'>

  constructor(maxRecords: number, maxBytes: number, waiting: Pick<BufferLimits, 'waitingCalls' | 'waitingBytes'>) {
    this.#maxRecords = maxRecords
    this.#maxBytes = maxBytes
    this.#waiting = waiting
  }

  get full(): boolean {
    return this.records >= this.#maxRecords || this.bytes >= this.#maxBytes
  }

  /** Full, and what may wait beyond that waits already. */
  get crowded(): boolean {
    const { waitingCalls, waitingBytes } = this.#waiting
    return this.records >= this.#maxRecords + waitingCalls || this.bytes >= this.#maxBytes + waitingBytes
  }
}

/** What all partitions of a producer hold together, and who waits for room in it. */
export class RecordBuffer {
  readonly limits: BufferLimits
  readonly total: RecordCount
  /** Nothing is waited for any more: whoever looks again is told by what it gives. */
  closed = false
  #admitted = 0
  #waiting: (() => void)[] = []

  constructor(limits: BufferLimits) {
    this.limits = limits
    this.total = new RecordCount(limits.records, limits.bytes, limits)
  }

  partition(): RecordCount {
    return new RecordCount(this.limits.partitionRecords, this.limits.partitionBytes, this.limits)
  }

  add(partition: RecordCount, bytes: number): void {
    this.total.records++
    this.total.bytes += bytes
    partition.records++
    partition.bytes += bytes
  }

  remove(partition: RecordCount, bytes: number): void {
    this.total.records--
    this.total.bytes -= bytes
    partition.records--
    partition.bytes -= bytes
  }

  /** Called after removals. */
  wake(): void {
    if (this.#waiting.length === 0) return
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }

  close(): void {
    this.closed = true
    this.wake()
  }

  /** A bulk publish is about to wait, as often as it must until it leaves. False: too many do. */
  admit(): boolean {
    if (this.#admitted >= this.limits.waitingCalls) return false
    this.#admitted++
    return true
  }

  leave(): void {
    this.#admitted--
  }

  /**
   * Resolves when there may be room, or the signal is aborted: look again, at once, before anybody else does. Those who
   * wait are woken in the order they came.
   */
  async room(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted || this.closed) return
    let release: (() => void) | undefined
    await new Promise<void>((resolve) => {
      release = signal && onAbort(signal, resolve)
      this.#waiting.push(resolve)
    })
    release?.()
  }
}
