import { DeadlineTimer } from './deadline-timer.ts'

/** A partition that has records to send. */
export interface Sender {
  /** Nothing in flight and something queued. */
  readonly sendable: boolean
  /** Instant of the monotonic clock from which it does not wait for others: linger passed, batch full, flush asked. */
  readonly urgentAt: number
  send(): void
}

/**
 * Decides when partitions send. While few batches are out a partition sends at once, after all records published in this
 * turn of the event loop; with many out it lets its batch grow until one returns, at most for its linger. How batches of
 * different partitions share requests is the transport's affair.
 */
export class Pipe {
  readonly #maxInFlight: number
  readonly #ready = new Set<Sender>()
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
    this.#ready.add(sender)
    this.#schedule()
  }

  /** A batch goes out. */
  enter(): void {
    this.#inFlight++
  }

  /** A batch came back. */
  leave(): void {
    this.#inFlight--
    if (this.#ready.size > 0) this.#schedule()
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
    for (const sender of this.#ready) {
      if (!sender.sendable) this.#ready.delete(sender)
      else if (this.#inFlight < this.#maxInFlight || sender.urgentAt <= now) {
        this.#ready.delete(sender)
        sender.send()
      } else next = Math.min(next, sender.urgentAt)
    }
    if (next === Infinity) this.#linger.clear()
    else this.#linger.arm(next)
  }
}
