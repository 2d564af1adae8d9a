import { formatDuration, formatSize } from '../../../generators/catalog/quantity.ts'
import type { Message } from '../../../generators/protobuf/schema.ts'
import type { ObservedTopic } from '../plan/observed.ts'
import { throttleSettings } from '../plan/setting.ts'
import { camel } from './schemas.ts'

/** One thing of the catalog's source, as YAML will have it. */
export type Entry = Record<string, unknown>

/** What a catalog declares by name; entries that do not fit are taken out. */
export interface Sections {
  readonly topics: Map<string, Entry>
  readonly groups: Map<string, Entry>
  readonly services: Map<string, Entry>
}

/** One topic in the catalog's words. */
export function topicEntry(topic: ObservedTopic, message: Message | undefined): Entry {
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
export function tellApart(entries: ReadonlyMap<string, Entry>): void {
  const carriers = new Map<unknown, string[]>()
  for (const [topic, { message }] of entries) carriers.set(message, [...(carriers.get(message) ?? []), topic])
  for (const topics of carriers.values()) {
    if (topics.length < 2) continue
    for (const topic of topics) entries.get(topic)!['publish'] = camel(topic)
  }
}

/** Which fields of its record could be a topic's key: a cluster tells only bytes of it. */
export function keyHint(message: Message | undefined): readonly string[] {
  const fields = (message?.fields ?? []).filter(isKeyable).map(({ name }) => name)
  if (fields.length === 0) return []
  const some = fields.length > 6 ? `${fields.slice(0, 6).join(', ')}, …` : fields.join(', ')
  return [`key: to be completed if its records have one; a field, or several, of ${some}`]
}

function isKeyable({ shape }: Message['fields'][number]): boolean {
  if (shape.kind !== 'singular') return false
  const { type } = shape
  return type.kind === 'enum' || (type.kind === 'scalar' && !['float', 'double', 'bytes'].includes(type.scalar))
}
