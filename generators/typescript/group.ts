import type { Group, Topic } from '../catalog/model.ts'
import type { GeneratedFile } from '../generator.ts'
import type { Message } from '../protobuf/schema.ts'
import { join, lines, symbol, ts, typeOf, type Code, type Symbol } from './code.ts'
import type { Context } from './context.ts'
import { doc, literal } from './literal.ts'
import { printKeyParser, printKeyType } from './key.ts'
import { keyParserName } from './local-names.ts'
import { kebab, modulePaths } from './modules.ts'
import { lowerFirst } from './names.ts'
import { distinct, sharedSymbol } from './publisher.ts'
import { runtime } from './runtime-symbols.ts'
import { sourceFile } from './source-file.ts'
import { isCompacted, topicAccess } from './topics-module.ts'

/** One `run…` function. */
export interface GroupPlan {
  readonly group: Group
  readonly run: Symbol
  readonly handlers: Symbol
  /** Its GroupDefinition. */
  readonly definition: Symbol
  /** One for each message that its topics carry. */
  readonly handled: readonly Handled[]
}

interface Handled {
  readonly message: Message
  readonly topics: readonly Topic[]
  /** `onPriceTick`. */
  readonly handler: string
  /** The type of a deleted record's key, where a topic is compacted. */
  readonly key: Symbol | undefined
}

export function planGroups(context: Context): readonly GroupPlan[] {
  const { catalog, names } = context
  const modules = modulePaths(
    'typescript/groups',
    catalog.groups.map(({ as }) => kebab(as)),
  )
  return catalog.groups.map((group) => {
    const module = modules.get(kebab(group.as)) ?? ''
    return {
      group,
      run: symbol(module, `run${group.as}`),
      handlers: symbol(module, `${group.as}Handlers`),
      definition: names.claim(module, `${lowerFirst(group.as)}Group`),
      handled: handledBy(group, module, context),
    }
  })
}

function handledBy(group: Group, module: string, { catalog, names }: Context): readonly Handled[] {
  const topics = catalog.topics.filter(({ name }) => group.topics.includes(name))
  return catalog.messages.flatMap(({ type, as }) => {
    const carrying = topics.filter(({ message }) => message === type.fullName)
    if (carrying.length === 0) return []
    const key = carrying.some(isCompacted) ? names.claim(module, `${group.as}${as}Key`) : undefined
    return [{ message: type, topics: carrying, handler: `on${as}`, key }]
  })
}

/** The module of one group: what a program gives, what the catalog says of it, and the function that runs it. */
export function groupModule(plan: GroupPlan, context: Context): GeneratedFile {
  const { group, run, handlers, definition, handled } = plan
  const code = lines([
    ...handled.flatMap((each) => printKeys(each, context)),
    ts`${doc(`What a program does with the records that the group \`${group.name}\` reads.`)}export interface ${handlers} {
${lines(handled.map((each) => printHandler(each, context)))}
}\n`,
    ts`${doc(`The group \`${group.name}\` as the catalog describes it.`)}export const ${definition}: ${typeOf(runtime.GroupDefinition)}<${handlers}> = {
name: ${literal(group.name)},
runner: ${literal(run.name)},
subscriptions: [
${lines(handled.flatMap((each) => each.topics.map((topic) => printSubscription(each, topic, group, context))))}
],
concurrency: ${literal(group.concurrency)},
guarantee: ${literal(group.guarantee)},
from: ${literal(group.from)},
retry: { attempts: ${group.retry.attempts}, minBackoff: ${group.retry.minBackoff}, maxBackoff: ${group.retry.maxBackoff} },
}\n`,
    ts`${doc(runnerDoc(group))}export const ${run} = ${sharedSymbol}.runner(${definition})\n`,
  ])
  return sourceFile(run.module, code, context.style)
}

/** A deleted record is known by its key alone; topics may key the same message differently. */
function printKeys({ message, topics, key }: Handled, context: Context): Code[] {
  if (key === undefined) return []
  const compacted = topics.filter(isCompacted)
  const types = new Map(
    compacted.map((topic) => [
      topic.key.map((path) => path.join('.')).join('|'),
      printKeyType(distinct(topic.key), message, context),
    ]),
  )
  return [
    ts`${doc(`The key of a deleted \`${message.fullName}\`.`)}export type ${key} = ${join([...types.values()], ' | ')}\n`,
    ...compacted.map((topic) => printKeyParser(topic, message, ts`${key}`, keyParserName(topic), context)),
  ]
}

function printHandler({ message, topics, handler, key }: Handled, context: Context): Code {
  const { class: type } = context.names.message(message.fullName)
  const from = `from ${topics.map(({ name }) => `\`${name}\``).join(', ')}`
  const about = `For each \`${message.fullName}\` ${from}.\nThe record is settled when this resolves; a rejection is retried.`
  const handle = ts`${doc(about)}readonly ${handler}: ${typeOf(runtime.Handler)}<${typeOf(type)}>`
  if (key === undefined) return handle
  const compacted = topics.filter(isCompacted).map(({ name }) => `\`${name}\``)
  const deleted = `For each record without a value from ${compacted.join(', ')}: what its key stands for is deleted.`
  return lines([handle, ts`${doc(deleted)}readonly ${handler}Deleted: ${typeOf(runtime.RecordHandler)}<${key}>`])
}

function printSubscription({ message, handler }: Handled, topic: Topic, group: Group, context: Context): Code {
  const { type } = context.names.message(message.fullName)
  const deleted = isCompacted(topic) ? `deleted: '${handler}Deleted',\nparseKey: ${keyParserName(topic)},\n` : ''
  const target = context.catalog.topics.find(({ name }) => name === group.deadLetter?.[topic.name])
  const deadLetter = target === undefined ? ts`` : ts`deadLetter: ${topicAccess(target)},\n`
  return ts`{
topic: ${topicAccess(topic)},
type: ${type},
handler: '${handler}',
${deleted}${deadLetter}},`
}

function runnerDoc(group: Group): string {
  const how =
    group.concurrency === 'key'
      ? 'Records of one key run one after another, those of different keys side by side.'
      : 'Records of one partition run one after another.'
  const failed =
    group.deadLetter === undefined
      ? 'a record that cannot be handled stops its partition.'
      : 'a record that cannot be handled goes to the dead-letter topic.'
  return [
    group.description.trim() === '' ? `Runs the group \`${group.name}\`.` : group.description.trim(),
    `Resolves once the group has been joined. ${how}\nA handler is tried ${group.retry.attempts} ${group.retry.attempts === 1 ? 'time' : 'times'}; then ${failed}`,
  ].join('\n\n')
}
