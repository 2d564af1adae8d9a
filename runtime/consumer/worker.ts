import type { GroupDefinition } from '../definitions.ts'
import type { Logger } from '../observe/logger.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { TraceContext } from '../observe/trace-context.ts'
import type { Producer } from '../producer/producer.ts'
import type { Batch, CommitOffset, TopicPartition } from '../transport/transport.ts'

/** What the workers of a group share. */
export interface GroupContext {
  readonly group: Pick<GroupDefinition<unknown>, 'name' | 'concurrency' | 'retry'>
  /** Handlers of one partition that run at a time, with `concurrency: key`. */
  readonly parallelism: number
  /** Writes dead letters. */
  readonly producer: Producer
  readonly metrics: Metrics
  readonly logger: Logger
  readonly trace: TraceContext | undefined
  /** There is something new to commit. */
  readonly dirty: () => void
  /** A partition stops, or goes on, being read. */
  readonly hold: (partition: TopicPartition, held: boolean) => void
}

/** Why a partition does not move on. */
export interface PartitionTrouble {
  readonly kind: 'stopped' | 'dead-letter-unavailable' | 'registry-unavailable' | 'out-of-range' | 'transaction'
  /** Record that waits; undefined when none does. */
  readonly offset: bigint | undefined
  readonly error: unknown
}

export interface WorkerState {
  readonly position: bigint | undefined
  /** Records between position and the end of the partition, as far as was seen. */
  readonly lag: bigint | undefined
  /** Records taken and not settled. */
  readonly outstanding: number
  /** Handlers that run now, and since when the oldest does (monotonic ms). */
  readonly running: number
  readonly oldestStart: number | undefined
  readonly trouble: PartitionTrouble | undefined
}

/** One assigned partition in the hands of a group. */
export interface PartitionWorker extends TopicPartition {
  /** Resolves when the next batch may come. */
  accept(batch: Batch): Promise<void>
  /** What to commit now; undefined where nothing was read yet. */
  commitOffset(): CommitOffset | undefined
  /** Takes no new record, waits for handlers until the instant (monotonic ms), then lets go. Returns offsets begun and not settled. */
  drain(until: number): Promise<readonly bigint[]>
  pause(): void
  resume(): void
  /** What stops the partition from outside. */
  report(trouble: PartitionTrouble): void
  state(): WorkerState
}
