// Derived from catalog/catalog.schema.json by generators/catalog/source-types.ts; a test fails when it differs.
// Regenerate: node -C jts-source scripts/dev/schema.ts

/* What a catalog says, as plain data before defaults: exactly the keys and texts that its author wrote. */

/** A message catalog: topics, messages, services, consumer groups and cluster shape, said once. */
export type CatalogSource = {
  /** Version of this format. */
  readonly version: 1
  /** Short name of the system: prefix of the compose project, metrics and client ids. */
  readonly name: string
  /** What this backbone carries, in a sentence. */
  readonly description?: string
  /** Topic name prefixes that plan and apply own; nothing else on the cluster is ever touched. Left out: exactly this catalog's topics. */
  readonly scope?: readonly string[]
  /** Where messages are defined. */
  readonly protobuf: ProtobufSource
  /** How generated TypeScript imports. */
  readonly typescript?: TypescriptSource
  /** Shape of the Kafka cluster. */
  readonly cluster?: ClusterSource
  /** Schema Registry. The subject of a topic is `<topic>-value`. */
  readonly registry?: RegistrySource
  /** What every topic has; a topic overrides any of them. */
  readonly defaults?: DefaultsSource
  /** How producers trade latency for volume, by name. `balanced` and `low-latency` are built in. */
  readonly profiles?: Readonly<Record<string, ProfileSource>>
  /** Only where a message needs more than its name; keys are full protobuf names. */
  readonly messages?: Readonly<Record<string, MessageSource>>
  /** Every topic, by its Kafka name. */
  readonly topics?: Readonly<Record<string, TopicSource>>
  /** Who publishes what and runs which groups, by name. Access rules, documentation and usage checks come from it. */
  readonly services?: Readonly<Record<string, ServiceSource>>
  /** Every consumer group, by its Kafka name. */
  readonly groups?: Readonly<Record<string, GroupSource>>
  /** Stream processing: inputs, outputs, state, guarantee. Only `{}` is accepted by this version. */
  readonly processors?: Readonly<Record<string, never>>
  /** Findings that are meant to be. */
  readonly lint?: LintSource
  /** Partial overrides, by environment. Maps merge, lists replace, `null` removes. None declared means one named `default`. */
  readonly environments?: Readonly<Record<string, EnvironmentSource>>
}

/** Where messages are defined. */
export type ProtobufSource = {
  /** Folders of `.proto` files, relative to this file. Imports are looked up in them in this order. */
  readonly roots: readonly string[]
  /** Messages `{ string value, int32 scale }` that become the exact Decimal value type in code; full names. */
  readonly decimal?: readonly string[]
}

/** How generated TypeScript imports. */
export type TypescriptSource = {
  /** Module that generated code imports the runtime from. */
  readonly runtime?: string
  /** Extension by which generated files import one another: `js` for compiled code, `ts` where Node runs the source. */
  readonly imports?: 'js' | 'ts'
}

/** Shape of the Kafka cluster. */
export type ClusterSource = {
  /** Who keeps the cluster's metadata. */
  readonly metadata?: 'zookeeper' | 'kraft'
  /** Confluent Platform release, in quotes; decides the Apache Kafka version. */
  readonly confluentPlatform?: string
  /** Number of brokers. */
  readonly brokers?: number
  /** ZooKeeper nodes or KRaft controllers; 0 runs the controllers inside the brokers (kraft only). */
  readonly controllers?: number
  /** Java settings of each broker. */
  readonly jvm?: JvmSource
  /** Threads of each broker. */
  readonly threads?: ThreadsSource
  /** Where brokers keep their logs. */
  readonly storage?: StorageSource
  /** Host name by which clients outside the brokers' network reach them. */
  readonly externalHost?: string
  /** How clients prove who they are. */
  readonly security?: 'none' | 'tls-scram'
  /** Ports on the host. */
  readonly ports?: PortsSource
}

/** Java settings of each broker. */
export type JvmSource = {
  /** Heap of each broker. */
  readonly heap?: string
}

/** Threads of each broker. */
export type ThreadsSource = {
  /** Network threads. */
  readonly network?: number
  /** Disk threads. */
  readonly io?: number
}

/** Where brokers keep their logs. */
export type StorageSource = {
  /** Folder on the host. */
  readonly path?: string
  /** Capacity of that file system, shared by all brokers on it. Left out: the capacity rule is off. */
  readonly capacity?: string
}

