import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { catalogSchema } from './catalog-schema.ts'
import { deref, expected, oneOf } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'
import { didYouMean } from '../diagnostics/nearest.ts'
import { pointer, tokensOf, valueAt } from './pointer.ts'
import { mended } from './quantity.ts'

/** The key that an error speaks of, where it speaks of one rather than of a value. */
export function namedKey(error: ErrorObject): string | undefined {
  if (error.keyword === 'additionalProperties') return String(error.params['additionalProperty'])
  return error.propertyName
}

/** Places in a list of an entry and of what repeats it. */
export function repeatedItems(error: ErrorObject): readonly [first: number, second: number] {
  const indexes = [Number(error.params['i']), Number(error.params['j'])] as const
  return [Math.min(...indexes), Math.max(...indexes)]
}

/** What ajv found, in the words of a person who knows the format. */
export function shapeFinding(error: ErrorObject, data: unknown, textAt: (pointer: string) => string): Finding {
  const schema = meantSchema((error.parentSchema ?? {}) as JsonSchema)
  const at = error.instancePath
  const name = said(at)
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(at, String(error.params['additionalProperty']), schema)
    case 'required': {
      const key = String(error.params['missingProperty'])
      return {
        code: 'missing-key',
        message: `${name} has no \`${key}\``,
        at: { pointer: at, part: 'key' },
        hint: `add \`${key}\``,
      }
    }
    case 'uniqueItems': {
      const [first, second] = repeatedItems(error)
      return {
        code: 'repeated-value',
        message: `${name} says ${shown(valueAt(data, at + pointer(second)))} twice`,
        at: { pointer: at + pointer(second) },
        hint: 'remove one of the two',
        related: [{ message: 'first said here', at: { pointer: at + pointer(first) } }],
      }
    }
  }
  if (error.propertyName !== undefined) {
    const place = { pointer: at + pointer(error.propertyName), part: 'key' as const }
    return { code: 'wrong-value', message: `\`${error.propertyName}\` is not ${expected(schema)}`, at: place }
  }
  return wrongValue(at, valueAt(data, at), error.keyword, schema, textAt)
}

/** Of a choice between something and `null`, the something. */
function meantSchema(schema: JsonSchema): JsonSchema {
  const branches = (schema.anyOf ?? [])
    .map((branch) => deref(branch, catalogSchema))
    .filter(({ type }) => type !== 'null')
  const [only, ...others] = branches
  return only !== undefined && others.length === 0 ? only : schema
}

function unknownKey(at: string, key: string, schema: JsonSchema): Finding {
  const known = Object.keys(schema.properties ?? {})
  const place = { pointer: at + pointer(key), part: 'key' as const }
  if (tokensOf(at)[0] === 'environments' && isBaseKey(at, key)) {
    return {
      code: 'overlay-key',
      message: `\`${key}\` cannot differ between environments`,
      at: place,
      hint: `set it in the catalog itself; what may differ here is ${oneOf(known)}`,
    }
  }
  const hint =
    didYouMean(key, known) ?? (known.length > 0 && known.length <= 12 ? `known keys are ${oneOf(known)}` : undefined)
  return {
    code: 'unknown-key',
    message: `${said(at)} has no key \`${key}\``,
    at: place,
    ...(hint === undefined ? {} : { hint }),
  }
}

/** Whether the catalog itself has this key at the place that an overlay speaks of. */
function isBaseKey(at: string, key: string): boolean {
  let schema: JsonSchema | undefined = catalogSchema
  for (const token of [...tokensOf(at).slice(2), key]) {
    const open: JsonSchema = followed(schema)
    const rest: boolean | JsonSchema | undefined = open.additionalProperties
    schema = open.properties?.[token] ?? (typeof rest === 'object' ? rest : undefined)
    if (schema === undefined) return false
  }
  return !['environments', 'version'].includes(key) || tokensOf(at).length > 2
}

function followed(schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.slice('#/$defs/'.length)
  return name === undefined ? schema : (catalogSchema.$defs?.[name] ?? {})
}

