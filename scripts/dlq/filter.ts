import type { Letter } from './letter.ts'

/** Which letters are meant; what is absent does not matter. */
export interface LetterFilter {
  readonly sources?: ReadonlySet<string>
  /** Of the dead-letter topic. */
  readonly partition?: number
  readonly offset?: bigint
  readonly stage?: 'decode' | 'handle'
  /** In the error's class or message, letters of either case. */
  readonly error?: string
  readonly key?: string
  /** When it was put aside, ms since 1970; from inclusive, to exclusive. */
  readonly since?: number
  readonly before?: number
}

/** A record that no group put aside matches only where nothing is asked of its origin. */
export function matches(letter: Letter, filter: LetterFilter): boolean {
  const { record, origin, partition } = letter
  const { sources, stage, error, key, since, before } = filter
  if (filter.partition !== undefined && filter.partition !== partition) return false
  if (filter.offset !== undefined && filter.offset !== record.offset) return false
  if (key !== undefined && (record.key === null || Buffer.from(record.key).toString() !== key)) return false
  if (!origin) return [sources, stage, error, since, before].every((asked) => asked === undefined)
  if (sources && !sources.has(origin.topic)) return false
  if (stage && origin.stage !== stage) return false
  if (error && !`${origin.errorClass}: ${origin.errorMessage}`.toLowerCase().includes(error.toLowerCase())) return false
  return origin.errorTimestamp >= (since ?? -Infinity) && origin.errorTimestamp < (before ?? Infinity)
}
