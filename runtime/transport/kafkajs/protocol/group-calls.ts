import type { CommitOffset, TopicPartition } from '../../transport.ts'
import { ProtocolReader, ProtocolWriter } from './bytes.ts'
import { byTopic } from './cluster-calls.ts'
import type { Call } from './request.ts'

export interface JoinQuestion {
  readonly group: string
  readonly member: string
  /** ms */
  readonly sessionTimeout: number
  /** ms */
  readonly rebalanceTimeout: number
  readonly topics: readonly string[]
}

export interface Joined {
  readonly code: number
  readonly generation: number
  readonly leader: string
  readonly member: string
  /** Filled for the leader alone. */
  readonly members: readonly { readonly id: string; readonly topics: readonly string[] }[]
}

/** The protocol every member must name; Java's clients speak it too. */
const protocol = 'range'

export function joinGroup(question: JoinQuestion): Call<Joined> {
  return {
    api: 11,
    version: 5,
    name: 'JoinGroup',
    hold: question.rebalanceTimeout,
    write: (writer) =>
      writer
        .string(question.group)
        .int32(question.sessionTimeout)
        .int32(question.rebalanceTimeout)
        .string(question.member)
        .string(null)
        .string('consumer')
        .int32(1)
        .string(protocol)
        .data(subscription(question.topics)),
    read: (reader) => {
      reader.int32()
      const code = reader.int16()
      const generation = reader.int32()
      reader.string()
      const leader = reader.string() ?? ''
      const member = reader.string() ?? ''
      const members = reader.array(() => {
        const id = reader.string() ?? ''
        reader.string()
        return { id, topics: subscribedTopics(reader.data()) }
      })
      return { code, generation, leader, member, members }
    },
  }
}

/** What one member is told to read; `start` are offsets it commits before all else. */
export interface Assignment {
  readonly partitions: readonly TopicPartition[]
  readonly start: readonly CommitOffset[]
}

export interface GroupMembership {
  readonly group: string
  readonly generation: number
  readonly member: string
}

export function syncGroup(
  { group, generation, member }: GroupMembership,
  assignments: ReadonlyMap<string, Assignment>,
  hold: number,
): Call<{ readonly code: number; readonly assignment: Assignment }> {
  return {
    api: 14,
    version: 3,
    name: 'SyncGroup',
    hold,
    write: (writer) =>
      writer
        .string(group)
        .int32(generation)
        .string(member)
        .string(null)
        .array([...assignments], ([id, assignment]) => writer.string(id).data(encodeAssignment(assignment))),
    read: (reader) => {
      reader.int32()
      const code = reader.int16()
      return { code, assignment: decodeAssignment(reader.data()) }
    },
  }
}

export function heartbeat({ group, generation, member }: GroupMembership): Call<number> {
  return {
    api: 12,
    version: 3,
    name: 'Heartbeat',
    write: (writer) => writer.string(group).int32(generation).string(member).string(null),
    read: (reader) => {
      reader.int32()
      return reader.int16()
    },
  }
}

export function leaveGroup({ group, member }: GroupMembership): Call<number> {
  return {
    api: 13,
    version: 1,
    name: 'LeaveGroup',
    write: (writer) => writer.string(group).string(member),
    read: (reader) => {
      reader.int32()
      return reader.int16()
    },
  }
}

export interface CommitAnswer extends TopicPartition {
  readonly code: number
}

export function offsetCommit(
  { group, generation, member }: GroupMembership,
  offsets: readonly CommitOffset[],
): Call<readonly CommitAnswer[]> {
  return {
    api: 8,
    version: 7,
    name: 'OffsetCommit',
    write: (writer) =>
      writer
        .string(group)
        .int32(generation)
        .string(member)
        .string(null)
        .array(byTopic(offsets), ([topic, some]) =>
          writer
            .string(topic)
            .array(some, ({ partition, offset, metadata = '' }) =>
              writer.int32(partition).int64(offset).int32(-1).string(metadata),
            ),
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

export interface FetchedOffset extends TopicPartition {
  readonly code: number
  /** -1: never committed. */
  readonly offset: bigint
  readonly metadata: string
}

/** Refuses to answer while a transaction that commits these offsets is open (KIP-447). */
export function offsetFetch(
  group: string,
  partitions: readonly TopicPartition[],
): Call<{ readonly code: number; readonly offsets: readonly FetchedOffset[] }> {
  return {
    api: 9,
    version: 7,
    name: 'OffsetFetch',
    flexible: true,
    write: (writer) =>
      writer
        .compactString(group)
        .compactArray(byTopic(partitions), ([topic, some]) =>
          writer
            .compactString(topic)
            .compactArray(some, ({ partition }) => writer.int32(partition))
            .noTags(),
        )
        .boolean(true)
        .noTags(),
    read: (reader) => {
      reader.int32()
      const offsets = reader
        .compactArray(() => {
          const topic = reader.compactString() ?? ''
          const some = reader.compactArray(() => {
            const partition = reader.int32()
            const offset = reader.int64()
            reader.int32()
            const metadata = reader.compactString() ?? ''
            const code = reader.int16()
            reader.skipTags()
            return { topic, partition, offset, metadata, code }
          })
          reader.skipTags()
          return some
        })
        .flat()
      return { code: reader.int16(), offsets }
    },
  }
}

/** The consumer protocol's subscription (`ConsumerProtocolSubscription`, version 0). */
function subscription(topics: readonly string[]): Buffer {
  const writer = new ProtocolWriter().int16(0)
  return writer.array(topics, (topic) => writer.string(topic)).data(Buffer.alloc(0)).bytes
}

function subscribedTopics(bytes: Buffer): readonly string[] {
  const reader = new ProtocolReader(bytes)
  reader.int16()
  return reader.array(() => reader.string() ?? '')
}

/** `ConsumerProtocolAssignment`, version 0; starting offsets ride in the user data, which other clients ignore. */
function encodeAssignment({ partitions, start }: Assignment): Buffer {
  const writer = new ProtocolWriter().int16(0)
  writer.array(byTopic(partitions), ([topic, some]) =>
    writer.string(topic).array(some, ({ partition }) => writer.int32(partition)),
  )
  const offsets = new ProtocolWriter()
  if (start.length > 0) {
    offsets.array(start, ({ topic, partition, offset }) => offsets.string(topic).int32(partition).int64(offset))
  }
  return writer.data(offsets.bytes).bytes
}

function decodeAssignment(bytes: Buffer): Assignment {
  if (bytes.length === 0) return { partitions: [], start: [] }
  const reader = new ProtocolReader(bytes)
  reader.int16()
  const partitions = reader
    .array(() => {
      const topic = reader.string() ?? ''
      return reader.array(() => ({ topic, partition: reader.int32() }))
    })
    .flat()
  const userData = reader.data()
  if (userData.length === 0) return { partitions, start: [] }
  const offsets = new ProtocolReader(userData)
  const start = offsets.array(() => ({
    topic: offsets.string() ?? '',
    partition: offsets.int32(),
    offset: offsets.int64(),
  }))
  return { partitions, start }
}
