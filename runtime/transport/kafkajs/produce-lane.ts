import type { TopicPartition } from '../transport.ts'
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

/** One partition's next batch. */
export interface LaneBatch extends TopicPartition {
  /** It may wait a few ms for others. */
  readonly patient: boolean
  /** At least, before compression. */
  readonly bytes: number
  /** The record batch as it leaves. */
  encode(): Buffer
}

interface Waiting {
  readonly batch: LaneBatch
  /** Monotonic ms. */
  readonly since: number
  resolve(answer: Produced): void
  reject(error: unknown): void
}

/** Requests on the way to one broker. It works them off one after another; the second saves the round trip between. */
const maxInFlight = 2
/**
 * Between the starts of requests to one broker, on average once `burst` of them have left at once: so many times what an
 * answer takes, within these ms. A request costs a broker, its followers' fetches included, about the same with one small
 * batch as with several, so this keeps its cost from growing with the rate, and a broker that grows slow gets larger
 * requests instead of more. Measured in turns on three warm brokers that share two cores with the client, 2 000 records/s:
 * on a slow machine p50 12.0 ms, and 15.3 with a gap of 5 ms whatever the answers take; on a machine where an answer takes
 * 2.5 ms, p50 3.6 and p99 9.1, and 5.2 and 10.7 when the least is 5 ms.
 */
const gap = { answers: 1.5, least: 3, most: 15 }
/** Requests that a lull saves up: records that come singly need not wait. */
const burst = 4
/** Bytes, before compression, that are worth a request of their own, whatever is under way. */
const bulk = 65_536
/** ms after which a batch, however small, no longer waits for the answer to the request before. */
const overlap = 25
/** Bytes of one request; brokers take 100 MB (`socket.request.max.bytes`). */
const maxRequest = 8 * 1024 * 1024

/**
 * The way of record batches to one broker. The first leaves at once; what becomes ready within the gap, or while a request
 * is under way, leaves together in the next one, and so does what a partition collected meanwhile: the number of requests
 * follows the broker's pace and not the number of partitions. A batch is encoded as it leaves and holds what was published
 * until then.
 */
export class ProduceLane {
  readonly #connections: Connections
  readonly #broker: number
  readonly #transactionalId: string | null
  /** ms the broker may wait for the in-sync replicas. */
  readonly #timeout: number
  readonly #waiting: Waiting[] = []
  #inFlight = 0
  /** ms, the moving average of about eight answers. */
  #answerTime = 0
  /** Monotonic ms at which the requests so far would have left, had they kept the gap from the first on. */
  #paced = -Infinity
  #scheduled = false
  #timer: NodeJS.Timeout | undefined

  constructor(connections: Connections, broker: number, timeout: number, transactionalId: string | null) {
    this.#connections = connections
    this.#broker = broker
    this.#timeout = timeout
    this.#transactionalId = transactionalId
  }

  /**
   * Resolves with the broker's answer, an error code included. Rejects with DeliveryError, at `deadline` (monotonic ms) at
   * the latest, or with what `encode` throws. A partition has one batch here at a time.
   */
  send(batch: LaneBatch, deadline: number): Promise<Produced> {
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
        batch,
        since: performance.now(),
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
    if (this.#scheduled) return
    this.#scheduled = true
    queueMicrotask(() => {
      this.#scheduled = false
      this.#drain()
    })
  }

  #drain(): void {
    clearTimeout(this.#timer)
    if (this.#inFlight >= maxInFlight || this.#waiting.length === 0) return
    const wait = this.#due() - performance.now()
    // Timers count whole milliseconds.
    if (wait < 0.5) void this.#request()
    else this.#timer = setTimeout(() => this.#drain(), Math.round(wait))
  }

  /** When the next request leaves unless something changes. */
  #due(): number {
    let bytes = 0
    for (const { batch } of this.#waiting) {
      bytes += batch.bytes
      if (!batch.patient || bytes >= bulk) return -Infinity
    }
    if (this.#inFlight === 0) return this.#paced - (burst - 1) * this.#gap
    return (this.#waiting[0]?.since ?? 0) + overlap
  }

  get #gap(): number {
    return Math.min(gap.most, Math.max(gap.least, gap.answers * this.#answerTime))
  }

  async #request(): Promise<void> {
    const taken = this.#take()
    if (taken.length === 0) return
    this.#inFlight++
    const started = performance.now()
    // Requests that did not wait leave no debt to those after them.
    this.#paced = Math.min(Math.max(this.#paced, started), started + (burst - 1) * this.#gap) + this.#gap
    let sent = false
    try {
      const call = produce(
        taken.map(({ records }) => records),
        this.#timeout,
        this.#transactionalId,
      )
      const answers = await this.#connections.ask(this.#broker, call, () => (sent = true))
      this.#answered(performance.now() - started)
      settle(taken, answers)
    } catch (error) {
      for (const { waiting } of taken) waiting.reject(new DeliveryError(sent, error))
    } finally {
      this.#inFlight--
      // Partitions that were answered hand in their next batches a turn of the event loop later: they leave with the rest.
      setImmediate(() => setImmediate(() => this.#drain()))
    }
  }

  /** One answer counts for twice the average at most: a broker that paused once has not grown slow. */
  #answered(time: number): void {
    const counted = this.#answerTime === 0 ? time : Math.min(time, 2 * this.#answerTime)
    this.#answerTime += (counted - this.#answerTime) / 8
  }

  #take(): Taken[] {
    const taken: Taken[] = []
    let bytes = 0
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting[0]!
      const records = encoded(waiting)
      bytes += records?.records.length ?? 0
      if (taken.length > 0 && bytes > maxRequest) break
      this.#waiting.shift()
      if (records) taken.push({ waiting, records })
    }
    return taken
  }
}

interface Taken {
  readonly waiting: Waiting
  readonly records: PartitionRecords
}

/** Undefined where it cannot be encoded: whoever waits was told. */
function encoded({ batch, reject }: Waiting): PartitionRecords | undefined {
  try {
    return { topic: batch.topic, partition: batch.partition, records: batch.encode() }
  } catch (error) {
    reject(error)
    return undefined
  }
}

function settle(taken: readonly Taken[], answers: readonly Produced[]): void {
  const byName = new Map(answers.map((answer) => [`${answer.topic}/${answer.partition}`, answer]))
  for (const { waiting, records } of taken) {
    const answer = byName.get(`${records.topic}/${records.partition}`)
    if (answer) waiting.resolve(answer)
    else waiting.reject(new DeliveryError(true, new Error('the broker answered without naming the partition')))
  }
}
