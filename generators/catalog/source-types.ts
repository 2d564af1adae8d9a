import { deref } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'

/** The TypeScript types of what `catalog.schema.json` describes: one alias for each titled schema, in order of first mention. */
export function sourceTypes(schema: JsonSchema): string {
  const printed = new Map<string, string>()
  const root = { ...schema }
  declare(root, schema, printed)
  const calendar = schema.$defs?.['calendarFile']
  if (calendar !== undefined) declare(calendar, schema, printed)
  return [
    '// Derived from catalog/catalog.schema.json by generators/catalog/source-types.ts; a test fails when it differs.',
    '// Regenerate: node -C jts-source scripts/dev/schema.ts',
    '',
    '/* What a catalog says, as plain data before defaults: exactly the keys and texts that its author wrote. */',
    '',
    [...printed.values()].join('\n\n'),
    '',
  ].join('\n')
}

function declare(schema: JsonSchema, root: JsonSchema, printed: Map<string, string>): string {
  const name = schema.title
  if (name === undefined) throw new Error('catalog.schema.json: an object with declared keys needs a title')
  if (printed.has(name)) return name
  printed.set(name, '')
  const own =
    schema.properties === undefined
      ? typeOf({ ...schema, title: '' }, root, printed)
      : objectType(schema, root, printed)
  printed.set(name, `${comment(schema.description, '')}export type ${name} = ${own}`)
  return name
}

function objectType(schema: JsonSchema, root: JsonSchema, printed: Map<string, string>): string {
  const lines = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const resolved = deref(property, root)
    const optional = schema.required?.includes(key) === true ? '' : '?'
    return `${comment(resolved.description, '  ')}  readonly ${key}${optional}: ${typeOf(resolved, root, printed)}`
  })
  return ['{', ...lines, '}'].join('\n')
}

function typeOf(given: JsonSchema, root: JsonSchema, printed: Map<string, string>): string {
  const schema = deref(given, root)
  if (schema.title !== undefined && schema.title !== '') return declare(schema, root, printed)
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum !== undefined) return schema.enum.map(literal).join(' | ')
  if (schema.anyOf !== undefined) return schema.anyOf.map((branch) => typeOf(branch, root, printed)).join(' | ')
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  return types.map((type) => primitive(type, schema, root, printed)).join(' | ') || 'unknown'
}

function primitive(type: string, schema: JsonSchema, root: JsonSchema, printed: Map<string, string>): string {
  switch (type) {
    case 'array': {
      const item = schema.items === undefined ? 'unknown' : typeOf(schema.items, root, printed)
      return `readonly ${/[ |]/.test(item) ? `(${item})` : item}[]`
    }
    case 'object': {
      const rest = schema.additionalProperties
      const value =
        typeof rest === 'object' ? typeOf(rest, root, printed) : schema.maxProperties === 0 ? 'never' : 'unknown'
      return `Readonly<Record<string, ${value}>>`
    }
    case 'integer':
      return 'number'
    default:
      return type
  }
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}

function comment(text: string | undefined, indent: string): string {
  return text === undefined ? '' : `${indent}/** ${text.replaceAll('*/', '* /')} */\n`
}

/** The schema as a module, so that reading a catalog needs no file beside the code. */
export function schemaModule(schema: JsonSchema): string {
  return [
    '// Derived from catalog/catalog.schema.json by generators/catalog/source-types.ts; a test fails when it differs.',
    '// Regenerate: node -C jts-source scripts/dev/schema.ts',
    "import type { JsonSchema } from './json-schema.ts'",
    '',
    `export const catalogSchema: JsonSchema = ${JSON.stringify(schema, null, 2)}`,
    '',
  ].join('\n')
}
