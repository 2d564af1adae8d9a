import { DeadlineTimer } from './deadline-timer.ts'

/** A partition that has records to send. */
export interface Sender {
  /** Nothing in flight and something queued. */
  readonly sendable: boolean
  /** Instant of the monotonic clock from which it does not wait for others: linger passed, batch full, flush asked. */
  readonly urgentAt: number
  /** The pipe's mark: it is among those that are ready. */
  listed: boolean
  send(): void
}

/**
 * Decides when partitions send. While few batches are out a partition sends at once, after all records published in this
 * turn of the event loop; with many out it lets its batch grow until one returns, at most for its linger. How batches of
 * different partitions share requests is the transport's affair.
 */
export class Pipe {
  readonly #maxInFlight: number
  /** In the order they came. Not a Set, for the reason `Begun` gives (runtime/consumer/lane.ts). */
  #ready: Sender[] = []
  readonly #linger = new DeadlineTimer(() => this.#drain())
  #scheduled = false
  #inFlight = 0

  constructor(maxInFlight: number) {
    this.#maxInFlight = maxInFlight
  }

  get inFlight(): number {
    return this.#inFlight
  }

  ready(sender: Sender): void {
    if (!sender.listed) this.#list(sender)
    this.#schedule()
  }

  /** A batch goes out. */
  enter(): void {
    this.#inFlight++
  }

  /** A batch came back. */
  leave(): void {
    this.#inFlight--
    if (this.#ready.length > 0) this.#schedule()
  }

  #list(sender: Sender): void {
    sender.listed = true
    this.#ready.push(sender)
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#drain()
    })
  }

  #drain(): void {
    const now = performance.now()
    let next = Infinity
    const ready = this.#ready
    this.#ready = []
    for (const sender of ready) {
      sender.listed = false
      if (!sender.sendable) continue
      if (this.#inFlight < this.#maxInFlight || sender.urgentAt <= now) sender.send()
      else {
        this.#list(sender)
        next = Math.min(next, sender.urgentAt)
      }
    }
    if (next === Infinity) this.#linger.clear()
    else this.#linger.arm(next)
  }
}
