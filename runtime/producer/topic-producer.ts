import type { ProtoText } from '../codec/message-type.ts'
import type { TopicDefinition } from '../definitions.ts'
import { PublishError, type PublishFailure } from '../errors/publish-error.ts'
import { setSchemaId } from '../framing/encoder.ts'
import { RegistryError, SchemaNotRegisteredError, type Registry } from '../registry/registry.ts'
import { UnknownTopicError, type OutgoingRecord } from '../transport/transport.ts'
import { onAbort } from './abort-watch.ts'
import { DeadlineTimer } from './deadline-timer.ts'
import { Fifo } from './fifo.ts'
import { partitionOfKey } from './murmur2.ts'
import { PartitionQueue, type Delivery } from './partition-queue.ts'
import { batchOverhead, PendingRecord, type Settlement } from './pending-record.ts'
import type { RecordCount } from './record-buffer.ts'
import { StickyPartition } from './sticky-partition.ts'

/** ms after which the number of partitions is asked again. */
const partitionsAge = 30_000
/** ms between attempts to reach broker and registry. */
const backoff = { first: 50, most: 1_000 }

export interface SendOptions {
  readonly partition?: number | undefined
  readonly signal?: AbortSignal | undefined
}

interface Unplaced {
  readonly record: PendingRecord
  readonly partition: number | undefined
}

/** How values of a topic are framed; absent for bytes that are passed on as they are. */
export interface Schema {
  readonly registry: Registry
  readonly file: ProtoText
}

/** One topic of a producer. Records given before its partitions and schema id are known wait here, in order. */
export class TopicProducer {
  readonly definition: TopicDefinition
  /** Records given so far. */
  published = 0
  readonly #delivery: Delivery
  readonly #schema: Schema | undefined
  /** Of every partition there ever was. */
  readonly #queues: PartitionQueue[] = []
  /** Of those there are now: a topic that was deleted and made again may have fewer. */
  #current: readonly PartitionQueue[] = []
  readonly #unplaced = new Fifo<Unplaced>()
  readonly #unplacedCount: RecordCount
  readonly #expiry = new DeadlineTimer(() => this.#expire())
  readonly #sticky: StickyPartition
  #schemaId: number | undefined
  #opening = false
  #asked = 0
  #trouble: unknown
  #closed = false
  #idle: (() => void)[] = []

  constructor(definition: TopicDefinition, delivery: Delivery, schema: Schema | undefined) {
    this.definition = definition
    this.#delivery = delivery
    this.#schema = schema
    this.#unplacedCount = delivery.buffer.partition()
    this.#sticky = new StickyPartition(definition.profile.batch)
  }

  /** Of the schema that values are written with; until it is known they carry 0, which is put right before they are sent. */
  get schemaId(): number | undefined {
    return this.#schemaId
  }

