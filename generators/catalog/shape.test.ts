import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { calendarReference, schemaReference } from './reference.ts'
import { checkShape } from './shape.ts'

interface Case {
  readonly accept: readonly unknown[]
  readonly reject: readonly unknown[]
}

const counts: Case = { accept: [1, 2147483647], reject: [0, 1.5, '3', -1, 2147483648, true] }
const replicas: Case = { accept: [1, 32767], reject: [0, 32768, '2'] }
const durations: Case = {
  accept: ['0ms', '5s', '90m', '12h', '7d'],
  reject: ['5', 5, '1.5h', '5 s', '7days', '-1s', '05s', 'forever', '1w'],
}
const retentions: Case = { accept: ['1ms', '7d', 'forever'], reject: ['7', 7, 'Forever', '1.5d', 'forever7d'] }
const sizes: Case = {
  accept: ['0B', '1kB', '2MB', '3GB', '4TB', '5KiB', '6MiB', '7GiB', '8TiB'],
  reject: ['1KB', '1kb', '1 MiB', '1.5GiB', 1024, '1024', '1M', '1PiB'],
}
const rates: Case = { accept: ['0/s', '20000/s'], reject: ['5', 5, '5/m', '1.5/s', '5 /s'] }
const texts: Case = { accept: ['x', '日本 "quoted" ${x}'], reject: [1, true, [], {}] }
const fullTexts: Case = { accept: ['x'], reject: ['', 1, []] }
const names: Case = { accept: [['a', 'b'], []], reject: ['a', [1], [''], ['a', 'a']] }
const ports: Case = { accept: [1, 65535], reject: [0, 65536, '8080', 80.5] }
const cleanups: Case = {
  accept: ['delete', 'compact', ['compact', 'delete'], ['delete']],
  reject: ['deleted', [], ['delete', 'delete'], true, { delete: true }, 'compact,delete'],
}
const compressions: Case = { accept: ['none', 'gzip', 'snappy', 'lz4', 'zstd'], reject: ['LZ4', 'producer', 4] }
const compatibilities: Case = {
  accept: ['NONE', 'BACKWARD', 'BACKWARD_TRANSITIVE', 'FORWARD', 'FORWARD_TRANSITIVE', 'FULL', 'FULL_TRANSITIVE'],
  reject: ['backward', 'ANY', true],
}
const metadata: Case = { accept: ['zookeeper', 'kraft'], reject: ['KRaft', 'zk', 1] }
const platforms: Case = { accept: ['7.9.2', '8.1.0'], reject: [7.9, '7.9', 'latest', 'v7.9.2'] }
const controllers: Case = { accept: [0, 3], reject: [-1, 100, '3'] }
const hosts: Case = { accept: ['localhost', 'kafka-1.example.org', '10.0.0.1'], reject: ['', 'a b', 'a/b', '-x', 1] }
const securities: Case = { accept: ['none', 'tls-scram'], reject: ['tls', true] }
const configs: Case = { accept: [{}, { 'a.b': 'x', c: 1, d: true }], reject: [{ a: [] }, [], 'a=b', { a: {} }] }
const patterns: Case = {
  accept: [{ a: ['X'] }, { 'a.b_c': [1, true, 'x'] }],
  reject: [{}, { a: [] }, { a: 'X' }, { 'a b': ['X'] }, { a: [1.5] }, { a: ['X', 'X'] }, { a: [null] }],
}
const reasons: Case = {
  accept: [{ reason: 'x' }],
  reject: [{}, { reason: '' }, 'x', true, { reason: 'x', until: 'y' }],
}
const uppers: Case = { accept: ['PriceTick', 'X1'], reject: ['priceTick', 'Price-Tick', '', 'Ärger', 1] }
const maps = (inner: unknown): Case => ({ accept: [inner], reject: [[], 'x', 1, { neverKnown: 1 }] })
const nullable = ({ accept, reject }: Case): Case => ({ accept: [...accept, null], reject })

