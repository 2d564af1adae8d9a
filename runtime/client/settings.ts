import type { ConnectionOptions } from 'node:tls'
import type { MetricsHook } from '../observe/metrics.ts'
import type { Logger } from '../observe/logger.ts'
import type { TraceContext } from '../observe/trace-context.ts'
import type { BufferLimits } from '../producer/record-buffer.ts'
import type { Registry } from '../registry/registry.ts'
import type { Transport } from '../transport/transport.ts'
import { ConfigurationError } from './configuration-error.ts'
import { brokerSecurityFrom, registrySecurityFrom, type ReadText, type Sasl } from './security-settings.ts'

export { ConfigurationError } from './configuration-error.ts'
export type { ReadText, Sasl } from './security-settings.ts'

/** How a client reaches its cluster and behaves. What is left out comes from the environment. */
export interface ClientOptions {
  /** `host:port` of some brokers, or `memory` for the broker that is embedded in this process. `KAFKA_BROKERS`, separated by commas. */
  readonly brokers?: 'memory' | readonly string[]
  /** URLs of the Schema Registry, or a registry of one's own. `SCHEMA_REGISTRY_URL`, separated by commas. */
  readonly registry?: readonly string[] | Registry
  /** Basic auth of the registry, unless its URL has it. `SCHEMA_REGISTRY_USERNAME`, `SCHEMA_REGISTRY_PASSWORD` or `_PASSWORD_FILE`. */
  readonly registryAuth?: { readonly username: string; readonly password: string }
  /** PEM text of the authority of an https registry, where it is not one of the system's. `SCHEMA_REGISTRY_CA_FILE`. */
  readonly registryCa?: string
  /** What brokers and the `producer` header know this client as; the application's name. `KAFKA_CLIENT_ID`. */
  readonly clientId?: string
  /** The Kafka client underneath, by name or ready made. `KAFKA_TRANSPORT`: `kafkajs`. */
  readonly transport?: 'kafkajs' | Transport
  /**
   * TLS: `true` for the system's authorities, or PEM texts (`ca`, `cert`, `key`). The broker's name is always checked.
   * `KAFKA_SECURITY_PROTOCOL` (PLAINTEXT, SSL, SASL_SSL, SASL_PLAINTEXT); `KAFKA_SSL_CA_FILE`, `KAFKA_SSL_CERT_FILE`,
   * `KAFKA_SSL_KEY_FILE` name PEM files.
   */
  readonly ssl?: boolean | ConnectionOptions
  /** `KAFKA_SASL_MECHANISM` (SCRAM-SHA-512), `KAFKA_SASL_USERNAME`, `KAFKA_SASL_PASSWORD` or `KAFKA_SASL_PASSWORD_FILE`. */
  readonly sasl?: Sasl
  readonly buffer?: Partial<BufferLimits>
  /**
   * What publishing does when the buffer is full; wait. `batch` then stops reading messages until there is room, and a
   * single publish waits with its record. So many calls may wait as `buffer.waitingCalls` says, which bounds what a caller
   * that awaits nothing can pile up; the next one is refused as `buffer-full`, and with `reject` the first one is.
   */
  readonly onFull?: 'wait' | 'reject'
  /** Batches out at a time, one a partition, beyond which others grow for their linger; 64. */
  readonly maxInFlight?: number
  /** Warnings and errors on stderr, each at most once in ten seconds. */
  readonly logger?: Logger
  readonly metrics?: MetricsHook
  /** How trace context gets into records and out of them. Left out: by `@opentelemetry/api` where the application has it; false: not at all. */
  readonly trace?: TraceContext | false
}

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
  // A broker inside this process has a registry inside it: a URL left over in the shell is another cluster's.
  const registry = options.registry ?? (brokers === 'memory' ? undefined : list(text('SCHEMA_REGISTRY_URL')))
  if (brokers !== 'memory' && registry === undefined) {
    throw new ConfigurationError(
      'SCHEMA_REGISTRY_URL is not set: set it to the URL of your Schema Registry (http://localhost:8081)',
    )
  }
  const source = { environment, readText }
  const registrySecurity = registrySecurityFrom(source)
  const registryAuth = options.registryAuth ?? registrySecurity.auth
  const registryCa = options.registryCa ?? registrySecurity.ca
  const clientId = options.clientId ?? text('KAFKA_CLIENT_ID')
  const transport = options.transport ?? transportFrom(text('KAFKA_TRANSPORT'))
  // What an application says itself is whole: half of it from the environment would fit by chance only.
  const own = options.ssl !== undefined || options.sasl !== undefined
  const { ssl, sasl } = own || brokers === 'memory' ? options : brokerSecurityFrom(source)
  return {
    ...options,
    ...(brokers && { brokers }),
    ...(registry && { registry }),
    ...(registryAuth && { registryAuth }),
    ...(registryCa && { registryCa }),
    ...(clientId && { clientId }),
    ...(transport && { transport }),
    ...(ssl !== undefined && { ssl }),
    ...(sasl && { sasl }),
  }
}

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

function list(text: string | undefined): readonly string[] | undefined {
  const parts = text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts && parts.length > 0 ? parts : undefined
}
