/** Keys of every length and shape, the same on every machine: what the committed hashes of the Java client were made from. */
export function keys(count: number): readonly Uint8Array[] {
  const random = generator(20_261_123)
  return Array.from({ length: count }, (_, index) => {
    switch (index % 4) {
      case 0:
        return Buffer.from(`KRX|${String(random(1_000_000)).padStart(6, '0')}`)
      case 1:
        return Buffer.from(`user-${random(1 << 30).toString(36)}|전략-${random(1000)}`)
      case 2:
        return Uint8Array.from({ length: random(70) }, () => random(256))
      default:
        return Uint8Array.from({ length: 16 }, () => random(256))
    }
  })
}

/** Mulberry32: numbers from 0 up to a bound, decided by the seed alone. */
function generator(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}
