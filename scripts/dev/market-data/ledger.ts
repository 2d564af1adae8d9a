/** What was sent and has not come back, by a number of its own; finds what is lost, changed or repeated. */
export class Ledger {
  /** Records that came back as they were sent. */
  received = 0
  /** Records that came back once more: allowed, readers see a record at least once. */
  repeated = 0
  /** What came back and was not what was sent; the first few in words. */
  differing = 0
  readonly examples: string[] = []
  readonly #open = new Map<number, { readonly text: string; readonly at: number }>()
  #sent = 0

  get sent(): number {
    return this.#sent
  }

  get waiting(): number {
    return this.#open.size
  }

  /** To be called before the record can come back. `at`: performance.now(). */
  send(sequence: number, text: string, at: number): void {
    this.#open.set(sequence, { text, at })
    this.#sent++
  }

  /** A record that was refused and will not come. */
  unsend(sequence: number): void {
    if (this.#open.delete(sequence)) this.#sent--
  }

  /** Milliseconds since it was sent; undefined for a repetition. */
  receive(sequence: number, text: string, at: number): number | undefined {
    const sent = this.#open.get(sequence)
    if (sent === undefined) {
      this.repeated++
      return undefined
    }
    this.#open.delete(sequence)
    if (sent.text === text) this.received++
    else {
      this.differing++
      if (this.examples.length < 3) this.examples.push(`sent     ${sent.text}\nreceived ${text}`)
    }
    return at - sent.at
  }
}

/** Latencies in ms: the newest few thousand, for a percentile. */
export class Latencies {
  readonly #newest = new Float64Array(8192)
  #count = 0

  add(ms: number): void {
    this.#newest[this.#count++ % this.#newest.length] = ms
  }

  /** `share` from 0 to 1; undefined before the first. */
  percentile(share: number): number | undefined {
    const kept = this.#newest.slice(0, Math.min(this.#count, this.#newest.length)).sort()
    return kept[Math.min(kept.length - 1, Math.floor(kept.length * share))]
  }
}
