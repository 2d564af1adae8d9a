import type { PartitionQueue } from './partition-queue.ts'

/**
 * Where records without a key go: one partition until it has a batch's worth of bytes or has come to rest, then the
 * next. So batches are full under load and single records spread evenly.
 */
export class StickyPartition {
  readonly #batch: number
  #current: number
  #bytes = 0

  /** `batch`: bytes after which the next partition has its turn. */
  constructor(batch: number, start = Math.floor(Math.random() * 65_536)) {
    this.#batch = batch
    this.#current = start
  }

  next(queues: readonly PartitionQueue[], bytes: number): PartitionQueue {
    let queue = queues[this.#current % queues.length]!
    if (this.#bytes > 0 && (this.#bytes >= this.#batch || queue.idle || queue.failing)) queue = this.#advance(queues)
    this.#bytes += bytes
    return queue
  }

  /** The next partition that is not in trouble; with all in trouble, the next. */
  #advance(queues: readonly PartitionQueue[]): PartitionQueue {
    this.#bytes = 0
    for (let step = 1; step <= queues.length; step++) {
      const queue = queues[(this.#current + step) % queues.length]!
      if (queue.failing && step < queues.length) continue
      this.#current = (this.#current + step) % queues.length
      return queue
    }
    return queues[0]!
  }
}
