import { createRequire } from 'node:module'
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { catalogSchema } from './catalog-schema.ts'
import { fits } from './fits.ts'
import type { JsonSchema } from './json-schema.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { pointer, valueAt } from './pointer.ts'
import { prune } from './prune.ts'
import type { Pruned } from './prune.ts'
import { namedKey, repeatedItems, shapeFinding } from './shape-finding.ts'

export interface Shape extends Pruned {
  readonly findings: readonly Finding[]
}

/** What is checked: a catalog, or one file of `calendars/`. */
export type Kind = 'catalog' | 'calendar'

/**
 * Holds plain data against `catalog.schema.json`: findings for what does not fit, and the data as it was most likely
 * meant, without what cannot be meant at all, which then has exactly the declared types (only the whole and `protobuf`
 * may still lack a key). `textAt` gives the value as the author wrote it.
 */
export function checkShape(kind: Kind, data: unknown, textAt: (pointer: string) => string): Shape {
  const schema = kind === 'catalog' ? catalogSchema : (catalogSchema.$defs?.['calendarFile'] ?? catalogSchema)
  if (fits(data, schema, catalogSchema)) return { data, original: (place) => place, findings: [] }
  const validate = validator(kind)
  const first = check(validate, data)
  const meant = renames(first, data)
  const told = first.filter((error) => !isMeant(error, meant))
  const findings = told.map((error) => shapeFinding(error, data, textAt))
  // What is left of a map may lack what it needs: then the map goes too, without another word.
  let shape: Pruned = { data, original: (place) => place }
  let errors: readonly ErrorObject[] = told
  for (let renamed = meant; errors.length > 0; errors = check(validate, shape.data), renamed = new Map()) {
    const gone = new Set(errors.map(misfit).filter((place) => place !== undefined && !renamed.has(place)) as string[])
    if (gone.size === 0 && renamed.size === 0) break
    shape = composed(shape, prune(shape.data, { gone, renamed }))
  }
  return { ...shape, findings }
}

function check(validate: ValidateFunction, data: unknown): readonly ErrorObject[] {
  return validate(data) === true ? [] : telling(named(validate.errors ?? []))
}

/** Where the schema of a map's keys is a reference, ajv leaves out of an error which key it speaks of. */
function named(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const faulty = new Set(
    errors
      .filter(({ keyword }) => keyword === 'propertyNames')
      .map(({ instancePath, params }) => instancePath + pointer(String(params['propertyName']))),
  )
  return errors.map((error) => {
    const isKey = error.propertyName === undefined && typeof error.data === 'string'
    if (!isKey || !faulty.has(error.instancePath + pointer(error.data as string))) return error
    return { ...error, propertyName: error.data as string }
  })
}

function composed(before: Pruned, after: Pruned): Pruned {
  return { data: after.data, original: (place) => before.original(after.original(place)) }
}

/** Unknown keys that are taken for a key nearby, so that one slip is not followed by what the key would have said. */
function renames(errors: readonly ErrorObject[], data: unknown): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  const taken = new Set<string>()
  for (const error of errors.filter(({ keyword }) => keyword === 'additionalProperties')) {
    const key = String(error.params['additionalProperty'])
    const holder = valueAt(data, error.instancePath)
    const known = Object.keys((error.parentSchema as JsonSchema | undefined)?.properties ?? {})
    const meant = nearest(key, known)
    if (meant === undefined || typeof holder !== 'object' || holder === null || Object.hasOwn(holder, meant)) continue
    if (taken.has(error.instancePath + pointer(meant))) continue
    taken.add(error.instancePath + pointer(meant))
    renamed.set(error.instancePath + pointer(key), meant)
  }
  return renamed
}

/** A required key that is there under a misspelled name is told as misspelled alone. */
function isMeant(error: ErrorObject, renamed: ReadonlyMap<string, string>): boolean {
  if (error.keyword !== 'required') return false
  const missing = String(error.params['missingProperty'])
  return [...renamed].some(
    ([place, name]) => name === missing && place.slice(0, place.lastIndexOf('/')) === error.instancePath,
  )
}

const compiled = new Map<Kind, ValidateFunction>()

function validator(kind: Kind): ValidateFunction {
  const known = compiled.get(kind)
  if (known !== undefined) return known
  const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js')
  // Small functions compile in half the time of inlined and optimised ones, and each is run once a command.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateSchema: false,
    meta: false,
    inlineRefs: false,
    code: { optimize: false },
  })
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
      error !== choice && (error.instancePath === at || error.instancePath.startsWith(at + '/'))
    // The branches that the value was not meant to be: all that they say of it goes with them.
    const others = new Set(kept.filter((error) => error.instancePath === at && error.keyword === 'type').map(parentOf))
    const mismatch = (error: ErrorObject) => error.instancePath === at && others.has(parentOf(error))
    const meant = kept.filter((error) => inside(error) && !mismatch(error))
    kept = kept.filter((error) =>
      meant.length > 0 ? error !== choice && !(inside(error) && mismatch(error)) : !inside(error),
    )
  }
  const seen = new Set<string>()
  return kept.filter((error) => {
    const key = identity(error)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function parentOf(error: ErrorObject): unknown {
  return error.parentSchema
}

/** A value is told once that it is wrong, a key once that it is unknown, an object once for each key it lacks. */
function identity(error: ErrorObject): string {
  if (error.keyword === 'required') return `${error.instancePath} lacks ${String(error.params['missingProperty'])}`
  return `${error.instancePath} ${namedKey(error) ?? ''}`
}

/** What the data must lose to fit: a wrong value, an unknown key, a map that lacks what it needs. */
function misfit(error: ErrorObject): string | undefined {
  const key = namedKey(error)
  if (key !== undefined) return error.instancePath + pointer(key)
  if (error.keyword === 'uniqueItems') return error.instancePath + pointer(repeatedItems(error)[1])
  return error.keyword === 'required' && isSection(error.instancePath) ? undefined : error.instancePath
}

/** The whole and its one required section stay, whatever they lack. */
function isSection(at: string): boolean {
  return at === '' || at === '/protobuf'
}
