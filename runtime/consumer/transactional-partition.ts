import {
  AppendError,
  StaleEpochError,
  type Batch,
  type StoredRecord,
  type TransactionalProducer,
  type Transport,
} from '../transport/transport.ts'
import type { DeadLetterCause } from './dead-letter.ts'
import { backoffAfter, pause } from './retry.ts'
import type { Route } from './route.ts'
import { HandlerFailure, TransactionRun, type TransactionSite } from './transaction-run.ts'
import { TransactionScope, type TransactionScopes } from './transaction-scope.ts'
import type { GroupContext, PartitionTrouble, PartitionWorker, WorkerState } from './worker.ts'

/** Records that one transaction holds at most. */
const most = 500
const again = { attempts: Infinity, minBackoff: 50, maxBackoff: 5_000 }
/** ms a member waits that was fenced: most likely its partition belongs to another one by now. */
const fencedFor = 5_000

/** What a partition needs beyond what every worker of a group has. */
export interface TransactionalContext extends GroupContext {
  readonly transport: Transport
  readonly scopes: TransactionScopes
  readonly seek: (topic: string, partition: number, offset: bigint) => void
}

/**
 * Handles one partition exactly once, from Kafka to Kafka: what handlers publish, what is put aside and the group's offset
 * are written in one transaction or not at all. Its transactional id is the partition's, so that a new owner fences the
 * old one; the committed offset is read after fencing, when nobody else can move it.
 */
export class TransactionalPartition implements PartitionWorker {
  readonly topic: string
  readonly partition: number
  readonly #route: Route
  readonly #context: TransactionalContext
  readonly #leaving = new AbortController()
  readonly #abort = new AbortController()
  /** Failed attempts by offset. */
  readonly #failures = new Map<bigint, number>()
  /** Records that no further attempt is made at: their next transaction puts them aside. */
  readonly #setAside = new Map<bigint, DeadLetterCause>()
  #producer: TransactionalProducer | undefined
  #scope: TransactionScope | undefined
  #position: bigint | undefined
  #highWatermark: bigint | undefined
  #outstanding = 0
  /** A record that failed has a transaction of its own, so that those before it need not be handled again. */
  #alone: bigint | undefined
  #started: number | undefined
  #begun: bigint | undefined
  #trouble: PartitionTrouble | undefined
  #resumed: (() => void) | undefined
  #paused = false
  #busy: Promise<void> = Promise.resolve()

  constructor(
    at: { readonly partition: number; readonly start: bigint | undefined },
    route: Route,
    context: TransactionalContext,
  ) {
    this.topic = route.topic.name
    this.partition = at.partition
    this.#position = at.start
    this.#route = route
    this.#context = context
  }

  accept(batch: Batch): Promise<void> {
    this.#busy = this.#accept(batch)
    return this.#busy
  }

  /** Offsets travel in transactions. */
  commitOffset(): undefined {
    return undefined
  }

