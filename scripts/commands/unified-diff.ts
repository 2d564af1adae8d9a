/** One run of lines that are in both texts, only in the old one, or only in the new one. */
interface Edit {
  readonly kind: ' ' | '-' | '+'
  readonly line: string
}

const CONTEXT = 3
/** Beyond this many edits a middle part counts as replaced as a whole: the search grows with their square. */
const MOST_EDITS = 1500

/**
 * A unified diff as `patch` and `git apply` read it; empty when the texts are equal. `undefined` is a file that is not
 * there. Lines end with LF.
 */
export function unifiedDiff(path: string, before: string | undefined, after: string | undefined): string {
  if (before === after) return ''
  const edits = editsOf(linesOf(before ?? ''), linesOf(after ?? ''))
  const head = `--- ${before === undefined ? '/dev/null' : `a/${path}`}\n+++ ${after === undefined ? '/dev/null' : `b/${path}`}\n`
  return head + hunks(edits)
}

/** Lines with their newline; only the last may lack it. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/u)
}

function editsOf(before: readonly string[], after: readonly string[]): Edit[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const room = Math.min(before.length, after.length) - start
  while (end < room && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const same = (lines: readonly string[]): Edit[] => lines.map((line) => ({ kind: ' ', line }))
  return [
    ...same(before.slice(0, start)),
    ...shortest(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ]
}

/** Myers' greedy search (An O(ND) Difference Algorithm, 1986): `reach[k]` is the furthest old line on diagonal k. */
function shortest(before: readonly string[], after: readonly string[]): Edit[] {
  const history: Map<number, number>[] = []
  let reach = new Map<number, number>([[1, 0]])
  const most = Math.min(before.length + after.length, MOST_EDITS)
  for (let edits = 0; edits <= most; edits++) {
    history.push(reach)
    const next = new Map(reach)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let old = stepFrom(reach, diagonal, edits)
      while (old < before.length && old - diagonal < after.length && before[old] === after[old - diagonal]) old++
      next.set(diagonal, old)
      if (old >= before.length && old - diagonal >= after.length) return traceBack(history, before, after)
    }
    reach = next
  }
  return [...before.map((line): Edit => ({ kind: '-', line })), ...after.map((line): Edit => ({ kind: '+', line }))]
}

/** Whether a diagonal is best reached by inserting a line (from the one above it) or by removing one (from below). */
function byInsertion(reach: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits || diagonal === edits) return diagonal === -edits
  return (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1)
}

function stepFrom(reach: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  if (byInsertion(reach, diagonal, edits)) return reach.get(diagonal + 1) ?? 0
  return (reach.get(diagonal - 1) ?? -1) + 1
}

function traceBack(
  history: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): Edit[] {
  const edits: Edit[] = []
  let old = before.length
  let now = after.length
  for (const [count, reach] of [...history.entries()].reverse()) {
    const diagonal = old - now
    const start = stepFrom(reach, diagonal, count)
    for (; old > start; now--) edits.push({ kind: ' ', line: before[--old] ?? '' })
    if (count === 0) break
    if (byInsertion(reach, diagonal, count)) edits.push({ kind: '+', line: after[--now] ?? '' })
    else edits.push({ kind: '-', line: before[--old] ?? '' })
  }
  return edits.reverse()
}

/** Changes with three lines around them; changes that are closer than that share a hunk. */
function hunks(edits: readonly Edit[]): string {
  const counts = lineNumbers(edits)
  return spans(edits)
    .map(([from, to]) => {
      const [oldFrom, newFrom] = counts[from] ?? [0, 0]
      const [oldTo, newTo] = counts[to] ?? [0, 0]
      const head = `@@ -${span(oldFrom, oldTo)} +${span(newFrom, newTo)} @@\n`
      return head + edits.slice(from, to).map(printed).join('')
    })
    .join('')
}

/** Lines of both texts before each edit, and after the last. */
function lineNumbers(edits: readonly Edit[]): (readonly [old: number, now: number])[] {
  let [old, now] = [0, 0]
  const counts: (readonly [number, number])[] = [[0, 0]]
  for (const { kind } of edits) {
    if (kind !== '+') old++
    if (kind !== '-') now++
    counts.push([old, now])
  }
  return counts
}

/** Ranges of edits, end exclusive, that make one hunk each. */
function spans(edits: readonly Edit[]): [from: number, to: number][] {
  const found: [number, number][] = []
  for (const [index, { kind }] of edits.entries()) {
    if (kind === ' ') continue
    const last = found.at(-1)
    const to = Math.min(index + CONTEXT + 1, edits.length)
    if (last !== undefined && index - CONTEXT <= last[1]) last[1] = to
    else found.push([Math.max(index - CONTEXT, 0), to])
  }
  return found
}

/** `first,count` as the format has it: a span without lines names the line before it. */
function span(from: number, to: number): string {
  const count = to - from
  const first = count === 0 ? from : from + 1
  return count === 1 ? String(first) : `${first},${count}`
}

function printed({ kind, line }: Edit): string {
  return line.endsWith('\n') ? kind + line : `${kind}${line}\n\\ No newline at end of file\n`
}
