import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { BatchPublishError, connectClient, type Client, type PublishError, type Receipt } from '../../runtime/index.ts'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { memoryTransport } from '../../runtime/transport/memory/transport.ts'
import type { Transport } from '../../runtime/transport/transport.ts'
import { application, orders, orderType, publishOrder, testCluster, until, type Order } from './orders.ts'

const order = (number: number, key = 'k'): Order => ({ key, number })

/** A broker that takes a request and never answers. */
function dead(transport: Transport): Transport {
  return {
    partitionsOf: (topic) => transport.partitionsOf(topic),
    append: () => new Promise(() => undefined),
    read: transport.read.bind(transport),
    offsets: transport.offsets.bind(transport),
    committed: transport.committed.bind(transport),
    join: transport.join.bind(transport),
    transactional: transport.transactional.bind(transport),
    close: async () => undefined,
  }
}

/** Reasons of the rejections so far, counted, and how many were fulfilled. */
function settled(publishes: Iterable<Promise<unknown>>): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)
  for (const publish of publishes) {
    publish.then(
      () => count('acknowledged'),
      (error: PublishError) => count(error.reason),
    )
  }
  return counts
}

async function deadClient(options: Parameters<ReturnType<typeof testCluster>['client']>[0]): Promise<Client> {
  const cluster = testCluster(1)
  return connectClient(application(1), {
    registry: cluster.registry,
    transport: dead(memoryTransport(cluster.broker)),
    logger: silentLogger,
    ...options,
  })
}

test('publishes that nobody awaits wait up to a number, the next are refused; those that waited are written in order', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client({ buffer: { records: 100, waitingCalls: 20 } })
  const publish = client.publisher(publishOrder)
  await publish(order(0))
  const back = cluster.broker.faults.away()
  const counts = settled(Array.from({ length: 1_000 }, (_, i) => publish(order(i + 1))))
  assert.is(client.health().producer.records, 120)
  await until(() => counts.get('buffer-full') === 880, 'the rest is refused')
  assert.is(counts.get('acknowledged'), undefined)
  back()
  await client.flush()
  await publish(order(121))
  assert.is(counts.get('acknowledged'), 120)
  const written = cluster.broker.records(orders.name, 0).map(({ value }) => orderType.read(value!, 7, value!.length))
  assert.equal(
    written.map(({ number }) => number),
    Array.from({ length: 122 }, (_, i) => i),
  )
  assert.is(client.health().producer.bytes, 0)
  await client.close()
})

test('large records wait up to a number of bytes', async () => {
  const client = await deadClient({ buffer: { bytes: 10_000, waitingBytes: 5_000 } })
  const publish = client.publisher(publishOrder)
  const headers = { filler: 'x'.repeat(1_000) }
  const counts = settled(Array.from({ length: 50 }, (_, i) => publish(order(i), { headers })))
  await until(() => (counts.get('buffer-full') ?? 0) > 0, 'the rest is refused')
  const { bytes } = client.health().producer
  assert.ok(bytes >= 15_000 && bytes < 17_000, `${bytes} bytes`)
  await client.close({ deadline: 10 })
})

test('one partition that is full refuses its own records alone', async () => {
  const client = await deadClient({ buffer: { partitionRecords: 10, waitingCalls: 5 } })
  const publish = client.publisher(publishOrder)
  await until(() => client.health().producer.records === 0, 'nothing is held')
  const counts = settled(Array.from({ length: 20 }, (_, i) => publish(order(i))))
  await until(() => counts.get('buffer-full') === 5, 'beyond fifteen')
  await client.close({ deadline: 10 })
})

test('bulk publishes that nobody awaits wait up to a number; the next are refused whole, and close settles all', async () => {
  const client = await deadClient({ buffer: { records: 10, waitingCalls: 4 } })
  const publish = client.publisher(publishOrder)
  const refused: BatchPublishError<Receipt>[] = []
  const list = Array.from({ length: 30 }, (_, i) => order(i))
  const bulks = Array.from({ length: 12 }, () =>
    publish.batch(list).catch((error: BatchPublishError<Receipt>) => void refused.push(error)),
  )
  await until(() => refused.length === 8, 'eight are refused')
  assert.is(client.health().producer.records, 10)
  for (const { failures } of refused) {
    assert.is(failures.length, 30)
    assert.ok(
      failures.every(
        ({ error, outcome }) => (error as PublishError).reason === 'buffer-full' && outcome === 'not-written',
      ),
    )
  }
  await client.close({ deadline: 20 })
  await Promise.all(bulks)
  assert.is(refused.length, 12)
  const reasons = new Set(
    refused.slice(8).flatMap(({ failures }) => failures.map(({ error }) => (error as PublishError).reason)),
  )
  assert.equal([...reasons], ['closed'])
})

test('a bulk publish that waits for room is let go by its signal', async () => {
  const client = await deadClient({ buffer: { records: 10 } })
  const abort = new AbortController()
  const bulk = client.publisher(publishOrder).batch(
    Array.from({ length: 100 }, (_, i) => order(i)),
    { signal: abort.signal },
  )
  const failed = bulk.then(
    () => undefined,
    (error: BatchPublishError<Receipt>) => error,
  )
  await until(() => client.health().producer.full && client.health().producer.inFlight > 0, 'it waits')
  abort.abort()
  const error = await failed
  assert.is(error?.failures.length, 100)
  assert.ok(error?.failures.every(({ error: one }) => (one as PublishError).reason === 'aborted'))
  assert.ok(
    error?.failures.some(({ outcome }) => outcome === 'unknown'),
    'of those with the broker',
  )
  await client.close({ deadline: 10 })
})

test('reject: a bulk publish does not wait either', async () => {
  const client = await deadClient({ buffer: { records: 10 }, onFull: 'reject' })
  const publish = client.publisher(publishOrder)
  const bulk = publish
    .batch(Array.from({ length: 30 }, (_, i) => order(i)))
    .catch((error: BatchPublishError<Receipt>) => error)
  await until(() => client.health().producer.records === 10, 'ten are held')
  await client.close({ deadline: 10 })
  const { failures } = (await bulk) as BatchPublishError<Receipt>
  assert.is(failures.filter(({ error }) => (error as PublishError).reason === 'buffer-full').length, 20)
})

/** As a process of its own with a small heap: to hold them all would take ten times as much. */
test('a million publishes to a dead broker, none of them awaited, fit into 64 MB of heap', () => {
  const child = fileURLToPath(new URL('unawaited.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-C', 'jts-source', '--max-old-space-size=64', child],
    { encoding: 'utf8' },
  )
  assert.is(status, 0, stderr.slice(-2_000))
  const { held, refused } = JSON.parse(stdout) as { held: number; refused: number }
  assert.is(held, 21_000)
  assert.is(held + refused, 1_000_000)
})

test.run()
