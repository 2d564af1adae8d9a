import type { Catalog, Topic } from '../catalog/model.ts'
import type { GeneratedFile } from '../generator.ts'
import { lines, symbol, ts, typeOf, type Code } from './code.ts'
import type { Context } from './context.ts'
import { doc, literal, propertyKey } from './literal.ts'
import { runtime } from './runtime-symbols.ts'
import { sourceFile } from './source-file.ts'

export const topicsSymbol = symbol('typescript/topics', 'topics')

/** `topics.marketDataKrxTicks`. */
export const topicAccess = ({ identifier }: Topic): Code => ts`${topicsSymbol}.${identifier}`

/** What every environment has the same: nothing that one may change is compiled into code. */
export function topicsModule(context: Context): GeneratedFile {
  const { catalog } = context
  const code = ts`${doc('The topics of the catalog, by the names that code gives them.')}export const ${topicsSymbol} = {
${lines(catalog.topics.map((topic) => printTopic(topic, catalog)))}
} as const satisfies Readonly<Record<string, ${typeOf(runtime.TopicDefinition)}>>\n`
  return sourceFile(topicsSymbol.module, code, context.style)
}

function printTopic(topic: Topic, catalog: Catalog): Code {
  const { linger, batch, deliveryTimeout } = profileOf(topic, catalog)
  return ts`${doc(topicDoc(topic))}${propertyKey(topic.identifier)}: {
name: ${literal(topic.name)},
subject: ${literal(`${topic.name}-value`)},
message: ${literal(topic.message)},
compression: ${literal(topic.compression)},
compacted: ${String(isCompacted(topic))},
maxMessage: ${topic.maxMessage},
profile: { linger: ${linger}, batch: ${batch}, deliveryTimeout: ${deliveryTimeout} },
},`
}

export const isCompacted = (topic: Topic): boolean => topic.cleanup.includes('compact')

function profileOf(topic: Topic, catalog: Catalog) {
  const profile = catalog.profiles.find((each) => each.name === topic.profile)
  if (profile === undefined)
    throw new Error(`topic ${topic.name} has the profile ${topic.profile}, which does not exist`)
  return profile
}

/** What people read of a topic where its name stands in their code. */
export function topicDoc(topic: Topic): string {
  const { derived, key } = topic
  const about =
    derived === undefined
      ? topic.description
      : `Records of ${derived.source} that the group ${derived.group} could not handle.`
  const facts = [
    `Topic \`${topic.name}\`, carries \`${topic.message}\`${key.length === 0 ? ', without key' : `, key ${keyDoc(topic)}`}.`,
    topic.owner === '' ? '' : `Owner: ${topic.owner}.`,
  ]
  return [about.trim(), facts.filter((fact) => fact !== '').join('\n')].filter((part) => part !== '').join('\n\n')
}

export const keyDoc = ({ key }: Topic): string => `\`${key.map((path) => path.join('.')).join('|')}\``
