import {
  OffsetOutOfRangeError,
  UnknownTopicError,
  type CommitOffset,
  type Committed,
  type JoinOptions,
  type Member,
  type Membership,
  type TopicPartition,
} from '../transport.ts'
import type { MemoryBroker } from './broker.ts'
import type { Group, GroupMember } from './group.ts'
import type { PartitionLog } from './partition-log.ts'

/** What a batch holds at most; Kafka's clients take up to 1 MiB a partition. */
const batchLimits = { records: 2_000, bytes: 1_048_576 }

let members = 0

/** One partition in the hands of a member: where it stands, and the loop that hands out its batches. */
interface Held {
  readonly topic: string
  readonly partition: number
  readonly log: PartitionLog
  position: bigint
  paused: boolean
  /** A failure that only `seek` mends. */
  stuck: boolean
  wake: () => void
}

/** A member of a group in this process. Its calls to the application are made one after another, batches aside. */
export class MemoryMembership implements Membership, GroupMember {
  id = newId()
  readonly topics: readonly string[]
  readonly rebalanceTimeout: number
  epoch = 0
  readonly #broker: MemoryBroker
  readonly #group: Group
  readonly #options: JoinOptions
  readonly #member: Member
  #held = new Map<string, Held>()
  /** Ends with the last `assigned` or `revoked` that was begun. */
  #calls: Promise<void> = Promise.resolve()
  #over = false

  constructor(broker: MemoryBroker, group: string, topics: readonly string[], options: JoinOptions, member: Member) {
    for (const topic of topics) if (!broker.hasTopic(topic)) throw new UnknownTopicError(topic)
    this.topics = topics
    this.rebalanceTimeout = options.rebalanceTimeout ?? 60_000
    this.#broker = broker
    this.#group = broker.group(group)
    this.#options = options
    this.#member = member
    if (options.from === 'latest') this.#group.startAtLatest(topics)
    this.#group.join(this)
  }

  async commit(epoch: number, offsets: readonly CommitOffset[]): Promise<void> {
    await this.#broker.faults.absence
    this.#group.commit(this.id, epoch, offsets)
    await new Promise(setImmediate)
  }

  seek(partition: TopicPartition, offset: bigint): void {
    const held = this.#held.get(name(partition))
    if (!held) return
    held.position = offset
    held.stuck = false
    held.wake()
  }

  pause(partitions: readonly TopicPartition[]): void {
    for (const partition of partitions) {
      const held = this.#held.get(name(partition))
      if (held) held.paused = true
    }
  }

  resume(partitions: readonly TopicPartition[]): void {
    for (const partition of partitions) {
      const held = this.#held.get(name(partition))
      if (!held) continue
      held.paused = false
      held.wake()
    }
  }

  async leave(deadline: number): Promise<void> {
    if (this.#over) return
    const late = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, deadline - performance.now()))
      void this.revoke()
        .then(() => clearTimeout(timer))
        .then(resolve)
    })
    await late
    this.#over = true
    this.#group.remove(this.id)
  }

  /** As if the process had died: the group notices when the session times out. */
  kill(): void {
    if (this.#over) return
    this.#over = true
    this.#take()
    const { id } = this
    if (this.#group.members.length === 1) this.#group.remove(id)
    else this.#broker.clock.after(this.#options.sessionTimeout ?? 30_000, () => this.#group.remove(id))
  }

  revoke(): Promise<void> {
    const held = this.#take()
    const revoked = this.#calls.then(async () => {
      held.push(...this.#take())
      if (held.length > 0) await this.#call(() => this.#member.revoked(held, false))
    })
    this.#calls = revoked
    return this.#over ? new Promise(() => undefined) : revoked
  }

  assign(partitions: readonly Committed[], epoch: number): void {
    const { id } = this
    this.#calls = this.#calls.then(async () => {
      if (this.#over || this.id !== id) return
      this.epoch = epoch
      const held = partitions.map((committed) => this.#hold(committed))
      this.#held = new Map(held.map((one) => [name(one), one]))
      await this.#call(() => this.#member.assigned(partitions, epoch))
      for (const one of held) void this.#deliver(one, epoch)
    })
  }

  expelled(): void {
    if (this.#over) return
    const held = this.#take()
    this.id = newId()
    this.#calls = this.#calls.then(async () => {
      if (held.length > 0) await this.#call(() => this.#member.revoked(held, true))
    })
    // Joining before the application has let go would hold the whole group up once more.
    void this.#calls.then(() => {
      if (!this.#over) this.#group.join(this)
    })
  }

  #hold({ topic, partition, offset }: Committed): Held {
    const log = this.#broker.log({ topic, partition })
    const position = offset ?? log.start
    return { topic, partition, log, position, paused: false, stuck: false, wake: () => undefined }
  }

  /** Stops delivery of everything held and says what it was. */
  #take(): TopicPartition[] {
    const held = [...this.#held.values()]
    this.#held = new Map()
    for (const one of held) one.wake()
    return held.map(({ topic, partition }) => ({ topic, partition }))
  }

  async #deliver(held: Held, epoch: number): Promise<void> {
    const { topic, partition } = held
    const current = (): boolean => this.#held.get(name(held)) === held
    while (current()) {
      await this.#broker.faults.absence
      const slice = held.paused || held.stuck || !current() ? undefined : this.#read(held)
      if (slice) held.position = slice.next
      if (!slice || slice.records.length === 0) {
        if (current()) await changed(held)
        continue
      }
      const batch = { topic, partition, epoch, records: slice.records, next: slice.next, highWatermark: slice.end }
      if (!(await this.#call(() => this.#member.batch(batch))) && current()) held.stuck = true
      // Timers and sockets get their turn between two batches.
      await new Promise(setImmediate)
    }
  }

  #read(held: Held): ReturnType<PartitionLog['read']> | undefined {
    try {
      return held.log.read(held.position, batchLimits)
    } catch (error) {
      held.stuck = true
      if (!(error instanceof OffsetOutOfRangeError)) throw error
      this.#member.failed(error, false)
      return undefined
    }
  }

  /** Whether the application's promise was kept; a rejection goes to `failed`. */
  async #call(ask: () => Promise<void>): Promise<boolean> {
    try {
      await ask()
      return true
    } catch (error) {
      if (!this.#over) this.#member.failed(error instanceof Error ? error : new Error(String(error)), false)
      return false
    }
  }
}

/** Resolves when the log, or what the member may do with it, has changed. */
function changed(held: Held): Promise<void> {
  return new Promise((resolve) => {
    const unwatch = held.log.watch(() => held.wake())
    held.wake = () => {
      held.wake = () => undefined
      unwatch()
      resolve()
    }
  })
}

function newId(): string {
  return `member-${++members}`
}

function name({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`
}
