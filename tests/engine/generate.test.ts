import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseDocument, YAMLMap, isMap } from 'yaml'
import { Project } from './project.ts'

let projects: Project[] = []
const fresh = (): Project => {
  const project = new Project()
  projects.push(project)
  assert.is(project.catalog(['init']).status, 0)
  project.edit('catalog/catalog.yaml', (text) =>
    text.replace(
      '\nservices:',
      `  shop.refunds:\n    description: Money that goes back\n    owner: shop\n    message: shop.Order\n    publish: Refund\n    key: [order_id]\n\nservices:`,
    ),
  )
  return project
}
test.after.each(() => {
  for (const project of projects) project.remove()
  projects = []
})

test('twice writes nothing the second time', () => {
  const project = fresh()
  const first = project.catalog(['generate'])
  assert.is(first.status, 0, first.stderr)
  assert.ok(project.files('generated').length > 5)
  project.age('generated')
  for (const args of [['generate'], ['generate', '--check'], ['generate', '--diff'], ['generate', '--dry-run']]) {
    const again = project.catalog(args)
    assert.equal([again.status, again.stdout], [0, ''])
    assert.match(again.stderr, /generated: in sync, \d+ files/)
  }
  assert.equal(project.touched('generated'), [])
})

test('order of the catalog, locale, time zone, working directory and line ends change no byte', () => {
  const project = fresh()
  project.catalog(['generate'])
  const expected = project.tree('generated')
  const again = (args: readonly string[] = [], options: Parameters<Project['catalog']>[1] = {}) => {
    rmSync(project.path('generated'), { recursive: true })
    const { status, stderr } = project.catalog(['generate', ...args], options)
    assert.is(status, 0, stderr)
    assert.equal(project.tree('generated'), expected)
  }
  again([], { env: { LANG: 'et_EE.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kolkata' } })
  again([], { env: { LC_ALL: 'C', TZ: 'Pacific/Apia' } })
  mkdirSync(project.path('else/where'), { recursive: true })
  again(['--catalog', '../../catalog/catalog.yaml'], { cwd: 'else/where' })
  again(['--catalog', 'catalog.yaml'], { cwd: 'catalog' })
  again(['--catalog', project.path('catalog/catalog.yaml'), '--out', project.path('generated')], { cwd: 'else' })
  project.edit('catalog/catalog.yaml', shuffled)
  again()
  project.edit('catalog/catalog.yaml', (text) => text.replaceAll('\n', '\r\n'))
  project.edit('catalog/proto/shop.proto', (text) => text.replaceAll('\n', '\r\n'))
  again()
})

/** Every map of the catalog, back to front. */
function shuffled(text: string): string {
  const document = parseDocument(text)
  const turn = (map: YAMLMap): void => {
    map.items.reverse()
    for (const { value } of map.items) if (isMap(value)) turn(value as YAMLMap)
  }
  turn(document.contents as YAMLMap)
  return document.toString()
}

test('a CRLF checkout of the output is in sync and is not rewritten', () => {
  const project = fresh()
  project.catalog(['generate'])
  for (const name of project.files('generated')) project.edit(name, (text) => text.replaceAll('\n', '\r\n'))
  project.age('generated')
  assert.is(project.catalog(['generate', '--check']).status, 0)
  assert.is(project.catalog(['generate']).status, 0)
  assert.equal(project.touched('generated'), [])
})

