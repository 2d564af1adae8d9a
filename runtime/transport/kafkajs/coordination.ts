import { assignPartitions } from '../assignment.ts'
import type { CommitOffset, Committed, JoinOptions } from '../transport.ts'
import type { Connections } from './connections.ts'
import { askCoordinator, committedOffsets, offsetsAt, partitionsOf } from './offsets.ts'
import { BrokerError, codes, coordinatorMoved, throwOn } from './protocol/errors.ts'
import {
  heartbeat,
  joinGroup,
  leaveGroup,
  offsetCommit,
  syncGroup,
  type Assignment,
  type GroupMembership,
  type Joined,
} from './protocol/group-calls.ts'

/** What a member got in one generation. */
export interface Share {
  readonly membership: GroupMembership
  readonly partitions: readonly Committed[]
  /** Partitions each topic of the group had, where this member dealt them out. */
  readonly dealt: ReadonlyMap<string, number> | undefined
}

export interface GroupSettings {
  readonly group: string
  readonly topics: readonly string[]
  readonly from: JoinOptions['from']
  /** ms */
  readonly sessionTimeout: number
  /** ms */
  readonly rebalanceTimeout: number
}

/** The conversation of one member with its group's coordinator (Kafka protocol guide, "Group Membership API"). */
export class Coordination {
  readonly #connections: Connections
  readonly settings: GroupSettings
  #member = ''

  constructor(connections: Connections, settings: GroupSettings) {
    this.#connections = connections
    this.settings = settings
  }

  /** The coordinator does not know this member any more: the next join is a first one. */
  forgetMember(): void {
    this.#member = ''
  }

  /** Joins the next generation and learns the share. Throws what cannot be mended by asking again. */
  async join(): Promise<Share> {
    for (;;) {
      try {
        return await this.#connections.retry(Infinity, () => this.#joinOnce())
      } catch (error) {
        if (!(error instanceof BrokerError)) throw error
        if (error.code === codes.UNKNOWN_MEMBER_ID || error.code === codes.ILLEGAL_GENERATION) this.#member = ''
        else if (error.code !== codes.REBALANCE_IN_PROGRESS && error.code !== codes.MEMBER_ID_REQUIRED) throw error
      }
    }
  }

  /** The coordinator's answer; `NONE` is well. Rejects when there was none. */
  async heartbeat(membership: GroupMembership): Promise<number> {
    const code = await this.#ask((id) => this.#connections.ask(id, heartbeat(membership)))
    if (coordinatorMoved(code)) this.#connections.forgetCoordinator('group', this.settings.group)
    return code
  }

  async leave(membership: GroupMembership): Promise<void> {
    await this.#ask((id) => this.#connections.ask(id, leaveGroup(membership)))
  }

  /** Repeats until written, for a session at most. Throws BrokerError. */
  async commit(membership: GroupMembership, offsets: readonly CommitOffset[]): Promise<void> {
    if (offsets.length === 0) return
    await this.#connections.retry(performance.now() + this.settings.sessionTimeout, async () => {
      const answers = await this.#ask((id) => this.#connections.ask(id, offsetCommit(membership, offsets)))
      for (const { code, topic, partition } of answers) {
        if (coordinatorMoved(code)) this.#connections.forgetCoordinator('group', this.settings.group)
        throwOn(code, `commit of ${topic}/${partition} by group ${this.settings.group}`)
      }
    })
  }

  async #joinOnce(): Promise<Share> {
    const { group, topics, sessionTimeout, rebalanceTimeout } = this.settings
    const question = { group, topics, sessionTimeout, rebalanceTimeout, member: this.#member }
    const joined = await this.#ask((id) => this.#connections.ask(id, joinGroup(question)))
    if (joined.code === codes.MEMBER_ID_REQUIRED) this.#member = joined.member
    if (coordinatorMoved(joined.code)) this.#connections.forgetCoordinator('group', group)
    throwOn(joined.code, `joining group ${group}`)
    this.#member = joined.member
    const membership = { group, generation: joined.generation, member: joined.member }
    const dealing = joined.leader === joined.member ? await this.#deal(joined) : undefined
    const assignments = dealing?.assignments ?? new Map<string, Assignment>()
    const synced = await this.#ask((id) =>
      this.#connections.ask(id, syncGroup(membership, assignments, rebalanceTimeout)),
    )
    if (coordinatorMoved(synced.code)) this.#connections.forgetCoordinator('group', group)
    throwOn(synced.code, `joining group ${group}`)
    const { partitions, start } = synced.assignment
    await this.commit(membership, start)
    return {
      membership,
      partitions: await committedOffsets(this.#connections, group, partitions),
      dealt: dealing?.counts,
    }
  }

  /** What the leader decides: who reads what, and from where a group begins that starts at the end. */
  async #deal({ members }: Joined): Promise<{ assignments: Map<string, Assignment>; counts: Map<string, number> }> {
    const topics = [...new Set(members.flatMap((member) => member.topics))]
    const counts = new Map<string, number>()
    for (const topic of topics) {
      const { partitions } = await this.#connections.topic(topic, true)
      counts.set(topic, partitions.length)
    }
    const start = this.settings.from === 'latest' ? await this.#latestStart(topics) : []
    const starts = new Map(start.map((one) => [`${one.topic}/${one.partition}`, one]))
    const assignments = new Map<string, Assignment>()
    for (const [id, partitions] of assignPartitions(members, counts)) {
      const own = partitions.flatMap(({ topic, partition }) => starts.get(`${topic}/${partition}`) ?? [])
      assignments.set(id, { partitions, start: own })
    }
    return { assignments, counts }
  }

  /** The ends of topics this group has never read; of a topic it has, partitions without a commit are new ones. */
  async #latestStart(topics: readonly string[]): Promise<CommitOffset[]> {
    const start: CommitOffset[] = []
    for (const topic of topics) {
      const partitions = await partitionsOf(this.#connections, topic)
      const committed = await committedOffsets(this.#connections, this.settings.group, partitions)
      if (committed.every(({ offset }) => offset === undefined)) {
        start.push(...(await offsetsAt(this.#connections, partitions, 'latest')))
      }
    }
    return start
  }

  #ask<Answer>(ask: (broker: number) => Promise<Answer>): Promise<Answer> {
    return askCoordinator(this.#connections, this.settings.group, ask)
  }
}
