import { CodecUnavailableError } from '../../compression/codec.ts'
import { encodeBatch } from '../record-batch/encode.ts'
import {
  AppendError,
  UnknownTopicError,
  type Appended,
  type Compression,
  type OutgoingBatch,
  type OutgoingRecord,
} from '../transport.ts'
import { appendError, brokerSaid, verdictOn, worthRepeating, type LastFailure } from './append-failure.ts'
import { NoBrokerError, refusesLogin } from './broker-failure.ts'
import type { Connections } from './connections.ts'
import { DeliveryError, type LaneBatch, type ProduceLane } from './produce-lane.ts'
import { BrokerError, codes } from './protocol/errors.ts'
import type { Produced } from './protocol/produce-call.ts'
import type { ProducerIdentity } from './protocol/transaction-calls.ts'
import { backoff, byDeadline, ClosingError, DeadlineError, sleep } from './waiting.ts'

/** Where a partition's batches get their producer identity and their way to a broker. */
export interface Writing {
  readonly connections: Connections
  readonly transactional: boolean
  lane(broker: number): ProduceLane
  /** An identity whose epochs from `epoch` on are free in every partition. */
  identity(renew: boolean): Promise<ProducerIdentity>
  /** A broker no longer knows what it had acknowledged; the partition goes on, and somebody should be told. */
  renewed(place: string, code: number): void
}

/**
 * ms, Kafka's `producer.id.expiration.ms` with an hour to spare. Brokers measure it by the time of the last record, so a
 * producer of older records is forgotten when a leader moves or restarts (seen on 3.9: a first batch written twice).
 */
const producerMemory = 82_800_000
const maxSequence = 2 ** 31 - 1
const maxEpoch = 2 ** 15 - 1

/**
 * Writes one partition's batches, one at a time, each as often as its deadline allows under one sequence number: the
 * broker knows a repetition and answers it without writing. After a batch whose fate stayed unknown the next one carries
 * a higher epoch, which shuts out whatever of the lost one is still under way (KIP-360 does the same).
 */
export class PartitionWriter {
  readonly #writing: Writing
  #producer: ProducerIdentity | undefined
  #sequence = 0
  #busy = false
  #doubt = false

  constructor(writing: Writing) {
    this.#writing = writing
  }

  /** A batch of unknown fate was the last: a transaction must not go on from here. */
  get inDoubt(): boolean {
    return this.#doubt
  }

