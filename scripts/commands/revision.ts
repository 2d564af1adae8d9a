import { execFileSync } from 'node:child_process'
import { readCatalog, type CatalogReading } from '../../generators/catalog/read.ts'
import { UsageError, type Invocation } from './arguments.ts'
import { catalogPaths } from './request.ts'

/** The catalog as a git revision has it, at the same path. Throws UsageError where git knows no such revision. */
export function catalogAt(reference: string, { catalog, out }: Invocation): CatalogReading {
  const revision = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`)?.trim()
  if (revision === undefined) throw new UsageError(`git knows no revision \`${reference}\` here`)
  const paths = catalogPaths(catalog, out)
  const listed = new Map<string, readonly string[]>()
  return readCatalog({
    ...paths,
    read: (path) => git('show', `${revision}:./${path}`),
    list: (folder) => {
      const known = listed.get(folder) ?? filesBelow(revision, folder)
      listed.set(folder, known)
      return known
    },
  })
}

function filesBelow(revision: string, folder: string): readonly string[] {
  const names = git('ls-tree', '-r', '-z', '--name-only', revision, '--', `${folder}/`)?.split('\0') ?? []
  return names.filter((name) => name.startsWith(`${folder}/`)).map((name) => name.slice(folder.length + 1)).sort() // prettier-ignore
}

/** What a git command prints; undefined where it fails. */
function git(...args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 << 20 })
  } catch (error) {
    const { code, status } = error as { readonly code?: unknown; readonly status?: unknown }
    if (code === 'ENOENT' && status === undefined) throw new UsageError('git is not installed')
    return undefined
  }
}
