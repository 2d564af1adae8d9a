import type { Place } from '../../diagnostics/diagnostic.ts'
import type { BoundMessage, Catalog, Pattern, RoutedField, Topic } from '../model.ts'
import { fieldsOn, messageNamed, pathText, topicNamed, valueIdentity, valueText } from './lookup.ts'
import { keyOf, placeOf, sourceAt } from './place.ts'
import type { Rule, RuleContext } from './rule.ts'

/** Topics of a message that its shared publisher writes to, or should. */
function sharedTopics(context: RuleContext, message: BoundMessage): readonly Topic[] {
  return message.topics
    .flatMap((name) => topicNamed(context.catalog, name) ?? [])
    .filter((topic) => topic.derived === undefined && !says(context, topic, 'publish'))
}

function says(context: RuleContext, topic: Topic, key: string): boolean {
  return sourceAt(context.source, 'topics', topic.name, key) !== undefined
}

/** Topics whose route could be read whole; a route with an unknown field is a finding of its own. */
export function routedTopics(context: RuleContext, message: BoundMessage): readonly Topic[] {
  return sharedTopics(context, message).filter((topic) => {
    const written = sourceAt(context.source, 'topics', topic.name, 'route')
    const isWhole =
      typeof written === 'object' && written !== null && Object.keys(written).length === topic.route.length
    return isWhole && topic.route.length > 0
  })
}

export const routeMissing: Rule = {
  code: 'route-missing',
  check: (context) =>
    context.catalog.messages.flatMap((message) => {
      const topics = sharedTopics(context, message)
      if (topics.length < 2) return []
      return topics
        .filter((topic) => !says(context, topic, 'route'))
        .map((topic) => {
          const others = topics.filter((other) => other !== topic).map((other) => `\`${other.name}\``)
          const more = others.length > 3 ? ` and ${others.length - 2} more` : ''
          return {
            code: 'route-missing' as const,
            message: `\`${topic.name}\` shares \`${message.type.fullName}\` with ${others.slice(0, more ? 2 : 3).join(', ')}${more} and has no route`,
            at: keyOf(context, 'topics', topic.name),
            hint: 'add `route` with the field and values that it takes, or `publish` with a name of its own',
          }
        })
    }),
}

export const routeWithPublish: Rule = {
  code: 'route-with-publish',
  check: (context) =>
    context.catalog.topics
      .filter(
        (topic) => topic.derived === undefined && says(context, topic, 'publish') && says(context, topic, 'route'),
      )
      .map((topic) => ({
        code: 'route-with-publish',
        message: `\`${topic.name}\` has a publisher of its own, \`${topic.publisher}\`, and a route`,
        at: keyOf(context, 'topics', topic.name, 'route'),
        hint: 'remove `route`, or remove `publish`',
        related: [{ message: 'its publisher', at: placeOf(context, 'topics', topic.name, 'publish') }],
      })),
}

/** Whether some message could match both: no field is in both with values that differ. */
export function routesOverlap(a: Pattern, b: Pattern): boolean {
  return a.every((field) => {
    const other = b.find(({ path }) => pathText(path) === pathText(field.path))
    return other === undefined || shareValue(field, other)
  })
}

function shareValue(a: RoutedField, b: RoutedField): boolean {
  const identities = new Set(a.values.map(valueIdentity))
  return b.values.some((value) => identities.has(valueIdentity(value)))
}

/** Pairs of topics whose routes overlap, as seen from the second. Topics that share no value of a common field never meet. */
export function overlappingRoutes(topics: readonly Topic[]): readonly (readonly [Topic, Topic])[] {
  const common = topics[0]?.route.find(({ path }) => topics.every((topic) => fieldOf(topic, path) !== undefined))
  const groups = common === undefined ? [topics] : groupedBy(topics, common)
  const pairs = new Map<string, readonly [Topic, Topic]>()
  for (const group of groups) {
    group.forEach((second, index) => {
      for (const first of group.slice(0, index)) {
        if (routesOverlap(first.route, second.route))
          pairs.set(JSON.stringify([first.name, second.name]), [first, second])
      }
    })
  }
  return [...pairs.values()]
}

