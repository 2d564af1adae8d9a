/** Zig-zag variable-length integers as Kafka's records hold them (`ByteUtils.writeVarint`, `writeVarlong`). */

/** Bytes of a whole number of up to 52 bits. */
export function varintSize(value: number): number {
  if (value >= -0x4000_0000 && value < 0x4000_0000) {
    const folded = (value << 1) ^ (value >> 31)
    return folded < 0x80 ? 1 : folded < 0x4000 ? 2 : folded < 0x20_0000 ? 3 : folded < 0x1000_0000 ? 4 : 5
  }
  let folded = fold(value)
  let size = 1
  while (folded > 0x7fn) {
    folded >>= 7n
    size++
  }
  return size
}

/** Writes a whole number of up to 52 bits; returns the end. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  if (value >= -0x4000_0000 && value < 0x4000_0000) {
    let folded = (value << 1) ^ (value >> 31)
    while (folded > 0x7f) {
      bytes[at++] = (folded & 0x7f) | 0x80
      folded >>>= 7
    }
    bytes[at++] = folded
    return at
  }
  let folded = fold(value)
  while (folded > 0x7fn) {
    bytes[at++] = Number(folded & 0x7fn) | 0x80
    folded >>= 7n
  }
  bytes[at++] = Number(folded)
  return at
}

/** Reads one number after another; throws RangeError at a torn or oversized one. */
export class VarintReader {
  readonly bytes: Buffer
  at: number
  readonly end: number

  constructor(bytes: Buffer, at: number, end: number) {
    this.bytes = bytes
    this.at = at
    this.end = end
  }

  /** Numbers beyond 52 bits lose precision; no field of a record has that many. */
  read(): number {
    let folded = 0
    let scale = 1
    for (let count = 0; count < 10; count++) {
      if (this.at >= this.end) throw new RangeError('a record ends inside a number')
      const byte = this.bytes[this.at++]!
      folded += (byte & 0x7f) * scale
      if (byte < 0x80) return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2
      scale *= 128
    }
    throw new RangeError('a record holds a number of more than ten bytes')
  }

  /** A length and that many bytes, as a view; a negative length is null. */
  readBytes(): Buffer | null {
    const length = this.read()
    if (length < 0) return null
    if (this.at + length > this.end) throw new RangeError('a record ends inside its bytes')
    return this.bytes.subarray(this.at, (this.at += length))
  }
}

function fold(value: number): bigint {
  const whole = BigInt(value)
  return whole >= 0n ? whole << 1n : (-whole << 1n) - 1n
}
