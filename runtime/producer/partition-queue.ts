import { PublishError, type PublishFailure } from '../errors/publish-error.ts'
import type { TopicDefinition } from '../definitions.ts'
import type { Logger } from '../observe/logger.ts'
import type { Metrics } from '../observe/metrics.ts'
import { AppendError, type Appended, type OutgoingBatch, type Outcome, type Transport } from '../transport/transport.ts'
import { DeadlineTimer } from './deadline-timer.ts'
import { Fifo } from './fifo.ts'
import { asAppendError, divisible, extend, flightOf, outcomeOf, publishReason, rest, type Flight } from './flight.ts'
import { batchOverhead, type PendingRecord } from './pending-record.ts'
import type { Pipe, Sender } from './pipe.ts'
import type { RecordBuffer, RecordCount } from './record-buffer.ts'

/** What all queues of a producer share. */
export interface Delivery {
  readonly transport: Transport
  readonly buffer: RecordBuffer
  readonly pipe: Pipe
  readonly metrics: Metrics
  readonly logger: Logger
}

/** A batch grows while the one before it is in flight, up to here or the profile's batch, whichever is more. */
const batchCap = { bytes: 524_288, records: 2_000 }
/** ms before a batch is sent again; doubled each time. */
const backoff = { first: 25, most: 1_000 }

/**
 * Records of one partition, in order. One batch is in flight, its retries included, so that nothing overtakes it. Every
 * record is settled at its own deadline at the latest.
 */
export class PartitionQueue implements Sender {
  readonly partition: number
  readonly count: RecordCount
  listed = false
  readonly #topic: TopicDefinition
  readonly #delivery: Delivery
  readonly #queued = new Fifo<PendingRecord>()
  readonly #expiry = new DeadlineTimer(() => this.#expire())
  #queuedBytes = 0
  #sequence = 0
  #flight: Flight | undefined
  /** Bytes a batch may have; halved when the broker finds one too large. */
  #limit: number
  /** Records up to this one are sent without waiting for company. */
  #flushTo = 0
  #flushing: { readonly to: number; readonly resolve: () => void }[] = []
  #closed = false

  constructor(topic: TopicDefinition, partition: number, delivery: Delivery) {
    this.#topic = topic
    this.partition = partition
    this.#delivery = delivery
    this.count = delivery.buffer.partition()
    this.#limit = Math.min(topic.maxMessage, Math.max(topic.profile.batch, batchCap.bytes))
  }

  get idle(): boolean {
    return this.#flight === undefined && this.#queued.length === 0
  }

  /** The batch in flight met an error. */
  get failing(): boolean {
    return this.#flight?.failure !== undefined
  }

  get sendable(): boolean {
    return this.#flight === undefined && this.#queued.length > 0
  }

  get urgentAt(): number {
    const first = this.#queued.peek()
    if (!first) return Infinity
    const full = this.#queuedBytes >= this.#topic.profile.batch
    return full || first.sequence <= this.#flushTo ? 0 : first.created + this.#topic.profile.linger
  }

