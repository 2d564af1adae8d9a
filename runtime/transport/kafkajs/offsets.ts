import type { Committed, PartitionOffset, TopicPartition } from '../transport.ts'
import type { Connections } from './connections.ts'
import { listOffsets, type ListedOffset } from './protocol/cluster-calls.ts'
import { BrokerError, codes, coordinatorMoved, leaderMoved, throwOn } from './protocol/errors.ts'
import { offsetFetch } from './protocol/group-calls.ts'

/** ms a question about offsets is repeated while leaders or coordinators move. */
const patience = 30_000

export async function partitionsOf(connections: Connections, topic: string): Promise<TopicPartition[]> {
  const { partitions } = await connections.retry(performance.now() + patience, () => connections.topic(topic))
  return partitions.map(({ partition }) => ({ topic, partition }))
}

/** Offsets of some partitions, each asked of its leader. Throws UnknownTopicError, BrokerError. */
export async function offsetsAt(
  connections: Connections,
  partitions: readonly TopicPartition[],
  at: 'earliest' | 'latest' | Date,
): Promise<PartitionOffset[]> {
  const timestamp = at === 'earliest' ? -2n : at === 'latest' ? -1n : BigInt(at.getTime())
  const found = await listed(connections, partitions, timestamp)
  const missing = found.filter(({ offset }) => offset < 0n)
  const ends = missing.length === 0 ? [] : await listed(connections, missing, -1n)
  const byName = new Map([...found.filter(({ offset }) => offset >= 0n), ...ends].map((one) => [name(one), one.offset]))
  return partitions.map(({ topic, partition }) => ({
    topic,
    partition,
    offset: byName.get(name({ topic, partition })) ?? 0n,
  }))
}

function listed(
  connections: Connections,
  partitions: readonly TopicPartition[],
  timestamp: bigint,
): Promise<ListedOffset[]> {
  return connections.retry(performance.now() + patience, async () => {
    const byLeader = new Map<number, TopicPartition[]>()
    for (const partition of partitions) {
      const leader = await connections.leader(partition.topic, partition.partition)
      if (leader === undefined) {
        connections.forget(partition.topic)
        throw new BrokerError(codes.LEADER_NOT_AVAILABLE, name(partition))
      }
      byLeader.set(leader, [...(byLeader.get(leader) ?? []), partition])
    }
    const asked = [...byLeader].map(([leader, some]) => connections.ask(leader, listOffsets(some, timestamp)))
    const answers = await forgetting(connections, partitions, () => Promise.all(asked))
    for (const { code, topic, partition } of answers.flat()) {
      if (leaderMoved(code)) connections.forget(topic)
      throwOn(code, `offsets of ${topic}/${partition}`)
    }
    return answers.flat()
  })
}

/** A leader that does not answer may not be the leader any more. */
async function forgetting<Answer>(
  connections: Connections,
  partitions: readonly TopicPartition[],
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    for (const { topic } of partitions) connections.forget(topic)
    throw error
  }
}

/** What a group has committed; waits for open transactions that commit there. Throws BrokerError. */
export async function committedOffsets(
  connections: Connections,
  group: string,
  partitions: readonly TopicPartition[],
): Promise<Committed[]> {
  if (partitions.length === 0) return []
  return connections.retry(performance.now() + 60_000, async () => {
    const answer = await askCoordinator(connections, group, (id) => connections.ask(id, offsetFetch(group, partitions)))
    const codesFound = [answer.code, ...answer.offsets.map(({ code }) => code)]
    if (codesFound.some(coordinatorMoved)) connections.forgetCoordinator('group', group)
    for (const code of codesFound) throwOn(code, `offsets of group ${group}`)
    const byName = new Map(answer.offsets.map((one) => [name(one), one]))
    return partitions.map(({ topic, partition }) => {
      const found = byName.get(name({ topic, partition }))
      const offset = found && found.offset >= 0n ? found.offset : undefined
      return { topic, partition, offset, metadata: found?.metadata ?? '' }
    })
  })
}

/** One question to a group's coordinator, who is looked for again when it did not answer. */
export async function askCoordinator<Answer>(
  connections: Connections,
  group: string,
  ask: (broker: number) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask(await connections.coordinator('group', group))
  } catch (error) {
    connections.forgetCoordinator('group', group)
    throw error
  }
}

function name({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`
}
