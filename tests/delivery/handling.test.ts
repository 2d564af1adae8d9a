import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { deadLetterOrigin, inBatches, type GroupHealth, type ReceivedRecord } from '../../runtime/index.ts'
import type { BatchHandler } from '../../runtime/index.ts'
import type { OutgoingRecord } from '../../runtime/transport/transport.ts'
import {
  bookGroup,
  deadOrders,
  orders,
  orderType,
  publishOrder,
  testCluster,
  until,
  type Order,
  type OrderHandlers,
  type TestCluster,
} from './orders.ts'

const order = (number: number, key = 'k'): Order => ({ key, number })
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const settled = (cluster: TestCluster, group = 'book'): Promise<bigint> =>
  cluster
    .client()
    .then(async (client) => client.transport.committed(group, [orders.name]))
    .then((all) => all.reduce((sum, { offset = 0n }) => sum + offset, 0n))

/** A record as some other client might write it. */
async function writeRaw(cluster: TestCluster, partition: number, record: Partial<OutgoingRecord>): Promise<void> {
  const { transport } = await cluster.client()
  const records = [{ key: null, value: null, headers: [], timestamp: 1_700_000_000_000, ...record }]
  await transport.append({ topic: orders.name, partition, compression: 'none', records }, performance.now() + 5_000)
}

const letters = (cluster: TestCluster, partition = 0) => cluster.broker.records(deadOrders.name, partition)

test('a handler that throws anything is retried, then its record is put aside whole; the others go on', async () => {
  const thrown: readonly (() => unknown)[] = [
    () => {
      throw new RangeError('index out of range')
    },
    () => Promise.reject(new TypeError('rejected')),
    () => {
      throw undefined
    },
    () => ({
      get then() {
        throw new Error('hostile thenable')
      },
    }),
    () => {
      throw {
        toString: () => {
          throw new Error('hostile')
        },
      }
    },
  ]
  for (const fail of thrown) {
    const cluster = testCluster(1)
    const client = await cluster.client()
    const publish = client.publisher(publishOrder)
    await publish.batch([order(1), order(2, 'poison'), order(3)], { headers: { note: 'kept', none: null } })
    const attempts: number[] = []
    const handled: number[] = []
    const running = await client.runner(bookGroup())({
      onOrder(message, record) {
        if (message.key !== 'poison') return void handled.push(message.number)
        attempts.push(record.attempt)
        return fail()
      },
    })
    await until(() => letters(cluster).length === 1, 'dead letter')
    await running.stop()
    assert.equal(attempts, [1, 2, 3])
    assert.equal(handled, [1, 3])
    const [letter] = letters(cluster)
    const [, source] = cluster.broker.records(orders.name, 0)
    assert.equal(letter!.key, source!.key)
    assert.equal(letter!.value, source!.value)
    assert.equal(letter!.headers.slice(0, source!.headers.length), source!.headers)
    const origin = deadLetterOrigin(letter!.headers)!
    assert.equal(
      [origin.topic, origin.partition, origin.offset, origin.group, origin.stage, origin.attempts],
      ['orders', 0, 1n, 'book', 'handle', 3],
    )
    assert.is(origin.timestamp, source!.timestamp)
    assert.equal(origin.headers, source!.headers)
    for (const name of [
      'original-topic',
      'original-partition',
      'original-offset',
      'error-message',
      'error-timestamp',
    ]) {
      assert.ok(
        letter!.headers.some(([given]) => given === name),
        name,
      )
    }
    assert.is(await settled(cluster), 3n)
    await client.close()
  }
})

test('only the failing key waits for its next attempt', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await client.publisher(publishOrder).batch([order(1, 'bad'), order(2, 'good'), order(3, 'bad'), order(4, 'good')])
  const seen: string[] = []
  const group = bookGroup({ retry: { attempts: 2, minBackoff: 80, maxBackoff: 80 } })
  const running = await client.runner(group)({
    onOrder({ key, number }, { attempt }) {
      seen.push(`${number}#${attempt}`)
      if (key === 'bad' && number === 1 && attempt === 1) throw new Error('once')
    },
  })
  await until(() => seen.length === 5, 'all')
  assert.equal(seen, ['1#1', '2#1', '4#1', '1#2', '3#1'])
  await running.stop()
  await client.close()
})

