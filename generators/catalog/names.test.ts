import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { lowerCamel, upperCamel } from './names.ts'

test('topics', () => {
  const names = {
    'market-data.krx.ticks': 'marketDataKrxTicks',
    orders: 'orders',
    OrderEvents: 'orderEvents',
    'KRX.ticks': 'krxTicks',
    _schemas: 'schemas',
    '2024.prices': '_2024Prices',
    '...': 'dotDotDot',
    '-_.': 'dashUnderscoreDot',
    'a.2b': 'a2b',
  }
  for (const [topic, name] of Object.entries(names)) assert.is(lowerCamel(topic), name)
})

test('groups', () => {
  assert.is(upperCamel('market-data-aggregator'), 'MarketDataAggregator')
  assert.is(upperCamel('7-up'), '7Up')
  assert.is(upperCamel('...'), 'DotDotDot')
})

test('every legal topic name makes an identifier', () => {
  const signs = 'abzAZ019._-'
  let seed = 7
  const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
  for (let round = 0; round < 5000; round++) {
    const name = Array.from({ length: 1 + next(12) }, () => signs[next(signs.length)]).join('')
    assert.match(lowerCamel(name), /^[a-z_$][A-Za-z0-9_$]*$/, name)
    assert.match(`run${upperCamel(name)}`, /^run[A-Za-z0-9]+$/, name)
  }
})

test.run()
