import { codes } from '../diagnostics/codes.ts'
import type { Diagnostic, Finding, Place, Range } from '../diagnostics/diagnostic.ts'
import { readSchema } from '../protobuf/read.ts'
import type { Schema } from '../protobuf/schema.ts'
import { applyAllow } from './allow.ts'
import type { Allowable } from './allow.ts'
import { readCalendars, type Calendars } from './calendars.ts'
import { profiles } from './defaults.ts'
import { readDeviations } from './deviations.ts'
import { readYaml } from './document.ts'
import type { YamlDocument } from './document.ts'
import { withoutFollowUps } from './follow-ups.ts'
import { diagnose, sortedOnce } from './diagnose.ts'
import { deepFreeze } from './freeze.ts'
import type { Catalog, Model } from './model.ts'
import { didYouMean } from '../diagnostics/nearest.ts'
import { mergeOverlay, writtenAt } from './overlay.ts'
import { pointer, valueAt } from './pointer.ts'
import { resolveCatalog } from './resolve/catalog.ts'
import type { Declared } from './resolve/resolving.ts'
import { emptyRoots } from './roots.ts'
import { checkRules } from './rules/index.ts'
import type { RuleContext, SourceNode } from './rules/rule.ts'
import { checkShape } from './shape.ts'
import type { Shape } from './shape.ts'
import type { CatalogSource } from './source.ts'

export interface CatalogInput {
  /** The catalog file. All paths have `/` and are relative to where the command runs. */
  readonly path: string
  /** Text of a file; undefined where there is none. */
  read(path: string): string | undefined
  /** Names of all files below a folder, relative to it; empty where there is no such folder. */
  list(folder: string): readonly string[]
  /** How generated headers name the catalog; by default its folder and name, `catalog/catalog.yaml`. */
  readonly source?: string
}

export interface CatalogReading {
  /** Undefined as soon as there is an error: nothing must be made from a catalog that is wrong. */
  readonly model: Model | undefined
  /** Sorted by file and place, each once. */
  readonly diagnostics: readonly Diagnostic[]
  /** Every file that was read, for printers and for watching: path → text. */
  readonly texts: ReadonlyMap<string, string>
  /** Folders whose files matter: the protos' and the calendars'. */
  readonly folders: readonly string[]
  /** The place of a JSON pointer in the catalog file; undefined when there is none to point into. */
  locate(pointer: string, part?: 'key' | 'value'): Range | undefined
}

/** Reads, checks and resolves a catalog: everything that is wrong with it at once, or the model. Pure but for `read` and `list`. */
export function readCatalog(input: CatalogInput): CatalogReading {
  const texts = new Map<string, string>()
  const read = (path: string): string | undefined => {
    const text = texts.get(path) ?? input.read(path)
    if (text !== undefined) texts.set(path, text)
    return text
  }
  const text = read(input.path)
  if (text === undefined) return missing(input.path)
  const document = readYaml(input.path, text)
  if (document.data === undefined) {
    return {
      model: undefined,
      diagnostics: diagnose(document.findings, document),
      texts,
      folders: [],
      locate: document.locate,
    }
  }
  return readParts({ ...input, read }, text, document, texts)
}

function missing(path: string): CatalogReading {
  const { severity } = codes['catalog-missing']
  const message = `there is no catalog ${path}`
  const hint = 'name it with `--catalog FILE`, or write a first one with `catalog init`'
  return {
    model: undefined,
    diagnostics: [{ code: 'catalog-missing', severity, message, hint, related: [] }],
    texts: new Map(),
    folders: [],
    locate: () => undefined,
  }
}

function readParts(
  input: CatalogInput,
  text: string,
  document: YamlDocument,
  texts: ReadonlyMap<string, string>,
): CatalogReading {
  const shape = checkShape('catalog', document.data, (at) => {
    const { start, end } = document.locate(at, 'value')
    return text.slice(start.offset, end.offset)
  })
  const folder = input.path.split('/').slice(0, -1).join('/')
  const source = shape.data as CatalogSource
  const roots = (source.protobuf?.roots ?? []).map((root) => within(folder, root))
  const proto =
    roots.length === 0
      ? { schema: undefined, diagnostics: [] }
      : readSchema({ roots, read: input.read, list: input.list })
  const calendars = readCalendars(source, within(folder, 'calendars'), input)
  const differences = within(folder, 'deviations.yaml')
  const differing = input.read(differences)
  const beside = differing === undefined ? undefined : readDeviations(differences, differing)
  const checked = checkCatalog(input, document, shape, proto.schema, calendars)
  const empty = emptyRoots(source.protobuf?.roots ?? [], roots, input.list)
  const outside = [...document.findings, ...empty, ...calendars.findings, ...(beside?.findings ?? [])].map(
    (finding) => ({
      finding,
      pointers: [],
    }),
  )
  const inside = shape.findings.map((finding) => ({ finding, pointers: pointersOf(finding) }))
  const allow = applyAllow(source.lint?.allow ?? [], [...outside, ...inside, ...checked.found])
  const allowFindings = allow.findings.map((finding) => moved(finding, shape.original))
  const findings = [...allow.kept.map(({ finding }) => finding), ...allowFindings]
  const diagnostics = sortedOnce([...diagnose(findings, document), ...proto.diagnostics])
  const resolved =
    beside === undefined ? checked.model : deepFreeze({ ...checked.model, deviations: beside.deviations })
  const model = diagnostics.some(({ severity }) => severity === 'error') ? undefined : resolved
  return { model, diagnostics, texts, folders: [...roots, within(folder, 'calendars')], locate: document.locate }
}

