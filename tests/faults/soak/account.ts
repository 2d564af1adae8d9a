import { countOf, united, type Runs } from './lane.ts'
import { firstOf, laneOf, step, type Said } from './tasks.ts'

/** What became of every record of a soak. */
export interface Account {
  readonly published: number
  readonly acknowledged: number
  readonly rejected: number
  readonly handled: number
  /** Acknowledged and handled by nobody. */
  readonly lost: number
  /** Handled more than once. */
  readonly repeated: number
  readonly reordered: number
  readonly changed: number
  readonly wrong: readonly string[]
}

/** `publishers` by their numbers; `handlers` have said which records they saw. */
export function accountOf(publishers: readonly Said[], handlers: readonly Said[]): Account {
  const seen = new Map<number, Runs[]>()
  for (const [lane, runs] of handlers.flatMap(({ lanes = [] }) => lanes))
    seen.set(lane, [...(seen.get(lane) ?? []), runs])
  const rejected = new Map(publishers.flatMap((said) => said.rejected ?? []))
  let lost = 0
  let shared = 0
  const wrong: string[] = []
  for (const [publisher, { published = 0 }] of publishers.entries())
    for (let key = 0; key < Math.min(step, published); key++) {
      const first = firstOf(publisher) + key
      const last = first + Math.floor((published - 1 - key) / step) * step
      const both = united(seen.get(laneOf(first)) ?? [], step)
      shared += both.shared
      const gaps = gapsIn(both.runs, first, last)
      const missing = countOf(gaps, step) - [...rejected.keys()].filter((one) => inside(gaps, one)).length
      lost += missing
      if (missing > 0) wrong.push(`key ${key} of publisher ${publisher} lacks ${JSON.stringify(gaps.slice(0, 3))}`)
    }
  const sum = (of: (said: Said) => number | undefined, all: readonly Said[]): number =>
    all.reduce((total, said) => total + (of(said) ?? 0), 0)
  return {
    published: sum((one) => one.published, publishers),
    acknowledged: sum((one) => one.acknowledged, publishers),
    rejected: rejected.size,
    handled: sum((one) => one.handled, handlers),
    lost,
    repeated: sum((one) => one.repeated, handlers) + shared,
    reordered: sum((one) => one.reordered, handlers),
    changed: sum((one) => one.changed, handlers),
    wrong,
  }
}

/** What is missing between two numbers, both of them expected. */
function gapsIn(runs: Runs, first: number, last: number): [number, number][] {
  const gaps: [number, number][] = []
  let next = first
  for (const [start, end] of runs) {
    if (start > next) gaps.push([next, start - step])
    next = Math.max(next, end + step)
  }
  if (next <= last) gaps.push([next, last])
  return gaps
}

function inside(runs: Runs, number: number): boolean {
  return runs.some(([first, last]) => first <= number && number <= last && (number - first) % step === 0)
}
