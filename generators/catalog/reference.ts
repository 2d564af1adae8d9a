import { catalogSchema } from './catalog-schema.ts'
import { deref, oneOf } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'

/** One map of the catalog with its keys, for the reference page. */
export interface ReferenceSection {
  /** Where it stands: `topics.<name>.traffic`; the catalog itself is empty. */
  readonly path: string
  readonly description: string
  readonly keys: readonly ReferenceKey[]
}

export interface ReferenceKey {
  readonly name: string
  readonly required: boolean
  /** What a value looks like, in words. */
  readonly value: string
  /** As YAML writes it; undefined where there is none. */
  readonly default: string | undefined
  readonly description: string
}

/** Every key of the format, in the order in which `catalog.schema.json` has them. */
export function schemaReference(schema: JsonSchema = catalogSchema): readonly ReferenceSection[] {
  return sectionsOf('', deref(schema, schema), schema)
}

/** The same of a file of `calendars/`. */
export function calendarReference(schema: JsonSchema = catalogSchema): readonly ReferenceSection[] {
  return sectionsOf('', deref({ $ref: '#/$defs/calendarFile' }, schema), schema)
}

function sectionsOf(path: string, schema: JsonSchema, root: JsonSchema): readonly ReferenceSection[] {
  const properties = Object.entries(schema.properties ?? {})
  const keys = properties.map(([name, property]) => keyOf(name, deref(property, root), schema, root))
  const own = { path, description: schema.description ?? '', keys }
  const inner = properties.flatMap(([name, property]) =>
    innerSections(path === '' ? name : `${path}.${name}`, deref(property, root), root),
  )
  return [own, ...inner]
}

/** The maps with declared keys below a value: its own, those of its entries, those that it may be instead. */
function innerSections(path: string, schema: JsonSchema, root: JsonSchema): readonly ReferenceSection[] {
  if (schema.properties !== undefined) return sectionsOf(path, schema, root)
  const rest = schema.additionalProperties
  if (typeof rest === 'object') return innerSections(`${path}.<name>`, deref(rest, root), root)
  if (schema.items !== undefined) return innerSections(`${path}[]`, deref(schema.items, root), root)
  return (schema.anyOf ?? []).flatMap((branch) => innerSections(path, deref(branch, root), root))
}

function keyOf(name: string, schema: JsonSchema, holder: JsonSchema, root: JsonSchema): ReferenceKey {
  return {
    name,
    required: holder.required?.includes(name) === true,
    value: valueWords(schema, root),
    default: schema.default === undefined ? undefined : String(schema.default),
    description: schema.description ?? '',
  }
}

function valueWords(given: JsonSchema, root: JsonSchema): string {
  const schema = deref(given, root)
  const quantity = schema['x-quantity']
  if (quantity === 'range') return 'range of durations'
  if (quantity !== undefined)
    return schema.pattern?.includes('forever') === true ? `${quantity} or \`forever\`` : quantity
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum !== undefined) return oneOf(schema.enum.map(String))
  if (schema.anyOf !== undefined) return schema.anyOf.map((branch) => valueWords(branch, root)).join(' or ')
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  return types.map((type) => typeWords(type, schema, root)).join(' or ')
}

function typeWords(type: string, schema: JsonSchema, root: JsonSchema): string {
  if (type === 'array') return schema.items === undefined ? 'list' : `list of ${valueWords(schema.items, root)}`
  if (type === 'object') return schema.maxProperties === 0 ? '`{}`' : 'map'
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    integer: 'whole number',
    boolean: '`true` or `false`',
    null: '`null`',
  }
  return words[type] ?? type
}
