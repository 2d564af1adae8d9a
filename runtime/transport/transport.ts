/**
 * The one seam to a broker. The embedded broker and every Kafka client stand behind it and pass the same contract suite.
 *
 * Deadlines are instants of the monotonic clock (`performance.now()` ms), so that a wall clock that jumps changes nothing.
 * Bytes handed over belong to the receiver until the promise settles; bytes received are views that stay valid.
 */
export interface Transport {
  /** Rejects with UnknownTopicError. */
  partitionsOf(topic: string): Promise<number>
  /**
   * Appends one batch to one partition, acknowledged by every in-sync replica. The caller keeps one outstanding per
   * partition, retries included: that is what keeps order. Rejects with AppendError alone.
   */
  append(batch: OutgoingBatch, deadline: number): Promise<Appended>
  /**
   * Committed records of one partition, `from` inclusive to `until` exclusive; no group, commits nothing. Ends where the
   * committed records end: it never waits for new ones. Throws OffsetOutOfRangeError.
   */
  read(topic: string, partition: number, from: bigint, until: bigint): AsyncIterable<Batch>
  /** First offset still kept, offset after the last committed record, or the first one at or after an instant (else the end). */
  offsets(topic: string, at: 'earliest' | 'latest' | Date): Promise<readonly PartitionOffset[]>
  committed(group: string, topics: readonly string[]): Promise<readonly Committed[]>
  /** Resolves before the first `assigned`. Rejects with UnknownTopicError. */
  join(group: string, topics: readonly string[], options: JoinOptions, member: Member): Promise<Membership>
  /** Fences every earlier holder of the id, once. */
  transactional(id: string): Promise<TransactionalProducer>
  /** Ends what is open by the deadline; later calls reject. */
  close(deadline: number): Promise<void>
}

export type Compression = 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd'

/** Name and value; order and repeats are kept. */
export type Header = readonly [name: string, value: Uint8Array | null]

export interface OutgoingRecord {
  readonly key: Uint8Array | null
  readonly value: Uint8Array | null
  readonly headers: readonly Header[]
  /** ms since 1970. */
  readonly timestamp: number
}

export interface OutgoingBatch {
  readonly topic: string
  readonly partition: number
  readonly compression: Compression
  readonly records: readonly OutgoingRecord[]
  /**
   * With it the batch may wait a few ms to share a request with other partitions' batches. Asked once, as the batch leaves:
   * `records` and what has joined them by then.
   */
  readonly grown?: () => readonly OutgoingRecord[]
}

export interface Appended {
  /** Offset of the first record; -1n where a broker acknowledged a batch it had already. */
  readonly baseOffset: bigint
}

/** Whether a batch that was not acknowledged can be in the log. */
export type Outcome = 'not-written' | 'unknown'

export type AppendFailure =
  | 'timeout'
  | 'too-large'
  | 'not-authorized'
  | 'unknown-topic'
  | 'not-enough-replicas'
  | 'unavailable'
  | 'invalid'
  | 'fenced'
  | 'closed'

export class AppendError extends Error {
  override readonly name = 'AppendError'
  readonly reason: AppendFailure
  readonly outcome: Outcome
  /** The same batch may be appended again without loss, repetition or reordering by this transport. */
  readonly retriable: boolean
  constructor(
    message: string,
    details: { reason: AppendFailure; outcome: Outcome; retriable: boolean; cause?: unknown },
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.reason = details.reason
    this.outcome = details.outcome
    this.retriable = details.retriable
  }
}

export class UnknownTopicError extends Error {
  override readonly name = 'UnknownTopicError'
  readonly topic: string
  constructor(topic: string) {
    super(
      `topic ${topic} does not exist on this cluster; create it with \`catalog apply\` (or \`npm run cluster\` on a laptop)`,
    )
    this.topic = topic
  }
}

export interface StoredRecord {
  readonly offset: bigint
  /** ms since 1970. */
  readonly timestamp: number
  readonly timestampType: 'create' | 'append'
  readonly key: Uint8Array | null
  readonly value: Uint8Array | null
  readonly headers: readonly Header[]
}

