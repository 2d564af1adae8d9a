import type { ClusterAdmin } from '../admin.ts'
import { adminCodes, adminCodeName } from '../protocol/codes.ts'
import { configSources, type TopicConfig } from '../protocol/config-calls.ts'
import type { MetadataTopic, MovingPartition } from '../protocol/topic-calls.ts'
import type { Amount } from './change.ts'
import type { Amounts, Observed, ObservedSetting, ObservedTopic } from './observed.ts'
import type { Cut } from './topics.ts'
import { owns, type Wanted } from './wanted.ts'

/** Something of the cluster could not be read, so nothing can be said of the rest. */
export class ObservationError extends Error {
  override readonly name = 'ObservationError'
}

/** What the cluster has of the topics that are this catalog's business. Reads only. */
export async function observe(admin: ClusterAdmin, wanted: Wanted): Promise<Observed> {
  const { clusterId, brokers, topics } = await admin.metadata()
  const ours = topics.filter(({ name }) => owns(wanted, name))
  const configs = await admin.configs(ours.map(({ name }) => name))
  const settings = new Map(configs.map((config) => [config.topic, config]))
  const reassignments = await admin.reassignments()
  const moving = (name: string) => reassignments.filter(({ topic }) => topic === name)
  const foreign = topics.filter(({ name, internal }) => !internal && !owns(wanted, name)).length
  return {
    clusterId,
    brokers: brokers
      .map(({ id, host, port }) => ({ id, address: `${host}:${port}` }))
      .sort((first, second) => first.id - second.id),
    topics: ours
      .flatMap((topic) => observedTopic(topic, settings.get(topic.name), moving(topic.name)))
      .sort((first, second) => (first.name < second.name ? -1 : 1)),
    names: new Set(topics.map(({ name }) => name)),
    foreign,
  }
}

function observedTopic(
  topic: MetadataTopic,
  config: TopicConfig | undefined,
  moving: readonly MovingPartition[],
): readonly ObservedTopic[] {
  // Deleted between the two questions.
  if (config?.code === adminCodes.UNKNOWN_TOPIC_OR_PARTITION) return []
  const code = topic.code === adminCodes.LEADER_NOT_AVAILABLE ? 0 : topic.code || (config?.code ?? 0)
  if (config === undefined || code !== adminCodes.NONE)
    throw new ObservationError(`topic ${topic.name} cannot be read: ${config?.message || adminCodeName(code)}`)
  const leaving = new Map(moving.map(({ partition, removing }) => [partition, new Set(removing)]))
  const replicas = topic.partitions.map(({ partition, replicas }) =>
    replicas.filter((id) => leaving.get(partition)?.has(id) !== true),
  )
  const settings = Object.fromEntries(config.entries.map((entry) => [entry.name, observedSetting(entry)]))
  const health = healthOf(topic, Number(settings['min.insync.replicas']?.value ?? 1))
  return [{ name: topic.name, replicas, ...health, moving: moving.length > 0, settings }]
}

/** Brokers since 3.7 want no more copies in sync than there are. */
function healthOf({ partitions }: MetadataTopic, least: number) {
  const counts = (those: (one: MetadataTopic['partitions'][number]) => boolean) => partitions.filter(those).length
  return {
    lagging: counts(({ replicas, inSync }) => inSync.length < replicas.length),
    refusing: counts(({ leader, replicas, inSync }) => leader >= 0 && inSync.length < Math.min(least, replicas.length)),
    leaderless: counts(({ leader }) => leader < 0),
  }
}

function observedSetting({ value, source, synonyms }: TopicConfig['entries'][number]): ObservedSetting {
  const override = source === configSources.topic
  const beneath = synonyms.find((synonym) => synonym.source !== configSources.topic)?.value
  return { value, override, beneath: override ? beneath : value }
}

/** How much each cut would take away, by its key. */
export async function measure(admin: ClusterAdmin, cuts: readonly Cut[], now: number): Promise<Amounts> {
  if (cuts.length === 0) return new Map()
  const topics = new Map(cuts.map(({ topic, partitions }) => [topic, { name: topic, partitions }]))
  const sizes = new Map<string, number>()
  for (const { topic, partition, size } of await admin.sizes([...topics.values()])) {
    const key = `${topic}/${partition}`
    sizes.set(key, Math.max(size, sizes.get(key) ?? 0))
  }
  const partitions = [...topics.values()].flatMap(({ name, partitions }) =>
    Array.from({ length: partitions }, (_, partition) => ({ topic: name, partition })),
  )
  const [first, last] = await Promise.all([offsetsAt(admin, partitions, -2n), offsetsAt(admin, partitions, -1n)])
  const amounts = new Map<string, Amount>()
  for (const cut of cuts) {
    const own = partitions.filter(({ topic }) => topic === cut.topic)
    const kept =
      typeof cut.beyond === 'object' && 'age' in cut.beyond
        ? await offsetsAt(admin, own, BigInt(Math.max(0, now - cut.beyond.age)))
        : undefined
    const parts = own.map(({ topic, partition }) => {
      const key = `${topic}/${partition}`
      const [from, to, size] = [first.get(key) ?? 0n, last.get(key) ?? 0n, sizes.get(key) ?? 0]
      const young = kept?.get(key)
      // No record is young enough: all go.
      return amountOf(cut.beyond, {
        held: Number(to - from),
        size,
        old: Number((young === undefined || young < 0n ? to : young) - from),
      })
    })
    amounts.set(cut.key, parts.reduce(plus, { bytes: 0, records: 0 }))
  }
  return amounts
}

interface Held {
  readonly held: number
  readonly size: number
  /** Records before the first that is young enough. */
  readonly old: number
}

function amountOf(beyond: Cut['beyond'], { held, size, old }: Held): Amount {
  if (beyond === 'all') return { bytes: size, records: held }
  if (held === 0) return { bytes: 0, records: 0 }
  if ('age' in beyond) return { records: old, bytes: Math.round((size * old) / held) }
  const bytes = Math.max(0, size - beyond.bytes)
  return { bytes, records: size === 0 ? 0 : Math.ceil((held * bytes) / size) }
}

function plus(one: Amount, other: Amount): Amount {
  return { bytes: one.bytes + other.bytes, records: one.records + other.records }
}

async function offsetsAt(
  admin: ClusterAdmin,
  partitions: readonly { readonly topic: string; readonly partition: number }[],
  at: bigint,
): Promise<ReadonlyMap<string, bigint>> {
  const found = await admin.offsets(partitions, at)
  return new Map(found.map(({ topic, partition, offset }) => [`${topic}/${partition}`, offset]))
}
