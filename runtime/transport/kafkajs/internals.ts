import { createRequire } from 'node:module'
import type { Socket } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import type { WireRequest } from './protocol/request.ts'
import { quietQueue, type QueuePrototype } from './request-queue.ts'

/**
 * The parts of KafkaJS this transport stands on: connections (TCP, TLS, SASL, request matching) and version
 * negotiation. Its producer and consumer, where the losses of P1 to P8 are, are never used. These modules are not its
 * public face, so exactly one version is accepted.
 */
export interface KafkaJsInternals {
  readonly Broker: new (options: BrokerOptions) => KafkaJsBroker
  readonly ConnectionPool: new (options: ConnectionPoolOptions) => KafkaJsConnectionPool
  readonly createLogger: (options: { readonly level: number; readonly logCreator: LogCreator }) => KafkaJsLogger
}

export const supportedKafkaJs = '2.2.4'

export interface KafkaJsBroker {
  readonly connectionPool: KafkaJsConnectionPool
  readonly versions: Readonly<Record<number, { readonly minVersion: number; readonly maxVersion: number }>> | null
  isConnected(): boolean
  connect(): Promise<void>
  disconnect(): Promise<void>
}

export interface KafkaJsConnectionPool {
  readonly host: string
  readonly port: number
  readonly pool: readonly [KafkaJsConnection, KafkaJsConnection]
}

export interface KafkaJsConnection {
  readonly socket?: Socket
  isConnected(): boolean
  connect(): Promise<unknown>
  send<Answer>(request: WireRequest<Answer>): Promise<Answer>
  rejectRequests(error: Error): void
}

export interface BrokerOptions {
  readonly connectionPool: KafkaJsConnectionPool
  readonly logger: KafkaJsLogger
  readonly nodeId: number | null
  readonly allowAutoTopicCreation: false
}

export interface Sasl {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'
  readonly username: string
  readonly password: string
}

export interface SocketOptions {
  readonly host: string
  readonly port: number
  readonly ssl?: ConnectionOptions | null
  readonly onConnect: () => void
}

export interface ConnectionPoolOptions {
  readonly host: string
  readonly port: number
  readonly clientId: string
  readonly ssl: ConnectionOptions | null
  readonly sasl: Sasl | null
  readonly socketFactory: (options: SocketOptions) => Socket
  readonly connectionTimeout: number
  readonly requestTimeout: number
  readonly enforceRequestTimeout: true
  readonly logger: KafkaJsLogger
}

export interface KafkaJsLogger {
  namespace(name: string): KafkaJsLogger
}

export interface LogEntry {
  readonly namespace: string
  readonly level: number
  readonly log: { readonly message: string; readonly [field: string]: unknown }
}

export type LogCreator = (level: number) => (entry: LogEntry) => void

/** KafkaJS is not the version, or not the shape, this transport was written against. */
export class UnsupportedKafkaJsError extends Error {
  override readonly name = 'UnsupportedKafkaJsError'
  constructor(found: string) {
    super(
      `the kafkajs transport needs kafkajs ${supportedKafkaJs} exactly, found ${found}: ` +
        `install it with \`npm install --save-exact kafkajs@${supportedKafkaJs}\``,
    )
  }
}

const require = createRequire(import.meta.url)

/**
 * Loads KafkaJS and looks it over. `quiet` mends its request queue, which otherwise arms a timer every millisecond on every
 * used connection for ever (P11, P12), another every tenth of a second, and keeps answers from being collected in time.
 * Throws UnsupportedKafkaJsError.
 */
export function loadKafkaJs(quiet: boolean): KafkaJsInternals {
  const { version } = load<{ readonly version?: unknown }>('kafkajs/package.json')
  if (version !== supportedKafkaJs) throw new UnsupportedKafkaJsError(String(version))
  const internals: KafkaJsInternals = {
    Broker: load('kafkajs/src/broker'),
    ConnectionPool: load('kafkajs/src/network/connectionPool'),
    createLogger: load<Pick<KafkaJsInternals, 'createLogger'>>('kafkajs/src/loggers').createLogger,
  }
  for (const [name, part] of Object.entries(internals)) {
    if (typeof part !== 'function') throw new UnsupportedKafkaJsError(`${version} without ${name}`)
  }
  if (quiet) quietQueue(load<{ readonly prototype: QueuePrototype }>('kafkajs/src/network/requestQueue').prototype)
  return internals
}

function load<Part>(path: string): Part {
  try {
    return require(path) as Part
  } catch (error) {
    throw new UnsupportedKafkaJsError(error instanceof Error ? error.message : String(error))
  }
}
