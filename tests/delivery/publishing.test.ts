import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { BatchPublishError, PublishError, type Client, type PublisherDefinition } from '../../runtime/index.ts'
import { lostResponse } from '../../runtime/transport/memory/faults.ts'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { memoryTransport } from '../../runtime/transport/memory/transport.ts'
import type { OutgoingBatch, Transport } from '../../runtime/transport/transport.ts'
import {
  balances,
  orders,
  orderType,
  publishBalance,
  publishOrder,
  testCluster,
  topicNamed,
  type Order,
} from './orders.ts'
import { bound, patientTransport } from './patient-transport.ts'

const order = (number: number, key = 'k'): Order => ({ key, number })

function publisherOf(changes: Parameters<typeof topicNamed>[1], keyed = true): PublisherDefinition<Order, Order> {
  const topic = topicNamed('orders', changes)
  return { ...publishOrder, route: () => (keyed ? { topic, key: ({ key }) => key } : { topic }) }
}

/** Sees every batch on its way to the broker. */
function watched(transport: Transport, see: (batch: OutgoingBatch) => void): Transport {
  const append: Transport['append'] = (batch, deadline) => {
    see(batch)
    return transport.append(batch, deadline)
  }
  return new Proxy(transport, { get: (target, name) => (name === 'append' ? append : bound(target, name)) })
}

async function failure(promise: Promise<unknown>): Promise<PublishError> {
  try {
    await promise
  } catch (error) {
    assert.instance(error, PublishError)
    return error as PublishError
  }
  throw new Error('it did not reject')
}

function numbersIn(cluster: ReturnType<typeof testCluster>, partitions = 4): number[] {
  return Array.from({ length: partitions }, (_, partition) => cluster.broker.records(orders.name, partition))
    .flat()
    .map(({ value }) => orderType.read(value!, 7, value!.length).number)
}

async function closing<T>(client: Client, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } finally {
    await client.close({ deadline: 1_000 })
  }
}

test('an idle partition sends at once, whatever its linger', async () => {
  const client = await testCluster().client()
  await closing(client, async () => {
    const publish = client.publisher(
      publisherOf({ profile: { linger: 3_600_000, batch: 65_536, deliveryTimeout: 30_000 } }),
    )
    const receipt = await publish(order(1))
    assert.is(receipt.topic, 'orders')
    assert.is(receipt.offset, 0n)
  })
})

test('a batch grows while the one before it is in flight', async () => {
  const cluster = testCluster(1)
  const sizes: number[] = []
  const transport = watched(memoryTransport(cluster.broker), ({ records }) => sizes.push(records.length))
  const client = await cluster.client({ transport })
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    await publish(order(0))
    cluster.broker.faults.append({ delay: 40 })
    const first = publish(order(1))
    await new Promise((resolve) => setTimeout(resolve, 10))
    const rest = Array.from({ length: 500 }, (_, i) => publish(order(i + 2)))
    await Promise.all([first, ...rest])
    assert.equal(sizes, [1, 1, 500])
  })
})

test('a batch that has not left takes in what is published meanwhile, in order and no larger than the topic takes', async () => {
  const cluster = testCluster(1)
  const sizes: number[] = []
  const see = ({ records }: OutgoingBatch) => sizes.push(records.length)
  const transport = patientTransport(memoryTransport(cluster.broker), () => 30, see)
  const client = await cluster.client({ transport, buffer: { records: 30 }, onFull: 'reject' })
  await closing(client, async () => {
    const publish = client.publisher(publisherOf({ maxMessage: 700 }))
    await publish(order(0))
    const early = [publish(order(1)), publish(order(2))]
    await new Promise((resolve) => setTimeout(resolve, 10))
    const abort = new AbortController()
    const aborted = failure(publish(order(99), { signal: abort.signal }))
    const late = Array.from({ length: 20 }, (_, i) => publish(order(i + 3)))
    abort.abort()
    assert.is((await aborted).outcome, 'not-written')
    const receipts = await Promise.all([...early, ...late])
    assert.equal(
      receipts.map(({ offset }) => Number(offset)),
      Array.from({ length: 22 }, (_, i) => i + 1),
    )
    assert.equal(
      numbersIn(cluster, 1),
      Array.from({ length: 23 }, (_, i) => i),
    )
    assert.ok(sizes[1]! > 2, `${sizes} records: some joined the batch that waited`)
    assert.ok(Math.max(...sizes) < 20, `${sizes} records: the topic takes no more at once`)
    // Those that joined have left the buffer too, or these would not fit.
    await Promise.all(Array.from({ length: 30 }, (_, i) => publish(order(i))))
  })
})

