import type { StoredRecord, TopicPartition } from '../transport/transport.ts'
import { deadLetter, writeDeadLetter, type DeadLetterCause } from './dead-letter.ts'
import { DecodeError } from './decoder.ts'
import { Lane } from './lane.ts'
import { verifyWriter, type Route } from './route.ts'
import type { TransactionScope, TransactionScopes } from './transaction-scope.ts'
import { handOver, unitOf, type Unit } from './unit.ts'
import type { GroupContext } from './worker.ts'

/** ms after which a transaction takes no further record. */
const longest = 100

/** A record that failed; the attempt's transaction is aborted. */
export class HandlerFailure extends Error {
  readonly record: StoredRecord
  readonly failure: unknown
  constructor(record: StoredRecord, failure: unknown) {
    super('a handler failed')
    this.record = record
    this.failure = failure
  }
}

/** What a transaction knows of its partition. */
export interface TransactionSite extends TopicPartition {
  readonly route: Route
  readonly context: GroupContext & { readonly scopes: TransactionScopes }
  /** Aborted when no further record is to begin. */
  readonly leaving: AbortSignal
  /** Aborted when what still runs is on its own. */
  readonly abort: AbortSignal
  /** Failed attempts by offset. */
  readonly failures: ReadonlyMap<bigint, number>
  /** Records that no further attempt is made at. */
  readonly setAside: ReadonlyMap<bigint, DeadLetterCause>
  readonly begin: (record: StoredRecord) => void
  readonly waitForRegistry: (record: StoredRecord, error: unknown) => void
}

/** The records of one transaction, handed over one after another or key by key. Rejects with HandlerFailure. */
export class TransactionRun {
  readonly #site: TransactionSite
  readonly #scope: TransactionScope

  constructor(site: TransactionSite, scope: TransactionScope) {
    this.#site = site
    this.#scope = scope
  }

  /** How many of them were settled in this transaction, from the first on. */
  async handle(records: readonly StoredRecord[]): Promise<number> {
    const started = performance.now()
    if (this.#site.context.group.concurrency === 'key') {
      await this.#handleLanes(records)
      return records.length
    }
    let done = 0
    for (const record of records) {
      if (done > 0 && (this.#site.leaving.aborted || performance.now() - started > longest)) break
      await this.#handle(record)
      done++
    }
    return done
  }

  /** Keys side by side; the records of one key, and those without, in order. */
  async #handleLanes(records: readonly StoredRecord[]): Promise<void> {
    const lanes = new Map<string, StoredRecord[]>()
    for (const record of records) {
      const key = record.key === null ? '' : `k${Buffer.from(record.key).toString('latin1')}`
      const lane = lanes.get(key)
      if (lane) lane.push(record)
      else lanes.set(key, [record])
    }
    const waiting = [...lanes.values()]
    const work = async (): Promise<void> => {
      for (let lane = waiting.shift(); lane; lane = waiting.shift()) {
        for (const record of lane) await this.#handle(record)
      }
    }
    const workers = Array.from({ length: Math.min(this.#site.context.parallelism, waiting.length) }, work)
    // All come to rest before the transaction ends, also when one of them failed.
    const results = await Promise.allSettled(workers)
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
  }

  async #handle(record: StoredRecord): Promise<void> {
    const site = this.#site
    site.begin(record)
    const aside = site.setAside.get(record.offset)
    if (aside) return this.#putAside(record, aside)
    let unit: Unit
    try {
      unit = await this.#unit(record)
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      return this.#putAside(record, { group: site.context.group.name, stage: 'decode', attempts: 1, error })
    }
    const { group, scopes, metrics } = site.context
    const attempt = (site.failures.get(record.offset) ?? 0) + 1
    const started = performance.now()
    try {
      await scopes.run(this.#scope.producer, () => handOver(unit, site.route, site, attempt, site.abort, site.context))
    } catch (error) {
      throw new HandlerFailure(record, error)
    }
    metrics.handled({ group: group.name, topic: site.topic, records: 1, duration: performance.now() - started })
  }

  async #unit(record: StoredRecord): Promise<Unit> {
    const lane = new Lane(undefined)
    lane.tasks.push({ offset: record.offset, settled: false, record })
    const { route, leaving, waitForRegistry } = this.#site
    for (;;) {
      const unit = unitOf(lane, route, record.offset + 1n)
      if (unit) return unit
      const answered = await verifyWriter(route, record, leaving, (error) => waitForRegistry(record, error))
      if (!answered) throw new Error('the partition is let go')
    }
  }

  async #putAside(record: StoredRecord, cause: DeadLetterCause): Promise<void> {
    const { route, topic, partition, abort, context } = this.#site
    if (!route.deadLetter) throw new HandlerFailure(record, cause.error)
    const letter = deadLetter(this.#site, record, cause, Date.now())
    await writeDeadLetter(this.#scope.producer, route.deadLetter, partition, letter, abort)
    context.metrics.deadLettered({ group: cause.group, topic, stage: cause.stage })
  }
}
