import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mergeOverlay, writtenAt } from './overlay.ts'

test('maps merge deeply, lists replace, null removes', () => {
  const base = { a: { b: 1, c: { d: 2, e: 3 } }, list: [1, 2, 3], gone: { x: 1 } }
  const overlay = { a: { c: { d: 9, e: null }, f: { g: 1, h: null } }, list: [4], gone: null }
  assert.equal(mergeOverlay(base, overlay), { a: { b: 1, c: { d: 9 }, f: { g: 1 } }, list: [4] })
  assert.equal(base.a.c, { d: 2, e: 3 })
})

test('what the overlay adds keeps no null either', () => {
  assert.equal(mergeOverlay({}, { a: { b: null, c: { d: null, e: 1 } } }), { a: { c: { e: 1 } } })
})

test('names that objects are born with', () => {
  const overlay: unknown = JSON.parse('{"constructor":{"a":1},"__proto__":{"b":2}}')
  const merged = mergeOverlay(JSON.parse('{"__proto__":{"c":3}}'), overlay)
  assert.is(JSON.stringify(merged), '{"constructor":{"a":1},"__proto__":{"c":3,"b":2}}')
})

test('where a merged value is written', () => {
  const source = { defaults: { a: 1 }, environments: { dev: { defaults: { b: 2 } } } }
  assert.is(writtenAt(source, 'dev', '/defaults/b'), '/environments/dev/defaults/b')
  assert.is(writtenAt(source, 'dev', '/defaults/a'), '/defaults/a')
  assert.is(writtenAt(source, 'dev', ''), '')
})

test.run()
