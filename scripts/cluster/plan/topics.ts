import type { Amount, Change, ChangeConfig, CreateTopic, Refusal, TopicChange } from './change.ts'
import type { Amounts, Observed, ObservedSetting, ObservedTopic } from './observed.ts'
import { judge, sameValue, shrinks, throttleSettings } from './setting.ts'
import { owns, type Wanted, type WantedTopic } from './wanted.ts'

/** Every difference between what a cluster has and what the catalog wants of it, by topic. Pure. */
export function planTopics(observed: Observed, wanted: Wanted, amounts: Amounts): readonly TopicChange[] {
  const there = new Map(observed.topics.map((topic) => [topic.name, topic]))
  const declared = wanted.topics.flatMap((topic) => planTopic(topic, there.get(topic.name), observed, amounts))
  const known = new Set(wanted.topics.map(({ name }) => name))
  const orphans = observed.topics.filter(({ name }) => owns(wanted, name) && !known.has(name))
  return [...declared, ...orphans.map((topic) => orphanOf(topic, wanted))]
}

function planTopic(
  topic: WantedTopic,
  there: ObservedTopic | undefined,
  observed: Observed,
  amounts: Amounts,
): readonly TopicChange[] {
  if (topic.retire !== undefined)
    return there === undefined ? [] : [deletionOf(there, topic.retire, amounts.get(topic.name))]
  if (there === undefined) return [creationOf(topic, observed)]
  return [
    ...partitionsOf(topic, there),
    ...replicationOf(topic, there),
    ...placementOf(there, observed.brokers.length),
    ...settingsOf(topic, there, amounts),
  ]
}

function creationOf(topic: WantedTopic, { names }: Observed): CreateTopic {
  const replaces = topic.aliases.filter((alias) => names.has(alias))
  return {
    kind: 'create',
    topic: topic.name,
    class: 'safe',
    because: replaces.map(
      (alias) =>
        `Kafka cannot rename: \`${alias}\` keeps its records and its readers until it is retired; move both, then delete it`,
    ),
    performed: true,
    partitions: topic.partitions,
    replication: topic.replication,
    config: topic.settings,
    replaces,
  }
}

function deletionOf(there: ObservedTopic, reason: string, amount: Amount | undefined): TopicChange {
  const because = [`retired in the catalog: ${reason}`, 'all its records go, for all readers']
  const partitions = there.replicas.length
  return { kind: 'delete', topic: there.name, class: 'destructive', because, performed: true, partitions, amount }
}

function orphanOf(there: ObservedTopic, wanted: Wanted): TopicChange {
  const heirs = wanted.topics.filter(({ aliases }) => aliases.includes(there.name)).map(({ name }) => `\`${name}\``)
  const because =
    heirs.length === 0
      ? 'in the scope of this catalog, but not in it; declare it, or declare it with `retire` to have it deleted'
      : `an old name of ${heirs.join(', ')}; once nobody uses it, declare it with \`retire\` to have it deleted`
  const partitions = there.replicas.length
  return { kind: 'orphan', topic: there.name, class: 'safe', because: [because], performed: false, partitions }
}

function partitionsOf(topic: WantedTopic, there: ObservedTopic): readonly TopicChange[] {
  const before = there.replicas.length
  const after = topic.partitions
  if (before === after) return []
  const change = { kind: 'partitions', topic: topic.name, before, after } as const
  if (after < before) {
    const because = [
      `Kafka never takes partitions away; set partitions to ${before}, or make a new topic and let this name be its alias`,
    ]
    return [{ ...change, class: 'impossible', performed: false, because }]
  }
  if (!topic.keyed) return [{ ...change, class: 'safe', performed: true, because: [] }]
  const because = [
    'new records of a key go to another partition than old ones: their order is lost across the change, and readers with state by partition lose it',
  ]
  return [{ ...change, class: 'risky', performed: true, because }]
}

function replicationOf(topic: WantedTopic, there: ObservedTopic): readonly TopicChange[] {
  const counts = [...new Set(there.replicas.map(({ length }) => length))].sort((a, b) => a - b)
  if (counts.every((count) => count === topic.replication)) return []
  const because = ['data moves between brokers, which this tool leaves to kafka-reassign-partitions']
  const change = { kind: 'replication', topic: topic.name, before: counts, after: topic.replication } as const
  return [{ ...change, class: 'slow', performed: false, because }]
}

