import { deref, type JsonSchema } from '../../../generators/catalog/json-schema.ts'

/** Where a document has text: keys of properties, `*` for any key of a map or any entry of a list. */
export interface TextPosition {
  /** `topics.*.description`; the key of a map is `topics.<key>`. */
  readonly name: string
  readonly path: readonly string[]
  /** The text is the key itself, or the value that stands there. */
  readonly part: 'key' | 'value'
  /** A duration, a size, a rate: all that is not one is refused by one and the same pattern. */
  readonly isQuantity: boolean
}

/** Every place where the schema of a document has a text that is not one of a fixed few. */
export function textPositions(schema: JsonSchema, root: JsonSchema = schema): readonly TextPosition[] {
  const found = new Map<string, TextPosition>()
  visit(schema, root, [], (path, part, isQuantity) => {
    const name = part === 'key' ? [...path.slice(0, -1), '<key>'].join('.') : path.join('.')
    found.set(name, { name, path, part, isQuantity })
  })
  return [...found.values()]
}

type Found = (path: readonly string[], part: 'key' | 'value', isQuantity: boolean) => void

function visit(schema: JsonSchema, root: JsonSchema, path: readonly string[], found: Found): void {
  const here = deref(schema, root)
  for (const one of here.anyOf ?? []) visit(one, root, path, found)
  const types = typeof here.type === 'string' ? [here.type] : (here.type ?? [])
  const isText = types.includes('string') && here.enum === undefined && here.const === undefined
  if (isText) found(path, 'value', here['x-quantity'] !== undefined)
  if (here.items !== undefined) visit(here.items, root, [...path, '*'], found)
  for (const [key, property] of Object.entries(here.properties ?? {})) visit(property, root, [...path, key], found)
  const { additionalProperties: rest, maxProperties } = here
  if (typeof rest !== 'object' || maxProperties === 0) return
  found([...path, '*'], 'key', false)
  visit(rest, root, [...path, '*'], found)
}

/** Each way from the root of a document to something that `path` may mean. */
export function placesIn(data: unknown, path: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = path
  if (first === undefined) return [[]]
  if (typeof data !== 'object' || data === null) return []
  const keys = first === '*' ? Object.keys(data) : Object.hasOwn(data, first) ? [first] : []
  return keys.flatMap((key) =>
    placesIn((data as Readonly<Record<string, unknown>>)[key], rest).map((below) => [key, ...below]),
  )
}

/** What stands at a place. */
export function valueAtPlace(data: unknown, place: readonly string[]): unknown {
  return place.reduce<unknown>((node, key) => (node as Readonly<Record<string, unknown>>)[key], data)
}

/** The document with every key and every text that is `from` changed to `to`: references follow their names. */
export function renamed(data: unknown, from: string, to: string): unknown {
  if (data === from) return to
  if (Array.isArray(data)) return data.map((entry) => renamed(entry, from, to))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key === from ? to : key, renamed(value, from, to)]),
  )
}
