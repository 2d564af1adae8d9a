/**
 * How an application tests what it does with messages. `createTestMessaging` puts a cluster into the test; the code under
 * test goes on using the generated functions as it does in production, and time passes only when the test says so.
 */
import { createTestMessaging, type TestMessaging } from '@jts/messaging/testing'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  application,
  ohlcvCandleType,
  priceTickType,
  publishOHLCVCandle,
  publishPriceTick,
  runMarketDataAggregator,
  topics,
} from '../../generated/typescript/index.ts'

// The code under test. It publishes a candle for each tick, and its store may be away for a while.
const store = { failures: 0, calls: [] as number[] }

async function startAggregator(): Promise<void> {
  await runMarketDataAggregator({
    async onPriceTick({ exchange, symbol, price }) {
      store.calls.push(Date.now())
      if (store.failures-- > 0) throw new Error('the store is away')
      await new Promise((resolve) => setTimeout(resolve, 250))
      await publishOHLCVCandle({ exchange, symbol, open: price, high: price, low: price, close: price })
    },
  })
}

const tick = (symbol: string, price: string) => publishPriceTick({ exchange: 'KRX', symbol, price, volume: '1' })

const test = suite<{ messaging: TestMessaging }>('aggregator')

test.before.each(async (context) => {
  Object.assign(store, { failures: 0, calls: [] })
  context.messaging = await createTestMessaging(application, { start: new Date('2026-01-05T09:00:00+09:00') })
})

test.after.each(({ messaging }) => messaging.close())

test('each tick becomes a candle of the same market', async ({ messaging }) => {
  await startAggregator()
  await tick('005930', '71200')
  await tick('000660', '188500')
  await messaging.settled()

  const candles = messaging.records(ohlcvCandleType)
  assert.equal(candles.map(({ key, message }) => [key, message?.close?.toString()]).sort(), [
    ['KRX|000660', '188500'],
    ['KRX|005930', '71200'],
  ])
  assert.is(candles[0]?.topic, topics.marketDataKrxCandles.name)
  assert.is(candles[0]?.headers['producer'], 'jts')
})

test('a store that is away for a moment costs time and nothing else', async ({ messaging }) => {
  store.failures = 3
  await startAggregator()
  const before = Date.now()
  await tick('005930', '71200')
  await messaging.settled()

  assert.is(messaging.messages(ohlcvCandleType).length, 1)
  assert.is(store.calls.length, 4, 'three attempts that failed, one that did not')
  assert.ok(Date.now() - before >= 600, 'backoffs and the handler took virtual time')
})

test('what never works is put aside, with its reason, and the next one goes on', async ({ messaging }) => {
  store.failures = 5
  await startAggregator()
  await tick('005930', '71200')
  await tick('005930', '71300')
  await messaging.settled()

  const [letter, ...others] = messaging.deadLetters('market-data-aggregator')
  assert.is(others.length, 0)
  assert.is(letter?.origin.errorMessage, 'the store is away')
  assert.is(letter?.origin.attempts, 5)
  assert.is(messaging.messages(ohlcvCandleType)[0]?.close?.toString(), '71300')
})

test('a crash repeats what was not committed and loses nothing', async ({ messaging }) => {
  await startAggregator()
  await tick('005930', '71200')
  await messaging.settled()
  await messaging.crash()
  await startAggregator()
  await tick('005930', '71300')
  await messaging.settled()

  const closes = messaging.messages(ohlcvCandleType).map(({ close }) => close?.toString())
  assert.equal(closes, ['71200', '71200', '71300'], 'the first was handled and not committed yet')
})

test('brokers that are away make publishing wait, a lost answer is told as unknown', async ({ messaging }) => {
  const heal = messaging.faults.brokersAway()
  const published = tick('005930', '71200')
  await messaging.advance(5_000)
  heal()
  assert.is((await published).topic, topics.marketDataKrxTicks.name)

  messaging.faults.loseResponse(topics.marketDataKrxTicks)
  const doubtful = tick('005930', '71300').then(
    () => 'written',
    (error: { outcome: string }) => error.outcome,
  )
  await messaging.advance(60_000)
  assert.is(await doubtful, 'unknown')
  assert.is(messaging.messages(priceTickType).length, 2, 'it is there all the same')
})

test('a registry that is away delays the first record, and a rebalance in the middle loses nothing', async ({
  messaging,
}) => {
  const back = messaging.faults.registryAway()
  await startAggregator()
  const published = tick('005930', '71200')
  await messaging.advance(3_000)
  assert.is(messaging.records(priceTickType).length, 0)
  back()
  await messaging.advance(3_000)
  await published
  messaging.faults.expel('market-data-aggregator')
  await messaging.settled()
  assert.ok(messaging.messages(ohlcvCandleType).length >= 1)
})

test('days pass in a moment: what retention removes is gone', async ({ messaging }) => {
  await tick('005930', '71200')
  await messaging.advance(2 * 86_400_000)
  assert.is(messaging.records(priceTickType, topics.marketDataKrxTicks).length, 0, 'a day is kept')
})

test('with real time, for code that waits for a database, settled waits too', async ({ messaging: other }) => {
  await other.close()
  const before = performance.now()
  const messaging = await createTestMessaging(application, { time: 'real' })
  await startAggregator()
  await tick('005930', '71200')
  await messaging.settled()
  assert.ok(performance.now() - before >= 240, 'the handler took a quarter of a second')
  assert.is(messaging.messages(ohlcvCandleType).length, 1)
  await messaging.close()
})

test('what cannot settle is told: where, and why', async ({ messaging }) => {
  await startAggregator()
  const heal = messaging.faults.brokersAway()
  const published = tick('005930', '71200').catch(() => undefined)
  const waited = messaging.settled({ within: 10_000 })
  await waited.then(
    () => assert.unreachable(),
    (error: Error) => assert.match(error.message, /waited in vain: 1 records are not acknowledged/),
  )
  heal()
  await messaging.settled()
  await published
})

test('two clocks at a time cannot be', async () => {
  await createTestMessaging(application).then(
    () => assert.unreachable(),
    (error: Error) => assert.match(error.message, /close the other/),
  )
})

test.run()
