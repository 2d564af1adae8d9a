import { unknownAuthority } from '../../certificate-failure.ts'

/** Why a broker and this client did not come to terms. */
export type SecurityReason =
  /** Name or password. */
  | 'login'
  /** The broker's certificate comes from an authority that is not trusted, or has expired. */
  | 'certificate'
  /** The certificate is for another name. */
  | 'host-name'
  /** The broker wants a certificate of this client, or another one. */
  | 'client-certificate'
  /** One side speaks TLS, or asks for a login, and the other does not. */
  | 'protocol'

/** A broker was reached, and the two do not come to terms: nobody but whoever configures them can mend it. */
export class BrokerSecurityError extends Error {
  override readonly name = 'BrokerSecurityError'
  readonly reason: SecurityReason
  /** `host:port` */
  readonly address: string
  constructor(reason: SecurityReason, address: string, message: string, cause: unknown) {
    super(`${address}: ${message}`, { cause })
    this.reason = reason
    this.address = address
  }
}

/** How this client speaks to brokers, as far as an error needs to know. */
export interface Spoken {
  readonly ssl: object | null
  readonly sasl: { readonly mechanism: string; readonly username: string } | null
}

/** Error code of a plain socket on which the first bytes are a TLS alert. */
export const tlsAlert = 'ERR_TLS_ALERT_ON_PLAINTEXT'

const certificates = new Map<string, readonly [SecurityReason, string]>([
  ...unknownAuthority.map((code): [string, readonly [SecurityReason, string]] => [
    code,
    ['certificate', 'its certificate comes from an unknown authority; name it: KAFKA_SSL_CA_FILE, or `ssl: { ca }`'],
  ]),
  ['CERT_HAS_EXPIRED', ['certificate', 'its certificate has expired; renew it']],
  ['CERT_NOT_YET_VALID', ['certificate', 'its certificate is not valid yet; look at the clocks of both machines']],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    ['host-name', 'its certificate is for another name; call the broker as its certificate does, or renew that'],
  ],
])

/**
 * The same failure in words that say what to set, where it is one of security; every other error as it is. A broker
 * hangs up without a word on who speaks the wrong protocol: such an error stays what it is, with the guess added.
 */
export function securityFailure<Failure>(
  error: Failure,
  address: string,
  spoken: Spoken,
): Failure | BrokerSecurityError {
  if (!(error instanceof Error) || error instanceof BrokerSecurityError) return error
  const failed = (reason: SecurityReason, message: string) => new BrokerSecurityError(reason, address, message, error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = certificates.get(code)
  if (known) return failed(...known)
  if (code === tlsAlert)
    return failed('protocol', 'this port speaks TLS and the client does not; set KAFKA_SECURITY_PROTOCOL or `ssl`')
  if (/^ERR_SSL_.*ALERT.*(CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED)/.test(code))
    return failed(
      'client-certificate',
      'the broker wants a certificate of this client that it trusts; set KAFKA_SSL_CERT_FILE and KAFKA_SSL_KEY_FILE, or call a port with a login',
    )
  if (code.startsWith('ERR_SSL_')) return failed('protocol', `no TLS came about (${code}); is this a port without TLS?`)
  if (error.name === 'KafkaJSSASLAuthenticationError' && !interrupted(error))
    return failed('login', loginWords(error, spoken))
  if ('type' in error && error.type === 'UNSUPPORTED_SASL_MECHANISM')
    return failed('login', `this port does not take ${mechanismOf(spoken)}; set KAFKA_SASL_MECHANISM`)
  if ('type' in error && error.type === 'ILLEGAL_SASL_STATE')
    return failed('protocol', 'this port asks for no login; set KAFKA_SECURITY_PROTOCOL to SSL or PLAINTEXT')
  return error
}

/** What to look at when a connection was cut before anything was said on it; '' where nothing suggests security. */
export function hangUpAdvice(error: unknown, { ssl, sasl }: Spoken): string {
  if (!(error instanceof Error)) return ''
  if (ssl && /before secure TLS connection was established/.test(error.message))
    return '; is this a port without TLS? KAFKA_SECURITY_PROTOCOL says how brokers are spoken to'
  if (!sasl && error.name === 'KafkaJSConnectionClosedError')
    return '; brokers hang up on who must log in, or use TLS, and does not: KAFKA_SECURITY_PROTOCOL, KAFKA_SASL_USERNAME'
  return ''
}

/** KafkaJS calls every end of an exchange a refused login, also the death of the broker in the middle of it. */
function interrupted({ message }: Error): boolean {
  return /closed|timed? ?out|ECONN|EPIPE|disconnect|Connection error/i.test(message)
}

function mechanismOf({ sasl }: Pick<Spoken, 'sasl'>): string {
  return sasl?.mechanism.toUpperCase() ?? ''
}

function loginWords({ message }: Error, { sasl }: Spoken): string {
  const mechanism = mechanismOf({ sasl })
  const said = message.replace(/^SASL .*? failed: /, '')
  return `user ${JSON.stringify(sasl?.username ?? '')} was refused by ${mechanism} (${said}); check KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD`
}
