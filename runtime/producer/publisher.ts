import type { CompactedPublisherDefinition, PublisherDefinition, TopicDefinition } from '../definitions.ts'
import { PublishError } from '../errors/publish-error.ts'
import { FrameEncoder } from '../framing/encoder.ts'
import { quietly, type TraceContext } from '../observe/trace-context.ts'
import type { Registry } from '../registry/registry.ts'
import type { Header } from '../transport/transport.ts'
import { KeyCache } from './key-cache.ts'
import type { Receipt, Settlement } from './pending-record.ts'
import { Admission } from './admission.ts'
import type { Producer } from './producer.ts'
import type { RecordCount } from './record-buffer.ts'
import { recordHeaders, standardHeaders, type HeadersInput } from './record-headers.ts'
import { BulkSettlement, SingleSettlement, TracedSettlement } from './settlements.ts'
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
  /**
   * Resolves when every in-sync replica has the record; inside a handler of an exactly-once group, when it is written in
   * that handler's transaction. The message is read before this returns, except by a shared client that is still connecting.
   * While the buffer is full it waits with its record; ten thousand such calls may (`buffer.waitingCalls`), and a caller
   * that awaits none of them meets `buffer-full` then.
   */
  (message: Input, options?: PublishOptions): Promise<Receipt>
  /**
   * Publishes many, with receipts in their order. All settle; if any was not acknowledged it rejects with
   * BatchPublishError, which names those. The list is read before this returns; a full buffer makes it wait, so the
   * messages in it are read as it goes on.
   */
  batch(messages: readonly Input[], options?: PublishOptions): Promise<readonly Receipt[]>
}

/** Of a message that has a compacted topic. */
export interface CompactedPublish<Input, Key> extends Publish<Input> {
  /** Deletes what the topic holds under this key: a record without a value. */
  tombstone(key: Key, options?: PublishOptions): Promise<Receipt>
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
interface Outlet<Message, Input> {
  readonly topic: TopicProducer
  readonly encoder: FrameEncoder<Message, Input>
  readonly headers: readonly Header[]
  framed: boolean
}

export function createPublish<Message, Input>(
  definition: PublisherDefinition<Message, Input>,
  context: PublisherContext,
): Publish<Input> {
  const publisher = new Publisher(definition, context)
  const publish = (message: Input, options?: PublishOptions): Promise<Receipt> => publisher.publish(message, options)
  return Object.assign(publish, {
    batch: (messages: readonly Input[], options?: PublishOptions) => publisher.batch(messages, options),
  })
}

export function createCompactedPublish<Message, Input, Key>(
  definition: CompactedPublisherDefinition<Message, Input, Key>,
  context: PublisherContext,
): CompactedPublish<Input, Key> {
  const publisher = new Publisher(definition, context)
  const publish = (message: Input, options?: PublishOptions): Promise<Receipt> => publisher.publish(message, options)
  return Object.assign(publish, {
    batch: (messages: readonly Input[], options?: PublishOptions) => publisher.batch(messages, options),
    tombstone: (key: Key, options?: PublishOptions) =>
      publisher.publishWith(options, () => definition.tombstone(key), noValue),
  })
}

/** A record whose topic and key are decided. */
interface Placed {
  readonly topic: TopicDefinition
  readonly key: string | undefined
}

const noValue = (): null => null

class Publisher<Message, Input> {
  readonly #definition: PublisherDefinition<Message, Input>
  readonly #context: PublisherContext
  readonly #admission: Admission
  readonly #keys = new KeyCache()
  readonly #outlets = new WeakMap<Producer, Map<TopicDefinition, Outlet<Message, Input>>>()

  constructor(definition: PublisherDefinition<Message, Input>, context: PublisherContext) {
    this.#definition = definition
    this.#context = context
    this.#admission = new Admission(definition.name, context.onFull, context.producer)
  }

