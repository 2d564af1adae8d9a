import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type {
  Client,
  ClientOptions,
  Logger,
  Publish,
  ReceivedRecord,
  Running,
  TopicPartition,
} from '../../runtime/index.ts'
import { connectLive } from '../../scripts/dlq/connect.ts'
import { replayCount } from '../../scripts/dlq/to-source.ts'
import { main } from '../../scripts/commands/main.ts'

/** A cluster for the suite, with the topics and schemas of its catalog. */
export interface DlqCluster {
  /** As for `--brokers` and `--registry`. */
  readonly brokers: string
  readonly registry: string
  provision(catalog: string, generated: Generated): Promise<void>
}

export interface Ping {
  readonly key: string
  readonly number: number
}

interface Handlers {
  readonly onPing: (ping: Ping, record: ReceivedRecord) => unknown
}

/** What the suite uses of its generated code. */
export interface Generated {
  readonly application: import('../../runtime/index.ts').Application
  readonly connect: (options: ClientOptions) => Promise<
    Pick<Client, 'close'> & {
      readonly publishPing: Publish<Partial<Ping>>
      readonly runCrew: (handlers: Handlers) => Promise<Running>
      readonly runAuditors: (handlers: Handlers) => Promise<Running>
    }
  >
}

interface Seen extends TopicPartition {
  readonly number: number
  readonly offset: string
  readonly headers: Readonly<Record<string, string>>
}

const repository = new URL('../../', import.meta.url).pathname

