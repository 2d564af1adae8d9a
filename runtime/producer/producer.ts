import { countOption } from '../client/duration-option.ts'
import type { TopicDefinition } from '../definitions.ts'
import type { PublishFailure } from '../errors/publish-error.ts'
import { guardedLogger, silentLogger, type Logger } from '../observe/logger.ts'
import { guardedMetrics, type MetricsHook } from '../observe/metrics.ts'
import type { Transport } from '../transport/transport.ts'
import type { Delivery } from './partition-queue.ts'
import { Pipe } from './pipe.ts'
import { bufferLimits, RecordBuffer, type BufferLimits } from './record-buffer.ts'
import { TopicProducer, type Schema } from './topic-producer.ts'

export interface ProducerOptions {
  readonly buffer?: Partial<BufferLimits> | undefined
  /** Requests out at a time beyond which partitions let their batch grow for their linger; 6. */
  readonly maxInFlight?: number | undefined
  readonly logger?: Logger | undefined
  readonly metrics?: MetricsHook | undefined
}

export interface ProducerHealth {
  readonly records: number
  readonly bytes: number
  readonly inFlight: number
  readonly full: boolean
  /** Records that publishers gave since the client was made, by topic. */
  readonly published: ReadonlyMap<string, number>
}

/** Delivers records of any topic over one transport. */
export class Producer {
  readonly #delivery: Delivery
  readonly #topics = new Map<string, TopicProducer>()
  readonly #bulks = new Set<Promise<void>>()
  #closing = false
  #closed = false

  constructor(transport: Transport, options: ProducerOptions = {}) {
    this.#delivery = {
      transport,
      buffer: new RecordBuffer(bufferLimits(options.buffer ?? {})),
      pipe: new Pipe(countOption('maxInFlight', options.maxInFlight, 64)),
      metrics: guardedMetrics(options.metrics ?? {}),
      logger: guardedLogger(options.logger ?? silentLogger),
    }
  }

  /** The same object for the same topic; its first caller decides the schema. */
  topic(definition: TopicDefinition, schema?: Schema): TopicProducer {
    const known = this.#topics.get(definition.name)
    if (known) return known
    const topic = new TopicProducer(definition, this.#delivery, schema)
    if (this.#closed) topic.close()
    this.#topics.set(definition.name, topic)
    return topic
  }

  /** Counts a message that was refused before it was a record; `topic` empty where none was decided. */
  refused(topic: string, reason: PublishFailure): void {
    this.#delivery.metrics.failed({ topic, reason, records: 1 })
  }

  get buffer(): RecordBuffer {
    return this.#delivery.buffer
  }

  /** Publishers take nothing new; what they took before is still sent. */
  get closing(): boolean {
    return this.#closing
  }

  /** A bulk publish that has not given all its records yet: flush and close wait for that. */
  giving(bulk: Promise<void>): void {
    this.#bulks.add(bulk)
    void bulk.finally(() => this.#bulks.delete(bulk))
  }

  /** Sends what waits for company and resolves when everything published so far is settled, acknowledged or not. */
  async flush(): Promise<void> {
    await Promise.all(this.#bulks)
    await Promise.all([...this.#topics.values()].map((topic) => topic.flush()))
  }

  health(): ProducerHealth {
    const { buffer, pipe } = this.#delivery
    const { records, bytes, full } = buffer.total
    const published = new Map([...this.#topics.values()].map((topic) => [topic.definition.name, topic.published]))
    return { records, bytes, inFlight: pipe.inFlight, full, published }
  }

  /** Takes nothing new, flushes until the deadline (monotonic ms), then rejects what is left. Returns how many records that were. */
  async close(deadline: number): Promise<number> {
    this.#closing = true
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, Math.max(0, deadline - performance.now()))
    })
    await Promise.race([this.flush(), late])
    clearTimeout(timer)
    this.#closed = true
    const { records } = this.#delivery.buffer.total
    for (const topic of this.#topics.values()) topic.close()
    this.#delivery.buffer.close()
    return records
  }
}
