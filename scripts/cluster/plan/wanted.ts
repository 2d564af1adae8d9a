import type { Catalog, Topic } from '../../../generators/catalog/model.ts'
import { topicSettings } from '../../../generators/topics/settings.ts'

/** One topic as one environment of the catalog wants it. */
export interface WantedTopic {
  readonly name: string
  readonly partitions: number
  readonly replication: number
  /** Overrides in Kafka's words; what is not here is to have none. */
  readonly settings: Readonly<Record<string, string>>
  /** Its records have keys, so their order hangs on the partition count. */
  readonly keyed: boolean
  readonly aliases: readonly string[]
  readonly freeze: string | undefined
  readonly retire: string | undefined
}

export interface Wanted {
  /** Sorted by name. */
  readonly topics: readonly WantedTopic[]
  /** Prefixes of names that are ours; none: exactly the catalog's topics. */
  readonly scope: readonly string[]
}

export function wantedOf(catalog: Catalog): Wanted {
  return { topics: catalog.topics.map(wantedTopic), scope: catalog.scope }
}

function wantedTopic(topic: Topic): WantedTopic {
  return {
    name: topic.name,
    partitions: topic.partitions,
    replication: topic.replication,
    settings: topicSettings(topic),
    // A dead-letter topic keeps the keys of its source but promises no order.
    keyed: topic.key.length > 0 && topic.derived === undefined,
    aliases: topic.aliases,
    freeze: topic.freeze?.reason,
    retire: topic.retire?.reason,
  }
}

/** What brokers keep their own state in. */
const kafkasOwn = new Set([
  '__consumer_offsets',
  '__transaction_state',
  '__share_group_state',
  '__cluster_metadata',
  '__remote_log_metadata',
])

/** Whether a topic of the cluster is this catalog's business. By convention `__` marks somebody's inner topics: no scope takes them. */
export function owns({ scope, topics }: Wanted, name: string): boolean {
  if (kafkasOwn.has(name)) return false
  if (scope.length === 0 || name.startsWith('__')) return topics.some((topic) => topic.name === name)
  return scope.some((prefix) => name.startsWith(prefix))
}
