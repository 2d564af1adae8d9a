import type { Destination, PublisherDefinition, TopicDefinition } from '../definitions.ts'
import { PublishError } from '../errors/publish-error.ts'
import { FrameEncoder } from '../framing/encoder.ts'
import type { TraceContext } from '../observe/trace-context.ts'
import type { Registry } from '../registry/registry.ts'
import type { Header, OutgoingRecord } from '../transport/transport.ts'
import { KeyCache } from './key-cache.ts'
import type { Receipt } from './pending-record.ts'
import type { Producer } from './producer.ts'
import { recordHeaders, standardHeaders, type HeadersInput } from './record-headers.ts'
import { BulkSettlement, SingleSettlement } from './settlements.ts'
import type { SendOptions, TopicProducer } from './topic-producer.ts'

export interface PublishOptions {
  readonly headers?: HeadersInput
  /** ms since 1970, or a Date; now. */
  readonly timestamp?: number | Date
  /** Rejects what is not acknowledged yet; a record that is with the broker then has outcome `unknown`. */
  readonly signal?: AbortSignal
}

/**
 * Publishes messages of one type. Every rejection is an Error with an `outcome`: `not-written`, or `unknown` where the
 * record may be in the log.
 */
export interface Publish<Input> {
  /** Resolves when every in-sync replica has the record. The message is read before this returns. */
  (message: Input, options?: PublishOptions): Promise<Receipt>
  /**
   * Publishes many, with receipts in their order. All settle; if any was not acknowledged it rejects with
   * BatchPublishError, which names those. A full buffer makes it wait, so messages are read as it goes on.
   */
  batch(messages: readonly Input[], options?: PublishOptions): Promise<readonly Receipt[]>
  /** Deletes what a compacted topic holds under the key of this message; only its key and routing fields matter. */
  tombstone(message: Input, options?: PublishOptions): Promise<Receipt>
}

export interface PublisherContext {
  /** Of this client, or of the transaction that the running handler belongs to. */
  readonly producer: () => Producer
  readonly registry: Registry
  /** Name of the service, in the `producer` header. */
  readonly service: string
  readonly onFull: 'wait' | 'reject'
  readonly trace: TraceContext | undefined
}

/** Encoding more than this many messages without a pause would hold the event loop. */
const turn = 1_000
const noHeaders: readonly Header[] = Object.freeze([])

/** What is prepared once for a topic that a publisher writes to. */
interface Outlet<Input> {
  readonly topic: TopicProducer
  readonly encoder: FrameEncoder<Input>
  readonly headers: readonly Header[]
  framed: boolean
}

export function createPublish<Message, Input>(
  definition: PublisherDefinition<Message, Input>,
  context: PublisherContext,
): Publish<Input> {
  const publisher = new Publisher(definition, context)
  const publish = (message: Input, options?: PublishOptions): Promise<Receipt> =>
    publisher.publish(message, options, false)
  return Object.assign(publish, {
    batch: (messages: readonly Input[], options?: PublishOptions) => publisher.batch(messages, options),
    tombstone: (message: Input, options?: PublishOptions) => publisher.publish(message, options, true),
  })
}

class Publisher<Message, Input> {
  readonly #definition: PublisherDefinition<Message, Input>
  readonly #context: PublisherContext
  readonly #keys = new KeyCache()
  readonly #outlets = new WeakMap<Producer, Map<TopicDefinition, Outlet<Input>>>()

  constructor(definition: PublisherDefinition<Message, Input>, context: PublisherContext) {
    this.#definition = definition
    this.#context = context
  }

