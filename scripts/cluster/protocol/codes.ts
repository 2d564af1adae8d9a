/** Error codes of Kafka's protocol that administration meets (protocol guide, "Error Codes"). */
export const adminCodes = {
  NONE: 0,
  UNKNOWN_TOPIC_OR_PARTITION: 3,
  LEADER_NOT_AVAILABLE: 5,
  NOT_LEADER_OR_FOLLOWER: 6,
  REQUEST_TIMED_OUT: 7,
  COORDINATOR_LOAD_IN_PROGRESS: 14,
  COORDINATOR_NOT_AVAILABLE: 15,
  NOT_COORDINATOR: 16,
  INVALID_TOPIC_EXCEPTION: 17,
  ILLEGAL_GENERATION: 22,
  UNKNOWN_MEMBER_ID: 25,
  INVALID_COMMIT_OFFSET_SIZE: 28,
  TOPIC_AUTHORIZATION_FAILED: 29,
  GROUP_AUTHORIZATION_FAILED: 30,
  CLUSTER_AUTHORIZATION_FAILED: 31,
  UNSUPPORTED_VERSION: 35,
  TOPIC_ALREADY_EXISTS: 36,
  INVALID_PARTITIONS: 37,
  INVALID_REPLICATION_FACTOR: 38,
  INVALID_REPLICA_ASSIGNMENT: 39,
  INVALID_CONFIG: 40,
  NOT_CONTROLLER: 41,
  INVALID_REQUEST: 42,
  POLICY_VIOLATION: 44,
  TRANSACTIONAL_ID_AUTHORIZATION_FAILED: 53,
  SECURITY_DISABLED: 54,
  REASSIGNMENT_IN_PROGRESS: 60,
  NON_EMPTY_GROUP: 68,
  GROUP_ID_NOT_FOUND: 69,
  TOPIC_DELETION_DISABLED: 73,
  NO_REASSIGNMENT_IN_PROGRESS: 85,
  THROTTLING_QUOTA_EXCEEDED: 89,
} as const

const names = new Map<number, string>(Object.entries(adminCodes).map(([name, code]) => [code, name]))

export function adminCodeName(code: number): string {
  return names.get(code) ?? `error ${code}`
}

/** What a broker answers about one thing it was asked to do. */
export interface Verdict {
  /** Topic or group. */
  readonly name: string
  /** 0: done, or, when only asked to validate, possible. */
  readonly code: number
  /** The broker's own words; empty where the protocol has no room for them. */
  readonly message: string
}

/** `INVALID_CONFIG: Invalid value …`: a broker's refusal in one line. */
export function refusalOf({ code, message }: Verdict): string {
  return message === '' ? adminCodeName(code) : `${adminCodeName(code)}: ${message.replace(/\s+/gu, ' ').trim()}`
}