test('a batch that waits and is sent again holds the same records, and nobody waits for more', async () => {
  const cluster = testCluster(1)
  const sizes: number[] = []
  const see = ({ records }: OutgoingBatch) => sizes.push(records.length)
  const client = await cluster.client({ transport: patientTransport(memoryTransport(cluster.broker), () => 20, see) })
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    await publish(order(0))
    cluster.broker.faults.append({
      failure: { reason: 'unavailable', outcome: 'not-written', retriable: true },
    })
    const first = publish(order(1))
    await new Promise((resolve) => setTimeout(resolve, 5))
    const joined = publish(order(2))
    await new Promise((resolve) => setTimeout(resolve, 25))
    await Promise.all([first, joined, publish(order(3))])
    assert.equal(sizes, [1, 2, 2, 1])
    assert.equal(numbersIn(cluster, 1), [0, 1, 2, 3])
  })
})

test('with many requests out a partition waits for company, at most for its linger', async () => {
  const cluster = testCluster(2)
  const seen: number[] = []
  const transport = watched(memoryTransport(cluster.broker), ({ partition }) => seen.push(partition))
  const client = await cluster.client({ transport, maxInFlight: 1 })
  await closing(client, async () => {
    const publish = client.publisher(publisherOf({ profile: { linger: 60, batch: 65_536, deliveryTimeout: 30_000 } }))
    await Promise.all([publish(order(1, 'a')), publish(order(1, 'd'))])
    seen.length = 0
    cluster.broker.faults.append({ delay: 150, partition: 0 })
    const away = publishTo(publish, 0)
    await new Promise((resolve) => setTimeout(resolve, 10))
    const started = performance.now()
    const waiting = publishTo(publish, 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    assert.equal(seen, [0], 'the second partition waits while the pipe is full')
    await waiting
    assert.ok(performance.now() - started >= 50, 'it waited for its linger')
    await away
  })

  async function publishTo(
    publish: (message: Order) => Promise<{ partition: number }>,
    partition: number,
  ): Promise<void> {
    // Murmur2 puts these keys there, of two partitions.
    const key = partition === 0 ? keys.get(0)! : keys.get(1)!
    assert.is((await publish(order(1, key))).partition, partition)
  }
})

test('what a transport calls retriable is sent again, in order and once', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    cluster.broker.faults.append({
      times: 3,
      failure: { reason: 'unavailable', outcome: 'not-written', retriable: true },
    })
    await Promise.all(Array.from({ length: 50 }, (_, i) => publish(order(i))))
    assert.equal(
      numbersIn(cluster, 1),
      Array.from({ length: 50 }, (_, i) => i),
    )
  })
})

test('a lost answer rejects as unknown and is never sent again; what follows goes on', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    cluster.broker.faults.append(lostResponse)
    const error = await failure(publish(order(1)))
    assert.is(error.outcome, 'unknown')
    await publish(order(2))
    assert.equal(numbersIn(cluster, 1), [1, 2])
  })
})

test('an attempt that may be written makes the whole rejection unknown, whatever came after it', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    cluster.broker.faults.append({ failure: { reason: 'timeout', outcome: 'unknown', retriable: true } })
    cluster.broker.faults.append({ failure: { reason: 'not-authorized', outcome: 'not-written', retriable: false } })
    const error = await failure(publish(order(1)))
    assert.is(error.reason, 'not-authorized')
    assert.is(error.outcome, 'unknown')
  })
})

