/** Numbers handled, as runs without a gap: both ends, the distance of two neighbours apart. */
export type Runs = readonly (readonly [first: number, last: number])[]

/**
 * The records of one key and one publisher, whose numbers rise by a fixed step: what came is a few runs of numbers,
 * however long it goes on.
 */
export class Lane {
  readonly #step: number
  readonly #runs: [first: number, last: number][] = []
  /** Came again. */
  repeated = 0
  /** Came for the first time, after a later one. */
  reordered = 0

  constructor(step: number) {
    this.#step = step
  }

  get runs(): Runs {
    return this.#runs
  }

  add(number: number): void {
    const newest = this.#runs.at(-1)
    if (newest && number === newest[1] + this.#step) newest[1] = number
    else if (!newest || number > newest[1]) this.#runs.push([number, number])
    else if (this.#runs.some(([first, last]) => first <= number && number <= last)) this.repeated++
    else {
      this.reordered++
      this.#runs.splice(0, Infinity, ...united([this.#runs, [[number, number]]], this.#step).runs)
    }
  }
}

/** What several handlers of one lane saw together, and how many numbers more than one of them had. */
export function united(seen: readonly Runs[], step: number): { runs: [number, number][]; shared: number } {
  const runs: [number, number][] = []
  let shared = 0
  for (const [first, last] of seen.flat().sort((a, b) => a[0] - b[0])) {
    const before = runs.at(-1)
    if (!before || first > before[1] + step) {
      runs.push([first, last])
      continue
    }
    if (first <= before[1]) shared += (Math.min(last, before[1]) - first) / step + 1
    before[1] = Math.max(before[1], last)
  }
  return { runs, shared }
}

/** How many numbers are in runs. */
export function countOf(runs: Runs, step: number): number {
  return runs.reduce((sum, [first, last]) => sum + (last - first) / step + 1, 0)
}
