import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findingsIn } from './memory-catalog.ts'

const about = 'description: d, owner: o'
const topics = `topics:\n  t: { ${about}, message: p.M, key: [id] }\n  u: { ${about}, message: p.N, key: [id] }\n`
const proto = 'message M { string id = 1; } message N { string id = 1; }'

function found(catalog: string) {
  return findingsIn(catalog, proto).map(({ code, pointer, environment }) => [code, pointer, environment])
}

test('a mistake in the defaults is one finding, however many topics inherit it', () => {
  assert.equal(found(`defaults: { minInSync: 3 }\n${topics}`), [
    ['min-in-sync-equals-replication', '/defaults/minInSync', undefined],
  ])
})

test('what one environment says wrong is found there, at its own line', () => {
  const environments = 'environments:\n  dev: { topics: { t: { minInSync: 3 } } }\n  prod: {}\n'
  assert.equal(found(topics + environments), [
    ['min-in-sync-equals-replication', '/environments/dev/topics/t/minInSync', 'dev'],
  ])
})

test('what every environment has wrong is said once', () => {
  const environments = 'environments: { dev: {}, prod: {} }\n'
  assert.equal(found(`defaults: { minInSync: 3 }\n${topics}${environments}`), [
    ['min-in-sync-equals-replication', '/defaults/minInSync', undefined],
  ])
})

test('what every environment mends is no mistake', () => {
  const environments = 'environments: { dev: { defaults: { minInSync: 2 } }, prod: { defaults: { minInSync: 2 } } }\n'
  assert.equal(found(`defaults: { minInSync: 3 }\n${topics}${environments}`), [])
})

test('what a sole environment, or each of two, says in its overlay is found at those lines', () => {
  const wrong = '{ topics: { t: { minInSync: 3 } } }'
  const code = 'min-in-sync-equals-replication'
  assert.equal(found(`${topics}environments:\n  dev: ${wrong}\n`), [
    [code, '/environments/dev/topics/t/minInSync', 'dev'],
  ])
  assert.equal(found(`${topics}environments:\n  dev: ${wrong}\n  prod: ${wrong}\n`), [
    [code, '/environments/dev/topics/t/minInSync', 'dev'],
    [code, '/environments/prod/topics/t/minInSync', 'prod'],
  ])
})

test('a finding about the whole topic is said once, whatever an overlay says of that topic', () => {
  const undescribed = topics.replace('description: d, owner: o, message: p.M', 'owner: o, message: p.M')
  assert.equal(found(`${undescribed}environments: { dev: { topics: { t: { partitions: 6 } } } }\n`), [
    ['description-missing', '/topics/t', undefined],
  ])
})

test('what an overlay says is allowed by its place in the catalog or in the overlay', () => {
  const overlay = 'environments:\n  dev: { topics: { t: { minInSync: 1 } } }\n'
  const allow = (at: string) => `lint: { allow: [{ code: min-in-sync-one, at: ${at}, reason: a test }] }\n`
  assert.equal(found(topics + overlay).length, 1)
  assert.equal(found(topics + overlay + allow('/topics/t')), [])
  assert.equal(found(topics + overlay + allow('/environments/dev')), [])
})

test("a topic's own setting is stronger than an environment's default", () => {
  const own = topics.replace('message: p.M', 'message: p.M, minInSync: 3')
  assert.equal(found(`${own}environments: { dev: { defaults: { minInSync: 2 } } }\n`), [
    ['min-in-sync-equals-replication', '/topics/t/minInSync', undefined],
  ])
})

test('rules on copies begin at three brokers; more replicas than brokers are never possible', () => {
  const small = (defaults: string) => `cluster: { brokers: 1, controllers: 1 }\ndefaults: ${defaults}\n${topics}`
  assert.equal(found(small('{ replication: 1, minInSync: 1 }')), [])
  assert.equal(found(small('{ replication: 1, minInSync: 2 }')), [])
  assert.equal(found(small('{ minInSync: 1 }')), [['replication-exceeds-brokers', '/cluster/brokers', undefined]])
})

test.run()
