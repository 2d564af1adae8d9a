import type { TopicPartition } from '../../transport.ts'
import type { Call } from './request.ts'

export interface BrokerAddress {
  readonly id: number
  readonly host: string
  readonly port: number
}

export interface PartitionMetadata {
  readonly partition: number
  /** -1 while there is none. */
  readonly leader: number
}

export interface TopicMetadata {
  readonly code: number
  readonly topic: string
  /** By number, without gaps. */
  readonly partitions: readonly PartitionMetadata[]
}

export interface ClusterMetadata {
  readonly brokers: readonly BrokerAddress[]
  readonly topics: readonly TopicMetadata[]
}

/** Never creates a topic. */
export function metadata(topics: readonly string[]): Call<ClusterMetadata> {
  return {
    api: 3,
    version: 5,
    name: 'Metadata',
    write: (writer) => writer.array(topics, (topic) => writer.string(topic)).boolean(false),
    read: (reader) => {
      reader.int32()
      const brokers = reader.array(() => {
        const address = { id: reader.int32(), host: reader.string() ?? '', port: reader.int32() }
        reader.string()
        return address
      })
      reader.string()
      reader.int32()
      const found = reader.array(() => {
        const code = reader.int16()
        const topic = reader.string() ?? ''
        reader.int8()
        const partitions = reader.array(() => {
          reader.int16()
          const partition = { partition: reader.int32(), leader: reader.int32() }
          for (let list = 0; list < 3; list++) reader.array(() => reader.int32())
          return partition
        })
        return { code, topic, partitions: partitions.sort((a, b) => a.partition - b.partition) }
      })
      return { brokers, topics: found }
    },
  }
}

export interface Coordinator {
  readonly code: number
  readonly broker: BrokerAddress
}

export function findCoordinator(kind: 'group' | 'transaction', key: string): Call<Coordinator> {
  return {
    api: 10,
    version: 2,
    name: 'FindCoordinator',
    write: (writer) => writer.string(key).int8(kind === 'group' ? 0 : 1),
    read: (reader) => {
      reader.int32()
      const code = reader.int16()
      reader.string()
      return { code, broker: { id: reader.int32(), host: reader.string() ?? '', port: reader.int32() } }
    },
  }
}

export interface ListedOffset extends TopicPartition {
  readonly code: number
  /** -1: no record is that young. */
  readonly offset: bigint
}

/** `timestamp` in ms since 1970, -1n for the last stable offset, -2n for the first offset kept. */
export function listOffsets(partitions: readonly TopicPartition[], timestamp: bigint): Call<readonly ListedOffset[]> {
  return {
    api: 2,
    version: 3,
    name: 'ListOffsets',
    write: (writer) =>
      writer
        .int32(-1)
        .int8(1)
        .array(byTopic(partitions), ([topic, some]) =>
          writer.string(topic).array(some, ({ partition }) => writer.int32(partition).int64(timestamp)),
        ),
    read: (reader) => {
      reader.int32()
      return reader
        .array(() => {
          const topic = reader.string() ?? ''
          return reader.array(() => {
            const partition = reader.int32()
            const code = reader.int16()
            reader.int64()
            return { topic, partition, code, offset: reader.int64() }
          })
        })
        .flat()
    },
  }
}

/** Partitions grouped as requests name them; topics in the order of their first partition. */
export function byTopic<Partition extends TopicPartition>(partitions: readonly Partition[]): [string, Partition[]][] {
  const grouped = new Map<string, Partition[]>()
  for (const partition of partitions) {
    const some = grouped.get(partition.topic)
    if (some) some.push(partition)
    else grouped.set(partition.topic, [partition])
  }
  return [...grouped]
}
