import type { Finding, Place } from '../../diagnostics/diagnostic.ts'
import type { BoundMessage, Group, Topic } from '../model.ts'
import { declaredTopics, messageNamed, topicNamed, topicsOf } from './lookup.ts'
import { keyOf, placeOf, placeSaid } from './place.ts'
import type { Rule, RuleContext } from './rule.ts'

/** A name in generated code and what it comes from. */
interface Identifier {
  readonly name: string
  readonly from: string
  readonly at: () => Place
  /** How to give it another name. */
  readonly mend: () => string
}

export const identifierClash: Rule = {
  code: 'identifier-clash',
  check: (context) => [
    ...clashesIn([...publishers(context), ...runners(context)]),
    ...clashesIn(topicConstants(context)),
    ...deadLetterClashes(context),
    ...saidOnce(context.catalog.groups.flatMap((group) => deletionClashes(context, group))),
  ],
}

/** Words that cannot stand as an identifier, or mean something on every object. */
const ownWords: ReadonlySet<string> = new Set([
  ...'await break case catch class const continue debugger default delete do else enum export extends false finally for'.split(
    ' ',
  ),
  ...'function if implements import in instanceof interface let new null package private protected public return'.split(
    ' ',
  ),
  ...'static super switch this throw true try typeof var void while with yield arguments eval undefined'.split(' '),
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
])

export const identifierReserved: Rule = {
  code: 'identifier-reserved',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(({ identifier }) => ownWords.has(identifier))
      .map((topic) => ({
        code: 'identifier-reserved',
        message: `the topic \`${topic.name}\` becomes \`${topic.identifier}\`, one of JavaScript's own words`,
        at: placeOfAs(context, 'topics', topic.name),
        hint: `give it another identifier, such as \`as: ${topic.identifier}Topic\``,
      })),
}

/** `publish<As>` of each message, and of each `publish`; two messages that share `As` share `on<As>` too. */
function publishers(context: RuleContext): readonly Identifier[] {
  const ofMessages = context.catalog.messages.map((message) => ({
    name: `publish${message.as}`,
    from: `message \`${message.type.fullName}\``,
    at: () => placeOfMessage(context, message),
    mend: () => mendOf(message),
  }))
  const ofTopics = declaredTopics(context.catalog).flatMap((topic) => {
    const said = placeSaid(context, 'topics', topic.name, 'publish')
    if (topic.publisher === undefined || said === undefined) return []
    const mend = () => `choose another name, such as \`publish: ${upperFirst(topic.identifier)}\``
    return { name: topic.publisher, from: `topic \`${topic.name}\``, at: () => said, mend }
  })
  return [...ofMessages, ...ofTopics]
}

function runners(context: RuleContext): readonly Identifier[] {
  return context.catalog.groups.map((group) => ({
    name: `run${group.as}`,
    from: `group \`${group.name}\``,
    at: () => placeOfAs(context, 'groups', group.name),
    mend: () => `add another name to the group, such as \`as: ${group.as}Group\``,
  }))
}

function topicConstants(context: RuleContext): readonly Identifier[] {
  return declaredTopics(context.catalog).map((topic) => topicConstant(context, topic))
}

/** A derived topic has its name by the group that derives it and the topic it is derived from. */
function topicConstant(context: RuleContext, { name, identifier, derived }: Topic): Identifier {
  const said = derived?.source ?? name
  const suggested = topicNamed(context.catalog, said)?.identifier ?? identifier
  return {
    name: `topics.${identifier}`,
    from: derived === undefined ? `topic \`${name}\`` : `the dead letters \`${name}\``,
    at: () =>
      derived === undefined ? placeOfAs(context, 'topics', name) : placeOfAs(context, 'groups', derived.group),
    mend: () =>
      `add another name to ${derived === undefined ? 'the topic' : `topic \`${said}\``}, such as \`as: ${suggested.replace(/^_/, 'topic')}Topic\``,
  }
}