  add(record: PendingRecord): void {
    record.sequence = ++this.#sequence
    record.queue = this
    this.#queued.push(record)
    this.#queuedBytes += record.size
    this.#delivery.buffer.add(this.count, record.size)
    this.#expiry.arm(record.deadline)
    if (this.#flight === undefined) this.#delivery.pipe.ready(this)
  }

  /** The caller gave up. A record that is still queued is taken out; one with the broker may be written. */
  abort(record: PendingRecord, cause: unknown): void {
    if (record.settled) return
    const flying = this.#flight?.records.includes(record) ?? false
    const outcome = flying ? outcomeOf(this.#flight) : 'not-written'
    this.#countFailed('aborted', 1)
    record.fail(this.#error('aborted', outcome, 'publishing was aborted by its signal', cause))
    if (!flying) this.#forget(record)
    this.#settled()
  }

  /** Resolves when every record added so far is settled. */
  flush(): Promise<void> {
    if (this.#oldest() === undefined) return Promise.resolve()
    this.#flushTo = this.#sequence
    if (this.#flight === undefined) this.#delivery.pipe.ready(this)
    return new Promise((resolve) => this.#flushing.push({ to: this.#sequence, resolve }))
  }

  /** Rejects what is left. The batch with the broker stays its outcome's secret. */
  close(): void {
    this.#closed = true
    const said = 'the client was closed before the record was acknowledged'
    const outcome = outcomeOf(this.#flight)
    const flying = (this.#flight?.records ?? []).filter(({ settled }) => !settled)
    for (const record of flying) record.fail(this.#error('closed', outcome, said))
    this.#countFailed('closed', flying.length)
    this.#flight?.hurry()
    this.#failQueued(this.#error('closed', 'not-written', said), () => true)
    this.#settled()
  }

  send(): void {
    const records = this.#take()
    if (records.length === 0) return this.#settled()
    this.#flight = flightOf(records)
    void this.#deliver(this.#flight)
  }

  /** The next batch, or what fits behind the records of one that has not left. Takes one record at least for a new one. */
  #take(before?: Flight): PendingRecord[] {
    const records: PendingRecord[] = []
    const free = batchCap.records - (before?.records.length ?? 0)
    let bytes = batchOverhead + (before?.bytes ?? 0)
    while (records.length < free) {
      const record = this.#queued.peek()
      if (!record || (bytes > batchOverhead && bytes + record.size > this.#limit)) break
      this.#queued.shift()
      if (record.settled) continue
      records.push(record)
      bytes += record.size
      this.#queuedBytes -= record.size
    }
    return records
  }

  async #deliver(flight: Flight): Promise<void> {
    const { pipe, buffer, metrics } = this.#delivery
    let requeued: readonly PendingRecord[] = []
    let acknowledged: bigint | undefined
    for (let wait = backoff.first; ; wait = Math.min(wait * 2, backoff.most)) {
      const failure = await this.#attempt(flight)
      if (!(failure instanceof AppendError)) {
        acknowledged = failure.baseOffset
        break
      }
      flight.failure = failure
      flight.unknown ||= failure.outcome === 'unknown'
      if (divisible(flight, failure)) {
        this.#limit = Math.max(batchOverhead, Math.floor(flight.bytes / 2))
        requeued = flight.records.filter(({ settled }) => !settled)
        break
      }
      if (!failure.retriable || this.#closed) {
        this.#failFlight(flight, failure)
        break
      }
      await rest(flight, wait * (0.5 + Math.random() / 2))
      // What is left of a batch that is certainly not written may go without those whose callers no longer wait.
      if (!flight.unknown) flight.records = flight.records.filter(({ settled }) => !settled)
      if (flight.records.every(({ settled }) => settled)) break
      metrics.resent({ topic: this.#topic.name, partition: this.partition, records: flight.records.length })
    }
    for (const record of flight.taken) if (!requeued.includes(record)) buffer.remove(this.count, record.size)
    this.#requeue(requeued)
    this.#flight = undefined
    if (acknowledged !== undefined) this.#acknowledge(flight.records, acknowledged)
    buffer.wake()
    this.#settled()
    if (this.#queued.length > 0) pipe.ready(this)
  }

  async #attempt(flight: Flight): Promise<Appended | AppendError> {
    const { transport, pipe, metrics } = this.#delivery
    const { name: topic, compression } = this.#topic
    const batch = { topic, partition: this.partition, compression, records: flight.records, ...this.#patience(flight) }
    const sent = performance.now()
    flight.attempting = true
    pipe.enter()
    try {
      const appended = await transport.append(batch, flight.records.at(-1)!.deadline)
      const { records } = flight
      metrics.acknowledged({
        topic,
        partition: this.partition,
        records: records.length,
        bytes: flight.bytes,
        queueTime: sent - records[0]!.created,
        requestTime: performance.now() - sent,
      })
      return appended
    } catch (error) {
      return asAppendError(error)
    } finally {
      flight.attempting = false
      pipe.leave()
    }
  }

  /** A batch that nobody is in a hurry for takes in what is published until it leaves. */
  #patience(flight: Flight): Pick<OutgoingBatch, 'grown'> {
    const { profile } = this.#topic
    const hurried = profile.linger === 0 || flight.records[0]!.sequence <= this.#flushTo
    if (hurried || flight.failure !== undefined || flight.bytes >= profile.batch) return {}
    const grown = (): readonly PendingRecord[] => {
      extend(flight, this.#take(flight))
      return flight.records
    }
    return { grown }
  }

  #acknowledge(records: readonly PendingRecord[], baseOffset: bigint): void {
    const topic = this.#topic.name
    const partition = this.partition
    for (let i = 0; i < records.length; i++) {
      const record = records[i]!
      const offset = baseOffset < 0n ? -1n : baseOffset + BigInt(i)
      record.fulfil({ topic, partition, offset, timestamp: record.timestamp })
    }
  }

  #requeue(records: readonly PendingRecord[]): void {
    if (records.length === 0) return
    this.#queued.unshift(records)
    for (const { size } of records) this.#queuedBytes += size
    this.#expiry.arm(records[0]!.deadline)
  }

  #failFlight(flight: Flight, failure: AppendError): void {
    const outcome = flight.unknown ? 'unknown' : 'not-written'
    const reason = publishReason(failure)
    const waiting = flight.records.filter(({ settled }) => !settled)
    const { logger } = this.#delivery
    for (const record of waiting) record.fail(this.#error(reason, outcome, failure.message, failure))
    if (waiting.length === 0) return
    this.#countFailed(reason, waiting.length)
    const at = { topic: this.#topic.name, partition: this.partition }
    logger.warn({ ...at, records: waiting.length, reason, outcome, error: failure }, 'a batch was not acknowledged')
  }

  /** Settles every record whose deadline has come. */
  #expire(): void {
    const now = performance.now()
    const flight = this.#flight
    const late = (flight?.records ?? []).filter((record) => !record.settled && record.deadline <= now)
    if (late.length > 0) {
      const error = this.#timeout(outcomeOf(this.#flight), flight?.failure)
      for (const record of late) record.fail(error)
      this.#countFailed('timeout', late.length)
      if (flight?.records.every(({ settled }) => settled)) flight.hurry()
    }
    this.#failQueued(this.#timeout('not-written', flight?.failure), ({ deadline }) => deadline <= now)
    this.#settled()
  }

  #failQueued(error: PublishError, late: (record: PendingRecord) => boolean): void {
    let failed = 0
    for (let record = this.#queued.peek(); record && (record.settled || late(record)); record = this.#queued.peek()) {
      this.#queued.shift()
      if (record.settled) continue
      record.fail(error)
      this.#forget(record)
      failed++
    }
    this.#countFailed(error.reason, failed)
  }

  #countFailed(reason: PublishFailure, records: number): void {
    if (records > 0) this.#delivery.metrics.failed({ topic: this.#topic.name, reason, records })
  }

  #forget(record: PendingRecord): void {
    this.#queuedBytes -= record.size
    this.#delivery.buffer.remove(this.count, record.size)
    this.#delivery.buffer.wake()
  }

  /** After anything was settled: who waits for a flush, and when the next deadline comes. */
  #settled(): void {
    const oldest = this.#oldest()
    if (this.#flushing.length > 0) {
      const done = this.#flushing.filter(({ to }) => !oldest || oldest.sequence > to)
      this.#flushing = this.#flushing.filter((waiting) => !done.includes(waiting))
      for (const { resolve } of done) resolve()
    }
    if (oldest) this.#expiry.arm(oldest.deadline)
    else this.#expiry.clear()
  }

  /** The first record that is not settled. */
  #oldest(): PendingRecord | undefined {
    const flying = this.#flight?.records.find(({ settled }) => !settled)
    if (flying) return flying
    // Taken out here, or a thousand that are aborted one after another would each be met by all that follow.
    while (this.#queued.peek()?.settled) this.#queued.shift()
    return this.#queued.peek()
  }

  #timeout(outcome: Outcome, failure: AppendError | undefined): PublishError {
    const last = failure ? `; the last answer was: ${failure.message}` : ''
    const said = `not acknowledged within ${this.#topic.profile.deliveryTimeout} ms${last}`
    return this.#error('timeout', outcome, said, failure)
  }

  #error(reason: PublishFailure, outcome: Outcome, said: string, cause?: unknown): PublishError {
    const may = outcome === 'unknown' ? ' (it may be in the log all the same)' : ''
    const message = `${this.#topic.name}/${this.partition}: ${said}${may}`
    return new PublishError(message, { reason, outcome, topic: this.#topic.name, cause })
  }
}