/** Copies gathered on few brokers. Kafka's own assignment differs by a copy or two, which is no finding. */
function placementOf(there: ObservedTopic, brokers: number): readonly TopicChange[] {
  const copies: Record<number, number> = {}
  for (const id of there.replicas.flat()) copies[id] = (copies[id] ?? 0) + 1
  const fair = there.replicas.flat().length / Math.max(1, brokers)
  const most = Math.max(0, ...Object.values(copies))
  if (there.moving || most < 2 * fair || most - fair < 2) return []
  const because = [
    `one broker holds ${most} of ${there.replicas.flat().length} copies; kafka-reassign-partitions spreads them`,
  ]
  return [{ kind: 'placement', topic: there.name, class: 'slow', performed: false, because, copies }]
}

function settingsOf(topic: WantedTopic, there: ObservedTopic, amounts: Amounts): readonly ChangeConfig[] {
  const replication = Math.max(0, ...there.replicas.map(({ length }) => length))
  return editsOf(topic, there).map((edit) => {
    const amount = amounts.get(`${topic.name} ${edit.setting}`)
    const judgement = judge({ ...edit, amount, replication })
    return { kind: 'config', topic: topic.name, ...edit, ...judgement, performed: true, amount }
  })
}

type Edit = Pick<ChangeConfig, 'setting' | 'before' | 'after' | 'edit'>

/** Overrides that are missing, other, or more than the catalog says; sorted by name. */
function editsOf(topic: WantedTopic, there: ObservedTopic): readonly Edit[] {
  const sets = Object.entries(topic.settings).flatMap(([setting, after]): Edit[] => {
    const now: ObservedSetting | undefined = there.settings[setting]
    if (now?.override === true && now.value !== null && sameValue(setting, now.value, after)) return []
    return [{ setting, before: now?.value ?? null, after, edit: 'set' }]
  })
  const resets = Object.entries(there.settings).flatMap(([setting, now]): Edit[] => {
    if (!now.override || Object.hasOwn(topic.settings, setting) || throttleSettings.has(setting)) return []
    return [{ setting, before: now.value, after: now.beneath ?? undefined, edit: 'reset' }]
  })
  return [...sets, ...resets].sort((first, second) => (first.setting < second.setting ? -1 : 1))
}

/** Changes that take records away and so want to be measured: retention cuts and deletions. */
export interface Cut {
  readonly topic: string
  readonly partitions: number
  /** All of it, what is older than ms, or what is beyond bytes of a partition. */
  readonly beyond: 'all' | { readonly age: number } | { readonly bytes: number }
  /** As `Amounts` names it. */
  readonly key: string
}

export function cutsOf(observed: Observed, wanted: Wanted): readonly Cut[] {
  const partitions = new Map(observed.topics.map((topic) => [topic.name, topic.replicas.length]))
  return planTopics(observed, wanted, new Map()).flatMap((change): Cut[] => {
    const base = { topic: 'topic' in change ? change.topic : '', partitions: partitions.get(change.topic) ?? 0 }
    if (change.kind === 'delete') return [{ ...base, beyond: 'all', key: change.topic }]
    if (change.kind !== 'config' || change.before === null || change.after === undefined) return []
    if (!shrinks(change.before, change.after)) return []
    const key = `${change.topic} ${change.setting}`
    if (change.setting === 'retention.ms') return [{ ...base, beyond: { age: Number(change.after) }, key }]
    return change.setting === 'retention.bytes' ? [{ ...base, beyond: { bytes: Number(change.after) }, key }] : []
  })
}

/** What the catalog itself forbids: changes of frozen topics, and what Kafka cannot do. */
export function policyRefusals(changes: readonly Change[], wanted: Wanted): readonly Refusal[] {
  const frozen = new Map(wanted.topics.map(({ name, freeze }) => [name, freeze]))
  return changes.flatMap((change): Refusal[] => {
    if (!('topic' in change)) return []
    const reason = frozen.get(change.topic)
    if (reason !== undefined && change.performed) {
      const hint = 'make the catalog say what the cluster has, or take `freeze` away'
      return [{ by: 'freeze', name: change.topic, message: `the topic is frozen: ${reason}`, hint }]
    }
    if (change.class !== 'impossible') return []
    return [{ by: 'kafka', name: change.topic, message: change.because[0] ?? 'Kafka cannot do this' }]
  })
}
