import type { ConnectionOptions } from 'node:tls'
import { UnknownTopicError } from '../transport.ts'
import type { KafkaJsBroker, KafkaJsConnection, KafkaJsInternals, KafkaJsLogger, Sasl } from './internals.ts'
import { findCoordinator, metadata, type BrokerAddress, type TopicMetadata } from './protocol/cluster-calls.ts'
import { NoBrokerError, passing } from './broker-failure.ts'
import { BrokerError, codes, throwOn } from './protocol/errors.ts'
import { hangUpAdvice, securityFailure } from './security-failure.ts'
import { openSocket } from './socket.ts'
import { wireRequest, type Call } from './protocol/request.ts'
import { backoff, ClosingError, sleep, stoppable } from './waiting.ts'

export interface ConnectionSettings {
  readonly brokers: readonly string[]
  readonly clientId: string
  readonly ssl: ConnectionOptions | null
  readonly sasl: Sasl | null
  /** ms */
  readonly connectionTimeout: number
  /** ms an answer may take beyond what the broker was allowed to hold it. */
  readonly requestTimeout: number
}

/** ms after which what is known of a topic is asked again. */
const metadataMaxAge = 30_000

/** A broker works one request of a connection after another: which of a broker's two connections a request takes. */
export type Lanes = (api: number) => 0 | 1

/** Nothing waits behind a batch that waits for its replicas. */
export const writingLanes: Lanes = (api) => (api === 0 ? 0 : 1)
/** Nothing waits behind a fetch that waits for records. */
export const readingLanes: Lanes = (api) => (api === 1 ? 1 : 0)

interface KnownTopic {
  readonly metadata: TopicMetadata
  readonly asked: number
}

/**
 * One set of connections to a cluster: two a broker, opened when needed, dropped when a
 * request on them goes unanswered. Who must not wait behind a long request has a set of its own.
 */
export class Connections {
  readonly #kafkajs: KafkaJsInternals
  readonly #settings: ConnectionSettings
  readonly #logger: KafkaJsLogger
  readonly #lanes: Lanes
  readonly #brokers = new Map<number, KafkaJsBroker>()
  readonly #addresses = new Map<number, BrokerAddress>()
  readonly #seeds = new Map<string, KafkaJsBroker>()
  readonly #connecting = new Map<object, Promise<unknown>>()
  readonly #topics = new Map<string, KnownTopic>()
  /** Partitions a topic had when it was last asked for, or that somebody says it has. */
  readonly #expected = new Map<string, number>()
  readonly #asking = new Map<string, Promise<TopicMetadata>>()
  readonly #coordinators = new Map<string, number>()
  readonly #closing = stoppable()

  constructor(kafkajs: KafkaJsInternals, settings: ConnectionSettings, logger: KafkaJsLogger, lanes: Lanes) {
    this.#kafkajs = kafkajs
    this.#lanes = lanes
    this.#settings = settings
    this.#logger = logger
  }

  get signal(): AbortSignal {
    return this.#closing.signal
  }

  /** What is known of a topic; asked again beside the work when it is older than 30 s. Throws UnknownTopicError, BrokerError. */
  async topic(name: string, fresh = false): Promise<TopicMetadata> {
    if (this.signal.aborted) throw new ClosingError()
    const known = this.#topics.get(name)
    if (!known || fresh) return this.#refresh(name)
    if (performance.now() - known.asked >= metadataMaxAge) this.#refresh(name).catch(() => undefined)
    return known.metadata
  }

  /** Broker that leads a partition; undefined while there is none. Throws UnknownTopicError. */
  async leader(topic: string, partition: number): Promise<number | undefined> {
    const known = (await this.topic(topic)).partitions[partition]
    if (!known) this.#expected.set(topic, partition + 1)
    const found = known ?? (await this.topic(topic, true)).partitions[partition]
    if (!found) throw new UnknownTopicError(`${topic}/${partition}`)
    return found.leader < 0 ? undefined : found.leader
  }

  /** The next question about this topic goes to the cluster. */
  forget(topic: string): void {
    this.#topics.delete(topic)
  }

  async coordinator(kind: 'group' | 'transaction', key: string): Promise<number> {
    const name = `${kind} ${key}`
    const known = this.#coordinators.get(name)
    if (known !== undefined) return known
    const { code, broker } = await this.any(findCoordinator(kind, key))
    throwOn(code, `coordinator of ${kind} ${key}`)
    this.#addresses.set(broker.id, broker)
    this.#coordinators.set(name, broker.id)
    return broker.id
  }

