import { protosInMemory } from '../../../generators/protobuf/memory-input.ts'
import { readSchema } from '../../../generators/protobuf/read.ts'
import type { Message } from '../../../generators/protobuf/schema.ts'
import { withImports } from '../plan/observe-subjects.ts'
import type { ObservedTopic } from '../plan/observed.ts'
import type { RegistryClient } from '../registry/client.ts'

export interface Schemas {
  readonly files: Map<string, string>
  /** Topic → the message it seems to carry. */
  readonly messages: ReadonlyMap<string, Message>
}

/** Registered protos that go together in one tree, and a placeholder for every topic without one. */
export async function schemasOf(
  registry: RegistryClient | undefined,
  topics: readonly ObservedTopic[],
  notes: string[],
): Promise<Schemas> {
  const files = new Map<string, string>()
  const messages = new Map<string, Message>()
  const owners = new Map<string, string>()
  const bare: string[] = []
  for (const { name } of topics) {
    const schema = await registry?.latest(`${name}-value`)
    if (schema === undefined || schema.type !== 'PROTOBUF') {
      if (schema !== undefined)
        notes.push(`${name}: its schema is ${schema.type}; describe the record in proto/imported.proto`)
      bare.push(name)
      continue
    }
    const path = owners.get(schema.text) ?? `${name.replace(/[^A-Za-z0-9]+/gu, '_')}.proto`
    const tree = await withImports(registry!, path, schema)
    const merged = new Map([...files, ...[...tree.files].map(([file, text]) => [`proto/${file}`, text] as const)])
    const { schema: read, diagnostics } = readSchema(protosInMemory(Object.fromEntries(merged)))
    const message = read?.files.find((file) => file.path === path)?.messages[0]
    if (message === undefined) {
      notes.push(`${name}: its proto does not go with the others (${diagnostics[0]?.message ?? 'it has no message'})`)
      bare.push(name)
      continue
    }
    owners.set(schema.text, path)
    for (const [file, text] of merged) files.set(file, text)
    messages.set(name, message)
  }
  if (bare.length > 0) {
    files.set('proto/imported.proto', placeholders(bare))
    const { schema } = readSchema(protosInMemory(Object.fromEntries(files)))
    const found = schema?.files.find((file) => file.path === 'imported.proto')?.messages ?? []
    bare.forEach((topic, index) => {
      const message = found[index]
      if (message !== undefined) messages.set(topic, message)
      notes.push(`${topic}: no proto is registered for it; describe its record in proto/imported.proto`)
    })
  }
  return { files, messages }
}

function placeholders(topics: readonly string[]): string {
  const taken = new Set<string>()
  const messages = topics.map((topic) => {
    let name = camel(topic)
    while (taken.has(name.toLowerCase())) name = `${name}X`
    taken.add(name.toLowerCase())
    return `// The record of ${topic}, which no registry describes.\nmessage ${name} {\n  string id = 1;\n}\n`
  })
  return `syntax = "proto3";\n\npackage imported;\n\n${messages.join('\n')}`
}

/** A topic's name as one of code: `MarketDataTicks`. */
export function camel(topic: string): string {
  const words = topic.split(/[^A-Za-z0-9]+/u).filter((word) => word !== '')
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^[A-Za-z]/u.test(name) ? name : `T${name}`
}
