import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bookGroup, orders, publishOrder, testCluster, until, type Order } from './orders.ts'

test('what is published is handled, in order per key, and stop commits it', async () => {
  const cluster = testCluster()
  const client = await cluster.client()
  const publish = client.publisher(publishOrder)
  const receipts = await Promise.all(
    Array.from({ length: 1_000 }, (_, number) => publish({ key: `k${number % 17}`, number })),
  )
  assert.is(new Set(receipts.map(({ partition, offset }) => `${partition}/${offset}`)).size, 1_000)
  const seen = new Map<string, number[]>()
  const running = await client.runner(bookGroup())({
    onOrder: async ({ key, number }: Order) => {
      seen.set(key, [...(seen.get(key) ?? []), number])
    },
  })
  await until(() => [...seen.values()].flat().length === 1_000, 'all handled')
  for (const numbers of seen.values())
    assert.equal(
      numbers,
      [...numbers].sort((a, b) => a - b),
    )
  const report = await running.stop()
  assert.equal(report.unfinished, [])
  const committed = await client.transport.committed('book', [orders.name])
  assert.is(
    committed.reduce((sum, { offset }) => sum + Number(offset), 0),
    1_000,
  )
  await client.close()
})

test.run()
