import type { Catalog } from '../../../generators/catalog/model.ts'
import type { Observed, ObservedTopic } from './observed.ts'

/** What somebody who looks at a cluster wants to know of it, beside what differs. Pure. */
export function stateNotes(observed: Observed, { cluster }: Catalog): readonly string[] {
  return [...brokerNotes(observed, cluster.brokers), ...observed.topics.flatMap(topicNotes)]
}

function brokerNotes({ brokers, topics }: Observed, declared: number): readonly string[] {
  const up = new Set(brokers.map(({ id }) => id))
  const holders = new Set(topics.flatMap(({ replicas }) => replicas.flat()))
  const down = [...holders].filter((id) => !up.has(id)).sort((first, second) => first - second)
  if (down.length > 0) {
    const [names, several] = [down.join(', '), down.length > 1]
    const who = several ? `brokers ${names} are down and hold` : `broker ${names} is down and holds`
    return [`${who} copies of these topics; ${up.size} of ${Math.max(declared, up.size + down.length)} answer`]
  }
  if (up.size === declared) return []
  return [
    `${up.size} ${up.size === 1 ? 'broker is' : 'brokers are'} up, the catalog says ${declared}; is this the right cluster?`,
  ]
}

function topicNotes({ name, lagging, refusing, leaderless, moving }: ObservedTopic): readonly string[] {
  const some = (count: number) => `${count} ${count === 1 ? 'partition' : 'partitions'}`
  return [
    ...(leaderless > 0 ? [`${name}: ${some(leaderless)} without a leader: nobody can write or read there`] : []),
    ...(refusing > 0
      ? [`${name}: ${some(refusing)} with fewer copies in sync than min.insync.replicas: publishing is refused there`]
      : []),
    ...(lagging > leaderless + refusing ? [`${name}: ${some(lagging)} with copies that are not in sync`] : []),
    ...(moving ? [`${name}: a reassignment is under way; compared with what it will be`] : []),
  ]
}
