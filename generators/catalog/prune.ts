import { holds, pointer, tokensOf } from './pointer.ts'

/** Data without some of its parts, and the way back to where things stood. */
export interface Pruned {
  /** A copy where something was taken out; the same value where nothing was. */
  readonly data: unknown
  /** The place in the whole data of a place in `data`: entries of lists have moved up. */
  original(pointer: string): string
}

/** Takes places out of plain data. Lists close up; the whole cannot be taken, it becomes an empty map. */
export function prune(data: unknown, places: readonly string[]): Pruned {
  const gone = new Set(places)
  const kept = new Map<string, readonly number[]>()
  const copy = gone.size === 0 ? data : without(data, '', '')
  return { data: gone.has('') ? {} : copy, original }

  function without(value: unknown, at: string, now: string): unknown {
    if (typeof value !== 'object' || value === null || !places.some((place) => holds(at, place))) return value
    if (Array.isArray(value)) {
      const indexes = value.map((_, index) => index).filter((index) => !gone.has(at + pointer(index)))
      kept.set(now, indexes)
      return indexes.map((index, position) => without(value[index], at + pointer(index), now + pointer(position)))
    }
    const entries = Object.entries(value).filter(([key]) => !gone.has(at + pointer(key)))
    return Object.fromEntries(entries.map(([key, part]) => [key, without(part, at + pointer(key), now + pointer(key))]))
  }

  function original(place: string): string {
    if (kept.size === 0) return place
    let before = ''
    let now = ''
    for (const token of tokensOf(place)) {
      const index = kept.get(now)?.[Number(token)]
      before += pointer(index ?? token)
      now += pointer(token)
    }
    return before
  }
}
