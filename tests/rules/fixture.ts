import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readCatalog } from '../../generators/catalog/read.ts'
import type { CatalogReading } from '../../generators/catalog/read.ts'

/** Stands in a fixture's text right before the character that its finding points at. */
export const marker = '⟦'

export const folder = join(import.meta.dirname, '../fixtures/rules')

/**
 * One mistake as data: `case.yaml` in a folder that is named for its code. Beside it, `expected.txt` is all that is
 * printed when it stands alone.
 */
export interface Fixture {
  readonly code: string
  /** A part of a catalog: whole sections, to be joined with those of the base and of other fixtures. */
  readonly catalog?: string
  /** Other files by their path beside the catalog: protos, calendars. */
  readonly files?: Readonly<Record<string, string>>
  /** Edits that remove the mistake; without `replace`, the base catalog is written where there was none. */
  readonly mend: readonly { readonly in: string; readonly replace?: string; readonly with?: string }[]
  /** Why it cannot stand in one catalog with others. */
  readonly alone?: string
  /** `broken`: protos cannot be linked while this mistake stands. `needed`: the finding is about linked messages. */
  readonly schema?: 'broken' | 'needed'
}

export interface Expected {
  readonly code: string
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface Composition {
  /** Files by path; the catalog is `catalog/catalog.yaml`. */
  readonly texts: ReadonlyMap<string, string>
  readonly expected: readonly Expected[]
}

export const catalogPath = 'catalog/catalog.yaml'

/** A catalog without a fault, which every fixture is added to. */
const base = `version: 1
name: fixtures
protobuf: { roots: [proto] }
topics:
  base.heartbeats:
    description: One heartbeat of each service a second
    owner: platform
    message: base.Heartbeat
    key: [service]
    traffic: { mean: 1/s, peak: 2/s, size: 20B }
groups:
  base-watcher:
    description: Watches heartbeats
    owner: platform
    topics: [base.heartbeats]
    lag: { time: 10s }
services:
  base: { owner: platform, publishes: [base.Heartbeat], runs: [base-watcher] }
`

const baseProto = 'syntax = "proto3";\npackage base;\n\nmessage Heartbeat {\n  string service = 1;\n}\n'

export function loadFixtures(): readonly Fixture[] {
  return readdirSync(folder)
    .sort()
    .map((code) => ({ code, ...parse(readFileSync(join(folder, code, 'case.yaml'), 'utf8')) }) as Fixture)
}

/** Top-level sections of YAML text, in order: an inline value, or the lines below the key. */
function sectionsOf(text: string): Map<string, { inline: string; lines: string[] }> {
  const sections = new Map<string, { inline: string; lines: string[] }>()
  let current: { inline: string; lines: string[] } | undefined
  for (const line of text.split('\n')) {
    const header = /^([^\s#:][^:]*):(.*)$/.exec(line)
    if (header !== null) sections.set(header[1] ?? '', (current = { inline: header[2] ?? '', lines: [] }))
    else if (line.trim() !== '') current?.lines.push(line)
  }
  return sections
}

/** What a fixture claims for itself, also once mended: `cluster/brokers`, or a section that is written in one line. */
export function claims(fixture: Fixture): ReadonlySet<string> {
  return new Set([...claimsOf(fixture), ...claimsOf(mended(fixture))])
}

function claimsOf(fixture: Fixture): ReadonlySet<string> {
  const claimed = new Set<string>(Object.keys(fixture.files ?? {}))
  for (const [name, { inline, lines }] of sectionsOf(fixture.catalog ?? '')) {
    const plain = name.replace(marker, '')
    if (inline.trim() !== '') claimed.add(plain)
    for (const line of lines) {
      const key = /^ {2}([^\s#-][^:]*):/.exec(line.replace(marker, ''))?.[1]
      if (key !== undefined) claimed.add(`${plain}/${key}`)
      if (/^ {2}-/.test(line)) claimed.add(plain)
    }
  }
  return claimed
}

/** One catalog with the mistakes of all the fixtures, which must claim different things. */
export function compose(fixtures: readonly Fixture[]): Composition {
  const sections = sectionsOf(base)
  const texts = new Map([['catalog/proto/base.proto', baseProto]])
  fixtures.forEach(({ catalog, files = {} }, index) => {
    const numbered = (text: string) => text.replaceAll(marker, `${marker}${index}⟧`)
    for (const [name, { inline, lines }] of sectionsOf(numbered(catalog ?? ''))) {
      const known = sections.get(name.replace(/⟦\d+⟧/, ''))
      if (known === undefined || inline.trim() !== '' || known.inline.trim() !== '')
        sections.set(name, { inline, lines: [...lines] })
      else known.lines.push(...lines)
      if (name.includes(marker)) sections.delete(name.replace(/⟦\d+⟧/, ''))
    }
    for (const [path, text] of Object.entries(files)) texts.set(`catalog/${path}`, numbered(text))
  })
  const isAbsent = fixtures.some(({ catalog, code }) => catalog === undefined && code === 'catalog-missing')
  const lines = [...sections].flatMap(([name, { inline, lines }]) => [`${name}:${inline}`, ...lines])
  if (!isAbsent) texts.set(catalogPath, lines.join('\n') + '\n')
  return unmarked(texts, fixtures)
}

/** Takes the markers out and says where they stood. */
function unmarked(marked: ReadonlyMap<string, string>, fixtures: readonly Fixture[]): Composition {
  const expected: Expected[] = []
  const texts = new Map<string, string>()
  for (const [file, text] of marked) {
    const lines = text.split('\n').map((line, index) => {
      let plain = line
      for (let found = /⟦(\d+)⟧/.exec(plain); found !== null; found = /⟦(\d+)⟧/.exec(plain)) {
        const fixture = fixtures[Number(found[1])]
        expected.push({ code: fixture?.code ?? '', file, line: index + 1, column: found.index + 1 })
        plain = plain.slice(0, found.index) + plain.slice(found.index + found[0].length)
      }
      return plain
    })
    texts.set(file, lines.join('\n'))
  }
  for (const { code } of fixtures) {
    if (!expected.some((one) => one.code === code)) expected.push({ code, file: '', line: 0, column: 0 })
  }
  return { texts, expected }
}

/** The fixture with its mend applied; throws where an edit finds nothing to replace. */
export function mended(fixture: Fixture): Fixture {
  let { catalog, files = {} } = fixture
  for (const edit of fixture.mend) {
    if (edit.replace === undefined) catalog = edit.with ?? ''
    else if (edit.in === 'catalog.yaml') catalog = replaced(catalog ?? '', edit.replace, edit.with ?? '')
    else files = { ...files, [edit.in]: replaced(files[edit.in] ?? '', edit.replace, edit.with ?? '') }
  }
  return { ...fixture, ...(catalog !== undefined && { catalog }), files }
}

function replaced(text: string, from: string, to: string): string {
  const plain = text.replaceAll(marker, '')
  if (plain.split(from).length !== 2) throw new Error(`a mend must replace one text: ${JSON.stringify(from)}`)
  return plain.replace(from, () => to)
}

export function readComposition({ texts }: Composition): CatalogReading {
  return readCatalog({
    path: catalogPath,
    read: (path) => texts.get(path),
    list: (inside) =>
      [...texts.keys()].filter((path) => path.startsWith(inside + '/')).map((path) => path.slice(inside.length + 1)),
  })
}
