import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { completedWindow, decodeCompleted } from '../../runtime/consumer/completed-offsets.ts'
import type { Committed, StoredRecord } from '../../runtime/transport/transport.ts'
import { Settling } from './settling.ts'

const at = { topic: 'dlq.crew.pings', partition: 0 }

function letter(offset: bigint, settled: boolean) {
  const record: StoredRecord = { offset, timestamp: 0, timestampType: 'create', key: null, value: null, headers: [] }
  return { ...at, record, origin: undefined, settled }
}

/** A generator of numbers below `most`, the same in every run. */
function numbers(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

test('after any number of partial runs exactly what was settled counts as settled', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = numbers(seed)
    const from = BigInt(next(50))
    const offsets: bigint[] = []
    for (let offset = from, i = 0; i < 40; i++) offsets.push((offset += BigInt(1 + next(3))))
    const settled = new Set<bigint>()
    let committed: Committed = { ...at, offset: undefined, metadata: '' }
    for (let run = 0; run < 6; run++) {
      const settling = new Settling({ ...at, from, until: offsets.at(-1)! + 1n, committed })
      const stop = next(2) === 0 ? offsets.length : next(offsets.length)
      for (const offset of offsets.slice(0, stop)) {
        const done = settled.has(offset)
        // What a commit lies behind is not read again.
        if (committed.offset !== undefined && offset < committed.offset) continue
        assert.ok(settling.meet(letter(offset, done)))
        if (done || next(3) > 0) continue
        settling.settle(offset)
        settled.add(offset)
      }
      if (stop === offsets.length) settling.end()
      const { offset, metadata = '' } = settling.commit()
      committed = { ...at, offset, metadata }
      const completed = decodeCompleted(offset, metadata)
      const counted = offsets.filter((one) => one < offset || completed.has(one))
      assert.equal(
        counted,
        offsets.filter((one) => settled.has(one)),
        `seed ${seed}, run ${run}`,
      )
    }
  }
})

test('a partition whose every letter is settled is committed to its end', () => {
  const settling = new Settling({ ...at, from: 0n, until: 9n, committed: { ...at, offset: undefined, metadata: '' } })
  settling.meet(letter(2n, false))
  settling.settle(2n)
  settling.end()
  assert.equal(settling.commit(), { ...at, offset: 9n, metadata: '' })
})

test('a letter further from the first open one than a commit can say is not to be touched', () => {
  const settling = new Settling({
    ...at,
    from: 0n,
    until: 99_999n,
    committed: { ...at, offset: undefined, metadata: '' },
  })
  assert.ok(settling.meet(letter(0n, false)))
  assert.ok(settling.meet(letter(BigInt(completedWindow - 1), false)))
  assert.not.ok(settling.meet(letter(BigInt(completedWindow), false)))
  settling.settle(BigInt(completedWindow - 1))
  const { offset, metadata = '' } = settling.commit()
  assert.is(offset, 0n)
  assert.ok(decodeCompleted(0n, metadata).has(BigInt(completedWindow - 1)))
})

test.run()
