import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as prettier from 'prettier'
import { hostile } from '../../tests/hostile-strings.ts'
import { readCatalog, type CatalogInput } from '../catalog/read.ts'
import { codes } from '../diagnostics/codes.ts'
import { carriesHeader } from '../files/header.ts'
import type { GeneratedFile } from '../generator.ts'
import { docs } from './index.ts'

/** Not in the types of the package: its parser, which is remark. */
const { __debug: debug } = prettier as unknown as {
  __debug: { parse(text: string, options: object): Promise<{ ast: Node }> }
}

interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly Node[]
}

const root = new URL('../../', import.meta.url).pathname
const jts = pagesFrom({
  path: 'catalog/catalog.yaml',
  read: (path) => (existsSync(root + path) ? readFileSync(root + path, 'utf8') : undefined),
  list: (folder) =>
    existsSync(root + folder) ? readdirSync(root + folder, { recursive: true, encoding: 'utf8' }) : [],
})

test('every page says what made it, and every link of every page leads somewhere', async () => {
  for (const [path, text] of jts) assert.ok(carriesHeader(text), path)
  assert.ok((await assertLinks(jts)) > 200)
})

test('a topic page says what the catalog says and what follows from it', () => {
  const page = jts.get('docs/topics/market-data.krx.ticks.md') ?? ''
  for (const line of [
    '| Written by | `publishPriceTick` |',
    '| In code | `topics.marketDataKrxTicks` |',
    '| Key | `exchange`, `symbol` |',
    '| Route | `exchange` is `KRX` |',
    '| Names no longer used | `market.price.ticks`, `price-ticks`, `trades` |',
    '| | dev | prod |',
    '| Replication factor | 1 | 3 |',
    // 5000/s × 180 B × one day × three replicas.
    '| Stored, all replicas | 1.56 GB | 233 GB |',
    '`dlq.market-data-aggregator.market-data.krx.ticks`, for 14d |',
  ]) {
    assert.ok(page.includes(line), line)
  }
})

test('order topics say that a record which cannot be handled stops its partition', () => {
  assert.match(jts.get('docs/topics/orders.pending.md') ?? '', /nowhere: the partition stops/)
  assert.match(jts.get('docs/topics/orders.pending.md') ?? '', /skipping it would corrupt/)
})

test('every code has its section', () => {
  const page = jts.get('docs/codes.md') ?? ''
  for (const code of Object.keys(codes)) assert.ok(page.includes(`<a id="${code}"></a>`), code)
})

test('the deviations page names every row of the audit and every old name of a topic', () => {
  const page = jts.get('docs/deviations.md') ?? ''
  const rows = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `| ${letter}${index + 1} |`)
  const all = [
    rows('A', 34),
    rows('B', 11),
    rows('C', 4),
    rows('D', 7),
    rows('E', 6),
    rows('F', 1),
    rows('G', 9),
    rows('H', 7),
    rows('I', 4),
    rows('J', 3),
  ]
  for (const row of all.flat()) assert.ok(page.includes(row), row)
  for (const name of [
    'market.ohlcv.aggregated',
    'trading.orders.cancelled',
    'portfolio.pnl.calculated',
    'risk.violations.detected',
    'system.health.status',
    'audit-logs',
  ]) {
    assert.ok(page.includes(`\`${name}\``), name)
  }
})

const proto = (comment: string) =>
  `syntax = "proto3";\npackage a;\n${comment}\nmessage M {\n${comment}\n  string id = 1;\n${comment}\n  E e = 2;\n}\n${comment}\nenum E {\n${comment}\n  E_ZERO = 0;\n}\n`

