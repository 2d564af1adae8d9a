import {
  StaleEpochError,
  type Batch,
  type CommitOffset,
  type Committed,
  type Member,
  type Membership,
  type TopicPartition,
  type Transport,
} from '../../runtime/transport/transport.ts'
import { replayGroup } from './letter.ts'

/** ms to wait for partitions: a group that is new waits some seconds for company. */
const patience = 60_000
/** ms that a letter in hand has to be finished when another replay joins; the group waits that long. */
const drainTimeout = 30_000

/** Partitions that this replay holds until the next rebalance. */
export class Assignment {
  readonly epoch: number
  readonly #held: ReadonlySet<string>
  readonly #gone = new AbortController()
  readonly #abandoned = new AbortController()
  #working: Promise<unknown> = Promise.resolve()

  constructor(partitions: readonly TopicPartition[], epoch: number) {
    this.epoch = epoch
    this.#held = new Set(partitions.map(nameOf))
  }

  holds(partition: TopicPartition): boolean {
    return this.#held.has(nameOf(partition))
  }

  /** Aborted when the partitions are to move: the letter in hand is the last one. */
  get gone(): AbortSignal {
    return this.#gone.signal
  }

  /** Aborted when they have moved: what is not committed is done again by whoever has them now. */
  get abandoned(): AbortSignal {
    return this.#abandoned.signal
  }

  /** The partitions do not move before this work has ended, with its commit. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    const working = work()
    this.#working = working.catch(() => undefined)
    return working
  }

  /** Resolves when the work has ended, or was given up. */
  async end(lost: boolean): Promise<void> {
    this.#gone.abort(new Error('the partitions moved to another replay'))
    if (!lost) await byDeadline(this.#working, drainTimeout)
    this.#abandoned.abort(this.#gone.signal.reason)
  }
}

/**
 * A place in the replay's group. It reads nothing through it: it holds partitions, so that replays that run at a time share
 * them and none repeats what another does, and it commits.
 */
export class ReplayMembership implements Member {
  readonly #group: string
  #membership: Membership | undefined
  #current: Assignment | undefined
  #error: Error | undefined
  #changed: () => void = () => undefined
  #release: () => void = () => undefined
  #released = Promise.resolve()

  constructor(group: string) {
    this.#group = replayGroup(group)
  }

  static async join(transport: Transport, group: string, topics: readonly string[]): Promise<ReplayMembership> {
    const member = new ReplayMembership(group)
    member.#membership = await transport.join(replayGroup(group), topics, { from: 'earliest' }, member)
    return member
  }

  /** What is held now, or as soon as a rebalance is over. Rejects where that takes too long, or the membership has ended. */
  async assignment(): Promise<Assignment> {
    const end = performance.now() + patience
    while (!this.#current || this.#current.gone.aborted) {
      if (this.#error) throw this.#error
      const left = end - performance.now()
      if (left <= 0) throw new Error(`${this.#group} was not assigned its partitions within ${patience / 1_000} s`)
      await byDeadline(new Promise<void>((resolve) => (this.#changed = resolve)), left)
    }
    return this.#current
  }

  /** False where the partition has moved meanwhile. */
  async commit({ epoch }: Assignment, offset: CommitOffset): Promise<boolean> {
    try {
      await this.#membership?.commit(epoch, [offset])
      return true
    } catch (error) {
      if (error instanceof StaleEpochError) return false
      throw error
    }
  }

  async leave(): Promise<void> {
    this.#release()
    await this.#membership?.leave(performance.now() + 10_000)
  }

  assigned(partitions: readonly Committed[], epoch: number): Promise<void> {
    this.#released = new Promise((resolve) => (this.#release = resolve))
    this.#current = new Assignment(partitions, epoch)
    this.#changed()
    return Promise.resolve()
  }

  batch(_: Batch): Promise<void> {
    return this.#released
  }

  async revoked(_: readonly TopicPartition[], lost: boolean): Promise<void> {
    await this.#current?.end(lost)
    this.#release()
  }

  failed(error: Error, fatal: boolean): void {
    if (!fatal) return
    this.#error = error
    void this.#current?.end(true)
    this.#changed()
  }
}

async function byDeadline(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
  await Promise.race([work, late])
  clearTimeout(timer)
}

function nameOf({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`
}
