import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Decimal } from '@jts/messaging/runtime'
import { Ledger, Latencies } from './ledger.ts'
import { bookOf, bookText, tickOf, tickText } from './messages.ts'
import { earliest, paced, plays, type Play } from './rounds.ts'
import { readRows, RowError, type Row } from './rows.ts'
import { Summary } from './summary.ts'

const rows = readRows(import.meta.dirname)

test('the recording is what its README says', () => {
  const trades = rows.filter((row) => row.kind === 'trade')
  assert.is(trades.length, 304)
  assert.is(rows.length - trades.length, 145)
  const count = (symbol: string) => trades.filter((row) => row.symbol === symbol).length
  assert.equal(['KRW-LAMB', 'KRW-WAVES', 'BTC-ITAM'].map(count), [299, 3, 2])
  assert.is([...plays(trades, 1)].filter(({ late }) => late).length, 6)
  assert.ok(rows.every((row, index) => index === 0 || rows[index - 1]!.received <= row.received))
})

test('a row that is not what it should be is named with its file and line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'))
  const good = '{"exchange":"X","symbol":"S","time_ms":1,"received_s":"1.5","trade_id":"1","price":"1.0","volume":"2"}'
  const fails = (line: string, pattern: RegExp) => {
    writeFileSync(join(folder, 'upbit-trades.jsonl'), `${good}\n${line}\n`)
    writeFileSync(join(folder, 'upbit-orderbooks.jsonl'), '')
    assert.throws(
      () => readRows(folder),
      (error: unknown) => error instanceof RowError && pattern.test(error.message),
    )
  }
  try {
    fails('{"exchange"', /^upbit-trades\.jsonl:2: not a JSON object/)
    fails(good.replace('"1.0"', '"0x1"'), /:2: `price` is not a decimal/)
    fails(good.replace('"1.0"', '1.0'), /`price` is not a text/)
    fails(good.replace(':1,', ':1.5,'), /`time_ms` is not a whole number/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('rounds move on by the length of the recording and a second, with trade ids of their own', () => {
  const all = [...plays(rows, 3)]
  assert.is(all.length, 3 * 449)
  assert.equal(
    all.map(({ sequence }) => sequence),
    all.map((_, index) => index),
  )
  const [first, second] = [all.slice(0, 449), all.slice(449, 898)]
  const times = first.map(({ time }) => time)
  const shift = second[0]!.time - first[0]!.time
  assert.is(shift, Math.max(...times) - Math.min(...times) + 1000)
  assert.ok(second.every((play, index) => play.time === first[index]!.time + shift))
  const ids = all.filter(({ row }) => row.kind === 'trade').map(({ row, tradeId }) => `${row.symbol} ${tradeId}`)
  assert.is(new Set(ids).size, ids.length)
  assert.is(all.filter(({ late, row }) => late && row.kind === 'trade').length, 3 * 6)
})

test('pace: a row waits for its event time divided by the speed, a late one for nothing, an end ends it', async () => {
  const row: Row = { ...rows[0]! }
  const play = (sequence: number, time: number): Play => ({ sequence, row, time, tradeId: '', late: false })
  const source = [play(0, 1000), play(1, 3000), play(2, 2000), play(3, 5000)]
  const at: number[] = []
  const began = performance.now()
  for await (const _ of paced(source, 1000, 20, new AbortController().signal)) at.push(performance.now() - began)
  assert.ok(at[1]! >= 98 && at[3]! >= 198, at.join())
  const stopping = new AbortController()
  const seen: number[] = []
  for await (const { sequence } of paced([play(0, 0), play(1, 1e9)], 0, 1, stopping.signal)) {
    seen.push(sequence)
    setTimeout(() => stopping.abort(), 5)
  }
  assert.equal(seen, [0])
  assert.is(
    earliest([
      { ...row, time: 7 },
      { ...row, time: 3 },
    ]),
    3,
  )
})

test('messages: spread and middle are exact, and equal texts mean equal content', () => {
  const book = rows.find((row) => row.kind === 'book')!
  const input = bookOf({ sequence: 0, row: book, time: book.time, tradeId: '', late: false })!
  assert.is(String(input.spread), '1.0')
  assert.is(String(input.midPrice), '126.50')
  const moved = {
    ...input,
    asks: input.asks.map((level, index) => (index === 14 ? { ...level, size: level.size.plus('0.1') } : level)),
  }
  assert.is.not(bookText(moved), bookText(input))
  const trade = rows.find((row) => row.kind === 'trade')!
  const tick = tickOf({ sequence: 0, row: trade, time: trade.time, tradeId: 'a', late: false })!
  assert.is(tickText({ ...tick }), tickText(tick))
  assert.is.not(tickText({ ...tick, tradeId: 'b' }), tickText(tick))
  assert.is(tickOf({ sequence: 0, row: book, time: 0, tradeId: '', late: false }), undefined)
})

test('a number that the exchange wrote with an exponent is taken exactly', () => {
  const sizes = rows.flatMap((row) => (row.kind === 'book' ? [...row.bids, ...row.asks] : [])).map(([price]) => price)
  const small = sizes.find((price) => price.includes('E'))
  assert.is(small, '9.9E-7')
  assert.is(String(Decimal.parse(small ?? '')), '0.00000099')
})

test('summary: the same totals whatever the order', () => {
  const trade = (time: number, tradeId: string, price: string, volume: string) => ({
    symbol: 'S',
    time,
    tradeId,
    price: Decimal.parse(price),
    volume: Decimal.parse(volume),
  })
  const all = [
    trade(1, '9', '10.0', '0.1'),
    trade(2, '10', '9.5', '0.2'),
    trade(2, '9', '11.25', '0.30000001'),
    trade(1, '1', '7', '1'),
  ]
  const tables = [all, all.toReversed()].map((order) => {
    const summary = new Summary()
    for (const each of order) summary.trade(each)
    summary.book('B')
    return summary.table()
  })
  assert.is(tables[0], tables[1])
  assert.is(
    tables[0],
    'symbol  trades      volume  last   high  low  books\n' +
      'S            4  1.60000001   9.5  11.25    7      0\n' +
      'B            0           0     –      –    –      1\n',
  )
})

test('ledger: lost, changed and repeated records are told apart', () => {
  const ledger = new Ledger()
  for (const sequence of [1, 2, 3]) ledger.send(sequence, `record ${sequence}`, 10)
  assert.is(ledger.receive(1, 'record 1', 15), 5)
  assert.is(ledger.receive(1, 'record 1', 16), undefined)
  ledger.receive(2, 'record two', 17)
  assert.equal([ledger.sent, ledger.received, ledger.repeated, ledger.differing, ledger.waiting], [3, 1, 1, 1, 1])
  assert.match(ledger.examples[0] ?? '', /record 2\nreceived record two/)
})

test('latencies: percentiles of the newest', () => {
  const latencies = new Latencies()
  assert.is(latencies.percentile(0.5), undefined)
  for (let ms = 1; ms <= 100; ms++) latencies.add(ms)
  assert.equal(
    [latencies.percentile(0), latencies.percentile(0.5), latencies.percentile(0.99), latencies.percentile(1)],
    [1, 51, 100, 100],
  )
  for (let index = 0; index < 8192; index++) latencies.add(7)
  assert.is(latencies.percentile(1), 7)
})

test.run()
