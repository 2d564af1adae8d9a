import type { GeneratedFile } from '../generator.ts'
import { lines, symbol, ts, typeOf, type Code } from './code.ts'
import type { Context } from './context.ts'
import type { GroupPlan } from './group.ts'
import { doc, literal } from './literal.ts'
import { sharedSymbol, type PublisherPlan } from './publisher.ts'
import { runtime } from './runtime-symbols.ts'
import { sourceFile } from './source-file.ts'
import { topicAccess } from './topics-module.ts'

export const applicationSymbol = symbol('typescript/application', 'application')
export const connectSymbol = symbol('typescript/connect', 'connect')
export const connectionSymbol = symbol('typescript/connect', 'Connection')

/** What the package is called and what its embedded broker starts with. */
export function applicationModule(context: Context): GeneratedFile {
  const { catalog, names, style } = context
  const topics = catalog.topics.map(
    (topic) =>
      ts`embed(${topicAccess(topic)}, ${names.message(topic.message).type}, ${topic.partitions}${
        topic.retention === 'forever' || !topic.cleanup.includes('delete') ? '' : `, ${topic.retention}`
      }),`,
  )
  const about = catalog.description.trim() === '' ? `The catalog \`${catalog.name}\`.` : catalog.description.trim()
  const code = ts`${doc(`${about}\n\nThe embedded broker has the topics as the catalog says them without an environment.`)}export const ${applicationSymbol}: ${typeOf(runtime.Application)} = {
name: ${literal(catalog.name)},
embedded: () => [
${lines(topics)}
],
}

${topics.length === 0 ? '' : printEmbed()}/** The client of the bare functions: it connects on first use, as the environment says. */
export const ${sharedSymbol}: ${typeOf(runtime.Client)} = ${runtime.sharedClient}(${applicationSymbol})\n`
  return sourceFile(applicationSymbol.module, code, style)
}

/** Without topics nothing would call it. */
const printEmbed =
  (): Code => ts`/** One type for all of them: a thousand literal types are more than a compiler unites. */
function embed(topic: ${typeOf(runtime.TopicDefinition)}, type: ${typeOf(runtime.EmbeddedTopic)}['type'], partitions: number, retention?: number): ${typeOf(runtime.EmbeddedTopic)} {
return { topic, type, partitions, retention }
}\n\n`

/** The same functions on a client of one's own. */
export function connectModule(
  publishers: readonly PublisherPlan[],
  groups: readonly GroupPlan[],
  context: Context,
): GeneratedFile {
  const members = [
    ...publishers.map(({ publish, definition }) => ({ named: publish, make: ts`client.publisher(${definition})` })),
    ...groups.map(({ run, definition }) => ({ named: run, make: ts`client.runner(${definition})` })),
  ]
  const code: Code = ts`/** Every publisher and group on one client, and what that client can do. */
export interface ${connectionSymbol} {
${lines(members.map(({ named }) => ts`readonly ${named.name}: typeof ${typeOf(named)}`))}
/** Resolves when everything published so far is settled. */
flush(): Promise<void>
/** What works and what does not. */
health(): ${typeOf(runtime.Health)}
/** Finishes what was taken, sends what is buffered, disconnects; says what it could not finish. */
close(options?: ${typeOf(runtime.CloseOptions)}): Promise<${typeOf(runtime.CloseReport)}>
}

/** Connects a client of your own, apart from the shared one; what the options leave out, the environment says. */
export async function ${connectSymbol}(options?: ${typeOf(runtime.ClientOptions)}): Promise<${connectionSymbol}> {
const client = await ${runtime.connectClient}(${applicationSymbol}, options)
return {
${lines(members.map(({ named, make }) => ts`${named.name}: ${make},`))}
flush: () => client.flush(),
health: () => client.health(),
close: (closing) => client.close(closing),
}
}\n`
  return sourceFile(connectSymbol.module, code, context.style)
}
