import type { TopicPartition } from '../transport/transport.ts'
import type { PartitionTrouble } from './worker.ts'

export interface RunOptions {
  /** With `concurrency: key`: handlers of one partition that run at a time; 64. */
  readonly parallelism?: number
  /** ms between commits; 1 000. A crash repeats at most what was handled since the last one. */
  readonly commitInterval?: number
  /** ms that handlers have to finish when their partition moves to another member; 30 000. */
  readonly drainTimeout?: number
  /** ms without a sign of life after which the cluster takes this member for dead; 30 000. A handler that blocks the event loop for longer loses its partitions. */
  readonly sessionTimeout?: number
  /** ms after which a handler that has not returned makes `health().live` false; 300 000. */
  readonly stuckAfter?: number
  /** Stops the group when aborted, like `stop()`. */
  readonly signal?: AbortSignal
}

export interface StopOptions {
  /** ms from now; 30 000. */
  readonly deadline?: number
}

/** A record whose handler was begun and had not finished when its group had to go: it will be handed out again. */
export interface Unfinished extends TopicPartition {
  readonly offset: bigint
}

export interface StopReport {
  readonly group: string
  /** Empty when everything that was begun was finished. */
  readonly unfinished: readonly Unfinished[]
}

export interface PartitionHealth extends TopicPartition {
  /** Every record before it is settled. */
  readonly position: bigint | undefined
  /** Records behind the end of the partition, as of the last batch. */
  readonly lag: bigint | undefined
  /** Records in memory that are not settled. */
  readonly outstanding: number
  readonly running: number
  /** ms since the oldest running handler was called. */
  readonly oldestHandler: number | undefined
  readonly trouble: PartitionTrouble | undefined
}

export interface GroupHealth {
  readonly group: string
  readonly state: 'joining' | 'running' | 'rejoining' | 'stopping' | 'stopped'
  /** False when only a restart can help: a handler that never returned. */
  readonly live: boolean
  /** The group has its partitions and each of them moves on. */
  readonly ready: boolean
  readonly partitions: readonly PartitionHealth[]
  /** ms since offsets were last committed. */
  readonly commitAge: number | undefined
  /** What ended the membership, or refused the last commit. */
  readonly error: Error | undefined
}

export interface PartitionLag extends TopicPartition {
  /** Records between what is settled and the end of the partition now. */
  readonly lag: bigint
}

/** A group of this process. */
export interface Running {
  readonly group: string
  /** Finishes what was begun, commits, leaves; what was not done by the deadline is in the report. A handler must not await it. */
  stop(options?: StopOptions): Promise<StopReport>
  /** Resolves when the group has stopped. */
  readonly stopped: Promise<StopReport>
  /** All partitions, or those given. */
  pause(partitions?: readonly TopicPartition[]): void
  /** Also takes up partitions that had stopped at a record: it is tried again. */
  resume(partitions?: readonly TopicPartition[]): void
  /**
   * Reads a partition from another offset on, once its running handlers have finished: one of them that awaits it waits for
   * itself, until `drainTimeout`. Rejects where it is not assigned here.
   */
  seek(partition: TopicPartition, offset: bigint): Promise<void>
  /** Commits now what is settled. */
  commit(): Promise<void>
  /** Of the partitions assigned here, against the cluster as it is now. */
  lag(): Promise<readonly PartitionLag[]>
  health(): GroupHealth
}
