import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { deadLetterOrigin, type Client, type PublisherDefinition } from '../../runtime/index.ts'
import { lostResponse } from '../../runtime/transport/memory/faults.ts'
import {
  bookGroup,
  deadOrders,
  orders,
  orderType,
  publishOrder,
  testCluster,
  topicNamed,
  until,
  type Order,
  type TestCluster,
} from './orders.ts'

const copies = topicNamed('copies')
const publishCopy: PublisherDefinition<Order, Order> = {
  ...publishOrder,
  name: 'publishCopy',
  route: () => ({ topic: copies, key: ({ key }) => key }),
}

const copyGroup = (changes: Parameters<typeof bookGroup>[0] = {}) =>
  bookGroup({ guarantee: 'exactly-once', retry: { attempts: 50, minBackoff: 1, maxBackoff: 2 }, ...changes })

function clusterWithCopies(partitions = 3): TestCluster {
  const cluster = testCluster(partitions)
  cluster.broker.createTopic({ name: copies.name, partitions })
  cluster.registry.register(copies.subject, orderType.file)
  return cluster
}

function copied(cluster: TestCluster, partitions = 3): Order[] {
  return Array.from({ length: partitions }, (_, partition) => cluster.broker.records(copies.name, partition))
    .flat()
    .map(({ value }) => orderType.read(value!, 7, value!.length))
}

function assertOnceInOrder(found: readonly Order[], count: number): void {
  assert.is(found.length, count)
  assert.is(new Set(found.map(({ number }) => number)).size, count)
  const last = new Map<string, number>()
  for (const { key, number } of found) {
    assert.ok((last.get(key) ?? -1) < number, `${key}: ${number} after ${last.get(key)}`)
    last.set(key, number)
  }
}

/** A generator with a seed: a failure can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

for (const concurrency of ['partition', 'key'] as const) {
  test(`handlers that fail after they published leave one copy of each, in order (${concurrency})`, async () => {
    const cluster = clusterWithCopies()
    const client = await cluster.client()
    await client
      .publisher(publishOrder)
      .batch(Array.from({ length: 2_000 }, (_, i) => ({ key: `k${i % 9}`, number: i })))
    const publish = client.publisher(publishCopy)
    const random = randomFrom(42)
    let attempts = 0
    const running = await client.runner(copyGroup({ concurrency }))({
      async onOrder(order) {
        attempts++
        await publish(order)
        if (random() < 0.005) throw new Error('after publishing')
      },
    })
    await until(() => copied(cluster).length >= 2_000, 'all copied')
    await running.stop()
    assert.ok(attempts > 2_000)
    assertOnceInOrder(copied(cluster), 2_000)
    const committed = await client.transport.committed('book', [orders.name])
    const ends = await client.transport.offsets(orders.name, 'latest')
    assert.equal(
      committed.map(({ offset }) => offset),
      ends.map(({ offset }) => offset),
    )
    await client.close()
  })
}

test('clients killed at random, answers lost, brokers refusing: each record is copied once', async () => {
  const cluster = clusterWithCopies()
  const first = await cluster.client()
  const total = 6_000
  await first.publisher(publishOrder).batch(Array.from({ length: total }, (_, i) => ({ key: `k${i % 7}`, number: i })))
  const random = randomFrom(7)
  const killed: Client[] = []
  let over = false
  while (!over) {
    const client = await cluster.client()
    const publish = client.publisher(publishCopy)
    let handled = 0
    const killAt = 200 + Math.floor(random() * 3_000)
    const faults = Math.floor(random() * 3)
    if (faults === 1) cluster.broker.faults.append({ ...lostResponse, topic: copies.name })
    if (faults === 2)
      cluster.broker.faults.append({
        topic: copies.name,
        failure: { reason: 'unavailable', outcome: 'not-written', retriable: true },
      })
    await client.runner(copyGroup())({
      onOrder: async (order: Order) => {
        void publish(order).catch(() => undefined)
        if (++handled % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
      },
    })
    await until(() => handled >= killAt || copied(cluster).length === total, 'progress')
    over = copied(cluster).length === total
    client.transport.kill()
    killed.push(client)
  }
  assertOnceInOrder(copied(cluster), total)
  await Promise.all(killed.map((client) => client.close({ deadline: 10 })))
  await first.close()
})

test('a record that cannot be handled is put aside in the same transaction that moves over it', async () => {
  const cluster = clusterWithCopies(1)
  const client = await cluster.client()
  await client.publisher(publishOrder).batch(Array.from({ length: 20 }, (_, i) => ({ key: 'k', number: i })))
  const publish = client.publisher(publishCopy)
  const running = await client.runner(copyGroup({ retry: { attempts: 3, minBackoff: 1, maxBackoff: 1 } }))({
    async onOrder(order) {
      await publish(order)
      if (order.number === 7) throw new Error('seven')
    },
  })
  await until(() => copied(cluster, 1).length === 19, 'the others')
  await running.stop()
  const letters = cluster.broker.records(deadOrders.name, 0)
  assert.is(letters.length, 1)
  const origin = deadLetterOrigin(letters[0]!.headers)!
  assert.is(origin.offset, 7n)
  assert.is(origin.attempts, 3)
  assert.not.ok(copied(cluster, 1).some(({ number }) => number === 7))
  await client.close()
})

test('a member that lost its partition without knowing cannot write or commit any more', async () => {
  const cluster = clusterWithCopies(1)
  const zombie = await cluster.client()
  await zombie.publisher(publishOrder).batch(Array.from({ length: 10 }, (_, i) => ({ key: 'k', number: i })))
  let wake = (): void => undefined
  const asleep = new Promise<void>((resolve) => (wake = resolve))
  const publishZombie = zombie.publisher(publishCopy)
  let sleeping = false
  await zombie.runner(copyGroup())({
    async onOrder(order) {
      await publishZombie(order)
      sleeping = true
      await asleep
    },
  })
  await until(() => sleeping, 'the first one sleeps')
  const heir = await zombie.transport.transactional('book-orders-0')
  const transaction = await heir.begin()
  await transaction.offsets('book', [{ topic: orders.name, partition: 0, offset: 10n }])
  await transaction.commit()
  wake()
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert.equal(copied(cluster, 1), [])
  await zombie.close({ deadline: 500 })
})

test.run()
