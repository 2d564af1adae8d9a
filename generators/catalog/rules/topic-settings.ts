/** What kind of value a Kafka topic setting takes. Bounds are inclusive. */
export type SettingKind =
  | { readonly kind: 'integer'; readonly min: bigint; readonly max: bigint }
  | { readonly kind: 'fraction' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'replicas' }

export interface TopicSetting {
  readonly value: SettingKind
  /** The Apache Kafka version that brought it, when later than 3.0. */
  readonly since?: readonly [major: number, minor: number]
  /** Only looked at on compacted topics. */
  readonly compactedOnly?: true
}

const maxInt = 2n ** 31n - 1n
const maxLong = 2n ** 63n - 1n

function int(min: bigint, max = maxInt): SettingKind {
  return { kind: 'integer', min, max }
}

function long(min: bigint): SettingKind {
  return { kind: 'integer', min, max: maxLong }
}

const boolean: SettingKind = { kind: 'boolean' }

/** Every topic setting of Apache Kafka up to 4.1 without a key of its own in the catalog (`TopicConfig`, `LogConfig`). */
export const topicSettings: Readonly<Record<string, TopicSetting>> = {
  'compression.gzip.level': { value: int(-1n, 9n), since: [3, 8] },
  'compression.lz4.level': { value: int(1n, 17n), since: [3, 8] },
  'compression.zstd.level': { value: int(-131072n, 22n), since: [3, 8] },
  'delete.retention.ms': { value: long(0n), compactedOnly: true },
  'file.delete.delay.ms': { value: long(0n) },
  'flush.messages': { value: long(1n) },
  'flush.ms': { value: long(0n) },
  'follower.replication.throttled.replicas': { value: { kind: 'replicas' } },
  'index.interval.bytes': { value: int(0n) },
  'leader.replication.throttled.replicas': { value: { kind: 'replicas' } },
  'local.retention.bytes': { value: long(-2n) },
  'local.retention.ms': { value: long(-2n) },
  'max.compaction.lag.ms': { value: long(1n), compactedOnly: true },
  'message.timestamp.after.max.ms': { value: long(0n), since: [3, 6] },
  'message.timestamp.before.max.ms': { value: long(0n), since: [3, 6] },
  'message.timestamp.type': { value: { kind: 'choice', values: ['CreateTime', 'LogAppendTime'] } },
  'min.cleanable.dirty.ratio': { value: { kind: 'fraction' }, compactedOnly: true },
  'min.compaction.lag.ms': { value: long(0n), compactedOnly: true },
  preallocate: { value: boolean },
  'remote.log.copy.disable': { value: boolean, since: [3, 9] },
  'remote.log.delete.on.disable': { value: boolean, since: [3, 9] },
  'remote.storage.enable': { value: boolean },
  'segment.bytes': { value: int(14n) },
  'segment.index.bytes': { value: int(4n) },
  'segment.jitter.ms': { value: long(0n) },
  'unclean.leader.election.enable': { value: boolean },
}

/** Settings that the catalog says in a key of its own. */
export const ownKeys: Readonly<Record<string, string>> = {
  'cleanup.policy': 'cleanup',
  'compression.type': 'compression',
  'max.message.bytes': 'maxMessage',
  'min.insync.replicas': 'minInSync',
  'retention.bytes': 'retentionBytes',
  'retention.ms': 'retention',
  'segment.ms': 'segment',
}

/** Settings that Kafka 4.0 no longer has, and what to use instead. */
export const removedSettings: Readonly<Record<string, string>> = {
  'message.format.version': 'remove it: brokers write the current format',
  'message.timestamp.difference.max.ms': 'use message.timestamp.before.max.ms and message.timestamp.after.max.ms',
  'message.downconversion.enable': 'remove it: clients older than Kafka 2.1 can no longer connect',
}

/** Settings of brokers that are not Apache Kafka's, by prefix. */
export const vendors: Readonly<Record<string, string>> = {
  'confluent.': 'Confluent Server',
  'redpanda.': 'Redpanda',
  'bufstream.': 'Bufstream',
  'buf.registry.': 'Bufstream',
  'automq.': 'AutoMQ',
}

/** Since Kafka 4.0 (KIP-1030) a segment has at least a mebibyte. */
export const leastSegmentBytes = 2n ** 20n

/** What a setting wants instead of this value, and how to mend it; undefined where the value is right. */
export function faultOfValue(
  value: string,
  kind: SettingKind,
): { readonly wanted: string; readonly mend: string } | undefined {
  switch (kind.kind) {
    case 'integer': {
      if (/^-?\d{1,19}$/.test(value) && BigInt(value) >= kind.min && BigInt(value) <= kind.max) return undefined
      return { wanted: `a whole number from ${kind.min} to ${kind.max}`, mend: 'write a whole number' }
    }
    case 'fraction':
      if (/^\d+(\.\d+)?$/.test(value) && Number(value) <= 1) return undefined
      return { wanted: 'a number from 0 to 1', mend: 'write a number such as `0.5`' }
    case 'boolean':
      return /^(true|false)$/i.test(value)
        ? undefined
        : { wanted: '`true` or `false`', mend: 'write `true` or `false`' }
    case 'choice': {
      const words = kind.values.map((word) => `\`${word}\``).join(' or ')
      return kind.values.includes(value) ? undefined : { wanted: words, mend: `write ${words}` }
    }
    case 'replicas':
      if (value === '*' || value === '' || /^\d+:\d+(,\d+:\d+)*$/.test(value)) return undefined
      return { wanted: '`*` or a list of partition:broker', mend: 'write `*`' }
  }
}
