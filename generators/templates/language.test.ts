import { spawnSync } from 'node:child_process'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse, parseDocument } from 'yaml'
import { hostile } from '../../tests/hostile-strings.ts'
import { comment, json, promql, properties, propertiesKey, sh, yaml } from './language.ts'

test('yaml: every string comes back from a YAML 1.2 and a 1.1 reader, as a value, in a list and as a key', () => {
  for (const text of hostile) {
    for (const version of ['1.2', '1.1'] as const) {
      const document = `value: ${yaml(text)}\nlist: [${yaml(text)}, 1]\nmap: ${yaml({ [text]: text })}\n`
      const read = parse(document, { version }) as { value: unknown; list: unknown[]; map: Record<string, unknown> }
      assert.is(read.value, text, `${version} ${document}`)
      assert.equal(read.list, [text, 1])
      assert.equal(read.map, { [text]: text })
    }
    assert.is(parseDocument(yaml(text)).errors.length, 0)
  }
})

test('yaml: lists, maps, numbers and booleans keep their type', () => {
  const value = { a: [1, true, null, 'true', '1'], b: {}, c: [] }
  assert.equal(parse(yaml(value)), value)
  assert.is(parse(yaml(12345678901234567890n), { intAsBigInt: true }), 12345678901234567890n)
})

test('json: every string comes back, as a value and as a key, and no line separator stands bare', () => {
  for (const text of hostile) {
    assert.equal(JSON.parse(json({ [text]: [text] })), { [text]: [text] })
    assert.not.match(json(text), /[\u2028\u2029\u0085\ufeff\u202e]/)
  }
})

test('sh: every string is one word of bash', () => {
  const script = hostile.map((text) => `printf '%s\\0' ${sh(text)}\n`).join('')
  const ran = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
  assert.is(ran.stderr, '')
  assert.equal(ran.stdout.split('\0').slice(0, -1), hostile)
})

test('sh: a NUL cannot be said and is refused', () => {
  assert.throws(() => sh('a\0b'), /NUL/)
})

test('promql: a double-quoted string that Go and JSON read alike', () => {
  for (const text of hostile) {
    const quoted = promql(text)
    assert.is(JSON.parse(quoted), text)
    // Go's double-quoted strings know these escapes and no other that JSON has (not `\/`).
    assert.match(quoted, /^"(?:[^"\\\p{Cc}]|\\(?:["\\nrt]|u[0-9a-f]{4}))*"$/u)
  }
})

test('properties: key and value come back from a reader of the format', () => {
  for (const text of hostile.filter((text) => text !== '')) {
    const line = `${propertiesKey(text)}=${properties(text)}`
    assert.match(line, /^[\x20-\x7e]*$/)
    assert.equal(readProperty(line), [text, text])
  }
})

test('comment: never leaves its line', () => {
  for (const text of hostile) assert.not.match(comment(text), /[\n\r\u2028\u2029\u0085\v\f]/)
})

test('what has no text is refused by every language', () => {
  for (const language of [sh, promql, properties, comment]) {
    for (const value of [undefined, null, {}, [], NaN, () => 1]) assert.throws(() => language(value), /template/)
  }
  for (const language of [yaml, json])
    for (const value of [undefined, NaN, () => 1]) assert.throws(() => language(value), /no JSON/)
})

/** `java.util.Properties.load` for one line without continuation, after its documentation. */
function readProperty(line: string): [string, string] {
  const end = /^(?:\\.|[^\\:= \t\f])*/.exec(line)![0].length
  const value = line.slice(end).replace(/^[ \t\f]*[:=]?[ \t\f]*/, '')
  return [unescape(line.slice(0, end)), unescape(value)]
}

function unescape(text: string): string {
  return text.replace(/\\(u[0-9a-f]{4}|.)/g, (_, escape: string) => {
    if (escape.length === 5) return String.fromCharCode(Number.parseInt(escape.slice(1), 16))
    return { n: '\n', r: '\r', t: '\t', f: '\f' }[escape] ?? escape
  })
}

test.run()