test('with concurrency partition a failing record holds its partition, and order is that of offsets', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await client.publisher(publishOrder).batch([order(1, 'bad'), order(2, 'good'), order(3, 'bad')])
  const seen: string[] = []
  const running = await client.runner(bookGroup({ concurrency: 'partition' }))({
    async onOrder({ number }, { attempt }) {
      await sleep(1)
      seen.push(`${number}#${attempt}`)
      if (number === 1 && attempt < 3) throw new Error('twice')
    },
  })
  await until(() => seen.length === 5, 'all')
  assert.equal(seen, ['1#1', '1#2', '1#3', '2#1', '3#1'])
  await running.stop()
  await client.close()
})

test('different keys of a partition run side by side, one key never with itself, no more than asked', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await client.publisher(publishOrder).batch(Array.from({ length: 200 }, (_, i) => order(i, `k${i % 20}`)))
  const busy = new Set<string>()
  let most = 0
  let handled = 0
  const running = await client.runner(bookGroup())(
    {
      async onOrder({ key }) {
        assert.not.ok(busy.has(key), 'two of one key at a time')
        busy.add(key)
        most = Math.max(most, busy.size)
        await sleep(1)
        busy.delete(key)
        handled++
      },
    },
    { parallelism: 8 },
  )
  await until(() => handled === 200, 'all')
  assert.is(most, 8)
  await running.stop()
  await client.close()
})

test('bytes that are not the message are put aside as they are, at once, and nothing stops', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const publish = client.publisher(publishOrder)
  await publish(order(1))
  const id = await cluster.registry.idFor(orders.subject, orderType.file)
  const framed = (path: number[], payload: number[]): Buffer => {
    const bytes = Buffer.from([0, 0, 0, 0, 0, ...path, ...payload])
    bytes.writeInt32BE(id, 1)
    return bytes
  }
  const poison: readonly (Buffer | null)[] = [
    Buffer.alloc(0),
    Buffer.from('{"json":true}'),
    Buffer.from([0, 0, 0]),
    Buffer.from([0, 0, 0, 0, 77, 0]),
    framed([0], [10, 1, 65, 16, 1]),
    framed([2, 40], [10, 1, 65, 16, 1]),
    framed([2, 2], [1, 2, 3]),
    framed([2, 2], [10, 200, 65]),
    null,
  ]
  for (const value of poison) await writeRaw(cluster, 0, { key: Buffer.from('p'), value, headers: [['h', null]] })
  await publish(order(2))
  const handled: number[] = []
  const running = await client.runner(bookGroup())({ onOrder: ({ number }) => void handled.push(number) })
  await until(() => handled.length === 2, 'both good records')
  await until(() => letters(cluster).length === poison.length, 'dead letters')
  await running.stop()
  assert.equal(handled, [1, 2])
  const found = letters(cluster)
  assert.equal(
    found.map(({ value }) => value && Buffer.from(value)),
    poison,
  )
  const origins = found.map(({ headers }) => deadLetterOrigin(headers)!)
  assert.ok(origins.every(({ stage, attempts }) => stage === 'decode' && attempts === 1))
  assert.match(origins[1]!.errorMessage, 'JSON')
  assert.match(origins[3]!.errorMessage, 'no schema 77')
  assert.match(origins[4]!.errorMessage, 'holds a test.Other')
  assert.equal(found[0]!.headers[0], ['h', null])
  assert.is(await settled(cluster), BigInt(poison.length + 2))
  await client.close()
})

test('a dead-letter topic that is away holds the record, not its neighbours; nothing is committed past it', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await client.publisher(publishOrder).batch([order(1, 'a'), order(2, 'bad'), order(3, 'c')])
  cluster.broker.faults.append({
    topic: deadOrders.name,
    times: 3,
    failure: { reason: 'not-authorized', outcome: 'not-written', retriable: false },
  })
  const handled: number[] = []
  const running = await client.runner(bookGroup({ retry: { attempts: 1, minBackoff: 1, maxBackoff: 1 } }))({
    onOrder({ key, number }) {
      if (key === 'bad') throw new Error('no')
      handled.push(number)
    },
  })
  await until(() => running.health().partitions[0]?.trouble !== undefined, 'trouble')
  assert.is(running.health().partitions[0]!.trouble!.kind, 'dead-letter-unavailable')
  assert.is(running.health().ready, false)
  await running.commit()
  assert.is(await settled(cluster), 1n)
  assert.equal(handled, [1, 3])
  await until(() => letters(cluster).length === 1, 'dead letter at last')
  await until(() => running.health().ready, 'ready again')
  await running.stop()
  assert.is(await settled(cluster), 3n)
  await client.close()
})

