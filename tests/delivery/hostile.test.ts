import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { deadLetterOrigin, PublishError, type PublisherDefinition, type Running } from '../../runtime/index.ts'
import { stderrLogger } from '../../runtime/observe/logger.ts'
import { memoryTransport } from '../../runtime/transport/memory/transport.ts'
import type { Transport } from '../../runtime/transport/transport.ts'
import { bookGroup, deadOrders, orders, publishOrder, testCluster, topicNamed, until, type Order } from './orders.ts'

const order = (number: number, key = 'k'): Order => ({ key, number })

async function failure(promise: Promise<unknown>): Promise<PublishError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.instance(error, PublishError)
  return error as PublishError
}

/** A transport that says of its topics what it is told. */
function counting(real: Transport, partitionsOf: () => number): Transport {
  return new Proxy(real, {
    get(target, name) {
      if (name === 'partitionsOf') return async () => partitionsOf()
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Runs with another clock, and puts the real one back. */
async function withClock<T>(shift: { ms: number }, clock: 'wall' | 'monotonic', run: () => Promise<T>): Promise<T> {
  const wall = Date.now
  const monotonic = performance.now.bind(performance)
  if (clock === 'wall') Date.now = () => wall() + shift.ms
  else performance.now = () => monotonic() + shift.ms
  try {
    return await run()
  } finally {
    Date.now = wall
    performance.now = monotonic
  }
}

test('partitions that are added are written to, those that are gone no longer', async () => {
  const cluster = testCluster(4)
  let count = 2
  const client = await cluster.client({ transport: counting(memoryTransport(cluster.broker), () => count) })
  const publish = client.publisher(publishOrder)
  const keys = Array.from({ length: 40 }, (_, i) => `k${i}`)
  const used = async (): Promise<number[]> => {
    const receipts = await publish.batch(keys.map((key) => order(1, key)))
    return [...new Set(receipts.map(({ partition }) => partition))].sort()
  }
  assert.equal(await used(), [0, 1])
  const shift = { ms: 0 }
  await withClock(shift, 'monotonic', async () => {
    for (const now of [4, 1, 3]) {
      count = now
      shift.ms += 31_000
      await publish(order(0))
      await until(() => true, 'the answer')
      await sleep(5)
      assert.equal(
        await used(),
        Array.from({ length: now }, (_, i) => i),
      )
    }
  })
  await client.close()
})

test('the largest record that is let through is one that the broker takes', async () => {
  const cluster = testCluster(1)
  cluster.broker.createTopic({ name: 'narrow', partitions: 1, maxMessage: 2_000 })
  const topic = topicNamed('narrow', { maxMessage: 2_000, subject: orders.subject })
  const narrow: PublisherDefinition<Order, Order> = { ...publishOrder, route: () => ({ topic, key: ({ key }) => key }) }
  const client = await cluster.client()
  const publish = client.publisher(narrow)
  let refused = 0
  for (let filler = 1_700; filler < 2_000; filler++) {
    const error = await publish(order(1), { headers: { filler: 'x'.repeat(filler) } }).then(
      () => undefined,
      (thrown: PublishError) => thrown,
    )
    if (!error) assert.is(refused, 0, 'nothing larger gets through after one was refused')
    else refused++
    if (error) assert.match(error.message, 'the topic takes batches of 2000', 'refused here, not by the broker')
  }
  assert.ok(refused > 0 && refused < 300)
  await client.close()
})

test('ten thousand headers go there, are handled, and are put aside whole', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const headers = Array.from({ length: 10_000 }, (_, i) => [`h${i % 7}`, i % 11 === 0 ? null : `${i}`] as const)
  let seen = 0
  await client.runner(bookGroup({ retry: { attempts: 1, minBackoff: 1, maxBackoff: 1 } }))({
    onOrder(_, record) {
      seen = record.headers.length
      throw new Error('no')
    },
  })
  await client.publisher(publishOrder)(order(1), { headers })
  await until(() => cluster.broker.records(deadOrders.name, 0).length === 1, 'put aside')
  assert.is(seen, 10_003)
  const origin = deadLetterOrigin(cluster.broker.records(deadOrders.name, 0)[0]!.headers)
  assert.is(origin?.headers.length, 10_003)
  assert.is(origin?.headers.at(-1)?.[0], `h${9_999 % 7}`)
  await client.close()
})

test('a handler that pauses, and one that seeks, are obeyed and block nobody', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const handled: number[] = []
  const running: Running = await client.runner(bookGroup({ concurrency: 'partition' }))({
    onOrder({ number }, { topic, partition, offset }) {
      const again = handled.includes(number)
      handled.push(number)
      if (number === 2 && !again) running.pause()
      if (number === 4 && !again) void running.seek({ topic, partition }, offset - 2n)
    },
  })
  await client.publisher(publishOrder).batch(Array.from({ length: 6 }, (_, i) => order(i)))
  await until(() => handled.length === 3, 'up to the pause')
  await sleep(30)
  assert.equal(handled, [0, 1, 2])
  running.resume()
  await until(() => handled.at(-1) === 5, 'the end')
  assert.equal(handled, [0, 1, 2, 3, 4, 2, 3, 4, 5])
  await running.stop()
  await client.close()
})

test('a partition that is paused stays so when somebody seeks', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const handled: number[] = []
  const running = await client.runner(bookGroup())({ onOrder: ({ number }) => void handled.push(number) })
  await client.publisher(publishOrder).batch([0, 1, 2].map((number) => order(number)))
  await until(() => handled.length === 3, 'three')
  running.pause()
  await running.seek({ topic: 'orders', partition: 0 }, 1n)
  await sleep(40)
  assert.is(handled.length, 3)
  running.resume()
  await until(() => handled.length === 5, 'again from the second on')
  assert.equal(handled, [0, 1, 2, 1, 2])
  await client.close()
})

test('a rebalance while a record waits for its next attempt: it is handled by whoever has it, and nothing passes it', async () => {
  const cluster = testCluster(2)
  const handled: number[] = []
  let attempts = 0
  let healed = false
  const group = bookGroup({ concurrency: 'partition', retry: { attempts: 50, minBackoff: 200, maxBackoff: 400 } })
  const handlers = {
    onOrder({ number }: Order): void {
      if (number === 1 && !healed) {
        attempts++
        throw new Error('not yet')
      }
      handled.push(number)
    },
  }
  const [first, second] = await Promise.all([cluster.client(), cluster.client()])
  await first.publisher(publishOrder).batch([0, 1, 2, 3].map((number) => order(number)))
  await first.runner(group)(handlers)
  await until(() => attempts > 0, 'it failed once')
  const other = await second.runner(group)(handlers)
  await until(() => other.health().partitions.length === 1, 'the partitions are shared')
  healed = true
  await until(() => handled.includes(3), 'all handled')
  assert.equal(
    handled.filter((number) => number > 0),
    [1, 2, 3],
  )
  await first.close()
  await second.close()
})

test('a wall clock that jumps an hour forth and two back changes no deadline, no order and no log', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const handled: number[] = []
  await client.runner(bookGroup({ concurrency: 'partition' }))({ onOrder: ({ number }) => void handled.push(number) })
  const publish = client.publisher(publishOrder)
  const shift = { ms: 0 }
  const warned: unknown[] = []
  const warn = console.warn
  console.warn = (message: unknown) => void warned.push(message)
  try {
    await withClock(shift, 'wall', async () => {
      const logger = stderrLogger()
      logger.warn({}, 'first')
      for (const [number, ms] of [0, 3_600_000, -3_600_000].entries()) {
        shift.ms = ms
        await publish(order(number))
      }
      logger.warn({}, 'second')
      await until(() => handled.length === 3, 'all handled')
    })
  } finally {
    console.warn = warn
  }
  assert.equal(handled, [0, 1, 2])
  assert.equal(warned, ['messaging: first', 'messaging: second'])
  await client.close()
})