  forgetCoordinator(kind: 'group' | 'transaction', key: string): void {
    this.#coordinators.delete(`${kind} ${key}`)
  }

  /** Asks one broker. `sent` is called when the question is about to leave. */
  async ask<Answer>(id: number, call: Call<Answer>, sent?: () => void): Promise<Answer> {
    const address = this.#addresses.get(id)
    if (!address) throw new BrokerError(codes.LEADER_NOT_AVAILABLE, `broker ${id}`)
    let broker = this.#brokers.get(id)
    if (!broker || this.#cut(broker)) {
      broker = this.#open(address)
      this.#brokers.set(id, broker)
    }
    return this.#send(broker, call, sent)
  }

  /** Asks any broker that answers, those last seen first, then the ones the application named. */
  async any<Answer>(call: Call<Answer>): Promise<Answer> {
    const known = [...this.#addresses.keys()].sort(() => Math.random() - 0.5)
    let failure: unknown
    for (const id of known) {
      try {
        return await this.ask(id, call)
      } catch (error) {
        if (this.signal.aborted) throw error
        failure = error
      }
    }
    for (const seed of this.#settings.brokers) {
      try {
        return await this.#send(this.#seed(seed), call)
      } catch (error) {
        if (this.signal.aborted) throw error
        failure = error
      }
    }
    throw new NoBrokerError(this.#settings.brokers, failure, hangUpAdvice(failure, this.#settings))
  }

  /**
   * Repeats a question that may be asked twice until it is answered or `until` (monotonic ms) has passed: connections
   * that break, leaders and coordinators that move.
   */
  async retry<Answer>(until: number, attempt: () => Promise<Answer>): Promise<Answer> {
    for (let failures = 0; ; failures++) {
      try {
        return await attempt()
      } catch (error) {
        const wait = backoff(failures)
        if (!passing(error) || this.signal.aborted || performance.now() + wait >= until) throw error
        await sleep(wait, this.signal)
      }
    }
  }

  /** Cuts every connection; what waits for an answer rejects. */
  close(): void {
    this.#closing.abort()
    for (const broker of [...this.#brokers.values(), ...this.#seeds.values()]) drop(broker, new ClosingError())
    this.#brokers.clear()
    this.#seeds.clear()
  }

  /** One question for all who wait. */
  #refresh(name: string): Promise<TopicMetadata> {
    let asking = this.#asking.get(name)
    if (!asking) {
      asking = this.#askTopic(name).finally(() => this.#asking.delete(name))
      this.#asking.set(name, asking)
    }
    return asking
  }

  /**
   * A broker that has just started, or has not heard yet of a new topic or of added partitions, denies them: only a
   * repeated no counts, and a longer one for what was there.
   */
  async #askTopic(name: string): Promise<TopicMetadata> {
    for (let attempt = 1; ; attempt++) {
      const found = await this.#askTopicOnce(name)
      const expected = this.#expected.get(name) ?? 0
      const attempts = expected > 0 ? 8 : 6
      if (found && (found.partitions.length >= expected || attempt >= attempts)) {
        this.#expected.set(name, found.partitions.length)
        this.#topics.set(name, { metadata: found, asked: performance.now() })
        return found
      }
      if (attempt >= attempts) throw new UnknownTopicError(name)
      await sleep(Math.min(1_000, 50 * 2 ** attempt), this.signal)
    }
  }

  /** Undefined where the broker knows no such topic. */
  async #askTopicOnce(name: string): Promise<TopicMetadata | undefined> {
    const answer = await this.any(metadata([name]))
    for (const address of answer.brokers) this.#learn(address)
    const topic = answer.topics.find((one) => one.topic === name)
    const code = topic?.code ?? codes.UNKNOWN_TOPIC_OR_PARTITION
    if (code === codes.UNKNOWN_TOPIC_OR_PARTITION || code === codes.INVALID_TOPIC) return undefined
    throwOn(code, `topic ${name}`)
    return topic
  }

  #learn(address: BrokerAddress): void {
    const known = this.#addresses.get(address.id)
    this.#addresses.set(address.id, address)
    if (known && (known.host !== address.host || known.port !== address.port)) this.#forgetBroker(address.id)
  }

