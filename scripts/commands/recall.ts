import { createHash, type Hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../../generators/diagnostics/diagnostic.ts'
import { Disk } from '../../generators/files/disk.ts'
import { hashText } from '../../generators/files/hash.ts'
import type { Reconciled } from '../../generators/files/reconcile.ts'
import type { LocalFiles } from './files.ts'
import type { GenerateRequest } from './request.ts'

/**
 * A run that ended in sync and without an error is remembered beside the installed packages, never in the repository:
 * while its inputs, this program and every generated file are still the same, the next run has nothing to compute.
 * Outputs are read and held against the manifest, so that a file changed by hand is never taken for ours.
 */
interface Memory {
  /** Hash of this program, the request and everything that the run read. */
  readonly inputs: string
  /** What it asked for, absolute. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
  readonly manifest: string
  /** Warnings are said again. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface Recalled {
  readonly result: Reconciled
  readonly diagnostics: readonly Diagnostic[]
  /** Of the files that findings point into. */
  readonly texts: ReadonlyMap<string, string>
}

/** The answer of a run that would change nothing; undefined where only the run itself can tell. */
export function recall(request: GenerateRequest, files: LocalFiles): Recalled | undefined {
  if (!isPlain(request)) return undefined
  const memory = memoryOf(request)
  if (memory === undefined || memory.inputs !== hashInputs(request, memory, files)) return undefined
  const out = resolve(request.out)
  const disk = new Disk(out)
  const manifest = disk.manifest()
  if (manifest.state !== 'whole' || memory.manifest !== manifestHash(out) || leftovers(out)) return undefined
  const states: Reconciled['states'][number][] = []
  for (const [path, [entry]] of manifest.entries) {
    const found = disk.look(path)
    if (entry === undefined || found.kind !== 'file' || hashText(found.text) !== entry.formatted) return undefined
    states.push({ path, state: 'unchanged', action: 'keep', before: found.text, after: undefined, entry })
  }
  const { diagnostics } = memory
  return {
    result: { states, diagnostics: [], replaced: 0, inSync: true },
    diagnostics,
    texts: textsOf(diagnostics, files),
  }
}

function textsOf(diagnostics: readonly Diagnostic[], files: LocalFiles): ReadonlyMap<string, string> {
  const ranges = diagnostics.flatMap(({ range, related }) => [range, ...related.map((one) => one.range)])
  const named = new Set(ranges.flatMap((range) => range?.file ?? []))
  return new Map([...named].map((file) => [file, files.read(file) ?? '']))
}

/** Called after a run without errors that left everything in sync. Where nothing can be kept, nothing is. */
export function remember(request: GenerateRequest, files: LocalFiles, diagnostics: readonly Diagnostic[]): void {
  if (!isPlain(request)) return
  const asked = { files: [...files.asked.files].sort(), folders: [...files.asked.folders].sort() }
  const memory: Memory = {
    ...asked,
    inputs: hashInputs(request, asked, files),
    manifest: manifestHash(resolve(request.out)),
    diagnostics,
  }
  const place = placeOf(request)
  try {
    mkdirSync(dirname(place), { recursive: true })
    makeRoom(dirname(place))
    const partial = `${place}.${process.pid}`
    writeFileSync(partial, JSON.stringify(memory))
    renameSync(partial, place)
  } catch {
    // A folder that cannot be written costs the next run half a second and nothing else.
  }
}

const isPlain = ({ mode, only, overwrite }: GenerateRequest) =>
  mode === 'write' && only === undefined && overwrite.size === 0

function memoryOf(request: GenerateRequest): Memory | undefined {
  try {
    const memory = JSON.parse(readFileSync(placeOf(request), 'utf8')) as Partial<Memory>
    const whole = [memory.files, memory.folders, memory.diagnostics].every(Array.isArray)
    return whole ? (memory as Memory) : undefined
  } catch {
    return undefined
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url))

function placeOf(request: GenerateRequest): string {
  let modules = resolve(root, 'node_modules')
  for (let folder = resolve(root); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'node_modules') modules = folder
  }
  return join(modules, '.cache', 'jts-messaging', `${hashText(resolve(request.out))}.json`)
}

/** One output folder, one small file; those of folders long gone must not pile up. */
function makeRoom(folder: string): void {
  const names = readdirSync(folder)
  if (names.length > 200) for (const name of names) rmSync(join(folder, name), { force: true })
}

function hashInputs(
  request: GenerateRequest,
  asked: { readonly files: readonly string[]; readonly folders: readonly string[] },
  files: LocalFiles,
): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([request.catalog, request.out, request.strict, process.version]))
  for (const folder of ['generators', 'scripts/commands']) stamp(join(root, folder), hash)
  for (const folder of asked.folders) hash.update(JSON.stringify([folder, files.list(folder)]))
  for (const file of asked.files) hash.update(JSON.stringify([file, files.read(file) ?? null]))
  return hash.digest('hex')
}

/** The program's own files by size and time: whoever works on it must never get an old answer. */
function stamp(folder: string, hash: Hash): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) stamp(path, hash)
    else if (/\.[jt]s$/u.test(entry.name) && !entry.name.endsWith('.d.ts')) {
      const { size, mtimeMs } = statSync(path)
      hash.update(`${path} ${size} ${mtimeMs}\n`)
    }
  }
}

function manifestHash(out: string): string {
  const path = join(out, 'manifest.json')
  return existsSync(path) ? hashText(readFileSync(path, 'utf8')) : ''
}

/** What a killed run leaves is swept by a whole one. */
function leftovers(out: string): boolean {
  return readdirSync(out).some((name) => name.startsWith('.catalog-'))
}
