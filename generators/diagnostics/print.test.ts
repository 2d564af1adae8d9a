import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Diagnostic, Range } from './diagnostic.ts'
import { codes } from './codes.ts'
import { excerpt } from './excerpt.ts'
import { explainCode, printDiagnostics } from './print.ts'
import { displayWidth, visible } from './visible.ts'

const range = (line: number, column: number, length: number, file = 'catalog/catalog.yaml'): Range => ({
  file,
  start: { line, column, offset: 0 },
  end: { line, column: column + length, offset: length },
})

const text = 'version: 1\ntopics:\n  orders:\n    retension: 7d\n'
const texts = new Map([['catalog/catalog.yaml', text]])
const unknown: Diagnostic = {
  code: 'unknown-key',
  severity: 'error',
  message: 'topic `orders` has no key `retension`',
  range: range(4, 5, 9),
  pointer: '/topics/orders/retension',
  hint: 'did you mean `retention`?',
  related: [],
}
const warning: Diagnostic = {
  code: 'platform-ended',
  severity: 'warning',
  message: 'old',
  range: range(1, 1, 7),
  related: [{ message: 'first said here', range: range(2, 1, 6) }, { message: 'nowhere' }],
  environment: 'prod',
}
const placeless: Diagnostic = {
  code: 'catalog-missing',
  severity: 'error',
  message: 'there is no catalog x',
  related: [],
}

test('text: head, place, line, mark, related, mend, code, counts', () => {
  assert.is(
    printDiagnostics([unknown, warning, placeless], { format: 'text', texts }),
    `error[unknown-key]: topic \`orders\` has no key \`retension\`
 --> catalog/catalog.yaml:4:5
  |
4 |     retension: 7d
  |     ^^^^^^^^^
  = mend: did you mean \`retention\`?
  = see: catalog explain unknown-key

warning[platform-ended]: old (environment prod)
 --> catalog/catalog.yaml:1:1
  |
1 | version: 1
  | ^^^^^^^
  = first said here
 --> catalog/catalog.yaml:2:1
  |
2 | topics:
  | ^^^^^^
  = nowhere
  = see: catalog explain platform-ended

error[catalog-missing]: there is no catalog x
 = see: catalog explain catalog-missing

2 errors, 1 warning
`,
  )
  assert.is(printDiagnostics([], { format: 'text', texts }), '')
})

