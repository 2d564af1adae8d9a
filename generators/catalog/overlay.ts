import { pointer, valueAt } from './pointer.ts'

type Tree = Readonly<Record<string, unknown>>

/** The catalog with an environment's overlay in it: maps merge deeply, anything else replaces, `null` removes. */
export function mergeOverlay(base: unknown, overlay: unknown): unknown {
  if (!isMap(base) || !isMap(overlay)) return isMap(overlay) ? withoutNulls(overlay) : overlay
  const kept = Object.entries(base).filter(([key]) => !Object.hasOwn(overlay, key))
  const merged = Object.entries(overlay)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, mergeOverlay(Object.hasOwn(base, key) ? base[key] : undefined, value)] as const)
  return Object.fromEntries([...kept, ...merged])
}

/** Where the value at a place of the merged catalog was written: in the overlay, or else in the catalog itself. */
export function writtenAt(source: unknown, environment: string, place: string): string {
  const over = pointer('environments', environment) + place
  return place !== '' && valueAt(source, over) !== undefined ? over : place
}

function withoutNulls(tree: Tree): unknown {
  const kept = Object.entries(tree).filter(([, value]) => value !== null)
  return Object.fromEntries(kept.map(([key, value]) => [key, isMap(value) ? withoutNulls(value) : value]))
}

function isMap(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