test('without a dead-letter topic the partition stops and says so; resume tries the record again', async () => {
  const cluster = testCluster(2)
  const client = await cluster.client()
  await client.publisher(publishOrder).batch(Array.from({ length: 20 }, (_, i) => order(i, i % 2 ? 'a' : 'd')))
  const subscriptions = [{ topic: orders, type: orderType, handler: 'onOrder' as const }]
  let broken = true
  const handled: number[] = []
  const running = await client.runner(bookGroup({ subscriptions, concurrency: 'partition' }))({
    onOrder({ number, key }) {
      if (broken && key === 'a' && number >= 5) throw new Error('broken')
      handled.push(number)
    },
  })
  const stopped = () => running.health().partitions.find(({ trouble }) => trouble?.kind === 'stopped')
  await until(() => stopped() !== undefined && handled.length === 12, 'one partition stops, the other finishes')
  assert.is(stopped()!.trouble!.offset, 2n)
  assert.is(running.health().ready, false)
  await running.commit()
  assert.is(await settled(cluster), 12n)
  broken = false
  running.resume()
  await until(() => handled.length === 20, 'all')
  assert.is(running.health().ready, true)
  await running.stop()
  await client.close()
})

test('what was completed above the commit is not handled again after a crash', async () => {
  const cluster = testCluster(1)
  const first = await cluster.client()
  await first.publisher(publishOrder).batch(Array.from({ length: 3_000 }, (_, i) => order(i, `k${i % 50}`)))
  let handled = 0
  const held = new Promise<void>(() => undefined)
  const running = await first.runner(bookGroup())({
    onOrder({ key }) {
      if (key === 'k7') return held
      handled++
    },
  })
  await until(() => handled === 2_940, 'all other keys')
  await running.commit()
  first.transport.kill()
  const committed = await (await cluster.client()).transport.committed('book', [orders.name])
  assert.is(committed[0]!.offset, 7n)
  assert.ok(committed[0]!.metadata.length < 4_000)
  const second = await cluster.client()
  const again: number[] = []
  const next = await second.runner(bookGroup())({ onOrder: ({ number }) => void again.push(number) })
  await until(() => again.length >= 60, 'the rest')
  await next.stop()
  assert.equal(
    again,
    Array.from({ length: 60 }, (_, i) => i * 50 + 7),
  )
  await second.close()
})

test('a handler that never returns: its key and its health suffer, the rest goes on, stop reports it', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await client.publisher(publishOrder).batch([order(1, 'stuck'), order(2, 'a'), order(3, 'stuck'), order(4, 'b')])
  const handled: number[] = []
  let signal: AbortSignal | undefined
  const running = await client.runner(bookGroup())(
    {
      onOrder({ key, number }, record) {
        if (key === 'stuck') {
          signal = record.signal
          return new Promise(() => undefined)
        }
        handled.push(number)
      },
    },
    { stuckAfter: 20 },
  )
  await until(() => handled.length === 2, 'the others')
  await sleep(40)
  const health: GroupHealth = running.health()
  assert.is(health.live, false)
  assert.is(health.partitions[0]!.running, 1)
  assert.is(signal!.aborted, false)
  const started = performance.now()
  const { unfinished } = await running.stop({ deadline: 80 })
  assert.ok(performance.now() - started < 400)
  assert.equal(unfinished, [{ topic: 'orders', partition: 0, offset: 0n }])
  assert.is(signal!.aborted, true)
  assert.is(await settled(cluster), 0n)
  await client.close({ deadline: 500 })
})

