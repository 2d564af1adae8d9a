import type { Model, Topic } from '../catalog/model.ts'
import { render } from '../templates/render.ts'
import { markdownId } from '../templates/markdown.ts'
import type { Pages } from './pages.ts'
import { clusterSettings, kept } from './settings.ts'
import { typeTarget } from './type-text.ts'

/** The page that leads to all others. `extra`: pages that only some catalogs have. */
export function indexPage(
  model: Model,
  pages: Pages,
  header: readonly string[],
  extra: readonly { text: string; target: string }[],
): string {
  const { base } = model
  const declared = base.topics.filter((topic) => topic.derived === undefined)
  return render('docs/README.md', {
    header,
    name: base.name,
    description: base.description,
    source: base.source,
    topics: declared.map((topic) => topicRow(topic, pages)),
    derived: base.topics.flatMap((topic) => derivedRow(topic, pages)),
    messages: base.messages.map((bound) => ({
      as: bound.as,
      name: bound.type.fullName,
      target: typeTarget(bound.type.fullName, pages, '') ?? 'README.md',
      topics: bound.topics.length,
    })),
    groups: base.groups.map(({ name, description, topics }) => ({
      name,
      target: `groups.md#${markdownId(name)}`,
      description,
      topics: topics.length,
    })),
    services: base.services.map(({ name, description }) => ({
      name,
      target: `services.md#${markdownId(name)}`,
      description,
    })),
    environments: model.environments.map((catalog) => catalog.environment),
    settings: clusterSettings(model.environments),
    packages: [...pages.packages].map(([name, target]) => ({
      text: name === '' ? 'Messages without a package' : name,
      target,
    })),
    extra,
  })
}

function topicRow(topic: Topic, pages: Pages): object {
  return {
    name: topic.name,
    target: pages.topics.get(topic.name) ?? 'README.md',
    description: topic.description,
    owner: topic.owner,
    partitions: topic.partitions,
    retention: kept(topic),
  }
}

function derivedRow(topic: Topic, pages: Pages): readonly object[] {
  if (topic.derived === undefined) return []
  const { group, source } = topic.derived
  return [
    {
      name: topic.name,
      group: { text: group, target: `groups.md#${markdownId(group)}` },
      source: { text: source, target: pages.topics.get(source) ?? 'README.md' },
    },
  ]
}
