import type { TopicPartition } from '../../transport.ts'
import { byTopic } from './cluster-calls.ts'
import type { Call } from './request.ts'

export interface PartitionRecords extends TopicPartition {
  /** One record batch. */
  readonly records: Buffer
}

export interface Produced extends TopicPartition {
  readonly code: number
  readonly baseOffset: bigint
}

/** Acknowledged by every in-sync replica, or answered with an error after `timeout` ms. */
export function produce(
  partitions: readonly PartitionRecords[],
  timeout: number,
  transactionalId: string | null,
): Call<readonly Produced[]> {
  return {
    api: 0,
    version: 7,
    name: 'Produce',
    hold: timeout,
    write: (writer) =>
      writer
        .string(transactionalId)
        .int16(-1)
        .int32(timeout)
        .array(byTopic(partitions), ([topic, some]) =>
          writer.string(topic).array(some, ({ partition, records }) => writer.int32(partition).data(records)),
        ),
    read: (reader) =>
      reader
        .array(() => {
          const topic = reader.string() ?? ''
          return reader.array(() => {
            const produced = { topic, partition: reader.int32(), code: reader.int16(), baseOffset: reader.int64() }
            reader.int64()
            reader.int64()
            return produced
          })
        })
        .flat(),
  }
}
