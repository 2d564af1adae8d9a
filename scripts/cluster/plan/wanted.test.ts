import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { owns, type Wanted } from './wanted.ts'

function wanted(scope: readonly string[], ...names: string[]): Wanted {
  const topics = names.map((name) => ({
    name,
    partitions: 1,
    replication: 1,
    settings: {},
    keyed: false,
    aliases: [],
    freeze: undefined,
    retire: undefined,
  }))
  return { scope, topics }
}

test('a topic is owned because it is declared, whatever its name; Kafka keeps its own', () => {
  const catalog = wanted([], 'orders', '__proto__', '__consumer_offsets')
  assert.ok(owns(catalog, 'orders'))
  assert.ok(owns(catalog, '__proto__'))
  assert.not.ok(owns(catalog, '__other'))
  assert.not.ok(owns(catalog, '__consumer_offsets'))
})

test('a scope takes what begins so, and nobody’s inner topics', () => {
  const catalog = wanted(['orders.', '__'], '__mine')
  assert.ok(owns(catalog, 'orders.new'))
  assert.ok(owns(catalog, '__mine'))
  assert.not.ok(owns(catalog, '__theirs'))
  assert.not.ok(owns(catalog, 'payments'))
})

test.run()
