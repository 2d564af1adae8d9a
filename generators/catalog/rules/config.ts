import type { Finding } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/nearest.ts'
import { parseDuration, parseSize } from '../quantity.ts'
import type { Topic } from '../model.ts'
import { isAtLeast } from './kafka-version.ts'
import { declaredTopics } from './lookup.ts'
import { keyOf, placeOf } from './place.ts'
import type { Rule, RuleContext } from './rule.ts'
import { faultOfValue, leastSegmentBytes, ownKeys, removedSettings, topicSettings, vendors } from './topic-settings.ts'

/** One finding for each entry of a topic's `config` that `judge` has words for. */
function entries(
  code: Finding['code'],
  judge: (
    setting: string,
    value: string,
    topic: Topic,
    context: RuleContext,
  ) => Omit<Finding, 'code' | 'at'> | undefined,
  part: 'key' | 'value' = 'key',
): Rule {
  return {
    code,
    check: (context) =>
      declaredTopics(context.catalog).flatMap((topic) =>
        Object.entries(topic.config).flatMap(([setting, value]) => {
          const words = judge(setting, value, topic, context)
          const path = ['topics', topic.name, 'config', setting]
          return words === undefined
            ? []
            : { code, at: part === 'key' ? keyOf(context, ...path) : placeOf(context, ...path), ...words }
        }),
      ),
  }
}

function vendorOf(setting: string): string | undefined {
  const prefix = Object.keys(vendors).find((candidate) => setting.startsWith(candidate))
  return prefix === undefined ? undefined : vendors[prefix]
}

export const configOwnKey: Rule = entries('config-own-key', (setting) => {
  const key = Object.hasOwn(ownKeys, setting) ? ownKeys[setting] : undefined
  return key === undefined
    ? undefined
    : {
        message: `\`${setting}\` is said by \`${key}\` in the catalog`,
        hint: `remove it from \`config\` and set \`${key}\``,
      }
})

export const configUnknown: Rule = entries('config-unknown', (setting) => {
  const isKnown = [topicSettings, ownKeys, removedSettings].some((known) => Object.hasOwn(known, setting))
  if (isKnown || vendorOf(setting) !== undefined) return undefined
  const own = Object.hasOwn(brokerNames, setting) ? brokerNames[setting] : undefined
  const hint = own ?? didYouMean(setting, [...Object.keys(topicSettings), ...Object.keys(ownKeys)])
  return { message: `Kafka has no topic setting \`${setting}\``, hint: hint ?? 'remove it' }
})

/** Broker settings that people write on topics, with the name the topic setting has. */
const brokerNames: Readonly<Record<string, string>> = {
  'log.retention.ms': 'that is a broker setting; set `retention` of the topic',
  'log.retention.hours': 'that is a broker setting; set `retention` of the topic',
  'log.retention.bytes': 'that is a broker setting; set `retentionBytes` of the topic',
  'log.segment.bytes': 'that is a broker setting; use `segment.bytes`',
  'log.cleanup.policy': 'that is a broker setting; set `cleanup` of the topic',
  'message.max.bytes': 'that is a broker setting; set `maxMessage` of the topic',
  'replication.factor': 'set `replication` of the topic',
  'num.partitions': 'that is a broker setting; set `partitions` of the topic',
}

export const configVendor: Rule = entries('config-vendor', (setting, _value, topic) => {
  const vendor = vendorOf(setting)
  if (vendor === undefined) return undefined
  const at = `/topics/${topic.name}/config/${setting}`
  return {
    message: `\`${setting}\` exists only on ${vendor}`,
    hint: `allow \`config-vendor\` at \`${at}\` if every environment runs it, or remove it`,
  }
})

export const configRemoved: Rule = entries('config-removed', (setting, _value, _topic, { catalog }) => {
  if (!Object.hasOwn(removedSettings, setting)) return undefined
  const age = isAtLeast(catalog.cluster.kafka, 4) ? `Kafka ${catalog.cluster.kafka} has no` : 'Kafka 4 will have no'
  return { message: `${age} \`${setting}\``, hint: removedSettings[setting] ?? 'remove it' }
})

export const configTooNew: Rule = entries('config-too-new', (setting, _value, _topic, { catalog }) => {
  const since = Object.hasOwn(topicSettings, setting) ? topicSettings[setting]?.since : undefined
  if (since === undefined || isAtLeast(catalog.cluster.kafka, ...since)) return undefined
  return {
    message: `\`${setting}\` came with Kafka ${since.join('.')}; the cluster runs ${catalog.cluster.kafka}`,
    hint: 'remove it, or raise `cluster.confluentPlatform`',
  }
})

