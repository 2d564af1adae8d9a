import { formatDuration } from '../quantity.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { Group, Topic } from '../model.ts'
import { pathText, runnersOf, topicsOf } from './lookup.ts'
import { keyOf, placeOf, placeOfItem, sourceAt } from './place.ts'
import { routesOverlap } from './routes.ts'
import type { Rule, RuleContext } from './rule.ts'

const week = 604_800_000

/** One finding for each topic of a group that `judge` has words for, at the topic's entry unless it says where. */
function readings(
  code: Finding['code'],
  judge: (group: Group, topic: Topic) => Pick<Finding, 'message' | 'hint'> | undefined,
  key?: readonly [string, ...string[]],
): Rule {
  return {
    code,
    check: (context) =>
      context.catalog.groups.flatMap((group) =>
        topicsOf(context.catalog, group).flatMap((topic) => {
          const words = judge(group, topic)
          if (words === undefined) return []
          const at = key ? placeOf(context, 'groups', group.name, ...key) : entryOf(context, group, topic)
          return { code, at, ...words }
        }),
      ),
  }
}

function entryOf(context: RuleContext, group: Group, topic: Topic) {
  return placeOfItem(context, ['groups', group.name, 'topics'], topic.name)
}

export const groupWithoutLag: Rule = {
  code: 'group-without-lag',
  check: (context) =>
    context.catalog.groups
      .filter(({ lag }) => lag === undefined || (lag.messages === undefined && lag.time === undefined))
      .map((group) => ({
        code: 'group-without-lag',
        message: `nothing alerts when \`${group.name}\` falls behind`,
        at: keyOf(context, 'groups', group.name),
        hint: 'add `lag: { messages: 10000, time: 1m }` with levels that suit it',
      })),
}

export const groupMembersIdle: Rule = {
  code: 'group-members-idle',
  check: (context) =>
    context.catalog.groups.flatMap((group) => {
      const topics = topicsOf(context.catalog, group)
      const most = Math.max(...topics.map(({ partitions }) => partitions))
      if (topics.length === 0 || group.members <= most) return []
      return {
        code: 'group-members-idle',
        message: `\`${group.name}\` has ${group.members} members for at most ${most} partitions a topic: ${group.members - most} of them idle`,
        at: placeOf(context, 'groups', group.name, 'members'),
        hint: `set members to ${most} or less`,
      }
    }),
}

export const groupPartitionsDiffer: Rule = {
  code: 'group-partitions-differ',
  check: (context) =>
    context.catalog.groups.flatMap((group) => {
      const keyed = topicsOf(context.catalog, group).filter(({ key }) => key.length > 0)
      const differing = keyed.flatMap((topic, index) => {
        const first = keyed
          .slice(0, index)
          .find((other) => other.partitions !== topic.partitions && shareKeys(other, topic))
        return first === undefined ? [] : [{ first, topic }]
      })
      const [pair] = differing
      if (pair === undefined) return []
      const { first, topic } = pair
      return {
        code: 'group-partitions-differ',
        message: `\`${topic.name}\` has ${topic.partitions} partitions and \`${first.name}\` ${first.partitions}, with the same key ${keyText(topic)}`,
        at: entryOf(context, group, topic),
        hint: `set partitions of both to ${Math.max(first.partitions, topic.partitions)}`,
        related: [{ message: `\`${first.name}\` has ${first.partitions}`, at: entryOf(context, group, first) }],
      }
    }),
}

/** Whether one key can be in both topics: the same fields, and no routes that keep its values apart. */
function shareKeys(a: Topic, b: Topic): boolean {
  if (keyNames(a).join() !== keyNames(b).join()) return false
  const routeOf = (topic: Topic) =>
    topic.route
      .filter(({ path }) => topic.key.some((key) => pathText(key) === pathText(path)))
      .map((field) => ({ ...field, path: field.path.slice(-1) }))
  return routesOverlap(routeOf(a), routeOf(b))
}

/** Keys are compared by the names of their fields: `user_id` is one wherever it is nested. */
function keyNames(topic: Topic): readonly string[] {
  return topic.key.map((path) => path.at(-1) ?? '')
}

function keyText(topic: Topic): string {
  return `[${topic.key.map(pathText).join(', ')}]`
}

