/** What one process held after a full collection. */
export interface Memory {
  /** Bytes. */
  readonly rss: number
  readonly heap: number
  /** Buffers and whatever else lies outside the heap and belongs to its objects. */
  readonly external: number
  /** µs of a core since the process began. */
  readonly cpu: number
}

export interface Sample extends Memory {
  /** Seconds since traffic began. */
  readonly at: number
}

export type Kind = 'rss' | 'heap' | 'external'

/**
 * MiB by which a process may have grown over the second half, by the straight line through its samples. A leak of one
 * byte a record is 9 MiB in the quarter of an hour in which a process sees 10 000 a second. What is resident also moves
 * with pages that the allocator keeps.
 */
export const mostGrowth: Readonly<Record<Kind, number>> = { heap: 4, external: 8, rss: 32 }

export const mebibyte = 1_048_576

/** MiB by which the line of least squares through the second half of the samples rises from its first to its last. */
export function growth(samples: readonly Sample[], kind: Kind): number {
  const half = samples.slice(Math.floor(samples.length / 2))
  const [first, last] = [half[0], half.at(-1)]
  if (!first || !last || last.at === first.at) return 0
  const mean = (of: (sample: Sample) => number): number => half.reduce((sum, one) => sum + of(one), 0) / half.length
  const [time, size] = [mean(({ at }) => at), mean((one) => one[kind])]
  const slope =
    half.reduce((sum, one) => sum + (one.at - time) * (one[kind] - size), 0) /
    half.reduce((sum, { at }) => sum + (at - time) ** 2, 0)
  return (slope * (last.at - first.at)) / mebibyte
}

/** Percent of one core between two samples. */
export function coreBetween(before: Sample, after: Sample): number {
  return (after.cpu - before.cpu) / (after.at - before.at) / 10_000
}