/** Ports on the host. */
export type PortsSource = {
  /** First broker, for clients on the host; the others follow by one. */
  readonly kafka?: number
  /** Schema Registry. */
  readonly schemaRegistry?: number
  /** Kafka UI. */
  readonly kafkaUi?: number
  /** Prometheus. */
  readonly prometheus?: number
  /** Grafana. */
  readonly grafana?: number
  /** Alertmanager. */
  readonly alertmanager?: number
  /** Consumer lag exporter. */
  readonly kafkaExporter?: number
}

/** Schema Registry. The subject of a topic is `<topic>-value`. */
export type RegistrySource = {
  /** Compatibility of every subject; a topic may override it. */
  readonly compatibility?:
    'NONE' | 'BACKWARD' | 'BACKWARD_TRANSITIVE' | 'FORWARD' | 'FORWARD_TRANSITIVE' | 'FULL' | 'FULL_TRANSITIVE'
}

/** What every topic has; a topic overrides any of them. */
export type DefaultsSource = {
  /** Number of partitions. */
  readonly partitions?: number
  /** Copies of each partition. */
  readonly replication?: number
  /** Copies that must have a record before it is acknowledged. */
  readonly minInSync?: number
  /** What the broker does with old records. */
  readonly cleanup?: 'delete' | 'compact' | readonly ('delete' | 'compact')[]
  /** What producers write; the broker keeps it. */
  readonly compression?: 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd'
  /** How long records are kept. */
  readonly retention?: string
  /** Bytes kept, per partition. Left out: no limit. */
  readonly retentionBytes?: string
  /** Age at which a log file is closed; only closed files are deleted or compacted. Left out: a sixth of the retention, at most 7d. */
  readonly segment?: string
  /** Largest record batch the broker takes. */
  readonly maxMessage?: string
  /** How producers of the topic batch: a name from `profiles`. */
  readonly profile?: string
}

/** How producers trade latency for volume. */
export type ProfileSource = {
  /** Upper bound of waiting for more records of a partition. Above 0 a small batch may wait longer, a few ms as a rule and 25 ms at most, to share a request with others to the same broker; 0 sends at once. */
  readonly linger?: string
  /** Size at which a batch goes at once. */
  readonly batch?: string
  /** Until when a record must be acknowledged. */
  readonly deliveryTimeout?: string
}

/** What a message needs beyond its name. */
export type MessageSource = {
  /** Name in code: `publish<As>`, `on<As>`. Left out: the message's own name. */
  readonly as?: string
  /** Combinations of routed enum values that no topic carries; publishing one is rejected. */
  readonly unrouted?: readonly PatternSource[]
}

/** Field path to the values it may have; all fields must match. */
export type PatternSource = Readonly<Record<string, readonly (string | boolean | number)[]>>

/** One topic. It carries exactly one message type. */
export type TopicSource = {
  /** What the records say, in a sentence. */
  readonly description?: string
  /** Team that answers for the topic. */
  readonly owner?: string
  /** Full protobuf name of the message it carries. */
  readonly message: string
  /** Name in code, `topics.<as>`. Left out: the topic's name in camel case. */
  readonly as?: string
  /** Own publisher, `publish<Name>`, instead of a `route`. */
  readonly publish?: string
  /** Which messages go here when several topics share the message. */
  readonly route?: PatternSource
  /** Fields that make the record key: equal keys keep their order. Left out: no key, records are spread evenly. */
  readonly key?: readonly string[]
  /** Number of partitions. */
  readonly partitions?: number
  /** Copies of each partition. */
  readonly replication?: number
  /** Copies that must have a record before it is acknowledged. */
  readonly minInSync?: number
  /** What the broker does with old records. */
  readonly cleanup?: 'delete' | 'compact' | readonly ('delete' | 'compact')[]
  /** What producers write; the broker keeps it. */
  readonly compression?: 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd'
  /** How long records are kept. */
  readonly retention?: string
  /** Bytes kept, per partition. */
  readonly retentionBytes?: string
  /** Age at which a log file is closed. */
  readonly segment?: string
  /** Largest record batch the broker takes. */
  readonly maxMessage?: string
  /** How producers of the topic batch: a name from `profiles`. */
  readonly profile?: string
  /** Compatibility of this topic's subject. */
  readonly compatibility?:
    'NONE' | 'BACKWARD' | 'BACKWARD_TRANSITIVE' | 'FORWARD' | 'FORWARD_TRANSITIVE' | 'FULL' | 'FULL_TRANSITIVE'
  /** Expected load. Capacity is computed from the mean, alerts from the peak. */
  readonly traffic?: TrafficSource
  /** When silence is normal: `krx` is `calendars/krx.yaml` beside the catalog. */
  readonly calendar?: string
  /** Old names that code must no longer use. */
  readonly aliases?: readonly string[]
  /** `never` where skipping a record corrupts what readers hold: their groups must say `deadLetter: false`. */
  readonly skip?: 'allowed' | 'never'
  /** Kafka topic settings that have no key of their own here, in Kafka's words. */
  readonly config?: Readonly<Record<string, string | number | boolean>>
  /** Nothing about this topic may change on a cluster. */
  readonly freeze?: ReasonSource
  /** The topic is on its way out: apply may delete it. */
  readonly retire?: ReasonSource
}

