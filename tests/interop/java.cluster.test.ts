import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { application } from '../../generated/typescript/application.ts'
import { marketDataAggregatorGroup } from '../../generated/typescript/groups/market-data-aggregator.ts'
import {
  connect,
  priceTickType,
  Timestamp,
  type PriceTick,
  type ReceivedRecord,
} from '../../generated/typescript/index.ts'
import { connectClient, type Client } from '../../runtime/client.ts'
import { cluster, provision } from '../cluster/provision.ts'
import { hex, java } from './java.ts'

const topic = 'market-data.crypto.ticks'
const run = `java-${process.pid}`
/** The frame that the registry's id gives, as hex; the first test reads it from a record of ours, Java repeats it. */
let prefix = ''
const options = { brokers: cluster.brokers, registry: [cluster.registry], clientId: run }

const tickOf = (index: number) => ({
  exchange: index % 2 === 0 ? 'UPBIT' : 'BINANCE',
  symbol: `KRW-${index % 17}|\\`,
  timestamp: Timestamp.ofMilliseconds(1_618_678_262_000 + index),
  price: `${index}.${String(index % 1000).padStart(3, '0')}`,
  volume: '0.00000001',
  tradeCount: index,
  tradeId: `거래-${index}`,
})

interface JavaRecord {
  readonly key: string
  readonly value: string
  readonly headers: readonly string[]
}

/** A line of `Interop.java consume`. */
function record(line: string): JavaRecord {
  const [, , , key = '', value = '', ...headers] = line.split(' ')
  return { key, value, headers }
}

const header = (name: string, value: Uint8Array | null) => `${hex(Buffer.from(name))}=${hex(value)}`

test('the Java consumer reads what publishPriceTick wrote: key, value and headers, byte for byte', async () => {
  await provision()
  const connection = await connect(options)
  const marker = Buffer.from([0, 255, 1])
  const ticks = Array.from({ length: 300 }, (_, index) => tickOf(index))
  await connection.publishPriceTick.batch(ticks, {
    headers: { run: Buffer.from(run), marker, constructor: 'safe', nothing: null },
  })
  await connection.close()
  const lines = (await java(cluster.jars, ['consume', cluster.brokers.join(','), topic])).map(record)
  const mine = lines.filter((line) => line.headers.includes(header('run', Buffer.from(run))))
  assert.is(mine.length, ticks.length)
  prefix = mine[0]?.value.slice(0, 12) ?? ''
  const seen = new Map(mine.map((line) => [tradeIdOf(line), line]))
  for (const tick of ticks) {
    const found = seen.get(tick.tradeId)
    if (found === undefined) throw new Error(`${tick.tradeId} is not there`)
    assert.is(found.key, hex(Buffer.from(`${tick.exchange}|KRW-${tick.tradeCount % 17}\\|\\\\`)))
    assert.ok(found.value.startsWith('00'), 'Confluent framing')
    for (const one of [header('marker', marker), header('constructor', Buffer.from('safe')), header('nothing', null)]) {
      assert.ok(found.headers.includes(one), `${one} in ${found.headers.join(' ')}`)
    }
  }
})

for (const compression of ['none', 'gzip', 'snappy', 'lz4', 'zstd']) {
  test(`a consumer group reads what the Java producer wrote with ${compression}`, async () => {
    assert.is(prefix.length, 12, 'what the first test finds is the frame that others need')
    const ticks = Array.from({ length: 200 }, (_, index) => tickOf(index))
    const client = await connectClient(application, options)
    const mark = Buffer.from(`${run}-${compression}`)
    const input = ticks.map(
      (tick) =>
        `${hex(Buffer.from(`key-${tick.tradeId}`))} ${prefix}${payload(tick)} ${header('run', mark)} ${header('empty', Buffer.alloc(0))} ${header('nothing', null)}\n`,
    )
    const written = await java(cluster.jars, ['produce', cluster.brokers.join(','), topic, compression], input.join(''))
    assert.is(written.length, ticks.length)
    const received = await collect(
      client,
      `${run}-${compression}`,
      (one) => one.headers.some(([name, value]) => name === 'run' && value !== null && Buffer.from(value).equals(mark)),
      ticks.length,
    )
    await client.close()
    for (const tick of ticks) {
      const found = received.get(tick.tradeId)
      if (found === undefined) throw new Error(`${tick.tradeId} is not there`)
      assert.is(payload(found.tick), payload(tick))
      assert.is(hex(found.record.key), hex(Buffer.from(`key-${tick.tradeId}`)))
      assert.equal(
        found.record.headers.map(([name, value]) => header(name, value)),
        [header('run', mark), header('empty', Buffer.alloc(0)), header('nothing', null)],
      )
    }
  })
}

/** Hex of the message without its frame. */
function payload(tick: Parameters<typeof priceTickType.create>[0]): string {
  const made = priceTickType.create(tick)
  const bytes = Buffer.alloc(priceTickType.size(made))
  return bytes.toString('hex', 0, priceTickType.write(made, bytes, 0))
}

function tradeIdOf({ value }: JavaRecord): string | undefined {
  const bytes = Buffer.from(value, 'hex')
  return priceTickType.read(bytes, 6, bytes.length).tradeId
}

/** Records of a generated group under a name of its own, from the beginning, until `count` of them pass the filter. */
async function collect(
  client: Client,
  name: string,
  wanted: (record: ReceivedRecord) => boolean,
  count: number,
): Promise<ReadonlyMap<string, { readonly tick: PriceTick; readonly record: ReceivedRecord }>> {
  const found = new Map<string, { tick: PriceTick; record: ReceivedRecord }>()
  let done: () => void = () => undefined
  const all = new Promise<void>((resolve) => (done = resolve))
  const running = await client.runner({ ...marketDataAggregatorGroup, name })({
    onPriceTick: (tick, one) => {
      if (wanted(one)) found.set(tick.tradeId ?? '', { tick, record: one })
      if (found.size === count) done()
    },
  })
  await Promise.race([
    all,
    new Promise((_, reject) =>
      setTimeout(() => reject(new Error(`${found.size} of ${count} records after 60 s`)), 60_000).unref(),
    ),
  ])
  await running.stop()
  return found
}

test.run()