  #forgetBroker(id: number): void {
    const broker = this.#brokers.get(id)
    this.#brokers.delete(id)
    if (broker) drop(broker, new BrokerError(codes.LEADER_NOT_AVAILABLE, `broker ${id} has moved`))
  }

  #seed(address: string): KafkaJsBroker {
    const known = this.#seeds.get(address)
    if (known && !this.#cut(known)) return known
    const colon = address.lastIndexOf(':')
    const host = address.slice(0, colon).replace(/^\[(.*)\]$/, '$1')
    const broker = this.#open({ id: -1, host, port: Number(address.slice(colon + 1)) })
    this.#seeds.set(address, broker)
    return broker
  }

  async #send<Answer>(broker: KafkaJsBroker, call: Call<Answer>, sent?: () => void): Promise<Answer> {
    if (this.signal.aborted) throw new ClosingError()
    try {
      const connection = await this.#connect(broker, this.#lanes(call.api))
      const version = broker.versions?.[call.api]
      if (version && (version.maxVersion < call.version || version.minVersion > call.version)) {
        throw new BrokerError(codes.UNSUPPORTED_VERSION, `${call.name} ${call.version} (Kafka 2.5 to 4 has it)`)
      }
      return await connection.send(wireRequest(call, this.#settings.requestTimeout, sent))
    } catch (error) {
      if (!(error instanceof BrokerError)) this.#discard(broker, error)
      const { host, port } = broker.connectionPool
      throw this.signal.aborted ? new ClosingError() : securityFailure(error, `${host}:${port}`, this.#settings)
    }
  }

  /** KafkaJS would open a new socket with the rest of a half-read answer still in its buffer. */
  #cut(broker: KafkaJsBroker): boolean {
    const cut = broker.connectionPool.pool.some(
      (connection) => connection.socket && !connection.isConnected() && !this.#connecting.has(connection),
    )
    if (!cut || this.#connecting.has(broker)) return false
    this.#discard(broker, new BrokerError(codes.LEADER_NOT_AVAILABLE, 'a connection that was cut'))
    return true
  }

  /** KafkaJS opens a second socket for a second request that finds none: here all wait for one attempt. */
  async #connect(broker: KafkaJsBroker, index: 0 | 1): Promise<KafkaJsConnection> {
    if (!broker.versions) await this.#once(broker, () => broker.connect())
    const connection = broker.connectionPool.pool[index]
    if (!connection.isConnected() && !this.signal.aborted) await this.#once(connection, () => connection.connect())
    // What was being opened while everything was closed must not stay open: nobody would close it.
    if (this.signal.aborted) throw new ClosingError()
    return connection
  }

  #once(what: object, connect: () => Promise<unknown>): Promise<unknown> {
    let connecting = this.#connecting.get(what)
    if (!connecting) {
      connecting = connect().finally(() => this.#connecting.delete(what))
      this.#connecting.set(what, connecting)
    }
    return connecting
  }

  #open({ id, host, port }: BrokerAddress): KafkaJsBroker {
    const { clientId, ssl, sasl, connectionTimeout, requestTimeout } = this.#settings
    const connectionPool = new this.#kafkajs.ConnectionPool({
      host,
      port,
      clientId,
      ssl,
      // KafkaJS writes into it.
      sasl: sasl && { ...sasl },
      socketFactory: openSocket,
      connectionTimeout,
      requestTimeout,
      enforceRequestTimeout: true,
      logger: this.#logger,
    })
    const nodeId = id < 0 ? null : id
    return new this.#kafkajs.Broker({ connectionPool, logger: this.#logger, nodeId, allowAutoTopicCreation: false })
  }

  /** A connection that failed or stayed silent is not used again: its answers could come late or never. */
  #discard(broker: KafkaJsBroker, cause: unknown): void {
    for (const [id, one] of this.#brokers) if (one === broker) this.#brokers.delete(id)
    for (const [address, one] of this.#seeds) if (one === broker) this.#seeds.delete(address)
    drop(broker, cause instanceof Error ? cause : new Error(String(cause)))
  }
}

function drop(broker: KafkaJsBroker, cause: Error): void {
  for (const connection of broker.connectionPool.pool) {
    connection.rejectRequests(cause)
    connection.socket?.destroy()
  }
  broker.disconnect().catch(() => undefined)
}