const storage = {
  partitions: counts,
  replication: replicas,
  minInSync: replicas,
  cleanup: cleanups,
  compression: compressions,
  retention: retentions,
  retentionBytes: sizes,
  segment: durations,
  maxMessage: sizes,
  profile: fullTexts,
}
const overlaid = {
  partitions: nullable(counts),
  replication: nullable(replicas),
  minInSync: nullable(replicas),
  retention: nullable(retentions),
  retentionBytes: nullable(sizes),
  segment: nullable(durations),
}
const cluster = {
  metadata,
  confluentPlatform: platforms,
  brokers: counts,
  controllers,
  jvm: maps({}),
  threads: maps({}),
  storage: maps({}),
  externalHost: hosts,
  security: securities,
  ports: maps({}),
}
const portNames = ['kafka', 'schemaRegistry', 'kafkaUi', 'prometheus', 'grafana', 'alertmanager', 'kafkaExporter']
const portCases = (port: Case) => Object.fromEntries(portNames.map((name) => [name, port]))

/** Every section of the reference and every key in it. */
const cases: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  '': {
    version: { accept: [1], reject: [2, '1', 0, true] },
    name: { accept: ['jts', 'a-1'], reject: ['', 'JTS', '1a', 'a b', 5, 'a'.repeat(41)] },
    description: texts,
    scope: { accept: [['a.'], ['a.', 'b']], reject: [[], 'a.', [''], ['a', 'a']] },
    protobuf: { accept: [{ roots: ['p'] }], reject: [{}, [], { roots: [] }, { roots: ['p'], extra: 1 }] },
    typescript: maps({}),
    cluster: maps({}),
    registry: maps({}),
    defaults: maps({}),
    profiles: { accept: [{}, { fast: {} }], reject: [[], { fast: 1 }] },
    messages: { accept: [{}, { 'a.B': {} }], reject: [[], { 'a.B': [] }] },
    topics: { accept: [{}, { t: { message: 'a.B' } }], reject: [[], { t: {} }, { t: 'a.B' }] },
    services: { accept: [{}, { s: {} }], reject: [[], { s: [] }] },
    groups: { accept: [{}, { g: {} }], reject: [[], { g: ['t'] }] },
    processors: { accept: [{}], reject: [{ a: {} }, []] },
    lint: maps({}),
    environments: {
      accept: [{}, { 'dev-1': {} }],
      reject: [{ Dev: {} }, { 'a b': {} }, { '': {} }, [], { dev: null }],
    },
  },
  protobuf: { roots: { accept: [['proto', '../x']], reject: [[], 'proto', ['a', 'a']] }, decimal: names },
  typescript: { runtime: fullTexts, imports: { accept: ['js', 'ts'], reject: ['mjs', true] } },
  cluster,
  'cluster.jvm': { heap: sizes },
  'cluster.threads': { network: counts, io: counts },
  'cluster.storage': { path: fullTexts, capacity: sizes },
  'cluster.ports': portCases(ports),
  registry: { compatibility: compatibilities },
  defaults: storage,
  'profiles.<name>': { linger: durations, batch: sizes, deliveryTimeout: durations },
  'messages.<name>': { as: uppers, unrouted: { accept: [[], [{ a: ['X'] }]], reject: [{}, [{}], ['X']] } },
  'topics.<name>': {
    description: texts,
    owner: texts,
    message: fullTexts,
    as: { accept: ['krxTicks'], reject: ['KrxTicks', 'krx-ticks', '1a', ''] },
    publish: uppers,
    route: patterns,
    key: { accept: [['a'], ['a.b', 'c']], reject: [[], 'a', ['a', 'a'], ['a b'], ['']] },
    ...storage,
    compatibility: compatibilities,
    traffic: { accept: [{ mean: '1/s', peak: '2/s', size: '3B' }], reject: [{}, { mean: '1/s' }, []] },
    calendar: { accept: ['krx'], reject: ['../krx', 'krx.yaml', '', 1] },
    aliases: names,
    skip: { accept: ['allowed', 'never'], reject: ['always', false] },
    config: configs,
    freeze: reasons,
    retire: reasons,
  },
  'topics.<name>.traffic': { mean: rates, peak: rates, size: sizes },
  'topics.<name>.freeze': { reason: fullTexts },
  'topics.<name>.retire': { reason: fullTexts },
  'services.<name>': { description: texts, owner: texts, publishes: names, runs: names },
  'groups.<name>': {
    description: texts,
    owner: texts,
    as: uppers,
    topics: { accept: [['a']], reject: [[], 'a', ['a', 'a'], [1]] },
    members: counts,
    concurrency: { accept: ['partition', 'key'], reject: ['keys', 1] },
    guarantee: { accept: ['at-least-once', 'exactly-once'], reject: ['at-most-once', true] },
    from: { accept: ['earliest', 'latest'], reject: ['beginning', 0] },
    retry: maps({}),
    deadLetter: { accept: [true, false, {}], reject: ['true', 1, null, [], { topic: 'x' }] },
    lag: { accept: [{ messages: 1 }, { time: '5s' }], reject: [{}, 5, []] },
  },
  'groups.<name>.retry': {
    attempts: counts,
    backoff: { accept: ['100ms..10s', '0ms..1d'], reject: ['100ms', '100ms-10s', '100..200ms', '1s...2s', 5] },
  },
  'groups.<name>.deadLetter': { retention: retentions, partitions: counts },
  'groups.<name>.lag': { messages: counts, time: durations },
  lint: { allow: { accept: [[], [{ code: 'x', at: '', reason: 'y' }]], reject: [{}, ['x'], [{ code: 'x' }]] } },
  'lint.allow[]': {
    code: fullTexts,
    at: { accept: ['', '/a/b~1c', '/'], reject: ['a', '/a~2', 1] },
    reason: fullTexts,
  },
  'environments.<name>': {
    cluster: maps({}),
    registry: maps({}),
    defaults: {
      accept: [{}],
      reject: [[], { profile: 'x' }, { cleanup: 'delete' }, { compression: 'lz4' }, { maxMessage: '1MiB' }],
    },
    topics: {
      accept: [{}, { t: {} }],
      reject: [[], { t: null }, { t: { message: 'a.B' } }, { t: { key: ['a'] } }, { t: { route: { a: ['b'] } } }],
    },
    groups: {
      accept: [{}, { g: {} }],
      reject: [[], { g: null }, { g: { topics: ['t'] } }, { g: { deadLetter: false } }],
    },
  },
  'environments.<name>.cluster': {
    ...cluster,
    metadata: nullable(metadata),
    confluentPlatform: nullable(platforms),
    brokers: nullable(counts),
    controllers: nullable(controllers),
    externalHost: nullable(hosts),
    security: nullable(securities),
  },
  'environments.<name>.cluster.jvm': { heap: nullable(sizes) },
  'environments.<name>.cluster.threads': { network: nullable(counts), io: nullable(counts) },
  'environments.<name>.cluster.storage': { path: nullable(fullTexts), capacity: nullable(sizes) },
  'environments.<name>.cluster.ports': portCases(nullable(ports)),
  'environments.<name>.registry': { compatibility: nullable(compatibilities) },
  'environments.<name>.defaults': overlaid,
  'environments.<name>.topics.<name>': {
    ...overlaid,
    traffic: nullable(maps({ mean: '1/s' })),
    config: { accept: [{ a: null }, null, { a: 1 }], reject: [{ a: [] }, []] },
  },
  'environments.<name>.topics.<name>.traffic': { mean: rates, peak: rates, size: sizes },
  'environments.<name>.groups.<name>': { members: nullable(counts), lag: nullable(maps({})) },
  'environments.<name>.groups.<name>.lag': { messages: nullable(counts), time: nullable(durations) },
}

