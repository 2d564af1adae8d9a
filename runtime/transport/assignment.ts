import type { TopicPartition } from './transport.ts'

/** What the leader of a group knows of one member. */
export interface Subscriber {
  readonly id: string
  readonly topics: readonly string[]
}

/**
 * Shares partitions among the members of a group. Topics with equally many partitions and the same subscribers are
 * co-partitioned: partition n of each goes to one member, so that facts with one key meet in one process. Each such set
 * of topics starts dealing where the one before it stopped, which keeps the shares even. The same input, in any order,
 * gives the same answer.
 */
export function assignPartitions(
  subscribers: readonly Subscriber[],
  partitions: ReadonlyMap<string, number>,
): Map<string, TopicPartition[]> {
  const assigned = new Map(subscribers.map(({ id }) => [id, new Array<TopicPartition>()]))
  let dealt = 0
  for (const { members, topics, count } of cohorts(subscribers, partitions)) {
    for (let partition = 0; partition < count; partition++) {
      const owner =
        members[(dealt + Math.floor((partition * members.length) / Math.max(count, members.length))) % members.length]!
      for (const topic of topics) assigned.get(owner)!.push({ topic, partition })
    }
    dealt += Math.min(count, members.length)
  }
  return assigned
}

interface Cohort {
  readonly members: readonly string[]
  readonly topics: string[]
  readonly count: number
}

function cohorts(subscribers: readonly Subscriber[], partitions: ReadonlyMap<string, number>): Cohort[] {
  const found = new Map<string, Cohort>()
  for (const topic of [...new Set(subscribers.flatMap(({ topics }) => topics))].sort()) {
    const count = partitions.get(topic) ?? 0
    if (count === 0) continue
    const members = subscribers
      .filter(({ topics }) => topics.includes(topic))
      .map(({ id }) => id)
      .sort()
    const name = JSON.stringify([count, members])
    const cohort = found.get(name)
    if (cohort) cohort.topics.push(topic)
    else found.set(name, { members, topics: [topic], count })
  }
  return [...found.values()]
}
