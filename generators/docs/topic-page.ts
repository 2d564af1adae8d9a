import { formatDuration, formatSize } from '../catalog/quantity.ts'
import type { Calendar, Catalog, Group, Model, RoutedField, Service, Topic } from '../catalog/model.ts'
import { render } from '../templates/render.ts'
import { markdownId } from '../templates/markdown.ts'
import { indexOf } from './catalog-index.ts'
import { fieldRows } from './message-page.ts'
import { links, listed, type Pages } from './pages.ts'
import { profileText, topicSettings } from './settings.ts'
import { typeTarget } from './type-text.ts'

/** Everything the catalog implies for one declared topic. */
export function topicPage(model: Model, topic: Topic, pages: Pages, header: readonly string[]): string {
  const { base } = model
  const index = indexOf(base)
  const message = base.schema.messages.get(topic.message)
  return render('docs/topic.md', {
    header,
    name: topic.name,
    description: topic.description,
    facts: factsView(base, topic, pages),
    environments: model.environments.map((catalog) => catalog.environment),
    settings: topicSettings(model.environments, topic.name),
    message: { name: topic.message, target: typeTarget(topic.message, pages, '../') },
    fields: message === undefined ? [] : fieldRows(message, pages, '../'),
    publishers: serviceLinks(index.publishers.get(topic.message)),
    readers: (index.readers.get(topic.name) ?? []).map((group) => readerView(base, group, topic)),
    freeze: topic.freeze?.reason ?? null,
    retire: topic.retire?.reason ?? null,
  })
}

function factsView(catalog: Catalog, topic: Topic, pages: Pages): object {
  const bound = indexOf(catalog).messages.get(topic.message)
  return {
    owner: topic.owner,
    message: { name: topic.message, target: typeTarget(topic.message, pages, '../') },
    publisher: topic.publisher ?? null,
    handler: bound === undefined ? null : `on${bound.as}`,
    constant: `topics.${topic.identifier}`,
    key: listed(topic.key.map((path) => path.join('.'))),
    route: routeView(topic.route),
    cleanup: topic.cleanup.join(', '),
    compression: topic.compression,
    maxMessage: formatSize(topic.maxMessage),
    profile: profileText(catalog.profiles.find((one) => one.name === topic.profile)),
    subject: `${topic.name}-value`,
    compatibility: topic.compatibility,
    calendar: topic.calendar === undefined ? null : calendarText(topic.calendar),
    skip: topic.skip === 'never',
    aliases: listed(topic.aliases),
  }
}

/** Fields that must all match, each with the values it may have. */
export function routeView(route: readonly RoutedField[]): readonly object[] {
  return route.map(({ path, values }, index) => ({
    first: index === 0,
    field: path.join('.'),
    values: listed(values.map((value) => (typeof value === 'object' ? value.name : String(value)))),
  }))
}

function readerView(catalog: Catalog, group: Group, topic: Topic): object {
  const name = group.deadLetter?.[topic.name]
  const dead = indexOf(catalog).topics.get(name ?? '')
  return {
    group: group.name,
    target: `../groups.md#${markdownId(group.name)}`,
    services: serviceLinks(indexOf(catalog).runners.get(group.name)),
    members: group.members,
    deadLetter: name ?? null,
    kept: dead === undefined || dead.retention === 'forever' ? 'for ever' : `for ${formatDuration(dead.retention)}`,
  }
}

/** Linked from a page one folder down. */
function serviceLinks(services: readonly Service[] = []): readonly object[] {
  return links(services.map(({ name }) => ({ text: name, target: `../services.md#${markdownId(name)}` })))
}

/** When records are expected: `krx, mon–fri 09:00–15:30 (Asia/Seoul), 35 closed days`. */
function calendarText({ name, timezone, sessions, closed }: Calendar): string {
  const hours = sessions.map(({ days, open, close }) => `${days.join(' ')} ${clock(open)}–${clock(close)}`).join('; ')
  return `${name}: ${hours} (${timezone})${closed.length === 0 ? '' : `, ${closed.length} days closed`}`
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
