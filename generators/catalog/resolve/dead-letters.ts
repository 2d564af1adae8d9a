import { deadLetterHeaders, deadLetterRetention, defaultSegment } from '../defaults.ts'
import type { Group, Topic } from '../model.ts'
import { lowerCamel } from '../names.ts'
import { pointer } from '../pointer.ts'
import { anyQuantity, durationIn, int32 } from './resolving.ts'
import type { Resolving } from './resolving.ts'

export function deadLetterName(group: string, topic: string): string {
  return `dlq.${group}.${topic}`
}

/** Gives a group its dead-letter topics: one for each topic it reads, unless it wants none. */
export function deriveDeadLetters(
  into: Resolving,
  group: Omit<Group, 'deadLetter'>,
  topics: ReadonlyMap<string, Topic>,
): { readonly group: Group; readonly derived: readonly Topic[] } {
  const wanted = into.source.groups?.[group.name]?.deadLetter ?? true
  if (wanted === false) return { group: { ...group, deadLetter: undefined }, derived: [] }
  const said = wanted === true ? {} : wanted
  const retention = retentionSaid(into, said.retention, pointer('groups', group.name, 'deadLetter', 'retention'))
  const derived = group.topics.flatMap((name) => {
    const source = topics.get(name)
    if (source === undefined) return []
    const identifier = deadLetterIdentifier(into, group.name, name)
    return [deadLetterTopic(group, source, { identifier, retention, partitions: said.partitions })]
  })
  const names = Object.fromEntries(derived.map(({ name, derived }) => [derived?.source ?? '', name]))
  return { group: { ...group, deadLetter: names }, derived }
}

/** Follows the names that `as` gives to group and topic: who mended a clash there has mended it here. */
function deadLetterIdentifier({ source }: Resolving, group: string, topic: string): string {
  return lowerCamel(deadLetterName(source.groups?.[group]?.as ?? group, source.topics?.[topic]?.as ?? topic))
}

function retentionSaid(into: Resolving, text: string | undefined, at: string): Topic['retention'] | undefined {
  if (text === undefined || text === 'forever') return text
  return durationIn(into, text, at, { ...anyQuantity, least: 1 })
}

interface Said {
  readonly identifier: string
  readonly retention: Topic['retention'] | undefined
  readonly partitions: number | undefined
}

function deadLetterTopic(group: Omit<Group, 'deadLetter'>, source: Topic, said: Said): Topic {
  const name = deadLetterName(group.name, source.name)
  const retention = said.retention ?? deadLetterRetention(source.retention, source.cleanup.includes('compact'))
  return {
    name,
    identifier: said.identifier,
    description: `Records of ${source.name} that ${group.name} could not handle`,
    owner: group.owner,
    message: source.message,
    publisher: undefined,
    route: [],
    key: source.key,
    partitions: said.partitions ?? source.partitions,
    replication: source.replication,
    minInSync: source.minInSync,
    cleanup: ['delete'],
    compression: source.compression,
    retention,
    retentionBytes: undefined,
    segment: defaultSegment(retention),
    maxMessage: Math.min(source.maxMessage + deadLetterHeaders, int32.most),
    profile: source.profile,
    compatibility: source.compatibility,
    traffic: source.traffic === undefined ? undefined : oneInAHundred(source.traffic),
    calendar: undefined,
    aliases: [],
    skip: 'allowed',
    config: {},
    freeze: undefined,
    retire: undefined,
    derived: { kind: 'dead-letter', group: group.name, source: source.name },
  }
}

/** One record in a hundred fails, rounded up: what capacity counts with. */
function oneInAHundred(traffic: NonNullable<Topic['traffic']>): NonNullable<Topic['traffic']> {
  return { mean: Math.ceil(traffic.mean / 100), peak: Math.ceil(traffic.peak / 100), size: traffic.size }
}