/** Every behaviour of `catalog dlq`, the same on the embedded broker and on a real cluster. */
export function dlqSuite(name: string, cluster: DlqCluster): void {
  const run = `${name}${process.pid}-${Date.now().toString(36)}`
  const folder = join(repository, '.cache', `dlq-${run}`)
  const source = `pings-${run}`
  const catalog = join(folder, 'catalog/catalog.yaml')
  const test = suite(`dlq on ${name}`)
  let connection: Awaited<ReturnType<Generated['connect']>>

  async function dlq(...args: string[]): Promise<{ code: number; out: string; said: string }> {
    let out = ''
    let said = ''
    const terminal = {
      data: (text: string) => void (out += text),
      say: (text: string) => void (said += text),
      colour: { data: false, say: false },
    }
    const where = ['--catalog', catalog, '--brokers', cluster.brokers]
    const registry = cluster.registry === '' ? [] : ['--registry', cluster.registry]
    const code = await main(['dlq', ...args, ...where, ...registry], terminal)
    return { code, out, said }
  }

  /** Numbers of the letters that are open, by source order of each key. */
  async function open(...filters: string[]): Promise<string[]> {
    const { code, out, said } = await dlq('show', 'crew', '--limit', '100', '--format', 'json', ...filters)
    assert.is(code, 0, said)
    const letters = JSON.parse(out) as { key: string; headers: [string, string][] }[]
    return letters
      .map(({ key, headers }) => `${Buffer.from(key, 'base64').toString()}${Object.fromEntries(headers)['n']}`)
      .sort()
  }

  function handlersModule(fails: readonly number[]): string {
    const path = join(folder, `handlers-${Math.random().toString(36).slice(2)}.mjs`)
    writeFileSync(
      path,
      `const seen = (globalThis.replayed ??= [])
export const crew = {
  onPing({ number }, { topic, partition, offset, headers }) {
    if (${JSON.stringify(fails)}.includes(number)) throw new Error('still ' + number)
    seen.push({ number, topic, partition, offset: String(offset), headers: Object.fromEntries(headers.map(([k, v]) => [k, Buffer.from(v).toString()])) })
  },
}
`,
    )
    return path
  }

  function replayed(): Seen[] {
    const all = globalThis as { replayed?: Seen[] }
    const seen = all.replayed ?? []
    all.replayed = []
    return seen
  }

  async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
    const end = performance.now() + 40_000
    while (!(await condition())) {
      if (performance.now() > end) throw new Error(`waited in vain: ${what}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  test('a group puts records aside, and list counts them', async () => {
    mkdirSync(join(folder, 'catalog/proto'), { recursive: true })
    writeFileSync(catalog, catalogText(source))
    writeFileSync(join(folder, 'catalog/proto/ping.proto'), proto)
    assert.is(await main(['generate', '--catalog', catalog], quiet), 0)
    const generated = (await import(join(folder, 'generated/typescript/index.ts'))) as Generated
    await cluster.provision(catalog, generated)
    process.env['KAFKA_BROKERS'] = cluster.brokers
    process.env['SCHEMA_REGISTRY_URL'] = cluster.registry
    connection = await generated.connect({ logger: silent })
    const taken: number[] = []
    const crew = await connection.runCrew({
      onPing({ number }) {
        taken.push(number)
        if (number < 9) throw new TypeError(`cannot take ${number}`)
      },
    })
    for (let number = 0; number < 10; number++) {
      const key = 'abc'.charAt(number % 3)
      await connection.publishPing({ key, number }, { headers: { n: String(number), mark: 'original' } })
    }
    await until(async () => taken.includes(9) && (await open()).length === 9, 'nine letters')
    await crew.stop()
    const { code, out } = await dlq('list', '--format', 'json')
    assert.is(code, 0)
    const counts = JSON.parse(out) as { group: string; open: number; settled: number; errors: object }[]
    assert.equal(
      counts.map(({ group, open: letters, settled, errors }) => ({ group, letters, settled, errors })),
      [
        { group: 'auditors', letters: 0, settled: 0, errors: {} },
        { group: 'crew', letters: 9, settled: 0, errors: { TypeError: 9 } },
      ],
    )
    assert.match((await dlq('list', 'crew')).out, /crew +pings-\S+ +9 +0 /u)
  })

  test('filters choose letters by key, error, stage, time and place', async () => {
    assert.equal(await open('--key', 'a'), ['a0', 'a3', 'a6'])
    assert.equal(await open('--error', 'TAKE 4'), ['b4'])
    assert.equal(await open('--stage', 'decode'), [])
    assert.equal(await open('--before', '1h'), [])
    assert.is((await open('--since', '1h')).length, 9)
    assert.equal(await open('--source', source, '--key', 'c', '--error', '8'), ['c8'])
    const { out } = await dlq('show', 'crew', '--key', 'b', '--limit', '1')
    assert.match(out, /There are more/u)
    assert.match(out, /TypeError: cannot take 1 \(attempt 2\)/u)
  })

  test('a dry run says what would be done and changes nothing', async () => {
    const { code, out, said } = await dlq('replay', 'crew', '--handlers', handlersModule([]), '--dry-run')
    assert.is(code, 0, said)
    assert.is(out.match(/would be replayed/gu)?.length, 9)
    assert.equal(replayed(), [])
    assert.is((await open()).length, 9)
  })

  test('neither --yes nor --dry-run, no way named, no such group: nothing is done', async () => {
    for (const args of [
      ['drop', 'crew'],
      ['replay', 'crew', '--yes'],
      ['replay', 'crew', '--to-source'],
      ['replay', 'crews', '--to-source', '--yes'],
      ['show'],
      ['drop', 'crew', '--yes', '--source', 'other'],
      ['replay', 'crew', '--yes', '--handlers', 'nowhere.mjs'],
      ['replay', 'crew', '--yes', '--handlers', `${handlersModule([])}#nothing`],
    ]) {
      const { code, said } = await dlq(...args)
      assert.is(code, 2, `${args.join(' ')}: ${said}`)
      assert.not.match(said, 'fault of the tool')
    }
    assert.is((await open()).length, 9)
  })

  test('handlers get the records as they were; a failure holds back its key alone; progress is kept', async () => {
    const first = await dlq('replay', 'crew', '--handlers', `${handlersModule([3])}#crew`, '--yes')
    assert.is(first.code, 1, first.said)
    assert.match(first.said, '7 replayed, 1 failed, 1 left')
    assert.match(first.out, 'still 3')
    const seen = replayed()
    assert.equal(seen.map(({ number }) => number).sort(), [0, 1, 2, 4, 5, 7, 8])
    for (const key of ['b', 'c']) {
      const numbers = seen.filter(({ number }) => 'abc'.charAt(number % 3) === key).map(({ number }) => number)
      assert.equal(numbers, [...numbers].sort(), 'in their order')
    }
    assert.is(seen[0]?.topic, source)
    assert.is(seen[0]?.headers['mark'], 'original')
    assert.not.ok('original-topic' in seen[0]!.headers)
    assert.equal(await open(), ['a3', 'a6'])
    assert.is((await open('--all')).length, 9)
    const second = await dlq('replay', 'crew', '--handlers', handlersModule([]), '--yes', '--limit', '1')
    assert.is(second.code, 0, second.said)
    assert.equal(
      replayed().map(({ number }) => number),
      [3],
    )
    assert.equal(await open(), ['a6'])
  })

  test('drop settles what is left, and deletes nothing', async () => {
    const { code, said } = await dlq('drop', 'crew', '--key', 'a', '--yes')
    assert.is(code, 0, said)
    assert.match(said, '1 dropped')
    assert.equal(await open(), [])
    const { out } = await dlq('list', 'crew', '--format', 'json')
    assert.is((JSON.parse(out) as { settled: number }[])[0]?.settled, 9)
    assert.match((await dlq('replay', 'crew', '--handlers', handlersModule([]), '--yes')).said, '0 replayed')
  })

  test('to the source: key, headers and time as they were, for every group; what dies again and again is left', async () => {
    const audited: Seen[] = []
    const auditors = await connection.runAuditors({
      onPing: ({ number }, { topic, partition, offset, headers }) =>
        audited.push({
          number,
          topic,
          partition,
          offset: String(offset),
          headers: Object.fromEntries(headers.map(([key, value]) => [key, Buffer.from(value ?? []).toString()])),
        }),
    })
    let deaths = 0
    const crew = await connection.runCrew({
      onPing({ number }) {
        if (number !== 77) return
        deaths++
        throw new Error('never')
      },
    })
    await connection.publishPing({ key: 'z', number: 77 }, { headers: { n: '77' }, timestamp: Date.now() - 5_000 })
    for (let round = 1; round <= 2; round++) {
      await until(async () => (await open()).length === 1, `letter ${round}`)
      const { code, out, said } = await dlq(
        'replay',
        'crew',
        '--to-source',
        '--yes',
        '--max-replays',
        '2',
        '--rate',
        '50/s',
      )
      assert.is(code, 0, said)
      assert.match(out, `→ ${source}/`)
      assert.match(said, 'these groups get the records again too: auditors')
    }
    await until(async () => (await open()).length === 1, 'the third letter')
    const again = await dlq('replay', 'crew', '--to-source', '--yes', '--max-replays', '2')
    assert.is(again.code, 1)
    assert.match(again.out, 'it was replayed 2 times and died again')
    assert.is(deaths, 6, 'twice each')
    await until(() => audited.filter(({ number }) => number === 77).length === 3, 'the other group has all three')
    const copies = audited.filter(({ number }) => number === 77)
    assert.equal(
      copies.map(({ headers }) => [headers['n'], headers[replayCount]]),
      [
        ['77', undefined],
        ['77', '1'],
        ['77', '2'],
      ],
    )
    assert.is(new Set(copies.map(({ partition }) => partition)).size, 1)
    await crew.stop()
    await auditors.stop()
  })

  test('what could not be read is put aside as it was, and stays unreadable', async () => {
    const { transport } = await connectLive('dlqtest', cluster.brokers, undefined)
    const record = { key: Buffer.from('g'), value: Buffer.from('{"a":1}'), headers: [], timestamp: Date.now() }
    await transport.append(
      { topic: source, partition: 0, compression: 'none', records: [record] },
      performance.now() + 10_000,
    )
    await transport.close(performance.now() + 5_000)
    const crew = await connection.runCrew({ onPing: () => undefined })
    await until(async () => (await open('--stage', 'decode')).length === 1, 'one that cannot be read')
    await crew.stop()
    const { out } = await dlq('show', 'crew', '--stage', 'decode', '--format', 'json')
    assert.is((JSON.parse(out) as { value: string }[])[0]?.value, Buffer.from('{"a":1}').toString('base64'))
    const { code, out: said } = await dlq(
      ...['replay', 'crew', '--handlers', handlersModule([]), '--yes', '--stage', 'decode'],
    )
    assert.is(code, 1)
    assert.match(said, 'it cannot be read')
    assert.match((await dlq('drop', 'crew', '--stage', 'decode', '--yes')).said, '1 dropped')
  })

  test('show tells what a message says, and with --raw its bytes; hostile headers move no cursor and are believed nothing', async () => {
    const crew = await connection.runCrew({ onPing: () => Promise.reject(new Error('no')) })
    const headers = { n: '7', esc: '\u001b[2Jgone', raw: Buffer.from([0xff, 0xfe, 0x1b]) }
    await connection.publishPing({ key: 'q', number: 4_711 }, { headers })
    await until(async () => (await open('--key', 'q')).length === 1, 'one letter')
    await crew.stop()
    const [letter] = JSON.parse((await dlq('show', 'crew', '--key', 'q', '--format', 'json')).out) as {
      message: unknown
      headers: [string, unknown][]
    }[]
    assert.equal(letter?.message, { type: 'dlqtest.Ping', fields: { key: 'q', number: 4_711 } })
    assert.equal(new Map(letter?.headers).get('raw'), { base64: '//4b' })
    const { out } = await dlq('show', 'crew', '--key', 'q')
    assert.match(out, '{"key":"q","number":4711}')
    assert.not.match(out, '4 bytes')
    const raw = (await dlq('show', 'crew', '--key', 'q', '--raw')).out
    assert.match(raw, /value +\d+ bytes: 00[0-9a-f]{8}/u)
    assert.match(raw, /header raw +3 bytes: fffe1b/u)
    assert.match(raw, '\\u{1b}[2Jgone')
    assert.not.match(raw, '\u001b')
    await forge(`dlq.crew.${source}`)
    for (const format of ['text', 'json', 'markdown'] as const) {
      const shown = await dlq('show', 'crew', '--limit', '50', '--format', format)
      assert.is(shown.code, 0, shown.said)
      assert.not.match(shown.out, '\u001b')
    }
    assert.is((await dlq('list', '--format', 'json')).code, 0)
    const left = await dlq('replay', 'crew', '--to-source', '--yes', '--key', 'forged')
    assert.is(left.code, 1)
    assert.match(left.out, 'no group put it aside')
    assert.is((await dlq('drop', 'crew', '--yes')).code, 0)
  })

  /** Dead letters that no group wrote, with every number of theirs wrong in some way. */
  async function forge(topic: string): Promise<void> {
    const names = ['original-topic', 'original-partition', 'original-offset', 'error-message', 'error-timestamp']
    names.push('original-timestamp', 'original-timestamp-type', 'original-group', 'error-stage', 'error-attempts')
    names.push('error-class', 'error-stack')
    const { transport } = await connectLive('dlqtest', cluster.brokers, undefined)
    for (const said of ['', 'NaN', '1e300', '9'.repeat(5_000), '-2', '\u001b[31m', '99999999999999999']) {
      const headers = names.map((header) => [header, Buffer.from(said)] as const)
      const record = { key: Buffer.from('forged'), value: Buffer.from([0xff]), headers, timestamp: Date.now() }
      const batch = { topic, partition: 0, compression: 'none' as const, records: [record] }
      await transport.append(batch, performance.now() + 10_000)
    }
    await transport.close(performance.now() + 5_000)
  }

  test('two replays at a time share the letters: each is handed over once', async () => {
    await dlq('drop', 'crew', '--yes')
    const crew = await connection.runCrew({
      onPing({ number }) {
        if (number >= 1_000) throw new Error('later')
      },
    })
    const numbers = Array.from({ length: 90 }, (_, i) => 1_000 + i)
    for (const number of numbers)
      await connection.publishPing({ key: `k${number % 10}`, number }, { headers: { n: String(number) } })
    await until(async () => (await open()).length === 90, 'ninety letters')
    await crew.stop()
    replayed()
    const module = handlersModule([])
    const runs = await Promise.all(
      [1, 2].map(() => dlq('replay', 'crew', '--handlers', `${module}#crew`, '--yes', '--rate', '40/s')),
    )
    assert.equal(
      runs.map(({ code }) => code),
      [0, 0],
      runs.map(({ said }) => said).join(''),
    )
    const seen = replayed().map(({ number }) => number)
    assert.equal([...seen].sort(), numbers)
    for (let key = 0; key < 10; key++) {
      const ofKey = seen.filter((number) => number % 10 === key)
      assert.equal(ofKey, [...ofKey].sort(), 'in their order')
    }
    assert.equal(await open(), [])
  })

  test.after(async () => {
    await connection?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  test.run()
}

const silent: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const quiet = { data: () => undefined, say: () => undefined, colour: { data: false, say: false } }

const proto = `syntax = "proto3";
package dlqtest;
message Ping { string key = 1; uint32 number = 2; }
`

const catalogText = (source: string): string => `version: 1
name: dlqtest
description: A crew and its auditors
protobuf: { roots: [proto] }
typescript: { imports: ts }
defaults: { partitions: 3 }
topics:
  ${source}: { description: Pings, owner: crew, message: dlqtest.Ping, key: [key] }
groups:
  crew:
    description: Takes pings
    owner: crew
    topics: [${source}]
    concurrency: key
    retry: { attempts: 2, backoff: 1ms..5ms }
  auditors: { description: Count pings, owner: crew, topics: [${source}], from: earliest }
services:
  boat: { description: All of it, owner: crew, publishes: [dlqtest.Ping], runs: [crew, auditors] }
`
