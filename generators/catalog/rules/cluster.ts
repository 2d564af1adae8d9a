import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { Catalog, Topic } from '../model.ts'
import { isAtLeast } from './kafka-version.ts'
import { declaredTopics } from './lookup.ts'
import { firstSettingOf, isSaid, placeOf, placeSaid, settingOf } from './place.ts'
import type { Rule } from './rule.ts'

/** From this many brokers on a cluster is meant to survive one of them. */
const redundant = 3

const mostReplicasPerBroker = 4000

/** One finding for each topic of a redundant cluster that `judge` has words for, where min-in-sync is said. */
function minInSync(code: Finding['code'], judge: (topic: Topic, catalog: Catalog) => string | undefined): Rule {
  return {
    code,
    check: (context) =>
      context.catalog.cluster.brokers < redundant
        ? []
        : declaredTopics(context.catalog).flatMap((topic) => {
            const message = judge(topic, context.catalog)
            if (message === undefined) return []
            const at = firstSettingOf(context, topic, 'minInSync', 'replication')
            const fitting = Math.max(1, Math.min(2, topic.replication - 1))
            return {
              code,
              message,
              at,
              hint: `set minInSync to ${fitting}${topic.replication < 3 ? ' and replication to 3' : ''}`,
            }
          }),
  }
}

export const minInSyncEqualsReplication: Rule = minInSync('min-in-sync-equals-replication', (topic) =>
  topic.replication > 1 && topic.minInSync === topic.replication
    ? `minInSync ${topic.minInSync} with replication ${topic.replication}: one broker that is down stops every producer`
    : undefined,
)

export const minInSyncExceedsReplication: Rule = minInSync('min-in-sync-exceeds-replication', (topic, { cluster }) => {
  if (topic.minInSync <= topic.replication) return undefined
  const effect = isAtLeast(cluster.kafka, 3, 7)
    ? `Kafka ${cluster.kafka} takes ${topic.replication}, so one broker that is down stops every producer`
    : `Kafka ${cluster.kafka} rejects every write`
  return `minInSync ${topic.minInSync} with replication ${topic.replication}: ${effect}`
})

export const minInSyncOne: Rule = minInSync('min-in-sync-one', (topic) =>
  topic.minInSync === 1 && topic.replication >= redundant
    ? `minInSync 1 with replication ${topic.replication}: the leader alone may acknowledge a record and then lose it`
    : undefined,
)

export const replicationOne: Rule = {
  code: 'replication-one',
  check: (context) =>
    context.catalog.cluster.brokers < redundant
      ? []
      : declaredTopics(context.catalog)
          .filter(({ replication }) => replication === 1)
          .map((topic) => ({
            code: 'replication-one',
            message: `replication 1 on ${context.catalog.cluster.brokers} brokers: one that fails takes its partitions along`,
            at: settingOf(context, topic, 'replication'),
            hint: 'set replication to 3',
          })),
}

export const replicationExceedsBrokers: Rule = {
  code: 'replication-exceeds-brokers',
  check: (context) => {
    const { brokers } = context.catalog.cluster
    return declaredTopics(context.catalog)
      .filter(({ replication }) => replication > brokers)
      .map((topic) => ({
        code: 'replication-exceeds-brokers',
        message: `replication ${topic.replication} on ${brokers} ${brokers === 1 ? 'broker' : 'brokers'}`,
        at: isSaid(context, topic, 'replication')
          ? settingOf(context, topic, 'replication')
          : placeOf(context, 'cluster', 'brokers'),
        hint: `set replication to ${brokers}${brokers < redundant ? ' and minInSync to 1' : ''}, or brokers to ${topic.replication}`,
      }))
  },
}

export const partitionsPerBroker: Rule = {
  code: 'partitions-per-broker',
  check: (context) => {
    const { cluster, topics } = context.catalog
    const replicas = topics.reduce((sum, { partitions, replication }) => sum + partitions * replication, 0)
    const each = Math.ceil(replicas / cluster.brokers)
    if (each <= mostReplicasPerBroker) return []
    return [
      {
        code: 'partitions-per-broker',
        message: `${replicas} partition replicas on ${cluster.brokers} brokers are ${each} each, more than ${mostReplicasPerBroker}`,
        at: placeOf(context, 'cluster', 'brokers'),
        hint: `lower partition counts, or set brokers to ${Math.ceil(replicas / mostReplicasPerBroker)}`,
      },
    ]
  },
}

