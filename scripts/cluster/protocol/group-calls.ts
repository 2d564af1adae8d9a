import { ProtocolReader } from '../../../runtime/transport/kafkajs/protocol/bytes.ts'
import type { Call } from '../../../runtime/transport/kafkajs/protocol/request.ts'

/** Consumer groups that one broker coordinates. */
export function listGroups(): Call<{ code: number; groups: readonly { id: string; kind: string }[] }> {
  return {
    api: 16,
    version: 2,
    name: 'ListGroups',
    write: () => undefined,
    read: (reader) => {
      reader.int32()
      const code = reader.int16()
      return { code, groups: reader.array(() => ({ id: reader.string() ?? '', kind: reader.string() ?? '' })) }
    },
  }
}

export interface DescribedMember {
  readonly id: string
  readonly client: string
  readonly host: string
  readonly assigned: readonly { readonly topic: string; readonly partitions: readonly number[] }[]
}

export interface DescribedGroup {
  readonly code: number
  readonly id: string
  /** `Stable`, `Empty`, `Dead` (there is none), `PreparingRebalance`, `CompletingRebalance`. */
  readonly state: string
  readonly members: readonly DescribedMember[]
}

/** Its coordinator answers. */
export function describeGroup(id: string): Call<DescribedGroup> {
  return {
    api: 15,
    version: 1,
    name: 'DescribeGroups',
    write: (writer) => writer.array([id], (group) => writer.string(group)),
    read: (reader) => {
      reader.int32()
      const [group] = reader.array(() => {
        const code = reader.int16()
        const name = reader.string() ?? ''
        const state = reader.string() ?? ''
        reader.string()
        reader.string()
        const members = reader.array(() => {
          const member = { id: reader.string() ?? '', client: reader.string() ?? '', host: reader.string() ?? '' }
          reader.data()
          return { ...member, assigned: assignedPartitions(reader.data()) }
        })
        return { code, id: name, state, members }
      })
      return group ?? { code: 0, id, state: 'Dead', members: [] }
    },
  }
}

/** Bytes that members exchange (`ConsumerProtocolAssignment`); nothing where another protocol is spoken. */
function assignedPartitions(bytes: Buffer): DescribedMember['assigned'] {
  if (bytes.length === 0) return []
  try {
    const reader = new ProtocolReader(bytes)
    reader.int16()
    return reader.array(() => ({ topic: reader.string() ?? '', partitions: reader.array(() => reader.int32()) }))
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

export interface GroupOffset {
  readonly topic: string
  readonly partition: number
  readonly offset: bigint
}

/** Every offset a group has committed. Its coordinator answers. */
export function groupOffsets(group: string): Call<{ code: number; offsets: readonly GroupOffset[] }> {
  return {
    api: 9,
    version: 7,
    name: 'OffsetFetch',
    flexible: true,
    write: (writer) => writer.compactString(group).unsigned(0).boolean(true).noTags(),
    read: (reader) => {
      reader.int32()
      const offsets = reader.compactArray(() => {
        const topic = reader.compactString() ?? ''
        const some = reader.compactArray(() => {
          const partition = reader.int32()
          const offset = reader.int64()
          reader.int32()
          reader.compactString()
          reader.int16()
          reader.skipTags()
          return { topic, partition, offset }
        })
        reader.skipTags()
        return some
      })
      return { code: reader.int16(), offsets: offsets.flat().filter(({ offset }) => offset >= 0n) }
    },
  }
}