function groupedBy(topics: readonly Topic[], { path }: RoutedField): Iterable<readonly Topic[]> {
  const groups = new Map<string, Topic[]>()
  for (const topic of topics) {
    for (const identity of new Set(fieldOf(topic, path)?.values.map(valueIdentity))) {
      const group = groups.get(identity)
      if (group === undefined) groups.set(identity, [topic])
      else group.push(topic)
    }
  }
  return groups.values()
}

function fieldOf(topic: Topic, path: RoutedField['path']): RoutedField | undefined {
  return topic.route.find((field) => pathText(field.path) === pathText(path))
}

export const routeOverlap: Rule = {
  code: 'route-overlap',
  check: (context) =>
    context.catalog.messages.flatMap((message) =>
      overlappingRoutes(routedTopics(context, message)).map(([first, second]) => ({
        code: 'route-overlap',
        message: `\`${second.name}\` and \`${first.name}\` both take a \`${message.as}\` ${sharedValues(first, second)}`,
        at: keyOf(context, 'topics', second.name, 'route'),
        hint: `let some field be in both routes with no value in common${commonField(first, second)}`,
        related: [{ message: `the route of \`${first.name}\``, at: keyOf(context, 'topics', first.name, 'route') }],
      })),
    ),
}

/** `with exchange KRX`: a message that both routes take. */
function sharedValues(first: Topic, second: Topic): string {
  const paths = new Set([...first.route, ...second.route].map(({ path }) => pathText(path)))
  const words = [...paths].map((path) => {
    const [a, b] = [first, second].map((topic) => topic.route.find((field) => pathText(field.path) === path))
    const identities = new Set((b ?? a)?.values.map(valueIdentity))
    const value = (a ?? b)?.values.find((candidate) => identities.has(valueIdentity(candidate)))
    return value === undefined ? path : `${path} ${valueText(value)}`
  })
  return `with ${words.join(' and ')}`
}

function commonField(first: Topic, second: Topic): string {
  const common = first.route.find(({ path }) => fieldOf(second, path) !== undefined)
  return common === undefined ? '' : `, such as \`${pathText(common.path)}\``
}

export const routeValueNever: Rule = {
  code: 'route-value-never',
  check: (context) =>
    context.catalog.topics
      .filter((topic) => topic.derived === undefined)
      .flatMap((topic) =>
        topic.route.flatMap(({ path, values }) => {
          const field = fieldsOn(context.schema, topic.message, path)?.at(-1)
          if (!values.includes('') || field?.presence !== 'implicit') return []
          return {
            code: 'route-value-never' as const,
            message: `\`${pathText(path)}\` has no presence: empty, it is unset and matches nothing`,
            at: placeOfValue(context, topic, pathText(path), ''),
            hint: 'remove the empty value, or mark the field `optional`',
          }
        }),
      ),
}

function placeOfValue(context: RuleContext, topic: Topic, path: string, value: string): Place {
  const written = sourceAt(context.source, 'topics', topic.name, 'route', path)
  const index = Array.isArray(written) ? written.indexOf(value) : -1
  return placeOf(context, 'topics', topic.name, 'route', path, ...(index < 0 ? [] : [String(index)]))
}

export const messageEntryUnused: Rule = {
  code: 'message-entry-unused',
  check: (context) =>
    Object.keys(sourceAt(context.source, 'messages') ?? {})
      .filter((name) => messageNamed(context.catalog, name) === undefined && context.schema.messages.has(name))
      .map((name) => ({
        code: 'message-entry-unused',
        message: `no topic carries \`${name}\``,
        at: keyOf(context, 'messages', name),
        hint: 'remove the entry',
      })),
}

export const unroutedUnused: Rule = {
  code: 'unrouted-unused',
  check: (context) =>
    context.catalog.messages
      .filter((message) => message.unrouted.length > 0 && !hasRoute(context, context.catalog, message))
      .map((message) => ({
        code: 'unrouted-unused',
        message: `no topic of \`${message.type.fullName}\` has a route, so nothing is unrouted`,
        at: keyOf(context, 'messages', message.type.fullName, 'unrouted'),
        hint: 'remove `unrouted`',
      })),
}

function hasRoute(context: RuleContext, catalog: Catalog, message: BoundMessage): boolean {
  return message.topics.some((name) => {
    const topic = topicNamed(catalog, name)
    return topic !== undefined && says(context, topic, 'route')
  })
}
