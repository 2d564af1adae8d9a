import type { Report } from './cursor.ts'
import type { RangeNode, Word } from './syntax.ts'

/** The range that holds a number. */
export function isReserved(number: bigint, ranges: readonly RangeNode[]): RangeNode | undefined {
  return ranges.find(({ from, to }) => number >= from && (to === 'max' || number <= to))
}

export function nameReserved(name: Word, reserved: readonly Word[], report: Report): void {
  const reservation = reserved.find(({ text }) => text === name.text)
  if (reservation === undefined) return
  report('proto-reserved', `the name \`${name.text}\` is reserved`, name.at, {
    related: [{ message: 'reserved here', range: reservation.at }],
  })
}

/** Each range by itself, and that no two of `reserved` and `extensions` overlap. */
export function checkRanges(
  reserved: readonly RangeNode[],
  extensions: readonly RangeNode[],
  least: bigint,
  greatest: bigint,
  report: Report,
): void {
  // prettier-ignore
  const sound: { from: bigint; to: bigint; node: RangeNode }[] = []
  for (const node of [...reserved, ...extensions]) {
    const to = node.to === 'max' ? greatest : node.to
    if (to < node.from)
      report('proto-reserved-range', `the range ends at ${to} before it starts at ${node.from}`, node.at)
    else if (node.from < least || to > greatest) {
      report('proto-reserved-range', `the range leaves ${least} to ${greatest}`, node.at)
    } else sound.push({ from: node.from, to, node })
  }
  const byStart = sound.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  let before = byStart[0]
  for (const range of byStart.slice(1)) {
    if (before !== undefined && range.from <= before.to) {
      const [later, earlier] =
        range.node.at.start.offset > before.node.at.start.offset ? [range.node, before.node] : [before.node, range.node]
      report('proto-reserved-range', `${range.from} is reserved twice`, later.at, {
        related: [{ message: 'the other range', range: earlier.at }],
      })
    }
    if (before === undefined || range.to > before.to) before = range
  }
}
