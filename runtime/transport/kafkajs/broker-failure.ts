import { BrokerError, codes, coordinatorMoved, leaderMoved } from './protocol/errors.ts'
import { BrokerSecurityError } from './security-failure.ts'

/** No broker that is known or was named answers. */
export class NoBrokerError extends Error {
  override readonly name = 'NoBrokerError'
  constructor(addresses: readonly string[], cause: unknown, advice = '') {
    const why = cause instanceof Error ? `: ${cause.message}` : ''
    super(`no broker answers at ${addresses.join(', ')}${why}${advice}`, { cause })
  }
}

/** Whether the same question may have an answer a moment later: connections that break, offices that move. */
export function passing(error: unknown): boolean {
  if (error instanceof BrokerError) {
    return (
      leaderMoved(error.code) ||
      coordinatorMoved(error.code) ||
      error.code === codes.CONCURRENT_TRANSACTIONS ||
      error.code === codes.UNSTABLE_OFFSET_COMMIT
    )
  }
  if (error instanceof NoBrokerError) return !refusesLogin(error.cause)
  return error instanceof Error && error.name.startsWith('KafkaJS') && !refusesLogin(error)
}

/** The broker and this client did not come to terms: asking again changes nothing. */
export function refusesLogin(error: unknown): boolean {
  return error instanceof BrokerSecurityError
}
