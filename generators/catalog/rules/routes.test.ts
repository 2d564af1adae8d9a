import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findingsIn, messagesOf } from './memory-catalog.ts'

const proto = `
enum Kind { KIND_UNKNOWN = 0; KIND_BUY = 1; KIND_SELL = 2; }
enum Side { option allow_alias = true; SIDE_UNKNOWN = 0; SIDE_LONG = 1; SIDE_UP = 1; SIDE_SHORT = 2; }
message M { Kind kind = 1; Side side = 2; string venue = 3; int64 level = 4; bool live = 5; }`

/** Topics t0, t1, … of message M with these routes, and its unrouted patterns. */
function catalog(routes: readonly string[], unrouted: readonly string[] = []): string {
  const topics = routes.map((route, index) => `  t${index}: { message: p.M, route: ${route} }\n`).join('')
  return `topics:\n${topics}${unrouted.length === 0 ? '' : `messages:\n  p.M:\n    unrouted: [${unrouted.join(', ')}]\n`}`
}

function gaps(routes: readonly string[], unrouted: readonly string[] = []) {
  return messagesOf('route-gap', catalog(routes, unrouted), proto)
}

function overlaps(routes: readonly string[]) {
  return messagesOf('route-overlap', catalog(routes), proto)
}

test('all values of one enum are enough', () => {
  assert.equal(gaps(['{ kind: [KIND_UNKNOWN, KIND_BUY] }', '{ kind: [KIND_SELL] }']), [])
})

test('an enum alias is the value it repeats', () => {
  const both = ['{ side: [SIDE_UNKNOWN, SIDE_UP] }', '{ side: [SIDE_SHORT] }']
  assert.equal(gaps(both), [])
  assert.is(overlaps(['{ side: [SIDE_LONG, SIDE_UNKNOWN] }', '{ side: [SIDE_UP, SIDE_SHORT] }']).length, 1)
})

test('what is open is counted, and named as patterns that close it', () => {
  const routes = ['{ kind: [KIND_BUY], side: [SIDE_LONG] }', '{ kind: [KIND_SELL] }']
  const [gap] = findingsIn(catalog(routes), proto).filter(({ code }) => code === 'route-gap')
  assert.is(gap?.message, '5 combinations of `p.M` are neither routed nor unrouted: kind KIND_UNKNOWN, …')
  const patterns = [...(gap?.hint ?? '').matchAll(/- (\{[^}]*\})/g)].map((found) => found[1] ?? '')
  assert.equal(patterns, ['{ kind: [KIND_UNKNOWN] }', '{ kind: [KIND_BUY], side: [SIDE_UNKNOWN, SIDE_SHORT] }'])
  assert.equal(gaps(routes, patterns), [])
})

test('unrouted patterns may overlap each other', () => {
  const unrouted = [
    '{ kind: [KIND_UNKNOWN] }',
    '{ side: [SIDE_UNKNOWN, SIDE_SHORT] }',
    '{ kind: [KIND_SELL], side: [SIDE_LONG] }',
  ]
  assert.equal(gaps(['{ kind: [KIND_BUY], side: [SIDE_LONG] }'], unrouted), [])
  assert.equal(gaps(['{ kind: [KIND_BUY], side: [SIDE_LONG] }'], unrouted.slice(0, 2)).length, 1)
})

test('strings, integers and bools are open sets: only enums must be exhausted', () => {
  assert.equal(gaps(['{ venue: [XKRX] }', '{ venue: [XNAS] }']), [])
  assert.equal(gaps(['{ venue: [XKRX], kind: [KIND_UNKNOWN, KIND_BUY, KIND_SELL] }']), [])
  assert.equal(gaps(['{ venue: [XKRX], kind: [KIND_BUY] }']).length, 1)
  assert.equal(gaps(['{ live: [true] }']), [])
})

test('routes are disjoint when one common field has no common value', () => {
  assert.equal(
    overlaps(['{ venue: [A, B], level: [1] }', '{ venue: [C], level: [1] }', '{ venue: [A], level: [2] }']),
    [],
  )
  assert.equal(overlaps(['{ venue: [A, B] }', '{ venue: [B, C] }']), ['`t1` and `t0` both take a `M` with venue B'])
  assert.equal(overlaps(['{ venue: [A] }', '{ level: [7] }']), [
    '`t1` and `t0` both take a `M` with venue A and level 7',
  ])
  assert.equal(
    overlaps(['{ level: [1] }', '{ level: [10] }', '{ live: [true], level: [2] }', '{ live: [false], level: [2] }']),
    [],
  )
})

test('each overlapping pair is one finding, also among many topics', () => {
  const routes = Array.from({ length: 300 }, (_, index) => `{ level: [${index}] }`)
  assert.equal(overlaps(routes), [])
  assert.equal(overlaps([...routes, '{ level: [3, 5] }']).length, 2)
})

test('while routes overlap, nothing is said of gaps', () => {
  assert.equal(gaps(['{ kind: [KIND_BUY] }', '{ kind: [KIND_BUY, KIND_SELL] }']), [])
})

test('a topic with a publisher of its own is no part of the routing', () => {
  const own = '  own: { message: p.M, publish: Own }\n'
  assert.equal(messagesOf('route-missing', `topics:\n${own}  shared: { message: p.M }\n`, proto), [])
  assert.equal(
    messagesOf('route-missing', `topics:\n${own}  a: { message: p.M }\n  b: { message: p.M }\n`, proto).length,
    2,
  )
})

test('a route that could not be read is not taken for a gap or a missing one', () => {
  const codes = findingsIn(catalog(['{ kind: [KIND_BYU] }', '{ kind: [KIND_SELL] }']), proto).map(({ code }) => code)
  assert.ok(codes.includes('route-value-unknown'))
  assert.not(codes.includes('route-missing'))
})

test.run()
