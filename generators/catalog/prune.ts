import { holds, pointer, tokensOf } from './pointer.ts'

/** Data without some of its parts, and the way back to where things stood. */
export interface Pruned {
  /** A copy where something was changed; the same value where nothing was. */
  readonly data: unknown
  /** The place in the whole data of a place in `data`: entries of lists have moved up, keys were renamed. */
  original(pointer: string): string
}

export interface Changes {
  /** Places to take out. Lists close up; the whole cannot be taken, it becomes an empty map. */
  readonly gone: ReadonlySet<string>
  /** Places of keys that are taken for other keys of the same map. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Changes plain data where it does not fit. */
export function prune(data: unknown, { gone, renamed }: Changes): Pruned {
  const touched = [...gone, ...renamed.keys()]
  if (touched.length === 0) return { data, original: (place) => place }
  // What a list entry or key of the new data was called in the old, by the new place that holds it.
  const former = new Map<string, ReadonlyMap<string, string>>()
  return { data: gone.has('') ? {} : changed(data, '', ''), original }

  function changed(value: unknown, at: string, now: string): unknown {
    if (typeof value !== 'object' || value === null || !touched.some((place) => holds(at, place))) return value
    const kept = Object.entries(value).filter(([key]) => !gone.has(at + pointer(key)))
    const names = new Map<string, string>()
    const entries = kept.map(([key, part], position): [string, unknown] => {
      const name = Array.isArray(value) ? String(position) : (renamed.get(at + pointer(key)) ?? key)
      if (name !== key) names.set(name, key)
      return [name, changed(part, at + pointer(key), now + pointer(name))]
    })
    if (names.size > 0) former.set(now, names)
    return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)
  }

  function original(place: string): string {
    let before = ''
    let now = ''
    for (const token of tokensOf(place)) {
      before += pointer(former.get(now)?.get(token) ?? token)
      now += pointer(token)
    }
    return before
  }
}
