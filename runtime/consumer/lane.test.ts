import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { StoredRecord } from '../transport/transport.ts'
import { Begun, Lane, Lanes, type Task } from './lane.ts'

function task(offset: number, key: string | null): Task {
  const record: StoredRecord = {
    offset: BigInt(offset),
    timestamp: 0,
    timestampType: 'create',
    key: key === null ? null : Buffer.from(key),
    value: null,
    headers: [],
  }
  return { offset: record.offset, settled: false, record }
}

test('a lane is ready once for what is put in it while it holds anything', () => {
  const lanes = new Lanes(true)
  const lane = lanes.add(task(0, 'a'))!
  assert.is(lanes.add(task(1, 'a')), undefined)
  lane.tasks.shift()
  assert.is(lanes.add(task(2, 'a')), undefined)
  lane.tasks.shift()
  lane.tasks.shift()
  lanes.tidy()
  assert.ok(lanes.add(task(3, 'a')))
})

test('records without a key follow nobody, and without lanes by key all follow each other', () => {
  const byKey = new Lanes(true)
  assert.is.not(byKey.add(task(0, null)), byKey.add(task(1, null)))
  const whole = new Lanes(false)
  assert.ok(whole.add(task(0, null)))
  assert.is(whole.add(task(1, 'a')), undefined)
})

test('of keys that are done some are remembered, and none that is in use is forgotten', () => {
  const lanes = new Lanes(true)
  const used = lanes.add(task(0, 'used'))!
  const done = lanes.add(task(1, 'done'))!
  done.tasks.shift()
  lanes.tidy()
  assert.is(lanes.add(task(2, 'done')), done)
  done.tasks.shift()
  for (let i = 0; i < 1_000; i++) {
    lanes.add(task(3 + i, `key ${i}`))!.tasks.shift()
    lanes.tidy()
  }
  assert.is.not(lanes.add(task(2_000, 'done')), done)
  assert.is(lanes.add(task(2_001, 'used')), undefined)
  assert.is(used.tasks.length, 2)
})

test('begun lanes come and go in any order', () => {
  const begun = new Begun()
  const [a, b, c] = ['a', 'b', 'c'].map((key) => new Lane(key)) as [Lane, Lane, Lane]
  for (const lane of [a, b, c, a]) begun.add(lane)
  const keys = (): string =>
    [...begun]
      .map(({ key }) => key)
      .sort()
      .join('')
  assert.is(keys(), 'abc')
  begun.delete(a)
  begun.delete(a)
  assert.is(keys(), 'bc')
  begun.delete(c)
  begun.add(a)
  begun.delete(b)
  assert.is(keys(), 'a')
  begun.delete(a)
  assert.is(keys(), '')
})

test.run()
