/** Kafka's primitive types, as requests write them (protocol guide, "Protocol Primitive Types"). */
export class ProtocolWriter {
  #bytes = Buffer.allocUnsafe(256)
  #at = 0

  /** A view of what was written. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#at)
  }

  int8(value: number): this {
    this.#at = this.#room(1).writeInt8(value, this.#at)
    return this
  }

  int16(value: number): this {
    this.#at = this.#room(2).writeInt16BE(value, this.#at)
    return this
  }

  int32(value: number): this {
    this.#at = this.#room(4).writeInt32BE(value, this.#at)
    return this
  }

  int64(value: bigint): this {
    this.#at = this.#room(8).writeBigInt64BE(value, this.#at)
    return this
  }

  boolean(value: boolean): this {
    return this.int8(value ? 1 : 0)
  }

  string(value: string | null): this {
    if (value === null) return this.int16(-1)
    const length = Buffer.byteLength(value)
    this.int16(length)
    this.#room(length).write(value, this.#at)
    this.#at += length
    return this
  }

  data(value: Uint8Array): this {
    return this.int32(value.length).raw(value)
  }

  raw(value: Uint8Array): this {
    this.#room(value.length).set(value, this.#at)
    this.#at += value.length
    return this
  }

  array<Item>(items: readonly Item[], write: (item: Item) => void): this {
    this.int32(items.length)
    for (const item of items) write(item)
    return this
  }

  unsigned(value: number): this {
    let left = value
    while (left > 0x7f) {
      this.#room(1)[this.#at++] = (left & 0x7f) | 0x80
      left >>>= 7
    }
    this.#room(1)[this.#at++] = left
    return this
  }

  compactString(value: string | null): this {
    if (value === null) return this.unsigned(0)
    const length = Buffer.byteLength(value)
    this.unsigned(length + 1)
    this.#room(length).write(value, this.#at)
    this.#at += length
    return this
  }

  compactArray<Item>(items: readonly Item[], write: (item: Item) => void): this {
    this.unsigned(items.length + 1)
    for (const item of items) write(item)
    return this
  }

  /** Ends a structure of a flexible version (KIP-482). */
  noTags(): this {
    return this.unsigned(0)
  }

  #room(length: number): Buffer {
    if (this.#at + length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + length))
      this.#bytes.copy(larger, 0, 0, this.#at)
      this.#bytes = larger
    }
    return this.#bytes
  }
}

/** Reads what `ProtocolWriter` writes; throws RangeError where the bytes end too early. */
export class ProtocolReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  int8(): number {
    return this.#bytes.readInt8(this.#skip(1))
  }

  int16(): number {
    return this.#bytes.readInt16BE(this.#skip(2))
  }

  int32(): number {
    return this.#bytes.readInt32BE(this.#skip(4))
  }

  int64(): bigint {
    return this.#bytes.readBigInt64BE(this.#skip(8))
  }

  string(): string | null {
    const length = this.int16()
    return length < 0 ? null : this.#text(length)
  }

  data(): Buffer {
    return this.#view(Math.max(0, this.int32()))
  }

  array<Item>(read: () => Item): Item[] {
    const items: Item[] = []
    for (let left = this.int32(); left > 0; left--) items.push(read())
    return items
  }

  unsigned(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes.readUInt8(this.#skip(1))
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new RangeError('a response holds a number of more than five bytes')
  }

  compactString(): string | null {
    const length = this.unsigned()
    return length === 0 ? null : this.#text(length - 1)
  }

  compactArray<Item>(read: () => Item): Item[] {
    const items: Item[] = []
    for (let left = this.unsigned() - 1; left > 0; left--) items.push(read())
    return items
  }

  skipTags(): void {
    for (let left = this.unsigned(); left > 0; left--) {
      this.unsigned()
      this.#view(this.unsigned())
    }
  }

  #text(length: number): string {
    return this.#view(length).toString()
  }

  #view(length: number): Buffer {
    const start = this.#skip(length)
    return this.#bytes.subarray(start, start + length)
  }

  #skip(length: number): number {
    const start = this.#at
    if (start + length > this.#bytes.length) throw new RangeError('a response ends too early')
    this.#at += length
    return start
  }
}
