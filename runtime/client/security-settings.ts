import type { ConnectionOptions } from 'node:tls'
import { ConfigurationError } from './configuration-error.ts'

export interface Sasl {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'
  readonly username: string
  readonly password: string
}

/** Where PEM files and password files come from. */
export type ReadText = (path: string) => string

/** How brokers are spoken to, as environment variables say it; undefined: as if nothing was said. */
export interface BrokerSecurity {
  readonly ssl: ConnectionOptions | boolean | undefined
  readonly sasl: Sasl | undefined
}

export interface RegistrySecurity {
  readonly auth: { readonly username: string; readonly password: string } | undefined
  /** PEM text of the authorities that its certificate may come from. */
  readonly ca: string | undefined
}

/** A process's variables and the files that they name. */
interface Source {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly readText: ReadText
}

const protocols = ['PLAINTEXT', 'SSL', 'SASL_PLAINTEXT', 'SASL_SSL'] as const
type Protocol = (typeof protocols)[number]
const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const

/**
 * Reads `KAFKA_SECURITY_PROTOCOL`, `KAFKA_SASL_*` and `KAFKA_SSL_*`. A name and password alone mean SASL_SSL: nobody's
 * password crosses a network in the clear because a line was forgotten. Throws ConfigurationError.
 */
export function brokerSecurityFrom(source: Source): BrokerSecurity {
  const sasl = saslFrom(source)
  const files = sslFilesFrom(source)
  const protocol = protocolFrom(source) ?? protocolOf(sasl !== undefined, files !== undefined)
  const login = protocol.startsWith('SASL')
  const encrypted = protocol.endsWith('SSL')
  if (login && sasl === undefined)
    refuse(`KAFKA_SECURITY_PROTOCOL is ${protocol}: set KAFKA_SASL_USERNAME, and KAFKA_SASL_PASSWORD or _FILE`)
  if (!login && sasl !== undefined)
    refuse(
      `KAFKA_SASL_USERNAME is set and KAFKA_SECURITY_PROTOCOL is ${protocol}, which has no login: set it to SASL_SSL`,
    )
  if (!encrypted && files !== undefined)
    refuse(`KAFKA_SSL_* names files and KAFKA_SECURITY_PROTOCOL is ${protocol}, which encrypts nothing: add SSL to it`)
  return { ssl: encrypted ? (files ?? true) : undefined, sasl }
}

/** Reads `SCHEMA_REGISTRY_USERNAME`, `_PASSWORD[_FILE]` and `_CA_FILE`. Throws ConfigurationError. */
export function registrySecurityFrom(source: Source): RegistrySecurity {
  const username = text(source, 'SCHEMA_REGISTRY_USERNAME')
  const password = secret(source, 'SCHEMA_REGISTRY_PASSWORD')
  const known = username !== undefined || password !== undefined
  return {
    auth: known ? { username: username ?? '', password: password ?? '' } : undefined,
    ca: file(source, 'SCHEMA_REGISTRY_CA_FILE'),
  }
}

function protocolOf(login: boolean, encrypted: boolean): Protocol {
  if (login) return 'SASL_SSL'
  return encrypted ? 'SSL' : 'PLAINTEXT'
}

function protocolFrom(source: Source): Protocol | undefined {
  const said = text(source, 'KAFKA_SECURITY_PROTOCOL')
  const found = protocols.find((one) => one === said?.toUpperCase())
  if (said === undefined || found !== undefined) return found
  refuse(`KAFKA_SECURITY_PROTOCOL is ${JSON.stringify(said)}; there is: ${protocols.join(', ')}`)
}

function saslFrom(source: Source): Sasl | undefined {
  const mechanism = text(source, 'KAFKA_SASL_MECHANISM')
  const username = text(source, 'KAFKA_SASL_USERNAME')
  const password = secret(source, 'KAFKA_SASL_PASSWORD')
  if (mechanism === undefined && username === undefined && password === undefined) return undefined
  if (username === undefined || password === undefined)
    refuse('KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD (or KAFKA_SASL_PASSWORD_FILE) belong together: set both')
  const found = mechanisms.find((one) => one === (mechanism ?? 'scram-sha-512').toLowerCase())
  if (found) return { mechanism: found, username, password }
  const known = mechanisms.map((one) => one.toUpperCase()).join(', ')
  refuse(`KAFKA_SASL_MECHANISM is ${JSON.stringify(mechanism)}; there is: ${known}`)
}

function sslFilesFrom(source: Source): ConnectionOptions | undefined {
  const ca = file(source, 'KAFKA_SSL_CA_FILE')
  const cert = file(source, 'KAFKA_SSL_CERT_FILE')
  const key = file(source, 'KAFKA_SSL_KEY_FILE')
  if ((cert === undefined) !== (key === undefined))
    refuse('KAFKA_SSL_CERT_FILE and KAFKA_SSL_KEY_FILE belong together: set both (they may name one file)')
  if (ca === undefined && cert === undefined) return undefined
  return { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) }
}

function text({ environment }: Source, name: string): string | undefined {
  return environment[name]?.trim() || undefined
}

/** A password from a variable as it stands, or from the file that `<name>_FILE` names, without its last line break. */
function secret(source: Source, name: string): string | undefined {
  const inFile = file(source, `${name}_FILE`)?.replace(/\r?\n$/, '')
  const given = source.environment[name] || undefined
  if (inFile !== undefined && given !== undefined) refuse(`${name} and ${name}_FILE are both set: keep one`)
  if (inFile === '') refuse(`${name}_FILE names ${text(source, `${name}_FILE`)}, which is empty`)
  return inFile ?? given
}

function file(source: Source, name: string): string | undefined {
  const path = text(source, name)
  if (path === undefined) return undefined
  try {
    return source.readText(path)
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw new ConfigurationError(`${name} names ${path}, which cannot be read${why}`, { cause })
  }
}

function refuse(message: string): never {
  throw new ConfigurationError(message)
}
