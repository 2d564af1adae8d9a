/** Asks once for each key however many ask at a time; keeps what was found for ever and what failed for a while. */
export class Answers<Value> {
  readonly #known = new Map<string, Value>()
  readonly #asking = new Map<string, Promise<Value>>()
  readonly #failed = new Map<string, { readonly error: unknown; readonly until: number }>()
  readonly #keepFailures: (error: unknown) => number
  readonly #now: () => number

  /** `keepFailures`: ms for which an error is answered without asking again. */
  constructor(keepFailures: (error: unknown) => number, now: () => number = () => performance.now()) {
    this.#keepFailures = keepFailures
    this.#now = now
  }

  get(key: string, ask: () => Promise<Value>): Promise<Value> {
    const known = this.#known.get(key)
    if (known !== undefined) return Promise.resolve(known)
    const asking = this.#asking.get(key)
    if (asking) return asking
    const failed = this.#failed.get(key)
    if (failed && this.#now() < failed.until) return Promise.reject(failed.error)
    const answer = ask().then(
      (value) => {
        this.#asking.delete(key)
        this.#failed.delete(key)
        this.#known.set(key, value)
        return value
      },
      (error: unknown) => {
        this.#asking.delete(key)
        this.#remember(key, error)
        throw error
      },
    )
    this.#asking.set(key, answer)
    return answer
  }

  #remember(key: string, error: unknown): void {
    // Keys of failures can come from hostile bytes: without a bound each would stay for ever.
    if (this.#failed.size >= 1_000) this.#failed.clear()
    this.#failed.set(key, { error, until: this.#now() + this.#keepFailures(error) })
  }
}
