export interface InFlight {
  /** ms since 1970. */
  readonly sentAt: number
  /** ms */
  readonly requestTimeout: number
  timeoutRequest(): void
}

/** What KafkaJS asks of the Map in which it keeps its requests by their correlation ids. */
export interface InFlightRequests {
  readonly size: number
  has(id: unknown): boolean
  get(id: unknown): InFlight | undefined
  set(id: unknown, request: InFlight): unknown
  delete(id: unknown): boolean
  values(): Iterable<InFlight>
  clear(): void
}

/**
 * The few requests of a connection. A Map through which thousands of requests a second pass keeps their answers from dying
 * young, for the reason `Begun` gives (runtime/consumer/lane.ts).
 */
export class FewRequests implements InFlightRequests {
  readonly #ids: unknown[] = []
  readonly #requests: InFlight[] = []

  get size(): number {
    return this.#ids.length
  }

  has(id: unknown): boolean {
    return this.#ids.includes(id)
  }

  get(id: unknown): InFlight | undefined {
    return this.#requests[this.#ids.indexOf(id)]
  }

  set(id: unknown, request: InFlight): void {
    this.#ids.push(id)
    this.#requests.push(request)
  }

  delete(id: unknown): boolean {
    const at = this.#ids.indexOf(id)
    if (at < 0) return false
    this.#ids.splice(at, 1)
    this.#requests.splice(at, 1)
    return true
  }

  /** As they are now: KafkaJS takes requests out while it goes through them. */
  values(): Iterable<InFlight> {
    return [...this.#requests]
  }

  clear(): void {
    this.#ids.length = 0
    this.#requests.length = 0
  }
}