  publish(message: Input, options: PublishOptions | undefined, tombstone: boolean): Promise<Receipt> {
    const settlement = new SingleSettlement()
    try {
      const destination = this.#definition.route(message)
      const outlet = this.#outlet(destination.topic)
      const record = this.#record(message, destination, outlet, options, tombstone)
      this.#checkRoom(outlet.topic, record.key)
      outlet.topic.send(record, settlement, 0, sendOptions(options))
      return settlement.promise
    } catch (error) {
      return Promise.reject(this.#refusal(error))
    }
  }

  batch(messages: readonly Input[], options: PublishOptions | undefined): Promise<readonly Receipt[]> {
    const settlement = new BulkSettlement(this.#definition.name, messages.length)
    void this.#send(messages, options, settlement)
    return settlement.promise
  }

  async #send(
    messages: readonly Input[],
    options: PublishOptions | undefined,
    settlement: BulkSettlement,
  ): Promise<void> {
    const { buffer } = this.#context.producer()
    const send = sendOptions(options)
    for (let i = 0; i < messages.length; i++) {
      try {
        const message = messages[i]!
        const destination = this.#definition.route(message)
        const outlet = this.#outlet(destination.topic)
        const record = this.#record(message, destination, outlet, options, false)
        this.#checkRoom(outlet.topic, record.key)
        const count = outlet.topic.send(record, settlement, i, send)
        if (count.full || buffer.total.full) await buffer.room(count)
      } catch (error) {
        settlement.refuse(i, this.#refusal(error))
      }
      if (i % turn === turn - 1) await new Promise(setImmediate)
    }
  }

  #record(
    message: Input,
    destination: Destination<Input>,
    outlet: Outlet<Input>,
    options: PublishOptions | undefined,
    tombstone: boolean,
  ): OutgoingRecord {
    if (!outlet.framed && outlet.topic.schemaId !== undefined) {
      outlet.encoder.schemaId = outlet.topic.schemaId
      outlet.framed = true
    }
    const { trace } = this.#context
    const headers = recordHeaders(outlet.headers, options?.headers, trace ? trace.headers() : noHeaders)
    const given = options?.timestamp
    const timestamp = given === undefined ? Date.now() : Number(given)
    if (!Number.isSafeInteger(timestamp) || timestamp < 0) {
      throw new RangeError(`timestamp ${String(given)} is not whole milliseconds since 1970`)
    }
    const key = destination.key ? this.#keys.get(destination.key(message)) : null
    if (tombstone) checkTombstone(destination.topic, key)
    return { key, value: tombstone ? null : outlet.encoder.encode(message), headers, timestamp }
  }

  #outlet(topic: TopicDefinition): Outlet<Input> {
    const producer = this.#context.producer()
    let outlets = this.#outlets.get(producer)
    if (!outlets) this.#outlets.set(producer, (outlets = new Map()))
    let outlet = outlets.get(topic)
    if (!outlet) {
      const { registry, service } = this.#context
      const { type } = this.#definition
      outlet = {
        topic: producer.topic(topic, { registry, file: type.file }),
        encoder: new FrameEncoder(type),
        headers: standardHeaders(service, topic.subject),
        framed: false,
      }
      outlets.set(topic, outlet)
    }
    return outlet
  }

  #checkRoom(topic: TopicProducer, key: Uint8Array | null): void {
    if (this.#context.onFull === 'wait' || !(topic.full || topic.partitionFull(key))) return
    const { name } = topic.definition
    const message = `${name}: the buffer is full and the client was told to reject then; slow down or give it more room`
    throw new PublishError(message, { reason: 'buffer-full', outcome: 'not-written', topic: name })
  }

  /** Every error that a message meets before it is a record; those say themselves what to mend. */
  #refusal(error: unknown): Error {
    if (error instanceof PublishError) return error
    const cause = error instanceof Error ? error : new Error(String(error))
    if ('outcome' in cause && cause.outcome === 'not-written') return cause
    const unroutable = cause.name === 'UnroutableError' || cause.name === 'UnsetKeyError'
    const reason = unroutable ? 'unroutable' : 'invalid'
    return new PublishError(`${this.#definition.name}: ${cause.message}`, { reason, outcome: 'not-written', cause })
  }
}

const noOptions: SendOptions = {}

function sendOptions(options: PublishOptions | undefined): SendOptions {
  return options?.signal ? { signal: options.signal } : noOptions
}

function checkTombstone(topic: TopicDefinition, key: Uint8Array | null): void {
  if (!topic.compacted)
    throw new TypeError(`${topic.name} is not compacted: a record without a value deletes nothing there`)
  if (key === null) throw new TypeError(`${topic.name} has no key: nothing can be deleted from it`)
}
