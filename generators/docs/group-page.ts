import { formatDuration } from '../catalog/quantity.ts'
import type { Catalog, Group, Model } from '../catalog/model.ts'
import { render } from '../templates/render.ts'
import { markdownId } from '../templates/markdown.ts'
import { indexOf } from './catalog-index.ts'
import { links, listed, type Pages } from './pages.ts'
import type { Setting } from './settings.ts'

/** All consumer groups, one section each. */
export function groupsPage(model: Model, pages: Pages, header: readonly string[]): string {
  return render('docs/groups.md', {
    header,
    environments: model.environments.map((catalog) => catalog.environment),
    groups: model.base.groups.map((group) => groupView(model, group, pages)),
  })
}

function groupView(model: Model, group: Group, pages: Pages): object {
  const { base } = model
  const { attempts, minBackoff, maxBackoff } = group.retry
  return {
    name: group.name,
    description: group.description,
    owner: group.owner,
    services: links(runners(base, group)),
    runner: `run${group.as}`,
    handlers: listed(handlers(base, group)),
    topics: group.topics.map((topic) => ({
      text: topic,
      target: pages.topics.get(topic) ?? 'README.md',
      deadLetter: group.deadLetter?.[topic] ?? null,
    })),
    order: group.concurrency === 'key' ? 'records of one key, different keys side by side' : 'records of one partition',
    guarantee: group.guarantee,
    from: group.from === 'earliest' ? 'with the oldest record' : 'with what comes next',
    retry: `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}, ${formatDuration(minBackoff)} to ${formatDuration(maxBackoff)} apart`,
    settings: groupSettings(model.environments.map((catalog) => indexOf(catalog).groups.get(group.name))),
  }
}

function runners(catalog: Catalog, group: Group): { text: string; target: string }[] {
  const running = indexOf(catalog).runners.get(group.name) ?? []
  return running.map(({ name }) => ({ text: name, target: `services.md#${markdownId(name)}` }))
}

/** `onPriceTick` for each distinct message, sorted; and what a compacted topic adds. */
function handlers(catalog: Catalog, group: Group): readonly string[] {
  const index = indexOf(catalog)
  const topics = group.topics.flatMap((name) => index.topics.get(name) ?? [])
  const names = topics.flatMap((topic) => {
    const as = index.messages.get(topic.message)?.as
    if (as === undefined) return []
    return topic.cleanup.includes('compact') ? [`on${as}`, `on${as}Deleted`] : [`on${as}`]
  })
  return [...new Set(names)].sort()
}

function groupSettings(versions: readonly (Group | undefined)[]): readonly Setting[] {
  const rows: readonly (readonly [string, (group: Group) => string])[] = [
    ['Members', (group) => String(group.members)],
    [
      'Lag allowed, records',
      (group) => (group.lag?.messages === undefined ? 'not stated' : String(group.lag.messages)),
    ],
    ['Lag allowed, time', (group) => (group.lag?.time === undefined ? 'not stated' : formatDuration(group.lag.time))],
  ]
  return rows.map(([name, show]) => ({
    name,
    values: versions.map((group) => (group === undefined ? 'not there' : show(group))),
  }))
}
