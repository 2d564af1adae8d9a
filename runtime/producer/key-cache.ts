/** Bytes of keys by their text. Few keys make most records: a symbol is encoded once, not once a tick. */
export class KeyCache {
  readonly #bytes = new Map<string, Buffer>()
  readonly #limit: number

  constructor(limit = 8_192) {
    this.#limit = limit
  }

  get(text: string): Buffer {
    const known = this.#bytes.get(text)
    if (known) return known
    const bytes = Buffer.from(text)
    if (text.length > 256) return bytes
    if (this.#bytes.size >= this.#limit) this.#bytes.clear()
    this.#bytes.set(text, bytes)
    return bytes
  }
}
