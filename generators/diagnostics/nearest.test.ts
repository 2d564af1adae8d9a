import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { editDistance, nearest } from './nearest.ts'

test('the fewest edits away, not too many', () => {
  assert.is(nearest('retension', ['partitions', 'retention', 'replication']), 'retention')
  assert.is(nearest('fats', ['balanced', 'fast']), 'fast')
  assert.is(nearest('owner', ['description', 'topics']), undefined)
  assert.is(nearest('g3', ['g1', 'g2']), undefined)
})

test('case and separators count for nothing', () => {
  assert.is(nearest('minInsync', ['minInSync', 'members']), 'minInSync')
  assert.is(
    nearest('market_data-krx.ticks', ['market-data.krx.tick', 'market-data.krx.ticks']),
    'market-data.krx.ticks',
  )
})

test('a short name stands for the only full name that ends with it', () => {
  assert.is(nearest('PriceTick', ['jts.market.PriceTick', 'jts.market.OHLCVCandle']), 'jts.market.PriceTick')
  assert.is(nearest('Tick', ['a.Tick', 'b.long.Tick']), 'a.Tick')
  assert.is(nearest('Tick', ['aaa.long.Tick', 'bbb.long.Tick']), undefined)
  assert.is(nearest('game.Player', ['Player', 'Play']), 'Player')
  // What can be read only once is enough.
  assert.is(nearest('PriceTick', new Set(['jts.market.PriceTick']).keys()), 'jts.market.PriceTick')
})

test('the same answer in any order', () => {
  assert.is(nearest('abcx', ['abcz', 'abcy']), 'abcy')
  assert.is(nearest('abcx', ['abcy', 'abcz']), 'abcy')
})

test('edits: insertion, deletion, replacement, swap, limit', () => {
  const pairs = [
    ['abc', 'abxc'],
    ['abc', 'ac'],
    ['abc', 'axc'],
    ['abc', 'acb'],
    ['abc', 'abc'],
    ['', 'ab'],
  ] as const
  assert.equal(
    pairs.map(([a, b]) => editDistance(a, b, 5)),
    [1, 1, 1, 1, 0, 2],
  )
  assert.is(editDistance('aaaa', 'bbbb', 2), 3)
})

test.run()