  /** Rejects with AppendError alone. */
  async append(batch: OutgoingBatch, deadline: number): Promise<Appended> {
    if (this.#busy) throw invalid(batch, 'a batch of this partition is under way; append one at a time')
    if (batch.records.length === 0) throw invalid(batch, 'a batch without records')
    this.#busy = true
    try {
      return await new Attempts(this, batch, deadline).run()
    } finally {
      this.#busy = false
    }
  }

  async producer(deadline: number): Promise<ProducerIdentity> {
    if (this.#doubt) await this.renew(deadline)
    if (!this.#producer) {
      this.#producer = await byDeadline(this.#writing.identity(false), deadline)
      this.#sequence = 0
    }
    return this.#producer
  }

  /** The partition's numbering begins anew under a higher epoch. */
  async renew(deadline: number): Promise<void> {
    const { transactional } = this.#writing
    if (transactional) throw new BrokerError(codes.INVALID_PRODUCER_EPOCH, 'the transaction')
    const held = this.#producer
    this.#producer =
      held && held.epoch < maxEpoch
        ? { id: held.id, epoch: held.epoch + 1 }
        : await byDeadline(this.#writing.identity(true), deadline)
    this.#sequence = 0
    this.#doubt = false
  }

  encode(records: readonly OutgoingRecord[], compression: Compression, { id, epoch }: ProducerIdentity): Buffer {
    const { transactional } = this.#writing
    return encodeBatch(records, compression, { id, epoch, sequence: this.#sequence, transactional })
  }

  async deliver(batch: LaneBatch, deadline: number): Promise<Produced> {
    const { topic, partition } = batch
    const leader = await byDeadline(this.#writing.connections.leader(topic, partition), deadline)
    if (leader === undefined) throw new BrokerError(codes.LEADER_NOT_AVAILABLE, `${topic}/${partition}`)
    return this.#writing.lane(leader).send(batch, deadline)
  }

  /** Sequences go on after the last possible one at 0 (`DefaultRecordBatch.incrementSequence`). */
  written(records: number): void {
    this.#sequence = (this.#sequence + records) % (maxSequence + 1)
  }

  renewed({ topic, partition }: OutgoingBatch, code: number): void {
    this.#writing.renewed(`${topic}/${partition}`, code)
  }

  doubt(): void {
    this.#doubt = true
  }

  get connections(): Connections {
    return this.#writing.connections
  }
}

/** One batch on its way, however many attempts it takes. */
class Attempts {
  readonly #writer: PartitionWriter
  readonly #batch: OutgoingBatch
  readonly #deadline: number
  /** An attempt may be in the log. */
  #unknown = false
  /** What left with the first attempt: a repetition holds the same records. */
  #records: readonly OutgoingRecord[] | undefined
  #encoded: Buffer | undefined
  #last: LastFailure = { reason: 'timeout', message: 'no broker took the batch by its deadline' }

  constructor(writer: PartitionWriter, batch: OutgoingBatch, deadline: number) {
    this.#writer = writer
    this.#batch = batch
    this.#deadline = deadline
  }

  async run(): Promise<Appended> {
    if (performance.now() >= this.#deadline) throw this.#failed(true)
    for (let attempt = 0; ; attempt++) {
      const appended = await this.#try()
      if (appended) return appended
      if (this.#unknown && this.#forgettable()) throw this.#failed(false)
      const wait = backoff(attempt)
      if (performance.now() + wait >= this.#deadline) throw this.#failed(worthRepeating(this.#last.reason))
      await sleep(wait, this.#writer.connections.signal).catch(() => undefined)
      if (this.#writer.connections.signal.aborted) throw this.#failed(false, closed)
    }
  }

  async #try(): Promise<Appended | undefined> {
    try {
      const producer = await this.#writer.producer(this.#deadline)
      const { topic, partition, grown } = this.#batch
      const patient = grown !== undefined && this.#records === undefined
      const bytes = patient ? sizeOf(this.#batch.records) : 0
      const batch = { topic, partition, patient, bytes, encode: () => this.#encode(producer) }
      return await this.#judge(await this.#writer.deliver(batch, this.#deadline))
    } catch (error) {
      this.#note(error)
      return undefined
    }
  }

  #encode(producer: ProducerIdentity): Buffer {
    const { records, grown, compression } = this.#batch
    this.#records ??= grown?.() ?? records
    return (this.#encoded ??= this.#writer.encode(this.#records, compression, producer))
  }

  async #judge({ code, baseOffset }: Produced): Promise<Appended | undefined> {
    if (code === codes.NONE || code === codes.DUPLICATE_SEQUENCE_NUMBER) {
      this.#writer.written(this.#sent.length)
      return { baseOffset: code === codes.NONE ? baseOffset : -1n }
    }
    const { outcome, next } = verdictOn(code)
    if (outcome === 'unknown') this.#unknown = true
    this.#last = brokerSaid(code)
    this.#writer.connections.forget(this.#batch.topic)
    if (next === 'fail') throw this.#failed(false)
    if (next === 'renew') {
      // Under a new epoch a repetition is not known as one: safe only where no attempt can be in the log.
      if (this.#unknown) throw this.#failed(false)
      await this.#writer.renew(this.#deadline)
      this.#writer.renewed(this.#batch, code)
      this.#encoded = undefined
    }
    return undefined
  }

  /** Throws where no further attempt can help. */
  #note(error: unknown): void {
    if (error instanceof AppendError) throw error
    if (error instanceof DeliveryError) {
      if (error.sent) this.#unknown = true
      this.#writer.connections.forget(this.#batch.topic)
      const reason = error.cause instanceof DeadlineError ? 'timeout' : 'unavailable'
      this.#last = { reason, message: error.message, cause: error.cause }
      return
    }
    if (error instanceof UnknownTopicError) throw this.#failed(false, failure('unknown-topic', error))
    if (error instanceof CodecUnavailableError) throw this.#failed(false, failure('invalid', error))
    if (error instanceof ClosingError) throw this.#failed(false, closed)
    if (error instanceof BrokerError) {
      const { reason, next } = verdictOn(error.code)
      this.#last = failure(reason, error)
      if (next === 'retry') return
      throw this.#failed(false)
    }
    const refused = refusesLogin(error) || (error instanceof NoBrokerError && refusesLogin(error.cause))
    if (refused) throw this.#failed(false, failure('not-authorized', error))
    this.#last = failure(error instanceof DeadlineError ? 'timeout' : 'unavailable', error)
  }

  /** A new leader may not know a repetition of records this old: repeating them could write them twice. */
  #forgettable(): boolean {
    const oldest = Date.now() - producerMemory
    return this.#sent.every(({ timestamp }) => timestamp < oldest)
  }

  get #sent(): readonly OutgoingRecord[] {
    return this.#records ?? this.#batch.records
  }

  #failed(repeatable: boolean, last: LastFailure = this.#last): AppendError {
    if (this.#unknown) this.#writer.doubt()
    const outcome = this.#unknown ? 'unknown' : 'not-written'
    return appendError(this.#batch, last, outcome, repeatable && !this.#unknown)
  }
}

function sizeOf(records: readonly OutgoingRecord[]): number {
  return records.reduce((sum, { key, value }) => sum + (key?.length ?? 0) + (value?.length ?? 0), 0)
}

const closed: LastFailure = { reason: 'closed', message: 'the transport is closed; connect again to publish' }

function failure(reason: LastFailure['reason'], error: unknown): LastFailure {
  return { reason, message: error instanceof Error ? error.message : String(error), cause: error }
}

function invalid(batch: OutgoingBatch, message: string): AppendError {
  return appendError(batch, { reason: 'invalid', message }, 'not-written', false)
}