const calendarCases: typeof cases = {
  '': {
    timezone: fullTexts,
    sessions: { accept: [[{ days: ['mon'], open: '09:00', close: '15:30' }]], reject: [[], {}, [{ days: ['mon'] }]] },
    closed: { accept: [[], [{ date: '2026-01-01', name: 'x' }]], reject: [{}, ['2026-01-01']] },
  },
  'sessions[]': {
    days: { accept: [['mon', 'sun']], reject: [[], 'mon', ['monday'], ['mon', 'mon']] },
    open: { accept: ['00:00', '24:00'], reject: ['9:00', '24:01', '12:60', 540] },
    close: { accept: ['23:59'], reject: ['25:00', ''] },
  },
  'closed[]': { date: { accept: ['2026-01-01'], reject: ['2026-1-1', '01.01.2026', 20260101] }, name: fullTexts },
}

/** A valid whole with one value at `section.key`, and the place of that value. */
function whole(kind: 'catalog' | 'calendar', section: string, key: string, value: unknown): unknown {
  const catalog: Record<string, unknown> =
    kind === 'catalog'
      ? { version: 1, name: 'a', protobuf: { roots: ['p'] } }
      : { timezone: 'UTC', sessions: [{ days: ['mon'], open: '09:00', close: '10:00' }] }
  const steps = [...section.replaceAll('[]', '.[]').split('.'), key].filter((step) => step !== '')
  let holder = catalog
  for (const [index, step] of steps.entries()) {
    const name = step === '<name>' ? 'x' : step
    if (index === steps.length - 1) holder[name] = value
    else if (steps[index + 1] === '[]') holder = entryOf(holder, name)
    else if (name !== '[]')
      holder = (holder[name] ??= needs(steps.slice(0, index + 1).join('.'))) as Record<string, unknown>
  }
  return catalog
}

