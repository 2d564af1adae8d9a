import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const repository = new URL('../', import.meta.url).pathname

function start(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { KAFKA_BROKERS: _, ...env } = process.env
  return spawnSync(process.execPath, ['-C', 'jts-source', 'scripts/dev/start.ts', ...args], {
    cwd: repository,
    encoding: 'utf8',
    env,
    timeout: 90_000,
  })
}

interface Total {
  trades: number
  /** In units of 10^-8. */
  volume: bigint
  last: string
  high: string
  low: string
}

/** In units of 10^-8; the exchange writes very small prices with an exponent. */
function units(text: string): bigint {
  const [number = '', exponent = '0'] = text.split('E')
  const [whole = '', decimals = ''] = number.split('.')
  return BigInt(whole + decimals + '0'.repeat(8 - decimals.length + Number(exponent)))
}

/** Straight from the file, with integers: nothing of the player or of the runtime is used. */
function independent(): ReadonlyMap<string, Total> {
  const totals = new Map<string, Total>()
  const newest = new Map<string, [number, bigint]>()
  for (const line of readFileSync(`${repository}scripts/dev/market-data/upbit-trades.jsonl`, 'utf8').split('\n')) {
    if (line === '') continue
    const { symbol, price, volume, time_ms, trade_id } = JSON.parse(line) as Record<
      'symbol' | 'price' | 'volume' | 'trade_id',
      string
    > & { time_ms: number }
    const total = totals.get(symbol) ?? { trades: 0, volume: 0n, last: price, high: price, low: price }
    total.trades++
    total.volume += units(volume)
    if (units(price) > units(total.high)) total.high = price
    if (units(price) < units(total.low)) total.low = price
    const [time, id] = newest.get(symbol) ?? [0, 0n]
    if (time_ms > time || (time_ms === time && BigInt(trade_id) > id)) {
      newest.set(symbol, [time_ms, BigInt(trade_id)])
      total.last = price
    }
    totals.set(symbol, total)
  }
  return totals
}

/** Rows of the printed table by symbol, without the books. */
function table(stdout: string): ReadonlyMap<string, readonly string[]> {
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/))
  const from = rows.findIndex(([first]) => first === 'symbol')
  const to = rows.findIndex(([first], index) => index > from && first === '')
  return new Map(rows.slice(from + 1, to).map(([symbol = '', ...cells]) => [symbol, cells]))
}

test('the first run: what came back through the groups is what stands in the file', () => {
  const { status, stdout, stderr } = start('--speed', 'max')
  assert.is(status, 0, stderr)
  const shown = table(stdout)
  const expected = independent()
  assert.is(expected.size, 3)
  for (const [symbol, { trades, volume, last, high, low }] of expected) {
    const [shownTrades, shownVolume = '', shownLast = '', shownHigh = '', shownLow = ''] = shown.get(symbol) ?? []
    assert.is(shownTrades, String(trades), symbol)
    assert.is(units(shownVolume), volume, symbol)
    assert.equal([shownLast, shownHigh, shownLow].map(units), [last, high, low].map(units), symbol)
  }
  const books = [...shown.values()].reduce((sum, cells) => sum + Number(cells.at(-1)), 0)
  assert.is(books, 145)
  assert.match(stdout, /449 records sent, 753 received by two groups/)
  assert.match(stdout, /6 trades and 17 order books were older than the one before them/)
})

test('the sums of another program agree', () => {
  const script =
    'match($0, /"symbol": "[^"]*"/) { s = substr($0, RSTART + 11, RLENGTH - 12); n[s]++ } END { for (s in n) print s, n[s] }'
  const counted = execFileSync('awk', [script, 'scripts/dev/market-data/upbit-trades.jsonl'], {
    cwd: repository,
    encoding: 'utf8',
  })
  const expected = [...independent()].map(([symbol, { trades }]) => `${symbol} ${trades}`).sort()
  assert.equal(counted.trim().split('\n').sort(), expected)
})

// Enough that handlers which return at once follow each other for a long time.
test('rounds: many times the rows and the volume, the same prices', () => {
  const { status, stdout, stderr } = start('--speed', 'max', '--repeat', '20')
  assert.is(status, 0, stderr)
  for (const [symbol, { trades, volume, high }] of independent()) {
    const [shownTrades, shownVolume = '', , shownHigh = ''] = table(stdout).get(symbol) ?? []
    assert.is(shownTrades, String(20 * trades))
    assert.is(units(shownVolume), 20n * volume)
    assert.is(units(shownHigh), units(high))
  }
})

test('wrong usage is 2 and says what is right; --help is 0', () => {
  assert.equal([start('--speed', '0').status, start('--repeat', '1.5').status, start('--sped', '3').status], [2, 2, 2])
  assert.match(start('--speed', 'x').stderr, /--speed takes a number above 0, or max/)
  const help = start('--help')
  assert.is(help.status, 0)
  assert.match(help.stdout, /--repeat N/)
})

test.run()
