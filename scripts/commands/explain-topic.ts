import type { Catalog, FieldPath, Model, RoutedField, Topic } from '../../generators/catalog/model.ts'
import { formatDuration, formatSize } from '../../generators/catalog/quantity.ts'
import type { Explained } from './explain.ts'

/** Everything the catalog implies for one topic: as code sees it, and on the cluster of each environment. */
export function explainTopic(model: Model, topic: Topic): Explained {
  const { base } = model
  const groups = base.groups.filter(({ topics }) => topics.includes(topic.name))
  const publishers =
    topic.derived === undefined ? base.services.filter(({ publishes }) => publishes.includes(topic.message)) : []
  const environments = model.environments.flatMap((catalog) => {
    const own = catalog.topics.find(({ name }) => name === topic.name)
    return own === undefined ? [] : [onCluster(catalog, own)]
  })
  const readers = groups.map((group) => ({
    group: group.name,
    services: base.services.filter(({ runs }) => runs.includes(group.name)).map(({ name }) => name),
    deadLetter: group.deadLetter?.[topic.name],
  }))
  const data = {
    kind: 'topic',
    name: topic.name,
    description: topic.description,
    owner: topic.owner,
    message: topic.message,
    publisher: topic.publisher,
    route: topic.route.map(({ path, values }) => ({ path: dotted(path), values: values.map(valueText) })),
    key: topic.key.map(dotted),
    constant: `topics.${topic.identifier}`,
    subject: `${topic.name}-value`,
    aliases: topic.aliases,
    derived: topic.derived,
    publishers: publishers.map(({ name }) => name),
    readers,
    environments,
  }
  return {
    data,
    page: { title: `topic ${topic.name}`, lead: topic.description, facts: facts(topic, data), tables: tables(data) },
  }
}

interface Reader {
  readonly group: string
  readonly services: readonly string[]
  readonly deadLetter: string | undefined
}

/** A topic as one environment's cluster holds it; sizes in bytes, times in ms. */
interface OnCluster {
  readonly environment: string
  readonly partitions: number
  readonly replication: number
  readonly minInSync: number
  readonly cleanup: readonly string[]
  readonly compression: string
  readonly retention: number | 'forever'
  readonly segment: number
  readonly maxMessage: number
  readonly retentionBytes: number | undefined
  /** All copies, before compression, at the declared mean; undefined where the catalog does not say enough. */
  readonly bytes: number | undefined
  readonly config: Readonly<Record<string, string>>
}

function onCluster(catalog: Catalog, topic: Topic): OnCluster {
  const {
    partitions,
    replication,
    minInSync,
    cleanup,
    compression,
    retention,
    segment,
    maxMessage,
    retentionBytes,
    config,
  } = topic
  return {
    environment: catalog.environment,
    partitions,
    replication,
    minInSync,
    cleanup,
    compression,
    retention,
    segment,
    maxMessage,
    retentionBytes,
    bytes: bytesKept(topic),
    config,
  }
}

/** Mean rate for as long as records are kept, at most `retentionBytes` of each partition, times the copies. */
export function bytesKept({
  traffic,
  retention,
  retentionBytes,
  partitions,
  replication,
  cleanup,
}: Topic): number | undefined {
  const limit = retentionBytes === undefined ? Infinity : retentionBytes * partitions
  const endless = retention === 'forever' || !cleanup.includes('delete')
  const kept = traffic === undefined || endless ? Infinity : traffic.mean * traffic.size * (retention / 1000)
  const bytes = Math.min(limit, kept) * replication
  return Number.isFinite(bytes) ? Math.round(bytes) : undefined
}

function facts(
  topic: Topic,
  data: { readonly publishers: readonly string[]; readonly subject: string },
): [string, string][] {
  const found: [string, string | undefined][] = [
    ['owner', topic.owner],
    ['message', topic.message],
    ['published by', topic.publisher === undefined ? undefined : `${topic.publisher}()`],
    [
      'when',
      topic.route.map(({ path, values }) => `${dotted(path)} is ${values.map(valueText).join(' or ')}`).join(' and '),
    ],
    ['services', data.publishers.join(', ')],
    ['key', topic.key.length === 0 ? 'none: records are spread evenly' : topic.key.map(dotted).join(' | ')],
    ['in code', `topics.${topic.identifier}`],
    ['subject', data.subject],
    [
      'dead letters of',
      topic.derived === undefined ? undefined : `${topic.derived.group} reading ${topic.derived.source}`,
    ],
    ['skipping', topic.skip === 'never' ? 'never: a record that cannot be handled stops its partition' : undefined],
    ['traffic', trafficText(topic)],
    ['silence', topic.calendar === undefined ? undefined : `normal outside of calendar ${topic.calendar.name}`],
    ['old names', topic.aliases.join(', ')],
    ['frozen', topic.freeze?.reason],
    ['retiring', topic.retire?.reason],
  ]
  return found.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]))
}

function tables(data: { readonly readers: readonly Reader[]; readonly environments: readonly OnCluster[] }) {
  const readers = data.readers.map(({ group, services, deadLetter }) => [
    group,
    services.join(', '),
    deadLetter ?? 'none: the partition stops',
  ])
  const environments = data.environments.map((one) => [
    one.environment,
    String(one.partitions),
    `${one.replication}, ${one.minInSync} in sync`,
    `${one.cleanup.join(' + ')}, ${one.compression}`,
    one.retention === 'forever' ? 'forever' : formatDuration(one.retention),
    one.retentionBytes === undefined ? 'no limit' : `${formatSize(one.retentionBytes)} a partition`,
    formatDuration(one.segment),
    one.bytes === undefined ? 'unknown' : roundSize(one.bytes),
    Object.entries(one.config)
      .map(([key, value]) => `${key}=${value}`)
      .join(' '),
  ])
  const head = [
    'environment',
    'partitions',
    'copies',
    'cleanup',
    'retention',
    'size limit',
    'segment',
    'total kept',
    'config',
  ]
  const read = { title: 'Read by', head: ['group', 'services', 'dead letters'], rows: readers }
  return [...(readers.length === 0 ? [] : [read]), { title: 'On the cluster', head, rows: environments }]
}

function trafficText({ traffic }: Topic): string | undefined {
  if (traffic === undefined) return undefined
  return `${traffic.mean}/s, peak ${traffic.peak}/s, ${formatSize(traffic.size)} each`
}

/** Three digits are enough for an estimate. */
function roundSize(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1)
  return `${Number((bytes / 2 ** (10 * power)).toPrecision(3))} ${units[power]}`
}

function dotted(path: FieldPath): string {
  return path.join('.')
}

function valueText(value: RoutedField['values'][number]): string {
  return typeof value === 'object' ? value.name : String(value)
}
