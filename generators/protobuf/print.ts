import { spellType } from './resolve.ts'
import { defaultJsonName, isPackable } from './scalars.ts'
import type { Enum, Field, Message, ProtoFile, Type } from './schema.ts'
import type { SymbolTable } from './symbols.ts'

/** A file without its text: what the text is made of. */
export type Unprinted = Omit<ProtoFile, 'text'>

interface Printing {
  readonly file: Unprinted
  readonly table: SymbolTable
}

const maxFieldNumber = 536_870_911
const maxEnumNumber = 2_147_483_647

/**
 * The canonical text of a file. One meaning has one text: no comments, no unused imports, no custom options; features
 * of an edition stand where they differ from its defaults; messages before enums, each in declaration order; nested
 * types before fields, because a map field makes a nested message of its own, which some clients count when they find
 * the message of a record by its index.
 */
export function printProto(file: Unprinted, table: SymbolTable): string {
  const printing = { file, table }
  const head = [file.syntax === '2023' ? 'edition = "2023";' : `syntax = "${file.syntax}";`]
  if (file.package !== '') head.push(`package ${file.package};`)
  const imports = file.imports.map((each) => `import ${each.public ? 'public ' : ''}${quote(each.path)};`)
  const types = [
    ...file.messages.map((each) => printMessage(each, printing)),
    ...file.enums.map((each) => printEnum(each, printing)),
  ]
  return (
    [head, imports, ...types]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n') + '\n'
  )
}

function printMessage(message: Message, printing: Printing): string[] {
  const body: string[] = []
  if (message.deprecated) body.push('option deprecated = true;')
  body.push(...printReserved(message.reserved, maxFieldNumber, printing))
  for (const each of message.messages) body.push(...printMessage(each, printing))
  for (const each of message.enums) body.push(...printEnum(each, printing))
  let open: string | undefined
  for (const field of message.fields) {
    if (field.oneof !== open && open !== undefined) body.push('}')
    if (field.oneof !== open && field.oneof !== undefined) body.push(`oneof ${field.oneof} {`)
    open = field.oneof
    body.push(`${open === undefined ? '' : '  '}${printField(field, message, printing)}`)
  }
  if (open !== undefined) body.push('}')
  return block(`message ${message.name}`, body)
}

function printField(field: Field, message: Message, printing: Printing): string {
  const { syntax } = printing.file
  const type = (of: Type): string =>
    of.kind === 'scalar' ? of.scalar : spellType(of.name, message.fullName, printing.file.path, printing.table)
  const { shape } = field
  const spelled = shape.kind === 'map' ? `map<${shape.key}, ${type(shape.value)}>` : type(shape.type)
  const options = fieldOptions(field, syntax)
  const list = options.length === 0 ? '' : ` [${options.join(', ')}]`
  return `${labelOf(field, syntax)}${spelled} ${field.name} = ${field.number}${list};`
}

function labelOf(field: Field, syntax: ProtoFile['syntax']): string {
  const { shape, presence } = field
  if (shape.kind === 'repeated') return 'repeated '
  if (shape.kind === 'map' || field.oneof !== undefined || syntax === '2023') return ''
  if (syntax === 'proto2') return presence === 'required' ? 'required ' : 'optional '
  return presence === 'explicit' && shape.type.kind !== 'message' ? 'optional ' : ''
}

function fieldOptions(field: Field, syntax: ProtoFile['syntax']): string[] {
  const options: string[] = []
  const { shape, presence } = field
  if (field.default !== undefined) options.push(`default = ${printDefault(field, field.default)}`)
  if (
    shape.kind === 'repeated' &&
    (shape.type.kind === 'enum' || (shape.type.kind === 'scalar' && isPackable(shape.type.scalar)))
  ) {
    if (syntax === 'proto2' && shape.packed) options.push('packed = true')
    if (syntax === 'proto3' && !shape.packed) options.push('packed = false')
    if (syntax === '2023' && !shape.packed) options.push('features.repeated_field_encoding = EXPANDED')
  }
  if (syntax === '2023' && shape.kind === 'singular' && presence !== 'explicit') {
    options.push(`features.field_presence = ${presence === 'required' ? 'LEGACY_REQUIRED' : 'IMPLICIT'}`)
  }
  if (field.jsonName !== defaultJsonName(field.name)) options.push(`json_name = ${quote(field.jsonName)}`)
  if (field.deprecated) options.push('deprecated = true')
  return options
}

function printEnum(type: Enum, printing: Printing): string[] {
  const body: string[] = []
  if (new Set(type.values.map(({ number }) => number)).size < type.values.length)
    body.push('option allow_alias = true;')
  if (printing.file.syntax === '2023' && type.closed) body.push('option features.enum_type = CLOSED;')
  if (type.deprecated) body.push('option deprecated = true;')
  body.push(...printReserved(type.reserved, maxEnumNumber, printing))
  for (const { name, number, deprecated } of type.values) {
    body.push(`${name} = ${number}${deprecated ? ' [deprecated = true]' : ''};`)
  }
  return block(`enum ${type.name}`, body)
}

function printReserved({ numbers, names }: Message['reserved'], max: number, { file }: Printing): string[] {
  const ranges = numbers.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to === max ? 'max' : to}`))
  const words = file.syntax === '2023' ? names : names.map(quote)
  return [ranges, words].filter((list) => list.length > 0).map((list) => `reserved ${list.join(', ')};`)
}

function printDefault({ shape }: Field, value: NonNullable<Field['default']>): string {
  const type = shape.kind === 'singular' ? shape.type : undefined
  if (typeof value === 'string') {
    if (type?.kind === 'enum') return value
    return type?.kind === 'scalar' && type.scalar === 'bytes' ? quoteBytes(value) : quote(value)
  }
  if (typeof value !== 'number') return String(value)
  if (Object.is(value, -0)) return '-0.0'
  // Apicurio's registry does not read the plus sign of 1e+30.
  return Number.isFinite(value)
    ? String(value).replace('e+', 'e')
    : Number.isNaN(value)
      ? 'nan'
      : value > 0
        ? 'inf'
        : '-inf'
}

function block(head: string, body: readonly string[]): string[] {
  return body.length === 0 ? [`${head} {`, '}'] : [`${head} {`, ...body.map((line) => `  ${line}`), '}']
}

function quote(text: string): string {
  return quoteBytes(Buffer.from(text).toString('latin1'))
}

/** ASCII only, so that no reader's idea of the encoding matters. One character a byte. */
function quoteBytes(bytes: string): string {
  const escaped = bytes.replace(/["\\]|[^ -~]/g, (char) =>
    char === '"' || char === '\\' ? `\\${char}` : `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`,
  )
  return `"${escaped}"`
}
