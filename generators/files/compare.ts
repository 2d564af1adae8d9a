import type { Disk } from './disk.ts'
import { format, formatterHash, rawHash } from './format.ts'
import { hashText, withLineFeeds } from './hash.ts'
import { carriesHeader } from './header.ts'
import type { Entry, Manifest } from './manifest.ts'
import { fold, MANIFEST } from './path.ts'
import type { PlannedFile } from './plan.ts'

/**
 * What a path is, against the plan.
 *
 * - `new`, `missing` (the manifest lists it), `changed`, `unchanged`: planned, and free to write
 * - `orphaned`: nothing generates it any more
 * - `hand-edited`, `foreign` (never ours), `blocked` (no plain file can stand there): refused
 */
export type State = 'new' | 'missing' | 'changed' | 'unchanged' | 'orphaned' | 'hand-edited' | 'foreign' | 'blocked'

export interface FileState {
  readonly path: string
  readonly state: State
  readonly action: 'write' | 'delete' | 'keep' | 'refuse'
  /** Text on disk, LF; undefined where there is none. */
  readonly before: string | undefined
  /** Text to be; undefined for what goes away and for what formatting was skipped. */
  readonly after: string | undefined
  /** What the manifest will say; undefined = no longer listed. */
  readonly entry: Entry | undefined
  /** Why it is refused, or kept although nothing generates it. */
  readonly why?: string
}

export interface Comparison {
  /** Sorted by path among the planned, then what is left over. */
  readonly states: readonly FileState[]
  readonly formatter: string
  readonly manifest: Manifest['state']
}

export interface CompareInput {
  readonly files: readonly PlannedFile[]
  readonly disk: Disk
  /** Names of the generators that ran; undefined = all. Files of others are neither compared nor removed. */
  readonly only: ReadonlySet<string> | undefined
  /** Paths, relative to the output folder, that may be replaced whatever stands there. */
  readonly overwrite: ReadonlySet<string>
  /** Formats every file and compares its bytes, whatever the manifest says; looks for files it does not list. */
  readonly thorough: boolean
  /** Called before each planned file with how many are done. */
  readonly progress: (done: number, total: number) => void
}

interface Context extends CompareInput {
  readonly manifest: Manifest
  readonly staged: ReadonlyMap<string, readonly Entry[]>
  readonly formatter: string
  readonly planned: ReadonlySet<string>
}

/** Reads, never writes. Rejects with FormatError. */
export async function compare(input: CompareInput): Promise<Comparison> {
  const context: Context = {
    ...input,
    manifest: input.disk.manifest(),
    staged: input.disk.staged(),
    formatter: formatterHash(),
    planned: new Set(input.files.map((file) => file.path)),
  }
  const orphans = listedPaths(context).flatMap((path) => orphan(path, context))
  const leaving = new Set(orphans.filter((file) => file.action === 'delete').map((file) => file.path))
  const planned: FileState[] = []
  for (const file of input.files) {
    input.progress(planned.length, input.files.length)
    planned.push(await comparePlanned(file, leaving, context))
  }
  const states = [...planned, ...orphans, ...leftovers(context)]
  return { states, formatter: context.formatter, manifest: context.manifest.state }
}

async function comparePlanned(file: PlannedFile, leaving: ReadonlySet<string>, context: Context): Promise<FileState> {
  const raw = rawHash(file)
  const listed = context.manifest.entries.get(file.path)
  const found = context.disk.look(file.path)
  const before = found.kind === 'file' ? found.text : undefined
  if (!context.thorough && context.manifest.formatter === context.formatter && before !== undefined) {
    const entry = listed?.find((one) => one.raw === raw && one.formatted === hashText(before))
    if (entry !== undefined && !leavesByAnotherCase(file.path, leaving)) {
      return {
        path: file.path,
        state: 'unchanged',
        action: 'keep',
        before,
        after: undefined,
        entry: { ...entry, generator: file.generator },
      }
    }
  }
  const after = await format(file)
  const entry = { generator: file.generator, raw, formatted: hashText(withLineFeeds(after)) }
  const state = (state: State, action: FileState['action'], why?: string): FileState => ({
    path: file.path,
    state,
    action,
    before,
    after,
    entry,
    ...(why === undefined ? {} : { why }),
  })
  const why = obstacle(file.path, found, leaving, context)
  if (why !== undefined) return state('blocked', 'refuse', why)
  if (before === undefined) return state(listed === undefined ? 'new' : 'missing', 'write')
  if (hashText(before) === entry.formatted && !leavesByAnotherCase(file.path, leaving))
    return state('unchanged', 'keep')
  if (context.overwrite.has(file.path)) return state('changed', 'write')
  return state(...ownership(file.path, before, context))
}