test('a broker that is away: every record is rejected at its own deadline, and nothing is written later', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await closing(client, async () => {
    const publish = client.publisher(publisherOf({ profile: { linger: 1, batch: 65_536, deliveryTimeout: 150 } }))
    await publish(order(0))
    const back = cluster.broker.faults.away()
    const started = performance.now()
    const outcomes = [failure(publish(order(1)))]
    await new Promise((resolve) => setTimeout(resolve, 60))
    outcomes.push(failure(publish(order(2))))
    const [first] = await Promise.all(outcomes)
    const elapsed = performance.now() - started
    assert.is(first!.reason, 'timeout')
    assert.ok(elapsed >= 205 && elapsed < 600, `${elapsed} ms`)
    back()
    await publish(order(3))
    const written = numbersIn(cluster, 1)
    assert.ok(written.includes(3))
    assert.is((await outcomes[1]!).outcome === 'not-written' && written.includes(2), false)
  })
})

test('a transport that never answers cannot hold a publish beyond its deadline', async () => {
  const cluster = testCluster(1)
  const real = memoryTransport(cluster.broker)
  const transport = new Proxy(real, {
    get: (target, name) => (name === 'append' ? () => new Promise(() => undefined) : bound(target, name)),
  })
  const client = await cluster.client({ transport })
  await closing(client, async () => {
    const publish = client.publisher(publisherOf({ profile: { linger: 1, batch: 65_536, deliveryTimeout: 80 } }))
    const error = await failure(publish(order(1)))
    assert.is(error.reason, 'timeout')
    assert.is(error.outcome, 'unknown')
    const queued = await failure(publish(order(2)))
    assert.is(queued.outcome, 'not-written')
  })
})

test('an abort takes a queued record out and leaves one in flight as unknown', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    await publish(order(0))
    cluster.broker.faults.append({ delay: 60 })
    const abort = new AbortController()
    const flying = failure(publish(order(1), { signal: abort.signal }))
    await new Promise((resolve) => setTimeout(resolve, 10))
    const queued = failure(publish(order(2), { signal: abort.signal }))
    const kept = publish(order(3))
    abort.abort()
    assert.is((await flying).outcome, 'unknown')
    assert.is((await queued).outcome, 'not-written')
    await kept
    assert.equal(numbersIn(cluster, 1), [0, 1, 3])
    assert.is((await failure(publish(order(4), { signal: abort.signal }))).reason, 'aborted')
  })
})

test('no batch is larger than the topic takes, and a record that is alone too large is refused', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await closing(client, async () => {
    const publish = client.publisher(publisherOf({ maxMessage: 700 }))
    await Promise.all(Array.from({ length: 200 }, (_, i) => publish(order(i))))
    assert.is(numbersIn(cluster, 1).length, 200)
    const error = await failure(publish(order(1, 'x'.repeat(100)), { headers: { note: 'y'.repeat(700) } }))
    assert.is(error.reason, 'too-large')
    assert.is(error.outcome, 'not-written')
  })
})

test('a batch that the broker finds too large goes in halves, in order', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    cluster.broker.faults.append({
      times: 3,
      failure: { reason: 'too-large', outcome: 'not-written', retriable: false },
    })
    await Promise.all(Array.from({ length: 64 }, (_, i) => publish(order(i))))
    assert.equal(
      numbersIn(cluster, 1),
      Array.from({ length: 64 }, (_, i) => i),
    )
  })
})

test('a full buffer makes a bulk publish wait; its cap holds', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client({ buffer: { records: 100 } })
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    await publish(order(0))
    const back = cluster.broker.faults.away()
    let done = false
    const bulk = publish.batch(Array.from({ length: 1_000 }, (_, i) => order(i + 1))).then(() => (done = true))
    await new Promise((resolve) => setTimeout(resolve, 50))
    assert.is(done, false)
    assert.is(client.health().producer.records, 100)
    assert.is(client.health().ready, false)
    back()
    await bulk
    assert.equal(
      numbersIn(cluster, 1),
      Array.from({ length: 1_001 }, (_, i) => i),
    )
    assert.is(client.health().producer.records, 0)
    assert.is(client.health().producer.bytes, 0)
  })
})

