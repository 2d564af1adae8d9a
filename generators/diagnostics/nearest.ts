/**
 * The known name that somebody most likely meant: the fewest edits away, at most a third of its length; a name that
 * differs only in case, or in `.`, `_` and `-`, comes first. Ties go to the first by code unit.
 */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  const plain = simplified(given)
  const names = [...known].sort()
  let best: { name: string; distance: number } | undefined
  for (const name of names) {
    if (name === given) continue
    const limit = Math.floor(Math.min(name.length, 60) / 3)
    const distance =
      simplified(name) === plain ? 0 : editDistance(given, name, Math.min(limit, best?.distance ?? limit))
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { name, distance }
  }
  return best?.name ?? byLastPart(given, names)
}

/** `did you mean \`x\`?`, or undefined when nothing is near. */
export function didYouMean(given: string, known: Iterable<string>): string | undefined {
  const name = nearest(given, known)
  return name === undefined ? undefined : `did you mean \`${name}\`?`
}

function simplified(name: string): string {
  return name.toLowerCase().replace(/[._-]/g, '')
}

/** The only name whose last part is that of what was given: `PriceTick` for `jts.market.PriceTick`, and the reverse. */
function byLastPart(given: string, known: readonly string[]): string | undefined {
  const last = simplified(given.slice(given.lastIndexOf('.') + 1))
  const matches = known.filter(
    (name) => (name.includes('.') || given.includes('.')) && simplified(name.slice(name.lastIndexOf('.') + 1)) === last,
  )
  return matches.length === 1 ? matches[0] : undefined
}

/** Insertions, deletions, replacements and swaps of neighbours; anything above `limit` is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let edits = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1)
      row.push(edits)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = previous
    previous = row
  }
  return Math.min(previous[b.length]!, limit + 1)
}