  publish(input: Input, options: PublishOptions | undefined): Promise<Receipt> {
    let routed: string | undefined
    try {
      const message = this.#definition.type.create(input) as Message & Input
      const { topic, key } = this.#definition.route(message)
      routed = topic.name
      const outlet = this.#outlet(topic)
      const keyText = key?.(message)
      this.#admission.open()
      this.#admission.room(outlet.topic, this.#keyBytes(keyText))
      return this.#giveOne(outlet, keyText, outlet.encoder.encode(message), options)
    } catch (error) {
      return Promise.reject(this.#admission.refusal(error, routed))
    }
  }

  publishWith(
    options: PublishOptions | undefined,
    place: () => Placed,
    value: (outlet: Outlet<Message, Input>) => Buffer | null,
  ): Promise<Receipt> {
    try {
      const { topic, key } = place()
      const outlet = this.#outlet(topic)
      this.#admission.open()
      this.#admission.room(outlet.topic, this.#keyBytes(key))
      return this.#giveOne(outlet, key, value(outlet), options)
    } catch (error) {
      return Promise.reject(this.#admission.refusal(error))
    }
  }

  async batch(messages: readonly Input[], options: PublishOptions | undefined): Promise<readonly Receipt[]> {
    // A list of its own: callers empty theirs and fill it again before this one is through.
    const inputs = listOf(this.#definition.name, messages)
    const settlement = new BulkSettlement(this.#definition.name, inputs.length)
    const { trace, service } = this.#context
    const span = trace?.publish?.({ topic: undefined, key: undefined, messages: inputs.length, client: service })
    if (span) {
      settlement.promise.then(
        () => quietly(() => span.acknowledged(undefined)),
        (error: Error) => quietly(() => span.failed(error)),
      )
    }
    const sent = this.#send(inputs, options, settlement, span?.headers ?? trace?.headers() ?? noHeaders)
    this.#context.producer().giving(sent)
    return settlement.promise
  }

  async #send(
    inputs: readonly Input[],
    options: PublishOptions | undefined,
    settlement: BulkSettlement,
    traced: readonly Header[],
  ): Promise<void> {
    const { buffer, closing } = this.#context.producer()
    if (closing) return this.#refuseFrom(0, inputs.length, settlement, () => this.#admission.closed())
    const waits = this.#context.onFull === 'wait'
    let admitted = false
    let last: RecordCount | undefined
    for (let i = 0; i < inputs.length; i++) {
      while (waits && (buffer.total.full || last?.full) && !buffer.closed && !options?.signal?.aborted) {
        if (!admitted && !(admitted = buffer.admit()))
          return this.#refuseFrom(i, inputs.length, settlement, () => this.#admission.noRoom())
        await buffer.room(options?.signal)
      }
      last = this.#sendOne(inputs[i]!, options, settlement, i, traced) ?? last
      if (i % turn === turn - 1) await new Promise(setImmediate)
    }
    if (admitted) buffer.leave()
  }

  /** Undefined of a message that is refused. */
  #sendOne(
    input: Input,
    options: PublishOptions | undefined,
    settlement: BulkSettlement,
    index: number,
    traced: readonly Header[],
  ): RecordCount | undefined {
    const { type, route } = this.#definition
    let routed: string | undefined
    try {
      const message = type.create(input) as Message & Input
      const { topic, key } = route(message)
      routed = topic.name
      const outlet = this.#outlet(topic)
      const keyBytes = this.#keyBytes(key?.(message))
      if (this.#context.onFull === 'reject') this.#admission.room(outlet.topic, keyBytes)
      return this.#give(outlet, keyBytes, outlet.encoder.encode(message), options, settlement, index, traced)
    } catch (error) {
      settlement.refuse(index, this.#admission.refusal(error, routed))
      return undefined
    }
  }

  #refuseFrom(first: number, end: number, settlement: BulkSettlement, why: () => PublishError): void {
    for (let i = first; i < end; i++) settlement.refuse(i, this.#admission.refusal(why()))
  }

  #keyBytes(text: string | undefined): Buffer | null {
    return text === undefined ? null : this.#keys.get(text)
  }

  #giveOne(
    outlet: Outlet<Message, Input>,
    keyText: string | undefined,
    value: Buffer | null,
    options: PublishOptions | undefined,
  ): Promise<Receipt> {
    const { trace, service } = this.#context
    const settlement = new SingleSettlement()
    const { name } = outlet.topic.definition
    const span = trace?.publish?.({ topic: name, key: keyText, messages: 1, client: service })
    const told = span ? new TracedSettlement(settlement, span) : settlement
    const traced = span?.headers ?? trace?.headers() ?? noHeaders
    try {
      this.#give(outlet, this.#keyBytes(keyText), value, options, told, 0, traced)
    } catch (error) {
      quietly(() => span?.failed(error instanceof Error ? error : new Error(String(error))))
      throw error
    }
    return settlement.promise
  }

  /** Returns what to wait on for room. */
  #give(
    outlet: Outlet<Message, Input>,
    key: Buffer | null,
    value: Buffer | null,
    options: PublishOptions | undefined,
    settlement: Settlement,
    index: number,
    traced: readonly Header[],
  ): RecordCount {
    const headers = recordHeaders(outlet.headers, options?.headers, traced)
    const record = { key, value, headers, timestamp: timestampOf(options?.timestamp) }
    return outlet.topic.send(record, settlement, index, options?.signal ? { signal: options.signal } : noOptions)
  }

  #outlet(topic: TopicDefinition): Outlet<Message, Input> {
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
    if (!outlet.framed && outlet.topic.schemaId !== undefined) {
      outlet.encoder.schemaId = outlet.topic.schemaId
      outlet.framed = true
    }
    return outlet
  }
}

const noOptions: SendOptions = {}

/** A copy, of something that JavaScript callers may have made anything. */
export function listOf<Input>(publisher: string, messages: readonly Input[]): readonly Input[] {
  if (Array.isArray(messages)) return messages.slice()
  const message = `${publisher}.batch takes an array of messages; for one message call ${publisher}`
  throw new PublishError(message, { reason: 'invalid', outcome: 'not-written' })
}

/** ms since 1970. */
function timestampOf(given: number | Date | undefined): number {
  if (given === undefined) return Date.now()
  const timestamp = Number(given)
  if (Number.isSafeInteger(timestamp) && timestamp >= 0) return timestamp
  throw new RangeError(`timestamp ${String(given)} is not whole milliseconds since 1970`)
}
