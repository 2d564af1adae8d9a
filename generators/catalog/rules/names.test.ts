import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findingsIn, messagesOf } from './memory-catalog.ts'

const proto = 'message M { string id = 1; } message N { string id = 1; }'

function topic(name: string, more = ''): string {
  return `  ${JSON.stringify(name)}: { message: p.M, publish: P${Math.abs(hash(name))}${more} }\n`
}

/** Any number that differs between the names of a test. */
function hash(name: string): number {
  return [...name].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) | 0, 7)
}

test('what Kafka accepts as a name is accepted', () => {
  const legal = ['a', '1', '-', '_', '...', 'A.b-C', 'n'.repeat(249), '1e3', 'true']
  assert.equal(messagesOf('topic-name-illegal', `topics:\n${legal.map((name) => topic(name)).join('')}`, proto), [])
})

test('what Kafka refuses is named with its fault', () => {
  const illegal = ['', '.', '..', 'n'.repeat(250), 'a b', 'a/b', 'ümlaut', 'a\u0000b']
  assert.equal(messagesOf('topic-name-illegal', `topics:\n${illegal.map((name) => topic(name)).join('')}`, proto), [
    'the topic name is ""',
    'the topic name is "."',
    'the topic name is ".."',
    'the topic name has 250 characters, more than 249',
    'the topic name contains " "',
    'the topic name contains "/"',
    'the topic name contains "ü"',
    'the topic name contains "\\u0000"',
  ])
})

test('a derived name may have 249 characters and not one more', () => {
  const groupOf = (length: number) => `groups:\n  ${'g'.repeat(length - 'dlq..t'.length)}: { topics: [t] }\n`
  assert.equal(messagesOf('derived-name-illegal', `topics:\n${topic('t')}${groupOf(249)}`, proto), [])
  const [finding] = findingsIn(`topics:\n${topic('t')}${groupOf(250)}`, proto).filter(
    ({ code }) => code === 'derived-name-illegal',
  )
  assert.match(finding?.message ?? '', 'has 250 characters')
  assert.is(finding?.hint, "shorten the group's name by 1 or more characters")
})

test('a derived topic collides in metrics as a declared one does', () => {
  const catalog = `topics:\n${topic('t')}${topic('dlq_g_t')}groups:\n  g: { topics: [t] }\n`
  assert.is(messagesOf('topic-name-collision', catalog, proto).length, 1)
})

test('a declared topic may not have the name that is derived', () => {
  const catalog = `topics:\n${topic('t')}${topic('dlq.g.t')}groups:\n  g: { topics: [t] }\n`
  assert.match(messagesOf('derived-name-taken', catalog, proto)[0] ?? '', 'which is a declared topic')
})

test('a scope must hold declared and derived topics alike; without one there is nothing to hold', () => {
  const topics = `topics:\n${topic('orders.new')}${topic('orders-old')}groups:\n  g: { topics: [orders.new] }\n`
  assert.equal(messagesOf('scope-outside', topics, proto), [])
  assert.equal(messagesOf('scope-outside', `scope: ["orders."]\n${topics}`, proto), [
    '`orders-old` begins with none of the prefixes in `scope`',
    '`dlq.g.orders.new`, derived for group `g`, begins with none of the prefixes in `scope`',
  ])
  assert.equal(messagesOf('scope-outside', `scope: ["orders", "dlq."]\n${topics}`, proto), [])
})

test('an alias may belong to several topics, and to none as its name', () => {
  const topics = `topics:\n${topic('a', ', aliases: [old]')}${topic('b', ', aliases: [old, b, a]')}`
  assert.equal(messagesOf('alias-in-use', topics, proto), [
    '`b` is an alias here and the name of this very topic',
    '`a` is an alias here and the name of a topic',
  ])
})

test.run()
