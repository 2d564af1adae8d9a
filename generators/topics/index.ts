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

function scriptOf(catalog: Catalog): GeneratedFile {
  const content = render('topics/topics.sh', {
    header: headerLines(catalog.source),
    environment: catalog.environment,
    topics: catalog.topics.filter(({ retire }) => retire === undefined).map(viewOf),
  })
  return { path: `infra/${catalog.environment}/topics.sh`, content, language: 'verbatim' }
}

function viewOf(topic: Topic): object {
  const settings = Object.entries(topicSettings(topic)).map(([name, value]) => `${name}=${value}`)
  return { name: topic.name, partitions: topic.partitions, replication: topic.replication, settings }
}
