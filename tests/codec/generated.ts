import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Catalog } from '../../generators/catalog/model.ts'
import type { Message, Schema } from '../../generators/protobuf/schema.ts'
import { contextOf } from '../../generators/typescript/context.ts'
import { messageModule } from '../../generators/typescript/message-module.ts'
import { properties } from '../../generators/typescript/properties.ts'
import { schemaModule } from '../../generators/typescript/schema-module.ts'
import { Decimal, Duration, Timestamp, decode, encode, type MessageType } from '../../runtime/index.ts'
import { Entries, type Item, type Tree, type Value } from './random-message.ts'
import { known, messageOf, type Codec } from './references.ts'

/** Generated code as it is imported: made in a folder of its own, which goes when the process ends. */
export interface GeneratedCodec extends Codec {
  readonly type: MessageType<unknown, unknown>
  /** What a program would hand to `publish`. */
  input(tree: Tree): unknown
}

/** What the messages of a schema are for generated code: a catalog with nothing else in it. */
function catalogOf(schema: Schema, decimal: readonly string[]): Catalog {
  return {
    environment: 'default',
    name: 'differential',
    description: '',
    source: 'catalog/catalog.yaml',
    scope: [],
    schema,
    protobuf: { decimal },
    typescript: { runtime: pathToFileURL(join(import.meta.dirname, '../../runtime/index.ts')).href, imports: 'ts' },
    cluster: {
      metadata: 'kraft', confluentPlatform: '7.9.2', kafka: '3.9', brokers: 1, controllers: 0, jvm: { heap: 0 }, threads: { network: 1, io: 1 },
      storage: { path: '', capacity: undefined }, externalHost: '', security: 'none', ports: {},
    }, // prettier-ignore
    registry: { compatibility: 'NONE' },
    profiles: [],
    messages: [],
    topics: [],
    services: [],
    groups: [],
  }
}

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Generates, imports and wraps. Undefined for messages that are value types: these have no codec of their own. */
export async function generatedCodec(
  schema: Schema,
  decimal: readonly string[],
): Promise<(message: Message) => GeneratedCodec | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'codec-'))
  folders.push(folder)
  const base = catalogOf(schema, decimal)
  const context = contextOf(base)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const { path, content } of schema.files.flatMap((file) => [
    ...messageModule(file, context),
    schemaModule(file, context),
  ])) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const modules = new Map<string, Readonly<Record<string, unknown>>>()
  for (const message of schema.messages.values()) {
    if (context.valueOf(message.fullName) !== undefined) continue
    const { module } = context.names.message(message.fullName).type
    if (!modules.has(module))
      modules.set(
        module,
        (await import(pathToFileURL(join(folder, `${module}.ts`)).href)) as Readonly<Record<string, unknown>>,
      )
  }
  const inputOf = converter(schema, new Set(decimal))
  return (message) => {
    if (context.valueOf(message.fullName) !== undefined) return undefined
    const { module, name } = context.names.message(message.fullName).type
    const type = modules.get(module)?.[name] as MessageType<unknown, unknown>
    const input = (tree: Tree): unknown => inputOf(tree, message)
    return {
      type,
      input,
      encode: (tree) => encode(type, input(tree)),
      rewrite: (bytes) => encode(type, decode(type, bytes)),
    }
  }
}

function converter(schema: Schema, decimal: ReadonlySet<string>): (tree: Tree, message: Message) => unknown {
  const one = (value: Value, type: Message | undefined): unknown =>
    value instanceof Map ? convert(value, known(type)) : value
  const item = (value: Item, type: Message | undefined): unknown => {
    if (Array.isArray(value)) return value.map((each: Value) => one(each, type))
    if (value instanceof Entries) return new Map(value.entries.map(([key, each]) => [key, one(each, type)]))
    return one(value as Value, type)
  }
  const convert = (tree: Tree, message: Message): unknown => {
    const named = (name: string): unknown => tree.get(message.fields.find((field) => field.name === name)?.number ?? 0)
    if (message.fullName === 'google.protobuf.Timestamp')
      return new Timestamp((named('seconds') ?? 0n) as bigint, (named('nanos') ?? 0) as number)
    if (message.fullName === 'google.protobuf.Duration')
      return new Duration((named('seconds') ?? 0n) as bigint, (named('nanos') ?? 0) as number)
    if (decimal.has(message.fullName))
      return Decimal.verbatim((named('value') ?? '') as string, (named('scale') ?? 0) as number)
    const names = properties(message)
    const entries: [string, unknown][] = []
    for (const field of message.fields) {
      const value = tree.get(field.number)
      if (value === undefined) continue
      const converted = item(value, messageOf(field, schema))
      if (field.oneof === undefined) entries.push([names.field(field), converted])
      else entries.push([names.oneof(field.oneof), { case: names.field(field), value: converted }])
    }
    return Object.fromEntries(entries)
  }
  return convert
}
