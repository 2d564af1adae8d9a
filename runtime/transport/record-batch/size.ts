import type { OutgoingRecord } from '../transport.ts'

/** Bytes before the records of a batch of magic 2 (Kafka protocol guide, "Record Batch"). */
export const batchOverhead = 61

/** Bytes a record takes at most before compression: its deltas are counted as if they were large. */
export function recordSize({ key, value, headers }: OutgoingRecord): number {
  let size = 20 + (key?.length ?? 0) + (value?.length ?? 0)
  for (const [name, content] of headers) size += 6 + Buffer.byteLength(name) + (content?.length ?? 0)
  return size
}
