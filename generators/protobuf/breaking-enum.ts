import type { Pair, ReportBreak } from './breaking.ts'
import { lostReservations, reservesName, reservesNumber } from './breaking-reserved.ts'
import type { Enum } from './schema.ts'

export function compareEnums({ before, after, losesJson }: Pair<Enum>, report: ReportBreak): void {
  const at = after.range
  if (losesJson) report('breaking-enum-json-format', `enum \`${after.fullName}\` is of proto2 now`, at)
  const now = namesByNumber(after)
  for (const [number, names] of namesByNumber(before)) {
    const current = now.get(number)
    const gone = names.filter((name) => current?.includes(name) !== true)
    if (current !== undefined) {
      if (gone.length > 0) {
        report(
          'breaking-enum-value-name',
          `\`${gone.join('`, `')}\` = ${number} became \`${current.join('`, `')}\``,
          at,
        )
      }
      continue
    }
    const value = `\`${names.join('`, `')}\` = ${number}`
    report('breaking-enum-value-deleted', `value ${value} is gone from enum \`${after.fullName}\``, at)
    if (!reservesNumber(after.reserved, number))
      report('breaking-enum-value-number-free', `${number} is not reserved`, at)
    const free = names.filter((name) => !reservesName(after.reserved, name))
    if (free.length > 0) report('breaking-enum-value-name-free', `\`${free.join('`, `')}\` is not reserved`, at)
  }
  for (const lost of lostReservations(before.reserved, after.reserved)) {
    report('breaking-enum-reservation', `enum \`${after.fullName}\` no longer reserves ${lost}`, at)
  }
}

/** Aliases are one value with several names. */
export function namesByNumber({ values }: Enum): Map<number, string[]> {
  const names = new Map<number, string[]>()
  for (const { name, number } of values) names.set(number, [...(names.get(number) ?? []), name])
  return names
}
