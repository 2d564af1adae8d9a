import type { ConnectionOptions } from 'node:tls'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { loadKafkaJs, type KafkaJsBroker, type Sasl } from '../../runtime/transport/kafkajs/internals.ts'
import { logCreator, logLevels } from '../../runtime/transport/kafkajs/log.ts'
import { wireRequest, type Call } from '../../runtime/transport/kafkajs/protocol/request.ts'
import { openSocket } from '../../runtime/transport/kafkajs/socket.ts'
import { BrokerSecurityError, hangUpAdvice, securityFailure } from '../../runtime/transport/kafkajs/security-failure.ts'
import { wholeMetadata, type MetadataBroker, type WholeMetadata } from './protocol/topic-calls.ts'

export interface ConnectionSettings {
  /** `host:port` of some brokers; the others are learnt from them. */
  readonly brokers: readonly string[]
  readonly clientId: string
  readonly ssl: ConnectionOptions | null
  readonly sasl: Sasl | null
}

/** ms an answer may take beyond what the broker was allowed to hold it. */
const patience = 30_000

/** ms each step of a greeting may take: a broker that hangs is found out before anything hangs on it. */
const greeting = 10_000

/** No broker answered, or the one that must: nothing can be said of the cluster. */
export class ClusterUnreachableError extends Error {
  override readonly name = 'ClusterUnreachableError'
  /** Asking again changes nothing: a password, a certificate or a protocol is wrong. */
  get lasting(): boolean {
    return this.cause instanceof BrokerSecurityError
  }
}

/** A broker is too old or too new for a question. */
export class UnsupportedCallError extends Error {
  override readonly name = 'UnsupportedCallError'
}

/** One connection to each broker of a cluster, opened when needed. Dropped when a request on it fails. */
export class BrokerConnections {
  readonly #settings: ConnectionSettings
  readonly #kafkajs = loadKafkaJs(true)
  readonly #logger = this.#kafkajs.createLogger({ level: logLevels.warn, logCreator: logCreator(silentLogger) })
  readonly #open = new Map<string, Promise<KafkaJsBroker>>()
  /** Addresses whose last question failed: asked last while others answer. */
  readonly #silent = new Set<string>()
  #addresses: ReadonlyMap<number, MetadataBroker> = new Map()
  #closed = false

  constructor(settings: ConnectionSettings) {
    this.#settings = settings
  }

  /** What the cluster says of itself; also where its brokers are from now on. */
  async metadata(topics?: readonly string[]): Promise<WholeMetadata> {
    const answer = await this.any(wholeMetadata(topics))
    this.#addresses = new Map(answer.brokers.map((broker) => [broker.id, broker]))
    return answer
  }

  /** Asks one broker by its id. Throws ClusterUnreachableError, UnsupportedCallError. */
  async ask<Answer>(id: number, call: Call<Answer>): Promise<Answer> {
    const known = this.#addresses.get(id) ?? (await this.metadata([])).brokers.find((broker) => broker.id === id)
    if (known === undefined) throw new ClusterUnreachableError(`broker ${id} is not part of the cluster now`)
    return this.#send(known.host, known.port, call)
  }

  /** Asks the first broker that answers, in the order in which they were named, silent ones last. */
  async any<Answer>(call: Call<Answer>): Promise<Answer> {
    const seeds = this.#settings.brokers.map(hostAndPort)
    const learnt = [...this.#addresses.values()].sort((a, b) => a.id - b.id)
    const all = new Map([...seeds, ...learnt].map((one) => [`${one.host}:${one.port}`, one]))
    const silent = (key: string) => Number(this.#silent.has(key))
    let failure: unknown
    for (const [, { host, port }] of [...all].sort(([first], [second]) => silent(first) - silent(second))) {
      try {
        return await this.#send(host, port, call)
      } catch (error) {
        if (error instanceof UnsupportedCallError) throw error
        failure = error
      }
    }
    if (failure instanceof ClusterUnreachableError && failure.lasting) throw failure
    const advice = failure instanceof Error ? hangUpAdvice(failure.cause, this.#settings) : ''
    const why = failure instanceof Error ? `: ${failure.message}${advice}` : ''
    throw new ClusterUnreachableError(`no broker answers at ${this.#settings.brokers.join(', ')}${why}`, {
      cause: failure,
    })
  }

  async close(): Promise<void> {
    // A question that is still being put, because another one failed first, must not open a connection nobody closes.
    this.#closed = true
    const brokers = await Promise.allSettled(this.#open.values())
    this.#open.clear()
    for (const broker of brokers) if (broker.status === 'fulfilled') drop(broker.value, new Error('closed'))
  }

  async #send<Answer>(host: string, port: number, call: Call<Answer>): Promise<Answer> {
    const key = `${host}:${port}`
    try {
      const broker = await this.#connected(host, port)
      const range = broker.versions?.[call.api]
      if (range && (range.maxVersion < call.version || range.minVersion > call.version))
        throw new UnsupportedCallError(`${key} has no ${call.name} version ${call.version}; Kafka 2.5 to 4 does`)
      const request = { ...wireRequest(call, patience), requestTimeout: (call.hold ?? 0) + patience }
      const answer = await broker.connectionPool.pool[0].send(request)
      this.#silent.delete(key)
      return answer
    } catch (error) {
      if (error instanceof UnsupportedCallError) throw error
      this.#silent.add(key)
      const open = this.#open.get(key)
      this.#open.delete(key)
      const cause = securityFailure(error instanceof Error ? error : new Error(String(error)), key, this.#settings)
      open?.then((broker) => drop(broker, cause)).catch(() => undefined)
      const what = cause instanceof BrokerSecurityError ? '' : `${key} did not answer ${call.name}: `
      throw new ClusterUnreachableError(`${what}${cause.message}`, { cause })
    }
  }

  #connected(host: string, port: number): Promise<KafkaJsBroker> {
    const key = `${host}:${port}`
    let open = this.#open.get(key)
    if (open === undefined) {
      if (this.#closed) return Promise.reject(new Error('the connections are closed'))
      open = this.#connect(host, port)
      this.#open.set(key, open)
    }
    return open
  }

  async #connect(host: string, port: number): Promise<KafkaJsBroker> {
    const { clientId, ssl, sasl } = this.#settings
    const connectionPool = new this.#kafkajs.ConnectionPool({
      host,
      port,
      clientId,
      ssl,
      // KafkaJS writes into it.
      sasl: sasl && { ...sasl },
      socketFactory: openSocket,
      connectionTimeout: 5_000,
      requestTimeout: greeting,
      enforceRequestTimeout: true,
      logger: this.#logger,
    })
    const logger = this.#logger
    const broker = new this.#kafkajs.Broker({ connectionPool, logger, nodeId: null, allowAutoTopicCreation: false })
    try {
      await broker.connect()
      const [connection] = connectionPool.pool
      if (!connection.isConnected()) await connection.connect()
      return broker
    } catch (error) {
      // A socket to a broker that hangs would keep the process alive after everything was said.
      drop(broker, error instanceof Error ? error : new Error(String(error)))
      throw error
    }
  }
}

function drop(broker: KafkaJsBroker, cause: Error): void {
  for (const connection of broker.connectionPool.pool) {
    connection.rejectRequests(cause)
    connection.socket?.destroy()
  }
  broker.disconnect().catch(() => undefined)
}

function hostAndPort(address: string): { readonly host: string; readonly port: number } {
  const colon = address.lastIndexOf(':')
  return { host: address.slice(0, colon).replace(/^\[(.*)\]$/u, '$1'), port: Number(address.slice(colon + 1)) }
}
