import type { Catalog, Service } from '../catalog/model.ts'
import { render } from '../templates/render.ts'
import { markdownId } from '../templates/markdown.ts'
import { indexOf } from './catalog-index.ts'
import { links, type Pages } from './pages.ts'

/** All services: what each publishes, where that goes, and what it reads. */
export function servicesPage(catalog: Catalog, pages: Pages, header: readonly string[]): string {
  return render('docs/services.md', {
    header,
    services: catalog.services.map((service) => serviceView(catalog, service, pages)),
  })
}

function serviceView(catalog: Catalog, service: Service, pages: Pages): object {
  const index = indexOf(catalog)
  const read = new Set(service.runs.flatMap((group) => index.groups.get(group)?.topics ?? []))
  return {
    name: service.name,
    description: service.description,
    owner: service.owner,
    publishes: service.publishes.map((message) => ({
      message,
      topics: topicLinks(
        (index.carriers.get(message) ?? []).map(({ name }) => name),
        pages,
      ),
    })),
    groups: links(service.runs.map((group) => ({ text: group, target: `groups.md#${markdownId(group)}` }))),
    reads: topicLinks([...read].sort(), pages),
  }
}

function topicLinks(names: readonly string[], pages: Pages): readonly object[] {
  return links(names.map((name) => ({ text: name, target: pages.topics.get(name) ?? 'README.md' })))
}
