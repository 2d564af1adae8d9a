import type { Model } from '../catalog/model.ts'
import { headerLines } from '../files/header.ts'
import type { GeneratedFile, Generator } from '../generator.ts'
import { breakingPage } from './breaking-page.ts'
import { codesPage } from './code-page.ts'
import { comparisonPage } from './comparison-page.ts'
import { deviationsPage } from './deviations-page.ts'
import { groupsPage } from './group-page.ts'
import { indexPage } from './index-page.ts'
import { messagePage } from './message-page.ts'
import { pagesOf } from './pages.ts'
import { referencePage } from './reference-page.ts'
import { runtimePage } from './runtime-page.ts'
import { servicesPage } from './service-page.ts'
import { topicPage } from './topic-page.ts'

/** Pages for people, in Markdown: what the catalog says and what follows from it. */
export const docs: Generator = { name: 'docs', generate }

function generate(model: Model): readonly GeneratedFile[] {
  const { base } = model
  const header = headerLines(base.source)
  const pages = pagesOf(base)
  const declared = base.topics.filter((topic) => topic.derived === undefined)
  const deviations = model.deviations
  const title = deviations === undefined ? undefined : `Deviations from ${deviations.document}`
  const texts: readonly (readonly [path: string, content: string])[] = [
    [
      'README.md',
      indexPage(model, pages, header, title === undefined ? [] : [{ text: title, target: 'deviations.md' }]),
    ],
    ...declared.map((topic) => [pages.topics.get(topic.name)!, topicPage(model, topic, pages, header)] as const),
    ...[...pages.packages].map(([name, path]) => [path, messagePage(base, name, pages, header)] as const),
    ['groups.md', groupsPage(model, pages, header)],
    ['services.md', servicesPage(base, pages, header)],
    ['codes.md', codesPage(header)],
    ['breaking.md', breakingPage(header)],
    ['comparison.md', comparisonPage(header)],
    ['runtime.md', runtimePage(header)],
    ['catalog-reference.md', referencePage(header)],
    ...(deviations === undefined ? [] : [['deviations.md', deviationsPage(base, deviations, pages, header)] as const]),
  ]
  return texts.map(([path, content]) => ({ path: `docs/${path}`, content: tidy(content), language: 'verbatim' }))
}

/** Templates leave blank lines where a part is absent; Markdown needs one, and the file one line end. */
function tidy(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`
}
