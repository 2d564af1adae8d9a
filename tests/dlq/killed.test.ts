import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { deadLetter } from '../../runtime/consumer/dead-letter.ts'

import { memoryTransport } from '../../runtime/transport/memory/transport.ts'
import type { StoredRecord } from '../../runtime/transport/transport.ts'
import { lettersOf, partitionsOf } from '../../scripts/dlq/letter.ts'
import { ReplayMembership } from '../../scripts/dlq/replay-membership.ts'
import { work, type Deed, type WorkOptions } from '../../scripts/dlq/work.ts'
import { deadOrders, testCluster, type TestCluster } from '../delivery/orders.ts'

const options: WorkOptions = {
  group: 'book',
  topics: [deadOrders.name],
  filter: {},
  rate: undefined,
  limit: Infinity,
  told: () => undefined,
}

/** Letters `0…count-1` of ten keys over the partitions. */
function fill({ broker }: TestCluster, count: number): void {
  for (let i = 0; i < count; i++) {
    const record: StoredRecord = {
      offset: BigInt(i),
      timestamp: i,
      timestampType: 'create',
      key: Buffer.from(`k${i % 10}`),
      value: Buffer.from(String(i)),
      headers: [],
    }
    const partition = (i % 10) % 4
    const cause = { group: 'book', stage: 'handle', attempts: 3, error: new Error('no') } as const
    const records = [deadLetter({ topic: 'orders', partition }, record, cause, Date.now())]
    broker.append({ topic: deadOrders.name, partition, compression: 'none', records })
  }
}

async function open({ broker }: TestCluster): Promise<number> {
  const transport = memoryTransport(broker)
  let letters = 0
  for (const at of (await partitionsOf(transport, 'book', deadOrders.name)) ?? [])
    for await (const _ of lettersOf(transport, at, 'open')) letters++
  return letters
}

test('replays that are killed again and again lose nothing, and what was committed is not repeated', async () => {
  const cluster = testCluster(4)
  fill(cluster, 400)
  const times = new Map<string, number>()
  let before = 400
  for (let round = 0; ; round++) {
    const transport = memoryTransport(cluster.broker)
    const membership = await ReplayMembership.join(transport, 'book', [deadOrders.name])
    const done = new Set<string>()
    let killed: () => void = () => undefined
    const death = new Promise<void>((resolve) => (killed = resolve))
    const deed: Deed = async ({ record }) => {
      if (round < 8 && done.size === 130 + round) {
        transport.kill()
        killed()
        return new Promise(() => undefined)
      }
      const name = Buffer.from(record.value!).toString()
      done.add(name)
      times.set(name, (times.get(name) ?? 0) + 1)
      return Promise.resolve({ kind: 'done' })
    }
    const finished = work(transport, membership, deed, options)
    const ended = await Promise.race([finished.then(() => 'finished' as const), death.then(() => 'killed' as const)])
    const left = await open(cluster)
    assert.ok(left <= before)
    if (round === 0) assert.is(left, 280, 'the partition that was finished is committed')
    before = left
    if (ended === 'killed') continue
    await membership.leave()
    break
  }
  assert.is(times.size, 400, 'each was handed over')
  assert.is(await open(cluster), 0)
})

test('a letter whose work fails holds back its key in every partition order, and is not tried twice in one run', async () => {
  const cluster = testCluster(4)
  fill(cluster, 100)
  const transport = memoryTransport(cluster.broker)
  const tried: number[] = []
  const deed: Deed = async ({ record }) => {
    const number = Number(Buffer.from(record.value!).toString())
    tried.push(number)
    return Promise.resolve(number === 23 ? { kind: 'failed', why: 'no' } : { kind: 'done' })
  }
  const first = await ReplayMembership.join(transport, 'book', [deadOrders.name])
  const report = await work(transport, first, deed, options)
  await first.leave()
  assert.equal(report, { done: 92, failed: 1, left: 7 })
  assert.is(tried.filter((number) => number % 10 === 3).length, 3, '3, 13 and 23')
  const second = await ReplayMembership.join(transport, 'book', [deadOrders.name])
  tried.length = 0
  await work(transport, second, (letter) => deed({ ...letter, record: { ...letter.record } }, never), {
    ...options,
    limit: 1,
  })
  await second.leave()
  assert.equal(tried, [23])
  assert.is(await open(cluster), 8)
})

const never = new AbortController().signal

test.run()
