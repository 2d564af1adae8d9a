/** One timer for the earliest of many deadlines; `expire` is called at or after it and arms it anew where needed. */
export class DeadlineTimer {
  readonly #expire: () => void
  #timer: NodeJS.Timeout | undefined
  #at = Infinity

  constructor(expire: () => void) {
    this.#expire = expire
  }

  /** Instant of the monotonic clock; a later one than what is armed already changes nothing. */
  arm(at: number): void {
    if (at >= this.#at) return
    clearTimeout(this.#timer)
    this.#at = at
    // Timers take 31 bits of milliseconds; an early one arms the rest.
    const delay = Math.min(Math.max(0, at - performance.now()), 2_000_000_000)
    this.#timer = setTimeout(() => {
      this.#at = Infinity
      this.#timer = undefined
      this.#expire()
    }, Math.ceil(delay))
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#at = Infinity
  }
}
