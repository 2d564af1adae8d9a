import type { Enum, Field, Message, Scalar, Schema } from '../../protobuf/schema.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { Pattern, RoutedField } from '../model.ts'
import { pointer } from '../pointer.ts'
import type { PatternSource } from '../source.ts'
import type { Resolving } from './resolving.ts'

type RoutedValue = RoutedField['values'][number]
type Leaf = { readonly kind: 'scalar'; readonly scalar: Scalar } | { readonly kind: 'enum'; readonly enum: Enum }

/**
 * A route, or one pattern of `unrouted`, against the message's fields: paths looked up, values in the field's own
 * type. Sorted by path; of several names of one enum value the first stays. What cannot be looked up is left out.
 */
export function resolvePattern(
  into: Resolving,
  source: PatternSource,
  message: Message,
  schema: Schema,
  at: string,
): Pattern {
  const fields: RoutedField[] = []
  for (const [path, values] of Object.entries(source)) {
    const place = at + pointer(path)
    let guessed = false
    const leaf = leafAt(into, path, message, schema, place, () => (guessed = true))
    if (leaf === undefined) continue
    // Of a field that was only guessed, values are taken where they fit and not judged.
    const judge = guessed ? { ...into, report: () => undefined } : into
    const resolved = values.flatMap(
      (value, index) => routedValue(judge, value, leaf, path, place + pointer(index)) ?? [],
    )
    fields.push({ path: path.split('.'), values: distinct(resolved) })
  }
  return fields.sort((a, b) => (a.path.join('.') < b.path.join('.') ? -1 : 1))
}

function leafAt(
  into: Resolving,
  path: string,
  message: Message,
  schema: Schema,
  at: string,
  guessed: () => void,
): Leaf | undefined {
  const names = path.split('.')
  let owner = message
  for (const [depth, name] of names.entries()) {
    const field = fieldNamed(into, owner, name, at)
    if (field === undefined) return undefined
    if (field.name !== name) guessed()
    const last = depth === names.length - 1
    const type = field.shape.kind === 'singular' ? field.shape.type : undefined
    const next = type?.kind === 'message' ? schema.messages.get(type.name) : undefined
    if (last) return leafOf(into, field, schema, path, at)
    if (next === undefined) {
      reportType(into, `\`${name}\` of ${owner.fullName} is ${typeWords(field)} and has no fields to route by`, at)
      return undefined
    }
    owner = next
  }
  return undefined
}

/** A misspelled field is reported and taken for what was meant, so that it is one finding and not also a missing route. */
function fieldNamed(into: Resolving, message: Message, name: string, at: string): Field | undefined {
  const names = message.fields.map((field) => field.name)
  const found = message.fields.find((field) => field.name === name)
  if (found !== undefined) return found
  const meant = message.fields.find((field) => field.jsonName === name)?.name ?? nearest(name, names)
  into.report({
    code: 'route-field-unknown',
    message: `${message.fullName} has no field \`${name}\``,
    at: { pointer: at, part: 'key' },
    ...(meant === undefined ? {} : { hint: `did you mean \`${meant}\`?` }),
  })
  return message.fields.find((field) => field.name === meant)
}

function leafOf(into: Resolving, field: Field, schema: Schema, path: string, at: string): Leaf | undefined {
  const type = field.shape.kind === 'singular' ? field.shape.type : undefined
  if (type?.kind === 'enum') {
    const found = schema.enums.get(type.name)
    return found === undefined ? undefined : { kind: 'enum', enum: found }
  }
  if (type?.kind === 'scalar' && !['double', 'float', 'bytes'].includes(type.scalar)) return type
  reportType(into, `\`${path}\` is ${typeWords(field)}, which cannot be routed by`, at)
  return undefined
}

function reportType(into: Resolving, message: string, at: string): void {
  into.report({
    code: 'route-field-type',
    message,
    at: { pointer: at, part: 'key' },
    hint: 'route by a field that is a string, a bool, an integer or an enum',
  })
}

function typeWords({ shape }: Field): string {
  if (shape.kind !== 'singular') return shape.kind === 'map' ? 'a map' : 'repeated'
  if (shape.type.kind === 'message') return `the message ${shape.type.name}`
  return shape.type.kind === 'enum' ? `the enum ${shape.type.name}` : articled(shape.type.scalar)
}

function articled(scalar: Scalar): string {
  return `${scalar.startsWith('i') ? 'an' : 'a'} ${scalar}`
}

function routedValue(
  into: Resolving,
  value: string | boolean | number,
  leaf: Leaf,
  path: string,
  at: string,
): RoutedValue | undefined {
  if (leaf.kind === 'enum') return enumChoice(into, value, leaf.enum, path, at)
  const { scalar } = leaf
  if (scalar === 'string' && typeof value === 'string') return value
  if (scalar === 'bool' && typeof value === 'boolean') return value
  if (scalar !== 'string' && scalar !== 'bool') {
    const integer = integerOf(value)
    if (integer !== undefined && fits(integer, scalar)) return integer
  }
  const hint = scalar === 'string' ? `write it in quotes: '${String(value)}'` : undefined
  into.report({
    code: 'route-value-type',
    message: `\`${path}\` is ${articled(scalar)} and never \`${String(value)}\``,
    at: { pointer: at },
    ...(hint === undefined ? {} : { hint }),
  })
  return undefined
}

function enumChoice(
  into: Resolving,
  value: string | boolean | number,
  type: Enum,
  path: string,
  at: string,
): RoutedValue | undefined {
  const names = type.values.map(({ name }) => name)
  const found = type.values.find(({ name }) => name === value)
  if (found !== undefined) return { name: found.name, number: found.number }
  const given = String(value)
  const meant =
    type.values.find(({ number }) => typeof value === 'number' && number === value)?.name ??
    names.find((name) => name.toLowerCase().endsWith(`_${given.toLowerCase()}`)) ??
    nearest(given, names)
  into.report({
    code: 'route-value-unknown',
    message: `\`${path}\` is never \`${given}\`: ${type.fullName} has no such value`,
    at: { pointer: at },
    hint: meant === undefined ? `its values are ${names.join(', ')}` : `did you mean \`${meant}\`?`,
  })
  const taken = type.values.find(({ name }) => name === meant)
  return taken === undefined ? undefined : { name: taken.name, number: taken.number }
}

/** Beyond 2^53 a number reaches us as its digits. */
function integerOf(value: string | boolean | number): bigint | undefined {
  if (typeof value === 'number') return BigInt(value)
  return typeof value === 'string' && /^-?\d{1,20}$/.test(value) ? BigInt(value) : undefined
}

function fits(value: bigint, scalar: Scalar): boolean {
  const bits = scalar.endsWith('64') ? 64 : 32
  const unsigned = scalar.startsWith('u') || scalar.startsWith('fixed')
  return (unsigned ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value)) === value
}

function distinct(values: readonly RoutedValue[]): readonly RoutedValue[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = typeof value === 'object' ? String(value.number) : `${typeof value} ${value}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