test('a full buffer rejects where the client asked for that', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client({ buffer: { records: 10 }, onFull: 'reject' })
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    await publish(order(0))
    const back = cluster.broker.faults.away()
    const taken = Array.from({ length: 10 }, (_, i) => publish(order(i + 1)))
    const error = await failure(publish(order(99)))
    assert.is(error.reason, 'buffer-full')
    assert.is(error.outcome, 'not-written')
    back()
    await Promise.all(taken)
    await publish(order(11))
  })
})

test('one partition that is unreachable leaves room for the others', async () => {
  const cluster = testCluster(2)
  const client = await cluster.client({ buffer: { partitionRecords: 20, records: 1_000 }, onFull: 'reject' })
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    await publish(order(0))
    cluster.broker.faults.append({ partition: 0, delay: 200 })
    const taken = Array.from({ length: 20 }, (_, i) => publish(order(i, keys.get(0)!)))
    assert.is((await failure(publish(order(21, keys.get(0)!)))).reason, 'buffer-full')
    await publish(order(22, keys.get(1)!))
    await Promise.all(taken)
  })
})

test('a bulk publish settles all and names what failed, with outcome and index', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await closing(client, async () => {
    const definition: PublisherDefinition<Order, Order> = {
      ...publishOrder,
      route(message) {
        if (message.number === 2) throw new RangeError('no topic for 2')
        return publishOrder.route(message)
      },
    }
    const publish = client.publisher(definition)
    const error = await publish.batch([order(1), order(2), order(3)]).then(
      () => undefined,
      (caught: unknown) => caught,
    )
    assert.instance(error, BatchPublishError)
    const { failures, receipts } = error as BatchPublishError<{ offset: bigint }>
    assert.equal(
      failures.map(({ index, outcome }) => ({ index, outcome })),
      [{ index: 1, outcome: 'not-written' }],
    )
    assert.equal(
      receipts.map((receipt) => receipt?.offset),
      [0n, undefined, 1n],
    )
    assert.equal(await publish.batch([]), [])
  })
})

test('an unknown topic and an unregistered schema reject at once and say what to do', async () => {
  const cluster = testCluster()
  const client = await cluster.client()
  await closing(client, async () => {
    const nowhere = topicNamed('nowhere', { subject: 'orders-value' })
    const unknown = await failure(client.publisher({ ...publishOrder, route: () => ({ topic: nowhere }) })(order(1)))
    assert.is(unknown.reason, 'unknown-topic')
    assert.match(unknown.message, 'catalog apply')
    cluster.broker.createTopic({ name: 'plain', partitions: 1 })
    const plain = topicNamed('plain')
    const schema = await failure(client.publisher({ ...publishOrder, route: () => ({ topic: plain }) })(order(1)))
    assert.is(schema.reason, 'schema-not-registered')
    assert.match(schema.message, 'catalog apply')
  })
})

test('a registry that is away at the start delays publishing and loses nothing', async () => {
  const cluster = testCluster(1)
  let calls = 0
  const client = await cluster.client({
    registry: {
      idFor: async (subject, file) => {
        if (++calls < 3) throw new Error('connection refused')
        return cluster.registry.idFor(subject, file)
      },
      messageOf: (id, indexes) => cluster.registry.messageOf(id, indexes),
    },
  })
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    await Promise.all([publish(order(1)), publish(order(2))])
    const [first] = cluster.broker.records(orders.name, 0)
    assert.is(Buffer.from(first!.value!).readInt32BE(1), await cluster.registry.idFor(orders.subject, orderType.file))
    assert.equal([...first!.value!.subarray(5, 7)], [2, 2])
    assert.equal(numbersIn(cluster, 1), [1, 2])
  })
})

test('keyless records spread over all partitions, one by one and in bulk', async () => {
  const cluster = testCluster(4)
  const client = await cluster.client()
  await closing(client, async () => {
    const publish = client.publisher(
      publisherOf({ profile: { linger: 1, batch: 2_000, deliveryTimeout: 30_000 } }, false),
    )
    const counts = [0, 0, 0, 0]
    for (let i = 0; i < 40; i++) counts[(await publish(order(i))).partition]!++
    assert.equal(counts, [10, 10, 10, 10])
    for (const { partition } of await publish.batch(Array.from({ length: 4_000 }, (_, i) => order(i))))
      counts[partition]!++
    assert.ok(
      counts.every((count) => count > 900 && count < 1_120),
      counts.join(' '),
    )
  })
})

