import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { PriceTick } from '../../../generated/typescript/index.ts'
import { isTickOf, numberedTick } from './content.ts'

const key = (symbol: string): Buffer => Buffer.from(`UPBIT|${symbol}`)

test('a message is its own', () => {
  for (const number of [0, 59, 60, 7_679, 7_680, 1_200_000_007]) {
    const tick = new PriceTick(numberedTick(number))
    assert.is(tick.tradeId, String(number))
    assert.ok(isTickOf(number, tick, key(`KRW-S${number % 60}`)), String(number))
  }
})

test('every field counts, and the key', () => {
  const input = numberedTick(61)
  const changes = [
    { exchange: 'BITHUMB' },
    { symbol: 'KRW-S2' },
    { timestamp: numberedTick(62).timestamp },
    { price: '1.00' },
    { volume: `${String(input.volume)}0` },
    { tradeCount: 0 },
  ]
  for (const change of changes)
    assert.not(isTickOf(61, new PriceTick({ ...input, ...change }), key('KRW-S1')), JSON.stringify(Object.keys(change)))
  assert.not(isTickOf(61, new PriceTick(input), key('KRW-S2')))
  assert.not(isTickOf(61, new PriceTick(input), null))
})

test.run()
