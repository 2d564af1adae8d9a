import type { Random } from './random.ts'

/** `.proto` texts by path, of all kinds of fields; `root` is their folder. */
export interface RandomSchema {
  readonly files: Readonly<Record<string, string>>
  /** Full name of the message that is to be a Decimal. */
  readonly decimal: string
}

const scalars = [
  'int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64', 'fixed32', 'fixed64', 'sfixed32', 'sfixed64', 'bool', 'string', 'bytes', 'double', 'float',
] // prettier-ignore
const mapKeys = scalars.slice(0, 12)
const wellKnown = [
  'google.protobuf.Timestamp', 'google.protobuf.Duration', 'google.protobuf.Any', 'google.protobuf.Struct', 'google.protobuf.Value',
  'google.protobuf.Int64Value', 'google.protobuf.StringValue', 'google.protobuf.BytesValue', 'google.protobuf.DoubleValue',
  'google.protobuf.BoolValue', 'google.protobuf.Empty', 'google.protobuf.FieldMask',
] // prettier-ignore

/**
 * Names that mean something to JavaScript, to proto or to generated code. `hasOwnProperty` is tested by itself, as
 * protobuf-es 2.17 cannot read a message field of that name.
 */
const names = [
  'constructor', 'to_string', 'toString', 'value_of', 'prototype', 'class', 'default', 'delete', 'new', 'function', 'message',
  'oneof', 'case', 'value', 'b', 'p', 'e', 'm', 'size', 'end', 'bytes', 'length', 'name', 'type', 'map', '_x', 'A', 'x_1', 'camelCase', 'arguments', 'eval',
  'await', 'yield', 'this', 'super', 'null', 'undefined', 'NaN', 'then', 'to_json', 'is', 'cursor', 'read_tag', 'scale', 'units', 'symbol', 'price', 'volume',
] // prettier-ignore

type Syntax = 'proto2' | 'proto3' | '2023'
interface EnumType {
  readonly name: string
  readonly closed: boolean
  readonly zero: boolean
  readonly values: readonly string[]
}
interface Known {
  readonly messages: string[]
  readonly enums: EnumType[]
}

export function randomSchema(random: Random): RandomSchema {
  const head =
    'import "common.proto";\nimport "google/protobuf/any.proto";\nimport "google/protobuf/duration.proto";\nimport "google/protobuf/empty.proto";\nimport "google/protobuf/field_mask.proto";\nimport "google/protobuf/struct.proto";\nimport "google/protobuf/timestamp.proto";\nimport "google/protobuf/wrappers.proto";\n'
  const known: Known = { messages: ['common.Decimal', ...wellKnown], enums: [] }
  const [value, scale] = random.chance(0.7)
    ? [1, 2]
    : random.pick([
        [2, 1],
        [15, 16],
        [3, 900],
        [16, 2],
      ] as const)
  const files: Record<string, string> = {
    'common.proto': `syntax = "proto3";\npackage common;\nmessage Decimal {\n  string value = ${value};\n  int32 scale = ${scale};\n}\n`,
  }
  const order: readonly [string, Syntax][] = [
    ['old', 'proto2'],
    ['current', 'proto3'],
    ['next', '2023'],
  ]
  let imports = head
  for (const [name, syntax] of order) {
    const first = syntax === '2023' ? 'edition = "2023";' : `syntax = "${syntax}";`
    const features = syntax === '2023' && random.chance(0.5) ? 'option features.field_presence = IMPLICIT;\n' : ''
    const implicit = syntax === 'proto3' || features !== ''
    files[`${name}.proto`] =
      `${first}\npackage ${name};\n${imports}${features}${declarations(random, name, syntax, implicit, known)}`
    imports += `import "${name}.proto";\n`
  }
  return { files, decimal: 'common.Decimal' }
}

function declarations(random: Random, scope: string, syntax: Syntax, implicit: boolean, known: Known): string {
  let text = ''
  for (let i = 0; i < 2; i++) text += enumText(random, `${scope}.E${i}`, syntax, known)
  const count = 3 + random.below(3)
  for (let i = 0; i < count; i++) {
    known.messages.push(`${scope}.M${i}`)
    text += messageText(random, `${scope}.M${i}`, syntax, implicit, known, 0)
  }
  return text
}

function enumText(random: Random, fullName: string, syntax: Syntax, known: Known): string {
  const name = fullName.slice(fullName.lastIndexOf('.') + 1)
  const closed = syntax === 'proto2' || (syntax === '2023' && random.chance(0.5))
  const first = closed && random.chance(0.5) ? 1 + random.below(100) : 0
  const numbers = new Set(
    [first, 1, 2, 127, 128, -1, -2147483648, 2147483647, random.bits() | 0].slice(0, 2 + random.below(7)),
  )
  const prefix = fullName.replaceAll('.', '_').toUpperCase()
  const values = [...numbers].map((number, i) => `  ${prefix}_${i} = ${number};`)
  if (random.chance(0.4)) (values.unshift('  option allow_alias = true;'), values.push(`  ${prefix}_ALIAS = ${first};`))
  if (closed && syntax === '2023') values.unshift('  option features.enum_type = CLOSED;')
  known.enums.push({ name: fullName, closed, zero: first === 0, values: [...numbers].map((_, i) => `${prefix}_${i}`) })
  return `enum ${name} {\n${values.join('\n')}\n}\n`
}

