import type { Group } from '../../generators/catalog/model.ts'
import type { Letter } from '../dlq/letter.ts'
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

export function letterPage(group: Group, letters: readonly Letter[], more: boolean): Page {
  const rows = letters.map(({ topic, partition, record, origin, settled }) => [
    `${topic}/${partition} ${record.offset}`,
    origin ? `${origin.topic}/${origin.partition} ${origin.offset}` : 'put aside by nobody',
    time(origin?.errorTimestamp ?? record.timestamp),
    origin?.stage ?? '',
    record.key === null ? '' : Buffer.from(record.key).toString(),
    origin ? `${origin.errorClass}: ${origin.errorMessage} (attempt ${origin.attempts})` : '',
    settled ? 'settled' : '',
  ])
  return {
    title: `Dead letters of ${group.name}`,
    lead: more ? 'There are more: --limit shows them.' : '',
    facts: [],
    tables: [{ title: 'Letters', head: ['LETTER', 'WAS', 'SINCE', 'STAGE', 'KEY', 'ERROR', ''], rows }],
  }
}

export function letterData({ topic, partition, record, origin, settled }: Letter): Readonly<Record<string, unknown>> {
  const base64 = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString('base64')
  const text = (headers: Letter['record']['headers']) =>
    headers.map(([name, value]) => [name, value && Buffer.from(value).toString()])
  return {
    topic,
    partition,
    offset: String(record.offset),
    settled,
    key: base64(record.key),
    value: base64(record.value),
    headers: text(origin?.headers ?? record.headers),
    origin: origin && { ...origin, offset: String(origin.offset), headers: undefined },
  }
}

export function placeOf({ topic, partition, record, origin }: Letter): string {
  const was = origin ? ` (${origin.topic}/${origin.partition} offset ${origin.offset})` : ''
  return `${topic}/${partition} offset ${record.offset}${was}`
}

function time(ms: number | undefined): string {
  return ms === undefined || !Number.isFinite(ms) ? '' : new Date(ms).toISOString()
}
