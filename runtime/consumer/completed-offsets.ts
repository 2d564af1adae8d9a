/**
 * Offsets above a commit that are settled already, as text for the commit's metadata, so that whoever reads on does not
 * handle them again. Two forms, the shorter wins: `r1` is run lengths (open, settled, open, …) as varints, `b1` a bitmap,
 * both base64 and relative to the committed offset. Brokers take 4 096 bytes of metadata by default.
 */
export const metadataLimit = 4_000
/** A bitmap over this many offsets still fits. */
export const completedWindow = 16_384

export interface OffsetState {
  readonly offset: bigint
  readonly settled: boolean
}

/** `records` ascending, the first one at `base` or after it. Offsets that none of them has count as open. */
export function encodeCompleted(base: bigint, records: Iterable<OffsetState>): string {
  const runs: number[] = [0]
  const settled: number[] = []
  let at = 0
  for (const record of records) {
    const distance = Number(record.offset - base)
    if (distance >= completedWindow) break
    if (!record.settled) continue
    const adjoins = distance === at && runs.length % 2 === 0
    if (!adjoins && runs.length % 2 === 0) runs.push(0)
    if (!adjoins) {
      runs[runs.length - 1]! += distance - at
      runs.push(0)
    }
    runs[runs.length - 1]! += 1
    at = distance + 1
    settled.push(distance)
  }
  if (settled.length === 0) return ''
  const asRuns = `r1${Buffer.from(varints(runs)).toString('base64')}`
  const asBitmap = `b1${bitmap(settled).toString('base64')}`
  return asRuns.length <= asBitmap.length ? asRuns : asBitmap
}

/** Settled offsets above a commit. */
export class CompletedOffsets {
  readonly #base: bigint
  /** Distances from the base, ascending. */
  readonly #settled: ReadonlySet<number>

  constructor(base: bigint, settled: ReadonlySet<number>) {
    this.#base = base
    this.#settled = settled
  }

  /** Those from an offset on, ascending. */
  *from(offset: bigint): Iterable<OffsetState> {
    for (const distance of this.#settled) {
      const one = this.#base + BigInt(distance)
      if (one >= offset) yield { offset: one, settled: true }
    }
  }

  has(offset: bigint): boolean {
    return this.#settled.size > 0 && offset >= this.#base && this.#settled.has(Number(offset - this.#base))
  }
}

/** Metadata of somebody else, or damaged, says nothing: all counts as open. */
export function decodeCompleted(base: bigint, metadata: string): CompletedOffsets {
  const bytes = Buffer.from(metadata.slice(2), 'base64')
  const settled = new Set<number>()
  if (metadata.startsWith('b1')) {
    for (let i = 0; i < Math.min(bytes.length * 8, completedWindow); i++) {
      if (bytes[i >> 3]! & (1 << (i & 7))) settled.add(i)
    }
  } else if (metadata.startsWith('r1')) {
    let at = 0
    readVarints(bytes).forEach((run, i) => {
      for (let end = Math.min(at + run, completedWindow); i % 2 === 1 && at < end; at++) settled.add(at)
      if (i % 2 === 0) at = Math.min(at + run, completedWindow)
    })
  }
  return new CompletedOffsets(base, settled)
}

function bitmap(settled: readonly number[]): Buffer {
  const bytes = Buffer.alloc((settled.at(-1)! >> 3) + 1)
  for (const i of settled) bytes[i >> 3]! |= 1 << (i & 7)
  return bytes
}

function varints(numbers: readonly number[]): number[] {
  const bytes: number[] = []
  for (let rest of numbers) {
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest & 127) | 128)
    bytes.push(rest)
  }
  return bytes
}

function readVarints(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let value = 0
  let scale = 1
  for (const byte of bytes) {
    value += (byte & 127) * scale
    scale *= 128
    if (byte < 128) {
      numbers.push(value)
      value = 0
      scale = 1
    }
  }
  return numbers
}