export interface Batch {
  readonly topic: string
  readonly partition: number
  /** Of the assignment it was fetched under. */
  readonly epoch: number
  readonly records: readonly StoredRecord[]
  /** Where the next batch begins: steps over control records and gaps. */
  readonly next: bigint
  /** Offset after the last committed record of the partition when it was fetched. */
  readonly highWatermark: bigint
}

export interface TopicPartition {
  readonly topic: string
  readonly partition: number
}
export interface PartitionOffset extends TopicPartition {
  readonly offset: bigint
}
/** `offset` undefined: the group never committed there. */
export interface Committed extends TopicPartition {
  readonly offset: bigint | undefined
  readonly metadata: string
}
export interface CommitOffset extends PartitionOffset {
  readonly metadata?: string
}

export interface JoinOptions {
  /**
   * Where a partition starts that the group never committed. `latest` is committed at the first assignment, so that a
   * rebalance or crash before the first commit skips nothing; partitions added later start at their beginning.
   */
  readonly from: 'earliest' | 'latest'
  /** ms without a heartbeat until the member counts as dead; 30 000. */
  readonly sessionTimeout?: number
  /** ms `revoked` may take until the member counts as dead; 60 000. */
  readonly rebalanceTimeout?: number
}

/** What a transport calls. None of these may throw; a rejection is reported through `failed`. */
export interface Member {
  /** Awaited before any batch of these partitions; called with none when there are more members than partitions. */
  assigned(partitions: readonly Committed[], epoch: number): Promise<void>
  /** Resolves when it may hand over the partition's next one; that can be before its records are settled. One at a time per partition. */
  batch(batch: Batch): Promise<void>
  /** Awaited before the partitions move; with `lost` they have moved already and no commit will succeed. */
  revoked(partitions: readonly TopicPartition[], lost: boolean): Promise<void>
  /**
   * Crash, OffsetOutOfRangeError (that partition waits for `seek`), a rejection of `batch` (likewise), …; with `fatal` the
   * membership is over.
   */
  failed(error: Error, fatal: boolean): void
}

export interface Membership {
  /** 0 before the first assignment. */
  readonly epoch: number
  /** Resolves once written; rejects with StaleEpochError when the partitions have moved since. */
  commit(epoch: number, offsets: readonly CommitOffset[]): Promise<void>
  seek(partition: TopicPartition, offset: bigint): void
  pause(partitions: readonly TopicPartition[]): void
  resume(partitions: readonly TopicPartition[]): void
  /** `revoked` is called for what is held, then the group is left. */
  leave(deadline: number): Promise<void>
}

export class StaleEpochError extends Error {
  override readonly name = 'StaleEpochError'
  constructor(epoch: number, current: number) {
    super(
      `assignment ${epoch} is over (now ${current}): its partitions belong to another member, which will read from the last commit`,
    )
  }
}

/** A position that is no longer, or not yet, in the log. The partition waits there until somebody seeks. */
export class OffsetOutOfRangeError extends Error {
  override readonly name = 'OffsetOutOfRangeError'
  readonly topic: string
  readonly partition: number
  readonly offset: bigint
  readonly earliest: bigint
  readonly latest: bigint
  constructor({ topic, partition }: TopicPartition, offset: bigint, earliest: bigint, latest: bigint) {
    super(
      `${topic}/${partition} has no offset ${offset} (it holds ${earliest} to ${latest}): ` +
        (offset < earliest ? 'retention removed it' : 'the log was cut or replaced') +
        '; nothing is skipped until an offset is chosen, with `catalog groups reset`',
    )
    this.topic = topic
    this.partition = partition
    this.offset = offset
    this.earliest = earliest
    this.latest = latest
  }
}

export interface TransactionalProducer {
  begin(): Promise<Transaction>
  close(deadline: number): Promise<void>
}

export interface Transaction {
  append(batch: OutgoingBatch): Promise<Appended>
  /**
   * Commits with the transaction. With the `epoch` of this client's assignment, rejects with StaleEpochError when another
   * member holds the partitions by now (KIP-447).
   */
  offsets(group: string, offsets: readonly CommitOffset[], epoch?: number): Promise<void>
  /** Resolves once it is decided that everything counts; readers see it a moment later. */
  commit(): Promise<void>
  abort(): Promise<void>
}
