import type { Deviations } from '../catalog/deviations.ts'
import type { Catalog } from '../catalog/model.ts'
import { render } from '../templates/render.ts'
import { indexOf } from './catalog-index.ts'
import { links, listed, type Pages } from './pages.ts'

/** Where the catalog differs from the document that asked for it, and why. */
export function deviationsPage(
  catalog: Catalog,
  deviations: Deviations,
  pages: Pages,
  header: readonly string[],
): string {
  return render('docs/deviations.md', {
    header,
    document: deviations.document,
    introduction: deviations.introduction,
    areas: deviations.areas.map((area) => ({
      title: area.title,
      introduction: area.introduction,
      differences: area.differences.map((row) => ({ ...row, decided: row.state === 'decided' })),
    })),
    topics: deviations.topics.map((row) => topicRow(catalog, row, pages)),
    names: deviations.names,
  })
}

/** The document's words beside what the catalog says now: aliases, message and who takes part come from the catalog. */
function topicRow(catalog: Catalog, row: Deviations['topics'][number], pages: Pages): object {
  const index = indexOf(catalog)
  const topic = index.topics.get(row.topic)
  const target = pages.topics.get(row.topic)
  if (topic === undefined) return { ...row, target: null, message: null, aliases: [], publishers: [], readers: [] }
  const publishers = index.publishers.get(topic.message) ?? []
  const readers = index.readers.get(topic.name) ?? []
  return {
    ...row,
    target: target ?? null,
    message: topic.message,
    aliases: listed(topic.aliases),
    publishers: listed(publishers.map(({ name }) => name)),
    readers: links(readers.map(({ name }) => ({ text: name, target: 'groups.md' }))),
  }
}