/** Constants of dead-letter topics, but for those that clash because they are one topic, or their sources or groups do. */
function deadLetterClashes(context: RuleContext): readonly Finding[] {
  const { topics, groups } = context.catalog
  const folded = (name: string) => name.toLowerCase()
  const ofSource = new Map(topics.map(({ name, identifier }) => [name, folded(identifier)]))
  const ofGroup = new Map(groups.map(({ name, as }) => [name, folded(as)]))
  const first = new Map<string, Topic>()
  return topics.flatMap((topic) => {
    const other = first.get(folded(topic.identifier))
    if (other === undefined) {
      first.set(folded(topic.identifier), topic)
      return []
    }
    const [mine, its] = [topic.derived, other.derived]
    if (mine === undefined && its === undefined) return []
    const told =
      topic.name === other.name ||
      (mine !== undefined &&
        its !== undefined &&
        (mine.source === its.source
          ? ofGroup.get(mine.group) === ofGroup.get(its.group)
          : ofSource.get(mine.source) === ofSource.get(its.source)))
    return told ? [] : clashesIn([topicConstant(context, other), topicConstant(context, topic)])
  })
}

/** `on<As>Deleted` of the compacted topics a group reads, beside `on<As>` of all it reads. */
function deletionClashes(context: RuleContext, group: Group): readonly Finding[] {
  const topics = topicsOf(context.catalog, group)
  const messages = [...new Set(topics.map(({ message }) => message))].flatMap(
    (name) => messageNamed(context.catalog, name) ?? [],
  )
  const isCompacted = (message: BoundMessage) =>
    topics.some((topic) => topic.message === message.type.fullName && topic.cleanup.includes('compact'))
  return messages.filter(isCompacted).flatMap((message) => {
    const deletion: Identifier = {
      name: `on${message.as}Deleted`,
      from: `deletions of message \`${message.type.fullName}\``,
      at: () => placeOfMessage(context, message),
      mend: () => mendOf(message),
    }
    const handlers = messages.map((other) => ({
      name: `on${other.as}`,
      from: `message \`${other.type.fullName}\``,
      at: () => placeOfMessage(context, other),
      mend: () => mendOf(other),
    }))
    return handlers.flatMap((handler) => clashesIn([deletion, handler]))
  })
}

function clashesIn(identifiers: readonly Identifier[]): readonly Finding[] {
  const first = new Map<string, Identifier>()
  return identifiers.flatMap((identifier) => {
    const folded = identifier.name.toLowerCase()
    const other = first.get(folded)
    if (other === undefined) {
      first.set(folded, identifier)
      return []
    }
    const spelling = other.name === identifier.name ? '' : ' but for case'
    return {
      code: 'identifier-clash',
      message: `\`${identifier.name}\`, from ${identifier.from}, is also the name from ${other.from}${spelling}`,
      at: identifier.at(),
      hint: identifier.mend(),
      related: [{ message: `\`${other.name}\` comes from here`, at: other.at() }],
    }
  })
}

/** Two groups that read the same two messages meet the same clash. */
function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.message, finding])).values()]
}

function placeOfAs(context: RuleContext, section: 'topics' | 'groups', name: string): Place {
  return placeSaid(context, section, name, 'as') ?? keyOf(context, section, name)
}

/** Where a message gets its name in code: its `as`, else the line of the first topic that carries it. */
function placeOfMessage(context: RuleContext, message: BoundMessage): Place {
  const said = placeSaid(context, 'messages', message.type.fullName, 'as')
  if (said !== undefined) return said
  const topic = message.topics[0]
  return topic === undefined ? keyOf(context, 'topics') : placeOf(context, 'topics', topic, 'message')
}

/** Names the package's last part before the message: `other.pkg.PriceTick` might be `PkgPriceTick`. */
function mendOf({ type, as }: BoundMessage): string {
  const parent = type.fullName.split('.').at(-2)
  const suggested = parent === undefined ? `${as}Message` : `${upperFirst(parent.replace(/[^A-Za-z0-9]/g, ''))}${as}`
  return `give the message another name: \`messages: { ${type.fullName}: { as: ${suggested} } }\``
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
