import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse, stringify } from 'yaml'
import type { Catalog } from './model.ts'
import { readCatalog } from './read.ts'

const proto = `syntax = "proto3";
package a;
message Tick { string exchange = 1; string symbol = 2; int64 id = 3; bool live = 4; Side side = 5; Money price = 6; Inner inner = 7; double rate = 8; repeated string tags = 9; optional uint32 size = 10; }
message Inner { string name = 1; message Deep { int32 n = 1; } Deep deep = 2; }
message Money { string value = 1; int32 scale = 2; }
message Other { string user_id = 1; }
enum Side { option allow_alias = true; SIDE_UNKNOWN = 0; SIDE_BUY = 1; SIDE_LONG = 1; SIDE_SELL = 2; }
`

/** A catalog in memory; everything that is not about the case is without a finding. */
function read(catalog: string, files: Readonly<Record<string, string>> = {}) {
  const all: Readonly<Record<string, string>> = { 'c/catalog.yaml': catalog, 'c/proto/a.proto': proto, ...files }
  return readCatalog({
    path: 'c/catalog.yaml',
    read: (path) => all[path],
    list: (folder) =>
      Object.keys(all).flatMap((path) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : [])),
  })
}

const head = 'version: 1\nname: x\nprotobuf: { roots: [proto], decimal: [a.Money] }\n'

/** Errors as `code line:column environment`, without what rules say. */
const reading =
  /^(yaml|unknown|missing|wrong|quantity|repeated|overlay|calendar-value|route-(field|value)-|decimal|platform|allow|catalog)/
function errors(catalog: string, files?: Readonly<Record<string, string>>): readonly string[] {
  return read(catalog, files)
    .diagnostics.filter(({ code }) => reading.test(code))
    .map(({ code, range, environment }) =>
      [code, `${range?.start.line}:${range?.start.column}`, environment].filter(Boolean).join(' '),
    )
}

