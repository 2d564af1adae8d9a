import type { RegisteredSchema, RegistryClient, SchemaReference } from '../registry/client.ts'
import type { Subject } from '../schemas.ts'
import { registeredSchema } from './registered-schema.ts'
import type { EarlierVersion, ObservedSubject, ObservedSubjects } from './subjects.ts'

/** Apicurio lists no more subjects than this (`apicurio.ccompat.max-subjects`): in a list so long a name may be missing. */
const longestList = 1000

/** What a registry has of the wanted subjects, those that others refer to first. Reads only. */
export async function observeSubjects(registry: RegistryClient, wanted: readonly Subject[]): Promise<ObservedSubjects> {
  const names = await registry.subjects()
  const listed = new Set(names)
  const mayHave = (name: string) => listed.has(name) || names.length >= longestList
  const subjects = new Map<string, ObservedSubject>()
  for (const some of layersOf(wanted)) {
    const found = await Promise.all(some.map((subject) => observeSubject(registry, subject, mayHave, subjects)))
    for (const one of found) subjects.set(one.name, one)
  }
  return { url: registry.url, subjects, names }
}

/** Imports before what imports them; what does not depend on each other side by side. */
function layersOf(wanted: readonly Subject[]): Subject[][] {
  const imported = wanted.filter(({ name }) =>
    wanted.some(({ references }) => references.some((one) => one.subject === name)),
  )
  const rest = wanted.filter((subject) => !imported.includes(subject))
  return [...imported.map((subject) => [subject]), ...sliced(rest, 8)]
}

function sliced<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

async function observeSubject(
  registry: RegistryClient,
  subject: Subject,
  mayHave: (name: string) => boolean,
  known: ReadonlyMap<string, ObservedSubject>,
): Promise<ObservedSubject> {
  const { name, file } = subject
  if (!mayHave(name))
    return { name, level: undefined, latest: undefined, version: undefined, earlier: [], sameMeaning: false }
  const references = referencesOf(subject, known)
  const [level, latest, version] = await Promise.all([
    registry.level(name),
    registry.latest(name),
    references === undefined ? undefined : registry.lookup(name, file.text, references),
  ])
  const earlier = version !== undefined || latest === undefined ? [] : await earlierOf(registry, subject, latest)
  return { name, level, latest, version, earlier, sameMeaning: saysTheSame(subject, earlier[0]) }
}

function saysTheSame({ file }: Subject, registered: EarlierVersion | undefined): boolean {
  if (registered === undefined) return false
  const { schema } = registeredSchema(registered.files)
  return schema?.files.find(({ path }) => path === file.path)?.text === file.text
}

/** The versions that the wanted level holds a new one against: all of them where it is transitive. */
async function earlierOf(
  registry: RegistryClient,
  { name, file, compatibility }: Subject,
  latest: RegisteredSchema,
): Promise<readonly EarlierVersion[]> {
  const numbers = compatibility.endsWith('_TRANSITIVE') ? await registry.versions(name) : []
  const found = [latest]
  for (const some of sliced(
    numbers.filter((number) => number < latest.version),
    8,
  )) {
    const texts = await Promise.all(some.map((number) => registry.version(name, number)))
    // Deleted between the two questions.
    found.push(...texts.filter((one) => one !== undefined))
  }
  return Promise.all(found.map((one) => withImports(registry, file.path, one)))
}

/** Its imports with their versions; undefined while one of them is not registered as the catalog wants it. */
export function referencesOf(
  subject: Subject,
  known: ReadonlyMap<string, { readonly version: number | undefined }>,
): readonly SchemaReference[] | undefined {
  const found = subject.references.flatMap((one) => {
    const version = known.get(one.subject)?.version
    return version === undefined ? [] : [{ ...one, version }]
  })
  return found.length === subject.references.length ? found : undefined
}

/** A registered text with everything it imports, as files. */
export async function withImports(
  registry: RegistryClient,
  path: string,
  schema: RegisteredSchema,
): Promise<EarlierVersion> {
  const files = new Map<string, string>([[path, schema.text]])
  const visit = async (references: readonly SchemaReference[]): Promise<void> => {
    for (const { name, subject, version } of references) {
      if (files.has(name)) continue
      const found = await registry.version(subject, version)
      if (found === undefined) continue
      files.set(name, found.text)
      await visit(found.references)
    }
  }
  await visit(schema.references)
  return { version: schema.version, files }
}
