import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileState } from './compare.ts'
import { folders, MANIFEST } from './path.ts'

/** A file or folder could not be written. What was staged is gone; `replaced` says how far it came. */
export class WriteError extends Error {
  override readonly name = 'WriteError'
  /** Relative to the output folder. */
  readonly path: string
  /** `EACCES`, `ENOSPC`, …; empty when the system gave none. */
  readonly code: string
  /** Files that already have their new text. Running again completes the rest. */
  readonly replaced: number
  constructor(path: string, replaced: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.path = path
    this.code = (cause as NodeJS.ErrnoException).code ?? ''
    this.replaced = replaced
  }
}

interface Staged {
  readonly path: string
  readonly temporary: string
}

/**
 * Writes and deletes what a comparison says, then the manifest. Nothing is replaced until every text lies complete in a
 * temporary file, so a full disk changes nothing. The manifest's own temporary file comes first and is forced to disk:
 * after a kill it tells the next run which half-way files are ours. Throws WriteError.
 */
export function write(out: string, states: readonly FileState[], manifest: string): void {
  const writes = states.filter((file) => file.action === 'write')
  const deletes = states.filter((file) => file.action === 'delete')
  const staging = new Staging(out)
  let replaced = 0
  let at = MANIFEST
  try {
    staging.start()
    staging.add(MANIFEST, manifest)
    for (const file of writes) staging.add((at = file.path), file.after ?? '')
    for (const file of deletes) accessSync(dirname(join(out, (at = file.path))), constants.W_OK)
    for (const file of deletes) {
      unlinkSync(join(out, (at = file.path)))
      replaced++
      pruneAbove(out, file.path)
    }
    for (const file of writes) {
      at = file.path
      pruneBelow(join(out, at))
      staging.publish(at)
      replaced++
    }
    at = MANIFEST
    staging.publish(MANIFEST)
  } catch (cause) {
    staging.discard(replaced > 0)
    throw new WriteError(at, replaced, cause)
  }
}

/** Temporary files of one run, each in the folder of its target so that the rename is one step of one file system. */
class Staging {
  readonly #out: string
  readonly #files = new Map<string, Staged>()
  #created: string | undefined

  constructor(out: string) {
    this.#out = out
  }

  start(): void {
    this.#created = mkdirSync(this.#out, { recursive: true })
  }

  add(path: string, text: string): void {
    const name = path === MANIFEST ? 'manifest' : String(this.#files.size)
    const temporary = join(nearestFolder(this.#out, path), `.catalog-${process.pid}-${name}.tmp`)
    this.#files.set(path, { path, temporary })
    const descriptor = openSync(temporary, 'w')
    try {
      writeAll(descriptor, text)
      if (path === MANIFEST) fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    keepMode(join(this.#out, path), temporary)
  }

  publish(path: string): void {
    const staged = this.#files.get(path)
    if (staged === undefined) throw new Error(`${path} was not staged`)
    const target = join(this.#out, path)
    mkdirSync(dirname(target), { recursive: true })
    renameSync(staged.temporary, target)
    this.#files.delete(path)
  }

  /** @param keepManifest some files are already replaced: the next run has to know that they are ours. */
  discard(keepManifest: boolean): void {
    for (const { path, temporary } of this.#files.values()) {
      if (keepManifest && path === MANIFEST) continue
      quietly(() => unlinkSync(temporary))
    }
    const created = this.#created
    if (created === undefined || keepManifest) return
    for (let folder = this.#out; folder.startsWith(created); folder = dirname(folder)) quietly(() => rmdirSync(folder))
  }
}

/** Removes what killed runs left in the folders of these files. A live run's files stay, unless they are an hour old. */
export function sweep(out: string, paths: Iterable<string>): void {
  const within = new Set([''])
  for (const path of paths) for (const folder of folders(path)) within.add(folder)
  for (const folder of within) {
    if (statSync(join(out, folder), { throwIfNoEntry: false })?.isDirectory() !== true) continue
    for (const name of readdirSync(join(out, folder))) {
      const owner = /^\.catalog-(\d+)-(?:\d+|manifest)\.tmp$/u.exec(name)?.[1]
      if (owner !== undefined) quietly(() => removeStray(join(out, folder, name), Number(owner)))
    }
  }
}

function removeStray(path: string, owner: number): void {
  const old = Date.now() - statSync(path).mtimeMs > 3_600_000
  if (old || owner === process.pid || !isAlive(owner)) unlinkSync(path)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The deepest folder above a file that exists: none is made before everything is staged. */
function nearestFolder(out: string, path: string): string {
  for (const folder of folders(path).reverse()) {
    const stats = statSync(join(out, folder), { throwIfNoEntry: false })
    if (stats?.isDirectory() === true) return join(out, folder)
  }
  return out
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
}

function keepMode(target: string, temporary: string): void {
  const stats = statSync(target, { throwIfNoEntry: false })
  if (stats?.isFile() === true) chmodSync(temporary, stats.mode)
}

/** Folders that lost their last file go too, but never the output folder itself. */
function pruneAbove(out: string, path: string): void {
  for (const folder of folders(path).reverse()) if (!quietly(() => rmdirSync(join(out, folder)))) return
}

/** A folder that held only files which went away makes room for a file of its name. */
function pruneBelow(target: string): void {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() !== true) return
  for (const name of readdirSync(target)) pruneBelow(join(target, name))
  rmdirSync(target)
}

function quietly(action: () => void): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}