test('stop finishes what was begun and begins nothing more', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await client.publisher(publishOrder).batch(Array.from({ length: 100 }, (_, i) => order(i)))
  const handled: number[] = []
  const running = await client.runner(bookGroup())({
    async onOrder({ number }) {
      await sleep(5)
      handled.push(number)
    },
  })
  await until(() => handled.length === 3, 'some')
  const report = await running.stop()
  const count = handled.length
  assert.equal(report.unfinished, [])
  assert.is(await settled(cluster), BigInt(count))
  await sleep(30)
  assert.is(handled.length, count)
  await client.close()
})

test('a registry that cannot be reached holds decoding and dead-letters nothing', async () => {
  const cluster = testCluster(1)
  let away = true
  const client = await cluster.client({
    registry: {
      idFor: (subject, file) => cluster.registry.idFor(subject, file),
      messageOf: async (id, indexes) => {
        if (away) throw new Error('connection refused')
        return cluster.registry.messageOf(id, indexes)
      },
    },
  })
  await client.publisher(publishOrder)(order(1))
  const handled: number[] = []
  const running = await client.runner(bookGroup())({ onOrder: ({ number }) => void handled.push(number) })
  await until(() => running.health().partitions[0]?.trouble?.kind === 'registry-unavailable', 'trouble')
  away = false
  await until(() => handled.length === 1, 'handled')
  assert.is(letters(cluster).length, 0)
  assert.is(running.health().ready, true)
  await running.stop()
  await client.close()
})

test('batches: handed over together, settled together, and one poison record is found among them', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await client.publisher(publishOrder).batch(Array.from({ length: 100 }, (_, i) => order(i)))
  const sizes: number[] = []
  const done = new Set<number>()
  const onOrder: BatchHandler<Order> = inBatches(
    (messages: readonly Order[], records: readonly ReceivedRecord[]) => {
      assert.is(messages.length, records.length)
      sizes.push(messages.length)
      if (messages.some(({ number }) => number === 42)) throw new Error('42')
      for (const { number } of messages) done.add(number)
    },
    { most: 30 },
  )
  const group = bookGroup({ concurrency: 'partition', retry: { attempts: 2, minBackoff: 1, maxBackoff: 2 } })
  const running = await client.runner(group)({ onOrder } as unknown as OrderHandlers)
  await until(() => done.size === 99, 'all but one')
  await until(() => letters(cluster).length === 1, 'the one')
  await running.stop()
  assert.is(Math.max(...sizes), 30)
  assert.is(deadLetterOrigin(letters(cluster)[0]!.headers)!.offset, 42n)
  assert.is(await settled(cluster), 100n)
  await client.close()
})

test('pause, resume, seek and lag', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const publish = client.publisher(publishOrder)
  await publish.batch(Array.from({ length: 10 }, (_, i) => order(i)))
  let handled: number[] = []
  const running = await client.runner(bookGroup())({ onOrder: ({ number }) => void handled.push(number) })
  await until(() => handled.length === 10, 'ten')
  running.pause()
  await publish.batch([order(10), order(11)])
  await sleep(30)
  assert.is(handled.length, 10)
  assert.equal(await running.lag(), [{ topic: 'orders', partition: 0, lag: 2n }])
  running.resume()
  await until(() => handled.length === 12, 'twelve')
  handled = []
  await running.seek({ topic: 'orders', partition: 0 }, 5n)
  await until(() => handled.length === 7, 'seven again')
  assert.equal(handled, [5, 6, 7, 8, 9, 10, 11])
  await running.stop()
  assert.is(await settled(cluster), 12n)
  await client.close()
})

test('memory is bounded: a slow group takes only so much ahead', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await client.publisher(publishOrder).batch(Array.from({ length: 20_000 }, (_, i) => order(i, `k${i}`)))
  const running = await client.runner(bookGroup())({ onOrder: () => new Promise(() => undefined) })
  await until(() => (running.health().partitions[0]?.running ?? 0) === 64, 'all begun that may')
  await sleep(50)
  assert.ok(running.health().partitions[0]!.outstanding <= 7_000)
  await running.stop({ deadline: 10 })
  await client.close({ deadline: 200 })
})

test('handlers that are missing are named before anything is joined', async () => {
  const client = await testCluster().client()
  try {
    await client.runner(bookGroup())({} as OrderHandlers)
    assert.unreachable()
  } catch (error) {
    assert.match(String(error), 'runBook needs a function for onOrder')
  }
  await client.close()
})

test.run()
