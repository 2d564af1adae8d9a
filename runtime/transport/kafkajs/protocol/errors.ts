/** Error codes of Kafka's protocol that this client acts on (protocol guide, "Error Codes"). */
export const codes = {
  UNKNOWN_SERVER_ERROR: -1,
  NONE: 0,
  OFFSET_OUT_OF_RANGE: 1,
  CORRUPT_MESSAGE: 2,
  UNKNOWN_TOPIC_OR_PARTITION: 3,
  LEADER_NOT_AVAILABLE: 5,
  NOT_LEADER_OR_FOLLOWER: 6,
  REQUEST_TIMED_OUT: 7,
  MESSAGE_TOO_LARGE: 10,
  OFFSET_METADATA_TOO_LARGE: 12,
  COORDINATOR_LOAD_IN_PROGRESS: 14,
  COORDINATOR_NOT_AVAILABLE: 15,
  NOT_COORDINATOR: 16,
  INVALID_TOPIC: 17,
  RECORD_LIST_TOO_LARGE: 18,
  NOT_ENOUGH_REPLICAS: 19,
  NOT_ENOUGH_REPLICAS_AFTER_APPEND: 20,
  ILLEGAL_GENERATION: 22,
  INCONSISTENT_GROUP_PROTOCOL: 23,
  UNKNOWN_MEMBER_ID: 25,
  REBALANCE_IN_PROGRESS: 27,
  TOPIC_AUTHORIZATION_FAILED: 29,
  GROUP_AUTHORIZATION_FAILED: 30,
  CLUSTER_AUTHORIZATION_FAILED: 31,
  INVALID_TIMESTAMP: 32,
  UNSUPPORTED_VERSION: 35,
  INVALID_REQUEST: 42,
  UNSUPPORTED_FOR_MESSAGE_FORMAT: 43,
  POLICY_VIOLATION: 44,
  OUT_OF_ORDER_SEQUENCE_NUMBER: 45,
  DUPLICATE_SEQUENCE_NUMBER: 46,
  INVALID_PRODUCER_EPOCH: 47,
  INVALID_TXN_STATE: 48,
  INVALID_PRODUCER_ID_MAPPING: 49,
  CONCURRENT_TRANSACTIONS: 51,
  TRANSACTIONAL_ID_AUTHORIZATION_FAILED: 53,
  KAFKA_STORAGE_ERROR: 56,
  UNKNOWN_PRODUCER_ID: 59,
  FENCED_LEADER_EPOCH: 74,
  UNKNOWN_LEADER_EPOCH: 75,
  UNSUPPORTED_COMPRESSION_TYPE: 76,
  OFFSET_NOT_AVAILABLE: 78,
  MEMBER_ID_REQUIRED: 79,
  GROUP_MAX_SIZE_REACHED: 81,
  FENCED_INSTANCE_ID: 82,
  INVALID_RECORD: 87,
  UNSTABLE_OFFSET_COMMIT: 88,
  PRODUCER_FENCED: 90,
} as const

const names = new Map<number, string>(Object.entries(codes).map(([name, code]) => [code, name]))

export function codeName(code: number): string {
  return names.get(code) ?? `error ${code}`
}

/** An answer of a broker that says no. */
export class BrokerError extends Error {
  override readonly name = 'BrokerError'
  readonly code: number
  constructor(code: number, what: string) {
    super(`${what}: ${codeName(code)}`)
    this.code = code
  }
}

/** The broker asked is no longer the one to ask, or not yet. */
const elsewhere: ReadonlySet<number> = new Set([
  codes.UNKNOWN_TOPIC_OR_PARTITION,
  codes.LEADER_NOT_AVAILABLE,
  codes.NOT_LEADER_OR_FOLLOWER,
  codes.FENCED_LEADER_EPOCH,
  codes.UNKNOWN_LEADER_EPOCH,
  codes.OFFSET_NOT_AVAILABLE,
  codes.KAFKA_STORAGE_ERROR,
  codes.REQUEST_TIMED_OUT,
])

const coordinatorElsewhere: ReadonlySet<number> = new Set([
  codes.COORDINATOR_LOAD_IN_PROGRESS,
  codes.COORDINATOR_NOT_AVAILABLE,
  codes.NOT_COORDINATOR,
  codes.REQUEST_TIMED_OUT,
])

export function leaderMoved(code: number): boolean {
  return elsewhere.has(code)
}

export function coordinatorMoved(code: number): boolean {
  return coordinatorElsewhere.has(code)
}

export function throwOn(code: number, what: string): void {
  if (code !== codes.NONE) throw new BrokerError(code, what)
}
