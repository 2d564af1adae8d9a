import { readdirSync, readFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'

/** The files of this machine as the generators take them: paths relative to where the command runs, with `/`. */
export interface LocalFiles {
  read(path: string): string | undefined
  /** All files below a folder, relative to it, sorted by code unit; nothing where there is no folder. */
  list(folder: string): readonly string[]
  /** Everything that was asked for, so that a watch knows what matters. */
  readonly asked: { readonly files: ReadonlySet<string>; readonly folders: ReadonlySet<string> }
}

export function localFiles(): LocalFiles {
  const files = new Set<string>()
  const folders = new Set<string>()
  return {
    asked: { files, folders },
    read(path) {
      files.add(resolve(path))
      try {
        return readFileSync(path, 'utf8')
      } catch (error) {
        if (isAbsent(error)) return undefined
        throw error
      }
    },
    list(folder) {
      folders.add(resolve(folder))
      return [...walk(folder, '')].sort()
    },
  }
}

/** A path as findings name it: from here, unless it lies elsewhere and was given whole. */
export function shown(path: string): string {
  const fromHere = relative('', path)
  return (fromHere.startsWith('..') && isAbsolute(path) ? path : fromHere || '.').split(sep).join('/')
}

function* walk(root: string, below: string): Generator<string> {
  for (const entry of entriesOf(join(root, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== '.git') yield* walk(root, path)
    } else yield path
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
}
