import { groupDefaults } from '../defaults.ts'
import type { Group, Service } from '../model.ts'
import { upperCamel } from '../names.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { pointer } from '../pointer.ts'
import { parseRange } from '../quantity.ts'
import type { GroupSource, ServiceSource } from '../source.ts'
import { messageNamed } from './messages.ts'
import { anyQuantity, byName, durationIn, int32, reportUnknown, sorted } from './resolving.ts'
import type { Resolving } from './resolving.ts'

/** The groups without their dead-letter topics, sorted. `topics` are the names of those that could be resolved. */
export function resolveGroups(into: Resolving, topics: ReadonlySet<string>): readonly Omit<Group, 'deadLetter'>[] {
  return Object.entries(into.source.groups ?? {})
    .map(([name, source]) => resolveGroup(into, name, source, topics))
    .sort(byName)
}

function resolveGroup(
  into: Resolving,
  name: string,
  source: GroupSource,
  topics: ReadonlySet<string>,
): Omit<Group, 'deadLetter'> {
  const at = pointer('groups', name)
  const read = (source.topics ?? []).map((topic, index) => {
    if (into.declared.topics.has(topic)) return topic
    reportUnknown(into, 'unknown-topic', 'topic', topic, into.declared.topics, {
      pointer: at + pointer('topics', index),
    })
    return nearest(topic, into.declared.topics) ?? topic
  })
  return {
    name,
    as: source.as ?? upperCamel(name),
    description: source.description ?? '',
    owner: source.owner ?? '',
    topics: sorted(read.filter((topic) => topics.has(topic))),
    members: source.members ?? groupDefaults.members,
    concurrency: source.concurrency ?? groupDefaults.concurrency,
    guarantee: source.guarantee ?? groupDefaults.guarantee,
    from: source.from ?? groupDefaults.from,
    retry: retryOf(into, source, at),
    lag: lagOf(into, source, at),
  }
}

function retryOf(into: Resolving, { retry = {} }: GroupSource, at: string): Group['retry'] {
  const attempts = retry.attempts ?? groupDefaults.retry.attempts
  const backoff = parseRange(retry.backoff ?? groupDefaults.retry.backoff)
  if (backoff !== undefined && backoff.from <= int32.most && backoff.to <= int32.most) {
    return { attempts, minBackoff: backoff.from, maxBackoff: backoff.to }
  }
  into.report({
    code: 'quantity-out-of-range',
    message: `\`${retry.backoff ?? ''}\` is too much here`,
    at: { pointer: at + pointer('retry', 'backoff'), part: 'value' },
  })
  return { attempts, minBackoff: 100, maxBackoff: 10_000 }
}

function lagOf(into: Resolving, { lag }: GroupSource, at: string): Group['lag'] {
  if (lag === undefined || (lag.messages === undefined && lag.time === undefined)) return undefined
  const time = lag.time === undefined ? undefined : durationIn(into, lag.time, at + pointer('lag', 'time'), anyQuantity)
  return { messages: lag.messages, time }
}

export function resolveServices(into: Resolving): readonly Service[] {
  return Object.entries(into.source.services ?? {})
    .map(([name, source]) => resolveService(into, name, source))
    .sort(byName)
}

function resolveService(into: Resolving, name: string, source: ServiceSource): Service {
  const at = pointer('services', name)
  const publishes = (source.publishes ?? []).flatMap((message, index) => {
    const found = messageNamed(into, message, at + pointer('publishes', index), 'value')
    return into.schema === undefined ? [message] : found === undefined ? [] : [found.fullName]
  })
  const runs = (source.runs ?? []).flatMap((group, index) => {
    if (into.declared.groups.has(group)) return [group]
    reportUnknown(into, 'unknown-group', 'group', group, into.declared.groups, { pointer: at + pointer('runs', index) })
    return nearest(group, into.declared.groups) ?? []
  })
  return {
    name,
    description: source.description ?? '',
    owner: source.owner ?? '',
    publishes: sorted(publishes),
    runs: sorted(runs),
  }
}
