import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { application, bookGroup, publishBalance, publishOrder, until } from '../tests/delivery/orders.ts'
import type { PublishError } from './errors/publish-error.ts'
import { ConfigurationError } from './client/settings.ts'
import { connectClient, sharedClient } from './client.ts'

const names = ['KAFKA_BROKERS', 'SCHEMA_REGISTRY_URL'] as const

function environment(values: Partial<Record<(typeof names)[number], string>>): void {
  for (const name of names) {
    const value = values[name]
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

test('an unset environment rejects every use with what to set, and a mended one works with the same functions', async () => {
  environment({})
  const client = sharedClient(application())
  const publish = client.publisher(publishOrder)
  for (const use of [() => publish({ key: 'k', number: 1 }), () => publish.batch([{ key: 'k', number: 1 }])]) {
    try {
      await use()
      assert.unreachable()
    } catch (error) {
      assert.instance(error, ConfigurationError)
      assert.match(String(error), 'KAFKA_BROKERS')
    }
  }
  assert.is(client.health().live, true)
  environment({ KAFKA_BROKERS: 'memory' })
  assert.is((await publish({ key: 'k', number: 1 })).topic, 'orders')
  await client.close()
})

test('in memory all clients of a process share one broker, with topics and schemas ready', async () => {
  environment({ KAFKA_BROKERS: 'memory' })
  const app = application()
  const shared = sharedClient(app)
  assert.is(sharedClient(app), shared)
  const seen: number[] = []
  const other = await connectClient(app)
  const running = await other.runner(bookGroup({ name: 'shared' }))({ onOrder: ({ number }) => void seen.push(number) })
  const publish = shared.publisher(publishOrder)
  await Promise.all([publish({ key: 'a', number: 101 }), publish({ key: 'a', number: 102 })])
  await until(() => seen.includes(102), 'both')
  assert.ok(seen.indexOf(101) < seen.indexOf(102))
  assert.is(other.health().ready, true)
  assert.is(other.health().groups[0]!.group, 'shared')
  const balance = shared.publisher(publishBalance)
  await balance({ key: 'account', number: 5 })
  await balance.tombstone({ key: 'account' })
  await running.stop()
  await other.close()
  await shared.close()
})

test('a shared client that was closed connects anew when it is used again', async () => {
  environment({ KAFKA_BROKERS: 'memory' })
  const client = sharedClient(application())
  const publish = client.publisher(publishOrder)
  const first = await publish({ key: 'again', number: 1 })
  await client.close()
  const second = await publish({ key: 'again', number: 2 })
  assert.ok(second.offset > first.offset)
  await client.flush()
  await client.close()
})

test('closing stops groups first, so that what their handlers publish is still sent', async () => {
  environment({ KAFKA_BROKERS: 'memory' })
  const client = await connectClient(application())
  const balance = client.publisher(publishBalance)
  let sent = 0
  let begun = 0
  const group = bookGroup({ name: 'closing', from: 'latest' })
  await client.runner(group)({
    async onOrder(order) {
      begun++
      await new Promise((resolve) => setTimeout(resolve, 10))
      await balance(order)
      sent++
    },
  })
  await until(() => client.health().ready, 'assigned')
  await client.publisher(publishOrder).batch(Array.from({ length: 50 }, (_, number) => ({ key: `k${number}`, number })))
  await until(() => begun > 0, 'handlers')
  const report = await client.close()
  assert.is(sent, begun)
  assert.is(report.unacknowledged, 0)
  assert.equal(
    report.groups.flatMap(({ unfinished }) => unfinished),
    [],
  )
})

test('what is published before the connection is there waits for it, up to a number of calls', async () => {
  environment({ KAFKA_BROKERS: 'memory' })
  const client = sharedClient(application())
  const publish = client.publisher(publishOrder)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10_003 }, (_, number) => publish({ key: `k${number}`, number })),
  )
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as PublishError] : []))
  assert.equal(
    refused.map(({ reason }) => reason),
    ['buffer-full', 'buffer-full', 'buffer-full'],
  )
  assert.is((await publish({ key: 'k', number: 1 })).topic, 'orders')
  await client.close()
})

test.run()
