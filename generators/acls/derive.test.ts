import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Catalog } from '../catalog/model.ts'
import { readCatalog } from '../catalog/read.ts'
import type { Acl } from './acl.ts'
import { aclsOf } from './derive.ts'
import { principalsOf } from './principals.ts'

const proto = `syntax = "proto3";
package p;
enum Side { UNKNOWN = 0; BUY = 1; SELL = 2; }
message Order { string id = 1; Side side = 2; }
message Fill { string id = 1; }
message Old { string id = 1; }
`

const source = `version: 1
name: shop
scope: ["orders.", "dlq."]
protobuf: { roots: [proto] }
messages: { p.Order: { unrouted: [{ side: [UNKNOWN] }] } }
topics:
  orders.buy: { message: p.Order, route: { side: [BUY] }, key: [id] }
  orders.sell: { message: p.Order, route: { side: [SELL] }, key: [id] }
  orders.fills: { message: p.Fill, key: [id] }
  orders.old: { message: p.Old, key: [id], retire: { reason: over } }
groups:
  matcher: { topics: [orders.buy, orders.sell], guarantee: exactly-once, deadLetter: false }
  ledger: { topics: [orders.fills], deadLetter: { retention: 14d } }
services:
  gateway: { publishes: [p.Order, p.Old] }
  engine: { runs: [matcher], publishes: [p.Fill] }
  books: { runs: [ledger] }
  idle: {}
`

function secured(text = source): Catalog {
  const texts = new Map([
    ['catalog.yaml', text],
    ['proto/p.proto', proto],
  ])
  const { model } = readCatalog({
    path: 'catalog.yaml',
    read: (path) => texts.get(path),
    list: (folder) =>
      [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
  })
  if (model === undefined) throw new Error('the test’s catalog has findings')
  return { ...model.base, cluster: { ...model.base.cluster, security: 'tls-scram' } }
}

function line({ principal, resource, operations, host, permission }: Acl): string {
  assert.is(host, '*')
  assert.is(permission, 'allow')
  const name = resource.pattern === 'prefixed' ? `${resource.name}…` : resource.name
  return `${principal} ${resource.type} ${name}: ${operations.join(', ')}`
}

test('no principal has more than what the catalog says it does', () => {
  assert.equal(aclsOf(secured()).map(line), [
    'User:books group ledger: describe, read',
    'User:books topic dlq.ledger.orders.fills: describe, write',
    'User:books topic orders.fills: describe, read',
    'User:dead-letters group ledger.replay: describe, read',
    'User:dead-letters topic dlq.ledger.orders.fills: describe, read',
    'User:dead-letters topic orders.fills: describe, write',
    'User:engine group matcher: describe, read',
    'User:engine topic orders.buy: describe, read',
    'User:engine topic orders.fills: describe, write',
    'User:engine topic orders.sell: describe, read',
    'User:engine transactional-id matcher-orders.buy-…: describe, write',
    'User:engine transactional-id matcher-orders.sell-…: describe, write',
    'User:gateway topic orders.buy: describe, write',
    'User:gateway topic orders.sell: describe, write',
    'User:kafka-exporter cluster kafka-cluster: describe',
    'User:kafka-exporter group *: describe',
    'User:kafka-exporter topic *: describe',
    'User:kafka-ui cluster kafka-cluster: describe, describe-configs',
    'User:kafka-ui group *: describe',
    'User:kafka-ui topic *: describe, describe-configs, read',
    'User:reconciler cluster kafka-cluster: alter, describe',
    'User:reconciler group ledger: describe',
    'User:reconciler group matcher: describe',
    'User:reconciler topic dlq.…: alter, alter-configs, create, delete, describe, describe-configs',
    'User:reconciler topic orders.…: alter, alter-configs, create, delete, describe, describe-configs',
    'User:schema-registry group schema-registry: describe, read',
    'User:schema-registry topic _schemas: create, describe, describe-configs, read, write',
  ])
})

test('nobody is asked for a name, nobody has rights', () => {
  const catalog = secured()
  assert.equal(aclsOf({ ...catalog, cluster: { ...catalog.cluster, security: 'none' } }), [])
})

test('reading and writing one topic is one rule', () => {
  const acls = aclsOf(secured(source.replace('publishes: [p.Fill]', 'publishes: [p.Fill, p.Order]')))
  assert.equal(
    acls.map(line).filter((one) => one.includes('engine topic orders.buy')),
    ['User:engine topic orders.buy: describe, read, write'],
  )
})

test('without a scope the reconciler may touch exactly the topics of the catalog', () => {
  const acls = aclsOf(secured(source.replace(/^scope:.*\n/mu, '')))
  const topics = acls.flatMap(({ principal, resource }) =>
    principal === 'User:reconciler' && resource.type === 'topic' ? [`${resource.pattern} ${resource.name}`] : [],
  )
  assert.equal(topics, [
    'literal dlq.ledger.orders.fills',
    'literal orders.buy',
    'literal orders.fills',
    'literal orders.old',
    'literal orders.sell',
  ])
})

test('every principal is named once, services and parts of the bundle', () => {
  const names = principalsOf(secured(`${source}  kafka-ui: {}\n`)).map(({ name, kind }) => `${kind} ${name}`)
  assert.equal(names, [
    'service books',
    'service engine',
    'service gateway',
    'service idle',
    'service kafka-ui',
    'bundle dead-letters',
    'bundle kafka-exporter',
    'bundle reconciler',
    'bundle schema-registry',
  ])
})

test.run()
