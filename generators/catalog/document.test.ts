import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readYaml } from './document.ts'

const read = (text: string) => readYaml('c.yaml', text)
const findings = (text: string) =>
  read(text).findings.map(({ code, at }) => [
    code,
    'range' in at ? `${at.range.start.line}:${at.range.start.column}` : '',
  ])
const place = (text: string, at: string, part?: 'key' | 'value') => {
  const { start, end } = read(text).locate(at, part)
  return `${start.line}:${start.column} ${text.slice(start.offset, end.offset)}`
}

test('places of keys, values and entries', () => {
  const text = 'a: 1\nb:\n  c: [x, "y"]\n  d.e/f~g: { h: true }\n'
  assert.is(place(text, '/a'), '1:4 1')
  assert.is(place(text, '/a', 'key'), '1:1 a')
  assert.is(place(text, '/b'), '2:1 b')
  assert.is(place(text, '/b/c'), '3:6 [x, "y"]')
  assert.is(place(text, '/b/c/1'), '3:10 "y"')
  assert.is(place(text, '/b/d.e~1f~0g'), '4:3 d.e/f~g')
  assert.is(place(text, '/b/d.e~1f~0g/h'), '4:17 true')
})

test('a place that does not exist is the nearest thing that holds it', () => {
  const text = 'a:\n  b: 1\n'
  assert.is(place(text, '/a/x/y'), '1:1 a')
  assert.is(place(text, '/a/b/y'), '2:3 b')
  assert.is(read(text).locate('/x').start.line, 1)
})

test('through an alias, the place where the value stands', () => {
  const text = 'a: &one { b: 1 }\nc: *one\nd: [*one]\n'
  assert.equal(read(text).data, { a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }] })
  assert.is(place(text, '/c/b'), '1:14 1')
  assert.is(place(text, '/d/0/b'), '1:14 1')
  assert.is(place(text, '/c', 'key'), '2:1 c')
})

test('a byte order mark, a %YAML line and CRLF change neither data nor columns', () => {
  assert.equal(read('\uFEFFa: 1\n').data, { a: 1 })
  assert.is(read('\uFEFFa: 1\n').locate('/a', 'key').start.column, 1)
  assert.equal(read('%YAML 1.2\n---\na: yes\n').data, { a: 'yes' })
  assert.equal(read('%YAML 1.1\n---\na: yes\nb: 010\n').data, { a: 'yes', b: 10 })
  const crlf = 'a: 1\r\nb: 2\r\n'
  assert.equal(read(crlf).data, { a: 1, b: 2 })
  assert.is(place(crlf, '/b'), '2:4 2')
})

test('names are taken as they are written', () => {
  const text = '1e3: a\ntrue: b\n0x10: c\n~: d\n2024.1: e\n"q": f\n'
  assert.equal(read(text).data, { '1e3': 'a', true: 'b', '0x10': 'c', '~': 'd', '2024.1': 'e', q: 'f' })
  assert.is(place(text, '/1e3', 'key'), '1:1 1e3')
  const born: unknown = JSON.parse('{"__proto__":1,"constructor":2}')
  assert.equal(Object.entries(read('__proto__: 1\nconstructor: 2\n').data as object), Object.entries(born as object))
})

test('whole numbers that a number cannot hold keep their digits', () => {
  assert.equal(read('a: 9223372036854775807\nb: -9007199254740993\nc: 9007199254740991\n').data, {
    a: '9223372036854775807',
    b: '-9007199254740993',
    c: 9007199254740991,
  })
})

test('a key written twice, with both places', () => {
  const { findings, data } = read('a: 1\nb: 2\na: 3\n')
  assert.is(findings.length, 1)
  assert.is(findings[0]?.code, 'yaml-duplicate-key')
  const at = findings[0]?.at
  assert.is(at !== undefined && 'range' in at ? at.range.start.line : 0, 3)
  const related = findings[0]?.related?.[0]?.at
  assert.is(related !== undefined && 'range' in related ? related.range.start.line : 0, 1)
  assert.equal(data, { a: 1, b: 2 })
})

test('a merge key is refused once, and what it brings is not missed', () => {
  const text = 'a: &a { x: 1, y: 2 }\nb:\n  <<: *a\n  y: 3\nc: { <<: [*a, { z: 4 }] }\n'
  assert.equal(findings(text), [
    ['yaml-merge-key', '3:3'],
    ['yaml-merge-key', '5:6'],
  ])
  assert.equal(read(text).data, { a: { x: 1, y: 2 }, b: { y: 3, x: 1 }, c: { x: 1, y: 2, z: 4 } })
  assert.is(place(text, '/b/x'), '1:12 1')
})

test('what is no catalog at all', () => {
  assert.equal(
    findings('a: [1\nb: 2\n')
      .map(([code]) => code)
      .includes('yaml-syntax'),
    true,
  )
  assert.equal(findings('a: *nothing\n'), [['yaml-syntax', '1:4']])
  assert.equal(
    findings('a: 1\n---\nb: 2\n').map(([code]) => code),
    ['yaml-syntax'],
  )
  assert.equal(
    findings('a: &x [*x]\n').map(([code]) => code),
    ['yaml-syntax'],
  )
  assert.equal(
    findings('? [a]\n: b\n').map(([code]) => code),
    ['yaml-key'],
  )
  assert.equal(
    findings('a: !!nothing b\n').map(([code]) => code),
    ['yaml-syntax'],
  )
  assert.is(read('').data, null)
  assert.is(read('# nothing\n').data, null)
  assert.equal(read('').locate('').start, { line: 1, column: 1, offset: 0 })
})

test('aliases of aliases cannot make a reader run for ever', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level <= 9; level++) {
    lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`)
  }
  assert.equal(
    findings(lines.join('\n') + '\n').map(([code]) => code),
    ['yaml-syntax'],
  )
})

test('a merge conflict is told as one, a tab without what follows from it', () => {
  const conflict = readYaml('c.yaml', 'a: 1\r\n<<<<<<< HEAD\r\nb: 1\r\n=======\r\nb: 2\r\n>>>>>>> theirs\r\n').findings
  assert.equal(
    conflict.map(({ message }) => message),
    ['a merge conflict begins here'],
  )
  const [at] = conflict.map(({ at }) => ('range' in at ? at.range.start : undefined))
  assert.equal([at?.line, at?.column], [2, 1])
  const tab = readYaml('c.yaml', 'a:\n  b: 1\n\tc: 2\n  d: 3\n').findings
  assert.equal(
    tab.map(({ hint }) => hint),
    ['indent with spaces'],
  )
  assert.is(readYaml('c.yaml', 'a: |\n  <<<<<<< HEAD\n').findings.length, 0)
})

test.run()
