import { createRequire } from 'node:module'

/** Of protobufjs only the descriptions that are asked for: the whole of it takes 50 ms to load. */
const load = createRequire(import.meta.url)

/** What protobufjs' JSON form holds of a namespace; only the keys that the bundled files use. */
interface Described {
  readonly edition?: string
  readonly nested?: Readonly<Record<string, Described>>
  readonly fields?: Readonly<Record<string, DescribedField>>
  readonly oneofs?: Readonly<Record<string, { readonly oneof: readonly string[] }>>
  readonly values?: Readonly<Record<string, number>>
  readonly valuesOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly options?: Readonly<Record<string, unknown>>
  readonly reserved?: readonly (readonly [number, number] | string)[]
}

interface DescribedField {
  readonly type: string
  readonly id: number
  readonly rule?: string
  readonly keyType?: string
  readonly protoName?: string
  readonly options?: Readonly<Record<string, unknown>>
}

const folder = 'google/protobuf/'
const shipped = ['api', 'descriptor', 'source_context', 'type']
const common = ['any', 'duration', 'empty', 'field_mask', 'struct', 'timestamp', 'wrappers']

/** Paths of the files that protobufjs brings along, as an import names them. */
export const wellKnownPaths: ReadonlySet<string> = new Set(
  [...common, ...shipped].map((name) => `${folder}${name}.proto`),
)

/** The text of one of them, as far as it matters on the wire; undefined for any other path. */
export function wellKnownText(path: string): string | undefined {
  if (!wellKnownPaths.has(path)) return undefined
  const name = path.slice(folder.length, -'.proto'.length)
  const root = described(path, name)
  const all = Object.entries(root?.nested?.['google']?.nested?.['protobuf']?.nested ?? {})
  const own = declares[name]
  const types = own === undefined ? all : all.filter(([type]) => own.types.includes(type))
  const syntax = types.some(([, { edition }]) => edition === 'proto2') ? 'proto2' : 'proto3'
  const imports = (own?.imports ?? []).map((file) => `import "${folder}${file}.proto";`)
  const body = types.flatMap(([type, described]) => declaration(type, described, syntax))
  return [`syntax = "${syntax}";`, 'package google.protobuf;', ...imports, ...body, ''].join('\n')
}

function described(path: string, name: string): Described | null {
  if (shipped.includes(name)) return load(`protobufjs/${path.slice(0, -'.proto'.length)}.json`) as Described
  const { get } = load('protobufjs/src/common.js') as { get(path: string): Described | null }
  return get(path)
}

/** These come with what they import in one piece. */
const declares: Readonly<Record<string, { readonly imports: readonly string[]; readonly types: readonly string[] }>> = {
  api: { imports: ['source_context', 'type'], types: ['Api', 'Method', 'Mixin'] },
  type: { imports: ['any', 'source_context'], types: ['Type', 'Field', 'Enum', 'EnumValue', 'Option', 'Syntax'] },
}

type Syntax = 'proto2' | 'proto3'

function declaration(name: string, described: Described, syntax: Syntax): string[] {
  if (described.values !== undefined) return enumDeclaration(name, described, described.values)
  const members = new Map<string, string>()
  for (const [oneof, { oneof: fields }] of Object.entries(described.oneofs ?? {})) {
    for (const field of fields) members.set(field, oneof)
  }
  const lines: string[] = []
  for (const [key, value] of Object.entries(described.nested ?? {})) lines.push(...declaration(key, value, syntax))
  for (const range of described.reserved ?? []) lines.push(reservation(range))
  for (const [key, field] of Object.entries(described.fields ?? {})) {
    const oneof = members.get(key)
    const text = fieldDeclaration(key, field, syntax === 'proto2' && oneof === undefined)
    lines.push(oneof === undefined ? text : `oneof ${oneof} { ${text} }`)
  }
  return [`message ${name} {`, ...joinOneofs(lines), '}']
}

/** Members of one oneof stand side by side in these files: their blocks become one. */
function joinOneofs(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const head = /^oneof \w+ \{/.exec(line)?.[0]
    const last = joined.at(-1)
    if (head !== undefined && last?.startsWith(head))
      joined[joined.length - 1] = last.slice(0, -1) + line.slice(head.length + 1)
    else joined.push(line)
  }
  return joined
}

function fieldDeclaration(name: string, field: DescribedField, labelled: boolean): string {
  const type = field.keyType === undefined ? field.type : `map<${field.keyType}, ${field.type}>`
  const label =
    field.rule === undefined ? (labelled && field.keyType === undefined ? 'optional ' : '') : `${field.rule} `
  return `${label}${type} ${field.protoName ?? name} = ${field.id}${optionList(field.options)};`
}

function enumDeclaration(name: string, described: Described, values: Readonly<Record<string, number>>): string[] {
  const lines = Object.entries(values).map(
    ([key, value]) => `${key} = ${value}${optionList(described.valuesOptions?.[key])};`,
  )
  const alias = new Set(Object.values(values)).size < lines.length ? ['option allow_alias = true;'] : []
  return [`enum ${name} {`, ...alias, ...lines, ...(described.reserved ?? []).map(reservation), '}']
}

function reservation(range: readonly [number, number] | string): string {
  if (typeof range === 'string') return `reserved "${range}";`
  return range[0] === range[1] ? `reserved ${range[0]};` : `reserved ${range[0]} to ${range[1]};`
}

/** Only what changes bytes or generated code. */
function optionList(options: Readonly<Record<string, unknown>> | undefined): string {
  const kept = ['deprecated', 'default', 'packed'].flatMap((name) => {
    const value = options?.[name]
    return value === undefined ? [] : [`${name} = ${String(value)}`]
  })
  return kept.length === 0 ? '' : ` [${kept.join(', ')}]`
}