function wrongValue(
  at: string,
  value: unknown,
  keyword: string,
  schema: JsonSchema,
  textAt: (pointer: string) => string,
): Finding {
  if (at === '' || value === undefined) {
    const message =
      value === null || value === undefined
        ? 'the file is empty'
        : `the file must hold a map of keys, not ${shown(value)}`
    return { code: 'wrong-type', message, at: { pointer: '' } }
  }
  const quantity = quantityOf(schema)
  const hint = quantity === undefined ? mend(value, schema, textAt(at)) : quantityHint(value, quantity)
  const code =
    quantity !== undefined && typeof value !== 'object'
      ? 'wrong-quantity'
      : keyword === 'type' || keyword === 'anyOf'
        ? 'wrong-type'
        : 'wrong-value'
  return {
    code: at === '/version' ? 'wrong-version' : code,
    message: `${said(at)} must be ${expected(schema)}, not ${typeof value === 'number' ? `\`${textAt(at)}\`` : shown(value, keyword === 'type' && quantity === undefined)}`,
    at: { pointer: at, part: 'value' },
    ...(hint === undefined ? {} : { hint }),
  }
}

function quantityOf(schema: JsonSchema): JsonSchema['x-quantity'] {
  return schema['x-quantity']
}

function quantityHint(value: unknown, quantity: NonNullable<JsonSchema['x-quantity']>): string | undefined {
  if (typeof value === 'number') return 'add the unit: bare numbers are only for counts'
  if (typeof value !== 'string') return undefined
  if (quantity !== 'range') {
    const better = mended(value, quantity)
    return better === undefined ? undefined : `write \`${better}\``
  }
  const ends = value.split(/\s*(?:\.{2,}|-|–|…|\bto\b)\s*/)
  const [from, to] = ends.map((end) => mended(end, 'duration'))
  return from === undefined || to === undefined || ends.length > 2 ? undefined : `write \`${from}..${to}\``
}

function mend(value: unknown, schema: JsonSchema, text: string): string | undefined {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (schema.enum !== undefined && plain) return didYouMean(String(value), schema.enum.map(String))
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
    return `write it in quotes: '${text}'`
  if (types.includes('integer') && typeof value === 'string' && /^\d+$/.test(value)) return 'remove the quotes'
  if (types.includes('object') && Array.isArray(value)) return 'write each entry under its name: `name: { … }`'
  if (types.includes('string') && typeof value === 'string' && schema.pattern !== undefined) {
    const lower = value.toLowerCase()
    return new RegExp(schema.pattern).test(lower) ? `write \`${lower}\`` : undefined
  }
  if (types.includes('array') && plain) return `write it in brackets: [${text}]`
  return undefined
}

const nouns: Readonly<Record<string, string>> = {
  topics: 'topic',
  groups: 'group',
  services: 'service',
  profiles: 'profile',
  messages: 'message',
  environments: 'environment',
}

/** A place in words: topic `orders`, `retention` of topic `orders`, entry 2 of `topics` of group `audit`, the catalog. */
function said(at: string): string {
  const tokens = tokensOf(at)
  if (tokens.length === 0) return 'the catalog'
  const [section = '', name = ''] = tokens
  if (section === 'environments' && tokens.length > 2) return `${within(tokens.slice(2))} in environment \`${name}\``
  return within(tokens)
}

function within(tokens: readonly string[]): string {
  const [section = '', name, ...rest] = tokens
  if (name === undefined) return `\`${section}\``
  const noun = Object.hasOwn(nouns, section) ? nouns[section] : undefined
  const owner = noun === undefined ? `\`${section}\`` : `${noun} \`${name}\``
  const inside = noun === undefined ? [name, ...rest] : rest
  const last = inside.at(-1)
  if (last === undefined) return owner
  if (!/^\d+$/.test(last)) return `\`${path(inside)}\` of ${owner}`
  const list = inside.length === 1 ? '' : `\`${path(inside.slice(0, -1))}\` of `
  return `entry ${Number(last) + 1} of ${list}${owner}`
}

function path(tokens: readonly string[]): string {
  return tokens.map((token, index) => (/^\d+$/.test(token) ? `[${token}]` : index === 0 ? token : `.${token}`)).join('')
}

/** A value in a message; a text where none is expected shows its quotes. */
function shown(value: unknown, quoted = false): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (value === null) return 'nothing'
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty map' : 'a map'
  const text = quoted && typeof value === 'string' ? JSON.stringify(value) : String(value)
  if (text === '') return 'an empty text'
  return `\`${text.length > 60 ? text.slice(0, 57) + '…' : text}\``
}
