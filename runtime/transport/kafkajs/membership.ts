import {
  StaleEpochError,
  type CommitOffset,
  type Committed,
  type Member,
  type Membership,
  type TopicPartition,
} from '../transport.ts'
import type { Connections } from './connections.ts'
import type { Coordination, Share } from './coordination.ts'
import { Fetcher } from './fetcher.ts'
import { HeldPartition } from './held-partition.ts'
import { BrokerError, codes } from './protocol/errors.ts'
import type { GroupMembership } from './protocol/group-calls.ts'
import { byDeadline, ClosingError, sleep } from './waiting.ts'

/** Why a generation ended for this member. */
type Ending = 'rebalance' | 'lost' | 'leaving'

const staleCodes: ReadonlySet<number> = new Set([
  codes.ILLEGAL_GENERATION,
  codes.UNKNOWN_MEMBER_ID,
  codes.REBALANCE_IN_PROGRESS,
  codes.FENCED_INSTANCE_ID,
])

/**
 * A member of a consumer group. One loop lives through the generations: join, `assigned`, fetch and heartbeat until the
 * coordinator calls for a rebalance, `revoked`, join again. Heartbeats run on their own timer and do not wait for handlers.
 */
export class KafkaMembership implements Membership {
  readonly #connections: Connections
  readonly #coordination: Coordination
  readonly #member: Member
  readonly #whenOver: () => void
  #held = new Map<string, HeldPartition>()
  #fetcher: Fetcher | undefined
  #current: GroupMembership | undefined
  #epoch = 0
  /** Commits go out one after another: an older one that is repeated must not overtake a newer one. */
  #commits: Promise<void> = Promise.resolve()
  #ended: (ending: Ending) => void = () => undefined
  /** Heartbeats, and the look for new partitions, of the generation that is lived. */
  #stop = new AbortController()
  #leaving = false
  #over: Promise<void> = Promise.resolve()

  constructor(connections: Connections, coordination: Coordination, member: Member, whenOver: () => void) {
    this.#connections = connections
    this.#coordination = coordination
    this.#member = member
    this.#whenOver = whenOver
  }

  get epoch(): number {
    return this.#epoch
  }

  start(): void {
    this.#over = this.#live()
  }

  /** The membership under which a partition is held in an epoch; undefined when it is not. */
  holder(epoch: number, partitions: readonly TopicPartition[]): GroupMembership | undefined {
    return epoch === this.#epoch && partitions.every((one) => this.#held.has(name(one))) ? this.#current : undefined
  }

  commit(epoch: number, offsets: readonly CommitOffset[]): Promise<void> {
    const committed = this.#commits.then(async () => {
      const holder = this.holder(epoch, offsets)
      if (!holder) throw new StaleEpochError(epoch, this.#epoch)
      try {
        await this.#coordination.commit(holder, offsets)
      } catch (error) {
        if (!(error instanceof BrokerError) || !staleCodes.has(error.code)) throw error
        throw new StaleEpochError(epoch, this.#epoch)
      }
    })
    this.#commits = committed.catch(() => undefined)
    return committed
  }

  seek(partition: TopicPartition, offset: bigint): void {
    this.#held.get(name(partition))?.seek(offset)
  }

  pause(partitions: readonly TopicPartition[]): void {
    for (const partition of partitions) this.#held.get(name(partition))?.pause()
  }

  resume(partitions: readonly TopicPartition[]): void {
    for (const partition of partitions) this.#held.get(name(partition))?.resume()
  }

  async leave(deadline: number): Promise<void> {
    if (!this.#leaving) {
      this.#leaving = true
      this.#ended('leaving')
    }
    await byDeadline(this.#over, deadline).catch(() => undefined)
    // Whoever is still letting go then does so without the group.
    this.#stop.abort()
    this.#connections.close()
  }

  async #live(): Promise<void> {
    try {
      while (!this.#leaving) {
        const share = await this.#coordination.join()
        const ending = this.#leaving ? 'leaving' : await this.#generation(share)
        if (ending === 'lost') this.#coordination.forgetMember()
        if (ending === 'leaving') await this.#coordination.leave(share.membership).catch(() => undefined)
      }
    } catch (error) {
      if (!this.#leaving && !(error instanceof ClosingError)) {
        await this.#revoke(true)
        this.#member.failed(error instanceof Error ? error : new Error(String(error)), true)
      }
    } finally {
      this.#fetcher?.stop()
      this.#connections.close()
      this.#whenOver()
    }
  }