/** The resolved catalog of a text without errors. */
function resolved(catalog: string, environment?: string, files?: Readonly<Record<string, string>>): Catalog {
  const { model, diagnostics } = read(catalog, files)
  assert.ok(
    model,
    diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code}: ${message}`)
      .join('\n'),
  )
  const found =
    environment === undefined ? model?.base : model?.environments.find((one) => one.environment === environment)
  if (found === undefined) throw new Error(`no environment ${environment}`)
  return found
}

const topicIn = (catalog: Catalog, name: string) => {
  const topic = catalog.topics.find((one) => one.name === name)
  if (topic === undefined) throw new Error(`no topic ${name}`)
  return topic
}

const day = 86_400_000

test('a catalog that says nothing has every default', () => {
  const catalog = resolved(head + 'topics:\n  t: { message: a.Tick }\n')
  assert.equal(
    { ...topicIn(catalog, 't'), route: [] },
    {
      name: 't',
      identifier: 't',
      description: '',
      owner: '',
      message: 'a.Tick',
      publisher: 'publishTick',
      route: [],
      key: [],
      partitions: 3,
      replication: 3,
      minInSync: 2,
      cleanup: ['delete'],
      compression: 'lz4',
      retention: 7 * day,
      retentionBytes: undefined,
      segment: (7 * day) / 6,
      maxMessage: 2 ** 20,
      profile: 'balanced',
      compatibility: 'BACKWARD_TRANSITIVE',
      traffic: undefined,
      calendar: undefined,
      aliases: [],
      skip: 'allowed',
      config: {},
      freeze: undefined,
      retire: undefined,
      derived: undefined,
    },
  )
  assert.equal(catalog.cluster, {
    metadata: 'kraft',
    confluentPlatform: '7.9.2',
    kafka: '3.9',
    brokers: 3,
    controllers: 3,
    jvm: { heap: 6 * 2 ** 30 },
    threads: { network: 8, io: 8 },
    storage: { path: './data/kafka', capacity: undefined },
    externalHost: 'localhost',
    security: 'none',
    ports: {
      kafka: 19092,
      schemaRegistry: 8081,
      kafkaUi: 8080,
      prometheus: 9090,
      grafana: 3000,
      alertmanager: 9093,
      kafkaExporter: 9308,
    },
  })
  assert.equal(catalog.profiles, [
    { name: 'balanced', linger: 5, batch: 131072, deliveryTimeout: 120_000 },
    { name: 'low-latency', linger: 2, batch: 65536, deliveryTimeout: 30_000 },
  ])
  assert.equal(catalog.typescript, { runtime: '@jts/messaging/runtime', imports: 'js' })
  assert.equal([catalog.source, catalog.scope, catalog.protobuf.decimal], ['c/catalog.yaml', [], ['a.Money']])
  assert.equal(
    read(head + 'topics:\n  t: { message: a.Tick }\n').model?.environments.map(({ environment }) => environment),
    ['default'],
  )
})

test('a topic overrides defaults, defaults override what is built in', () => {
  const catalog =
    resolved(`${head}defaults: { retention: 30d, segment: 2h, retentionBytes: 1GiB, profile: bulk, cleanup: [delete, compact], partitions: 5 }
profiles: { bulk: { linger: 50ms }, low-latency: { linger: 0ms } }
registry: { compatibility: FULL }
topics:
  t: { message: a.Tick, key: [exchange, inner.deep.n], as: ticks, publish: TickX, config: { index.interval.bytes: 1, preallocate: true }, aliases: [z, y], freeze: { reason: r } }
  u: { message: a.Other, key: [user_id], retention: 60ms, segment: 10ms, maxMessage: 2MB, compatibility: NONE, cleanup: delete, skip: never }
  v: { message: a.Inner, key: [name], retention: forever }
`)
  const [t, u, v] = ['t', 'u', 'v'].map((name) => topicIn(catalog, name))
  assert.equal(
    [t?.retention, t?.segment, t?.retentionBytes, t?.profile, t?.cleanup, t?.partitions],
    [30 * day, 7_200_000, 2 ** 30, 'bulk', ['compact', 'delete'], 5],
  )
  assert.equal(
    [t?.identifier, t?.publisher, t?.key, t?.config, t?.aliases],
    [
      'ticks',
      'publishTickX',
      [['exchange'], ['inner', 'deep', 'n']],
      { 'index.interval.bytes': '1', preallocate: 'true' },
      ['y', 'z'],
    ],
  )
  assert.equal([t?.freeze, t?.compatibility], [{ reason: 'r' }, 'FULL'])
  assert.equal(
    [u?.retention, u?.segment, u?.maxMessage, u?.compatibility, u?.cleanup, u?.skip],
    [60, 10, 2_000_000, 'NONE', ['delete'], 'never'],
  )
  assert.is(v?.retention, 'forever')
  assert.equal(
    catalog.profiles.map(({ name, linger, batch }) => [name, linger, batch]),
    [
      ['balanced', 5, 131072],
      ['bulk', 50, 131072],
      ['low-latency', 0, 65536],
    ],
  )
})

test('a segment not given is a sixth of the retention, at most seven days, exact', () => {
  const segment = (retention: string) =>
    topicIn(resolved(`${head}topics: { t: { message: a.Tick, retention: ${retention} } }\n`), 't').segment
  assert.equal(['forever', '365d', '42d', '1d', '100s', '1h'].map(segment), [
    7 * day,
    7 * day,
    7 * day,
    day / 6,
    16_666,
    600_000,
  ])
})

test('routes are typed by the fields they name', () => {
  const catalog =
    resolved(`${head}messages: { a.Tick: { unrouted: [ { side: [SIDE_UNKNOWN] }, { side: [SIDE_SELL] } ] } }
topics:
  t: { message: a.Tick, route: { side: [SIDE_BUY, SIDE_LONG], inner.deep.n: [-5], id: [9223372036854775807], live: [true], exchange: ['1', X], size: [4294967295] } }
  u: { message: a.Tick, route: { side: [SIDE_LONG], inner.deep.n: [6] } }
`)
  assert.equal(topicIn(catalog, 't').route, [
    { path: ['exchange'], values: ['1', 'X'] },
    { path: ['id'], values: [9223372036854775807n] },
    { path: ['inner', 'deep', 'n'], values: [-5n] },
    { path: ['live'], values: [true] },
    { path: ['side'], values: [{ name: 'SIDE_BUY', number: 1 }] },
    { path: ['size'], values: [4294967295n] },
  ])
  const [tick] = catalog.messages
  assert.equal([tick?.as, tick?.topics, tick?.unrouted.length], ['Tick', ['t', 'u'], 2])
})

test('routes that cannot be typed, each at its place', () => {
  const route = (text: string) => errors(`${head}topics:\n  t: { message: a.Tick, route: { ${text} } }\n`)
  assert.equal(route('sied: [X]'), ['route-field-unknown 5:34'])
  assert.equal(route('inner.nam: [X]'), ['route-field-unknown 5:34'])
  assert.equal(route('exchange.x: [X]'), ['route-field-type 5:34'])
  assert.equal(route('rate: [1]'), ['route-field-type 5:34'])
  assert.equal(route('tags: [x]'), ['route-field-type 5:34'])
  assert.equal(route('price: [x]'), ['route-field-type 5:34'])
  assert.equal(route('side: [BUY, SIDE_BYU]'), ['route-value-unknown 5:41', 'route-value-unknown 5:46'])
  assert.equal(route('side: [1]'), ['route-value-unknown 5:41'])
  assert.equal(route('live: [yes]'), ['route-value-type 5:41'])
  assert.equal(route('exchange: [1]'), ['route-value-type 5:45'])
  assert.equal(route('size: [-1, 4294967296, x]'), [
    'route-value-type 5:41',
    'route-value-type 5:45',
    'route-value-type 5:57',
  ])
  assert.equal(route('id: [9223372036854775808]'), ['route-value-type 5:39'])
})

test('references to what is not there, each with what was meant', () => {
  const text = `${head}topics:
  orders.created: { message: a.Tik, profile: balansed, calendar: krk }
groups:
  g-one: { topics: [orders.creatd] }
services: { s: { publishes: [Tick], runs: [g-on] } }
messages: { a.Othr: { as: X } }
defaults: { profile: nothing-like-it }
`
  const { diagnostics } = read(text, {
    'c/calendars/krx.yaml': 'timezone: UTC\nsessions: [{ days: [mon], open: "09:00", close: "10:00" }]\n',
  })
  const found = diagnostics
    .filter(({ code }) => code.startsWith('unknown-'))
    .map(({ code, range, hint }) => [code, range?.start.line, hint])
  assert.equal(found, [
    ['unknown-message', 5, 'did you mean `a.Tick`?'],
    ['unknown-profile', 5, 'did you mean `balanced`?'],
    ['unknown-calendar', 5, 'did you mean `krx`?'],
    ['unknown-topic', 7, 'did you mean `orders.created`?'],
    ['unknown-message', 8, 'did you mean `a.Tick`?'],
    ['unknown-group', 8, 'did you mean `g-one`?'],
    ['unknown-message', 9, 'did you mean `a.Other`?'],
  ])
  assert.equal(errors(`${head}topics: { t: { message: a.Tick } }\ndefaults: { profile: nothing }\n`), [
    'unknown-profile 5:22',
  ])
})

test('dead letters are derived from their sources', () => {
  const catalog = resolved(`${head}topics:
  t: { message: a.Tick, key: [exchange], partitions: 12, retention: 30d, maxMessage: 2MiB, compression: zstd, traffic: { mean: 5050/s, peak: 20000/s, size: 180B } }
  u: { message: a.Other, key: [user_id], retention: 1h }
  v: { message: a.Inner, key: [name], cleanup: compact }
groups:
  g: { topics: [t, u, v], owner: team }
  h: { topics: [u], deadLetter: false }
  i: { topics: [u], deadLetter: { retention: 3d, partitions: 1 } }
`)
  const t = topicIn(catalog, 'dlq.g.t')
  assert.equal(
    [t.identifier, t.message, t.publisher, t.owner, t.key],
    ['dlqGT', 'a.Tick', undefined, 'team', [['exchange']]],
  )
  assert.equal([t.partitions, t.replication, t.minInSync, t.cleanup, t.compression], [12, 3, 2, ['delete'], 'zstd'])
  assert.equal(
    [t.retention, t.segment, t.maxMessage, t.retentionBytes],
    [30 * day, 5 * day, 2 * 2 ** 20 + 65536, undefined],
  )
  assert.equal(t.traffic, { mean: 51, peak: 200, size: 180 })
  assert.equal(t.derived, { kind: 'dead-letter', group: 'g', source: 't' })
  assert.equal(
    ['dlq.g.u', 'dlq.g.v', 'dlq.i.u'].map((name) => topicIn(catalog, name).retention),
    [14 * day, 14 * day, 3 * day],
  )
  assert.is(topicIn(catalog, 'dlq.i.u').partitions, 1)
  assert.equal(
    catalog.groups.map(({ deadLetter }) => deadLetter),
    [{ t: 'dlq.g.t', u: 'dlq.g.u', v: 'dlq.g.v' }, undefined, { u: 'dlq.i.u' }],
  )
  assert.equal(
    catalog.topics.map(({ name }) => name),
    ['dlq.g.t', 'dlq.g.u', 'dlq.g.v', 'dlq.i.u', 't', 'u', 'v'],
  )
})

test('groups and services', () => {
  const catalog =
    resolved(`${head}topics: { t: { message: a.Tick, key: [exchange] }, u: { message: a.Other, key: [user_id] } }
groups:
  b-2: { topics: [u, t] }
  a.1: { topics: [t], as: First, members: 2, concurrency: key, from: latest, retry: { attempts: 1, backoff: 1s..1m }, lag: { time: 5s } }
services: { s: { publishes: [a.Tick, a.Other], runs: [b-2, a.1], owner: o, description: d } }
`)
  const [a, b] = catalog.groups
  assert.equal(
    [b?.as, b?.topics, b?.members, b?.concurrency, b?.guarantee, b?.from, b?.lag],
    ['B2', ['t', 'u'], 1, 'partition', 'at-least-once', 'earliest', undefined],
  )
  assert.equal(b?.retry, { attempts: 5, minBackoff: 100, maxBackoff: 10_000 })
  assert.equal(
    [a?.as, a?.members, a?.concurrency, a?.from, a?.retry],
    ['First', 2, 'key', 'latest', { attempts: 1, minBackoff: 1000, maxBackoff: 60_000 }],
  )
  assert.equal(a?.lag, { messages: undefined, time: 5000 })
  assert.equal(catalog.services, [
    { name: 's', description: 'd', owner: 'o', publishes: ['a.Other', 'a.Tick'], runs: ['a.1', 'b-2'] },
  ])
})

test('a message is found by its last part, an enum is called one, and broken readers are not followed by silence', () => {
  const text = `${head}topics:
  t: { description: x, owner: y, message: Tick }
  u: { description: x, owner: y, message: a.Side }
  v: { description: x, owner: y, message: b.c.Other }
groups:
  g: { description: x, owner: y, lag: { messages: 1 }, topics: t }
`
  assert.equal(
    read(text).diagnostics.map(({ message, hint }) => [message, hint]),
    [
      ['there is no message `Tick`', 'did you mean `a.Tick`?'],
      ['`a.Side` is an enum, not a message', 'name a message that holds it'],
      ['there is no message `b.c.Other`', 'did you mean `a.Other`?'],
      ['`topics` of group `g` must be a list with at least one entry, not `"t"`', 'write it in brackets: [t]'],
    ],
  )
})

test('what stands in a list or with capitals is told how it is written', () => {
  const text = 'version: 1\nname: Shop\nprotobuf: { roots: [proto] }\ntopics: [{ message: a.Tick }]\n'
  const hints = read(text).diagnostics.map(({ hint }) => hint)
  assert.equal(hints, ['write `shop`', 'write each entry under its name: `name: { … }`'])
})

const environments = `${head}cluster: { brokers: 3, storage: { path: /d, capacity: 1TB } }
topics:
  t: { message: a.Tick, key: [exchange], retention: 2d, config: { flush.ms: 1, index.interval.bytes: 2 }, traffic: { mean: 5/s, peak: 9/s, size: 10B } }
groups: { g: { topics: [t], lag: { messages: 5 } } }
environments:
  dev:
    cluster: { brokers: 1, storage: { capacity: null } }
    registry: { compatibility: NONE }
    defaults: { replication: 1, minInSync: 1, partitions: 2 }
    topics: { t: { retention: null, config: { flush.ms: null, segment.jitter.ms: 3 }, traffic: { mean: 1/s } } }
    groups: { g: { members: 3, lag: { messages: null, time: 7s } } }
  prod: {}
`

test('an environment merges into the catalog before defaults', () => {
  const base = resolved(environments)
  const dev = resolved(environments, 'dev')
  const prod = resolved(environments, 'prod')
  assert.equal(
    [dev.cluster.brokers, dev.cluster.storage, dev.registry.compatibility],
    [1, { path: '/d', capacity: undefined }, 'NONE'],
  )
  const t = topicIn(dev, 't')
  assert.equal(
    [t.retention, t.replication, t.minInSync, t.partitions, t.config, t.compatibility],
    [7 * day, 1, 1, 2, { 'index.interval.bytes': '2', 'segment.jitter.ms': '3' }, 'NONE'],
  )
  assert.equal(t.traffic, { mean: 1, peak: 9, size: 10 })
  assert.equal([topicIn(dev, 'dlq.g.t').replication, topicIn(dev, 'dlq.g.t').partitions], [1, 2])
  assert.equal([dev.groups[0]?.members, dev.groups[0]?.lag], [3, { messages: undefined, time: 7000 }])
  assert.equal({ ...prod, environment: 'default' }, base)
})

test('an environment may change no code, and nothing that is not declared', () => {
  const overlay = (text: string) =>
    errors(`${head}topics: { t: { message: a.Tick } }\nenvironments:\n  dev: { ${text} }\n`)
  assert.equal(overlay('topics: { t: { key: [a], message: x } }'), ['overlay-key 6:25', 'overlay-key 6:35'])
  assert.equal(overlay('typescript: {}, scope: [x]'), ['overlay-key 6:10', 'overlay-key 6:26'])
  assert.equal(overlay('topics: { tt: { partitions: 3 } }, groups: { g: { members: 2 } }'), [
    'overlay-unknown 6:20',
    'overlay-unknown 6:55',
  ])
  assert.equal(overlay('topics: { t: { partitons: 3 } }'), ['unknown-key 6:25'])
  assert.equal(overlay('topics: { t: { partitions: 0 } }'), ['wrong-value 6:37'])
  assert.equal(overlay('topics: { t: null }'), ['wrong-type 6:23'])
})

test('a finding that only an environment has carries its name and its line', () => {
  const text = `${head}topics: { t: { message: a.Tick, retention: 0ms } }\nenvironments:\n  dev: {}\n  prod: { cluster: { confluentPlatform: '1.0.0' }, topics: { t: { retention: 0s, traffic: { mean: 1/s } } } }\n`
  assert.equal(errors(text), [
    'quantity-out-of-range 4:44 dev',
    'platform-unknown 7:41 prod',
    'quantity-out-of-range 7:78 prod',
    'missing-key 7:82 prod',
  ])
  assert.equal(
    errors(`${head}topics: { t: { message: a.Tick, retention: 0ms } }\nenvironments: { dev: {}, prod: {} }\n`),
    ['quantity-out-of-range 4:44'],
  )
})

test('one slip is one finding: nothing else is said because of it', () => {
  const all = (text: string, files?: Readonly<Record<string, string>>) =>
    read(head + text, files)
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code)
  assert.equal(all('topics: { t: { messag: a.Tick } }\ngroups: { g: { topics: [t] } }\n'), ['unknown-key'])
  assert.equal(all('topics: { t: { message: 5 } }\ngroups: { g: { topics: [t] } }\nservices: { s: { runs: [g] } }\n'), [
    'wrong-type',
  ])
  assert.equal(
    all(
      'topics: { t: { message: a.Tick, rout: { side: [SIDE_BUY, SIDE_UNKNOWN] } }, u: { message: a.Tick, route: { side: [SIDE_SELL] } } }\n',
    ),
    ['unknown-key'],
  )
  assert.equal(all('profiles: { fast: 1 }\ntopics: { t: { message: a.Tick, profile: fast } }\n'), ['wrong-type'])
  assert.equal(
    all('topics: { t: { message: a.Tick } }\n', {
      'c/proto/a.proto': 'syntax = "proto3"; package a; message Tick { string a = 1 }',
    }).filter((code) => !code.startsWith('proto-')),
    [],
  )
  assert.equal(
    all('topics: { t: { message: a.Tick, calendar: k } }\n', {
      'c/calendars/k.yaml': 'timezone: Nowhere/x\nsessions: [{ days: [mon], open: "09:00", close: "10:00" }]\n',
    }),
    ['calendar-value'],
  )
})

test('rules do not tell again what reading told', () => {
  const all = (text: string) =>
    read(head + text)
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ code, range }) => `${code} ${range?.start.line}`)
  const two = (t: string, u: string, more = '') =>
    `topics:\n  t: { message: a.Tick, ${t} }\n  u: { message: a.Tick, ${u} }\n  v: { message: a.Other }\n  w: { message: a.Other }\n${more}`
  // Another message's missing routes are still told.
  const other = ['route-missing 7', 'route-missing 8']
  assert.equal(all(two('route: {}', 'route: { side: [SIDE_SELL] }')), ['wrong-value 5', ...other])
  assert.equal(all(two('route: { side: 5 }', 'route: { side: [SIDE_SELL] }')), ['wrong-type 5', ...other])
  assert.equal(all(two('route: { side: [QQQQQQQ] }', 'route: { side: [SIDE_SELL] }')), [
    'route-value-unknown 5',
    ...other,
  ])
  const messages = 'messages: { a.Tick: { unrouted: 5 } }\n'
  const routes = ['route: { side: [SIDE_BUY] }', 'route: { side: [SIDE_SELL] }'] as const
  assert.equal(all(two(...routes, messages)), [...other, 'wrong-type 9'])
  assert.equal(all(two(...routes)), ['route-gap 5', ...other])
  assert.equal(all('scope: [5]\ntopics: { t: { message: a.Tick } }\n'), ['wrong-type 4'])
  assert.equal(
    all(
      'topics: { t: { message: a.Tick } }\nenvironments: { dev: { cluster: { brokers: 1 }, defaults: 5 }, prod: {} }\n',
    ),
    ['wrong-type 5'],
  )
})

test('everything is told at once', () => {
  assert.equal(
    errors(`version: 1
name: X
protobuf: { roots: [proto], decimal: [a.Tick] }
unknwn: 1
topics:
  t: { message: a.Tick, retention: 7, route: { sied: [BUY] }, partitions: 0 }
  t: { message: a.Tick }
  u: { <<: {}, message: a.Tuck }
`),
    [
      'wrong-value 2:7',
      'decimal-shape 3:39',
      'unknown-key 4:1',
      'wrong-quantity 6:36',
      'route-field-unknown 6:48',
      'wrong-value 6:75',
      'yaml-duplicate-key 7:3',
      'yaml-merge-key 8:8',
      'unknown-message 8:25',
    ],
  )
})

test('a finding in a file of its own', () => {
  const { diagnostics, texts, folders } = read(`${head}topics: { t: { message: a.Tick, calendar: k } }\n`, {
    'c/calendars/k.yaml': 'timezone: Asia/Seoul\nsessions:\n  - { days: [mon], open: "09:00", close: 5 }\n',
  })
  const { range } = diagnostics.find(({ code }) => code === 'wrong-type') ?? {}
  assert.equal([range?.file, range?.start.line, range?.start.column], ['c/calendars/k.yaml', 3, 42])
  assert.equal([...texts.keys()].sort(), ['c/calendars/k.yaml', 'c/catalog.yaml', 'c/proto/a.proto'])
  assert.equal(folders, ['c/proto', 'c/calendars'])
})

test('calendars', () => {
  const file = (body: string) => ({ 'c/calendars/k.yaml': body })
  const catalog = `${head}topics: { t: { message: a.Tick, calendar: k } }\n`
  const good =
    'timezone: Asia/Seoul\nsessions:\n  - { days: [mon, tue], open: "09:00", close: "15:30" }\n  - { days: [mon], open: "16:00", close: "24:00" }\nclosed: [{ date: "2026-12-25", name: y }, { date: 2026-01-01, name: x }]\n'
  assert.equal(topicIn(resolved(catalog, undefined, file(good)), 't').calendar, {
    name: 'k',
    timezone: 'Asia/Seoul',
    sessions: [
      { days: ['mon', 'tue'], open: 540, close: 930 },
      { days: ['mon'], open: 960, close: 1440 },
    ],
    closed: [
      { date: '2026-01-01', name: 'x' },
      { date: '2026-12-25', name: 'y' },
    ],
  })
  const wrong = (body: string) => errors(catalog, file(body))
  assert.equal(wrong('timezone: Asia/Soul\nsessions: [{ days: [mon], open: "09:00", close: "10:00" }]\n'), [
    'calendar-value 1:11',
  ])
  assert.equal(wrong('timezone: UTC\nsessions: [{ days: [mon], open: "09:00", close: "09:00" }]\n'), [
    'calendar-value 2:49',
  ])
  assert.equal(
    wrong(
      'timezone: UTC\nsessions:\n  - { days: [mon, tue], open: "09:00", close: "12:00" }\n  - { days: [tue], open: "11:59", close: "13:00" }\n',
    ),
    ['calendar-value 4:26'],
  )
  assert.equal(
    wrong(
      'timezone: UTC\nsessions: [{ days: [mon], open: "09:00", close: "10:00" }]\nclosed: [{ date: 2026-02-29, name: x }]\n',
    ),
    ['calendar-value 3:18'],
  )
  assert.equal(wrong('timezone: UTC\n'), ['missing-key 1:1'])
  assert.equal(
    wrong('a: [\n').map((one) => one.split(' ')[0]),
    ['yaml-syntax'],
  )
})

test('lint.allow takes out warnings and is itself looked at', () => {
  const old = (allow: string) =>
    `${head}cluster: { confluentPlatform: 7.3.0 }\ntopics: { t: { message: a.Tick } }\nlint: { allow: [${allow}] }\n`
  assert.equal(errors(old('')), ['platform-ended 4:31'])
  assert.equal(errors(old('{ code: platform-ended, at: /cluster/confluentPlatform, reason: r }')), [])
  assert.equal(errors(old('{ code: platform-ended, at: /cluster, reason: r }')), [])
  assert.equal(errors(old("{ code: platform-ended, at: '', reason: r }")), [])
  assert.equal(errors(old('{ code: platform-ended, at: /clust, reason: r }')), [
    'platform-ended 4:31',
    'allow-unused 6:17',
  ])
  assert.equal(errors(old('{ code: platform-endd, at: /cluster, reason: r }')), [
    'platform-ended 4:31',
    'allow-unknown-code 6:25',
  ])
  assert.equal(errors(old('{ code: unknown-key, at: /cluster, reason: r }')), [
    'platform-ended 4:31',
    'allow-error 6:25',
  ])
  const dev = `${head}topics: { t: { message: a.Tick } }\nenvironments: { dev: { cluster: { confluentPlatform: 7.3.0 } }, prod: {} }\nlint: { allow: [{ code: platform-ended, at: AT, reason: r }] }\n`
  assert.equal(errors(dev.replace('AT', '/cluster')), [])
  assert.equal(errors(dev.replace('AT', '/environments/dev')), [])
  assert.equal(errors(dev.replace('AT', '/topics')), ['platform-ended 5:54 dev', 'allow-unused 6:17'])
})

test('what cannot be read at all', () => {
  const none = readCatalog({ path: 'x.yaml', read: () => undefined, list: () => [] })
  assert.equal(
    none.diagnostics.map(({ code, range }) => [code, range]),
    [['catalog-missing', undefined]],
  )
  assert.equal(errors(''), ['wrong-type 1:1'])
  assert.equal(errors('[]\n'), ['wrong-type 1:1'])
  assert.equal(
    errors('a: [\n').map((one) => one.split(' ')[0]),
    ['yaml-syntax'],
  )
  assert.equal(errors('{}\n'), ['missing-key 1:1', 'missing-key 1:1', 'missing-key 1:1'])
})

test('a topic may have any name that Kafka allows, also those of objects', () => {
  const catalog = resolved(
    `${head}topics:\n  __proto__: { message: a.Tick }\n  hasOwnProperty: { message: a.Other, as: other }\n  1e3: { message: a.Inner }\n  ...: { message: a.Money }\ngroups:\n  __proto__: { topics: [__proto__, '1e3'] }\n`.replace(
      /^ {2}\.\.\.:/m,
      '  "...":',
    ),
  )
  assert.ok(['__proto__', 'hasOwnProperty', '1e3', '...'].every((name) => topicIn(catalog, name)))
  assert.equal(catalog.groups[0]?.topics, ['1e3', '__proto__'])
  assert.is(topicIn(catalog, 'dlq.__proto__.__proto__').message, 'a.Tick')
})

test('a root without protos is named where it is written', () => {
  const { diagnostics } = read('version: 1\nname: x\nprotobuf: { roots: [proto, protos] }\n')
  assert.equal(
    diagnostics
      .filter(({ code }) => code === 'wrong-value')
      .map(({ message, range }) => [message, range?.start.line, range?.start.column]),
    [['there is no .proto file in `protos`', 3, 28]],
  )
})

test('a model cannot be changed', () => {
  const catalog = resolved(`${head}topics: { t: { message: a.Tick, key: [exchange] } }\n`)
  assert.throws(() => Object.assign(topicIn(catalog, 't'), { name: 'u' }), TypeError)
  assert.throws(() => Reflect.apply(Array.prototype.push, catalog.topics, [1]), TypeError)
})

const root = new URL('../../', import.meta.url)
const onDisk = (catalog: (text: string) => string) =>
  readCatalog({
    path: 'catalog/catalog.yaml',
    read: (path) => {
      const file = new URL(path, root)
      if (!existsSync(file)) return undefined
      const text = readFileSync(file, 'utf8')
      return path === 'catalog/catalog.yaml' ? catalog(text) : text
    },
    list: (folder) => {
      const url = new URL(`${folder}/`, root)
      return existsSync(url)
        ? readdirSync(url, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
        : []
    },
  })

function shuffled(value: unknown, next: (below: number) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, next))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [key, shuffled(part, next)])
  for (let last = entries.length - 1; last > 0; last--) {
    const other = next(last + 1)
    const [a, b] = [entries[last], entries[other]]
    if (a !== undefined && b !== undefined) [entries[last], entries[other]] = [b, a]
  }
  return Object.fromEntries(entries)
}

const plain = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map ? [...part] : typeof part === 'bigint' ? `${part}n` : part,
  )

test('shuffled keys give the same model, byte for byte', () => {
  const expected = onDisk((text) => text)
  assert.equal(
    expected.diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  )
  const source: unknown = parse(readFileSync(new URL('catalog/catalog.yaml', root), 'utf8'))
  let seed = 20261006
  const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
  for (let round = 0; round < 8; round++) {
    const { model } = onDisk(() => stringify(shuffled(source, next)))
    assert.is(plain(model), plain(expected.model), `round ${round}`)
  }
})

test('CRLF gives the same model and the same lines', () => {
  const lf = onDisk((text) => text.replaceAll('\r\n', '\n'))
  const crlf = onDisk((text) => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'))
  assert.is(plain(crlf.model), plain(lf.model))
  assert.equal(
    crlf.locate('/topics/orders.pending/key')?.start.line,
    lf.locate('/topics/orders.pending/key')?.start.line,
  )
})

test.run()
