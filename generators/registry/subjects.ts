import type { Catalog, Compatibility } from '../catalog/model.ts'
import type { ProtoFile, Schema } from '../protobuf/schema.ts'

/** One subject as the catalog wants it. */
export interface Subject {
  readonly name: string
  readonly file: ProtoFile
  readonly compatibility: Compatibility
  /** Subjects of the imported files, under the names that the text imports. */
  readonly references: readonly { readonly name: string; readonly subject: string }[]
}

/**
 * Every subject of one environment, those first that others refer to. An imported file is registered under its own path,
 * a topic's file under `<topic>-value`. Well-known files are left out: a registry brings them. A dead-letter topic has
 * no subject: its records keep the schema ids of their source.
 */
export function subjectsOf(catalog: Catalog): readonly Subject[] {
  const files = new Map(catalog.schema.files.map((file) => [file.path, file]))
  const imported = new Map<string, Subject>()
  const visit = (file: ProtoFile): readonly { name: string; subject: string }[] =>
    importsOf(file, files).map((one) => {
      if (!imported.has(one.path)) {
        const references = visit(one)
        imported.set(one.path, { name: one.path, file: one, compatibility: catalog.registry.compatibility, references })
      }
      return { name: one.path, subject: one.path }
    })
  const topics = catalog.topics.flatMap((topic) => {
    const file = topic.derived === undefined ? fileOf(topic.message, catalog.schema, files) : undefined
    if (file === undefined) return []
    return [{ name: `${topic.name}-value`, file, compatibility: topic.compatibility, references: visit(file) }]
  })
  return [...imported.values(), ...topics]
}

function importsOf(file: ProtoFile, files: ReadonlyMap<string, ProtoFile>): readonly ProtoFile[] {
  return file.imports.flatMap(({ path }) => files.get(path) ?? []).filter((one) => one.source !== undefined)
}

function fileOf(message: string, schema: Schema, files: ReadonlyMap<string, ProtoFile>): ProtoFile | undefined {
  const path = schema.messages.get(message)?.file
  return path === undefined ? undefined : files.get(path)
}
