import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { carriesHeader } from '../../generators/files/header.ts'
import type { CodeFile } from './read-code.ts'

const code = /\.[cm]?[jt]sx?$/u
const skipped = new Set(['node_modules', '.git', 'dist', 'build', 'coverage', '.cache'])

/** A test publishes to feed what it tests: it says nothing of a service. */
export function isTest(path: string): boolean {
  return /(?:\.(?:test|spec|e2e-spec)\.[cm]?[jt]sx?$)|(?:^|\/)(?:__tests__|tests?)\//u.test(path)
}

/** Every code file below the folders once, sorted by path; generated code, declarations and dependencies left out. */
export function codeFiles(folders: readonly string[], generated: string): readonly CodeFile[] {
  const paths = new Set(folders.flatMap((folder) => [...walk(folder, resolve(generated))]))
  const files = [...paths].sort().map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  // Generated for another catalog, or into another folder than this command was told.
  return files.filter(({ text }) => !carriesHeader(text))
}

function* walk(folder: string, generated: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name).replaceAll('\\', '/')
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name) && resolve(path) !== generated) yield* walk(path, generated)
    } else if (entry.isFile() && code.test(entry.name) && !/\.d\.[cm]?ts$/u.test(entry.name)) yield path
  }
}

/** The service a file belongs to: the nearest folder that is called so, or whose `package.json` is. */
export function serviceOf(path: string, services: ReadonlySet<string>, packageName: PackageName): string | undefined {
  const parts = path.split('/').slice(0, -1)
  for (let depth = parts.length; depth >= 0; depth--) {
    const folder = parts.slice(0, depth).join('/')
    const named = packageName(folder)?.split('/').at(-1)
    const found = [named, basename(folder)].find((name) => name !== undefined && services.has(name))
    if (found !== undefined) return found
  }
  return undefined
}

export type PackageName = (folder: string) => string | undefined

/** Reads each `package.json` once. */
export function packageNames(): PackageName {
  const known = new Map<string, string | undefined>()
  return (folder) => {
    if (!known.has(folder)) known.set(folder, nameIn(join(folder, 'package.json')))
    return known.get(folder)
  }
}

function nameIn(path: string): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync(path, 'utf8')) as { readonly name?: unknown }
    return typeof name === 'string' ? name : undefined
  } catch {
    // No package, or none that can be read: the folder's own name counts.
    return undefined
  }
}