test('--check lists changed, missing, orphaned and hand-edited files and a conflicted manifest, all at once', () => {
  const project = fresh()
  project.catalog(['generate'])
  project.edit('catalog/catalog.yaml', (text) =>
    text.replace('Every order a customer places, changes or cancels', 'Orders'),
  )
  project.edit('catalog/catalog.yaml', (text) => text.replace(/ {2}shop\.refunds:\n( {4}.*\n)+/u, ''))
  project.edit('generated/docs/codes.md', (text) => `${text}\nmine\n`)
  rmSync(project.path('generated/docs/groups.md'))
  project.age('generated')
  const stale = project.catalog(['generate', '--check'])
  assert.is(stale.status, 1)
  const lines = stale.stdout.split('\n').filter((line) => line.includes('/docs/') || line.includes('manifest'))
  const state = (name: string) => lines.find((line) => line.includes(name))?.split(' ')[0]
  assert.is(state('generated/docs/topics/shop.orders.md'), 'changed')
  assert.is(state('generated/docs/topics/shop.refunds.md'), 'orphaned')
  assert.is(state('generated/docs/groups.md'), 'missing')
  assert.is(state('generated/docs/codes.md'), 'hand-edited')
  assert.is(state('generated/manifest.json'), 'changed')
  assert.match(stale.stderr, /file-hand-edited.*codes\.md/u)
  assert.equal(project.touched('generated'), [])

  project.edit('generated/manifest.json', (text) =>
    text.replace(/\n"docs\/codes/u, '\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n"docs/codes'),
  )
  const conflicted = project.catalog(['generate', '--check', '--format', 'json'])
  const answer = JSON.parse(conflicted.stdout) as { inSync: boolean; files: { path: string; state: string }[] }
  assert.is(conflicted.status, 1)
  assert.ok(answer.files.some(({ path, state }) => path === 'generated/manifest.json' && state === 'changed'))
  assert.not(answer.inSync)
})

test('a hand-written file inside the output survives every command', () => {
  const project = fresh()
  project.catalog(['generate'])
  project.write('generated/docs/topics/mine.md', '# mine\n')
  project.write('generated/mine.ts', 'export const mine = 1\n')
  project.edit('catalog/catalog.yaml', (text) => text.replace(/ {2}shop\.refunds:\n( {4}.*\n)+/u, ''))
  const commands = [
    'generate --check',
    'generate --diff',
    'generate --dry-run',
    'generate --only docs',
    'generate',
    'init',
    'lint',
    'explain shop.orders',
  ]
  for (const command of commands) project.catalog(command.split(' '))
  rmSync(project.path('generated/manifest.json'))
  project.catalog(['generate'])
  assert.is(project.read('generated/docs/topics/mine.md'), '# mine\n')
  assert.is(project.read('generated/mine.ts'), 'export const mine = 1\n')
})

test('a hand-edited file is refused with the words that let it go', () => {
  const project = fresh()
  project.catalog(['generate'])
  const name = 'generated/docs/codes.md'
  const before = project.read(name)
  project.edit(name, (text) => `${text}\nmine\n`)
  const refused = project.catalog(['generate'])
  assert.is(refused.status, 1)
  assert.match(refused.stderr, /--overwrite generated\/docs\/codes\.md/u)
  assert.is(project.catalog(['generate', '--overwrite', 'generated/docs/code.md']).status, 1)
  assert.is(project.catalog(['generate', '--overwrite', name]).status, 0)
  assert.is(project.read(name), before)
})

test('--diff prints what would change, for git to apply, and writes nothing', () => {
  const project = fresh()
  project.catalog(['generate'])
  project.edit('catalog/catalog.yaml', (text) => text.replace('partitions: 6', 'partitions: 12'))
  project.age('generated')
  const { status, stdout } = project.catalog(['generate', '--diff'])
  assert.is(status, 1)
  assert.match(stdout, /^--- a\/generated\/docs\/.*\n\+\+\+ b\/generated\/docs\/.*\n@@ -\d/mu)
  assert.equal(project.touched('generated'), [])
})

test('a catalog with a mistake writes nothing and shows its place', () => {
  const project = fresh()
  project.catalog(['generate'])
  project.age('generated')
  project.edit('catalog/catalog.yaml', (text) => text.replace('retention: 7d', 'retntion: 7d'))
  const { status, stderr } = project.catalog(['generate'])
  assert.is(status, 1)
  assert.match(stderr, /catalog\/catalog\.yaml:\d+:\d+/u)
  assert.match(stderr, /did you mean `retention`/u)
  assert.equal(project.touched('generated'), [])
})

test('a wrong command line exits 2, says what was meant and shows no stack', () => {
  const project = fresh()
  const cases: readonly (readonly [string, RegExp])[] = [
    ['', /generate .*writes everything/u],
    ['genrate', /did you mean `generate`/u],
    ['generate --chek', /did you mean `--check`/u],
    ['generate --only doc', /did you mean `docs`/u],
    ['generate --format jsn', /did you mean `json`/u],
    ['generate extra', /takes no `extra`/u],
    ['generate --watch --check', /choose one/u],
    ['generate --out', /'--out <value>' argument missing/u],
    ['generate --catalog nowhere.yaml', /there is no catalog nowhere\.yaml/u],
    ['generate --catalog catalog', /there is no catalog catalog/u],
    ['lint --catalog nowhere.yaml', /there is no catalog nowhere\.yaml/u],
    ['explain', /usage: catalog explain/u],
    ['explain shop.order', /did you mean `shop\.orders`/u],
    ['explain shop.Order', /is the message of shop\.orders/u],
    ['explain file-clsh', /did you mean `file-clash`/u],
  ]
  for (const [line, words] of cases) {
    const { status, stdout, stderr } = project.catalog(line.split(' ').filter(Boolean))
    assert.equal([status, stdout], [2, ''], line)
    assert.match(stderr, words)
    assert.not.match(stderr, /\n\s+at /u)
  }
})

test('unreadable YAML and an output that cannot be a folder are said in words', () => {
  const project = fresh()
  project.write('file', 'x\n')
  const blocked = project.catalog(['generate', '--out', 'file'])
  assert.is(blocked.status, 2)
  assert.match(blocked.stderr, /`file` is a file: `--out` takes the folder/u)
  assert.match(project.catalog(['generate', '--out', 'file/below']).stderr, /`file\/below` is a file, or lies in one,/u)
  project.write('catalog/catalog.yaml', 'topics: [\n')
  const broken = project.catalog(['generate'])
  assert.is(broken.status, 1)
  assert.not.match(blocked.stderr + broken.stderr, /\n\s+at /u)
})

test('explain says what a service publishes and runs, and more than one thing where names are the same', () => {
  const project = fresh()
  const shop = project.catalog(['explain', 'web-shop'])
  assert.is(shop.status, 0)
  assert.match(shop.stdout, /service web-shop\nWhere customers order\n\nowner +shop\n\nPublishes\n/u)
  assert.match(shop.stdout, /shop\.Order +shop\.orders +publishOrder\n/u)
  project.edit('catalog/catalog.yaml', (text) => text.replace('  warehouse: {', '  order-packing: {'))
  const both = project.catalog(['explain', 'order-packing', '--format', 'json'])
  const kinds = (JSON.parse(both.stdout) as readonly { kind: string }[]).map(({ kind }) => kind)
  assert.equal(kinds, ['group', 'service'])
})

test('--version prints the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  assert.is(fresh().catalog(['--version']).stdout, `${version}\n`)
})

test('init replaces nothing', () => {
  const project = fresh()
  const before = project.tree('catalog')
  assert.is(project.catalog(['init']).status, 1)
  assert.equal(project.tree('catalog'), before)
})

test('--strict turns warnings into findings', () => {
  const project = fresh()
  project.edit('catalog/catalog.yaml', (text) =>
    text.replace('    description: Every order a customer places, changes or cancels\n', ''),
  )
  assert.is(project.catalog(['lint']).status, 0)
  assert.is(project.catalog(['lint', '--strict']).status, 1)
  assert.is(project.catalog(['generate']).status, 0)
  assert.is(project.catalog(['generate', '--check', '--strict']).status, 1)
})

test.run()
