import type { MessageType } from './codec/message-type.ts'
import type { Compression } from './transport/transport.ts'

/** What generated code knows of a topic. The number of partitions is the cluster's business and is asked there. */
export interface TopicDefinition {
  readonly name: string
  /** In the Schema Registry: `<name>-value`. */
  readonly subject: string
  /** Full name of the message it carries. */
  readonly message: string
  readonly compression: Compression
  readonly compacted: boolean
  /** Largest record batch the broker takes, bytes. */
  readonly maxMessage: number
  /** ms, bytes, ms. */
  readonly profile: { readonly linger: number; readonly batch: number; readonly deliveryTimeout: number }
}

/** One place a message can go. */
export interface Destination<Message> {
  readonly topic: TopicDefinition
  /** Key text, written as UTF-8; throws UnsetKeyError for a field that is not set. Absent: records have no key. */
  readonly key?: (message: Message) => string
}

/** `route` and the keys take what `type.create(input)` gives. */
export interface PublisherDefinition<Message, Input> {
  /** `publishPriceTick`: for messages to people. */
  readonly name: string
  readonly type: MessageType<Message, Input>
  /** Throws UnroutableError. */
  readonly route: (message: Message) => Destination<Message>
}

/** A publisher with a compacted topic: `Key` holds the fields that decide key and topic. */
export interface CompactedPublisherDefinition<Message, Input, Key> extends PublisherDefinition<Message, Input> {
  /** Where the record without a value goes. Throws UnroutableError and UnsetKeyError. */
  readonly tombstone: (key: Key) => { readonly topic: TopicDefinition; readonly key: string }
}

/** A topic as one group reads it. `Handlers` is the object given to `run<Group>`. */
export interface Subscription<Handlers> {
  readonly topic: TopicDefinition
  readonly type: MessageType<unknown, never>
  readonly handler: keyof Handlers & string
  /** Of a compacted topic: called for a record without a value. */
  readonly deleted?: keyof Handlers & string
  /** Key bytes back into the key fields; with `deleted`. */
  readonly parseKey?: (key: Uint8Array) => unknown
  /** Where records go that cannot be handled; absent: the partition stops. */
  readonly deadLetter?: TopicDefinition
}

export interface GroupDefinition<Handlers> {
  readonly name: string
  /** `runMarketDataAggregator`: for messages to people. */
  readonly runner: string
  readonly subscriptions: readonly Subscription<Handlers>[]
  readonly concurrency: 'partition' | 'key'
  readonly guarantee: 'at-least-once' | 'exactly-once'
  readonly from: 'earliest' | 'latest'
  /** `attempts` includes the first; backoffs in ms. */
  readonly retry: { readonly attempts: number; readonly minBackoff: number; readonly maxBackoff: number }
}

/** What the embedded broker starts with, as the catalog says without an environment. */
export interface EmbeddedTopic {
  readonly topic: TopicDefinition
  readonly type: MessageType<unknown, never>
  readonly partitions: number
  /** ms; undefined = for ever. */
  readonly retention: number | undefined
}

/** One generated package. */
export interface Application {
  /** Prefix of client ids and metrics. */
  readonly name: string
  /** Called only for the embedded broker. */
  readonly embedded: () => readonly EmbeddedTopic[]
}
