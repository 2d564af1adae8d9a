import {
  AppendError,
  UnknownTopicError,
  type CommitOffset,
  type OutgoingBatch,
  type OutgoingRecord,
  type StoredRecord,
  type TopicPartition,
} from '../transport.ts'
import { decodeBatches } from '../record-batch/decode.ts'
import { encodeBatch } from '../record-batch/encode.ts'
import { systemClock, type Clock } from './clock.ts'
import { BrokerFaults } from './faults.ts'
import { Group } from './group.ts'
import { batchSize, PartitionLog, type TransactionMark } from './partition-log.ts'
import { TransactionLog } from './transaction-log.ts'

/** A topic of the embedded broker. */
export interface MemoryTopic {
  readonly name: string
  readonly partitions: number
  /** ms; absent: for ever. */
  readonly retention?: number | undefined
  /** Bytes a partition keeps at most; absent: no limit. */
  readonly retentionBytes?: number | undefined
  /** Largest record batch, bytes; 1 MiB. */
  readonly maxMessage?: number | undefined
  readonly compacted?: boolean | undefined
  readonly timestampType?: 'create' | 'append' | undefined
}

export interface MemoryBrokerOptions {
  readonly clock?: Clock
  readonly topics?: readonly MemoryTopic[]
  /** Every batch goes through Kafka's record format and its codec, as on a network: slower, and nothing is skipped. */
  readonly wire?: boolean
}

/** Kafka's `log.retention.check.interval.ms`: expired records stay readable that long. */
const retentionInterval = 300_000
/** Kafka's `delete.retention.ms`: how long a tombstone outlives what it deletes. */
const tombstoneRetention = 86_400_000

interface Topic {
  readonly definition: MemoryTopic
  readonly logs: PartitionLog[]
  /** Records appended to each since it was compacted last. */
  dirty: number
}

/** A broker in this process. It holds real record bytes; nothing runs and no timer waits while nobody uses it. */
export class MemoryBroker {
  readonly clock: Clock
  readonly faults = new BrokerFaults()
  readonly transactions: TransactionLog
  readonly #topics = new Map<string, Topic>()
  readonly #groups = new Map<string, Group>()
  readonly #wire: boolean
  #retentionChecked: number

  constructor({ clock = systemClock, topics = [], wire = false }: MemoryBrokerOptions) {
    this.clock = clock
    this.#wire = wire
    this.transactions = new TransactionLog(clock)
    this.#retentionChecked = clock.now()
    for (const topic of topics) this.createTopic(topic)
  }

