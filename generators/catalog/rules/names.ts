import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { Topic } from '../model.ts'
import { declaredTopics, topicNamed } from './lookup.ts'
import { keyOf, placeOf, placeOfItem, sourceAt } from './place.ts'
import type { Rule, RuleContext } from './rule.ts'

/** Kafka's own limit (`Topic.java`): 255 characters of a folder name less `-NNNNN`. */
const longestName = 249

function isLegalName(name: string): boolean {
  return name.length <= longestName && /^[A-Za-z0-9._-]+$/.test(name) && name !== '.' && name !== '..'
}

/** What is wrong with a name as Kafka sees it. */
function faultOf(name: string): string {
  if (name === '' || name === '.' || name === '..') return `is ${JSON.stringify(name)}`
  if (name.length > longestName) return `has ${name.length} characters, more than ${longestName}`
  return `contains ${JSON.stringify(name.match(/[^A-Za-z0-9._-]/u)?.[0])}`
}

/** Where a topic is written down: a derived one by the group that derives it. */
export function placeOfTopic(context: RuleContext, topic: Topic) {
  return topic.derived === undefined
    ? keyOf(context, 'topics', topic.name)
    : keyOf(context, 'groups', topic.derived.group)
}

export const topicNameIllegal: Rule = {
  code: 'topic-name-illegal',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(({ name }) => !isLegalName(name))
      .map((topic) => ({
        code: 'topic-name-illegal',
        message: `the topic name ${faultOf(topic.name)}`,
        at: placeOfTopic(context, topic),
        hint: `rename it to \`${suggestedName(topic.name)}\``,
      })),
}

function suggestedName(name: string): string {
  const legal = name.replace(/[^A-Za-z0-9._-]+/gu, '-').slice(0, longestName)
  return isLegalName(legal) ? legal : 'topic'
}

export const topicNameMixed: Rule = {
  code: 'topic-name-mixed',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(({ name }) => name.includes('.') && name.includes('_') && !name.startsWith('_'))
      .map((topic) => ({
        code: 'topic-name-mixed',
        message: `the topic name \`${topic.name}\` uses both \`.\` and \`_\``,
        at: placeOfTopic(context, topic),
        hint: `rename it to \`${topic.name.replaceAll('_', '-')}\``,
      })),
}

export const topicNameReserved: Rule = {
  code: 'topic-name-reserved',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(({ name }) => /^__|^_schemas$|-changelog$|-repartition$/.test(name))
      .map((topic) => ({
        code: 'topic-name-reserved',
        message: `\`${topic.name}\` looks like an internal topic of ${internalOwner(topic.name)}`,
        at: placeOfTopic(context, topic),
        hint: `rename it to \`${topic.name.replace(/^_+/, '').replace(/-(changelog|repartition)$/, '.$1')}\``,
      })),
}

function internalOwner(name: string): string {
  if (name.startsWith('__')) return "Kafka's brokers"
  return name === '_schemas' ? 'the Schema Registry' : 'Kafka Streams'
}

export const topicNameCollision: Rule = {
  code: 'topic-name-collision',
  check: (context) => {
    const findings: Finding[] = []
    const firstByMetric = new Map<string, Topic>()
    for (const topic of context.catalog.topics) {
      const metric = topic.name.replaceAll('.', '_')
      const first = firstByMetric.get(metric)
      if (first === undefined) firstByMetric.set(metric, topic)
      else if (first.name !== topic.name) {
        findings.push({
          code: 'topic-name-collision',
          message: `\`${topic.name}\` and \`${first.name}\` are one name to Kafka's metrics, \`${metric}\``,
          at: placeOfTopic(context, topic),
          hint: `rename \`${topic.name}\``,
          related: [{ message: `\`${first.name}\` is here`, at: placeOfTopic(context, first) }],
        })
      }
    }
    return findings
  },
}

export const derivedNameIllegal: Rule = {
  code: 'derived-name-illegal',
  check: (context) =>
    context.catalog.topics.flatMap((topic) => {
      // An illegal source name is a finding of its own.
      if (topic.derived === undefined || isLegalName(topic.name) || !isLegalName(topic.derived.source)) return []
      return {
        code: 'derived-name-illegal',
        message: `the dead-letter topic of group \`${topic.derived.group}\` for \`${topic.derived.source}\` ${faultOf(topic.name)}`,
        at: placeOfTopic(context, topic),
        hint:
          topic.name.length > longestName
            ? `shorten the group's name by ${topic.name.length - longestName} or more characters`
            : `rename the group to \`${suggestedName(topic.derived.group)}\``,
      }
    }),
}

export const derivedNameTaken: Rule = {
  code: 'derived-name-taken',
  check: (context) => {
    const findings: Finding[] = []
    const takenBy = new Map<string, Topic>()
    for (const topic of [...declaredTopics(context.catalog), ...context.catalog.topics.filter((one) => one.derived)]) {
      const taken = takenBy.get(topic.name)
      if (taken === undefined) takenBy.set(topic.name, topic)
      else if (topic.derived !== undefined) {
        findings.push({
          code: 'derived-name-taken',
          message: `the dead letters of group \`${topic.derived.group}\` for \`${topic.derived.source}\` would go to \`${topic.name}\`, which is ${holderOf(taken)}`,
          at: placeOfTopic(context, topic),
          hint: `rename the group \`${topic.derived.group}\`, or set its \`deadLetter: false\``,
          related: [{ message: `\`${topic.name}\` is made here`, at: placeOfTopic(context, taken) }],
        })
      }
    }
    return findings
  },
}

function holderOf({ derived }: Topic): string {
  return derived === undefined
    ? 'a declared topic'
    : `already that of group \`${derived.group}\` for \`${derived.source}\``
}

export const scopeOutside: Rule = {
  code: 'scope-outside',
  check: (context) => {
    if (sourceAt(context.source, 'scope') === undefined) return []
    return context.catalog.topics
      .filter(({ name }) => !context.catalog.scope.some((prefix) => name.startsWith(prefix)))
      .map((topic) => ({
        code: 'scope-outside',
        message: `\`${topic.name}\`${topic.derived ? `, derived for group \`${topic.derived.group}\`,` : ''} begins with none of the prefixes in \`scope\``,
        at: placeOfTopic(context, topic),
        hint: `add \`${topic.name.split('.')[0]}${topic.name.includes('.') ? '.' : ''}\` to \`scope\``,
        related: [{ message: 'the scope is here', at: placeOf(context, 'scope') }],
      }))
  },
}

export const aliasInUse: Rule = {
  code: 'alias-in-use',
  check: (context) =>
    declaredTopics(context.catalog).flatMap((topic) =>
      topic.aliases.flatMap((alias) => {
        const namesake = topicNamed(context.catalog, alias)
        if (namesake === undefined) return []
        return {
          code: 'alias-in-use',
          message: `\`${alias}\` is an alias here and the name of ${namesake === topic ? 'this very' : 'a'} topic`,
          at: placeOfItem(context, ['topics', topic.name, 'aliases'], alias),
          hint: `remove \`${alias}\` from \`aliases\``,
          ...(namesake !== topic && {
            related: [{ message: `the topic \`${alias}\``, at: placeOfTopic(context, namesake) }],
          }),
        }
      }),
    ),
}
