import type { ConnectionOptions } from 'node:tls'
import { silentLogger, type Logger } from '../../observe/logger.ts'
import { decodeBatches } from '../record-batch/decode.ts'
import {
  AppendError,
  OffsetOutOfRangeError,
  type Appended,
  type Batch,
  type Committed,
  type JoinOptions,
  type Member,
  type Membership,
  type OutgoingBatch,
  type PartitionOffset,
  type TransactionalProducer,
  type Transport,
} from '../transport.ts'
import { Connections, readingLanes, writingLanes, type ConnectionSettings } from './connections.ts'
import { Coordination } from './coordination.ts'
import { maxPartitionBytes } from './fetcher.ts'
import { loadKafkaJs, type KafkaJsInternals, type KafkaJsLogger, type Sasl } from './internals.ts'
import { logCreator, logLevels } from './log.ts'
import { KafkaMembership } from './membership.ts'
import { committedOffsets, offsetsAt, partitionsOf } from './offsets.ts'
import { Producers } from './producers.ts'
import { BrokerError, codes, throwOn } from './protocol/errors.ts'
import { fetchRecords, type FetchedPartition } from './protocol/fetch-call.ts'
import { KafkaTransactionalProducer } from './transactional-producer.ts'

export interface KafkaOptions {
  /** `host:port` of some brokers; the others are learnt from them. */
  readonly brokers: readonly string[]
  readonly clientId?: string
  /** TLS; `true` for the system's certificate authorities. */
  readonly ssl?: ConnectionOptions | boolean
  readonly sasl?: Sasl
  readonly logger?: Logger
  /** ms to open a connection; 3 000. */
  readonly connectionTimeout?: number
  /** ms an answer may take beyond what the broker was allowed to hold it; 6 000. */
  readonly requestTimeout?: number
  /** `false` leaves KafkaJS's request queue as it is (P11). */
  readonly quietRequestQueue?: boolean
}

/** Kafka 2.5 to 4 through KafkaJS's connections. Throws UnsupportedKafkaJsError; connects when first used. */
export async function kafkaTransport(options: KafkaOptions): Promise<Transport> {
  if (options.brokers.length === 0) throw new RangeError('no brokers: name at least one as host:port')
  const kafkajs = loadKafkaJs(options.quietRequestQueue ?? true)
  const log = options.logger ?? silentLogger
  const logger = kafkajs.createLogger({ level: logLevels.warn, logCreator: logCreator(log) })
  const ssl = options.ssl === true ? {} : options.ssl === false ? null : (options.ssl ?? null)
  return new KafkaTransport(kafkajs, logger, log, {
    brokers: options.brokers,
    clientId: options.clientId ?? 'jts-messaging',
    ssl,
    sasl: options.sasl ?? null,
    connectionTimeout: options.connectionTimeout ?? 3_000,
    requestTimeout: options.requestTimeout ?? 6_000,
  })
}

class KafkaTransport implements Transport {
  readonly #kafkajs: KafkaJsInternals
  readonly #logger: KafkaJsLogger
  readonly #settings: ConnectionSettings
  readonly #connections: Connections
  readonly #producers: Producers
  readonly #memberships = new Map<KafkaMembership, string>()
  readonly #transactional = new Set<KafkaTransactionalProducer>()
  #closed = false

  constructor(kafkajs: KafkaJsInternals, logger: KafkaJsLogger, log: Logger, settings: ConnectionSettings) {
    this.#kafkajs = kafkajs
    this.#logger = logger
    this.#settings = settings
    this.#connections = new Connections(kafkajs, settings, logger, writingLanes)
    this.#producers = new Producers(this.#connections, log)
  }

