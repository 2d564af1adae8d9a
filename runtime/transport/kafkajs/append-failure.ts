import { AppendError, UnknownTopicError, type AppendFailure, type OutgoingBatch, type Outcome } from '../transport.ts'
import { codeName, codes } from './protocol/errors.ts'

/** What an error code of a Produce response says of the batch and of the next attempt. */
export interface ProduceVerdict {
  readonly reason: AppendFailure
  /** `unknown`: this attempt may be in the log. */
  readonly outcome: Outcome
  /** `retry`: the same bytes again. `renew`: the same records under a new producer epoch. `fail`: never. */
  readonly next: 'retry' | 'renew' | 'fail'
}

const refused = (reason: AppendFailure): ProduceVerdict => ({ reason, outcome: 'not-written', next: 'fail' })
const again = (reason: AppendFailure, outcome: Outcome): ProduceVerdict => ({ reason, outcome, next: 'retry' })

/**
 * A leader that loses its office while it waits for the replicas answers NOT_LEADER for a batch it has written, and so
 * do the timeouts: such attempts count as unknown. The sequence number makes repeating them safe (KIP-98).
 */
const verdicts = new Map<number, ProduceVerdict>([
  [codes.MESSAGE_TOO_LARGE, refused('too-large')],
  [codes.RECORD_LIST_TOO_LARGE, refused('too-large')],
  [codes.TOPIC_AUTHORIZATION_FAILED, refused('not-authorized')],
  [codes.CLUSTER_AUTHORIZATION_FAILED, refused('not-authorized')],
  [codes.TRANSACTIONAL_ID_AUTHORIZATION_FAILED, refused('not-authorized')],
  [codes.INVALID_TOPIC, refused('unknown-topic')],
  [codes.INVALID_TIMESTAMP, refused('invalid')],
  [codes.INVALID_REQUEST, refused('invalid')],
  [codes.INVALID_RECORD, refused('invalid')],
  [codes.POLICY_VIOLATION, refused('invalid')],
  [codes.UNSUPPORTED_FOR_MESSAGE_FORMAT, refused('invalid')],
  [codes.UNSUPPORTED_COMPRESSION_TYPE, refused('invalid')],
  [codes.INVALID_TXN_STATE, refused('fenced')],
  [codes.PRODUCER_FENCED, refused('fenced')],
  [codes.NOT_ENOUGH_REPLICAS, again('not-enough-replicas', 'not-written')],
  [codes.NOT_ENOUGH_REPLICAS_AFTER_APPEND, again('not-enough-replicas', 'unknown')],
  [codes.CORRUPT_MESSAGE, again('unavailable', 'not-written')],
  [codes.UNKNOWN_TOPIC_OR_PARTITION, again('unknown-topic', 'not-written')],
  [codes.LEADER_NOT_AVAILABLE, again('unavailable', 'not-written')],
  [codes.NOT_LEADER_OR_FOLLOWER, again('unavailable', 'unknown')],
  [codes.FENCED_LEADER_EPOCH, again('unavailable', 'unknown')],
  [codes.REQUEST_TIMED_OUT, again('timeout', 'unknown')],
  [codes.OUT_OF_ORDER_SEQUENCE_NUMBER, { reason: 'unavailable', outcome: 'not-written', next: 'renew' }],
  [codes.UNKNOWN_PRODUCER_ID, { reason: 'unavailable', outcome: 'not-written', next: 'renew' }],
  [codes.INVALID_PRODUCER_EPOCH, { reason: 'fenced', outcome: 'not-written', next: 'renew' }],
])

export function verdictOn(code: number): ProduceVerdict {
  return verdicts.get(code) ?? again('unavailable', 'unknown')
}

/** What went wrong last, for the error that ends an append. */
export interface LastFailure {
  readonly reason: AppendFailure
  readonly message: string
  readonly cause?: unknown
}

export function brokerSaid(code: number): LastFailure {
  return { reason: verdictOn(code).reason, message: `the broker answered ${codeName(code)}` }
}

export function appendError(
  { topic, partition }: OutgoingBatch,
  { reason, message, cause }: LastFailure,
  outcome: Outcome,
  retriable: boolean,
): AppendError {
  const known = cause instanceof UnknownTopicError ? cause.message : message
  const so = outcome === 'unknown' ? '; the batch may be in the log: repeat it only if a record may come twice' : ''
  return new AppendError(`${topic}/${partition}: ${known}${so}`, { reason, outcome, retriable, cause })
}

/** Later attempts could succeed where the cluster, not the batch, was at fault. */
export function worthRepeating(reason: AppendFailure): boolean {
  return reason === 'timeout' || reason === 'unavailable' || reason === 'not-enough-replicas'
}
