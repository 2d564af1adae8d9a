/** As much of JSON Schema as `catalog.schema.json` uses, and three words of our own. */
export interface JsonSchema {
  readonly $schema?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly $ref?: string
  /** Name of the TypeScript type and of the section in the reference. */
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly uniqueItems?: boolean
  /** What a value must be, in words, where the other keywords do not say it well: "a duration such as `7d`". */
  readonly 'x-expected'?: string
  readonly 'x-quantity'?: 'duration' | 'size' | 'rate' | 'range'
}

/** The schema that a `$ref` names; keywords beside the `$ref` win. */
export function deref(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema
  const { $ref, ...beside } = schema
  const target = root.$defs?.[$ref.slice('#/$defs/'.length)]
  if (target === undefined) throw new Error(`catalog.schema.json: ${$ref} does not exist`)
  return { ...deref(target, root), ...beside }
}

/** What a value must be, in words. */
export function expected(schema: JsonSchema): string {
  if (schema['x-expected'] !== undefined) return schema['x-expected']
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum !== undefined) return oneOf(schema.enum.filter((value) => value !== null).map(String))
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  const words = types.filter((type) => type !== 'null').map((type) => typeWords(type, schema))
  return words.length === 0 ? 'something else' : words.join(' or ')
}

function typeWords(type: string, schema: JsonSchema): string {
  if (type === 'string') return schema.minLength === undefined ? 'a text' : 'a text that is not empty'
  if (type === 'boolean') return '`true` or `false`'
  if (type === 'number') return 'a number'
  if (type === 'array') return schema.minItems === undefined ? 'a list' : 'a list with at least one entry'
  if (type === 'object') return schema.minProperties === undefined ? 'a map of keys' : 'a map with at least one key'
  const { minimum, maximum } = schema
  if (minimum === undefined) return 'a whole number'
  // The largest 32-bit number is Kafka's own limit, not a choice that anybody makes.
  return maximum === undefined || (maximum >= 32767 && maximum !== 65535)
    ? `a whole number from ${minimum}`
    : `a whole number from ${minimum} to ${maximum}`
}

/** `a`, `b` or `c`. */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
