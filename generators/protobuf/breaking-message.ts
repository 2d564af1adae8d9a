import type { Pair, ReportBreak } from './breaking.ts'
import { namesByNumber } from './breaking-enum.ts'
import { lostReservations, reservesName, reservesNumber } from './breaking-reserved.ts'
import type { Field, Message, Type } from './schema.ts'

export function compareMessages(pair: Pair<Message>, report: ReportBreak): void {
  const { before, after, losesJson } = pair
  const at = after.range
  if (losesJson) report('breaking-message-json-format', `message \`${after.fullName}\` is of proto2 now`, at)
  const now = new Map(after.fields.map((field) => [field.number, field]))
  for (const field of before.fields) {
    const current = now.get(field.number)
    if (current === undefined) reportDeleted(field, after, report)
    else compareFields(field, current, pair, report)
  }
  const oneofs = new Set(after.oneofs.map(({ name }) => name))
  for (const { name } of before.oneofs) {
    if (!oneofs.has(name)) report('breaking-oneof-deleted', `oneof \`${name}\` is gone from \`${after.fullName}\``, at)
  }
  compareRequired(before, after, report)
  for (const lost of lostReservations(before.reserved, after.reserved)) {
    report('breaking-message-reservation', `message \`${after.fullName}\` no longer reserves ${lost}`, at)
  }
}

function reportDeleted({ name, number }: Field, { fullName, reserved, range }: Message, report: ReportBreak): void {
  report('breaking-field-deleted', `field \`${name}\` = ${number} is gone from \`${fullName}\``, range)
  if (!reservesNumber(reserved, number)) report('breaking-field-number-free', `${number} is not reserved`, range)
  if (!reservesName(reserved, name)) report('breaking-field-name-free', `\`${name}\` is not reserved`, range)
}

function compareFields(before: Field, after: Field, { enums }: Pair<Message>, report: ReportBreak): void {
  const at = after.range
  const changed = (code: Parameters<ReportBreak>[0], what: string, from: string, to: string): void => {
    if (from !== to) report(code, `${what} of field ${after.number} was ${from} and is ${to}`, at)
  }
  changed('breaking-field-name', 'the name', `\`${before.name}\``, `\`${after.name}\``)
  changed('breaking-field-json-name', 'the JSON name', `"${before.jsonName}"`, `"${after.jsonName}"`)
  changed('breaking-field-cardinality', 'the cardinality', cardinality(before), cardinality(after))
  if (spell(before) !== spell(after)) {
    changed('breaking-field-type', 'the type', spell(before), spell(after))
    if (!sameBytes(before, after, enums))
      changed('breaking-field-wire-type', 'the encoding', spell(before), spell(after))
  }
  changed('breaking-field-oneof', 'the oneof', oneofOf(before), oneofOf(after))
  if (before.default === undefined && after.default === undefined) return
  changed('breaking-field-default', 'the default', defaultOf(before, enums.before), defaultOf(after, enums.after))
}

function compareRequired(before: Message, after: Message, report: ReportBreak): void {
  const required = ({ fields }: Message): Field[] => fields.filter(({ presence }) => presence === 'required')
  const now = new Set(required(after).map(({ number }) => number))
  const then = new Set(required(before).map(({ number }) => number))
  for (const { name, number } of required(before)) {
    if (!now.has(number)) report('breaking-message-required', `field \`${name}\` is required no longer`, after.range)
  }
  for (const { name, number, range } of required(after)) {
    if (!then.has(number)) report('breaking-message-required', `field \`${name}\` is required now`, range)
  }
}

function cardinality({ shape, presence }: Field): string {
  if (shape.kind !== 'singular') return shape.kind === 'map' ? 'a map' : 'a list'
  return presence === 'required' ? 'one, required' : 'one'
}

function oneofOf({ oneof }: Field): string {
  return oneof === undefined ? 'none' : `\`${oneof}\``
}

/** The type as a list of it and a single one share it. */
function spell({ shape }: Field): string {
  if (shape.kind === 'map') return `map<${shape.key}, ${nameOf(shape.value)}>`
  return nameOf(shape.type)
}

function nameOf(type: Type): string {
  return type.kind === 'scalar' ? type.scalar : type.name
}

/** Within a group the same bytes and the same JSON come from all values that both types have. */
const groups: readonly (readonly string[])[] = [
  ['int32', 'uint32'],
  ['int64', 'uint64'],
  ['fixed32', 'sfixed32'],
  ['fixed64', 'sfixed64'],
]

function sameBytes({ shape: before }: Field, { shape: after }: Field, enums: Pair<never>['enums']): boolean {
  if (before.kind === 'map' || after.kind === 'map') {
    if (before.kind !== 'map' || after.kind !== 'map') return false
    const key = compatible({ kind: 'scalar', scalar: before.key }, { kind: 'scalar', scalar: after.key }, enums)
    return key && compatible(before.value, after.value, enums)
  }
  return compatible(before.type, after.type, enums)
}

function compatible(before: Type, after: Type, enums: Pair<never>['enums']): boolean {
  if (nameOf(before) === nameOf(after)) return true
  if (before.kind === 'scalar' && after.kind === 'scalar') {
    return groups.some((group) => group.includes(before.scalar) && group.includes(after.scalar))
  }
  return before.kind === 'enum' && after.kind === 'enum' && enumGrew(before.name, after.name, enums)
}

/** An enum of the same short name with every value of the old one, as when it is moved into a message. */
function enumGrew(before: string, after: string, enums: Pair<never>['enums']): boolean {
  const old = enums.before.get(before)
  const current = enums.after.get(after)
  if (old === undefined || current === undefined || old.name !== current.name) return false
  const now = namesByNumber(current)
  return [...namesByNumber(old)].every(([number, names]) =>
    names.every((name) => now.get(number)?.includes(name) === true),
  )
}

/** What an absent field reads as, where its type is the kind that can declare it; a message has none. */
function defaultOf(field: Field, enums: Pair<never>['enums']['before']): string {
  const { shape } = field
  if (shape.kind !== 'singular' || shape.type.kind === 'message') return 'none'
  const value = field.default ?? zeroOf(shape.type, enums)
  if (typeof value === 'string') return shape.type.kind === 'enum' ? value : JSON.stringify(value)
  return Object.is(value, -0) ? '-0' : String(value)
}

function zeroOf(type: Type, enums: Pair<never>['enums']['before']): string | number | boolean {
  if (type.kind === 'enum') return enums.get(type.name)?.values[0]?.name ?? ''
  if (type.kind === 'message' || type.scalar === 'string' || type.scalar === 'bytes') return ''
  return type.scalar === 'bool' ? false : 0
}
