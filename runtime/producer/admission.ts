import { PublishError } from '../errors/publish-error.ts'
import type { Producer } from './producer.ts'
import type { TopicProducer } from './topic-producer.ts'

/** Whether a message becomes a record: there must be room for it, and whatever is wrong with it is told in one form. */
export class Admission {
  readonly #publisher: string
  readonly #onFull: 'wait' | 'reject'
  readonly #producer: () => Producer
  #refused: PublishError | undefined

  constructor(publisher: string, onFull: 'wait' | 'reject', producer: () => Producer) {
    this.#publisher = publisher
    this.#onFull = onFull
    this.#producer = producer
  }

  /** Throws `closed` when the client is closing. */
  open(): void {
    if (this.#producer().closing) throw this.closed()
  }

  closed(): PublishError {
    return new PublishError(`${this.#publisher}: the client is closed`, { reason: 'closed', outcome: 'not-written' })
  }

  /** Throws `buffer-full` for a record that may neither be held nor wait. */
  room(topic: TopicProducer, key: Uint8Array | null): void {
    const limit = this.#onFull === 'wait' ? 'crowded' : 'full'
    const { total, limits } = this.#producer().buffer
    if (!total[limit]) {
      // No partition holds more than all of them: most of the time none need be looked for.
      if (total.records < limits.partitionRecords && total.bytes < limits.partitionBytes) return
      // A record without a key goes where there is room.
      if (!topic.countFor(key)?.[limit]) return
    }
    throw this.noRoom(topic.definition.name)
  }

  /** A caller that awaits nothing may be refused a million times before it pauses: until then they share one error. */
  noRoom(topic?: string): PublishError {
    const known = this.#refused
    if (known && known.topic === topic) return known
    const { waitingCalls } = this.#producer().buffer.limits
    const why =
      this.#onFull === 'reject'
        ? 'the client was told to reject then; slow down or give it more room'
        : `${waitingCalls} calls, or as many bytes as may, wait for room already; await what is published before publishing more`
    const message = `${topic ?? this.#publisher}: the buffer is full and ${why}`
    const refused = new PublishError(message, { reason: 'buffer-full', outcome: 'not-written', topic })
    if (!known) queueMicrotask(() => (this.#refused = undefined))
    this.#refused = refused
    return refused
  }

  /** Every error that a message meets before it is a record, counted; those say themselves what to mend. `routed`: its topic, once that was decided. */
  refusal(error: unknown, routed?: string): Error {
    const refused = this.#refusalOf(error, routed)
    const { topic = routed, reason = 'invalid' } = refused instanceof PublishError ? refused : {}
    this.#producer().refused(topic ?? '', reason)
    return refused
  }

  #refusalOf(error: unknown, topic: string | undefined): Error {
    if (error instanceof PublishError) return error
    const cause = error instanceof Error ? error : new Error(String(error))
    if ('outcome' in cause && cause.outcome === 'not-written') return cause
    const unroutable = cause.name === 'UnroutableError' || cause.name === 'UnsetKeyError'
    const reason = unroutable ? 'unroutable' : 'invalid'
    return new PublishError(`${this.#publisher}: ${cause.message}`, { reason, outcome: 'not-written', topic, cause })
  }
}