test('colour only when asked, and nothing but colour', () => {
  const plain = printDiagnostics([unknown, warning], { format: 'text', texts })
  const coloured = printDiagnostics([unknown, warning], { format: 'text', texts, color: true })
  assert.not.match(plain, /\u001b/)
  assert.match(coloured, /\u001b\[1;31merror\[unknown-key\]/)
  assert.is(coloured.replace(/\u001b\[[\d;]*m/g, ''), plain)
})

test('a place in a file that is not at hand is named all the same', () => {
  assert.match(
    printDiagnostics([unknown], { format: 'text', texts: new Map() }),
    /--> catalog\/catalog\.yaml:4:5\n {2}= mend/,
  )
})

const marked = (line: string, column: number, length: number) => {
  const found = excerpt(line, range(1, column, length))
  return [found?.line, found?.marks]
}

test('the mark stands under its signs: tabs, wide signs, combining signs, CRLF, byte order mark', () => {
  assert.equal(marked('\ta: b\r\n', 5, 1), ['    a: b', '       ^'])
  assert.equal(marked('日本: x', 5, 1), ['日本: x', '      ^'])
  assert.equal(marked('日本: x', 1, 2), ['日本: x', '^^^^'])
  assert.equal(marked('e\u0301: x', 5, 1), ['e\u0301: x', '   ^'])
  assert.equal(marked('😀: x', 5, 1), ['😀: x', '    ^'])
  assert.equal(marked('\uFEFFa: b', 4, 1), ['a: b', '   ^'])
  assert.equal(marked('a: b', 5, 0), ['a: b', '    ^'])
  assert.equal(marked('a: b', 50, 9), ['a: b', '    ^'])
})

test('a mark of several lines ends with its first', () => {
  const lines: Range = { ...range(1, 4, 0), end: { line: 3, column: 2, offset: 20 } }
  assert.equal(excerpt('a: {b: 1,  \n  c: 2\n}', lines), { line: 'a: {b: 1,', marks: '   ^^^^^^' })
  assert.is(excerpt('a', range(2, 1, 1)), undefined)
})

test('a very long line is cut around the mark', () => {
  const line = `${'x'.repeat(500)}HERE${'y'.repeat(5000)}`
  const [shown = '', marks = ''] = marked(line, 501, 4)
  assert.ok(shown.length <= 110, String(shown.length))
  assert.is(shown.slice(marks.indexOf('^'), marks.length), 'HERE')
  assert.match(shown, /^…x.*y…$/)
  const [whole = '', all = ''] = marked('z'.repeat(9000), 1, 9000)
  assert.ok(whole.length <= 130 && all.length <= 130)
})

test('no sign of a catalog reaches the terminal as a command', () => {
  assert.is(visible('a\u001b[31m\n\r\t\u202e\u0085\u2028'), 'a\\u{1b}[31m\\n\\r\\t\\u{202e}\\u{85}\\u{2028}')
  const hostile = { ...unknown, message: 'x\u001b]0;t\u0007\nerror[fake]: y', hint: '\u001b[2J' }
  const source = new Map([['catalog/catalog.yaml', 'a\nb\nc\n\u001b[2J: 1\n']])
  for (const format of ['text', 'markdown', 'github'] as const) {
    const printed = printDiagnostics([hostile], { format, texts: source })
    assert.not.match(printed, /\u001b|\u0007/)
    assert.not.match(printed, /^error\[fake\]/m)
  }
  assert.is(displayWidth('가a\u0301'), 3)
})

test('json has the documented shape', () => {
  assert.equal(JSON.parse(printDiagnostics([unknown, warning], { format: 'json', texts })), {
    version: 1,
    diagnostics: [
      {
        code: 'unknown-key',
        severity: 'error',
        message: 'topic `orders` has no key `retension`',
        place: { file: 'catalog/catalog.yaml', line: 4, column: 5, endLine: 4, endColumn: 14 },
        pointer: '/topics/orders/retension',
        hint: 'did you mean `retention`?',
        related: [],
      },
      {
        code: 'platform-ended',
        severity: 'warning',
        message: 'old',
        place: { file: 'catalog/catalog.yaml', line: 1, column: 1, endLine: 1, endColumn: 8 },
        environment: 'prod',
        related: [
          {
            message: 'first said here',
            place: { file: 'catalog/catalog.yaml', line: 2, column: 1, endLine: 2, endColumn: 7 },
          },
          { message: 'nowhere' },
        ],
      },
    ],
    summary: { errors: 1, warnings: 1, notes: 0 },
  })
  assert.equal(JSON.parse(printDiagnostics([], { format: 'json', texts })).diagnostics, [])
})

test('github annotations, escaped by its rules', () => {
  const odd = { ...unknown, message: '100% of\n`a,b`', range: range(4, 5, 9, 'a,b:c%.yaml') }
  assert.is(
    printDiagnostics([odd, placeless], { format: 'github', texts }),
    '::error file=a%2Cb%3Ac%25.yaml,line=4,endLine=4,col=5,endColumn=14,title=unknown-key::100%25 of\\n`a,b`%0Amend: did you mean `retention`?%0Asee: catalog explain unknown-key\n' +
      '::error title=catalog-missing::there is no catalog x%0Asee: catalog explain catalog-missing\n',
  )
})

test('markdown shows names as text and code, never as markup', () => {
  assert.is(
    printDiagnostics([unknown], { format: 'markdown', texts }),
    '**1 error**\n\n- **error** `unknown-key` at `catalog/catalog.yaml:4:5`: topic `orders` has no key `retension`\n  - mend: did you mean `retention`?\n',
  )
  const hostile = { ...placeless, message: '<img src=x> [a](http://b) @all *x* `c` | ` <b>' }
  assert.is(
    printDiagnostics([hostile], { format: 'markdown', texts }).split('\n')[2],
    '- **error** `catalog-missing`: &lt;img src=x\\> \\[a\\](http:\u200b//b) \\@all \\*x\\* `c` \\|  &lt;b\\>',
  )
})

test('every code explains itself in whole sentences', () => {
  for (const [code, { title, cause, fix }] of Object.entries(codes)) {
    assert.match(code, /^[a-z]+(-[a-z0-9]+)*$/)
    assert.not.match(title, /\.$/, code)
    assert.match(cause, /\.$/, code)
    assert.match(fix, /\.$/, code)
    assert.ok(explainCode(code)?.includes(fix), code)
  }
  assert.is(explainCode('toString'), undefined)
})

test.run()
