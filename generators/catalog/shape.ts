import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { catalogSchema } from './catalog-schema.ts'
import { expected, oneOf } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'
import { didYouMean } from './nearest.ts'
import { pointer, tokensOf, valueAt } from './pointer.ts'
import { prune } from './prune.ts'
import type { Pruned } from './prune.ts'
import { mended } from './quantity.ts'

export interface Shape extends Pruned {
  readonly findings: readonly Finding[]
}

/** What is checked: a catalog, or one file of `calendars/`. */
export type Kind = 'catalog' | 'calendar'

/**
 * Holds plain data against `catalog.schema.json`: findings for what does not fit, and the data without it, which then
 * has exactly the declared types. `textAt` gives the value as the author wrote it.
 */
export function checkShape(kind: Kind, data: unknown, textAt: (pointer: string) => string): Shape {
  const validate = validator(kind)
  if (validate(data) === true) return { ...prune(data, []), findings: [] }
  const errors = telling(validate.errors ?? [])
  const findings = errors.map((error) => finding(error, data, textAt))
  return { ...prune(data, errors.map(pruned)), findings }
}

const compiled = new Map<Kind, ValidateFunction>()

function validator(kind: Kind): ValidateFunction {
  const known = compiled.get(kind)
  if (known !== undefined) return known
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateSchema: false, addUsedSchema: false })
  ajv.addSchema(catalogSchema, 'catalog')
  const validate = ajv.getSchema(kind === 'catalog' ? 'catalog' : 'catalog#/$defs/calendarFile')
  if (validate === undefined) throw new Error(`catalog.schema.json has no schema of a ${kind}`)
  compiled.set(kind, validate as ValidateFunction)
  return validate as ValidateFunction
}

/** Leaves one error for one mistake: of the branches of an `anyOf` only what the value was meant to be. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  let kept = errors.filter(({ keyword }) => keyword !== 'propertyNames')
  for (const choice of errors.filter(({ keyword }) => keyword === 'anyOf')) {
    const at = choice.instancePath
    const inside = (error: ErrorObject) =>
      error !== choice && error.keyword !== 'anyOf' && (error.instancePath === at || error.instancePath.startsWith(at + '/'))
    const mismatch = (error: ErrorObject) => error.instancePath === at && (error.keyword === 'type' || isNullOnly(error))
    const meant = kept.filter((error) => inside(error) && !mismatch(error))
    kept = kept.filter((error) => (meant.length > 0 ? error !== choice && !(inside(error) && mismatch(error)) : !inside(error)))
  }
  const seen = new Set<string>()
  return kept.filter((error) => {
    const key = identity(error)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function isNullOnly(error: ErrorObject): boolean {
  return error.schema === 'null'
}

/** A value is told once that it is wrong, a key once that it is unknown, an object once for each key it lacks. */
function identity(error: ErrorObject): string {
  if (error.keyword === 'required') return `${error.instancePath} lacks ${String(error.params['missingProperty'])}`
  return `${error.instancePath} ${namedKey(error) ?? ''}`
}

function namedKey(error: ErrorObject): string | undefined {
  if (error.keyword === 'additionalProperties') return String(error.params['additionalProperty'])
  return error.propertyName
}

/** What the data must lose to fit: a wrong value, an unknown key, an object that lacks what it needs. */
function pruned(error: ErrorObject): string {
  const key = namedKey(error)
  if (key !== undefined) return error.instancePath + pointer(key)
  if (error.keyword === 'uniqueItems') return error.instancePath + pointer(Number(error.params['i']))
  if (error.keyword === 'required' && isSection(error.instancePath)) return error.instancePath + pointer('')
  return error.instancePath
}

/** The whole and its one required section stay, whatever they lack. */
function isSection(at: string): boolean {
  return at === '' || at === '/protobuf'
}

function finding(error: ErrorObject, data: unknown, textAt: (pointer: string) => string): Finding {
  const schema = (error.parentSchema ?? {}) as JsonSchema
  const at = error.instancePath
  const name = said(at)
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(at, String(error.params['additionalProperty']), schema)
    case 'required': {
      const key = String(error.params['missingProperty'])
      return { code: 'missing-key', message: `${name} has no \`${key}\``, at: { pointer: at, part: 'key' }, hint: `add \`${key}\`` }
    }
    case 'uniqueItems': {
      const item = at + pointer(Number(error.params['i']))
      return {
        code: 'repeated-value',
        message: `${name} says ${shown(valueAt(data, item))} twice`,
        at: { pointer: item },
        hint: 'remove one of the two',
        related: [{ message: 'first said here', at: { pointer: at + pointer(Number(error.params['j'])) } }],
      }
    }
  }
  if (error.propertyName !== undefined) {
    const place = { pointer: at + pointer(error.propertyName), part: 'key' as const }
    return { code: 'wrong-value', message: `\`${error.propertyName}\` is not ${expected(schema)}`, at: place }
  }
  return wrongValue(at, valueAt(data, at), error.keyword, schema, textAt)
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
  const hint = didYouMean(key, known) ?? (known.length > 0 && known.length <= 12 ? `known keys are ${oneOf(known)}` : undefined)
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

function wrongValue(at: string, value: unknown, keyword: string, schema: JsonSchema, textAt: (pointer: string) => string): Finding {
  if (at === '' || value === undefined) {
    const message = value === null || value === undefined ? 'the file is empty' : `the file must hold a map of keys, not ${shown(value)}`
    return { code: 'wrong-type', message, at: { pointer: '' } }
  }
  const quantity = quantityOf(schema)
  const hint = quantity === undefined ? mend(value, schema, textAt(at)) : quantityHint(value, quantity)
  const code = quantity !== undefined && typeof value !== 'object' ? 'wrong-quantity' : keyword === 'type' || keyword === 'anyOf' ? 'wrong-type' : 'wrong-value'
  return {
    code: at === '/version' ? 'wrong-version' : code,
    message: `${said(at)} must be ${expected(schema)}, not ${shown(value)}`,
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
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) return `write it in quotes: '${text}'`
  if (types.includes('integer') && typeof value === 'string' && /^\d+$/.test(value)) return 'remove the quotes'
  if (types.includes('array') && plain) return `write it in brackets: [${text}]`
  return undefined
}

/** The last part of a place, for a message: `retention`, entry 2 of `topics`, the catalog. */
function said(at: string): string {
  const tokens = tokensOf(at)
  const last = tokens.at(-1)
  if (last === undefined) return 'the catalog'
  if (/^\d+$/.test(last) && tokens.length > 2) return `entry ${Number(last) + 1} of \`${tokens.at(-2)}\``
  return `\`${last}\``
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value === null) return 'nothing'
  if (typeof value === 'object') return 'a map'
  const text = String(value)
  return `\`${text.length > 60 ? text.slice(0, 57) + '…' : text}\``
}

