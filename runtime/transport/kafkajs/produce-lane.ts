import type { Connections } from './connections.ts'
import { produce, type PartitionRecords, type Produced } from './protocol/produce-call.ts'
import { DeadlineError } from './waiting.ts'

/** A batch did not reach a broker; `sent` when it may have all the same. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly sent: boolean
  constructor(sent: boolean, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.sent = sent
  }
}

interface Waiting {
  readonly partition: PartitionRecords
  resolve(answer: Produced): void
  reject(error: DeliveryError): void
}

/** Requests on the way to one broker. It works them off one after another; the second saves the round trip between. */
const maxInFlight = 2
/** Bytes of one request; brokers take 100 MB (`socket.request.max.bytes`). */
const maxRequest = 8 * 1024 * 1024

/**
 * The way of record batches to one broker. What becomes ready while requests are under way leaves together in the next
 * one, so that the number of requests follows the broker's pace and not the number of partitions.
 */
export class ProduceLane {
  readonly #connections: Connections
  readonly #broker: number
  readonly #transactionalId: string | null
  /** ms the broker may wait for the in-sync replicas. */
  readonly #timeout: number
  readonly #waiting: Waiting[] = []
  #inFlight = 0
  #scheduled = false

  constructor(connections: Connections, broker: number, timeout: number, transactionalId: string | null) {
    this.#connections = connections
    this.#broker = broker
    this.#timeout = timeout
    this.#transactionalId = transactionalId
  }

  /**
   * Resolves with the broker's answer, an error code included. Rejects with DeliveryError, at `deadline` (monotonic ms) at
   * the latest. A partition has one batch here at a time.
   */
  send(partition: PartitionRecords, deadline: number): Promise<Produced> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => {
          const at = this.#waiting.indexOf(waiting)
          if (at >= 0) this.#waiting.splice(at, 1)
          reject(new DeliveryError(at < 0, new DeadlineError()))
        },
        Math.max(0, deadline - performance.now()),
      )
      const waiting: Waiting = {
        partition,
        resolve: (answer) => {
          clearTimeout(late)
          resolve(answer)
        },
        reject: (error) => {
          clearTimeout(late)
          reject(error)
        },
      }
      this.#waiting.push(waiting)
      this.#schedule()
    })
  }

  /** Batches that become ready in one turn of the event loop share a request. */
  #schedule(): void {
    if (this.#scheduled || this.#inFlight >= maxInFlight || this.#waiting.length === 0) return
    this.#scheduled = true
    queueMicrotask(() => {
      this.#scheduled = false
      void this.#request()
    })
  }

  async #request(): Promise<void> {
    const batch = this.#take()
    if (batch.length === 0) return
    this.#inFlight++
    let sent = false
    try {
      const call = produce(
        batch.map(({ partition }) => partition),
        this.#timeout,
        this.#transactionalId,
      )
      settle(batch, await this.#connections.ask(this.#broker, call, () => (sent = true)))
    } catch (error) {
      for (const waiting of batch) waiting.reject(new DeliveryError(sent, error))
    } finally {
      this.#inFlight--
      this.#schedule()
    }
  }

  #take(): Waiting[] {
    let bytes = 0
    let count = 0
    for (const { partition } of this.#waiting) {
      bytes += partition.records.length
      if (count > 0 && bytes > maxRequest) break
      count++
    }
    return this.#waiting.splice(0, count)
  }
}

function settle(batch: readonly Waiting[], answers: readonly Produced[]): void {
  const byName = new Map(answers.map((answer) => [`${answer.topic}/${answer.partition}`, answer]))
  for (const { partition, resolve, reject } of batch) {
    const answer = byName.get(`${partition.topic}/${partition.partition}`)
    if (answer) resolve(answer)
    else reject(new DeliveryError(true, new Error('the broker answered without naming the partition')))
  }
}
