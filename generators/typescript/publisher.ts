import type { FieldPath, Topic } from '../catalog/model.ts'
import type { GeneratedFile } from '../generator.ts'
import type { Message } from '../protobuf/schema.ts'
import { lines, symbol, ts, typeOf, type Code, type Symbol } from './code.ts'
import type { Context } from './context.ts'
import { doc, literal, propertyKey } from './literal.ts'
import { printKeyFunction, printKeyType } from './key.ts'
import { keyFunctionName } from './local-names.ts'
import { kebab, modulePaths } from './modules.ts'
import { lowerFirst } from './names.ts'
import { printRoute } from './route.ts'
import { runtime } from './runtime-symbols.ts'
import { sourceFile } from './source-file.ts'
import { isCompacted, keyDoc, topicAccess } from './topics-module.ts'

export const sharedSymbol = symbol('typescript/application', 'shared')

/** One `publish…` function: every topic it may write to carries the same message. */
export interface PublisherPlan {
  readonly topics: readonly Topic[]
  readonly message: Message
  /** `publishPriceTick`. */
  readonly publish: Symbol
  /** Its PublisherDefinition. */
  readonly definition: Symbol
  /** What a tombstone is told; undefined where no topic is compacted. */
  readonly key: Symbol | undefined
}

export function planPublishers(context: Context): readonly PublisherPlan[] {
  const { catalog, names } = context
  const byName = new Map<string, Topic[]>()
  for (const topic of catalog.topics) {
    if (topic.publisher !== undefined) byName.set(topic.publisher, [...(byName.get(topic.publisher) ?? []), topic])
  }
  const bare = (name: string): string => name.replace(/^publish(?=.)/, '')
  const modules = modulePaths(
    'typescript/publishers',
    [...byName.keys()].map((name) => kebab(bare(name))),
  )
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, topics]) => {
      const message = catalog.schema.messages.get(topics[0]?.message ?? '')
      if (message === undefined) throw new Error(`${name} publishes a message that does not exist`)
      const module = modules.get(kebab(bare(name))) ?? ''
      return {
        topics,
        message,
        publish: symbol(module, name),
        definition: names.claim(module, `${lowerFirst(bare(name))}Publisher`),
        key: topics.some(isCompacted) ? names.claim(module, `${bare(name)}Key`) : undefined,
      }
    })
}

/** The module of one publisher: where its messages go, under which key, and the function itself. */
export function publisherModule(plan: PublisherPlan, context: Context): GeneratedFile {
  const { publish, definition, topics } = plan
  const keyed = new Map(topics.filter(({ key }) => key.length > 0).map((topic) => [keyFunctionName(topic), topic]))
  const keys = [...keyed.values()].map((topic) => printKeyFunction(topic, plan.message, context))
  const code = lines([
    printKey(plan, context),
    ...keys,
    printDestinations(plan, context),
    printDefinition(plan, context),
    ts`${doc(publisherDoc(plan))}export const ${publish} = ${sharedSymbol}.publisher(${definition})\n`,
  ])
  return sourceFile(publish.module, code, context.style)
}

/** Sorted into one switch, destinations are made once. */
function printDestinations({ topics, message }: PublisherPlan, context: Context): Code {
  const { class: type } = context.names.message(message.fullName)
  const entries = topics.map((topic) => {
    const key = topic.key.length === 0 ? '' : `, key: ${keyFunctionName(topic)}`
    return ts`${propertyKey(topic.identifier)}: { topic: ${topicAccess(topic)}${key} },`
  })
  return ts`const destinations = {
${lines(entries)}
} as const satisfies Readonly<Record<string, ${typeOf(runtime.Destination)}<${typeOf(type)}>>>\n`
}

function printDefinition(plan: PublisherPlan, context: Context): Code {
  const { topics, message, publish, definition, key } = plan
  const { class: type, input, type: codec, create } = context.names.message(message.fullName)
  const destination = (topic: Topic): Code => ts`destinations.${topic.identifier}`
  const routed = topics.some(({ route }) => route.length > 0)
  const body = printRoute(topics, message, context, destination)
  const route = ts`(${routed ? ts`m: ${typeOf(type)}` : ''}): ${typeOf(runtime.Destination)}<${typeOf(type)}> => {\n${body}\n}`
  const shape = key === undefined ? runtime.PublisherDefinition : runtime.CompactedPublisherDefinition
  const parameters = ts`${typeOf(type)}, ${typeOf(input)}${key === undefined ? '' : ts`, ${key}`}`
  const tombstone =
    key === undefined
      ? ts``
      : ts`tombstone: (key) => {\nconst m = ${create}(key)\nreturn ${runtime.tombstoneOf}(route(${routed ? 'm' : ''}), m, ${codec})\n},\n`
  return ts`const route = ${route}

/** What {@link ${publish.name}} does with a message. */
export const ${definition}: ${typeOf(shape)}<${parameters}> = {
name: ${literal(publish.name)},
type: ${codec},
route,
${tombstone}}\n`
}

function printKey(plan: PublisherPlan, context: Context): Code {
  if (plan.key === undefined) return ts``
  const paths = distinct(plan.topics.flatMap((topic) => [...topic.key, ...topic.route.map(({ path }) => path)]))
  return ts`/** The fields that decide where a record is, and what it replaces there. */
export type ${plan.key} = ${printKeyType(paths, plan.message, context)}\n`
}

export const distinct = (paths: readonly FieldPath[]): readonly FieldPath[] => [
  ...new Map(paths.map((path) => [path.join('.'), path])).values(),
]

const article = (name: string): string => (/^[aeiou]/i.test(name) ? 'an' : 'a')

function publisherDoc({ topics, message, key }: PublisherPlan): string {
  const lead =
    topics.length === 1
      ? `Publishes ${article(message.fullName)} \`${message.fullName}\` to \`${topics[0]?.name ?? ''}\`${keyClause(topics[0])}.`
      : `Publishes ${article(message.fullName)} \`${message.fullName}\` to the topic that its fields decide:`
  const where =
    topics.length === 1 ? [] : topics.map((topic) => `- \`${topic.name}\`${routeClause(topic)}${keyClause(topic)}`)
  const about = topics.length === 1 ? (topics[0]?.description.trim() ?? '') : ''
  const rest = [
    'Resolves when every in-sync replica has the record; `.batch` publishes many.',
    key === undefined ? '' : '`.tombstone` deletes what a key stands for.',
  ]
  return [[lead, ...where].join('\n'), about, rest.filter((line) => line !== '').join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
}

const keyClause = (topic: Topic | undefined): string =>
  topic === undefined || topic.key.length === 0 ? ', without key' : `, key ${keyDoc(topic)}`

function routeClause({ route }: Topic): string {
  const fields = route.map(({ path, values }) => {
    const shown = values.map((value) =>
      typeof value === 'object' ? value.name : JSON.stringify(typeof value === 'bigint' ? Number(value) : value),
    )
    return `${path.join('.')} ${shown.length === 1 ? 'is' : 'is one of'} ${shown.join(', ')}`
  })
  return fields.length === 0 ? '' : `, where ${fields.join(' and ')}`
}
