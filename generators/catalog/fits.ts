import { deref, type JsonSchema } from './json-schema.ts'

/**
 * Whether plain data fits a schema of the words that `JsonSchema` has. A catalog without a mistake needs no more than
 * this yes; what a mistake is, ajv says, which takes 200 ms to load and compile. A test holds the two to one answer.
 */
export function fits(value: unknown, schema: JsonSchema, root: JsonSchema): boolean {
  const full = resolved(schema, root)
  if (full.anyOf !== undefined && !full.anyOf.some((branch) => fits(value, branch, root))) return false
  if (full.const !== undefined && value !== full.const) return false
  if (full.enum !== undefined && !full.enum.includes(value)) return false
  if (full.type !== undefined && !hasType(value, full.type)) return false
  if (typeof value === 'string') return fitsText(value, full)
  if (typeof value === 'number') return value >= (full.minimum ?? -Infinity) && value <= (full.maximum ?? Infinity)
  if (Array.isArray(value)) return fitsList(value, full, root)
  return typeof value !== 'object' || value === null || fitsMap(value as Readonly<Record<string, unknown>>, full, root)
}

const known = new WeakMap<JsonSchema, JsonSchema>()

/** The schema that a `$ref` names and what stands beside the `$ref`. */
function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema
  const found = known.get(schema) ?? deref(schema, root)
  known.set(schema, found)
  return found
}

function hasType(value: unknown, type: string | readonly string[]): boolean {
  const types = typeof type === 'string' ? [type] : type
  return types.some((each) => {
    if (each === 'null') return value === null
    if (each === 'array') return Array.isArray(value)
    if (each === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
    if (each === 'integer') return typeof value === 'number' && Number.isInteger(value)
    return each === 'number' ? typeof value === 'number' && Number.isFinite(value) : typeof value === each
  })
}

const patterns = new Map<string, RegExp>()

function fitsText(text: string, { pattern, minLength }: JsonSchema): boolean {
  // Length counts code points; a text has at least half as many as units.
  if (minLength !== undefined && text.length < minLength * 2 && [...text].length < minLength) return false
  if (pattern === undefined) return true
  const expression = patterns.get(pattern) ?? new RegExp(pattern, 'u')
  patterns.set(pattern, expression)
  return expression.test(text)
}

function fitsList(list: readonly unknown[], { items, minItems, uniqueItems }: JsonSchema, root: JsonSchema): boolean {
  if (list.length < (minItems ?? 0)) return false
  if (uniqueItems === true && new Set(list.map(identity)).size < list.length) return false
  return items === undefined || list.every((item) => fits(item, items, root))
}

/** Equal for what JSON Schema takes for equal: the order of keys does not count. */
function identity(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.entries(part).sort() : part,
  )
}

function fitsMap(map: Readonly<Record<string, unknown>>, schema: JsonSchema, root: JsonSchema): boolean {
  const { properties = {}, required = [], additionalProperties: rest = true, propertyNames } = schema
  const keys = Object.keys(map)
  if (keys.length < (schema.minProperties ?? 0) || keys.length > (schema.maxProperties ?? Infinity)) return false
  if (!required.every((key) => Object.hasOwn(map, key))) return false
  return keys.every((key) => {
    if (propertyNames !== undefined && !fits(key, propertyNames, root)) return false
    const property = Object.hasOwn(properties, key) ? properties[key] : rest
    return typeof property === 'object' ? fits(map[key], property, root) : property === true
  })
}
