import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hasAnchor, linksOf, tablesOf, type Page, readPage } from './page.ts'

/** Every page of the repository as a reader finds it: written by hand and generated, on disk and not as planned. */
const repository = fileURLToPath(new URL('../../', import.meta.url))
const listed = execFileSync('git', ['ls-files', '-z', '--', '*.md'], { cwd: repository, encoding: 'utf8' })
const pages = new Map<string, Page>(
  listed
    .split('\0')
    .filter((path) => path !== '' && !path.startsWith('tests/') && existsSync(repository + path))
    .map((path) => [path, readPage(readFileSync(repository + path, 'utf8'))]),
)

test('every link of every page leads to a file and a place that are there', () => {
  const dead: string[] = []
  let count = 0
  for (const [path, page] of pages) {
    for (const { target, line } of linksOf(page)) {
      if (/^[a-z][a-z+.-]*:/u.test(target)) continue
      count++
      const [file = '', anchor] = target.split('#')
      const at = file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file))
      const found = existsSync(repository + at)
      const missing = !found || (anchor !== undefined && !anchorIn(at, decodeURIComponent(anchor)))
      if (missing) dead.push(`${path}:${line} → ${target}`)
    }
  }
  assert.equal(dead, [])
  assert.ok(count > 500, `${count} links were looked at`)
})

test('addresses of other sites are https and whole', () => {
  const odd: string[] = []
  for (const [path, page] of pages) {
    for (const { target, line } of linksOf(page)) {
      if (!/^[a-z][a-z+.-]*:/u.test(target) || /^http:\/\/(?:localhost|127\.0\.0\.1)\b/u.test(target)) continue
      if (!/^https:\/\/[^\s<>"]+$/u.test(target)) odd.push(`${path}:${line} → ${target}`)
    }
  }
  assert.equal(odd, [])
})

test('every row of every table has the cells that its head has', () => {
  const torn: string[] = []
  let count = 0
  for (const [path, page] of pages) {
    for (const { line, columns, rows } of tablesOf(page)) {
      count++
      rows.forEach((cells, index) => {
        if (cells !== columns) torn.push(`${path}:${line + 2 + index}: ${cells} cells under ${columns} heads`)
      })
    }
  }
  assert.equal(torn, [])
  assert.ok(count > 100, `${count} tables were looked at`)
})

test('no two places of a page have one name', () => {
  for (const [path, { ids }] of pages) {
    assert.equal(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      path,
    )
  }
})

test('a page is read as GitHub shows it', () => {
  const page = readPage(
    [
      '# The `plan` of *one* [topic](a.md)!',
      '<a id="shop.orders"></a>',
      'See [x](b.md#c "title"), [y](<d e.md>) and not `[z](code.md)`; <!-- [hidden](f.md) -->',
      '```',
      '[shown](g.md)',
      '```',
      '| a | b |',
      '| --- | --: |',
      '| `1\\|2` | 3 |',
      '| 4 | 5 | 6 |',
      '## Again',
      '## Again',
    ].join('\n'),
  )
  assert.equal(
    linksOf(page).map(({ target, line }) => `${line} ${target}`),
    ['1 a.md', '3 b.md#c', '3 d e.md'],
  )
  assert.equal(tablesOf(page), [{ line: 7, columns: 2, rows: [2, 2, 3] }])
  assert.equal([...page.headings], ['the-plan-of-one-topic', 'again', 'again-1'])
  assert.equal(page.ids, ['shop.orders'])
})

function anchorIn(path: string, anchor: string): boolean {
  const page = pages.get(path)
  // A line of a source file: `#L12`.
  if (page === undefined) return statSync(repository + path).isFile() && /^L\d+$/u.test(anchor)
  return hasAnchor(page, anchor)
}

test.run()
