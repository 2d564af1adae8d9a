import type { Cursor } from './cursor.ts'
import type { OptionNode, OptionValue } from './syntax.ts'

const deepestBlock = 32

/** `option name = value;`, after the word `option`. */
export function parseOptionStatement(cursor: Cursor): OptionNode {
  const option = parseOption(cursor)
  cursor.expect(';')
  return option
}

/** `[name = value, …]`, if there is one. */
export function parseInlineOptions(cursor: Cursor): OptionNode[] {
  const options: OptionNode[] = []
  if (!cursor.take('[')) return options
  do options.push(parseOption(cursor))
  while (cursor.take(','))
  cursor.expect(']')
  return options
}

function parseOption(cursor: Cursor): OptionNode {
  const first = cursor.peek()
  let name = optionPart(cursor)
  while (cursor.take('.')) name += `.${optionPart(cursor)}`
  const at = cursor.range(first, cursor.previous())
  cursor.expect('=')
  return { name, value: optionValue(cursor, 0), at }
}

function optionPart(cursor: Cursor): string {
  if (!cursor.take('(')) return cursor.word('the name of an option').text
  const name = cursor.dotted('the name of an option', true).text
  cursor.expect(')')
  return `(${name})`
}

function optionValue(cursor: Cursor, depth: number): OptionValue {
  const first = cursor.peek()
  if (first.kind === 'string') return { kind: 'string', ...cursor.bytes() }
  if (cursor.at('{') || cursor.at('<')) return blockValue(cursor, depth)
  const negative = cursor.take('-')
  const token = cursor.peek()
  if (token.kind === 'integer') {
    const { value } = cursor.integer('a number')
    return { kind: 'integer', value: negative ? -value : value, at: cursor.range(first, cursor.previous()) }
  }
  const special =
    token.kind === 'float'
      ? parseFloat(token.text)
      : token.text === 'inf'
        ? Infinity
        : token.text === 'nan'
          ? NaN
          : undefined
  if (special !== undefined && (negative || token.kind === 'float')) {
    cursor.next()
    return { kind: 'float', value: negative ? -special : special, at: cursor.range(first, token) }
  }
  if (negative) return cursor.unexpected('a number')
  const { text, at } = cursor.dotted('a value', false)
  return { kind: 'name', text, at }
}

/** Text format, read as far as features need it: `{ field_presence: IMPLICIT, [custom.option] { … } }`. */
function blockValue(cursor: Cursor, depth: number): OptionValue {
  const open = cursor.next()
  if (depth >= deepestBlock) return cursor.unexpected('a value that is nested less deeply')
  const close = open.text === '{' ? '}' : '>'
  const entries: OptionNode[] = []
  while (!cursor.at(close)) {
    const first = cursor.peek()
    const name = cursor.take('[') ? extensionName(cursor) : cursor.word('a field name').text
    const at = cursor.range(first, cursor.previous())
    if (!cursor.take(':') && !cursor.at('{') && !cursor.at('<')) cursor.unexpected('`:`')
    entries.push({ name, value: cursor.at('[') ? listValue(cursor, depth + 1) : optionValue(cursor, depth + 1), at })
    if (!cursor.take(',')) cursor.take(';')
  }
  return { kind: 'block', entries, at: cursor.range(open, cursor.next()) }
}

function extensionName(cursor: Cursor): string {
  let name = cursor.dotted('the name of an extension', false).text
  while (cursor.take('/')) name += `/${cursor.dotted('the name of an extension', false).text}`
  cursor.expect(']')
  return `[${name}]`
}

function listValue(cursor: Cursor, depth: number): OptionValue {
  const open = cursor.expect('[')
  if (!cursor.at(']')) {
    do optionValue(cursor, depth)
    while (cursor.take(','))
  }
  return { kind: 'list', at: cursor.range(open, cursor.expect(']')) }
}
