import { AsyncLocalStorage } from 'node:async_hooks'
import { Producer, type ProducerOptions } from '../producer/producer.ts'
import { AppendError, type Transaction, type Transport } from '../transport/transport.ts'

/**
 * The producer that publishers use while a handler of an exactly-once group runs: what the handler publishes belongs to
 * the transaction of its record, without the handler doing anything for it.
 */
export class TransactionScopes {
  readonly #current = new AsyncLocalStorage<Producer>()
  #used = false

  /** Undefined outside of such a handler. */
  get producer(): Producer | undefined {
    return this.#used ? this.#current.getStore() : undefined
  }

  run<T>(producer: Producer, handler: () => T): T {
    this.#used = true
    return this.#current.run(producer, handler)
  }
}

/** One transaction as a producer sees it. A record that could not be written spoils the transaction, whatever the handler makes of it. */
export class TransactionScope {
  readonly producer: Producer
  readonly #transaction: Transaction
  #spoilt: AppendError | undefined
  #over = false

  constructor(transport: Transport, transaction: Transaction, options: ProducerOptions) {
    this.#transaction = transaction
    const refuse = (): never => {
      throw new Error('not part of a transaction')
    }
    this.producer = new Producer(
      {
        partitionsOf: (topic) => transport.partitionsOf(topic),
        append: (batch) => this.#append(batch),
        read: refuse,
        offsets: refuse,
        committed: refuse,
        join: refuse,
        transactional: refuse,
        close: async () => undefined,
      },
      options,
    )
  }

  /** Everything published is written. Rejects with what spoilt the transaction. */
  async complete(): Promise<void> {
    await this.producer.flush()
    if (this.#spoilt) throw this.#spoilt
  }

  /** What a handler that was not waited for publishes from now on is refused. */
  end(): void {
    this.#over = true
    void this.producer.close(performance.now())
  }

  async #append(batch: Parameters<Transaction['append']>[0]): ReturnType<Transaction['append']> {
    if (this.#over) throw ended()
    try {
      return await this.#transaction.append(batch)
    } catch (error) {
      this.#spoilt ??= final(error)
      throw this.#spoilt
    }
  }
}

/** In a transaction nothing is tried twice: it is aborted and done again from its first record. */
function final(error: unknown): AppendError {
  const { reason = 'unavailable', outcome = 'unknown' } = error instanceof AppendError ? error : {}
  const message = error instanceof Error ? error.message : String(error)
  return new AppendError(message, { reason, outcome, retriable: false, cause: error })
}

function ended(): AppendError {
  const message = 'the transaction this was published in is over: a handler must wait for what it publishes'
  return new AppendError(message, { reason: 'closed', outcome: 'not-written', retriable: false })
}
