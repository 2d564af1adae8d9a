import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compare, type Comparison, type FileState } from './compare.ts'
import { Disk, type Found } from './disk.ts'
import { FormatError } from './format.ts'
import { byCodeUnit, hashText } from './hash.ts'
import { printManifest, type Entry } from './manifest.ts'
import { MANIFEST } from './path.ts'
import type { Plan } from './plan.ts'
import { sweep, write, WriteError } from './write.ts'

export interface ReconcileInput {
  readonly plan: Plan
  /** The output folder. */
  readonly out: string
  /** `write` changes the disk; `check` and `diff` compare every byte; `dry-run` says what `write` would do. */
  readonly mode: 'write' | 'check' | 'diff' | 'dry-run'
  /** Names of the generators that the plan holds; undefined = all there are. */
  readonly only?: ReadonlySet<string>
  /** Paths, relative to the output folder, that may be replaced whatever stands there. */
  readonly overwrite?: ReadonlySet<string>
  /** Called before each file with how many are done. */
  readonly progress?: (done: number, total: number) => void
}

export interface Reconciled {
  /** Every planned file and every one that is left over; the manifest itself is among them when it is wrong. */
  readonly states: readonly FileState[]
  /** Something was refused or failed. Unless a WriteError says how far it came, nothing was written. */
  readonly diagnostics: readonly Diagnostic[]
  /** Files that a run which failed had already replaced or removed; running it again completes the rest. */
  readonly replaced: number
  /** Whether the disk is now (write) or was (other modes) exactly the plan. */
  readonly inSync: boolean
}

/** The only writer of generated files. All or nothing: with one refusal, nothing is written. */
export async function reconcile(input: ReconcileInput): Promise<Reconciled> {
  const faults = input.plan.diagnostics.filter((one) => one.severity === 'error')
  if (faults.length > 0) return { states: [], diagnostics: faults, replaced: 0, inSync: false }
  const out = resolve(input.out)
  const disk = new Disk(out)
  try {
    const comparison = await compare({
      files: input.plan.files,
      disk,
      only: input.only,
      overwrite: input.overwrite ?? new Set(),
      thorough: input.mode === 'check' || input.mode === 'diff',
      progress: input.progress ?? (() => undefined),
    })
    return settle(input, disk, comparison)
  } catch (error) {
    const replaced = error instanceof WriteError ? error.replaced : 0
    return { states: [], diagnostics: [failure(error, input)], replaced, inSync: false }
  }
}

function settle(input: ReconcileInput, disk: Disk, comparison: Comparison): Reconciled {
  const manifest = manifestState(input, disk, comparison)
  const states = [...comparison.states, manifest].sort((a, b) => byCodeUnit(a.path, b.path))
  const refused = states.filter((file) => file.action === 'refuse').map((file) => refusal(file, input.out))
  refused.push(...strangers(input, states))
  const inSync = states.every((file) => file.state === 'unchanged')
  if (input.mode !== 'write') return { states, diagnostics: refused, replaced: 0, inSync }
  if (refused.length > 0) return { states, diagnostics: refused, replaced: 0, inSync: false }
  const paths = states.map((file) => file.path)
  if (states.some((file) => file.action === 'write' || file.action === 'delete')) {
    const files = states.filter((file) => file !== manifest)
    write(disk.out, files, manifest.after ?? '')
  }
  sweep(disk.out, paths)
  return {
    states,
    diagnostics: [],
    replaced: 0,
    inSync: states.every((file) => file.state !== 'orphaned' || file.action === 'delete'),
  }
}

/** The manifest as this run leaves it, compared like any other file; it is always ours. */
function manifestState(input: ReconcileInput, disk: Disk, { states, formatter }: Comparison): FileState {
  const entries = new Map<string, Entry>()
  for (const [path, listed] of disk.manifest().entries) {
    if (input.only === undefined || listed.some((entry) => input.only?.has(entry.generator))) continue
    const entry = listed.length === 1 ? listed[0] : sideOnDisk(listed, disk.look(path))
    if (entry !== undefined) entries.set(path, entry)
  }
  for (const { path, entry } of states) if (entry !== undefined) entries.set(path, entry)
  const after = printManifest(formatter, entries)
  const found = disk.look(MANIFEST)
  const file = { path: MANIFEST, after, entry: undefined }
  if (found.kind === 'absent') return { ...file, before: undefined, state: 'new', action: 'write' }
  if (found.kind !== 'file')
    return { ...file, before: undefined, state: 'blocked', action: 'refuse', why: 'the manifest must stand there' }
  if (found.text === after) return { ...file, before: found.text, state: 'unchanged', action: 'keep' }
  return { ...file, before: found.text, state: 'changed', action: 'write' }
}

/** Of two sides of a conflict in the manifest, the one that speaks of the file as it is. */
function sideOnDisk(listed: readonly Entry[], found: Found): Entry | undefined {
  return found.kind === 'file' ? listed.find((entry) => entry.formatted === hashText(found.text)) : undefined
}

/** A slip of the pen in --overwrite must not pass unseen. */
function strangers({ overwrite }: ReconcileInput, states: readonly FileState[]): Diagnostic[] {
  const known = new Set(states.map((file) => file.path))
  return [...(overwrite ?? [])].flatMap((path) => {
    if (known.has(path)) return []
    return [
      {
        code: 'file-overwrite',
        severity: 'error',
        message: `\`${path}\` is no file that is generated here`,
        related: [],
      },
    ]
  })
}

const refusals = { 'hand-edited': 'file-hand-edited', foreign: 'file-foreign', blocked: 'file-blocked' } as const

function refusal({ path, state, why }: FileState, out: string): Diagnostic {
  const code = refusals[state as keyof typeof refusals]
  const message = `\`${path}\`: ${why ?? 'it cannot be written'}`
  const hint = state === 'blocked' ? 'move it away' : `to give it up: --overwrite ${out}/${path}`
  return { code, severity: 'error', message, hint, related: [] }
}

function failure(error: unknown, input: ReconcileInput): Diagnostic {
  if (error instanceof FormatError) {
    const owner = input.plan.files.find((file) => file.path === error.path)?.generator ?? ''
    const [what = ''] = error.message.split('\n')
    const message = `generator \`${owner}\` made \`${error.path}\`, which cannot be parsed: ${what}`
    return { code: 'file-format', severity: 'error', message, related: [] }
  }
  if (error instanceof WriteError) {
    const far =
      error.replaced === 0 ? 'nothing was changed' : `${error.replaced} files were already replaced; run it again`
    return {
      code: 'file-unwritable',
      severity: 'error',
      message: `\`${error.path}\`: ${error.message}; ${far}`,
      related: [],
    }
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return { code: 'file-unwritable', severity: 'error', message, related: [] }
}
