import { formatDuration, formatSize } from '../catalog/quantity.ts'
import { indexOf } from './catalog-index.ts'
import { bytesOnDisk } from '../catalog/rules/capacity.ts'
import type { Catalog, Profile, Topic } from '../catalog/model.ts'

/** One line of a table that compares environments. */
export interface Setting {
  readonly name: string
  /** One value an environment, in their order. */
  readonly values: readonly string[]
}

/** How long records stay; a topic that is only compacted forgets none of its keys. */
export function kept({ cleanup, retention }: Topic): string {
  if (!cleanup.includes('delete')) return 'the last of each key'
  return retention === 'forever' ? 'forever' : formatDuration(retention)
}

/** What a topic is in each environment. */
export function topicSettings(environments: readonly Catalog[], name: string): readonly Setting[] {
  const versions = environments.map((catalog) => ({
    catalog,
    topic: indexOf(catalog).topics.get(name),
  }))
  const rows: readonly (readonly [string, (topic: Topic, catalog: Catalog) => string])[] = [
    ['Partitions', (topic) => String(topic.partitions)],
    ['Replication factor', (topic) => String(topic.replication)],
    ['Min in-sync replicas', (topic) => String(topic.minInSync)],
    ['Retention', kept],
    [
      'Retention, bytes of a partition',
      (topic) => (topic.retentionBytes === undefined ? 'no limit' : formatSize(topic.retentionBytes)),
    ],
    ['Segment closed after', (topic) => formatDuration(topic.segment)],
    ['Mean rate', (topic) => rate(topic.traffic?.mean)],
    ['Peak rate', (topic) => rate(topic.traffic?.peak)],
    ['Mean value size', (topic) => (topic.traffic === undefined ? 'not stated' : formatSize(topic.traffic.size))],
    ['Stored, all replicas', (topic, catalog) => bytes(bytesOnDisk(catalog, topic))],
    [
      'Further settings',
      (topic) =>
        Object.entries(topic.config)
          .map(([name, value]) => `${name}=${value}`)
          .join(', ') || 'none',
    ],
  ]
  return rows
    .map(([name, show]) => ({
      name,
      values: versions.map(({ topic, catalog }) => (topic === undefined ? 'not there' : show(topic, catalog))),
    }))
    .filter(({ name, values }) => name !== 'Further settings' || values.some((value) => value !== 'none'))
}

/** What an environment's cluster is, one column an environment. */
export function clusterSettings(environments: readonly Catalog[]): readonly Setting[] {
  const rows: readonly (readonly [string, (catalog: Catalog) => string])[] = [
    ['Metadata', ({ cluster }) => cluster.metadata],
    ['Confluent Platform (Apache Kafka)', ({ cluster }) => `${cluster.confluentPlatform} (${cluster.kafka})`],
    ['Brokers', ({ cluster }) => String(cluster.brokers)],
    [
      'Controllers',
      ({ cluster }) => (cluster.controllers === 0 ? 'combined with the brokers' : String(cluster.controllers)),
    ],
    ['Heap of a broker', ({ cluster }) => formatSize(cluster.jvm.heap)],
    ['Data path', ({ cluster }) => cluster.storage.path],
    [
      'Capacity',
      ({ cluster }) => (cluster.storage.capacity === undefined ? 'not stated' : formatSize(cluster.storage.capacity)),
    ],
    ['Stored, all topics and replicas', (catalog) => bytes(totalBytes(catalog))],
    ['Security', ({ cluster }) => cluster.security],
    ['Schema compatibility', ({ registry }) => registry.compatibility],
  ]
  return rows.map(([name, show]) => ({ name, values: environments.map(show) }))
}

/** What the topics whose traffic is stated come to; undefined where none is. */
function totalBytes(catalog: Catalog): number | undefined {
  const known = catalog.topics.map((topic) => bytesOnDisk(catalog, topic)).filter((size) => size !== undefined)
  return known.length === 0 ? undefined : known.reduce((sum, size) => sum + size, 0)
}

/** How a profile trades latency for volume, in words. */
export function profileText(profile: Profile | undefined): string {
  if (profile === undefined) return 'unknown'
  const { name, linger, batch, deliveryTimeout } = profile
  return `${name}: waits at most ${formatDuration(linger)} for company, sends at ${formatSize(batch)}, gives up after ${formatDuration(deliveryTimeout)}`
}

function rate(perSecond: number | undefined): string {
  return perSecond === undefined ? 'not stated' : `${perSecond}/s`
}

/** About how much: three digits are more than an estimate knows. */
export function bytes(size: number | undefined): string {
  if (size === undefined) return 'not known'
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, size)) / 3)))
  const value = size / 1000 ** power
  return `${value >= 100 || power === 0 ? Math.round(value) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ${units[power]}`
}
