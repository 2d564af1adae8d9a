import type { Header, StoredRecord } from '../transport/transport.ts'

/** A record as handlers see it, beside its message. */
export interface ReceivedRecord {
  readonly topic: string
  readonly partition: number
  readonly offset: bigint
  /** ms since 1970. */
  readonly timestamp: number
  readonly key: Uint8Array | null
  readonly headers: readonly Header[]
  /** The bytes that the message was read from. */
  readonly value: Uint8Array | null
  /** 1 at the first attempt. */
  readonly attempt: number
  /** Aborted when the partition is taken away, or when stopping takes longer than its deadline: what is done from then on may be done again by another member. */
  readonly signal: AbortSignal
}

export function receivedRecord(
  topic: string,
  partition: number,
  record: StoredRecord,
  attempt: number,
  signal: AbortSignal,
): ReceivedRecord {
  const { offset, timestamp, key, headers, value } = record
  return { topic, partition, offset, timestamp, key, headers, value, attempt, signal }
}