/** `catalog` and `../proto` are `proto`. */
function within(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return (folder.startsWith('/') ? '/' : '') + parts.join('/')
}

interface Checked {
  readonly model: Model
  readonly found: readonly Allowable[]
}

/** One resolved view of the catalog: without an overlay, or as an environment sees it. */
interface View {
  readonly environment: string
  readonly overlay: SourceNode | undefined
  readonly source: CatalogSource
  readonly catalog: Catalog
  readonly findings: readonly Finding[]
}

function checkCatalog(
  input: CatalogInput,
  document: YamlDocument,
  shape: Shape,
  schema: Schema | undefined,
  calendars: Calendars,
): Checked {
  const source = shape.data as CatalogSource
  const declared = declaredIn(document.data, calendars)
  const path = input.source ?? input.path.split('/').slice(-2).join('/')
  const view = (environment: string, overlay: SourceNode | undefined): View => {
    const merged = (overlay === undefined ? source : mergeOverlay(source, overlay)) as CatalogSource
    const findings: Finding[] = []
    const into = {
      source: merged,
      declared,
      schema,
      calendars: calendars.read,
      report: (finding: Finding) => findings.push(finding),
    }
    return { environment, overlay, source: merged, catalog: resolveCatalog(into, environment, path), findings }
  }
  const overlays = Object.entries(source.environments ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const strange = overlays.flatMap(([name, overlay]) => undeclared(name, overlay, declared))
  const base = view('default', undefined)
  const views = overlays.length === 0 ? [base] : overlays.map(([name, overlay]) => view(name, known(overlay, source)))
  const model: Model = deepFreeze({ base: base.catalog, environments: views.map(({ catalog }) => catalog) })
  const contexts = views.map(({ catalog, source, overlay }): RuleContext => {
    return { model, catalog, source, overlay, schema: catalog.schema }
  })
  const written = (finding: Finding): Finding => {
    const { environment } = finding
    return moved(finding, (at) => shape.original(environment === undefined ? at : writtenAt(source, environment, at)))
  }
  const resolved = [...strange, ...repeated(base, views)].map((finding) => ({ finding, place: written(finding) }))
  const ruled = checkRules(contexts).map((finding) => ({ finding, place: written(finding) }))
  const broken = [...shape.findings, ...resolved.map(({ place }) => place)]
  const kept = new Set(
    withoutFollowUps(
      ruled.map(({ place }) => place),
      broken,
      document.data,
    ),
  )
  const found = [...resolved, ...ruled.filter(({ place }) => kept.has(place))]
  return {
    model,
    found: found.map(({ finding, place }) => ({
      finding: place,
      pointers: [...pointersOf(place), ...pointersOf(finding)],
    })),
  }
}

/** What the catalog itself and every environment have is said once, without an environment. */
function repeated(base: View, views: readonly View[]): readonly Finding[] {
  const key = ({ code, at, message }: Finding) => JSON.stringify([code, at, message])
  const all = new Map<string, { finding: Finding; environments: Set<string> }>()
  for (const { environment, findings } of views) {
    for (const finding of findings) {
      const entry = all.get(key(finding)) ?? { finding, environments: new Set() }
      all.set(key(finding), entry)
      entry.environments.add(environment)
    }
  }
  const inBase = new Set(base.findings.map(key))
  return [...all].flatMap(([key, { finding, environments }]) =>
    environments.size === views.length && inBase.has(key)
      ? [finding]
      : [...environments].map((environment) => ({ ...finding, environment })),
  )
}

function declaredIn(data: unknown, calendars: Calendars): Declared {
  const keys = (section: string) => {
    const value = valueAt(data, pointer(section))
    return typeof value === 'object' && value !== null ? Object.keys(value) : []
  }
  return {
    topics: new Set(keys('topics')),
    groups: new Set(keys('groups')),
    profiles: new Set([...Object.keys(profiles), ...keys('profiles')]),
    calendars: calendars.known,
    says: (place) => valueAt(data, place) !== undefined,
  }
}

type Overlay = NonNullable<CatalogSource['environments']>[string]

function undeclared(environment: string, overlay: Overlay, declared: Declared): readonly Finding[] {
  return (['topics', 'groups'] as const).flatMap((section) =>
    Object.keys(overlay[section] ?? {})
      .filter((name) => !declared[section].has(name))
      .map((name): Finding => {
        const hint = didYouMean(name, declared[section]) ?? 'declare it in the catalog itself first'
        const at = { pointer: pointer('environments', environment, section, name), part: 'key' as const }
        return {
          code: 'overlay-unknown',
          message: `there is no ${section.slice(0, -1)} \`${name}\` to change`,
          at,
          hint,
        }
      }),
  )
}

/** The overlay without what it has no right to add, or would add to what had to be left out. */
function known(overlay: Overlay, source: CatalogSource): SourceNode {
  const keep = (section: 'topics' | 'groups') => {
    const base = source[section] ?? {}
    return Object.fromEntries(Object.entries(overlay[section] ?? {}).filter(([name]) => Object.hasOwn(base, name)))
  }
  return {
    ...overlay,
    ...(overlay.topics === undefined ? {} : { topics: keep('topics') }),
    ...(overlay.groups === undefined ? {} : { groups: keep('groups') }),
  }
}

function moved(finding: Finding, to: (pointer: string) => string): Finding {
  const place = (at: Place): Place => ('range' in at ? at : { ...at, pointer: to(at.pointer) })
  const related = finding.related?.map(({ message, at }) => ({ message, at: place(at) }))
  return { ...finding, at: place(finding.at), ...(related === undefined ? {} : { related }) }
}

function pointersOf({ at }: Finding): readonly string[] {
  return 'pointer' in at ? [at.pointer] : []
}
