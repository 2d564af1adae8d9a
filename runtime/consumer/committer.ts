import type { Logger } from '../observe/logger.ts'
import type { Metrics } from '../observe/metrics.ts'
import { StaleEpochError, type CommitOffset } from '../transport/transport.ts'
import type { PartitionWorker } from './worker.ts'

export type Commit = (offsets: readonly CommitOffset[]) => Promise<void>

/** Writes positions: some time after the first change, and when asked. One write at a time. */
export class Committer {
  readonly #group: string
  readonly #interval: number
  readonly #workers: () => Iterable<PartitionWorker>
  readonly #commit: Commit
  readonly #metrics: Metrics
  readonly #logger: Logger
  readonly #written = new WeakMap<PartitionWorker, CommitOffset>()
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()
  #last: number | undefined
  error: Error | undefined

  constructor(
    group: string,
    interval: number,
    workers: () => Iterable<PartitionWorker>,
    commit: Commit,
    { metrics, logger }: { readonly metrics: Metrics; readonly logger: Logger },
  ) {
    this.#group = group
    this.#interval = interval
    this.#workers = workers
    this.#commit = commit
    this.#metrics = metrics
    this.#logger = logger
  }

  /** ms since the last commit was written. */
  get age(): number | undefined {
    return this.#last === undefined ? undefined : performance.now() - this.#last
  }

  /** There is something to write. */
  dirty(): void {
    if (this.#timer !== undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.write(this.#workers()).catch(() => this.dirty())
    }, this.#interval)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** Writes what changed of these partitions. Rejects with what the broker said; a stale epoch is none of its failures. */
  write(workers: Iterable<PartitionWorker>): Promise<void> {
    const chosen = [...workers]
    const written = this.#writing.then(() => this.#write(chosen))
    this.#writing = written.catch(() => undefined)
    return written
  }

  async #write(workers: readonly PartitionWorker[]): Promise<void> {
    const changed = workers.flatMap((worker) => {
      const offset = worker.commitOffset()
      return offset === undefined || same(offset, this.#written.get(worker)) ? [] : [{ worker, offset }]
    })
    if (changed.length === 0) return
    try {
      await this.#commit(changed.map(({ offset }) => offset))
    } catch (error) {
      if (error instanceof StaleEpochError) return
      this.error = error instanceof Error ? error : new Error(String(error))
      this.#logger.warn({ group: this.#group, error }, 'offsets could not be committed; they are tried again')
      throw error
    }
    for (const { worker, offset } of changed) this.#written.set(worker, offset)
    this.#metrics.committed({ group: this.#group, partitions: changed.length, age: this.age ?? 0 })
    this.#last = performance.now()
    this.error = undefined
  }
}

function same(a: CommitOffset, b: CommitOffset | undefined): boolean {
  return b !== undefined && a.offset === b.offset && (a.metadata ?? '') === (b.metadata ?? '')
}