function small(text: string, deviations?: string): CatalogInput {
  const said = JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const catalog = `version: 1
name: small
description: ${said}
protobuf: { roots: [proto] }
topics:
  t:
    description: ${said}
    owner: ${said}
    message: a.M
    key: [id]
    freeze: { reason: ${said} }
    aliases: [old]
services: { s: { description: ${said}, owner: ${said}, publishes: [a.M], runs: [g] } }
groups: { g: { description: ${said}, owner: ${said}, topics: [t] } }
`
  const comment = text
    .split(/\r?\n/)
    .map((line) => `// ${line.replace(/[\r\u0007]/g, '')}`)
    .join('\n')
  const files = new Map([
    ['c/catalog.yaml', catalog],
    ['c/proto/m.proto', proto(comment)],
    ...(deviations === undefined ? [] : [['c/deviations.yaml', deviations] as const]),
  ])
  return {
    path: 'c/catalog.yaml',
    read: (path) => files.get(path),
    list: (folder) => (folder === 'c/proto' ? ['m.proto'] : []),
  }
}

test('a catalog without deviations.yaml has no such page and no link to it', () => {
  const pages = pagesFrom(small('x'))
  assert.not.ok(pages.has('docs/deviations.md'))
  assert.not.match(pages.get('docs/README.md') ?? '', /deviations/)
})

test('whatever a description, an owner, a reason or a comment says, the pages keep their structure', async () => {
  const expected = await structures(pagesFrom(small('plain words')))
  for (const text of hostile.filter((text) => /[^\s\p{Cc}]/u.test(text))) {
    const pages = pagesFrom(small(text))
    assert.equal(await structures(pages), expected, JSON.stringify(text))
    assert.not.match(
      [...pages]
        .filter(([path]) => !path.endsWith('codes.md'))
        .map(([, page]) => page)
        .join(''),
      /<script|<b>|<img/,
    )
  }
})

test('deviations: a page of data; what is not as it should be is found at its line', () => {
  const good =
    "document: 'the <plan>'\nareas: [{ title: A, differences: [{ id: X1, place: L1, said: a, here: b, why: c, state: decided }] }]\n"
  assert.match(
    pagesFrom(small('x', good)).get('docs/deviations.md') ?? '',
    /# Deviations from the &lt;plan&gt;[^]*\| X1 \| L1 \| a \| \(decided\) b \| c \|/,
  )
  const bad = readCatalog(
    small('x', 'document: 3\nareas:\n  - titel: A\n    differences: [{ id: X1 }, 4]\n'),
  ).diagnostics
  assert.equal(
    bad.filter(({ range }) => range?.file === 'c/deviations.yaml').map(({ code, range }) => [code, range?.start.line]),
    [
      ['wrong-type', 1],
      ['missing-key', 3],
      ['unknown-key', 3],
      ['missing-key', 4],
      ['missing-key', 4],
      ['missing-key', 4],
      ['missing-key', 4],
      ['wrong-type', 4],
    ],
  )
})

