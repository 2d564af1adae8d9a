import type { ConnectionOptions } from 'node:tls'
import type { MetricsHook } from '../observe/metrics.ts'
import type { Logger } from '../observe/logger.ts'
import type { TraceContext } from '../observe/trace-context.ts'
import type { BufferLimits } from '../producer/record-buffer.ts'
import type { Registry } from '../registry/registry.ts'
import type { Transport } from '../transport/transport.ts'

export interface Sasl {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'
  readonly username: string
  readonly password: string
}

/** How a client reaches its cluster and behaves. What is left out comes from the environment. */
export interface ClientOptions {
  /** `host:port` of some brokers, or `memory` for the broker that is embedded in this process. `KAFKA_BROKERS`, separated by commas. */
  readonly brokers?: 'memory' | readonly string[]
  /** URLs of the Schema Registry, or a registry of one's own. `SCHEMA_REGISTRY_URL`, separated by commas. */
  readonly registry?: readonly string[] | Registry
  /** Basic auth of the registry, unless its URL has it. `SCHEMA_REGISTRY_USERNAME`, `SCHEMA_REGISTRY_PASSWORD`. */
  readonly registryAuth?: { readonly username: string; readonly password: string }
  /** What brokers and the `producer` header know this client as; the application's name. `KAFKA_CLIENT_ID`. */
  readonly clientId?: string
  /** The Kafka client underneath, by name or ready made. `KAFKA_TRANSPORT`: `kafkajs`. */
  readonly transport?: 'kafkajs' | Transport
  /** `KAFKA_TLS=true`; `KAFKA_TLS_CA`, `KAFKA_TLS_CERT`, `KAFKA_TLS_KEY` name PEM files. */
  readonly tls?: boolean | ConnectionOptions
  /** `KAFKA_SASL_MECHANISM`, `KAFKA_SASL_USERNAME`, `KAFKA_SASL_PASSWORD`. */
  readonly sasl?: Sasl
  readonly buffer?: Partial<BufferLimits>
  /**
   * What publishing does when the buffer is full; wait. `batch` then stops reading messages until there is room. A single
   * publish cannot hold up a caller that does not await it: its record is kept beyond the limit, so await, or `reject`.
   */
  readonly onFull?: 'wait' | 'reject'
  /** Requests out at a time beyond which batches grow for their linger; 6. */
  readonly maxInFlight?: number
  /** Warnings and errors on stderr, each at most once in ten seconds. */
  readonly logger?: Logger
  readonly metrics?: MetricsHook
  /** How trace context gets into records and out of them. Left out: by `@opentelemetry/api` where the application has it; false: not at all. */
  readonly trace?: TraceContext | false
}

/** The client was told too little, or something it cannot use, about the cluster. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/** Where PEM files come from. */
export type ReadText = (path: string) => string

/** Options completed from environment variables. Throws ConfigurationError that says what to set. */
export function settingsFrom(
  options: ClientOptions,
  environment: Readonly<Record<string, string | undefined>>,
  readText: ReadText,
): ClientOptions {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined
  const brokers = options.brokers ?? brokersFrom(text('KAFKA_BROKERS'))
  if (brokers === undefined && typeof options.transport !== 'object') {
    throw new ConfigurationError(
      'KAFKA_BROKERS is not set: set it to host:port of your brokers (localhost:9092), or to `memory` for a broker inside this process',
    )
  }
  const registry = options.registry ?? list(text('SCHEMA_REGISTRY_URL'))
  if (brokers !== 'memory' && registry === undefined) {
    throw new ConfigurationError(
      'SCHEMA_REGISTRY_URL is not set: set it to the URL of your Schema Registry (http://localhost:8081)',
    )
  }
  const registryAuth = options.registryAuth ?? registryAuthFrom(text)
  const clientId = options.clientId ?? text('KAFKA_CLIENT_ID')
  const transport = options.transport ?? transportFrom(text('KAFKA_TRANSPORT'))
  const tls = options.tls ?? tlsFrom(text, readText)
  const sasl = options.sasl ?? saslFrom(text)
  return {
    ...options,
    ...(brokers && { brokers }),
    ...(registry && { registry }),
    ...(registryAuth && { registryAuth }),
    ...(clientId && { clientId }),
    ...(transport && { transport }),
    ...(tls !== undefined && { tls }),
    ...(sasl && { sasl }),
  }
}

type Text = (name: string) => string | undefined

function brokersFrom(text: string | undefined): ClientOptions['brokers'] {
  if (text === undefined || text === 'memory') return text
  const brokers = list(text)!
  const wrong = brokers.find((broker) => !/^(?:[^\s:/]+|\[[0-9a-fA-F:]+\]):\d{1,5}$/.test(broker))
  if (wrong === undefined) return brokers
  throw new ConfigurationError(
    `KAFKA_BROKERS names ${JSON.stringify(wrong)}; write host:port, several separated by commas`,
  )
}

function transportFrom(text: string | undefined): 'kafkajs' | undefined {
  if (text === undefined || text === 'kafkajs') return text
  throw new ConfigurationError(`KAFKA_TRANSPORT is ${JSON.stringify(text)}; there is: kafkajs`)
}

function registryAuthFrom(text: Text): ClientOptions['registryAuth'] {
  const username = text('SCHEMA_REGISTRY_USERNAME')
  const password = text('SCHEMA_REGISTRY_PASSWORD')
  if (username === undefined && password === undefined) return undefined
  return { username: username ?? '', password: password ?? '' }
}

function tlsFrom(text: Text, readText: ReadText): ClientOptions['tls'] {
  const wanted = text('KAFKA_TLS')
  if (wanted !== undefined && wanted !== 'true' && wanted !== 'false') {
    throw new ConfigurationError(`KAFKA_TLS is ${JSON.stringify(wanted)}; write true or false`)
  }
  const files = { ca: text('KAFKA_TLS_CA'), cert: text('KAFKA_TLS_CERT'), key: text('KAFKA_TLS_KEY') }
  const named = Object.entries(files).filter((file): file is [string, string] => file[1] !== undefined)
  if (wanted === 'false' || (wanted === undefined && named.length === 0)) return undefined
  if (named.length === 0) return true
  return Object.fromEntries(named.map(([name, path]) => [name, pem(name, path, readText)]))
}

function pem(name: string, path: string, readText: ReadText): string {
  try {
    return readText(path)
  } catch (cause) {
    const variable = `KAFKA_TLS_${name.toUpperCase()}`
    throw new ConfigurationError(`${variable} names ${path}, which cannot be read`, { cause })
  }
}

function saslFrom(text: Text): Sasl | undefined {
  const mechanism = text('KAFKA_SASL_MECHANISM')?.toLowerCase()
  const username = text('KAFKA_SASL_USERNAME')
  const password = text('KAFKA_SASL_PASSWORD')
  if (mechanism === undefined && username === undefined && password === undefined) return undefined
  if (username === undefined || password === undefined) {
    throw new ConfigurationError('KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD belong together: set both')
  }
  const known = ['plain', 'scram-sha-256', 'scram-sha-512'] as const
  const found = known.find((one) => one === (mechanism ?? 'scram-sha-512'))
  if (found) return { mechanism: found, username, password }
  throw new ConfigurationError(`KAFKA_SASL_MECHANISM is ${JSON.stringify(mechanism)}; there is: ${known.join(', ')}`)
}

function list(text: string | undefined): readonly string[] | undefined {
  const parts = text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts && parts.length > 0 ? parts : undefined
}
