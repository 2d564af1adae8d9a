import { assignPartitions } from '../assignment.ts'
import { StaleEpochError, type CommitOffset, type Committed, type TopicPartition } from '../transport.ts'
import type { Clock } from './clock.ts'

/** One member as its group deals with it. */
export interface GroupMember {
  /** New after each loss of membership. */
  readonly id: string
  readonly topics: readonly string[]
  /** ms. */
  readonly rebalanceTimeout: number
  /** Stops delivery and resolves once the application has let go of its partitions. */
  revoke(): Promise<void>
  assign(partitions: readonly Committed[], epoch: number): void
  /** The group went on without this member. */
  expelled(): void
}

export interface GroupTopics {
  partitions(topic: string): number
  latest(partition: TopicPartition): bigint
}

/** A consumer group: its members, whose generation is the epoch of their assignments, and its committed offsets. */
export class Group {
  readonly name: string
  readonly #clock: Clock
  readonly #topics: GroupTopics
  #generation = 0
  readonly #members = new Map<string, GroupMember>()
  readonly #owners = new Map<string, string>()
  readonly #committed = new Map<string, { readonly offset: bigint; readonly metadata: string }>()
  /** Told when a member is removed, so that a rebalance does not wait for it. */
  readonly #departures = new Map<string, () => void>()
  /** Partitions a topic had when the group first read it from its end. */
  readonly #seen = new Map<string, number>()
  #rebalance: Promise<void> | undefined
  #again = false

  constructor(name: string, clock: Clock, topics: GroupTopics) {
    this.name = name
    this.#clock = clock
    this.#topics = topics
  }

  get generation(): number {
    return this.#generation
  }

  get members(): readonly string[] {
    return [...this.#members.keys()]
  }

  join(member: GroupMember): void {
    this.#members.set(member.id, member)
    this.rebalance()
  }

  /** The partitions of a member that left, or is believed dead, go to the others. */
  remove(id: string): void {
    if (!this.#members.delete(id)) return
    this.#departures.get(id)?.()
    for (const [partition, owner] of this.#owners) if (owner === id) this.#owners.delete(partition)
    this.rebalance()
  }

  /** As if its session had timed out: the member learns that its partitions are lost. */
  expel(id: string): void {
    const member = this.#members.get(id)
    this.remove(id)
    member?.expelled()
  }

  rebalance(): void {
    this.#again = true
    this.#rebalance ??= this.#share().finally(() => {
      this.#rebalance = undefined
      if (this.#again) this.rebalance()
    })
  }

  committed(topic: string): Committed[] {
    return Array.from({ length: this.#topics.partitions(topic) }, (_, partition) => this.#committedAt(topic, partition))
  }

  /** Throws StaleEpochError when a partition belongs to somebody else by now. */
  commit(id: string, epoch: number, offsets: readonly CommitOffset[]): void {
    const owned = offsets.every((offset) => this.#owners.get(name(offset)) === id)
    if (epoch !== this.#generation || !owned || !this.#members.has(id))
      throw new StaleEpochError(epoch, this.#generation)
    this.write(offsets)
  }

  /** Throws StaleEpochError when the partitions may have another owner by now. */
  check(epoch: number, offsets: readonly CommitOffset[]): void {
    const owned = offsets.every((offset) => this.#owners.has(name(offset)))
    if (epoch !== this.#generation || !owned) throw new StaleEpochError(epoch, this.#generation)
  }

  write(offsets: readonly CommitOffset[]): void {
    for (const { topic, partition, offset, metadata = '' } of offsets) {
      this.#committed.set(name({ topic, partition }), { offset, metadata })
    }
  }

  /** Offsets of the latest start are fixed by the first member to subscribe; later partitions start at their beginning. */
  startAtLatest(topics: readonly string[]): void {
    for (const topic of topics) {
      if (this.#seen.has(topic)) continue
      const count = this.#topics.partitions(topic)
      this.#seen.set(topic, count)
      for (let partition = 0; partition < count; partition++) {
        if (this.#committed.has(name({ topic, partition }))) continue
        this.write([{ topic, partition, offset: this.#topics.latest({ topic, partition }) }])
      }
    }
  }

  async #share(): Promise<void> {
    // Members that join in one turn of the event loop are dealt with at once.
    await new Promise(setImmediate)
    while (this.#again) {
      this.#again = false
      await Promise.all([...this.#members.values()].map((member) => this.#revoke(member)))
    }
    this.#generation++
    const topics = new Set([...this.#members.values()].flatMap((member) => member.topics))
    const shares = assignPartitions(
      [...this.#members.values()],
      new Map([...topics].map((topic) => [topic, this.#topics.partitions(topic)])),
    )
    this.#owners.clear()
    for (const [id, partitions] of shares) for (const partition of partitions) this.#owners.set(name(partition), id)
    for (const [id, partitions] of shares) {
      const committed = partitions.map(({ topic, partition }) => this.#committedAt(topic, partition))
      this.#members.get(id)!.assign(committed, this.#generation)
    }
  }

  /** A member that does not let go in time is taken for dead. */
  async #revoke(member: GroupMember): Promise<void> {
    let late = (): void => undefined
    const gone = new Promise<void>((resolve) => {
      this.#departures.set(member.id, resolve)
      late = this.#clock.after(member.rebalanceTimeout, () => this.expel(member.id))
    })
    const { id } = member
    await Promise.race([member.revoke(), gone])
    late()
    this.#departures.delete(id)
  }

  #committedAt(topic: string, partition: number): Committed {
    const found = this.#committed.get(name({ topic, partition }))
    return { topic, partition, offset: found?.offset, metadata: found?.metadata ?? '' }
  }
}

/** A slash is not legal in a topic name. */
function name({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`
}
