import { readCatalog, type CatalogInput } from './catalog/read.ts'
import type { Model } from './catalog/model.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { format, FormatError } from './files/format.ts'
import { plan, type Plan, type PlannedFile } from './files/plan.ts'
import type { Generator } from './generator.ts'

export type { Catalog, Group, Model, Service, Topic } from './catalog/model.ts'
export type { CatalogInput } from './catalog/read.ts'
export type { Code } from './diagnostics/codes.ts'
export type { Diagnostic, Severity } from './diagnostics/diagnostic.ts'
export { headerLines } from './files/header.ts'
export { header, type HeaderLanguage } from './header.ts'
export type { Plan, PlannedFile } from './files/plan.ts'
export type { GeneratedFile, Generator } from './generator.ts'

/** Every kind of output, each loaded only when it is asked for. This is the one place to add one. */
const loaders: Readonly<Record<string, () => Promise<Generator>>> = {
  compose: async () => (await import('./compose/index.ts')).compose,
  docs: async () => (await import('./docs/index.ts')).docs,
  host: async () => (await import('./host/index.ts')).host,
  registry: async () => (await import('./registry/index.ts')).registry,
  topics: async () => (await import('./topics/index.ts')).topics,
  typescript: async () => (await import('./typescript/index.ts')).typescript,
}

/** Names that `--only` takes, sorted. */
export const generatorNames: readonly string[] = Object.keys(loaders).sort()

export interface GenerateInput extends CatalogInput {
  /** Names of the generators to run; undefined = all. Unknown names are ignored. */
  readonly only?: ReadonlySet<string>
  /** Generators of your own, run after these. */
  readonly plugins?: readonly Generator[]
  /** Files that a run before has linted and written as they are: bundles of nothing else are not linted again. */
  readonly settled?: (file: PlannedFile) => boolean
}

export interface Prepared {
  /** Undefined where the catalog has errors. */
  readonly model: Model | undefined
  readonly plan: Plan
  /** Of the catalog and of the plan, warnings too. */
  readonly diagnostics: readonly Diagnostic[]
  /** Every file that was read: path → text. */
  readonly texts: ReadonlyMap<string, string>
}

/** Catalog in, texts before formatting out. Reads only through `read` and `list`. */
export async function prepare(input: GenerateInput): Promise<Prepared> {
  const { model, diagnostics, texts } = readCatalog(input)
  if (model === undefined) return { model, plan: { files: [], diagnostics: [] }, diagnostics, texts }
  const built = generatorNames.filter((name) => input.only?.has(name) ?? true)
  const generators = await Promise.all(built.map((name) => loaders[name]!()))
  const planned = plan(model, [...generators, ...(input.plugins ?? [])])
  return {
    model,
    plan: planned,
    diagnostics: [...diagnostics, ...planned.diagnostics, ...(await lint(planned, input.settled ?? (() => false)))],
    texts,
  }
}

/** What the bundle's own linter says of planned bundles, without what the catalog's rules have said better. */
async function lint({ files }: Plan, settled: (file: PlannedFile) => boolean): Promise<readonly Diagnostic[]> {
  const bundleOf = ({ path }: PlannedFile) => /^infra\/[^/]+\//.exec(path)?.[0] ?? ''
  const inBundles = files.filter((file) => bundleOf(file) !== '')
  const changed = new Set(inBundles.filter((file) => !settled(file)).map(bundleOf))
  if (changed.size === 0) return []
  const { lintBundles } = await import('./bundle/lint.ts')
  const said = new Set(['bundle-version-ended', 'bundle-compatibility'])
  return lintBundles(inBundles.filter((file) => changed.has(bundleOf(file)))).filter(({ code }) => !said.has(code))
}

export interface Generated {
  /** Path below the output folder → text, sorted by path; empty when a diagnostic is an error. */
  readonly files: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** Catalog in, files out: the same input gives the same bytes on every machine. Nothing is written. */
export async function generate(input: GenerateInput): Promise<Generated> {
  const { plan, diagnostics } = await prepare(input)
  if (diagnostics.some((one) => one.severity === 'error')) return { files: new Map(), diagnostics }
  const files = new Map<string, string>()
  for (const file of plan.files) {
    try {
      files.set(file.path, await format(file))
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      const message = `generator \`${file.generator}\` made \`${file.path}\`, which cannot be parsed: ${error.message}`
      return {
        files: new Map(),
        diagnostics: [...diagnostics, { code: 'file-format', severity: 'error', message, related: [] }],
      }
    }
  }
  return { files, diagnostics }
}