/** Expected load. Capacity is computed from the mean, alerts from the peak. */
export type TrafficSource = {
  /** Records per second over a day. */
  readonly mean: string
  /** Records per second at the busiest. */
  readonly peak: string
  /** Average encoded value. */
  readonly size: string
}

/** Nothing about this topic may change on a cluster. */
export type ReasonSource = {
  /** Why, for the next reader. */
  readonly reason: string
}

/** A program that publishes or consumes. */
export type ServiceSource = {
  /** What the service does, in a sentence. */
  readonly description?: string
  /** Team that answers for the service. */
  readonly owner?: string
  /** Messages it publishes; full protobuf names. */
  readonly publishes?: readonly string[]
  /** Groups it runs. */
  readonly runs?: readonly string[]
}

/** A consumer group: which topics it reads and what it promises. */
export type GroupSource = {
  /** What the group does with the records, in a sentence. */
  readonly description?: string
  /** Team that answers for the group. */
  readonly owner?: string
  /** Name in code, `run<As>`. Left out: the group's name in camel case. */
  readonly as?: string
  /** Topics it reads. */
  readonly topics?: readonly string[]
  /** How many processes run it. */
  readonly members?: number
  /** What runs side by side: whole partitions, or the keys of a partition too. */
  readonly concurrency?: 'partition' | 'key'
  /** What a crash may do. */
  readonly guarantee?: 'at-least-once' | 'exactly-once'
  /** Where a partition starts that the group never committed. */
  readonly from?: 'earliest' | 'latest'
  /** How a failing record is tried again. */
  readonly retry?: RetrySource
  /** Where records go that cannot be handled: `true` makes a topic `dlq.<group>.<topic>` of each source, `false` stops the partition. */
  readonly deadLetter?: boolean | DeadLetterSource
  /** Service level: how far behind the group may be before somebody is told. */
  readonly lag?: LagSource
}

/** How a failing record is tried again. */
export type RetrySource = {
  /** Attempts, the first included. */
  readonly attempts?: number
  /** First and longest pause between attempts. */
  readonly backoff?: string
}

/** Settings of the dead-letter topics. */
export type DeadLetterSource = {
  /** How long dead letters are kept. Left out: as the source, at least 14d. */
  readonly retention?: string
  /** Partitions of each dead-letter topic. Left out: as the source. */
  readonly partitions?: number
}

/** Service level: how far behind the group may be before somebody is told. */
export type LagSource = {
  /** Records behind. */
  readonly messages?: number
  /** Age of the oldest record not handled yet. */
  readonly time?: string
}

/** Findings that are meant to be. */
export type LintSource = {
  /** Warnings that are accepted, each with its reason. An entry that allows nothing is a finding itself. */
  readonly allow?: readonly AllowSource[]
}

/** One accepted warning. */
export type AllowSource = {
  /** Code of the finding. */
  readonly code: string
  /** JSON pointer to the place it speaks of, or to something that holds that place. */
  readonly at: string
  /** Why it is accepted. */
  readonly reason: string
}

/** What differs in one environment. Only what is not compiled into code may. */
export type EnvironmentSource = {
  /** Shape of this environment's cluster. */
  readonly cluster?: ClusterOverlay
  /** Schema Registry. */
  readonly registry?: RegistryOverlay
  /** What every topic has in this environment, unless it says otherwise. */
  readonly defaults?: DefaultsOverlay
  /** Topics that differ in this environment. They must be declared above. */
  readonly topics?: Readonly<Record<string, TopicOverlay>>
  /** Groups that differ in this environment. They must be declared above. */
  readonly groups?: Readonly<Record<string, GroupOverlay>>
}