export const concurrencyWithoutKey: Rule = readings('concurrency-without-key', (group, topic) =>
  group.concurrency === 'key' && topic.key.length === 0 && topic.derived === undefined
    ? {
        message: `\`${group.name}\` works by key, and \`${topic.name}\` has none`,
        hint: `add \`key\` to \`${topic.name}\`, or set \`concurrency: partition\``,
      }
    : undefined,
)

export const skipNeverDeadLetter: Rule = readings('skip-never-dead-letter', (group, topic) =>
  topic.skip === 'never' && group.deadLetter !== undefined
    ? {
        message: `\`${group.name}\` would put failed records of \`${topic.name}\` aside, which may never be skipped`,
        hint: 'set `deadLetter: false` in the group',
      }
    : undefined,
)

export const compactedFromLatest: Rule = readings(
  'compacted-from-latest',
  (group, topic) =>
    group.from === 'latest' && topic.cleanup.includes('compact')
      ? {
          message: `\`${group.name}\` begins at the end of \`${topic.name}\`, which is compacted: older rows are never seen`,
          hint: 'set `from: earliest`',
        }
      : undefined,
  ['from'],
)

export const offsetsExpire: Rule = readings(
  'offsets-expire',
  (group, topic) =>
    group.from === 'latest' &&
    !topic.cleanup.includes('compact') &&
    (topic.retention === 'forever' || topic.retention > week)
      ? {
          message: `stopped for 7d, \`${group.name}\` would skip what \`${topic.name}\` still holds`,
          hint: 'set `from: earliest`',
        }
      : undefined,
  ['from'],
)

export const lagExceedsRetention: Rule = readings(
  'lag-exceeds-retention',
  ({ lag }, { name, retention, cleanup }) =>
    lag?.time !== undefined && retention !== 'forever' && cleanup.includes('delete') && lag.time >= retention
      ? {
          message: `\`${name}\` deletes after ${formatDuration(retention)}, the alert fires after ${formatDuration(lag.time)}`,
          hint: `set time to ${formatDuration(Math.max(1000, Math.floor(retention / 4 / 1000) * 1000))} or less`,
        }
      : undefined,
  ['lag', 'time'],
)

export const retryBackoff: Rule = {
  code: 'retry-backoff',
  check: (context) =>
    context.catalog.groups
      .filter(({ retry }) => retry.minBackoff > retry.maxBackoff)
      .map(({ name, retry }) => ({
        code: 'retry-backoff',
        message: `retries of \`${name}\` begin after ${formatDuration(retry.minBackoff)} and end after ${formatDuration(retry.maxBackoff)}`,
        at: placeOf(context, 'groups', name, 'retry', 'backoff'),
        hint: `write \`${formatDuration(retry.maxBackoff)}..${formatDuration(retry.minBackoff)}\``,
      })),
}

export const groupNotRun: Rule = {
  code: 'group-not-run',
  check: (context) =>
    sourceAt(context.source, 'services') === undefined
      ? []
      : context.catalog.groups
          .filter((group) => runnersOf(context.catalog, group).length === 0)
          .map((group) => ({
            code: 'group-not-run',
            message: `no service runs \`${group.name}\``,
            at: keyOf(context, 'groups', group.name),
            hint: `add \`${group.name}\` to \`runs\` of its service`,
          })),
}

export const groupRunTwice: Rule = {
  code: 'group-run-twice',
  check: (context) =>
    context.catalog.groups.flatMap((group) => {
      const [first, ...others] = runnersOf(context.catalog, group)
      return others.map((service) => ({
        code: 'group-run-twice' as const,
        message: `\`${service}\` and \`${first}\` both run \`${group.name}\` and would share its partitions`,
        at: placeOfItem(context, ['services', service, 'runs'], group.name),
        hint: `remove it here, or declare a group of its own for \`${service}\``,
        related: [
          { message: `\`${first}\` runs it`, at: placeOfItem(context, ['services', first ?? '', 'runs'], group.name) },
        ],
      }))
    }),
}

export const publishesUncarried: Rule = {
  code: 'publishes-uncarried',
  check: (context) => {
    const carried = new Set(context.catalog.messages.map(({ type }) => type.fullName))
    return context.catalog.services.flatMap((service) =>
      service.publishes
        .filter((message) => !carried.has(message) && context.schema.messages.has(message))
        .map((message) => ({
          code: 'publishes-uncarried' as const,
          message: `no topic carries \`${message}\`, which \`${service.name}\` publishes`,
          at: placeOfItem(context, ['services', service.name, 'publishes'], message),
          hint: 'declare a topic with this message, or remove it',
        })),
    )
  },
}
