import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Beside the code, across parts, on shared real brokers, or on brokers of its own that it breaks. */
export type Kind = 'unit' | 'parts' | 'cluster' | 'fault'

export interface TestFile {
  /** Relative to the repository, with `/`. */
  readonly path: string
  /** `x.cluster.test.ts` and `x.fault.test.ts` need Java; everything else nothing but Node. */
  readonly kind: Kind
}

const ROOMS = ['catalog', 'generators', 'runtime', 'scripts', 'tests']
const SKIPPED = new Set(['node_modules', 'fixtures', 'dist'])

/** Every test file below the repository, sorted by path. */
export async function testFiles(repository: string): Promise<readonly TestFile[]> {
  const found = await Promise.all(ROOMS.map((room) => walk(join(repository, room))))
  return found
    .flat()
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => relative(repository, file).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, kind: kindOf(path) }))
}

function kindOf(path: string): Kind {
  if (path.endsWith('.cluster.test.ts')) return 'cluster'
  if (path.endsWith('.fault.test.ts')) return 'fault'
  return path.startsWith('tests/') ? 'parts' : 'unit'
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const nested = await Promise.all(
    entries.map((entry) => {
      if (!entry.isDirectory()) return [join(folder, entry.name)]
      return SKIPPED.has(entry.name) ? [] : walk(join(folder, entry.name))
    }),
  )
  return nested.flat()
}