interface Body {
  readonly random: Random
  readonly syntax: Syntax
  readonly implicit: boolean
  readonly known: Known
  readonly taken: Set<string>
  readonly numbers: Set<number>
}

function messageText(
  random: Random,
  fullName: string,
  syntax: Syntax,
  implicit: boolean,
  known: Known,
  depth: number,
): string {
  const body: Body = { random, syntax, implicit, known, taken: new Set(), numbers: new Set() }
  let text = ''
  if (depth < 2 && random.chance(0.4)) text += enumText(random, `${fullName}.Kind`, syntax, known)
  if (depth < 2 && random.chance(0.4)) {
    known.messages.push(`${fullName}.Inner`)
    text += messageText(random, `${fullName}.Inner`, syntax, implicit, known, depth + 1)
  }
  const count = random.below(12)
  for (let i = 0; i < count; i++) text += random.chance(0.12) ? oneofText(body) : `${fieldText(body)}\n`
  return `message ${fullName.slice(fullName.lastIndexOf('.') + 1)} {\n${text}}\n`
}

function oneofText(body: Body): string {
  const name = freeName(body)
  const members = Array.from(
    { length: 1 + body.random.below(5) },
    () => `  ${typeName(body, true)} ${freeName(body)} = ${freeNumber(body)};\n`,
  )
  return `oneof ${name} {\n${members.join('')}}\n`
}

function fieldText(body: Body): string {
  const { random, syntax, known } = body
  const kind = random.below(10)
  if (kind === 0)
    return `map<${random.pick(mapKeys)}, ${typeName(body, true, true)}> ${freeName(body)} = ${freeNumber(body)};`
  if (kind <= 3) return repeatedText(body)
  if (syntax === 'proto2' && random.chance(0.12))
    return `required ${random.pick(scalars)} ${freeName(body)} = ${freeNumber(body)};`
  const explicit = syntax === 'proto3' ? random.chance(0.3) : true
  const type = typeName(body, syntax === '2023' ? !body.implicit : explicit)
  // A message has presence anyway; saying so once more would be all that its canonical text leaves out.
  const says = syntax === 'proto2' || (syntax === 'proto3' && explicit && !known.messages.includes(type))
  const label = says ? 'optional ' : ''
  const presence = syntax === '2023' && random.chance(0.2) ? feature(body, type) : ''
  const fallback = syntax === 'proto2' && random.chance(0.4) ? defaultText(body, type) : ''
  return `${label}${type} ${freeName(body)} = ${freeNumber(body)}${presence}${fallback};`
}

/** Presence turned the other way; IMPLICIT only where the type may be. */
function feature({ implicit, random }: Body, type: string): string {
  if (implicit) return ' [features.field_presence = EXPLICIT]'
  if (random.chance(0.3) && scalars.includes(type)) return ' [features.field_presence = LEGACY_REQUIRED]'
  return scalars.includes(type) ? ' [features.field_presence = IMPLICIT]' : ''
}

function repeatedText(body: Body): string {
  const { random, syntax, known } = body
  const type = typeName(body, true)
  const packable =
    (scalars.includes(type) && type !== 'string' && type !== 'bytes') || known.enums.some(({ name }) => name === type)
  const turned =
    syntax === 'proto2'
      ? 'packed = true'
      : syntax === 'proto3'
        ? 'packed = false'
        : 'features.repeated_field_encoding = EXPANDED'
  const option = packable && random.chance(0.4) ? ` [${turned}]` : ''
  return `repeated ${type} ${freeName(body)} = ${freeNumber(body)}${option};`
}

function typeName({ random, known, syntax }: Body, explicit: boolean, mapValue = false): string {
  const kind = random.below(10)
  const enums = known.enums.filter(
    ({ closed, zero }) => ((explicit && syntax !== 'proto3') || !closed) && (!mapValue || zero),
  )
  if (kind < 2 && enums.length > 0) return random.pick(enums).name
  return kind < 5 ? random.pick(known.messages) : random.pick(scalars)
}

const defaults: Readonly<Record<string, readonly string[]>> = {
  int32: ['-1', '2147483647'], int64: ['-9223372036854775808', '5'], uint32: ['4294967295'], uint64: ['18446744073709551615'],
  sint32: ['-7'], sint64: ['-7'], fixed32: ['9'], fixed64: ['9'], sfixed32: ['-9'], sfixed64: ['-9'], bool: ['true'],
  string: ['"x\\n\\"é"', '""'], bytes: ['"\\377\\000"'], double: ['inf', '-1.5', 'nan'], float: ['1e10', '-inf'],
} // prettier-ignore

function defaultText({ random, known }: Body, type: string): string {
  const values = defaults[type] ?? known.enums.find(({ name }) => name === type)?.values ?? []
  return values.length === 0 ? '' : ` [default = ${random.pick(values)}]`
}

function freeName({ random, taken }: Body): string {
  for (;;) {
    const name = random.chance(0.5) ? random.pick(names) : `${random.pick(names)}_${random.below(1000)}`
    const key = name.replaceAll('_', '').toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    return name
  }
}

function freeNumber({ random, numbers }: Body): number {
  for (;;) {
    const most = random.pick([15, 15, 15, 2047, 262143, 536870911])
    const number = 1 + random.below(most)
    if (numbers.has(number) || (number >= 19000 && number <= 19999)) continue
    numbers.add(number)
    return number
  }
}