/** Whether a text that differs from the plan may be replaced. */
function ownership(path: string, before: string, context: Context): [State, FileState['action'], string?] {
  const listed = context.manifest.entries.get(path)
  const known = [...(listed ?? []), ...(context.staged.get(path) ?? [])]
  const ours = known.length > 0 || carriesHeader(before)
  if (before === '' || known.some((entry) => entry.formatted === hashText(before))) return ['changed', 'write']
  if (ours && hasConflictMarkers(before)) return ['changed', 'write']
  if (!ours) return ['foreign', 'refuse', 'it was not generated: neither a header nor the manifest says so']
  if (context.manifest.state === 'whole' && listed !== undefined) {
    return ['hand-edited', 'refuse', 'it was changed by hand since it was generated']
  }
  return ['changed', 'write']
}

/** What makes a plain file impossible at this place. */
function obstacle(
  path: string,
  found: ReturnType<Disk['look']>,
  leaving: ReadonlySet<string>,
  { disk }: Context,
): string | undefined {
  if (found.kind === 'blocked') return found.why
  if (found.kind === 'under-file' && !leaving.has(found.file))
    return `\`${found.file}\` is a file where a folder must be`
  if (found.kind === 'folder') {
    for (const inside of disk.walk(path))
      if (!leaving.has(inside)) return `a folder stands there, with \`${inside}\` in it`
  }
  return undefined
}

/** On a file system without case, removing `A.ts` would take `a.ts` with it. */
function leavesByAnotherCase(path: string, leaving: ReadonlySet<string>): boolean {
  for (const other of leaving) if (fold(other) === fold(path)) return true
  return false
}

/** Paths that a manifest lists, whole or staged, and that this run answers for. */
function listedPaths({ manifest, staged, only, planned }: Context): string[] {
  const paths = new Set<string>()
  for (const [path, entries] of [...manifest.entries, ...staged]) {
    if (!planned.has(path) && (only === undefined || entries.some((entry) => only.has(entry.generator))))
      paths.add(path)
  }
  return [...paths].sort()
}

function orphan(path: string, { disk, manifest, staged, overwrite }: Context): FileState[] {
  const found = disk.look(path)
  if (found.kind !== 'file') return []
  const known = [...(manifest.entries.get(path) ?? []), ...(staged.get(path) ?? [])]
  const entry = known.find((one) => one.formatted === hashText(found.text))
  const file = { path, before: found.text, after: undefined }
  if (overwrite.has(path) || (entry !== undefined && manifest.state !== 'conflicted')) {
    return [{ ...file, state: 'orphaned', action: 'delete', entry: undefined }]
  }
  if (manifest.state === 'conflicted') {
    const why =
      'nothing generates it any more; it stays because the manifest was in conflict, and goes with the next run'
    return [{ ...file, state: 'orphaned', action: 'keep', entry: entry ?? known[0], why }]
  }
  const why = 'nothing generates it any more, and it was changed by hand'
  return [{ ...file, state: 'hand-edited', action: 'refuse', entry: undefined, why }]
}

/** Files that say they are ours but that no manifest lists: found where it matters, never removed. */
function leftovers({ disk, manifest, staged, planned, thorough, only }: Context): FileState[] {
  if (only !== undefined || (!thorough && manifest.state === 'whole')) return []
  const why = 'nothing generates it and the manifest does not list it; remove it by hand'
  return [...disk.walk()].sort().flatMap((path) => {
    if (path === MANIFEST || planned.has(path) || manifest.entries.has(path) || staged.has(path)) return []
    const found = disk.look(path)
    if (found.kind !== 'file' || !carriesHeader(found.text)) return []
    return [{ path, state: 'orphaned', action: 'keep', before: found.text, after: undefined, entry: undefined, why }]
  })
}

function hasConflictMarkers(text: string): boolean {
  return /^<{7}( |$)/mu.test(text) && /^={7}$/mu.test(text) && /^>{7}( |$)/mu.test(text)
}
