import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findingsIn, messagesOf } from './memory-catalog.ts'

const proto =
  'message PriceTick { string id = 1; } message Pricetick { string id = 1; } message Book { string id = 1; } message BookDeleted { string id = 1; } message Outer { message Inner { string id = 1; } } message OuterInner { string id = 1; }'

function clashes(catalog: string): readonly string[] {
  return messagesOf('identifier-clash', catalog, proto)
}

test('messages that differ only in case clash, and `as` mends it', () => {
  const topics = 'topics:\n  a: { message: p.PriceTick }\n  b: { message: p.Pricetick }\n'
  assert.equal(clashes(topics), [
    '`publishPricetick`, from message `p.Pricetick`, is also the name from message `p.PriceTick` but for case',
  ])
  assert.equal(clashes(`${topics}messages: { p.Pricetick: { as: OtherTick } }\n`), [])
})

test('a nested message clashes with one that is named as it is in code', () => {
  assert.is(clashes('topics:\n  a: { message: p.Outer.Inner }\n  b: { message: p.OuterInner }\n').length, 1)
})

test('a publisher of a topic clashes with that of a message, and with one of another topic', () => {
  const messages = clashes(
    'topics:\n  a: { message: p.PriceTick, publish: Book }\n  b: { message: p.Book }\n  c: { message: p.BookDeleted, publish: Own }\n  d: { message: p.OuterInner, publish: Own }\n',
  )
  assert.equal(messages, [
    '`publishBook`, from topic `a`, is also the name from message `p.Book`',
    '`publishOwn`, from topic `d`, is also the name from topic `c`',
  ])
})

test('the place is the `as` or the topic that brought the name, with the other one beside it', () => {
  const [clash] = findingsIn(
    'topics:\n  a.b: { message: p.PriceTick }\n  a-b: { message: p.Book, as: aB }\n',
    proto,
  ).filter(({ code }) => code === 'identifier-clash')
  assert.equal([clash?.range?.start.line, clash?.related[0]?.range?.start.line].sort(), [5, 6])
})

test('groups clash by the function that runs them', () => {
  const group = (name: string, more = '') => `  ${name}: { topics: [a]${more} }\n`
  const topics = 'topics:\n  a: { message: p.Book }\ngroups:\n'
  assert.is(clashes(`${topics}${group('my-group')}${group('my.group')}`).length, 1)
  assert.is(clashes(`${topics}${group('my-group')}${group('my.group', ', as: Other')}`).length, 0)
})

test('dead letters are called as their group and topic are, and clash where nothing else does', () => {
  const reading = (as: string, topics = 'a.b, a-b') =>
    `topics:\n  a.b: { message: p.Book }\n  a-b: { message: p.Book${as} }\ngroups:\n  g: { topics: [${topics}] }\n`
  assert.is(clashes(reading('')).length, 1, 'the clash of the topics is told, and nothing that follows from it')
  assert.equal(clashes(reading(', as: other')), [])
  assert.equal(
    clashes(
      `${reading(', as: other', 'a.b')}  g-a: { topics: [b] }\n`.replace('groups', '  b: { message: p.Book }\ngroups'),
    ),
    ['`topics.dlqGAB`, from the dead letters `dlq.g.a.b`, is also the name from the dead letters `dlq.g-a.b`'],
  )
})

test('the handler of a deletion clashes with that of a message, in a group that reads both', () => {
  const topics =
    'topics:\n  a: { message: p.Book, cleanup: compact, key: [id] }\n  b: { message: p.BookDeleted }\ngroups:\n'
  assert.is(clashes(`${topics}  one: { topics: [a, b] }\n  two: { topics: [a, b] }\n`).length, 1)
  assert.is(clashes(`${topics}  one: { topics: [a] }\n  two: { topics: [b] }\n`).length, 0)
})

test("JavaScript's own words are refused as topic constants and nowhere else", () => {
  const reserved = (catalog: string) =>
    messagesOf('identifier-reserved', catalog, 'message Error { string id = 1; } message Map { string id = 1; }')
  assert.equal(reserved('topics:\n  delete: { message: p.Error }\n'), [
    "the topic `delete` becomes `delete`, one of JavaScript's own words",
  ])
  assert.equal(reserved('topics:\n  has.own.property: { message: p.Map }\n').length, 1)
  assert.equal(reserved('topics:\n  delete: { message: p.Error, as: deletions }\n  map: { message: p.Map }\n'), [])
})

test.run()
