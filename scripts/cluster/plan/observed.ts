import type { Amount } from './change.ts'

/** One topic as the cluster has it. */
export interface ObservedTopic {
  readonly name: string
  /** Brokers that hold each partition, by partition; where they are on the move, those it will have. */
  readonly replicas: readonly (readonly number[])[]
  /** Partitions with fewer copies in sync than replicas. */
  readonly lagging: number
  /** Partitions that have a leader and too few copies in sync to take a record. */
  readonly refusing: number
  readonly leaderless: number
  readonly moving: boolean
  readonly settings: Readonly<Record<string, ObservedSetting>>
}

export interface ObservedSetting {
  /** In force. Null: secret. */
  readonly value: string | null
  /** Set on this very topic. */
  readonly override: boolean
  /** What would be in force without the override; undefined where the broker does not tell. */
  readonly beneath: string | null | undefined
}

export interface Observed {
  readonly clusterId: string
  readonly brokers: readonly { readonly id: number; readonly address: string }[]
  /** In the scope, and those of the catalog; sorted by name. */
  readonly topics: readonly ObservedTopic[]
  /** All names of the cluster. */
  readonly names: ReadonlySet<string>
  /** Topics that are not ours; never touched, only counted. Internal ones left out. */
  readonly foreign: number
}

/** What a topic holds that a change would take away: `<topic> <setting>` or `<topic>`. */
export type Amounts = ReadonlyMap<string, Amount>