  /** Takes one record; the settlement hears of it. Returns what to wait on for room before giving the next. */
  send(bytes: OutgoingRecord, settlement: Settlement, index: number, options: SendOptions): RecordCount {
    this.published++
    const now = performance.now()
    const { profile, maxMessage } = this.definition
    const record = new PendingRecord(
      bytes,
      { created: now, deadline: now + profile.deliveryTimeout },
      settlement,
      index,
    )
    if (record.size + batchOverhead > maxMessage) {
      const said = `a record of up to ${record.size} bytes, and the topic takes batches of ${maxMessage}`
      return this.#refuse(record, 'too-large', said)
    }
    if (this.#closed) return this.#refuse(record, 'closed', 'the client is closed')
    const { signal } = options
    if (signal?.aborted) {
      return this.#refuse(record, 'aborted', 'publishing was aborted by its signal', signal.reason)
    }
    const queue = this.#accept(record, options.partition, now)
    if (signal) this.#watch(record, signal)
    return queue?.count ?? this.#unplacedCount
  }

  /** What counts a record with this key, as far as is known before it is given; undefined where any partition may get it. */
  countFor(key: Uint8Array | null): RecordCount | undefined {
    if (!this.#known) return this.#unplacedCount
    return key === null ? undefined : this.#current[partitionOfKey(key, this.#current.length)]!.count
  }

  async flush(): Promise<void> {
    if (this.#unplaced.length > 0) await new Promise<void>((resolve) => this.#idle.push(resolve))
    await Promise.all(this.#queues.map((queue) => queue.flush()))
  }

  close(): void {
    this.#closed = true
    this.#failUnplaced(this.#error('closed', 'the client was closed before the record was sent'), () => true)
    for (const queue of this.#queues) queue.close()
  }

  #refuse(record: PendingRecord, reason: PublishFailure, said: string, cause?: unknown): RecordCount {
    record.fail(this.#error(reason, said, cause))
    this.#delivery.metrics.failed({ topic: this.definition.name, reason, records: 1 })
    return this.#unplacedCount
  }

  #accept(record: PendingRecord, partition: number | undefined, now: number): PartitionQueue | undefined {
    if (this.#known) {
      if (now - this.#asked > partitionsAge) void this.#refresh(now)
      return this.#place(record, partition)
    }
    this.#unplaced.push({ record, partition })
    this.#delivery.buffer.add(this.#unplacedCount, record.size)
    this.#expiry.arm(record.deadline)
    if (!this.#opening) void this.#find()
    return undefined
  }

  /** Partitions and schema id are known, and nobody waits for them any more. */
  get #known(): boolean {
    if (this.#queues.length === 0 || this.#unplaced.length > 0) return false
    return this.#schema === undefined || this.#schemaId !== undefined
  }

  #place(record: PendingRecord, partition: number | undefined): PartitionQueue {
    const queues = this.#current
    const queue =
      partition !== undefined
        ? queues[partition % queues.length]!
        : record.key === null
          ? this.#sticky.next(queues, record.size)
          : queues[partitionOfKey(record.key, queues.length)]!
    queue.add(record)
    return queue
  }

  /** Asks for partitions and schema id until both are known, nobody waits any more, or asking is in vain. */
  async #find(): Promise<void> {
    this.#opening = true
    for (
      let wait = backoff.first;
      this.#unplaced.length > 0 && !this.#closed;
      wait = Math.min(wait * 2, backoff.most)
    ) {
      try {
        await this.#ask()
        this.#trouble = undefined
        this.#placeAll()
        break
      } catch (error) {
        this.#inTrouble(error)
        const hopeless = this.#hopeless(error)
        if (hopeless) this.#failUnplaced(hopeless, () => true)
        else await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)))
      }
    }
    this.#opening = false
    if (this.#unplaced.length > 0 && !this.#closed) void this.#find()
  }

  async #ask(): Promise<void> {
    const { name, subject } = this.definition
    const schema = this.#schema
    const [partitions, id] = await Promise.all([
      this.#queues.length === 0 ? this.#delivery.transport.partitionsOf(name) : this.#queues.length,
      schema && this.#schemaId === undefined ? schema.registry.idFor(subject, schema.file) : undefined,
    ])
    this.#resize(partitions)
    this.#asked = performance.now()
    if (id === undefined || this.#schemaId !== undefined) return
    this.#schemaId = id
  }

  #placeAll(): void {
    for (let next = this.#unplaced.shift(); next; next = this.#unplaced.shift()) {
      if (next.record.settled) continue
      const { value, size } = next.record
      if (this.#schemaId !== undefined && Buffer.isBuffer(value)) setSchemaId(value, this.#schemaId)
      this.#delivery.buffer.remove(this.#unplacedCount, size)
      this.#place(next.record, next.partition)
    }
    this.#unplacedSettled()
  }

  async #refresh(now: number): Promise<void> {
    this.#asked = now
    try {
      this.#resize(await this.#delivery.transport.partitionsOf(this.definition.name))
    } catch (error) {
      this.#delivery.logger.warn({ topic: this.definition.name, error }, 'the number of partitions could not be asked')
    }
  }

  /** Records that are queued stay where they are, also where their partition is gone: they are rejected at their deadline. */
  #resize(partitions: number): void {
    while (this.#queues.length < partitions) {
      this.#queues.push(new PartitionQueue(this.definition, this.#queues.length, this.#delivery))
    }
    if (this.#current.length !== partitions) this.#current = this.#queues.slice(0, partitions)
  }

  #hopeless(error: unknown): PublishError | undefined {
    if (error instanceof UnknownTopicError) return this.#error('unknown-topic', error.message, error)
    if (error instanceof SchemaNotRegisteredError) return this.#error('schema-not-registered', error.message, error)
    if (error instanceof RegistryError && !error.retriable) return this.#error('registry', error.message, error)
    return undefined
  }

  /** Said once for each cause: asking goes on for as long as somebody waits. */
  #inTrouble(error: unknown): void {
    const before = this.#trouble
    this.#trouble = error
    if (this.#closed || (before instanceof Error && error instanceof Error && before.message === error.message)) return
    this.#delivery.logger.warn({ topic: this.definition.name, error }, 'nothing can be sent to the topic yet')
  }

  /** Why records wait for their partition, after a colon; empty when nothing is known to be wrong. */
  get #because(): string {
    return this.#trouble instanceof Error ? `: ${this.#trouble.message}` : ''
  }

  #watch(record: PendingRecord, signal: AbortSignal): void {
    const aborted = (): void => {
      if (record.queue) return record.queue.abort(record, signal.reason)
      const said = `publishing was aborted by its signal${this.#because}`
      this.#settleUnplaced(record, this.#error('aborted', said, signal.reason))
      this.#delivery.metrics.failed({ topic: this.definition.name, reason: 'aborted', records: 1 })
      this.#unplacedSettled()
    }
    record.release = onAbort(signal, aborted)
  }

  #expire(): void {
    const now = performance.now()
    const said = `not sent within ${this.definition.profile.deliveryTimeout} ms, because partitions and schema are not known${this.#because}`
    this.#failUnplaced(this.#error('timeout', said, this.#trouble), ({ deadline }) => deadline <= now)
  }

  #failUnplaced(error: PublishError, which: (record: PendingRecord) => boolean): void {
    let failed = 0
    for (const { record } of this.#unplaced) {
      if (record.settled || !which(record)) continue
      this.#settleUnplaced(record, error)
      failed++
    }
    if (failed > 0)
      this.#delivery.metrics.failed({ topic: this.definition.name, reason: error.reason, records: failed })
    this.#unplacedSettled()
  }

  #settleUnplaced(record: PendingRecord, error: PublishError): void {
    record.fail(error)
    this.#delivery.buffer.remove(this.#unplacedCount, record.size)
  }

  #unplacedSettled(): void {
    while (this.#unplaced.peek()?.record.settled) this.#unplaced.shift()
    this.#delivery.buffer.wake()
    const first = this.#unplaced.peek()
    if (first) return this.#expiry.arm(first.record.deadline)
    this.#expiry.clear()
    const idle = this.#idle
    this.#idle = []
    for (const resolve of idle) resolve()
  }

  #error(reason: PublishFailure, said: string, cause?: unknown): PublishError {
    const message = said.includes(this.definition.name) ? said : `${this.definition.name}: ${said}`
    return new PublishError(message, { reason, outcome: 'not-written', topic: this.definition.name, cause })
  }
}
