import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { disjoint, gapsBeside, minus, overlap, volume } from './coverage.ts'
import type { Box, Space } from './coverage.ts'

/** Every combination of a space: what the arithmetic must agree with and never walks through. */
function combinations(space: Space): number[][] {
  return space.reduce<number[][]>(
    (known, length) => known.flatMap((combination) => Array.from({ length }, (_, value) => [...combination, value])),
    [[]],
  )
}

function holds(box: Box, combination: readonly number[]): boolean {
  return combination.every((value, dimension) => box.get(dimension)?.has(value) ?? true)
}

function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
}

function randomBox(space: Space, next: (below: number) => number): Box {
  const box = new Map<number, ReadonlySet<number>>()
  space.forEach((length, dimension) => {
    if (next(3) === 0) return
    box.set(dimension, new Set(Array.from({ length: 1 + next(length) }, () => next(length))))
  })
  return box
}

test('overlap, difference, union and gaps agree with counting, on 3000 random sets of boxes', () => {
  const next = random(20261123)
  for (let round = 0; round < 3000; round++) {
    const space = Array.from({ length: 1 + next(3) }, () => 1 + next(4))
    const boxes = Array.from({ length: next(6) }, () => randomBox(space, next))
    const all = combinations(space)
    const [a = new Map(), b = new Map()] = boxes
    assert.is(
      overlap(a, b),
      all.some((one) => holds(a, one) && holds(b, one)),
    )
    assert.is(volume(a, space), BigInt(all.filter((one) => holds(a, one)).length))
    const difference = minus(a, b, space)
    for (const one of all) {
      assert.is(difference.filter((piece) => holds(piece, one)).length, holds(a, one) && !holds(b, one) ? 1 : 0)
    }
    const pieces = disjoint(boxes, space) ?? []
    for (const one of all) {
      assert.is(pieces.filter((piece) => holds(piece, one)).length, boxes.some((box) => holds(box, one)) ? 1 : 0)
    }
    const gaps = gapsBeside(pieces, space, Infinity)
    const open = all.filter((one) => !boxes.some((box) => holds(box, one)))
    assert.is(gaps.count, BigInt(open.length))
    for (const one of all) assert.is(gaps.boxes.filter((box) => holds(box, one)).length, open.includes(one) ? 1 : 0)
  }
})

test('sixty enums of twenty values are counted, not walked through', () => {
  const space = Array.from({ length: 60 }, () => 20)
  // Box n takes value 0 of dimension n and the other values of all dimensions before it.
  const boxes = space.map((_, dimension) => {
    const box = new Map<number, ReadonlySet<number>>([[dimension, new Set([0])]])
    for (let before = 0; before < dimension; before++)
      box.set(before, new Set(Array.from({ length: 19 }, (_, value) => value + 1)))
    return box
  })
  const gaps = gapsBeside(boxes, space, 3)
  assert.is(gaps.count, 19n ** 60n)
  assert.is(gaps.boxes.length, 1)
  assert.is(gapsBeside([...boxes, gaps.boxes[0] ?? new Map()], space, 3).count, 0n)
})

test('patterns of one field each become disjoint in one piece each', () => {
  const space = Array.from({ length: 40 }, () => 10)
  const unset = space.map((_, dimension): Box => new Map([[dimension, new Set([0])]]))
  assert.is(disjoint(unset, space)?.length, 40)
})

test('patterns that overlap in every direction are given up, not waited for', () => {
  const space = Array.from({ length: 80 }, () => 3)
  const pairs = Array.from(
    { length: 40 },
    (_, at): Box =>
      new Map([
        [at, new Set([0])],
        [79 - at, new Set([1])],
        [(at + 17) % 80, new Set([0, 2])],
      ]),
  )
  assert.is(disjoint(pairs, space), undefined)
})

test.run()