/** Shape of this environment's cluster. */
export type ClusterOverlay = {
  /** Who keeps the cluster's metadata. */
  readonly metadata?: 'zookeeper' | 'kraft' | null
  /** Confluent Platform release, in quotes. */
  readonly confluentPlatform?: string | null
  /** Number of brokers. */
  readonly brokers?: number | null
  /** ZooKeeper nodes or KRaft controllers; 0 runs the controllers inside the brokers (kraft only). */
  readonly controllers?: number | null
  /** Java settings of each broker. */
  readonly jvm?: JvmOverlay
  /** Threads of each broker. */
  readonly threads?: ThreadsOverlay
  /** Where brokers keep their logs. */
  readonly storage?: StorageOverlay
  /** Host name by which clients outside the brokers' network reach them. */
  readonly externalHost?: string | null
  /** How clients prove who they are. */
  readonly security?: 'none' | 'tls-scram' | null
  /** Ports on the host. */
  readonly ports?: PortsOverlay
}

/** Java settings of each broker. */
export type JvmOverlay = {
  /** Heap of each broker. */
  readonly heap?: string | null
}

/** Threads of each broker. */
export type ThreadsOverlay = {
  /** Network threads. */
  readonly network?: number | null
  /** Disk threads. */
  readonly io?: number | null
}

/** Where brokers keep their logs. */
export type StorageOverlay = {
  /** Folder on the host. */
  readonly path?: string | null
  /** Capacity of that file system; `null` switches the capacity rule off. */
  readonly capacity?: string | null
}

/** Ports on the host. */
export type PortsOverlay = {
  /** First broker, for clients on the host. */
  readonly kafka?: number | null
  /** Schema Registry. */
  readonly schemaRegistry?: number | null
  /** Kafka UI. */
  readonly kafkaUi?: number | null
  /** Prometheus. */
  readonly prometheus?: number | null
  /** Grafana. */
  readonly grafana?: number | null
  /** Alertmanager. */
  readonly alertmanager?: number | null
  /** Consumer lag exporter. */
  readonly kafkaExporter?: number | null
}

/** Schema Registry. */
export type RegistryOverlay = {
  /** Compatibility of every subject. */
  readonly compatibility?:
    'NONE' | 'BACKWARD' | 'BACKWARD_TRANSITIVE' | 'FORWARD' | 'FORWARD_TRANSITIVE' | 'FULL' | 'FULL_TRANSITIVE' | null
}

/** What every topic has in this environment, unless it says otherwise. */
export type DefaultsOverlay = {
  /** Number of partitions. */
  readonly partitions?: number | null
  /** Copies of each partition. */
  readonly replication?: number | null
  /** Copies that must have a record before it is acknowledged. */
  readonly minInSync?: number | null
  /** How long records are kept. */
  readonly retention?: string | null
  /** Bytes kept, per partition. */
  readonly retentionBytes?: string | null
  /** Age at which a log file is closed. */
  readonly segment?: string | null
}

/** What of a topic may differ. */
export type TopicOverlay = {
  /** Number of partitions. */
  readonly partitions?: number | null
  /** Copies of each partition. */
  readonly replication?: number | null
  /** Copies that must have a record before it is acknowledged. */
  readonly minInSync?: number | null
  /** How long records are kept. */
  readonly retention?: string | null
  /** Bytes kept, per partition. */
  readonly retentionBytes?: string | null
  /** Age at which a log file is closed. */
  readonly segment?: string | null
  /** Expected load. */
  readonly traffic?: TrafficOverlay | null
  /** Kafka topic settings, in Kafka's words. */
  readonly config?: Readonly<Record<string, string | number | boolean | null>> | null
}

/** Expected load in this environment. */
export type TrafficOverlay = {
  /** Records per second over a day. */
  readonly mean?: string
  /** Records per second at the busiest. */
  readonly peak?: string
  /** Average encoded value. */
  readonly size?: string
}

/** What of a group may differ. */
export type GroupOverlay = {
  /** How many processes run it. */
  readonly members?: number | null
  /** Service level. */
  readonly lag?: LagOverlay | null
}

/** Service level in this environment. */
export type LagOverlay = {
  /** Records behind. */
  readonly messages?: number | null
  /** Age of the oldest record not handled yet. */
  readonly time?: string | null
}

/** When a market or service is open: silence outside these hours is normal. The file's name is the calendar's. */
export type CalendarSource = {
  /** IANA time zone of every time below. */
  readonly timezone: string
  /** Hours of the week in which records are expected. */
  readonly sessions: readonly SessionSource[]
  /** Holidays. */
  readonly closed?: readonly HolidaySource[]
}

export type SessionSource = {
  /** Days of the week. */
  readonly days: readonly ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
  /** Local time, in quotes: "09:00". */
  readonly open: string
  /** Local time, in quotes, after `open`: "15:30"; "24:00" is the end of the day. */
  readonly close: string
}

export type HolidaySource = {
  /** Local date. */
  readonly date: string
  /** Name of the holiday. */
  readonly name: string
}
