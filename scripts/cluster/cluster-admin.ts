import type { Acl } from '../../generators/acls/acl.ts'
import type { ListedOffset } from '../../runtime/transport/kafkajs/protocol/cluster-calls.ts'
import type { Verdict } from './protocol/codes.ts'
import type { TopicConfig, TopicEdits } from './protocol/config-calls.ts'
import type { DescribedGroup, GroupOffset } from './protocol/group-calls.ts'
import type {
  MovingPartition,
  NewTopic,
  PartitionIncrease,
  ReplicaSize,
  WholeMetadata,
} from './protocol/topic-calls.ts'

/**
 * What the tools ask of a live cluster: the only door from `scripts/` to a Kafka client. Whatever changes something
 * takes `validateOnly` and answers with a verdict for each thing named; it rejects only when nobody answers.
 */
export interface ClusterAdmin {
  clusterId(): Promise<string>
  brokers(): Promise<readonly { readonly id: number; readonly address: string }[]>
  topics(): Promise<readonly string[]>
  /** Creates what does not exist; resolves with the names that were created once every partition has a leader. */
  createTopics(topics: readonly NewTopic[]): Promise<readonly string[]>
  close(): Promise<void>

  /** Brokers and topics; of all topics when none is named. */
  metadata(topics?: readonly string[]): Promise<WholeMetadata>
  configs(topics: readonly string[]): Promise<readonly TopicConfig[]>
  /** Bytes of every replica on every broker that runs; whole topics. */
  sizes(topics: readonly { readonly name: string; readonly partitions: number }[]): Promise<readonly ReplicaSize[]>
  reassignments(): Promise<readonly MovingPartition[]>
  /** `at`: ms since 1970, -1n end, -2n beginning. Partitions without a leader are left out. */
  offsets(partitions: readonly Partition[], at: bigint): Promise<readonly ListedOffset[]>
  create(topics: readonly NewTopic[], validateOnly: boolean): Promise<readonly Verdict[]>
  increase(topics: readonly PartitionIncrease[], validateOnly: boolean): Promise<readonly Verdict[]>
  alter(topics: readonly TopicEdits[], validateOnly: boolean): Promise<readonly Verdict[]>
  remove(topics: readonly string[]): Promise<readonly Verdict[]>

  /** Every rule of access; undefined where the cluster has no authorizer, so that everybody may do everything. */
  acls(): Promise<readonly Acl[] | undefined>
  grant(acls: readonly Acl[]): Promise<readonly Verdict[]>
  revoke(acls: readonly Acl[]): Promise<readonly Verdict[]>

  /** Names of all consumer groups, sorted. */
  groups(): Promise<readonly string[]>
  group(name: string): Promise<DescribedGroup>
  committed(group: string): Promise<readonly GroupOffset[]>
  /** Only for a group without members: the broker refuses otherwise. */
  commit(group: string, offsets: readonly GroupOffset[]): Promise<void>
}

export interface Partition {
  readonly topic: string
  readonly partition: number
}