  /** Throws RangeError for a name or partition count that Kafka refuses, and for a topic that exists. */
  createTopic(definition: MemoryTopic): void {
    const { name, partitions } = definition
    if (!/^[a-zA-Z0-9._-]{1,249}$/.test(name) || name === '.' || name === '..') {
      throw new RangeError(`${JSON.stringify(name)} is not a legal topic name: 1 to 249 of a-z A-Z 0-9 . _ -`)
    }
    if (!Number.isInteger(partitions) || partitions < 1) throw new RangeError(`topic ${name}: ${partitions} partitions`)
    if (this.#topics.has(name)) throw new RangeError(`topic ${name} exists`)
    const logs = Array.from({ length: partitions }, (_, partition) => new PartitionLog(name, partition))
    this.#topics.set(name, { definition, logs, dirty: 0 })
  }

  topics(): readonly MemoryTopic[] {
    return [...this.#topics.values()].map(({ definition, logs }) => ({ ...definition, partitions: logs.length }))
  }

  hasTopic(name: string): boolean {
    return this.#topics.has(name)
  }

  /** Grows a topic; groups that read it share its partitions anew. */
  addPartitions(name: string, partitions: number): void {
    const { logs } = this.#topic(name)
    if (partitions <= logs.length) throw new RangeError(`topic ${name} has ${logs.length} partitions already`)
    while (logs.length < partitions) logs.push(new PartitionLog(name, logs.length))
    for (const group of this.#groups.values()) group.rebalance()
  }

  partitionsOf(topic: string): number {
    return this.#topic(topic).logs.length
  }

  /** Throws UnknownTopicError. */
  log({ topic, partition }: TopicPartition): PartitionLog {
    const log = this.#topic(topic).logs[partition]
    if (!log) throw new UnknownTopicError(`${topic}/${partition}`)
    return log
  }

  logs(topic: string): readonly PartitionLog[] {
    this.#retainSometimes()
    return this.#topic(topic).logs
  }

  /** What a read-committed reader finds in a partition now. */
  records(topic: string, partition: number): readonly StoredRecord[] {
    const log = this.log({ topic, partition })
    return log.read(log.start, { records: Infinity, bytes: Infinity }).records
  }

  /** Created when first named, like Kafka's. */
  group(name: string): Group {
    const found = this.#groups.get(name)
    if (found) return found
    const group = new Group(name, this.clock, {
      partitions: (topic) => this.#topics.get(topic)?.logs.length ?? 0,
      latest: (partition) => this.log(partition).stable,
    })
    this.#groups.set(name, group)
    return group
  }

  commit(group: string, offsets: readonly CommitOffset[]): void {
    this.group(group).write(offsets)
  }

  /** Throws AppendError, whose outcome is not-written, for what a broker refuses. */
  append(batch: OutgoingBatch, transaction?: TransactionMark): bigint {
    const topic = this.#accept(batch)
    const appendTime = topic.definition.timestampType === 'append' ? this.clock.now() : undefined
    const log = topic.logs[batch.partition]!
    this.#retainSometimes()
    const records = this.#wire ? overTheWire(batch) : batch.records
    const base = log.append(records, appendTime, transaction)
    if (topic.definition.retentionBytes !== undefined) log.retain(-Infinity, topic.definition.retentionBytes)
    topic.dirty += batch.records.length
    if (topic.definition.compacted && topic.dirty > 10_000) this.compact(topic.definition.name)
    return base
  }

  /** Removes every record before an offset, as `kafka-delete-records` does. */
  deleteBefore(partition: TopicPartition, offset: bigint): void {
    this.log(partition).deleteBefore(offset)
  }

  /** Removes now what retention allows to remove. */
  enforceRetention(): void {
    this.#retentionChecked = this.clock.now()
    for (const { definition, logs } of this.#topics.values()) {
      const { retention = Infinity, retentionBytes = Infinity, compacted = false } = definition
      if (compacted) continue
      for (const log of logs) log.retain(this.clock.now() - retention, retentionBytes)
    }
  }

  /** Removes now what compaction allows to remove. */
  compact(name: string): void {
    const topic = this.#topic(name)
    topic.dirty = 0
    for (const log of topic.logs) log.compact(this.clock.now() - tombstoneRetention)
  }

  #retainSometimes(): void {
    if (this.clock.now() - this.#retentionChecked >= retentionInterval) this.enforceRetention()
  }

  #topic(name: string): Topic {
    const topic = this.#topics.get(name)
    if (!topic) throw new UnknownTopicError(name)
    return topic
  }

  #accept(batch: OutgoingBatch): Topic {
    const topic = this.#topics.get(batch.topic)
    if (!topic) throw refused('unknown-topic', new UnknownTopicError(batch.topic).message)
    const place = `${batch.topic}/${batch.partition}`
    if (!topic.logs[batch.partition]) {
      throw refused('unknown-topic', `${place}: the topic has ${topic.logs.length} partitions`)
    }
    if (batch.records.length === 0) throw refused('invalid', `${place}: a batch without records`)
    const { maxMessage = 1_048_576, compacted } = topic.definition
    const bound = batchSize(batch.records)
    const size = bound > maxMessage ? encoded(batch).length : bound
    if (size > maxMessage)
      throw refused('too-large', `${place}: a batch of ${size} bytes; the topic takes ${maxMessage}`)
    if (compacted && batch.records.some(({ key }) => key === null)) {
      throw refused('invalid', `${place}: a compacted topic takes no record without a key`)
    }
    if (!batch.records.every(({ timestamp }) => Number.isSafeInteger(timestamp) && timestamp >= 0)) {
      throw refused('invalid', `${place}: a timestamp that is not whole milliseconds since 1970`)
    }
    return topic
  }
}

export function createMemoryBroker(options: MemoryBrokerOptions = {}): MemoryBroker {
  return new MemoryBroker(options)
}

function encoded(batch: OutgoingBatch): Buffer {
  try {
    return encodeBatch(batch.records, batch.compression)
  } catch (error) {
    throw refused('invalid', `${batch.topic}/${batch.partition}: ${error instanceof Error ? error.message : error}`)
  }
}

function overTheWire(batch: OutgoingBatch): readonly OutgoingRecord[] {
  return decodeBatches(encoded(batch), 0n, []).records
}

function refused(reason: 'unknown-topic' | 'invalid' | 'too-large', message: string): AppendError {
  return new AppendError(message, { reason, outcome: 'not-written', retriable: false })
}
