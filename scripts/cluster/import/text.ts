import { Document, isMap } from 'yaml'
import { readCatalog } from '../../../generators/catalog/read.ts'
import type { Entry, Sections } from './topics.ts'

const sectionNames = ['topics', 'groups', 'services'] as const
type SectionName = (typeof sectionNames)[number]

/**
 * The catalog's text without what has errors, each said. Takes entries out of the given sections; a topic that goes
 * leaves the groups that read it. `comments`: `<section> <name>` → lines below its entry.
 */
export function fittingText(
  head: object,
  sections: Sections,
  comments: ReadonlyMap<string, readonly string[]>,
  files: ReadonlyMap<string, string>,
  notes: string[],
): string {
  for (;;) {
    const text = textOf(head, sections, comments)
    const faulty = faultsOf(text, files).filter(({ section, name }) => sections[section].has(name))
    if (faulty.length === 0) return text
    for (const { section, name, message } of faulty) {
      if (!sections[section].delete(name)) continue
      notes.push(`${section === 'topics' ? '' : `${section.slice(0, -1)} `}${name}: left out: ${message}`)
      if (section === 'topics') leaveGroups(name, sections, notes)
    }
  }
}

function leaveGroups(topic: string, { groups, services }: Sections, notes: string[]): void {
  for (const [name, entry] of groups) {
    const topics = listOf(entry, 'topics').filter((one) => one !== topic)
    entry['topics'] = topics
    if (topics.length > 0) continue
    groups.delete(name)
    notes.push(`group ${name}: left out: none of its topics fits`)
    for (const service of services.values()) service['runs'] = listOf(service, 'runs').filter((one) => one !== name)
  }
}

function listOf(entry: Entry, key: string): readonly unknown[] {
  const list = entry[key]
  return Array.isArray(list) ? list : []
}

function textOf(head: object, sections: Sections, comments: ReadonlyMap<string, readonly string[]>): string {
  const filled = sectionNames.filter((section) => sections[section].size > 0 || section === 'topics')
  const body = filled.map((section) => [section, Object.fromEntries(sections[section])] as const)
  const document = new Document({ ...head, ...Object.fromEntries(body) })
  for (const section of filled) {
    for (const name of sections[section].keys()) {
      const node = document.getIn([section, name], true)
      const lines = comments.get(`${section} ${name}`)
      if (isMap(node) && lines !== undefined) node.comment = lines.map((line) => ` ${line}`).join('\n')
    }
  }
  return `# yaml-language-server: $schema=./catalog.schema.json\n${document.toString({ lineWidth: 0 })}`
}

interface Fault {
  readonly section: SectionName
  readonly name: string
  readonly message: string
}

function faultsOf(text: string, files: ReadonlyMap<string, string>): readonly Fault[] {
  const all = new Map([...files, ['catalog.yaml', text]].map(([path, one]) => [`c/${path}`, one]))
  const { diagnostics } = readCatalog({
    path: 'c/catalog.yaml',
    read: (path) => all.get(path),
    list: (folder) =>
      [...all.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
  })
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ pointer = '', message }) => {
      const [, word, escaped = ''] = /^\/([^/]+)\/([^/]+)/u.exec(pointer) ?? []
      const section = sectionNames.find((one) => one === word)
      const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
      return section === undefined ? [] : [{ section, name, message }]
    })
}
