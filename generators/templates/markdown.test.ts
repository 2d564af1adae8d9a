import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as prettier from 'prettier'
import { hostile } from '../../tests/hostile-strings.ts'
import {
  markdown,
  markdownBlock,
  markdownCode,
  markdownComment,
  markdownId,
  markdownProse,
  markdownTarget,
} from './markdown.ts'

/** Not in the types of the package: its parser, which is remark. */
const { __debug: debug } = prettier as unknown as {
  __debug: { parse(text: string, options: object): Promise<unknown> }
}

interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly Node[]
}

/** What a person sees: white space as one space. */
const seen = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

test('markdown: a reader finds one paragraph of plain text and nothing else', async () => {
  for (const text of hostile) {
    const read = await parse(markdown(text))
    assert.ok(
      read.every((node) => node.type === 'paragraph'),
      `${JSON.stringify(text)} became ${read.map((node) => node.type).join()}`,
    )
    assert.is(seen(textOf(read)), seen(text), JSON.stringify(text))
  }
})

test('markdown: a cell of a table stays one cell', async () => {
  for (const text of hostile) {
    const table = `| A | B |\n| --- | --- |\n| ${markdown(text)} | ${markdownCode(text)} |\n`
    const [read, ...rest] = await parse(table)
    assert.is(rest.length, 0, table)
    assert.is(read?.type, 'table', table)
    const cells = read?.children?.[1]?.children ?? []
    assert.is(cells.length, 2, table)
    assert.is(seen(textOf([cells[0]!])), seen(text), table)
    assert.is(seen(textOf([cells[1]!])), seen(text), table)
  }
})

test('markdownCode: a reader shows the value, as code', async () => {
  for (const text of hostile) {
    const read = await parse(`a ${markdownCode(text)} b`)
    assert.is(read.length, 1)
    assert.is(seen(textOf(read)), seen(`a ${text} b`), JSON.stringify(text))
  }
})

test('markdownProse: pairs of backticks are code, everything else stays text in one paragraph and one cell', async () => {
  const [read] = await parse(markdownProse('- set `a|b` to *1* and `x_y`, not `'))
  assert.equal(
    read?.children?.map((node) => [node.type, textOf([node])]).filter(([type]) => type === 'inlineCode'),
    [['inlineCode', 'x_y']],
  )
  assert.is(textOf([read!]), '- set a|b to *1* and x_y, not `')
  for (const text of hostile) {
    const table = `| A |\n| --- |\n| ${markdownProse(`${text} \`${text}\` ${text}`)} |\n`
    const [only, ...rest] = await parse(table)
    assert.is(rest.length, 0, table)
    const cells = only?.children?.[1]?.children ?? []
    assert.is(cells.length, 1, table)
    const expected = seen(`${text} \`${text}\` ${text}`)
    assert.is(seen(textOf(cells)).replace(/[\s`]/g, ''), expected.replace(/[\s`]/g, ''), table)
  }
})

test('markdownBlock: blank lines separate paragraphs, and no paragraph becomes anything else', async () => {
  const read = await parse(markdownBlock('# one\n- two\n\n    three\n\n\n1. four\r\n\r\n<b>five</b>'))
  assert.equal(
    read.map((node) => [node.type, textOf([node])]),
    [
      ['paragraph', '# one - two'],
      ['paragraph', 'three'],
      ['paragraph', '1. four'],
      ['paragraph', '<b>five</b>'],
    ],
  )
})

test('markdownTarget: one link that leads where the value says', async () => {
  for (const text of hostile.filter((text) => seen(text) !== '')) {
    const [read] = await parse(`[x](topics/${markdownTarget(text)}.md)`)
    const link = read?.children?.[0]
    assert.is(link?.type, 'link', text)
    assert.is(
      decodeURI(link?.url ?? '').replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
      `topics/${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()}.md`,
    )
  }
})

test('markdownComment: nothing ends the comment early', async () => {
  for (const text of hostile) {
    const read = await parse(`<!-- ${markdownComment(text)} -->\n\nafter`)
    assert.equal(
      read.map((node) => node.type),
      ['html', 'paragraph'],
      text,
    )
    assert.not.match(markdownComment(text), /--|^-?>/)
  }
})

test('markdownId: equal values alone give equal ids, in characters that need no escape', () => {
  const ids = hostile.map(markdownId)
  assert.is(new Set(ids).size, new Set(hostile).size)
  for (const id of ids) assert.match(id, /^[A-Za-z0-9._:-]*$/)
})

/** The blocks of a document, as the Markdown reader of prettier (remark) finds them. */
async function parse(text: string): Promise<readonly Node[]> {
  const { ast } = (await debug.parse(text, { parser: 'markdown' })) as { ast: Node }
  return ast.children ?? []
}

/** Text of all leaves; tags that the helpers write themselves (`<code>`) are no text. */
function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      node.type === 'html' && /^<\/?code>$/.test(node.value ?? '')
        ? ''
        : node.children === undefined
          ? (node.value ?? ' ')
          : textOf(node.children),
    )
    .join('')
}

test.run()
