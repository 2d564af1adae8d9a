import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import protobuf from 'protobufjs'
import { readCatalog } from '../../generators/catalog/read.ts'
import type { Topic } from '../../generators/catalog/model.ts'

/** The JTS catalog against spec 1006; spec-1006/ holds the proto files as the spec prints them. */
const repository = new URL('../../', import.meta.url).pathname
const reading = readCatalog({
  path: 'catalog/catalog.yaml',
  read: (path) => (existsSync(repository + path) ? readFileSync(repository + path, 'utf8') : undefined),
  list: (folder) =>
    existsSync(repository + folder) ? readdirSync(repository + folder, { recursive: true, encoding: 'utf8' }) : [],
})
const { model } = reading
if (model === undefined) throw new Error(reading.diagnostics.map(({ message }) => message).join('\n'))
const topics = new Map(model.base.topics.map((topic) => [topic.name, topic]))
const prod = model.environments.find(({ environment }) => environment === 'prod')

const day = 86_400_000

/** setup-topics.sh of the spec, line by line. */
const specified = [
  ['market-data.krx.ticks', 12, day, 'lz4', day / 24],
  ['market-data.krx.candles', 6, 7 * day, 'lz4', day],
  ['market-data.crypto.ticks', 12, day, 'lz4', day / 24],
  ['market-data.crypto.candles', 6, 7 * day, 'lz4', day],
  ['signals.entry.buy', 3, 30 * day, 'snappy'],
  ['signals.entry.sell', 3, 30 * day, 'snappy'],
  ['orders.pending', 3, day, 'snappy'],
  ['orders.executions', 3, 30 * day, 'snappy'],
  ['orders.failures', 3, 7 * day, 'snappy'],
  ['portfolio.updates', 3, 30 * day, 'snappy'],
  ['risk.alerts', 3, 7 * day, 'snappy'],
  ['risk.metrics', 3, day, 'snappy'],
  ['system.health', 3, 3 * day, 'snappy'],
  ['system.errors', 3, 7 * day, 'snappy'],
  ['backtest.requests', 3, day, 'snappy'],
  ['backtest.results', 3, 30 * day, 'snappy'],
] as const

test('nothing is wrong with it, not even a warning', () => {
  assert.equal(
    reading.diagnostics.map(({ code, message }) => `${code}: ${message}`),
    [],
  )
})

for (const [name, partitions, retention, compression, segment] of specified) {
  test(`${name}: partitions, retention and compression of the spec, three copies of which two must be written`, () => {
    for (const topic of [topics.get(name), prod?.topics.find((one) => one.name === name)]) {
      assert.equal(
        [topic?.partitions, topic?.retention, topic?.compression, topic?.replication, topic?.minInSync],
        [partitions, retention, compression, 3, 2],
      )
      if (segment !== undefined) assert.is(topic?.segment, segment)
    }
  })
}

test('every name that the spec uses for a topic and that is not one is an old name', () => {
  const used = [
    'price-ticks',
    'orderbook',
    'trades',
    'ohlcv',
    'order-created',
    'order-filled',
    'order-cancel',
    'order-reject',
    'signals',
    'performance',
    'backtest',
    'risk-breach',
    'health-checks',
    'alerts',
    'notifications',
    'audit-logs',
    'market.price.ticks',
    'market.ohlcv.aggregated',
    'trading.orders.submitted',
    'trading.orders.executed',
    'trading.orders.cancelled',
    'trading.orders.rejected',
    'portfolio.positions.updated',
    'portfolio.pnl.calculated',
    'risk.violations.detected',
    'strategy.performance.metrics',
    'system.health.status',
  ]
  const aliases = new Set([...topics.values()].flatMap((topic: Topic) => topic.aliases))
  assert.equal([...aliases].sort(), used.sort())
})

test('orders, signals and what follows from them share a partition: one key, one partition count', () => {
  const names = [...topics.keys()].filter((name) => /^(orders|signals|portfolio|risk)\.|^strategy\./.test(name))
  assert.is(names.length, 11)
  for (const name of names) {
    assert.equal(topics.get(name)?.key, [['user_id'], ['strategy_id']], name)
    assert.is(topics.get(name)?.partitions, 3, name)
  }
})

test('a record of an order is never skipped, whoever reads it', () => {
  const orders = [...topics.values()].filter(({ name }) => name.startsWith('orders.'))
  assert.is(orders.length, 4)
  assert.ok(orders.every(({ skip }) => skip === 'never'))
  for (const group of model.base.groups) {
    if (group.topics.some((name) => name.startsWith('orders.'))) assert.is(group.deadLetter, undefined, group.name)
  }
})

