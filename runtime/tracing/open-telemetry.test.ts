import { context, propagation, trace, TraceFlags, ROOT_CONTEXT } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bookGroup, publishOrder, testCluster, until } from '../../tests/delivery/orders.ts'

const traceId = '0af7651916cd43dd8448eb211c80319c'
const spanId = 'b7ad6b7169203331'

test.before(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
})

function inSpan<T>(work: () => T): T {
  const spanContext = { traceId, spanId, traceFlags: TraceFlags.SAMPLED }
  return context.with(trace.setSpanContext(ROOT_CONTEXT, spanContext), work)
}

test('a record carries the span it was published in, and its handler runs inside it, also behind an await', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const seen: (string | undefined)[] = []
  await client.runner(bookGroup())({
    async onOrder() {
      await new Promise(setImmediate)
      seen.push(trace.getSpanContext(context.active())?.traceId)
    },
  })
  const publish = client.publisher(publishOrder)
  await inSpan(() => publish({ key: 'a', number: 1 }))
  await publish({ key: 'a', number: 2 })
  await until(() => seen.length === 2, 'both handled')
  const [traced, plain] = cluster.broker.records('orders', 0)
  const headers = traced!.headers.map(([name, value]) => [name, value && Buffer.from(value).toString()])
  assert.equal(
    headers.find(([name]) => name === 'traceparent'),
    ['traceparent', `00-${traceId}-${spanId}-01`],
  )
  assert.not.ok(plain!.headers.some(([name]) => name === 'traceparent'))
  assert.equal(seen, [traceId, undefined])
  await client.close()
})

test('what a handler publishes belongs to the trace of what it handles', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client()
  const publish = client.publisher(publishOrder)
  await client.runner(bookGroup())({
    onOrder: async ({ number }) => {
      if (number < 3) await publish({ key: 'a', number: number + 1 })
    },
  })
  await inSpan(() => publish({ key: 'a', number: 1 }))
  await until(() => cluster.broker.records('orders', 0).length === 3, 'three in a chain')
  for (const { headers } of cluster.broker.records('orders', 0)) {
    const parents = headers.filter(([name]) => name === 'traceparent')
    assert.is(parents.length, 1)
    assert.match(Buffer.from(parents[0]![1]!).toString(), traceId)
  }
  await client.close()
})

test('trace: false writes nothing', async () => {
  const cluster = testCluster(1)
  const client = await cluster.client({ trace: false })
  await inSpan(() => client.publisher(publishOrder)({ key: 'a', number: 1 }))
  assert.not.ok(cluster.broker.records('orders', 0)[0]!.headers.some(([name]) => name === 'traceparent'))
  await client.close()
})

test.run()
