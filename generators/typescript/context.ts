import type { Catalog } from '../catalog/model.ts'
import type { Message } from '../protobuf/schema.ts'
import { planNames, type Names } from './names.ts'
import { runtime } from './runtime-symbols.ts'
import type { ImportStyle } from './source-file.ts'

/** What every printing function may ask. */
export interface Context {
  readonly catalog: Catalog
  readonly names: Names
  readonly style: ImportStyle
  /** The value type that stands for a message, where one does. */
  valueOf(fullName: string): ValueType | undefined
  /** Whether a proto file was written for this catalog, not bundled. */
  isOwnFile(path: string): boolean
  /** Whether a message can hold messages without end: then its functions count how deep they are. */
  endless(fullName: string): boolean
}

export type ValueType =
  | { readonly kind: 'decimal'; readonly valueTag: number; readonly scaleTag: number }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'duration' }

export function contextOf(catalog: Catalog): Context {
  const { runtime, imports } = catalog.typescript
  const values = new Map<string, ValueType>([
    ['google.protobuf.Timestamp', { kind: 'timestamp' }],
    ['google.protobuf.Duration', { kind: 'duration' }],
  ])
  for (const name of catalog.protobuf.decimal) {
    const message = catalog.schema.messages.get(name)
    if (message !== undefined) values.set(name, decimalType(message))
  }
  const own = new Set(catalog.schema.files.filter(({ source }) => source !== undefined).map(({ path }) => path))
  const endless = endlessMessages(catalog.schema.messages, values)
  return {
    catalog,
    names: withValues(planNames(catalog), values),
    style: { source: catalog.source, runtime, ending: imports },
    valueOf: (name) => values.get(name),
    isOwnFile: (path) => own.has(path),
    endless: (name) => endless.has(name),
  }
}

/** Where a value type stands for a message, its class is the runtime's. */
function withValues(names: Names, values: ReadonlyMap<string, ValueType>): Names {
  const classes = { decimal: runtime.Decimal, timestamp: runtime.Timestamp, duration: runtime.Duration }
  return {
    ...names,
    message: (fullName) => {
      const value = values.get(fullName)
      return value === undefined ? names.message(fullName) : { ...names.message(fullName), class: classes[value.kind] }
    },
  }
}

/** The rules saw to the shape: one string, one int32. */
function decimalType(message: Message): ValueType {
  const number = (scalar: string): number =>
    message.fields.find(
      ({ shape }) => shape.kind === 'singular' && shape.type.kind === 'scalar' && shape.type.scalar === scalar,
    )?.number ?? 0
  return { kind: 'decimal', valueTag: number('string') * 8 + 2, scaleTag: number('int32') * 8 }
}

function endlessMessages(
  messages: ReadonlyMap<string, Message>,
  values: ReadonlyMap<string, ValueType>,
): ReadonlySet<string> {
  const parts = new Map(
    [...messages].map(([name, message]) => [name, partsOf(message).filter((part) => !values.has(part))]),
  )
  // What is left once every message without parts, or with finished parts alone, is taken away again and again.
  const finished = new Set<string>()
  for (let before = -1; before !== finished.size;) {
    before = finished.size
    for (const [name, names] of parts) if (names.every((part) => finished.has(part))) finished.add(name)
  }
  return new Set([...messages.keys()].filter((name) => !finished.has(name)))
}

const partsOf = (message: Message): string[] =>
  message.fields.flatMap(({ shape }) => {
    const type = shape.kind === 'map' ? shape.value : shape.type
    return type.kind === 'message' ? [type.name] : []
  })
