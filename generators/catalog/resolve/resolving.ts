import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { Schema } from '../../protobuf/schema.ts'
import type { Calendar } from '../model.ts'
import { didYouMean } from '../../diagnostics/nearest.ts'
import { parseDuration, parseSize } from '../quantity.ts'
import type { CatalogSource } from '../source.ts'

/** What resolving one environment works from. */
export interface Resolving {
  /** With the overlay merged in, without what did not fit the schema. */
  readonly source: CatalogSource
  /** Names that are declared, also where what they declare is broken: a mistake there is not a second one here. */
  readonly declared: Declared
  /** Undefined when the protos are broken: then nothing is said of messages, fields and values. */
  readonly schema: Schema | undefined
  readonly calendars: ReadonlyMap<string, Calendar>
  report(finding: Finding): void
}

export interface Declared {
  readonly topics: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly profiles: ReadonlySet<string>
  /** Files of `calendars/`, also those that do not fit their schema. */
  readonly calendars: ReadonlySet<string>
  /** Whether the catalog itself says something at a place, fitting or not. */
  says(pointer: string): boolean
}

type UnknownCode = Extract<Finding['code'], `unknown-${string}`>

/** A reference to something that is not there. */
export function reportUnknown(
  into: Resolving,
  code: UnknownCode,
  noun: string,
  name: string,
  known: Iterable<string>,
  at: Finding['at'],
): void {
  const hint = didYouMean(name, known)
  into.report({ code, message: `there is no ${noun} \`${name}\``, at, ...(hint === undefined ? {} : { hint }) })
}

export interface Bounds {
  readonly least: number
  readonly most: number
}

/** What Kafka keeps in a signed 32-bit number. */
export const int32: Bounds = { least: 0, most: 2 ** 31 - 1 }
export const anyQuantity: Bounds = { least: 0, most: Number.MAX_SAFE_INTEGER }

/** A duration that the schema let through; reported and undefined where it is out of bounds. */
export function durationIn(into: Resolving, text: string, at: string, bounds: Bounds): number | undefined {
  return bounded(into, text, parseDuration(text), at, bounds)
}

export function sizeIn(into: Resolving, text: string, at: string, bounds: Bounds): number | undefined {
  return bounded(into, text, parseSize(text), at, bounds)
}

export function bounded(
  into: Resolving,
  text: string,
  value: number | undefined,
  at: string,
  bounds: Bounds,
): number | undefined {
  if (value !== undefined && value >= bounds.least && value <= bounds.most) return value
  const much = value === undefined || value > bounds.most
  into.report({
    code: 'quantity-out-of-range',
    message: `\`${text}\` is too ${much ? 'much' : 'little'} here`,
    at: { pointer: at, part: 'value' },
  })
  return undefined
}

/** By name, by code unit: what every list of the model is sorted by. */
export function byName<T extends { readonly name: string }>(a: T, b: T): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}

export function sorted(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort()
}
