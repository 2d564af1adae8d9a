import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { withLineFeeds } from './hash.ts'
import { noManifest, parseManifest, type Entry, type Manifest } from './manifest.ts'
import { folders, MANIFEST } from './path.ts'

/** What stands where a file must go. Text has LF line ends. */
export type Found =
  | { readonly kind: 'absent' }
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'folder' }
  /** A file where a folder must be: it may be one of ours that goes away. */
  | { readonly kind: 'under-file'; readonly file: string }
  | { readonly kind: 'blocked'; readonly why: string }

/** Reads one output folder; remembers which folders it has seen, so one is made for each run. */
export class Disk {
  readonly out: string
  readonly #folders = new Map<string, 'folder' | 'absent' | 'file' | 'blocked'>()

  constructor(out: string) {
    this.out = out
  }

  /** Looks without following a link inside the output folder: a link could lead a write to anywhere. */
  look(path: string): Found {
    for (const folder of folders(path)) {
      const kind = this.#folder(folder)
      if (kind === 'absent') return { kind: 'absent' }
      if (kind === 'file') return { kind: 'under-file', file: folder }
      if (kind === 'blocked') return { kind: 'blocked', why: `\`${folder}\` is a link or a device, not a folder` }
    }
    const stats = statOf(join(this.out, path))
    if (stats === undefined) return { kind: 'absent' }
    if (stats.isFile()) return { kind: 'file', text: withLineFeeds(readFileSync(join(this.out, path), 'utf8')) }
    if (stats.isDirectory()) return { kind: 'folder' }
    return { kind: 'blocked', why: stats.isSymbolicLink() ? 'a symbolic link stands there' : 'a device stands there' }
  }

  #folder(path: string): 'folder' | 'absent' | 'file' | 'blocked' {
    const seen = this.#folders.get(path)
    if (seen !== undefined) return seen
    const stats = statOf(join(this.out, path))
    const kind = stats === undefined ? 'absent' : stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'blocked'
    this.#folders.set(path, kind)
    return kind
  }

  /** Every file below a folder of the output, links not followed; sorted by nothing. */
  *walk(folder = ''): Generator<string> {
    for (const entry of listOf(join(this.out, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) yield* this.walk(path)
      else yield path
    }
  }

  manifest(): Manifest {
    const found = this.look(MANIFEST)
    return found.kind === 'file' ? parseManifest(found.text) : noManifest
  }

  /** What killed runs meant to write: their manifests, staged before the first file was replaced. */
  staged(): ReadonlyMap<string, readonly Entry[]> {
    const entries = new Map<string, Entry[]>()
    for (const { name } of listOf(this.out)) {
      if (!/^\.catalog-\d+-manifest\.tmp$/u.test(name)) continue
      const found = this.look(name)
      if (found.kind !== 'file') continue
      for (const [path, listed] of parseManifest(found.text).entries) {
        entries.set(path, [...(entries.get(path) ?? []), ...listed])
      }
    }
    return entries
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

function listOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

function isAbsent(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}
