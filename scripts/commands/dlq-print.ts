import type { Letter } from '../dlq/letter.ts'
import { time } from './dlq-letters.ts'
import type { Page } from './page.ts'

/** Letters of one dead-letter topic, counted. */
export interface LetterCounts {
  readonly group: string
  readonly topic: string
  readonly source: string
  /** The cluster has no such topic. */
  readonly absent: boolean
  readonly open: number
  readonly settled: number
  /** ms since 1970; of open letters. */
  readonly oldest: number | undefined
  readonly newest: number | undefined
  /** Of open letters: error class to number. */
  readonly errors: ReadonlyMap<string, number>
}

export function listPage(counts: readonly LetterCounts[]): Page {
  const open = counts.reduce((sum, one) => sum + one.open, 0)
  const rows = counts.map(({ group, source, absent, open, settled, oldest, newest, errors }) => [
    group,
    source,
    absent ? 'no topic' : String(open),
    String(settled),
    time(oldest),
    time(newest),
    [...errors]
      .sort(([, a], [, b]) => b - a)
      .map(([name, number]) => `${name} ${number}`)
      .join(', '),
  ])
  const head = ['GROUP', 'FROM', 'OPEN', 'SETTLED', 'OLDEST', 'NEWEST', 'ERRORS']
  return { title: `${open} open dead letters`, lead: '', facts: [], tables: [{ title: 'Groups', head, rows }] }
}

export function listData(counts: readonly LetterCounts[]): unknown {
  return counts.map(({ errors, ...one }) => ({ ...one, errors: Object.fromEntries(errors) }))
}

export function placeOf({ topic, partition, record, origin }: Letter): string {
  const was = origin ? ` (${origin.topic}/${origin.partition} offset ${origin.offset})` : ''
  return `${topic}/${partition} offset ${record.offset}${was}`
}
