import type { Catalog, Model } from '../catalog/model.ts'
import { headerLines } from '../files/header.ts'
import type { GeneratedFile, Generator } from '../generator.ts'
import { render } from '../templates/render.ts'
import { subjectsOf, type Subject } from './subjects.ts'

/** A folder for each environment that registers its schemas with nothing but a shell and curl. */
export const registry: Generator = {
  name: 'registry',
  generate: (model: Model): readonly GeneratedFile[] => model.environments.flatMap(bundleOf),
}

function bundleOf(catalog: Catalog): readonly GeneratedFile[] {
  const folder = `infra/${catalog.environment}/schemas`
  const subjects = subjectsOf(catalog).filter((subject) => !isRetired(subject, catalog))
  const files = new Map(subjects.map(({ file }) => [file.path, file.text]))
  const script = render('registry/register.sh', {
    header: headerLines(catalog.source),
    environment: catalog.environment,
    subjects: subjects.map((subject, index) => viewOf(subject, index, subjects)),
  })
  return [
    { path: `${folder}/register.sh`, content: script, language: 'verbatim' },
    { path: `${folder}/manifest.json`, content: manifestOf(subjects), language: 'json' },
    // The text is registered as it stands, so it carries no header.
    ...[...files].map(([path, content]) => ({ path: `${folder}/${path}`, content, language: 'verbatim' }) as const),
  ]
}

function isRetired({ name }: Subject, { topics }: Catalog): boolean {
  return topics.some((topic) => topic.retire !== undefined && `${topic.name}-value` === name)
}

/** Subjects in the order of registration. */
function manifestOf(subjects: readonly Subject[]): string {
  const list = subjects.map(({ name, file, compatibility, references }) => ({
    subject: name,
    file: file.path,
    schemaType: 'PROTOBUF',
    compatibility,
    references,
  }))
  return `${JSON.stringify({ subjects: list }, undefined, 2)}\n`
}

function viewOf(subject: Subject, index: number, all: readonly Subject[]): object {
  const numbers = subject.references.map((one) => all.findIndex(({ name }) => name === one.subject))
  return {
    name: subject.name,
    // A path of a URL: names of topics need no escaping, those of files may.
    encoded: encodeURIComponent(subject.name),
    file: subject.file.path,
    compatibility: subject.compatibility,
    index,
    references: subject.references.map((one, at) => ({
      // What stands before and after the version in the JSON of a reference.
      head: `{"name":${JSON.stringify(one.name)},"subject":${JSON.stringify(one.subject)},"version":`,
      index: numbers[at] ?? 0,
    })),
  }
}