test('one signal for fifty thousand publishes: aborted at once, without a warning', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const publish = client.publisher(publishOrder)
  await publish(order(0))
  cluster.broker.faults.append({ delay: 30_000 })
  const warnings: string[] = []
  const warned = (warning: Error): void => void warnings.push(warning.name)
  process.on('warning', warned)
  const abort = new AbortController()
  let aborted = 0
  for (let i = 0; i < 50_000; i++) {
    publish(order(i), { signal: abort.signal }).catch((error: PublishError) => {
      if (error.reason === 'aborted') aborted++
    })
  }
  await sleep(20)
  const started = process.cpuUsage().user
  abort.abort()
  await until(() => aborted === 50_000, 'all aborted')
  const spent = (process.cpuUsage().user - started) / 1_000
  assert.ok(spent < 5_000, `${spent} ms of the processor`)
  process.off('warning', warned)
  assert.equal(warnings, [])
  await client.close({ deadline: 10 })
})

test('publishes while the client closes are acknowledged or rejected, none is left open; handlers may publish to the end', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const publish = client.publisher(publishOrder)
  const outcomes: Promise<string>[] = []
  const told = (promise: Promise<unknown>): void =>
    void outcomes.push(
      promise.then(
        () => 'acknowledged',
        (error: PublishError) => error.reason,
      ),
    )
  for (let i = 0; i < 1_000; i++) told(publish(order(i)))
  const closing = client.close()
  for (let i = 0; i < 50; i++) {
    told(publish(order(1_000 + i)))
    await new Promise(setImmediate)
  }
  const { unacknowledged } = await closing
  const all = await Promise.all(outcomes)
  assert.is(unacknowledged, 0)
  assert.ok(all.slice(0, 1_000).every((outcome) => outcome === 'acknowledged'))
  assert.ok(all.every((outcome) => outcome === 'acknowledged' || outcome === 'closed'))
  assert.is(cluster.broker.records(orders.name, 0).length, all.filter((outcome) => outcome === 'acknowledged').length)
})

test('options that could never work are refused; a deadline without end is one', async () => {
  const cluster = testCluster(1)
  for (const options of [{ buffer: { records: 0 } }, { buffer: { bytes: Number.NaN } }, { maxInFlight: 0 }]) {
    const error: unknown = await cluster.client(options).catch((thrown: unknown) => thrown)
    assert.instance(error, RangeError)
  }
  const client = await cluster.client()
  for (const options of [{ parallelism: 0 }, { commitInterval: -1 }, { stuckAfter: Number.NaN }]) {
    const error: unknown = await client
      .runner(bookGroup())({ onOrder: () => undefined }, options)
      .catch((thrown: unknown) => thrown)
    assert.instance(error, RangeError)
  }
  const publish = client.publisher(publishOrder)
  await publish(order(0))
  cluster.broker.faults.append({ delay: 50 })
  const late = publish(order(1))
  assert.is((await client.close({ deadline: Infinity })).unacknowledged, 0)
  await late
  assert.is((await failure(publish(order(2)))).reason, 'closed')
})

test.run()