  async partitionsOf(topic: string): Promise<number> {
    return (await partitionsOf(this.#connections, topic)).length
  }

  async append(batch: OutgoingBatch, deadline: number): Promise<Appended> {
    if (this.#closed) {
      const message = `${batch.topic}/${batch.partition}: the transport is closed; connect again to publish`
      throw new AppendError(message, { reason: 'closed', outcome: 'not-written', retriable: false })
    }
    return this.#producers.append(batch, deadline)
  }

  async *read(topic: string, partition: number, from: bigint, until: bigint): AsyncIterable<Batch> {
    const [latest] = await this.#offsetsOf(topic, partition, 'latest')
    const end = until < latest!.offset ? until : latest!.offset
    let position = from
    let progress = performance.now()
    do {
      const fetched = await this.#fetch(topic, partition, position)
      const { records, next } = decodeBatches(fetched.records, position, fetched.aborted)
      if (next === undefined) {
        // A new leader knows the end of what is committed a little later than the old one did.
        if (position >= end) return
        if (performance.now() - progress < 30_000) continue
        throw new Error(
          `${topic}/${partition}: nothing from offset ${position} for 30 s, though the log goes to ${end}`,
        )
      }
      progress = performance.now()
      position = next
      const wanted = records.filter(({ offset }) => offset < end)
      if (wanted.length > 0) {
        const upTo = next < end ? next : end
        yield { topic, partition, epoch: 0, records: wanted, next: upTo, highWatermark: fetched.lastStable }
      }
    } while (position < end)
  }

  async offsets(topic: string, at: 'earliest' | 'latest' | Date): Promise<readonly PartitionOffset[]> {
    return offsetsAt(this.#connections, await partitionsOf(this.#connections, topic), at)
  }

  async committed(group: string, topics: readonly string[]): Promise<readonly Committed[]> {
    const partitions = await Promise.all(topics.map((topic) => partitionsOf(this.#connections, topic)))
    return committedOffsets(this.#connections, group, partitions.flat())
  }

  async join(group: string, topics: readonly string[], options: JoinOptions, member: Member): Promise<Membership> {
    for (const topic of topics) await this.partitionsOf(topic)
    // A join may be held for a minute and fetches wait for records: neither may hold up what this client publishes.
    const connections = new Connections(this.#kafkajs, this.#settings, this.#logger, readingLanes)
    const { from, sessionTimeout = 30_000, rebalanceTimeout = 60_000 } = options
    const coordination = new Coordination(connections, { group, topics, from, sessionTimeout, rebalanceTimeout })
    const membership = new KafkaMembership(connections, coordination, member, () =>
      this.#memberships.delete(membership),
    )
    this.#memberships.set(membership, group)
    membership.start()
    return membership
  }

  async transactional(id: string): Promise<TransactionalProducer> {
    const producer = new KafkaTransactionalProducer(this.#connections, id, (group, epoch, offsets) => {
      for (const [membership, name] of this.#memberships) {
        const holder = name === group ? membership.holder(epoch, offsets) : undefined
        if (holder) return holder
      }
      return undefined
    })
    await producer.claim()
    this.#transactional.add(producer)
    return producer
  }

  async close(deadline: number): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await Promise.all([...this.#memberships.keys()].map((membership) => membership.leave(deadline)))
    this.#connections.close()
  }

  #offsetsOf(topic: string, partition: number, at: 'earliest' | 'latest'): Promise<PartitionOffset[]> {
    return offsetsAt(this.#connections, [{ topic, partition }], at)
  }

  /** Throws OffsetOutOfRangeError. */
  #fetch(topic: string, partition: number, offset: bigint): Promise<FetchedPartition> {
    return this.#connections.retry(performance.now() + 30_000, async () => {
      const leader = await this.#connections.leader(topic, partition)
      if (leader === undefined) throw new BrokerError(codes.LEADER_NOT_AVAILABLE, `${topic}/${partition}`)
      const limits = { maxWait: 100, maxBytes: maxPartitionBytes, maxPartitionBytes }
      const call = fetchRecords([{ topic, partition, offset }], limits)
      const [fetched] = await this.#connections.ask(leader, call).catch((error: unknown) => {
        this.#connections.forget(topic)
        throw error
      })
      if (!fetched) throw new BrokerError(codes.UNKNOWN_SERVER_ERROR, `${topic}/${partition}`)
      if (fetched.code === codes.OFFSET_OUT_OF_RANGE) {
        const [earliest] = await this.#offsetsOf(topic, partition, 'earliest')
        const [latest] = await this.#offsetsOf(topic, partition, 'latest')
        throw new OffsetOutOfRangeError({ topic, partition }, offset, earliest!.offset, latest!.offset)
      }
      if (fetched.code !== codes.NONE) this.#connections.forget(topic)
      throwOn(fetched.code, `${topic}/${partition}`)
      return fetched
    })
  }
}
