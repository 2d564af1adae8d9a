import { statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UsageError, type Invocation } from './arguments.ts'
import { shown } from './files.ts'

/** What every command says of the catalog it reads, as `readCatalog` takes it. */
export interface CatalogPaths {
  readonly path: string
  /** How headers name the catalog: the same in every clone and from every working directory. */
  readonly source: string
}

export function catalogPaths(catalog: string, out: string | undefined): CatalogPaths {
  const path = resolve(catalog)
  const fromOut = relative(dirname(resolve(out ?? defaultOut(catalog))), path)
  const source =
    fromOut.startsWith('..') || isAbsolute(fromOut) ? join(basename(dirname(path)), basename(path)) : fromOut
  return { path: shown(catalog), source: source.split(sep).join('/') }
}

/** What one run of `generate` is asked to do. Paths are as the command line shows them, with `/`. */
export interface GenerateRequest {
  readonly catalog: CatalogPaths
  readonly out: string
  readonly mode: 'write' | 'check' | 'diff' | 'dry-run'
  readonly diff: boolean
  readonly strict: boolean
  readonly only: ReadonlySet<string> | undefined
  /** Relative to the output folder. */
  readonly overwrite: ReadonlySet<string>
}

/** Throws UsageError for options that contradict each other. */
export function requestOf({ catalog, out, flags, values }: Invocation): GenerateRequest {
  const quiet = ['check', 'diff', 'dry-run'].filter((flag) => flags.has(flag))
  if (flags.has('watch') && quiet.length > 0)
    throw new UsageError(`--watch writes, --${quiet.join(' and --')} does not: choose one`)
  const folder = shown(out ?? defaultOut(catalog))
  requireNoFile(out ?? defaultOut(catalog), folder)
  const only = values.get('only')
  return {
    catalog: catalogPaths(catalog, out),
    out: folder,
    mode: flags.has('check') ? 'check' : flags.has('diff') ? 'diff' : flags.has('dry-run') ? 'dry-run' : 'write',
    diff: flags.has('diff'),
    strict: flags.has('strict'),
    only: only === undefined ? undefined : new Set(only.flatMap((names) => names.split(','))),
    overwrite: new Set((values.get('overwrite') ?? []).map((path) => insideOut(path, folder))),
  }
}

/** `generated`, beside the folder that holds the catalog. */
export function defaultOut(catalog: string): string {
  return resolve(dirname(resolve(catalog)), '..', 'generated')
}

/** The folder need not be there, but nothing else may be in its place. */
function requireNoFile(path: string, shown: string): void {
  for (let at = resolve(path); at !== dirname(at); at = dirname(at)) {
    if (statSync(at, { throwIfNoEntry: false })?.isFile()) {
      const what = at === resolve(path) ? '' : `, or lies in one,`
      throw new UsageError(`\`${shown}\` is a file${what}: \`--out\` takes the folder that everything goes into`)
    }
  }
}

/** A path as findings name it (from here) or as the manifest does (from the output folder). */
function insideOut(path: string, out: string): string {
  const inside = relative(resolve(out), resolve(path)).split(sep).join('/')
  if (!inside.startsWith('..') && !isAbsolute(inside)) return inside
  if (isAbsolute(path)) throw new UsageError(`--overwrite ${path} is outside of ${out}`)
  return path.split(sep).join('/')
}
