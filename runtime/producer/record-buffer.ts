/** How much a producer may hold at a time. */
export interface BufferLimits {
  /** Over all partitions; 64 MiB and 500 000. */
  readonly bytes: number
  readonly records: number
  /** Of one partition, so that one that is unreachable leaves room for the others; 16 MiB and 100 000. */
  readonly partitionBytes: number
  readonly partitionRecords: number
}

export const defaultBufferLimits: BufferLimits = {
  bytes: 67_108_864,
  records: 500_000,
  partitionBytes: 16_777_216,
  partitionRecords: 100_000,
}

/** Counts what one partition, or the whole producer, holds. */
export class RecordCount {
  records = 0
  bytes = 0
  readonly #maxRecords: number
  readonly #maxBytes: number

  constructor(maxRecords: number, maxBytes: number) {
    this.#maxRecords = maxRecords
    this.#maxBytes = maxBytes
  }

  get full(): boolean {
    return this.records >= this.#maxRecords || this.bytes >= this.#maxBytes
  }
}

/** What all partitions of a producer hold together, and who waits for room in it. */
export class RecordBuffer {
  readonly limits: BufferLimits
  readonly total: RecordCount
  #waiting: (() => void)[] = []

  constructor(limits: BufferLimits) {
    this.limits = limits
    this.total = new RecordCount(limits.records, limits.bytes)
  }

  partition(): RecordCount {
    return new RecordCount(this.limits.partitionRecords, this.limits.partitionBytes)
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

  /** Resolves once neither the producer nor the partition is full. */
  async room(partition: RecordCount): Promise<void> {
    while (this.total.full || partition.full) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}
