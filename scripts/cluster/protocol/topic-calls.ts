import type { Call } from '../../../runtime/transport/kafkajs/protocol/request.ts'
import type { Verdict } from './codes.ts'

export interface MetadataBroker {
  readonly id: number
  readonly host: string
  readonly port: number
}

export interface MetadataPartition {
  readonly partition: number
  /** -1 while there is none. */
  readonly leader: number
  readonly replicas: readonly number[]
  readonly inSync: readonly number[]
}

export interface MetadataTopic {
  readonly code: number
  readonly name: string
  readonly internal: boolean
  /** By number. */
  readonly partitions: readonly MetadataPartition[]
}

export interface WholeMetadata {
  readonly clusterId: string
  /** The broker that takes changes; under KRaft any broker, which passes them on. -1 while there is none. */
  readonly controller: number
  readonly brokers: readonly MetadataBroker[]
  readonly topics: readonly MetadataTopic[]
}

/** Everything, or some topics. Never creates one. */
export function wholeMetadata(topics?: readonly string[]): Call<WholeMetadata> {
  return {
    api: 3,
    version: 5,
    name: 'Metadata',
    write: (writer) => {
      if (topics === undefined) writer.int32(-1)
      else writer.array(topics, (topic) => writer.string(topic))
      writer.boolean(false)
    },
    read: (reader) => {
      reader.int32()
      const brokers = reader.array(() => {
        const broker = { id: reader.int32(), host: reader.string() ?? '', port: reader.int32() }
        reader.string()
        return broker
      })
      const clusterId = reader.string() ?? ''
      const controller = reader.int32()
      const found = reader.array(() => {
        const code = reader.int16()
        const name = reader.string() ?? ''
        const internal = reader.int8() !== 0
        const partitions = reader.array(() => {
          reader.int16()
          const partition = reader.int32()
          const leader = reader.int32()
          const replicas = reader.array(() => reader.int32())
          const inSync = reader.array(() => reader.int32())
          reader.array(() => reader.int32())
          return { partition, leader, replicas, inSync }
        })
        return { code, name, internal, partitions: partitions.sort((a, b) => a.partition - b.partition) }
      })
      return { clusterId, controller, brokers, topics: found }
    },
  }
}

export interface NewTopic {
  readonly name: string
  readonly partitions: number
  readonly replication: number
  readonly config: Readonly<Record<string, string>>
}

/** `timeout` in ms that the controller may take. */
export function createTopics(topics: readonly NewTopic[], validateOnly: boolean, timeout: number): Call<Verdict[]> {
  return {
    api: 19,
    version: 4,
    name: 'CreateTopics',
    hold: timeout,
    write: (writer) =>
      writer
        .array(topics, (topic) =>
          writer
            .string(topic.name)
            .int32(topic.partitions)
            .int16(topic.replication)
            .int32(0)
            .array(Object.entries(topic.config), ([name, value]) => writer.string(name).string(value)),
        )
        .int32(timeout)
        .boolean(validateOnly),
    read: (reader) => {
      reader.int32()
      return reader.array(() => ({
        name: reader.string() ?? '',
        code: reader.int16(),
        message: reader.string() ?? '',
      }))
    },
  }
}

export interface PartitionIncrease {
  readonly name: string
  /** The count to reach. */
  readonly partitions: number
}

export function createPartitions(
  topics: readonly PartitionIncrease[],
  validateOnly: boolean,
  timeout: number,
): Call<Verdict[]> {
  return {
    api: 37,
    version: 1,
    name: 'CreatePartitions',
    hold: timeout,
    write: (writer) =>
      writer
        .array(topics, (topic) => writer.string(topic.name).int32(topic.partitions).int32(-1))
        .int32(timeout)
        .boolean(validateOnly),
    read: (reader) => {
      reader.int32()
      return reader.array(() => ({
        name: reader.string() ?? '',
        code: reader.int16(),
        message: reader.string() ?? '',
      }))
    },
  }
}

export function deleteTopics(topics: readonly string[], timeout: number): Call<Verdict[]> {
  return {
    api: 20,
    version: 3,
    name: 'DeleteTopics',
    hold: timeout,
    write: (writer) => writer.array(topics, (topic) => writer.string(topic)).int32(timeout),
    read: (reader) => {
      reader.int32()
      return reader.array(() => ({ name: reader.string() ?? '', code: reader.int16(), message: '' }))
    },
  }
}

export interface MovingPartition {
  readonly topic: string
  readonly partition: number
  readonly adding: readonly number[]
  readonly removing: readonly number[]
}

/** Partitions whose replicas are on the move, of all topics (KIP-455). The controller answers. */
export function listReassignments(timeout: number): Call<{ code: number; moving: readonly MovingPartition[] }> {
  return {
    api: 46,
    version: 0,
    name: 'ListPartitionReassignments',
    flexible: true,
    hold: timeout,
    write: (writer) => writer.int32(timeout).unsigned(0).noTags(),
    read: (reader) => {
      reader.int32()
      const code = reader.int16()
      reader.compactString()
      const moving = reader.compactArray(() => {
        const topic = reader.compactString() ?? ''
        const partitions = reader.compactArray(() => {
          const partition = reader.int32()
          reader.compactArray(() => reader.int32())
          const adding = reader.compactArray(() => reader.int32())
          const removing = reader.compactArray(() => reader.int32())
          reader.skipTags()
          return { topic, partition, adding, removing }
        })
        reader.skipTags()
        return partitions
      })
      return { code, moving: moving.flat() }
    },
  }
}

export interface ReplicaSize {
  readonly topic: string
  readonly partition: number
  /** Bytes on disk, indexes left out. */
  readonly size: number
}

/** What one broker holds of some topics; whole topics. A replica on its way to another disk is left out. */
export function describeLogDirs(
  topics: readonly { readonly name: string; readonly partitions: number }[],
): Call<readonly ReplicaSize[]> {
  return {
    api: 35,
    version: 1,
    name: 'DescribeLogDirs',
    write: (writer) =>
      writer.array(topics, ({ name, partitions }) =>
        writer.string(name).array([...Array(partitions).keys()], (partition) => writer.int32(partition)),
      ),
    read: (reader) => {
      reader.int32()
      const folders = reader.array(() => {
        reader.int16()
        reader.string()
        return reader
          .array(() => {
            const topic = reader.string() ?? ''
            return reader.array(() => {
              const partition = reader.int32()
              const size = Number(reader.int64())
              reader.int64()
              return { topic, partition, size, future: reader.int8() !== 0 }
            })
          })
          .flat()
      })
      return folders.flat().flatMap(({ future, ...replica }) => (future ? [] : [replica]))
    },
  }
}
