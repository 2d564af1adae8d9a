import { formatDuration, formatSize } from '../../generators/catalog/quantity.ts'
import type { Catalog, Group, Model, Topic } from '../../generators/catalog/model.ts'

/** One thing that two versions of a catalog say differently. */
export interface CatalogChange {
  /** Undefined: in the catalog itself, so everywhere. */
  readonly environment: string | undefined
  readonly thing: string
  readonly change: 'added' | 'removed' | 'changed'
  /** `partitions 3 → 6`; of what is changed. */
  readonly words: readonly string[]
}

type Facts = ReadonlyMap<string, Readonly<Record<string, string>>>

/** Every difference, in the catalog and then in environments where they say something else. */
export function catalogChanges(before: Model, after: Model): readonly CatalogChange[] {
  const base = compare(factsOf(before.base), factsOf(after.base)).map((one) => ({ environment: undefined, ...one }))
  const everywhere = new Set(base.map((one) => JSON.stringify({ ...one, environment: undefined })))
  const named = new Map(before.environments.map((one) => [one.environment, one]))
  const overlays = after.environments.flatMap((now): CatalogChange[] => {
    const old = named.get(now.environment)
    if (old === undefined)
      return [{ environment: undefined, thing: `environment ${now.environment}`, change: 'added', words: [] }]
    return compare(factsOf(old), factsOf(now))
      .filter((one) => !everywhere.has(JSON.stringify({ ...one, environment: undefined })))
      .map((one) => ({ environment: now.environment, ...one }))
  })
  const gone = before.environments.filter(({ environment }) => after.environments.every((one) => one.environment !== environment)) // prettier-ignore
  return [
    ...base,
    ...overlays,
    ...gone.map(({ environment }) => ({ environment: undefined, thing: `environment ${environment}`, change: 'removed', words: [] }) as const), // prettier-ignore
  ]
}

function compare(before: Facts, after: Facts): readonly Omit<CatalogChange, 'environment'>[] {
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names.flatMap((thing): Omit<CatalogChange, 'environment'>[] => {
    const [old, now] = [before.get(thing), after.get(thing)]
    if (old === undefined) return [{ thing, change: 'added', words: [] }]
    if (now === undefined) return [{ thing, change: 'removed', words: [] }]
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    const words = keys.flatMap((key) => (old[key] === now[key] ? [] : [`${key} ${old[key] ?? 'none'} → ${now[key] ?? 'none'}`])) // prettier-ignore
    return words.length === 0 ? [] : [{ thing, change: 'changed', words }]
  })
}

function factsOf(catalog: Catalog): Facts {
  const { cluster } = catalog
  const fields = [...catalog.schema.messages.values()].map((message): [string, Record<string, string>] => [
    `message ${message.fullName}`,
    Object.fromEntries(
      message.fields.map(({ name, number, shape }) => [`field ${name}`, `${JSON.stringify(shape)} = ${number}`]),
    ),
  ])
  return new Map([
    ['cluster', { brokers: `${cluster.brokers}`, controllers: `${cluster.controllers}`, metadata: cluster.metadata, platform: cluster.confluentPlatform, heap: formatSize(cluster.jvm.heap), storage: cluster.storage.path, security: cluster.security }],
    ['registry', { compatibility: catalog.registry.compatibility }],
    ...catalog.topics.map((topic): [string, Record<string, string>] => [`topic ${topic.name}`, topicFacts(topic)]),
    ...catalog.groups.map((group): [string, Record<string, string>] => [`group ${group.name}`, groupFacts(group)]),
    ...catalog.services.map((one): [string, Record<string, string>] => [`service ${one.name}`, { owner: one.owner, publishes: one.publishes.join(', '), runs: one.runs.join(', ') }]),
    ...fields,
  ]) // prettier-ignore
}

function topicFacts(topic: Topic): Record<string, string> {
  const { traffic, retention } = topic
  return {
    owner: topic.owner,
    message: topic.message,
    key: topic.key.map((path) => path.join('.')).join(' | ') || 'none',
    route: topic.route.map(({ path, values }) => `${path.join('.')}: ${values.map((one) => (typeof one === 'object' ? one.name : String(one))).join(' or ')}`).join(', ') || 'everything',
    partitions: `${topic.partitions}`,
    replication: `${topic.replication}`,
    minInSync: `${topic.minInSync}`,
    cleanup: topic.cleanup.join(', '),
    compression: topic.compression,
    retention: retention === 'forever' ? retention : formatDuration(retention),
    retentionBytes: topic.retentionBytes === undefined ? 'no limit' : formatSize(topic.retentionBytes),
    segment: formatDuration(topic.segment),
    maxMessage: formatSize(topic.maxMessage),
    profile: topic.profile,
    compatibility: topic.compatibility,
    traffic: traffic === undefined ? 'not said' : `${traffic.mean}/s, peak ${traffic.peak}/s, ${formatSize(traffic.size)}`,
    aliases: topic.aliases.join(', ') || 'none',
    freeze: topic.freeze?.reason ?? 'no',
    retire: topic.retire?.reason ?? 'no',
    ...Object.fromEntries(Object.entries(topic.config).map(([name, value]) => [name, value])),
  } // prettier-ignore
}

function groupFacts(group: Group): Record<string, string> {
  const { retry, lag } = group
  return {
    owner: group.owner,
    topics: group.topics.join(', '),
    members: `${group.members}`,
    concurrency: group.concurrency,
    guarantee: group.guarantee,
    from: group.from,
    retry: `${retry.attempts} × ${formatDuration(retry.minBackoff)}..${formatDuration(retry.maxBackoff)}`,
    'dead letters': group.deadLetter === undefined ? 'no' : Object.values(group.deadLetter).join(', '),
    lag: lag === undefined ? 'no level' : `${lag.messages ?? '–'} records, ${lag.time === undefined ? '–' : formatDuration(lag.time)}`, // prettier-ignore
  }
}
