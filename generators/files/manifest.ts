import { byCodeUnit } from './hash.ts'
import { pathFault } from './path.ts'

/** What the last run left: one file. */
export interface Entry {
  readonly generator: string
  /** Hash of the text before formatting, with its language. */
  readonly raw: string
  /** Hash of the text on disk, line ends as LF. */
  readonly formatted: string
}

export interface Manifest {
  /** `conflicted`: no longer what was written (merge markers, broken JSON); it still lists, but nothing may be deleted by it. */
  readonly state: 'whole' | 'missing' | 'conflicted'
  /** Hash of formatter, version and options; empty unless whole. */
  readonly formatter: string
  /** Every path that is listed; a conflict may list one several times. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>
}

export const noManifest: Manifest = { state: 'missing', formatter: '', entries: new Map() }

/** Sorted, one line a file: two branches that touch different files merge without a conflict. */
export function printManifest(formatter: string, entries: ReadonlyMap<string, Entry>): string {
  const lines = [...entries]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(
      ([path, { generator, raw, formatted }]) =>
        `${JSON.stringify(path)}:${JSON.stringify({ generator, raw, formatted })}`,
    )
  return `{"formatter":${JSON.stringify(formatter)},"files":{\n${lines.join(',\n')}\n}}\n`
}

/** Never fails: what cannot be read in whole is read line by line and is `conflicted`. */
export function parseManifest(text: string): Manifest {
  const whole = parseJson(text)
  if (isObject(whole) && typeof whole['formatter'] === 'string' && isObject(whole['files'])) {
    const entries = Object.entries(whole['files']).map(([path, value]) => [path, entryOf(path, value)] as const)
    if (entries.every(([, entry]) => entry !== undefined)) {
      return { state: 'whole', formatter: whole['formatter'], entries: collect(entries) }
    }
  }
  const lines = text.split('\n').flatMap((line) => {
    const pair = parseJson(`{${line.trim().replace(/,$/u, '')}}`)
    return isObject(pair) ? Object.entries(pair).map(([path, value]) => [path, entryOf(path, value)] as const) : []
  })
  return { state: 'conflicted', formatter: '', entries: collect(lines) }
}

function collect(pairs: readonly (readonly [string, Entry | undefined])[]): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const [path, entry] of pairs) if (entry !== undefined) entries.set(path, [...(entries.get(path) ?? []), entry])
  return entries
}

/** Undefined for anything this tool would not have written, paths out of the folder above all. */
function entryOf(path: string, value: unknown): Entry | undefined {
  if (pathFault(path) !== undefined || !isObject(value)) return undefined
  const { generator, raw, formatted } = value
  if (typeof generator !== 'string' || typeof raw !== 'string' || typeof formatted !== 'string') return undefined
  return { generator, raw, formatted }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
