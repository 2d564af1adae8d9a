import type {
  Batch,
  CommitOffset,
  Committed,
  Member,
  Membership,
  TopicPartition,
  Transport,
} from '../../runtime/transport/transport.ts'
import { replayGroup } from './letter.ts'

/** ms to wait for partitions: a group that is new waits some seconds for company. */
const patience = 60_000

/**
 * A place in the replay's group. It reads nothing through it: it holds the partitions, so that two replays at a time share
 * them and neither repeats what the other does, and it commits.
 */
export class ReplayMembership implements Member {
  readonly #held = new Set<string>()
  readonly #gone = new AbortController()
  #membership: Membership | undefined
  #epoch = 0
  #release: () => void = () => undefined
  readonly #released = new Promise<void>((resolve) => (this.#release = resolve))
  #joined: () => void = () => undefined
  readonly #assigned = new Promise<void>((resolve) => (this.#joined = resolve))

  /** Rejects when no partition was assigned in time. */
  static async join(transport: Transport, group: string, topics: readonly string[]): Promise<ReplayMembership> {
    const member = new ReplayMembership()
    member.#membership = await transport.join(replayGroup(group), topics, { from: 'earliest' }, member)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const said = `${replayGroup(group)} was not joined within ${patience / 1_000} s; is another replay being started?`
      timer = setTimeout(() => reject(new Error(said)), patience)
    })
    try {
      await Promise.race([member.#assigned, late])
    } finally {
      clearTimeout(timer)
    }
    return member
  }

  holds({ topic, partition }: TopicPartition): boolean {
    return this.#held.has(`${topic}/${partition}`)
  }

  /** Aborted when partitions were taken away: what is not committed is done again by whoever has them now. */
  get gone(): AbortSignal {
    return this.#gone.signal
  }

  async commit(offset: CommitOffset): Promise<void> {
    await this.#membership?.commit(this.#epoch, [offset])
  }

  async leave(): Promise<void> {
    this.#release()
    await this.#membership?.leave(performance.now() + 10_000)
  }

  assigned(partitions: readonly Committed[], epoch: number): Promise<void> {
    this.#epoch = epoch
    for (const { topic, partition } of partitions) this.#held.add(`${topic}/${partition}`)
    this.#joined()
    return Promise.resolve()
  }

  batch(_: Batch): Promise<void> {
    return this.#released
  }

  revoked(partitions: readonly TopicPartition[], lost: boolean): Promise<void> {
    for (const { topic, partition } of partitions) this.#held.delete(`${topic}/${partition}`)
    if (partitions.length > 0) this.#gone.abort(new Error(lost ? 'the partitions were lost' : 'another replay joined'))
    this.#release()
    return Promise.resolve()
  }

  failed(error: Error, fatal: boolean): void {
    if (fatal) this.#gone.abort(error)
  }
}
