import type { Catalog, Model, Topic } from '../catalog/model.ts'
import { headerLines } from '../files/header.ts'
import type { GeneratedFile, Generator } from '../generator.ts'
import { render } from '../templates/render.ts'
import { topicSettings } from './settings.ts'

/** A script for each environment that creates its topics with Kafka's own tools. */
export const topics: Generator = {
  name: 'topics',
  generate: (model: Model): readonly GeneratedFile[] => model.environments.map(scriptOf),
}

/** Names in one question to Kafka's tool: 200 of the longest fit into an argument. */
const together = 200

function scriptOf(catalog: Catalog): GeneratedFile {
  const topics = catalog.topics.filter(({ retire }) => retire === undefined)
  const content = render('topics/topics.sh', {
    header: headerLines(catalog.source),
    environment: catalog.environment,
    patterns: patternsOf(topics),
    topics: topics.map(viewOf),
  })
  return { path: `infra/${catalog.environment}/topics.sh`, content, language: 'verbatim' }
}

/** Regular expressions that match these topics and no others. */
function patternsOf(topics: readonly Topic[]): string[] {
  const names = topics.map(({ name }) => name.replaceAll('.', '\\.'))
  return Array.from({ length: Math.ceil(names.length / together) }, (_, index) =>
    names.slice(index * together, (index + 1) * together).join('|'),
  )
}

function viewOf(topic: Topic): object {
  const settings = Object.entries(topicSettings(topic)).map(([name, value]) => `${name}=${value}`)
  return { name: topic.name, partitions: topic.partitions, replication: topic.replication, settings }
}
