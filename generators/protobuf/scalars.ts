import type { MapKey, Scalar } from './schema.ts'

const mapKeys: readonly MapKey[] = [
  'int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64', 'fixed32', 'fixed64', 'sfixed32', 'sfixed64', 'bool', 'string',
] // prettier-ignore

const scalars: ReadonlyMap<string, Scalar> = new Map(
  [...mapKeys, 'double' as const, 'float' as const, 'bytes' as const].map((name) => [name, name]),
)
const keys: ReadonlyMap<string, MapKey> = new Map(mapKeys.map((name) => [name, name]))

export function scalarNamed(name: string): Scalar | undefined {
  return scalars.get(name)
}

export function mapKeyNamed(name: string): MapKey | undefined {
  return keys.get(name)
}

/** Least and greatest value of an integer type, inclusive; undefined for what is no integer. */
export function integerRange(scalar: Scalar): readonly [bigint, bigint] | undefined {
  const found = /^(u|s)?(int|fixed)(32|64)$/.exec(scalar)
  if (found === null) return undefined
  const bits = BigInt(found[3] ?? '32')
  const unsigned = scalar.startsWith('u') || scalar.startsWith('fixed')
  return unsigned ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n]
}

/** Has a length on the wire, so a packed list of it is impossible. */
export function isPackable(scalar: Scalar): boolean {
  return scalar !== 'string' && scalar !== 'bytes'
}

/** `user_id` → `userId`: the JSON name that protoc makes. */
export function defaultJsonName(name: string): string {
  return name.replace(/_+([^_]?)/g, (_, next: string) => next.toUpperCase())
}