function entryOf(holder: Record<string, unknown>, name: string): Record<string, unknown> {
  const entries: Readonly<Record<string, Record<string, unknown>>> = {
    allow: { code: 'x', at: '', reason: 'y' },
    closed: { date: '2026-01-01', name: 'x' },
    sessions: { days: ['mon'], open: '09:00', close: '10:00' },
  }
  const entry = { ...entries[name] }
  holder[name] = [entry]
  return entry
}

/** What a map on the way must have to be valid itself. */
function needs(section: string): Record<string, unknown> {
  if (section === 'topics.<name>') return { message: 'a.B' }
  return section === 'topics.<name>.traffic' ? { mean: '1/s', peak: '1/s', size: '1B' } : {}
}

for (const [kind, table, reference] of [
  ['catalog', cases, schemaReference()],
  ['calendar', calendarCases, calendarReference()],
] as const) {
  test(`${kind}: the table names every key of the schema`, () => {
    const listed = Object.entries(table).map(([path, keys]) => [path, Object.keys(keys).sort()])
    assert.equal(
      listed,
      reference.map(({ path, keys }) => [path, keys.map(({ name }) => name).sort()]),
    )
  })
  for (const [section, keys] of Object.entries(table)) {
    for (const [key, { accept, reject }] of Object.entries(keys)) {
      test(`${kind}: ${section}.${key}`, () => {
        for (const value of accept) {
          const { findings } = checkShape(kind, whole(kind, section, key, value), () => '')
          assert.equal(findings, [], `${JSON.stringify(value)} is refused`)
        }
        for (const value of reject) {
          const shape = checkShape(kind, whole(kind, section, key, value), () => '')
          assert.is.not(shape.findings.length, 0, `${JSON.stringify(value)} is accepted`)
          assert.ok(
            shape.findings.every(({ at }) => 'pointer' in at && at.pointer.includes(key)),
            JSON.stringify(shape.findings),
          )
          const again = checkShape(kind, shape.data, () => '').findings
          const stays = again.every(({ code }) => code === 'missing-key')
          assert.ok(stays, `what is left does not fit: ${JSON.stringify(again)}`)
        }
      })
    }
  }
}