  async #generation(share: Share): Promise<Ending> {
    this.#current = share.membership
    this.#epoch = share.membership.generation
    const stop = (this.#stop = new AbortController())
    const ended = new Promise<Ending>((resolve) => {
      this.#ended = resolve
    })
    // Heartbeats go on while the application lets go: until then the partitions are this member's.
    const beating = this.#beat(share.membership, stop.signal)
    const watching = this.#watchTopics(share, stop.signal)
    await this.#assign(share.partitions, share.membership.generation)
    const ending = await ended
    this.#fetcher?.stop()
    const lostMeanwhile = this.#lostWhile()
    await Promise.race([this.#revoke(ending === 'lost'), lostMeanwhile.lost])
    stop.abort()
    await Promise.all([beating, watching])
    this.#held = new Map()
    return lostMeanwhile.happened() ? 'lost' : ending
  }

  /** A member that takes too long to let go is expelled by its coordinator; waiting on would gain nothing. */
  #lostWhile(): { readonly lost: Promise<void>; happened(): boolean } {
    let happened = false
    const lost = new Promise<void>((resolve) => {
      this.#ended = (ending) => {
        if (ending !== 'lost') return
        happened = true
        resolve()
      }
    })
    return { lost, happened: () => happened }
  }

  async #assign(partitions: readonly Committed[], epoch: number): Promise<void> {
    const held = partitions.map((partition) => {
      const one = new HeldPartition(partition, epoch, this.#member, () => this.#fetcher?.wake(one))
      one.position = partition.offset
      return one
    })
    this.#held = new Map(held.map((one) => [name(one), one]))
    this.#fetcher = new Fetcher(this.#connections, held, (error) => this.#member.failed(error, false))
    await this.#call(() => this.#member.assigned(partitions, epoch))
    this.#fetcher.start()
  }

  async #revoke(lost: boolean): Promise<void> {
    const held = [...this.#held.values()]
    for (const one of held) one.release()
    if (lost) this.#held = new Map()
    const partitions = held.map(({ topic, partition }) => ({ topic, partition }))
    if (partitions.length > 0) await this.#call(() => this.#member.revoked(partitions, lost))
    await this.#commits
  }

  async #beat(membership: GroupMembership, signal: AbortSignal): Promise<void> {
    const { sessionTimeout } = this.#coordination.settings
    const interval = Math.min(1_000, sessionTimeout / 6)
    let heard = performance.now()
    while (!signal.aborted) {
      await sleep(interval, signal).catch(() => undefined)
      if (signal.aborted) return
      try {
        const code = await byDeadline(this.#coordination.heartbeat(membership), heard + sessionTimeout)
        if (code === codes.NONE) heard = performance.now()
        else if (code === codes.REBALANCE_IN_PROGRESS) {
          heard = performance.now()
          this.#ended('rebalance')
        } else if (staleCodes.has(code)) return this.#ended('lost')
      } catch (error) {
        if (error instanceof ClosingError) return
      }
      // Nobody has heard of this member for a session: the coordinator has given its partitions away.
      if (performance.now() - heard >= sessionTimeout) return this.#ended('lost')
    }
  }

  /** The leader of the group looks for partitions that were added, and calls for a rebalance. */
  async #watchTopics({ dealt }: Share, signal: AbortSignal): Promise<void> {
    while (dealt && !signal.aborted) {
      await sleep(30_000, signal).catch(() => undefined)
      for (const [topic, count] of signal.aborted ? [] : dealt) {
        const found = await this.#connections.topic(topic, true).catch(() => undefined)
        if (found && found.partitions.length !== count) this.#ended('rebalance')
      }
    }
  }

  async #call(ask: () => Promise<void>): Promise<void> {
    try {
      await ask()
    } catch (error) {
      this.#member.failed(error instanceof Error ? error : new Error(String(error)), false)
    }
  }
}

function name({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`
}