test('the groups and consumer applications of the spec are there, and every topic has a writer and a reader', () => {
  const groups = new Set(model.base.groups.map(({ name }) => name))
  for (const name of ['market-data-aggregator', 'order-lifecycle-tracker', 'strategy-performance-calculator'])
    assert.ok(groups.has(name), name)
  const services = new Set(model.base.services.map(({ name }) => name))
  for (const name of ['strategy-engine', 'risk-management', 'portfolio-tracker', 'notification-service'])
    assert.ok(services.has(name), name)
  for (const topic of topics.values()) {
    if (topic.derived !== undefined) continue
    assert.ok(
      model.base.services.some(({ publishes }) => publishes.includes(topic.message)),
      `nobody publishes ${topic.name}`,
    )
    assert.ok(
      model.base.groups.some((group) => group.topics.includes(topic.name)),
      `nobody reads ${topic.name}`,
    )
  }
  assert.ok(model.base.groups.every(({ lag }) => lag?.messages !== undefined && lag.time !== undefined))
})

test("the spec's packages, messages, fields and numbers are unchanged; what was added has numbers of its own", () => {
  const folder = join(repository, 'tests/jts/spec-1006')
  const root = new protobuf.Root()
  root.resolvePath = (_, target) => (target.startsWith('google/') ? target : join(folder, target))
  root.loadSync(readdirSync(folder))
  root.resolveAll()
  const { schema } = model.base
  let fields = 0
  visit(root, (type) => {
    const name = type.fullName.slice(1)
    if (name.startsWith('google.')) return
    if (type instanceof protobuf.Enum) {
      const values = schema.enums.get(name)?.values.map((value) => [value.name, value.number])
      assert.equal(values, Object.entries(type.values), name)
      return
    }
    const ours = new Map(schema.messages.get(name)?.fields.map((field) => [field.number, field]))
    for (const field of type.fieldsArray) {
      const own = ours.get(field.id)
      assert.is(
        own?.name,
        field.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        `${name} ${field.id}`,
      )
      assert.is(own === undefined ? '' : kindOf(own.shape), expectedKind(field), `${name}.${field.name}`)
      fields++
    }
  })
  assert.is(fields, 90)
})

test('every message, field, enum and value says what it means', () => {
  const { messages, enums } = model.base.schema
  const own = (name: string) => name.startsWith('jts.')
  for (const message of [...messages.values()].filter(({ fullName }) => own(fullName))) {
    assert.ok(message.comment.length > 10, message.fullName)
    for (const field of message.fields) assert.ok(field.comment.length > 3, `${message.fullName}.${field.name}`)
  }
  for (const type of [...enums.values()].filter(({ fullName }) => own(fullName))) {
    assert.ok(type.comment !== '' && type.values.every(({ comment }) => comment !== ''), type.fullName)
  }
})

test('both calendars: KRX is closed on weekdays only, crypto never', () => {
  const calendar = (name: string) => topics.get(name)?.calendar
  const krx = calendar('market-data.krx.ticks')
  assert.equal(krx?.sessions, [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], open: 9 * 60, close: 15 * 60 + 30 }])
  for (const { date } of krx?.closed ?? []) assert.ok(![0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay()), date)
  assert.is(new Set(krx?.closed.map(({ date }) => date)).size, krx?.closed.length)
  assert.equal(calendar('market-data.crypto.ticks')?.closed, [])
})

type Shape = NonNullable<ReturnType<typeof model.base.schema.messages.get>>['fields'][number]['shape']

function kindOf(shape: Shape): string {
  if (shape.kind === 'map') return `map<${shape.key},${nameOf(shape.value)}>`
  return `${shape.kind === 'repeated' ? 'repeated ' : ''}${nameOf(shape.type)}`
}

function nameOf(type: Exclude<Shape, { kind: 'map' }>['type']): string {
  return type.kind === 'scalar' ? type.scalar : type.name
}

function expectedKind(field: protobuf.Field): string {
  const type = field.resolvedType?.fullName.slice(1) ?? field.type
  if (field instanceof protobuf.MapField) return `map<${field.keyType},${type}>`
  return `${field.repeated ? 'repeated ' : ''}${type}`
}

function visit(parent: protobuf.NamespaceBase, see: (type: protobuf.Type | protobuf.Enum) => void): void {
  for (const nested of parent.nestedArray) {
    if (nested instanceof protobuf.Type || nested instanceof protobuf.Enum) see(nested)
    if (nested instanceof protobuf.Namespace) visit(nested, see)
  }
}

test.run()