const minimal = { version: 1, name: 'a', protobuf: { roots: ['p'] } }
const finding = (data: unknown, text = '') => {
  const { findings } = checkShape('catalog', data, () => text)
  return findings.map(({ code, message, at, hint }) => [code, message, 'pointer' in at ? at.pointer : '', hint])
}

test('an unknown key is one finding with the key that was meant, and its value is used', () => {
  const shape = checkShape('catalog', { ...minimal, topics: { t: { mesage: 'a.B', retension: '1d' } } }, () => '')
  assert.equal(
    shape.findings.map(({ code, hint }) => [code, hint]),
    [
      ['unknown-key', 'did you mean `message`?'],
      ['unknown-key', 'did you mean `retention`?'],
    ],
  )
  assert.equal(shape.data, { ...minimal, topics: { t: { message: 'a.B', retention: '1d' } } })
  assert.is(shape.original('/topics/t/retention'), '/topics/t/retension')
  assert.is(shape.original('/topics/t/key'), '/topics/t/key')
})

test('places stay true after entries were taken out of a list', () => {
  const shape = checkShape('catalog', { ...minimal, groups: { g: { topics: [1, 'a', 'a', 2, 'b'] } } }, () => '')
  assert.equal(shape.data, { ...minimal, groups: { g: { topics: ['a', 'b'] } } })
  assert.is(shape.original('/groups/g/topics/0'), '/groups/g/topics/1')
  assert.is(shape.original('/groups/g/topics/1'), '/groups/g/topics/4')
})

test('a map that lost what it needs goes without another word', () => {
  const shape = checkShape('catalog', { ...minimal, topics: { t: { message: 5 }, u: { message: 'a.B' } } }, () => '5')
  assert.equal(
    shape.findings.map(({ code }) => code),
    ['wrong-type'],
  )
  assert.equal(shape.data, { ...minimal, topics: { u: { message: 'a.B' } } })
})

test('messages name the place, the value as written and the mend', () => {
  assert.equal(finding({ ...minimal, cluster: { confluentPlatform: 7.1 } }, '7.10'), [
    [
      'wrong-type',
      '`confluentPlatform` of `cluster` must be a release in quotes, such as `"7.9.2"`, not `7.10`',
      '/cluster/confluentPlatform',
      "write it in quotes: '7.10'",
    ],
  ])
  assert.equal(
    finding({ ...minimal, defaults: { maxMessage: '1.5 mb' } }).map(([code, , , hint]) => [code, hint]),
    [['wrong-quantity', 'write `1500kB`']],
  )
  assert.equal(
    finding({ ...minimal, groups: { g: { retry: { backoff: '1s - 1 minute' } } } }).map(([, , , hint]) => hint),
    ['write `1s..1m`'],
  )
  assert.equal(
    finding({ ...minimal, environments: { dev: { topics: { t: { message: 'x' } } } } }).map(([code]) => code),
    ['overlay-key'],
  )
  assert.equal(
    finding({ ...minimal, version: 2 }).map(([code]) => code),
    ['wrong-version'],
  )
  assert.equal(
    finding(null).map(([code, message]) => [code, message]),
    [['wrong-type', 'the file is empty']],
  )
  assert.equal(
    finding([]).map(([code]) => code),
    ['wrong-type'],
  )
})

test('keys that objects are born with are unknown keys like any other', () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const data: unknown = JSON.parse(`{"version":1,"name":"a","protobuf":{"roots":["p"]},"${key}":{"x":1}}`)
    assert.equal(
      finding(data).map(([code]) => code),
      ['unknown-key'],
      key,
    )
  }
})

test.run()
