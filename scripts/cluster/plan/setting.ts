import type { Amount, ChangeClass } from './change.ts'

/** Written by reassignment tools while they work; never part of a catalog's wishes. */
export const throttleSettings: ReadonlySet<string> = new Set([
  'leader.replication.throttled.replicas',
  'follower.replication.throttled.replicas',
])

/** Settings whose value is a set of words. */
const lists: ReadonlySet<string> = new Set(['cleanup.policy'])

/** Whether two values mean the same to a broker: `compact,delete` and `delete, compact`, `0.50` and `0.5`. */
export function sameValue(setting: string, first: string, second: string): boolean {
  if (first === second) return true
  if (lists.has(setting)) return words(first).join() === words(second).join()
  const plain = /^-?\d+(\.\d+)?([eE]-?\d+)?$/u
  if (!plain.test(first) || !plain.test(second)) return first.toLowerCase() === second.toLowerCase() && isBoolean(first)
  if (/^-?\d+$/u.test(first) && /^-?\d+$/u.test(second)) return BigInt(first) === BigInt(second)
  return Number(first) === Number(second)
}

function isBoolean(text: string): boolean {
  return /^(true|false)$/iu.test(text)
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .sort()
}

export interface Judgement {
  readonly class: ChangeClass
  readonly because: readonly string[]
}

export interface SettingChange {
  readonly setting: string
  /** In force; null: secret. */
  readonly before: string | null
  readonly after: string | undefined
  /** What the change would take away, where that was measured. */
  readonly amount: Amount | undefined
  readonly replication: number
}

const safe: Judgement = { class: 'safe', because: [] }

/** How dangerous a change of one setting is. */
export function judge(change: SettingChange): Judgement {
  const { setting, before, after } = change
  if (before === null || after === undefined) return safe
  if (sameValue(setting, before, after)) return safe
  const judgeOne = rules[setting]
  return judgeOne === undefined ? safe : judgeOne(change, before, after)
}

type Rule = (change: SettingChange, before: string, after: string) => Judgement

const rules: Readonly<Record<string, Rule>> = {
  'retention.ms': judgeCut,
  'retention.bytes': judgeCut,
  'cleanup.policy': judgeCleanup,
  'max.message.bytes': (_, before, after) =>
    Number(after) < Number(before) ? risky('producers that still send larger batches are refused') : safe,
  'min.insync.replicas': judgeMinInSync,
  'unclean.leader.election.enable': (_, __, after) =>
    after.toLowerCase() === 'true' ? risky('a leader that lacks acknowledged records may be elected') : safe,
  'message.timestamp.type': () => risky('retention and searches by time read another clock from now on'),
  'delete.retention.ms': (_, before, after) =>
    shrinks(before, after) ? risky('a reader that is away for longer misses deletions') : safe,
  'max.compaction.lag.ms': (_, before, after) =>
    shrinks(before, after) ? risky('earlier values of a key go sooner') : safe,
}

function risky(because: string): Judgement {
  return { class: 'risky', because: [because] }
}

/** `-1` stands for no limit. */
export function shrinks(before: string, after: string): boolean {
  const limit = (text: string) => (text === '-1' ? Infinity : Number(text))
  return limit(after) < limit(before)
}

/** A limit below a minute, or 1 MiB a partition, keeps next to nothing. */
const nothingKept: Readonly<Record<string, number>> = { 'retention.ms': 60_000, 'retention.bytes': 1_048_576 }

function judgeCut({ setting, amount }: SettingChange, before: string, after: string): Judgement {
  if (!shrinks(before, after)) return safe
  if (amount !== undefined && amount.records === 0 && amount.bytes === 0)
    return { class: 'safe', because: ['nothing that is held is beyond the new limit'] }
  if (Number(after) < (nothingKept[setting] ?? 0)) return { class: 'destructive', because: ['next to nothing is kept'] }
  return risky('records beyond the new limit go')
}

function judgeCleanup(_: SettingChange, before: string, after: string): Judgement {
  const [old, fresh] = [words(before), words(after)]
  const because: string[] = []
  if (!old.includes('compact') && fresh.includes('compact'))
    because.push('all but the last record of a key go, and records without a key are refused')
  if (!old.includes('delete') && fresh.includes('delete')) because.push('records older than the retention go')
  if (old.includes('compact') && !fresh.includes('compact'))
    because.push('the last value of a key is no longer kept for ever')
  return because.length === 0 ? safe : { class: 'risky', because }
}

function judgeMinInSync({ replication }: SettingChange, before: string, after: string): Judgement {
  if (Number(after) >= replication && replication > 1 && Number(after) > Number(before))
    return risky('one broker that is down stops all writing')
  return Number(after) < Number(before) ? risky('acknowledged records live on fewer brokers') : safe
}
