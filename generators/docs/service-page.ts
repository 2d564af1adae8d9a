import type { Catalog, Service } from '../catalog/model.ts'
import { render } from '../templates/render.ts'
import { markdownId } from '../templates/markdown.ts'
import { links, type Pages } from './pages.ts'

/** All services: what each publishes, where that goes, and what it reads. */
export function servicesPage(catalog: Catalog, pages: Pages, header: readonly string[]): string {
  return render('docs/services.md', {
    header,
    services: catalog.services.map((service) => serviceView(catalog, service, pages)),
  })
}

function serviceView(catalog: Catalog, service: Service, pages: Pages): object {
  const read = new Set(
    catalog.groups.filter((group) => service.runs.includes(group.name)).flatMap((group) => group.topics),
  )
  return {
    name: service.name,
    description: service.description,
    owner: service.owner,
    publishes: service.publishes.map((message) => ({
      message,
      topics: topicLinks(catalog, pages, (topic) => topic.message === message),
    })),
    groups: links(service.runs.map((group) => ({ text: group, target: `groups.md#${markdownId(group)}` }))),
    reads: topicLinks(catalog, pages, (topic) => read.has(topic.name)),
  }
}

function topicLinks(
  catalog: Catalog,
  pages: Pages,
  wanted: (topic: Catalog['topics'][number]) => boolean,
): readonly object[] {
  const topics = catalog.topics.filter((topic) => topic.derived === undefined && wanted(topic))
  return links(topics.map(({ name }) => ({ text: name, target: pages.topics.get(name) ?? 'README.md' })))
}
