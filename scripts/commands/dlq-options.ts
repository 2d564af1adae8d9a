import { parseDuration, parseRate } from '../../generators/catalog/quantity.ts'
import type { LetterFilter } from '../dlq/filter.ts'
import { guess, UsageError, type Invocation } from './arguments.ts'

export const actions = ['list', 'show', 'replay', 'drop'] as const
export type Action = (typeof actions)[number]

/** What one run of `dlq` is asked to do. */
export interface DlqRequest {
  readonly action: Action
  readonly group: string | undefined
  readonly filter: LetterFilter
  readonly limit: number | undefined
  readonly all: boolean
  readonly raw: boolean
  readonly deed: { readonly kind: 'handlers'; readonly module: string } | { readonly kind: 'to-source' } | undefined
  readonly maxReplays: number
  readonly rate: number | undefined
  readonly dryRun: boolean
}

/** `now`: ms since 1970. Throws UsageError. */
export function dlqRequestOf({ words, flags, values }: Invocation, now: number): DlqRequest {
  const [word = '', group] = words
  const action = actions.find((one) => one === word)
  if (!action)
    throw new UsageError(`\`catalog dlq ${word}\`${guess(word, actions)}; it is one of ${actions.join(', ')}`)
  if (group === undefined && action !== 'list') throw new UsageError(`say of which group: catalog dlq ${action} GROUP`)
  const one = (name: string): string | undefined => values.get(name)?.at(-1)
  const deed = deedOf(action, one('handlers'), flags.has('to-source'))
  const acts = action === 'replay' || action === 'drop'
  if (acts && flags.has('dry-run') === flags.has('yes'))
    throw new UsageError(`catalog dlq ${action}: say --dry-run to see what would be done, or --yes to do it`)
  return {
    action,
    group,
    filter: filterOf(values, now),
    limit: whole('limit', one('limit')),
    all: flags.has('all'),
    raw: flags.has('raw'),
    deed,
    maxReplays: whole('max-replays', one('max-replays')) ?? 3,
    rate: rateOf(one('rate')),
    dryRun: flags.has('dry-run'),
  }
}

function deedOf(action: Action, module: string | undefined, source: boolean): DlqRequest['deed'] {
  if (action !== 'replay') {
    if (module !== undefined || source)
      throw new UsageError('--handlers and --to-source belong to `catalog dlq replay`')
    return undefined
  }
  if ((module !== undefined) === source)
    throw new UsageError(
      'say where to: --handlers MODULE (this group alone) or --to-source (every group of that topic)',
    )
  return module === undefined ? { kind: 'to-source' } : { kind: 'handlers', module }
}

function filterOf(values: Invocation['values'], now: number): LetterFilter {
  const one = (name: string): string | undefined => values.get(name)?.at(-1)
  const sources = values.get('source')
  const stage = one('stage')
  if (stage !== undefined && stage !== 'decode' && stage !== 'handle')
    throw new UsageError(`--stage ${stage}: it is decode or handle`)
  const partition = whole('partition', one('partition'))
  const offset = whole('offset', one('offset'))
  const since = instant('since', one('since'), now)
  const before = instant('before', one('before'), now)
  const error = one('error')
  const key = one('key')
  return {
    ...(sources && { sources: new Set(sources) }),
    ...(partition !== undefined && { partition }),
    ...(offset !== undefined && { offset: BigInt(offset) }),
    ...(stage && { stage }),
    ...(error !== undefined && { error }),
    ...(key !== undefined && { key }),
    ...(since !== undefined && { since }),
    ...(before !== undefined && { before }),
  }
}

function whole(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (/^\d+$/u.test(text) && Number.isSafeInteger(number)) return number
  throw new UsageError(`--${name} ${text}: give a whole number`)
}

function rateOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const rate = parseRate(text) ?? (Number(text) || undefined)
  if (rate !== undefined && rate > 0) return rate
  throw new UsageError(`--rate ${text}: write it as 50/s`)
}

/** An instant, or how long ago it was; ms since 1970. */
function instant(name: string, text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined
  const ago = parseDuration(text)
  if (ago !== undefined) return now - ago
  const at = /^\d{4}-\d\d-\d\d(T.*)?$/u.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(at)) throw new UsageError(`--${name} ${text}: write 2026-01-31T09:00:00Z, or 2h for two hours ago`)
  return at
}
