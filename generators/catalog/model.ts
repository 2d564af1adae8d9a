import type { Message, Schema } from '../protobuf/schema.ts'
import type { Deviations } from './deviations.ts'

/**
 * What is true, resolved: every default filled in, every name looked up, every quantity a number. Durations are
 * milliseconds, sizes bytes, rates records per second. Lists of named things are sorted by name, by code unit.
 * Values are plain and frozen; nothing here knows of YAML.
 */
export interface Model {
  /** The catalog without an overlay: what is compiled into code. */
  readonly base: Catalog
  /** One for each declared environment, sorted; a sole one named `default` when none is declared. */
  readonly environments: readonly Catalog[]
  /** Where the catalog differs on purpose from the document that asked for it; absent without `deviations.yaml`. */
  readonly deviations?: Deviations
}

/** The catalog as one environment sees it. */
export interface Catalog {
  readonly environment: string
  readonly name: string
  readonly description: string
  /** Path of the catalog file as generated headers name it: relative to the folder that holds the output, with `/`. */
  readonly source: string
  /** Name prefixes that plan and apply own. */
  readonly scope: readonly string[]
  readonly schema: Schema
  /** Full names of the messages `{ string value, int32 scale }` that become the Decimal value type; sorted. */
  readonly protobuf: { readonly decimal: readonly string[] }
  readonly typescript: { readonly runtime: string; readonly imports: 'js' | 'ts' }
  readonly cluster: Cluster
  readonly registry: { readonly compatibility: Compatibility }
  readonly profiles: readonly Profile[]
  /** The messages that some topic carries, sorted by full name. */
  readonly messages: readonly BoundMessage[]
  /** Declared and derived topics, sorted by name. */
  readonly topics: readonly Topic[]
  readonly services: readonly Service[]
  readonly groups: readonly Group[]
}

export type Compatibility =
  'NONE' | 'BACKWARD' | 'BACKWARD_TRANSITIVE' | 'FORWARD' | 'FORWARD_TRANSITIVE' | 'FULL' | 'FULL_TRANSITIVE'

export interface Cluster {
  readonly metadata: 'zookeeper' | 'kraft'
  readonly confluentPlatform: string
  /** The Apache Kafka version inside that platform release. */
  readonly kafka: string
  readonly brokers: number
  /** ZooKeeper nodes or KRaft controllers; 0 = combined with the brokers. */
  readonly controllers: number
  readonly jvm: { readonly heap: number }
  readonly threads: { readonly network: number; readonly io: number }
  /** `capacity`: bytes of the file system that all brokers share; undefined switches the capacity rule off. */
  readonly storage: { readonly path: string; readonly capacity: number | undefined }
  readonly externalHost: string
  readonly security: 'none' | 'tls-scram'
  readonly ports: Readonly<Record<string, number>>
}

/** How producers trade latency for volume. */
export interface Profile {
  readonly name: string
  /** Upper bound of waiting for company, ms. */
  readonly linger: number
  /** Bytes at which a batch goes at once. */
  readonly batch: number
  /** Until when a record must be acknowledged, ms. */
  readonly deliveryTimeout: number
}

/** A message that topics carry, under the name that code uses for it. */
export interface BoundMessage {
  readonly type: Message
  /** Upper camel case: `publish<As>`, `on<As>`. */
  readonly as: string
  readonly unrouted: readonly Pattern[]
  /** Every topic that carries it, derived ones left out; sorted by name. */
  readonly topics: readonly string[]
}

/** Fields that must all match; a field matches one of its values. */
export type Pattern = readonly RoutedField[]
export interface RoutedField {
  readonly path: FieldPath
  readonly values: readonly (string | boolean | bigint | EnumChoice)[]
}
/** An enum value by its proto name, with the number that decides. */
export interface EnumChoice {
  readonly name: string
  readonly number: number
}

/** A chain of fields from the message to a leaf, by proto names: `['order', 'user_id']`. */
export type FieldPath = readonly string[]

export interface Topic {
  readonly name: string
  /** `topics.<identifier>`: lower camel case. */
  readonly identifier: string
  readonly description: string
  readonly owner: string
  /** Full name of the message it carries. A dead-letter topic carries its source's. */
  readonly message: string
  /** Whole name of the function that writes to it, `publishPriceTick`; undefined where none does (derived topics). */
  readonly publisher: string | undefined
  /** What sends a message here when its type has several topics; empty = everything. */
  readonly route: readonly RoutedField[]
  /** Key fields; empty = no key. */
  readonly key: readonly FieldPath[]
  readonly partitions: number
  readonly replication: number
  readonly minInSync: number
  readonly cleanup: readonly ('delete' | 'compact')[]
  readonly compression: 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd'
  /** ms, or `forever`. */
  readonly retention: number | 'forever'
  /** Bytes of one partition; undefined = no limit. */
  readonly retentionBytes: number | undefined
  /** ms after which a segment is closed. */
  readonly segment: number
  readonly maxMessage: number
  readonly profile: string
  readonly compatibility: Compatibility
  readonly traffic: { readonly mean: number; readonly peak: number; readonly size: number } | undefined
  readonly calendar: Calendar | undefined
  readonly aliases: readonly string[]
  /** Skipping a record corrupts what readers hold. */
  readonly skip: 'allowed' | 'never'
  /** Kafka settings given in their own words. */
  readonly config: Readonly<Record<string, string>>
  readonly freeze: { readonly reason: string } | undefined
  readonly retire: { readonly reason: string } | undefined
  readonly derived: Derived | undefined
}

/** Why a topic exists that nobody declared. */
export interface Derived {
  readonly kind: 'dead-letter'
  readonly group: string
  readonly source: string
}

/** When silence is normal. Times are minutes after local midnight in `timezone`. */
export interface Calendar {
  readonly name: string
  readonly timezone: string
  readonly sessions: readonly { readonly days: readonly Weekday[]; readonly open: number; readonly close: number }[]
  /** Local dates, `2026-01-01`, with the name of the holiday. */
  readonly closed: readonly { readonly date: string; readonly name: string }[]
}
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

export interface Service {
  readonly name: string
  readonly description: string
  readonly owner: string
  /** Full names of messages. */
  readonly publishes: readonly string[]
  /** Names of groups. */
  readonly runs: readonly string[]
}

export interface Group {
  readonly name: string
  /** `run<as>`: upper camel case. */
  readonly as: string
  readonly description: string
  readonly owner: string
  readonly topics: readonly string[]
  readonly members: number
  readonly concurrency: 'partition' | 'key'
  readonly guarantee: 'at-least-once' | 'exactly-once'
  readonly from: 'earliest' | 'latest'
  readonly retry: { readonly attempts: number; readonly minBackoff: number; readonly maxBackoff: number }
  /** Derived topics by source topic; undefined = the partition stops. */
  readonly deadLetter: Readonly<Record<string, string>> | undefined
  readonly lag: { readonly messages: number | undefined; readonly time: number | undefined } | undefined
}