test('records carry who wrote them and what they are; the application adds to that and may overrule it', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client({ clientId: 'gateway' })
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    await publish(order(1), { headers: { trace: 'x', producer: 'me', none: null }, timestamp: 1_700_000_000_000 })
    await publish(order(2))
    const [first, second] = cluster.broker.records(orders.name, 0)
    const texts = (record: typeof first) =>
      record!.headers.map(([name, value]) => [name, value && Buffer.from(value).toString()])
    assert.equal(texts(second), [
      ['producer', 'gateway'],
      ['content-type', 'application/x-protobuf'],
      ['schema-subject', 'orders-value'],
    ])
    assert.equal(texts(first), [
      ['content-type', 'application/x-protobuf'],
      ['schema-subject', 'orders-value'],
      ['trace', 'x'],
      ['producer', 'me'],
      ['none', null],
    ])
    assert.is(first!.timestamp, 1_700_000_000_000)
    assert.is((await failure(publish(order(3), { timestamp: 1.5 }))).reason, 'invalid')
  })
})

test('a tombstone has the key and no value', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  await closing(client, async () => {
    const publish = client.publisher(publishBalance)
    await publish(order(1, 'account'))
    await publish.tombstone({ key: 'account' })
    const stored = cluster.broker.records(balances.name, 0)
    assert.is(stored[1]!.value, null)
    assert.is(Buffer.from(stored[1]!.key!).toString(), 'account')
  })
})

test('flush waits for what was published before it; close rejects what it could not send', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const publish = client.publisher(publishOrder)
  let acknowledged = 0
  for (let i = 0; i < 300; i++) void publish(order(i)).then(() => acknowledged++)
  await client.flush()
  assert.is(acknowledged, 300)
  const back = cluster.broker.faults.away()
  const late = failure(publish(order(1)))
  const { unacknowledged } = await client.close({ deadline: 60 })
  assert.is(unacknowledged, 1)
  assert.is((await late).reason, 'closed')
  assert.is((await failure(publish(order(2)))).reason, 'closed')
  back()
})

/** A key for each of two partitions. */
const keys = new Map([
  [0, 'a'],
  [1, 'd'],
])

test('a list that is emptied after the call is published whole; what is no list is refused', async () => {
  const cluster = testCluster()
  const client = await cluster.client()
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    const list = Array.from({ length: 2_500 }, (_, number) => order(number, `k${number}`))
    const published = publish.batch(list)
    list.length = 0
    assert.is((await published).length, 2_500)
    assert.is(numbersIn(cluster).length, 2_500)
    const refused = await failure(publish.batch(order(1) as unknown as readonly Order[]))
    assert.is(refused.reason, 'invalid')
    assert.match(refused.message, /takes an array/)
  })
})

test('why records wait for their topic is logged once, and said by the rejection', async () => {
  const cluster = testCluster()
  const transport = memoryTransport(cluster.broker)
  const warned: string[] = []
  const logger = { ...silentLogger, warn: (_fields: object, message: string) => void warned.push(message) }
  const partitionsOf = async (): Promise<number> => {
    throw new Error('no broker answers at kafka:9092')
  }
  const away = new Proxy(transport, {
    get: (target, name) => (name === 'partitionsOf' ? partitionsOf : bound(target, name)),
  })
  const client = await cluster.client({ transport: away, logger })
  await closing(client, async () => {
    const publish = client.publisher(publishOrder)
    const refused = await failure(publish(order(1), { signal: AbortSignal.timeout(300) }))
    assert.is(refused.reason, 'aborted')
    assert.match(refused.message, /no broker answers at kafka:9092/)
    assert.equal(warned, ['nothing can be sent to the topic yet'])
  })
})

test.run()
