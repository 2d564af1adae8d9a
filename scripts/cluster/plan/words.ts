import { aclText } from '../../../generators/acls/acl.ts'
import { formatDuration, formatSize } from '../../../generators/catalog/quantity.ts'
import { flagOf, nameOf, type Amount, type Change } from './change.ts'
import type { Plan } from './plan.ts'

/** A setting's value with what it means: `86400000 (1d)`. */
export function valueText(setting: string, value: string | null | undefined): string {
  if (value === null) return '(secret)'
  if (value === undefined) return 'the broker’s default'
  const number = Number(value)
  if (!Number.isSafeInteger(number)) return value
  if (number < 0) return setting.startsWith('retention.') ? `${value} (no limit)` : value
  const short = /\.ms$/u.test(setting) ? formatDuration(number) : /\.bytes$/u.test(setting) ? formatSize(number) : ''
  return short !== '' && short.length <= value.length ? `${value} (${short})` : value
}

export function amountText({ bytes, records }: Amount): string {
  return `up to ${records.toLocaleString('en-US')} record${records === 1 ? '' : 's'}, ${roundSize(bytes)} a copy`
}

function roundSize(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10))
  return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? 'B'}`
}

/** One change in a line: what, before → after. Which topic, subject or principal stands elsewhere. */
export function changeText(change: Change): string {
  switch (change.kind) {
    case 'create':
      return `create with ${counted(change.partitions, 'partition')}, ${counted(change.replication, 'copy', 'copies')}`
    case 'partitions':
      return `partitions ${change.before} → ${change.after}`
    case 'config': {
      const before = valueText(change.setting, change.before)
      const after = valueText(change.setting, change.after)
      const how = change.edit === 'reset' ? ' (reset to default)' : before === after ? ' (stated on the topic)' : ''
      return `${change.setting} ${before} → ${after}${how}`
    }
    case 'replication':
      return `replication ${change.before.join(' and ')} → ${change.after}`
    case 'placement':
      return `copies by broker ${Object.entries(change.copies).map(([id, count]) => `${id}: ${count}`).join(', ')}` // prettier-ignore
    case 'delete':
      return `delete with ${counted(change.partitions, 'partition')}`
    case 'orphan':
      return `not in the catalog, ${counted(change.partitions, 'partition')}`
    case 'register':
      return change.before === undefined
        ? `register ${change.file}`
        : `register ${change.file} after version ${change.before}`
    case 'compatibility':
      return `compatibility ${change.before ?? 'the registry’s default'} → ${change.after}`
    case 'orphan-subject':
      return 'not in the catalog'
    case 'grant':
      return aclText(change.acl)
    case 'revoke':
      return `${aclText(change.acl)} (not in the catalog)`
  }
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

export type Mark = '+' | '~' | '-' | '!' | '?'

/** `+` made, `~` changed, `-` deleted, `!` seen but not done here, `?` left alone. */
export function markOf(change: Change): Mark {
  if (change.kind === 'orphan' || change.kind === 'orphan-subject') return '?'
  if (!change.performed) return '!'
  if (change.kind === 'create' || change.kind === 'grant') return '+'
  if (change.kind === 'register' && change.before === undefined) return '+'
  return change.kind === 'delete' || change.kind === 'revoke' ? '-' : '~'
}

/** Why, how much, and what it takes. */
export function remarksOf(change: Change): readonly string[] {
  const amount = change.kind === 'config' || change.kind === 'delete' ? change.amount : undefined
  const flag = flagOf(change)
  return [
    ...change.because,
    ...(amount === undefined ? [] : [`${amountText(amount)} would go`]),
    ...(flag === undefined ? [] : [`apply wants ${flag}`]),
  ]
}

export interface Item {
  readonly name: string
  readonly changes: readonly Change[]
}

/** Changes by topic, subject or principal, in the plan's order. */
export function itemsOf(changes: readonly Change[]): readonly Item[] {
  const items = new Map<string, Change[]>()
  for (const change of changes) items.set(nameOf(change), [...(items.get(nameOf(change)) ?? []), change])
  return [...items].map(([name, some]) => ({ name, changes: some }))
}

/** What happens to the whole: a principal whose rights differ is changed, even where it had none. */
export function itemMark({ changes }: Item): Mark {
  const found = (['+', '-', '~', '!', '?'] as const).find((mark) => changes.some((change) => markOf(change) === mark))
  const rights = changes.every((change) => 'principal' in change)
  return rights && (found === '+' || found === '-') ? '~' : (found ?? '?')
}

/** `2 to create, 1 to change, 0 to delete; 1 seen and left; 4 topics of others untouched`. */
export function summaryOf({ changes, foreign }: Plan): string {
  const items = itemsOf(changes)
  const some = (mark: Mark) => items.filter((item) => itemMark(item) === mark).length
  const left = items.filter((item) => item.changes.some((change) => !change.performed)).length
  const parts = [`${some('+')} to create`, `${some('~')} to change`, `${some('-')} to delete`]
  const seen = left === 0 ? '' : `; ${left} with differences that apply leaves`
  const others = foreign === 0 ? '' : `; ${foreign} topic${foreign === 1 ? '' : 's'} of others untouched`
  return `${parts.join(', ')}${seen}${others}`
}