export const configValue: Rule = entries(
  'config-value',
  (setting, value, _topic, { catalog }) => {
    const kind = Object.hasOwn(topicSettings, setting) ? topicSettings[setting]?.value : undefined
    if (kind === undefined) return undefined
    const fault = faultOfValue(value, kind)
    if (fault !== undefined) {
      return {
        message: `\`${setting}\` wants ${fault.wanted}, not \`${value}\``,
        hint: plainNumber(value) ?? fault.mend,
      }
    }
    if (setting !== 'segment.bytes' || BigInt(value) >= leastSegmentBytes || !isAtLeast(catalog.cluster.kafka, 4))
      return undefined
    return {
      message: `\`segment.bytes\` is at least ${leastSegmentBytes} on Kafka ${catalog.cluster.kafka}, not \`${value}\``,
      hint: `write \`${leastSegmentBytes}\``,
    }
  },
  'value',
)

/** `7d` and `1GiB` are the catalog's words, not Kafka's. */
function plainNumber(value: string): string | undefined {
  const plain = parseDuration(value) ?? parseSize(value)
  return plain === undefined ? undefined : `write \`${plain}\``
}

export const uncleanElection: Rule = entries('unclean-election', (setting, value, topic) =>
  setting === 'unclean.leader.election.enable' && value.toLowerCase() === 'true'
    ? { message: `\`${topic.name}\` may lose acknowledged records when a leader fails`, hint: 'remove the setting' }
    : undefined,
)

const hour = 3_600_000n

export const timestampFuture: Rule = entries('timestamp-future', (setting, value, topic) =>
  setting === 'message.timestamp.after.max.ms' && /^\d+$/.test(value) && BigInt(value) > hour
    ? {
        message: `\`${topic.name}\` takes records dated ${value} ms ahead, and keeps their segments as much longer`,
        hint: `write \`${hour}\``,
      }
    : undefined,
)

export const compactionIgnored: Rule = entries('compaction-ignored', (setting, _value, topic) => {
  const isCompaction = Object.hasOwn(topicSettings, setting) && topicSettings[setting]?.compactedOnly === true
  return isCompaction && !topic.cleanup.includes('compact')
    ? { message: `\`${setting}\` does nothing: \`${topic.name}\` is not compacted`, hint: 'remove it' }
    : undefined
})

export const compactionLagOrder: Rule = entries(
  'compaction-lag-order',
  (setting, value, topic) => {
    const max = topic.config['max.compaction.lag.ms']
    if (setting !== 'min.compaction.lag.ms' || max === undefined || !(Number(value) > Number(max))) return undefined
    return {
      message: `min.compaction.lag.ms ${value} is above max.compaction.lag.ms ${max}`,
      hint: `write at most \`${max}\``,
    }
  },
  'value',
)

export const tombstonesShort: Rule = entries('tombstones-short', (setting, value, topic) =>
  setting === 'delete.retention.ms' && topic.cleanup.includes('compact') && Number(value) < Number(hour)
    ? { message: `deletions of \`${topic.name}\` vanish after ${value} ms`, hint: 'remove it: the default is a day' }
    : undefined,
)

export const tieredStorage: Rule = entries('tiered-storage', (setting, value, topic) => {
  const { config, retention, retentionBytes } = topic
  if (setting === 'remote.storage.enable' && value === 'true' && topic.cleanup.includes('compact')) {
    return { message: `\`${topic.name}\` is compacted and cannot be stored remotely`, hint: 'remove the setting' }
  }
  if (setting === 'local.retention.ms' && retention !== 'forever' && Number(value) > retention) {
    return {
      message: `local.retention.ms ${value} is above the retention, ${retention} ms`,
      hint: `write at most \`${retention}\`, or \`-2\``,
    }
  }
  if (setting === 'local.retention.bytes' && retentionBytes !== undefined && Number(value) > retentionBytes) {
    return {
      message: `local.retention.bytes ${value} is above retentionBytes, ${retentionBytes}`,
      hint: `write at most \`${retentionBytes}\`, or \`-2\``,
    }
  }
  const local = ['local.retention.ms', 'local.retention.bytes'].find(
    (key) => config[key] !== undefined && config[key] !== '-2',
  )
  if (setting !== 'remote.log.copy.disable' || value !== 'true' || local === undefined) return undefined
  return {
    message: `remote.log.copy.disable goes with no local limit, and ${local} is ${config[local]}`,
    hint: `remove ${local}`,
  }
})
