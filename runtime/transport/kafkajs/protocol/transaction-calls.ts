import type { CommitOffset, TopicPartition } from '../../transport.ts'
import { byTopic } from './cluster-calls.ts'
import type { CommitAnswer, GroupMembership } from './group-calls.ts'
import type { Call } from './request.ts'

export interface ProducerIdentity {
  readonly id: bigint
  readonly epoch: number
}

/** Without a transactional id: an identity for idempotent writes alone. */
export function initProducerId(
  transactionalId: string | null,
  transactionTimeout: number,
): Call<{ readonly code: number; readonly producer: ProducerIdentity }> {
  return {
    api: 22,
    version: 1,
    name: 'InitProducerId',
    write: (writer) => writer.string(transactionalId).int32(transactionTimeout),
    read: (reader) => {
      reader.int32()
      return { code: reader.int16(), producer: { id: reader.int64(), epoch: reader.int16() } }
    },
  }
}

export function addPartitionsToTransaction(
  transactionalId: string,
  { id, epoch }: ProducerIdentity,
  partitions: readonly TopicPartition[],
): Call<readonly CommitAnswer[]> {
  return {
    api: 24,
    version: 1,
    name: 'AddPartitionsToTxn',
    write: (writer) =>
      writer
        .string(transactionalId)
        .int64(id)
        .int16(epoch)
        .array(byTopic(partitions), ([topic, some]) =>
          writer.string(topic).array(some, ({ partition }) => writer.int32(partition)),
        ),
    read: (reader) => {
      reader.int32()
      return reader
        .array(() => {
          const topic = reader.string() ?? ''
          return reader.array(() => ({ topic, partition: reader.int32(), code: reader.int16() }))
        })
        .flat()
    },
  }
}

export function addOffsetsToTransaction(
  transactionalId: string,
  { id, epoch }: ProducerIdentity,
  group: string,
): Call<number> {
  return {
    api: 25,
    version: 1,
    name: 'AddOffsetsToTxn',
    write: (writer) => writer.string(transactionalId).int64(id).int16(epoch).string(group),
    read: (reader) => {
      reader.int32()
      return reader.int16()
    },
  }
}

/** The group's coordinator refuses members that have lost their partitions (KIP-447). */
export function commitOffsetsInTransaction(
  transactionalId: string,
  { id, epoch }: ProducerIdentity,
  { group, generation, member }: GroupMembership,
  offsets: readonly CommitOffset[],
): Call<readonly CommitAnswer[]> {
  return {
    api: 28,
    version: 3,
    name: 'TxnOffsetCommit',
    flexible: true,
    write: (writer) =>
      writer
        .compactString(transactionalId)
        .compactString(group)
        .int64(id)
        .int16(epoch)
        .int32(generation)
        .compactString(member)
        .compactString(null)
        .compactArray(byTopic(offsets), ([topic, some]) =>
          writer
            .compactString(topic)
            .compactArray(some, ({ partition, offset, metadata = '' }) =>
              writer.int32(partition).int64(offset).int32(-1).compactString(metadata).noTags(),
            )
            .noTags(),
        )
        .noTags(),
    read: (reader) => {
      reader.int32()
      return reader
        .compactArray(() => {
          const topic = reader.compactString() ?? ''
          const some = reader.compactArray(() => {
            const answer = { topic, partition: reader.int32(), code: reader.int16() }
            reader.skipTags()
            return answer
          })
          reader.skipTags()
          return some
        })
        .flat()
    },
  }
}

export function endTransaction(
  transactionalId: string,
  { id, epoch }: ProducerIdentity,
  outcome: 'commit' | 'abort',
): Call<number> {
  return {
    api: 26,
    version: 1,
    name: 'EndTxn',
    write: (writer) =>
      writer
        .string(transactionalId)
        .int64(id)
        .int16(epoch)
        .boolean(outcome === 'commit'),
    read: (reader) => {
      reader.int32()
      return reader.int16()
    },
  }
}