  async drain(until: number): Promise<readonly bigint[]> {
    this.#leaving.abort()
    this.#resumed?.()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, Math.max(0, until - performance.now()))
    })
    await Promise.race([this.#busy, late])
    clearTimeout(timer)
    const unfinished = this.#begun === undefined ? [] : [this.#begun]
    this.#abort.abort(new Error(`${this.topic}/${this.partition} is no longer this member's, or its group stops`))
    this.#scope?.end()
    await this.#producer?.close(until).catch(() => undefined)
    return unfinished
  }

  pause(): void {
    this.#paused = true
  }

  resume(): void {
    this.#paused = false
    this.#resumed?.()
  }

  report(trouble: PartitionTrouble): void {
    this.#trouble = trouble
  }

  state(): WorkerState {
    const position = this.#position
    return {
      position,
      lag: position === undefined || this.#highWatermark === undefined ? undefined : this.#highWatermark - position,
      outstanding: this.#outstanding,
      running: this.#started === undefined ? 0 : 1,
      oldestStart: this.#started,
      trouble: this.#trouble,
    }
  }

  async #accept(batch: Batch): Promise<void> {
    this.#highWatermark = batch.highWatermark
    for (let failures = 0; !this.#leaving.signal.aborted;) {
      try {
        if (this.#paused) await this.#resumption()
        if (!this.#producer && !(await this.#open(batch))) return
        const left = batch.records.filter(({ offset }) => this.#position === undefined || offset >= this.#position)
        this.#outstanding = left.length
        if (left.length === 0) {
          this.#position = batch.next
          return
        }
        await this.#transact(left, batch)
        failures = 0
        this.#trouble = undefined
      } catch (error) {
        await this.#recover(error, ++failures)
      } finally {
        this.#started = undefined
      }
    }
  }

  /** Fences the partition's former owner. False: reading must begin elsewhere, and this batch is dropped. */
  async #open(batch: Batch): Promise<boolean> {
    const { transport, group } = this.#context
    const id = `${group.name}-${this.topic}-${this.partition}`
    const producer = await transport.transactional(id)
    const committed = await transport.committed(group.name, [this.topic])
    const offset = committed.find(({ partition }) => partition === this.partition)?.offset
    this.#producer = producer
    if (offset === undefined) return true
    this.#position = offset
    const first = batch.records[0]?.offset ?? batch.next
    if (offset >= first) return true
    this.#context.seek(this.topic, this.partition, offset)
    return false
  }

  /** One transaction: as many records as fit, from the first on. */
  async #transact(left: readonly StoredRecord[], batch: Batch): Promise<void> {
    const { transport, group, metrics, logger } = this.#context
    const transaction = await this.#producer!.begin()
    const scope = new TransactionScope(transport, transaction, { metrics, logger })
    this.#scope = scope
    try {
      const done = await new TransactionRun(this.#site(), scope).handle(this.#chunk(left))
      const next = left[done]?.offset ?? batch.next
      await scope.complete()
      if (this.#abort.signal.aborted) throw new Error('the partition was taken away')
      const offsets = [{ topic: this.topic, partition: this.partition, offset: next }]
      await transaction.offsets(group.name, offsets, batch.epoch)
      await this.#commit(transaction)
      this.#position = next
      this.#begun = undefined
      for (const { offset } of left.slice(0, done)) {
        this.#failures.delete(offset)
        this.#setAside.delete(offset)
      }
      metrics.committed({ group: group.name, partitions: 1, age: 0 })
    } catch (error) {
      scope.end()
      if (this.#producer) await transaction.abort().catch(() => this.#reopen())
      throw error
    }
    scope.end()
  }

  async #commit(transaction: Awaited<ReturnType<TransactionalProducer['begin']>>): Promise<void> {
    try {
      await transaction.commit()
    } catch (error) {
      // It may be committed all the same: only the offset, read after fencing, can tell.
      await this.#reopen()
      throw error
    }
  }

  #site(): TransactionSite {
    return {
      topic: this.topic,
      partition: this.partition,
      route: this.#route,
      context: this.#context,
      leaving: this.#leaving.signal,
      abort: this.#abort.signal,
      failures: this.#failures,
      setAside: this.#setAside,
      begin: ({ offset }) => {
        this.#started ??= performance.now()
        if (this.#begun === undefined || offset < this.#begun) this.#begun = offset
      },
      waitForRegistry: ({ offset }, error) => this.#inTrouble('registry-unavailable', offset, error),
    }
  }

  #chunk(left: readonly StoredRecord[]): readonly StoredRecord[] {
    const alone = left.findIndex(({ offset }) => offset === this.#alone)
    if (alone === 0) return left.slice(0, 1)
    return left.slice(0, alone < 0 ? most : Math.min(alone, most))
  }

  async #recover(error: unknown, failures: number): Promise<void> {
    if (error instanceof HandlerFailure) return this.#retry(error)
    this.#inTrouble('transaction', this.#position, error)
    const fenced = error instanceof StaleEpochError || (error instanceof AppendError && error.reason === 'fenced')
    await this.#reopen()
    await pause(fenced ? fencedFor : backoffAfter(failures, again), this.#leaving.signal)
  }

  /** The next transaction begins with a new claim of the id, and with the committed offset. */
  async #reopen(): Promise<void> {
    const producer = this.#producer
    this.#producer = undefined
    await producer?.close(performance.now() + 1_000).catch(() => undefined)
  }

  async #retry({ record, failure }: HandlerFailure): Promise<void> {
    const { group, metrics, logger } = this.#context
    const failed = (this.#failures.get(record.offset) ?? 0) + 1
    this.#failures.set(record.offset, failed)
    this.#alone = record.offset
    metrics.attemptFailed({
      group: group.name,
      topic: this.topic,
      attempt: failed,
      again: failed < group.retry.attempts,
    })
    const fields = {
      group: group.name,
      topic: this.topic,
      partition: this.partition,
      offset: record.offset,
      attempt: failed,
    }
    logger.warn({ ...fields, error: failure }, 'a handler failed; its transaction was aborted')
    if (failed < group.retry.attempts) return pause(backoffAfter(failed, group.retry), this.#leaving.signal)
    if (this.#route.deadLetter) {
      this.#setAside.set(record.offset, { group: group.name, stage: 'handle', attempts: failed, error: failure })
      return
    }
    this.#inTrouble('stopped', record.offset, failure)
    await this.#resumption()
    this.#failures.delete(record.offset)
    this.#trouble = undefined
  }

  async #resumption(): Promise<void> {
    if (this.#leaving.signal.aborted) return
    await new Promise<void>((resolve) => (this.#resumed = resolve))
    this.#resumed = undefined
  }

  #inTrouble(kind: PartitionTrouble['kind'], offset: bigint | undefined, error: unknown): void {
    this.#trouble = { kind, offset, error }
    const { logger, group } = this.#context
    const fields = { group: group.name, topic: this.topic, partition: this.partition, offset, trouble: kind, error }
    logger.error(fields, 'a partition does not move on')
  }
}