test('a group or service of any name has its section, and links lead to it', async () => {
  const names = hostile.filter((text) => /[^\s\p{Cc}]/u.test(text))
  const quoted = names.map((name) =>
    JSON.stringify(name).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
  const groups = quoted.map((name, index) => `  ${name}: { as: Group${index}, topics: [t], deadLetter: false }`)
  const services = quoted.map((name) => `  ${name}: { publishes: [a.M], runs: [${name}] }`)
  const catalog = `version: 1\nname: small\nprotobuf: { roots: [proto] }\ntopics: { t: { message: a.M } }\ngroups:\n${groups.join('\n')}\nservices:\n${services.join('\n')}\n`
  const files = new Map([
    ['c/catalog.yaml', catalog],
    ['c/proto/m.proto', proto('// x')],
  ])
  const pages = pagesFrom({
    path: 'c/catalog.yaml',
    read: (path) => files.get(path),
    list: (folder) => (folder === 'c/proto' ? ['m.proto'] : []),
  })
  await assertLinks(pages)
  const { ast } = await debug.parse(pages.get('docs/groups.md') ?? '', { parser: 'markdown' })
  assert.is(found(ast, 'heading').length, 1 + names.length)
})

test('names that a file system would fold together have pages of their own', () => {
  const catalog = `version: 1\nname: small\nprotobuf: { roots: [proto] }\ntopics:\n  con: { message: a.M }\n  A.b: { message: a.M, publish: Ab, as: first }\n  a.B: { message: a.M, publish: Ba, as: second }\n`
  const files = new Map([
    ['c/catalog.yaml', catalog],
    ['c/proto/m.proto', proto('// x')],
  ])
  const pages = pagesFrom({
    path: 'c/catalog.yaml',
    read: (path) => files.get(path),
    list: (folder) => (folder === 'c/proto' ? ['m.proto'] : []),
  })
  const topics = [...pages.keys()].filter((path) => path.includes('/topics/'))
  assert.equal(topics, ['docs/topics/A.b.md', 'docs/topics/a.B~2.md', 'docs/topics/_con_.md'])
})

test('a topic that is only compacted is not said to forget after a time', () => {
  const catalog = `version: 1\nname: small\nprotobuf: { roots: [proto] }\ntopics:\n  a: { message: a.M, key: [id], cleanup: compact }\n  b: { message: a.M, publish: B, key: [id], cleanup: [compact, delete], retention: 2d }\n`
  const files = new Map([
    ['c/catalog.yaml', catalog],
    ['c/proto/m.proto', 'syntax = "proto3";\npackage a;\nmessage M { string id = 1; }\n'],
  ])
  const pages = pagesFrom({
    path: 'c/catalog.yaml',
    read: (path) => files.get(path),
    list: (folder) => (folder === 'c/proto' ? ['m.proto'] : []),
  })
  assert.match(pages.get('docs/topics/a.md') ?? '', /\| Retention \| the last of each key \|/)
  assert.match(pages.get('docs/topics/b.md') ?? '', /\| Retention \| 2d \|/)
  assert.match(pages.get('docs/README.md') ?? '', /topics\/a\.md.* the last of each key \|/)
})

function pagesFrom(input: CatalogInput): ReadonlyMap<string, string> {
  const { model, diagnostics } = readCatalog(input)
  assert.ok(
    model !== undefined,
    JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)),
  )
  return new Map(docs.generate(model).map((file: GeneratedFile) => [file.path, file.content]))
}

/** Every link between the pages leads to a page and to an id on it. How many there are. */
async function assertLinks(pages: ReadonlyMap<string, string>): Promise<number> {
  const ids = new Map(
    [...pages].map(([path, text]) => [path, new Set([...text.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id))]),
  )
  let count = 0
  for (const [path, text] of pages) {
    const { ast } = await debug.parse(text, { parser: 'markdown' })
    for (const { url } of found(ast, 'link')) {
      const [file = '', id] = decodeURI(url ?? '').split('#')
      if (/^(https?|mailto):/.test(file) || file === '') continue
      const target = posix.join(posix.dirname(path), file)
      assert.ok(pages.has(target), `${path} leads to ${target}`)
      if (id !== undefined) assert.ok(ids.get(target)?.has(id), `${path} leads to ${target}#${id}`)
      count++
    }
  }
  return count
}

function found(node: Node, type: string): readonly Node[] {
  return [...(node.type === type ? [node] : []), ...(node.children ?? []).flatMap((child) => found(child, type))]
}

/** Blocks and tables of every page, without their text. */
async function structures(pages: ReadonlyMap<string, string>): Promise<readonly (readonly [string, string])[]> {
  const shape = (node: Node): string => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      return `${node.type}(${found(node, 'link').filter(({ url }) => !/^(https?|mailto):/.test(url ?? '')).length})`
    return node.children === undefined ? node.type : `${node.type}[${node.children.map(shape).join(' ')}]`
  }
  const rows: [string, string][] = []
  for (const [path, text] of pages) {
    if (!/codes|reference/.test(path)) rows.push([path, shape((await debug.parse(text, { parser: 'markdown' })).ast)])
  }
  return rows
}

test.run()
