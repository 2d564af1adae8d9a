import { stringify } from 'yaml'
import { formatDuration, formatSize } from '../../generators/catalog/quantity.ts'
import { readCatalog } from '../../generators/catalog/read.ts'
import { protosInMemory } from '../../generators/protobuf/memory-input.ts'
import { readSchema } from '../../generators/protobuf/read.ts'
import type { Message } from '../../generators/protobuf/schema.ts'
import type { ClusterAdmin } from './admin.ts'
import { observe } from './plan/observe.ts'
import { withImports } from './plan/observe-subjects.ts'
import type { ObservedTopic } from './plan/observed.ts'
import { throttleSettings } from './plan/setting.ts'
import type { RegistryClient } from './registry/client.ts'

export interface Imported {
  /** Path below the catalog's folder → text. */
  readonly files: ReadonlyMap<string, string>
  /** What could not be taken over, and what is to be completed; one line each. */
  readonly notes: readonly string[]
  readonly topics: number
}

type Entry = Record<string, unknown>

/**
 * A catalog of what a cluster and its registry hold, which lints: what does not fit is left out and said. `prefixes`:
 * only topics that begin so; empty: all but internal ones.
 */
export async function importCatalog(
  admin: ClusterAdmin,
  registry: RegistryClient | undefined,
  name: string,
  prefixes: readonly string[],
): Promise<Imported> {
  const names = (await admin.topics()).filter((topic) => !topic.startsWith('_'))
  const scope = prefixes.length > 0 ? prefixes : names
  const { topics, brokers } = await observe(admin, { topics: [], scope: scope.length === 0 ? ['-'] : scope })
  const ours = topics.filter((topic) => !topic.name.startsWith('_'))
  const notes: string[] = []
  const schemas = await schemasOf(registry, ours, notes)
  const entries = new Map(ours.map((topic) => [topic.name, entryOf(topic, schemas.messages.get(topic.name))]))
  tellApart(entries)
  const head = {
    version: 1,
    name,
    description: 'Imported from a live cluster; complete owners, descriptions, keys and groups',
    ...(prefixes.length === 0 ? {} : { scope: prefixes }),
    protobuf: { roots: ['proto'] },
    cluster: { brokers: brokers.length, controllers: brokers.length === 1 ? 0 : 3 },
  }
  const text = fitting(head, entries, schemas.files, notes)
  return { files: new Map([['catalog.yaml', text], ...schemas.files]), notes, topics: entries.size }
}

interface Schemas {
  readonly files: Map<string, string>
  /** Topic → the message it seems to carry. */
  readonly messages: ReadonlyMap<string, Message>
}

/** Registered protos that go together in one tree, and a placeholder for every topic without one. */
async function schemasOf(
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

function camel(topic: string): string {
  const words = topic.split(/[^A-Za-z0-9]+/u).filter((word) => word !== '')
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^[A-Za-z]/u.test(name) ? name : `T${name}`
}

function entryOf(topic: ObservedTopic, message: Message | undefined): Entry {
  const { settings, replicas } = topic
  const value = (setting: string) => settings[setting]?.value ?? ''
  const cleanup = value('cleanup.policy').split(',').map((word) => word.trim()).filter((word) => word !== '') // prettier-ignore
  const codec = value('compression.type')
  const bytes = Number(value('retention.bytes'))
  const key = cleanup.includes('compact') ? message?.fields.find(isText)?.name : undefined
  return {
    message: message?.fullName ?? '',
    ...(key === undefined ? {} : { key: [key] }),
    partitions: replicas.length,
    replication: Math.max(1, ...replicas.map(({ length }) => length)),
    minInSync: Number(value('min.insync.replicas')),
    cleanup: cleanup.length === 1 ? cleanup[0] : cleanup,
    ...(codec === 'producer' || codec === '' ? {} : { compression: codec === 'uncompressed' ? 'none' : codec }),
    ...(cleanup.includes('delete') ? { retention: value('retention.ms') === '-1' ? 'forever' : formatDuration(Number(value('retention.ms'))) } : {}), // prettier-ignore
    ...(bytes > 0 ? { retentionBytes: formatSize(bytes) } : {}),
    segment: formatDuration(Number(value('segment.ms'))),
    maxMessage: formatSize(Number(value('max.message.bytes'))),
    ...configOf(topic),
  }
}

const ownKeys: ReadonlySet<string> = new Set([
  'cleanup.policy',
  'compression.type',
  'max.message.bytes',
  'min.insync.replicas',
  'retention.bytes',
  'retention.ms',
  'segment.ms',
])

function configOf({ settings }: ObservedTopic): { readonly config?: Entry } {
  const own = Object.entries(settings).filter(
    ([setting, { override, value }]) =>
      override &&
      value !== null &&
      !ownKeys.has(setting) &&
      !throttleSettings.has(setting) &&
      !(setting === 'unclean.leader.election.enable' && value === 'false'),
  )
  const config = Object.fromEntries(own.map(([setting, { value }]) => [setting, value]))
  return own.length === 0 ? {} : { config }
}

function isText({ shape }: Message['fields'][number]): boolean {
  return shape.kind === 'singular' && shape.type.kind === 'scalar' && shape.type.scalar === 'string'
}

/** Topics that share a message get publishers of their own names. */
function tellApart(entries: ReadonlyMap<string, Entry>): void {
  const carriers = new Map<unknown, string[]>()
  for (const [topic, { message }] of entries) carriers.set(message, [...(carriers.get(message) ?? []), topic])
  for (const topics of carriers.values()) {
    if (topics.length < 2) continue
    for (const topic of topics) entries.get(topic)!['publish'] = camel(topic)
  }
}

/** The catalog's text without the topics that have errors, each said. */
function fitting(
  head: object,
  entries: Map<string, Entry>,
  files: ReadonlyMap<string, string>,
  notes: string[],
): string {
  for (;;) {
    const text = `# yaml-language-server: $schema=./catalog.schema.json\n${stringify({ ...head, topics: Object.fromEntries(entries) }, { lineWidth: 0 })}`
    const all = new Map([...files, ['catalog.yaml', text]].map(([path, one]) => [`c/${path}`, one]))
    const { diagnostics } = readCatalog({
      path: 'c/catalog.yaml',
      read: (path) => all.get(path),
      list: (folder) =>
        [...all.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
    })
    const faulty = diagnostics
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ pointer = '', message }) => {
        const topic = /^\/topics\/([^/]+)/u.exec(pointer)?.[1]?.replaceAll('~1', '/').replaceAll('~0', '~')
        return topic !== undefined && entries.has(topic) ? [{ topic, message }] : []
      })
    if (faulty.length === 0) return text
    for (const { topic, message } of faulty) if (entries.delete(topic)) notes.push(`${topic}: left out: ${message}`)
  }
}
