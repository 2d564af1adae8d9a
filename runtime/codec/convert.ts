import { shown, WireError, within } from './wire-error.ts'

/**
 * What constructors of generated messages do with what they are given. `field` names the property in errors; `convert`
 * makes the value that the message holds, and may throw WireError with a path of its own.
 */

export function optional<I, M>(value: I | undefined, field: string, convert: (value: I) => M): M | undefined {
  if (value === undefined) return undefined
  try {
    return convert(value)
  } catch (error) {
    throw within(error, field)
  }
}

/** The value of a oneof's member. */
export function member<I, M>(value: I, convert: (value: I) => M): M {
  try {
    return convert(value)
  } catch (error) {
    throw within(error, 'value')
  }
}

/** Of a oneof that names no member of its own. */
export function unknownCase(chosen: { readonly case: unknown }, cases: readonly string[]): WireError {
  return new WireError(`expected one of ${cases.join(', ')}, got ${shown(chosen.case)}`, 'case')
}

/** A new array; the one given stays the caller's. */
export function list<M>(values: readonly M[], field: string): M[] {
  if (!Array.isArray(values)) throw new WireError(`expected an array, got ${shown(values)}`, field)
  return values.slice()
}

export function converted<I, M>(values: readonly I[], field: string, convert: (value: I) => M): M[] {
  if (!Array.isArray(values)) throw new WireError(`expected an array, got ${shown(values)}`, field)
  return Array.from(values, (value: I, i) => {
    try {
      return convert(value)
    } catch (error) {
      throw within(error, `${field}[${i}]`)
    }
  })
}

/** A new Map; an object gives its own enumerable properties. */
export function map<K, V>(values: ReadonlyMap<K, V> | Readonly<Record<string, V>>, field: string): Map<K, V> {
  return new Map(entriesOf(values, field))
}

export function convertedMap<K, I, M>(
  values: ReadonlyMap<K, I> | Readonly<Record<string, I>>,
  field: string,
  convert: (value: I) => M,
): Map<K, M> {
  const result = new Map<K, M>()
  for (const [key, value] of entriesOf(values, field)) {
    try {
      result.set(key, convert(value))
    } catch (error) {
      throw within(error, `${field}[${typeof key === 'string' ? JSON.stringify(key) : String(key)}]`)
    }
  }
  return result
}

/** An object can only be given where the keys are strings: the type of the input sees to that. */
function entriesOf<K, V>(values: ReadonlyMap<K, V> | Readonly<Record<string, V>>, field: string): Iterable<[K, V]> {
  if (values instanceof Map) return values as ReadonlyMap<K, V> as Map<K, V>
  if (typeof values === 'object' && values !== null && !Array.isArray(values))
    return Object.entries(values) as [K & string, V][]
  throw new WireError(`expected a Map or an object, got ${shown(values)}`, field)
}

/** What a message is made from must be an object: a number or a string would silently make an empty one. */
export function requireObject(input: unknown): void {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new WireError(`expected an object with the message's fields, got ${shown(input)}`)
  }
}
