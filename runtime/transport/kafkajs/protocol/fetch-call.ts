import type { AbortedTransaction } from '../../record-batch/decode.ts'
import type { TopicPartition } from '../../transport.ts'
import { byTopic } from './cluster-calls.ts'
import type { Call } from './request.ts'

export interface FetchPosition extends TopicPartition {
  readonly offset: bigint
}

export interface FetchLimits {
  /** ms the broker may wait for the first record. */
  readonly maxWait: number
  readonly maxBytes: number
  readonly maxPartitionBytes: number
}

export interface FetchedPartition extends TopicPartition {
  readonly code: number
  readonly lastStable: bigint
  readonly aborted: readonly AbortedTransaction[]
  readonly records: Buffer
}

/** Read-committed, without a fetch session. */
export function fetchRecords(
  positions: readonly FetchPosition[],
  { maxWait, maxBytes, maxPartitionBytes }: FetchLimits,
): Call<readonly FetchedPartition[]> {
  return {
    api: 1,
    version: 11,
    name: 'Fetch',
    hold: maxWait,
    write: (writer) =>
      writer
        .int32(-1)
        .int32(maxWait)
        .int32(1)
        .int32(maxBytes)
        .int8(1)
        .int32(0)
        .int32(-1)
        .array(byTopic(positions), ([topic, some]) =>
          writer
            .string(topic)
            .array(some, ({ partition, offset }) =>
              writer.int32(partition).int32(-1).int64(offset).int64(-1n).int32(maxPartitionBytes),
            ),
        )
        .int32(0)
        .string(''),
    read: (reader) => {
      reader.int32()
      reader.int16()
      reader.int32()
      return reader
        .array(() => {
          const topic = reader.string() ?? ''
          return reader.array(() => {
            const partition = reader.int32()
            const code = reader.int16()
            reader.int64()
            const lastStable = reader.int64()
            reader.int64()
            const aborted = reader.array(() => ({ producerId: reader.int64(), firstOffset: reader.int64() }))
            reader.int32()
            return { topic, partition, code, lastStable, aborted, records: reader.data() }
          })
        })
        .flat()
    },
  }
}