export const controllersEven: Rule = {
  code: 'controllers-even',
  check: (context) => {
    const { controllers, metadata } = context.catalog.cluster
    if (controllers === 0 || controllers % 2 === 1) return []
    const kind = metadata === 'zookeeper' ? 'ZooKeeper nodes' : 'controllers'
    const survived = controllers / 2 - 1
    return [
      {
        code: 'controllers-even',
        message: `${controllers} ${kind} survive the loss of ${survived}, as ${controllers - 1} would`,
        at: placeOf(context, 'cluster', 'controllers'),
        hint: `set controllers to ${controllers + 1}`,
      },
    ]
  },
}

export const controllersMissing: Rule = {
  code: 'controllers-missing',
  check: (context) => {
    const { controllers, metadata } = context.catalog.cluster
    if (metadata !== 'zookeeper' || controllers > 0) return []
    return [
      {
        code: 'controllers-missing',
        message: 'metadata is kept in ZooKeeper and there are 0 ZooKeeper nodes',
        at: placeOf(context, 'cluster', 'controllers'),
        hint: 'set controllers to 3, or `metadata: kraft`',
      },
    ]
  },
}

export const zookeeperRemoved: Rule = {
  code: 'zookeeper-removed',
  check: (context) => {
    const { metadata, kafka, confluentPlatform } = context.catalog.cluster
    if (metadata !== 'zookeeper' || !isAtLeast(kafka, 4)) return []
    return [
      {
        code: 'zookeeper-removed',
        message: `Confluent Platform ${confluentPlatform} is Kafka ${kafka}, which has no ZooKeeper mode`,
        at: placeOf(context, 'cluster', 'metadata'),
        hint: 'set `metadata: kraft`',
      },
    ]
  },
}

export const portsShared: Rule = {
  code: 'ports-shared',
  check: (context) => {
    const { ports } = context.catalog.cluster
    const firstAt = new Map<number, string>()
    return Object.keys(ports)
      .sort()
      .flatMap((name) => {
        const port = ports[name] ?? 0
        const first = firstAt.get(port)
        if (first === undefined) {
          firstAt.set(port, name)
          return []
        }
        const at = placeSaid(context, 'cluster', 'ports', name) === undefined ? first : name
        return {
          code: 'ports-shared' as const,
          message: `\`${first}\` and \`${name}\` both listen on ${port}`,
          at: placeOf(context, 'cluster', 'ports', at),
          hint: `give \`${at}\` another port`,
        }
      })
  },
}

export const compressionZstd: Rule = {
  code: 'compression-zstd',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(({ compression }) => compression === 'zstd')
      .map((topic) => ({
        code: 'compression-zstd',
        message: 'zstd needs Node 22.15, 23.8 or later in every producer and consumer',
        at: settingOf(context, topic, 'compression'),
        hint: 'set compression to lz4, or allow `compression-zstd` if all services run such a Node',
      })),
}

export const compatibilityWeak: Rule = {
  code: 'compatibility-weak',
  check: (context) =>
    context.catalog.topics
      .filter(
        ({ derived, compatibility }) => derived === undefined && !/^(BACKWARD|FULL)_TRANSITIVE$/.test(compatibility),
      )
      .map((topic) => {
        return {
          code: 'compatibility-weak',
          message: `${topic.compatibility} ${weakness(topic.compatibility)}`,
          at:
            placeSaid(context, 'topics', topic.name, 'compatibility') ?? placeOf(context, 'registry', 'compatibility'),
          hint: `set compatibility to ${topic.compatibility.startsWith('FULL') ? 'FULL_TRANSITIVE' : 'BACKWARD_TRANSITIVE'}`,
        }
      }),
}

function weakness(compatibility: Topic['compatibility']): string {
  switch (compatibility) {
    case 'NONE':
      return 'lets any schema in'
    case 'FORWARD':
    case 'FORWARD_TRANSITIVE':
      return 'refuses new message types and lets fields go that readers of old records need'
    default:
      return 'compares a new schema with the last one only, while the topic holds records of older ones'
  }
}
