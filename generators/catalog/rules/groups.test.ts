import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { messagesOf } from './memory-catalog.ts'

const proto = `
enum Kind { KIND_A = 0; KIND_B = 1; }
message Owner { string user_id = 1; }
message Order { string user_id = 1; string venue = 2; Kind kind = 3; }
message Position { Owner owner = 1; }`

/** What is said of a group that reads topics `a` and `b`. */
function differ(a: string, b: string): readonly string[] {
  return messagesOf(
    'group-partitions-differ',
    `topics:\n  a: { ${a} }\n  b: { ${b} }\ngroups:\n  g: { topics: [a, b] }\n`,
    proto,
  )
}

test('topics with one key need one partition count', () => {
  const order = 'message: p.Order, key: [user_id], partitions: 6'
  assert.is(differ(order, 'message: p.Position, key: [owner.user_id], partitions: 3').length, 1)
  assert.is(differ(order, 'message: p.Position, key: [owner.user_id], partitions: 6').length, 0)
})

test('other keys, and no keys, do not meet', () => {
  const order = 'message: p.Order, key: [user_id, venue], partitions: 6'
  assert.is(differ(order, 'message: p.Position, key: [owner.user_id], partitions: 3').length, 0)
  assert.is(differ(order, 'message: p.Position, partitions: 3').length, 0)
})

test('routes that keep the values of the key apart keep the topics apart', () => {
  const byVenue = (venue: string, partitions: number) =>
    `message: p.Order, key: [venue, user_id], route: { venue: [${venue}] }, partitions: ${partitions}`
  assert.is(differ(byVenue('XKRX', 12), byVenue('XNAS', 6)).length, 0)
  const byKind = (kind: string, partitions: number) =>
    `message: p.Order, key: [venue, user_id], route: { kind: [${kind}] }, partitions: ${partitions}`
  assert.is(differ(byKind('KIND_A', 12), byKind('KIND_B', 6)).length, 1)
})

test('members beyond the partitions of the largest topic idle', () => {
  const members = (count: number) =>
    messagesOf(
      'group-members-idle',
      `topics:\n  a: { message: p.Order, partitions: 2 }\n  b: { message: p.Position, partitions: 5 }\ngroups:\n  g: { topics: [a, b], members: ${count} }\n`,
      proto,
    )
  assert.equal(members(5), [])
  assert.equal(members(7), ['`g` has 7 members for at most 5 partitions a topic: 2 of them idle'])
})

test('a topic that must not be skipped wants no dead letters of each of its groups', () => {
  const groups =
    '  careful: { topics: [a], deadLetter: false }\n  careless: { topics: [a] }\n  half: { topics: [a], deadLetter: { retention: 30d } }\n'
  const messages = messagesOf(
    'skip-never-dead-letter',
    `topics:\n  a: { message: p.Order, skip: never }\ngroups:\n${groups}`,
    proto,
  )
  assert.equal(
    messages.map((message) => message.split('`')[1]),
    ['careless', 'half'],
  )
})

test('catalogs that name no services or groups are not asked for them', () => {
  const alone = 'topics:\n  a: { message: p.Order }\n'
  for (const code of ['topic-without-consumer', 'topic-without-producer', 'group-not-run'] as const) {
    assert.equal(messagesOf(code, alone, proto), [])
  }
  assert.is(messagesOf('topic-without-consumer', `${alone}groups: {}\n`, proto).length, 1)
  assert.is(messagesOf('topic-without-producer', `${alone}services: {}\n`, proto).length, 1)
})

test.run()
