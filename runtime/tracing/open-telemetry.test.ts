import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
  type ReadableSpan,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  bookGroup,
  publishOrder,
  testCluster,
  until,
  type Order,
  type OrderHandlers,
} from '../../tests/delivery/orders.ts'

import { inBatches } from '../index.ts'

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

// From here on the application has a tracer provider as well.
test('with a provider: a span from publish to acknowledgement, and one around each handler in the same trace', async () => {
  const { cluster, client, publish } = await recorded()
  await client.runner(bookGroup())({ onOrder: () => new Promise((resolve) => setTimeout(resolve, 5)) })
  await publish({ key: 'a', number: 1 })
  await until(() => spans('process orders').length === 1, 'a span of the handler')
  const [send] = spans('send orders')
  const [handled] = spans('process orders')
  assert.is(send!.kind, SpanKind.PRODUCER)
  assert.equal(send!.attributes, {
    'messaging.system': 'kafka',
    'messaging.operation.name': 'send',
    'messaging.operation.type': 'send',
    'messaging.client.id': 'test',
    'messaging.destination.name': 'orders',
    'messaging.kafka.message.key': 'a',
    'messaging.destination.partition.id': '0',
    'messaging.kafka.offset': 0,
  })
  assert.is(handled!.kind, SpanKind.CONSUMER)
  assert.equal(handled!.attributes, {
    'messaging.system': 'kafka',
    'messaging.operation.name': 'process',
    'messaging.operation.type': 'process',
    'messaging.destination.name': 'orders',
    'messaging.destination.partition.id': '0',
    'messaging.consumer.group.name': 'book',
    'messaging.kafka.offset': 0,
    'messaging.kafka.message.key': 'a',
  })
  assert.is(handled!.spanContext().traceId, send!.spanContext().traceId)
  assert.is(handled!.parentSpanContext?.spanId, send!.spanContext().spanId)
  const [header] = cluster.broker.records('orders', 0)[0]!.headers.filter(([name]) => name === 'traceparent')
  assert.match(Buffer.from(header![1]!).toString(), send!.spanContext().spanId)
  await client.close()
})

test('with a provider: each attempt that fails is a span in error, and what the handler publishes is its child', async () => {
  const { client, publish } = await recorded()
  await client.runner(bookGroup())({
    async onOrder({ number }, { attempt }) {
      if (number === 2) return
      if (attempt < 3) throw new RangeError(`attempt ${attempt}`)
      await publish({ key: 'a', number: 2 })
    },
  })
  await publish({ key: 'a', number: 1 })
  await until(() => spans('process orders').length === 4, 'three attempts and the next record')
  const attempts = spans('process orders').slice(0, 3)
  assert.equal(
    attempts.map(({ status, attributes }) => [status.code, status.message, attributes['error.type']]),
    [
      [SpanStatusCode.ERROR, 'attempt 1', 'RangeError'],
      [SpanStatusCode.ERROR, 'attempt 2', 'RangeError'],
      [SpanStatusCode.UNSET, undefined, undefined],
    ],
  )
  assert.ok(attempts[0]!.events.some(({ name }) => name === 'exception'))
  assert.is(spans('send orders')[1]!.parentSpanContext?.spanId, attempts[2]!.spanContext().spanId)
  await client.close()
})

test('with a provider: a bulk publish is one span that its records carry, a batch handler one that links to them', async () => {
  const { client, publish } = await recorded()
  const sizes: number[] = []
  const running = await client.runner(bookGroup({ concurrency: 'partition' }))({
    onOrder: inBatches((orders: readonly Order[]) => void sizes.push(orders.length)),
  } as unknown as OrderHandlers)
  running.pause()
  await publish.batch([1, 2, 3].map((number) => ({ key: 'a', number })))
  await publish({ key: 'a', number: 4 })
  running.resume()
  await until(() => sizes.reduce((sum, size) => sum + size, 0) === 4, 'all handled')
  const [bulk] = spans('send')
  assert.is(bulk!.attributes['messaging.batch.message_count'], 3)
  const handled = spans('process orders')
  const parents = handled.flatMap(({ links, parentSpanContext }) => [
    ...links.map(({ context: { spanId: id } }) => id),
    ...(parentSpanContext ? [parentSpanContext.spanId] : []),
  ])
  const [single] = spans('send orders')
  const ids = [bulk!, bulk!, bulk!, single!].map((span) => span.spanContext().spanId)
  assert.equal(parents, ids)
  assert.equal(
    handled.map(({ attributes }) => attributes['messaging.batch.message_count'] ?? 1),
    sizes,
  )
  await client.close()
})

test('with a provider: a publish that is refused ends in error; a tracer that throws stops nothing', async () => {
  const { cluster, client, publish } = await recorded()
  const abort = new AbortController()
  abort.abort()
  await publish({ key: 'a', number: 1 }, { signal: abort.signal }).catch(() => undefined)
  const [refused] = spans('send orders')
  assert.is(refused!.status.code, SpanStatusCode.ERROR)
  assert.is(refused!.attributes['error.type'], 'PublishError')
  processor.onStart = processor.onEnd = () => {
    throw new Error('the processor is broken')
  }
  const seen: number[] = []
  await client.runner(bookGroup())({ onOrder: ({ number }) => void seen.push(number) })
  await publish({ key: 'a', number: 2 })
  await publish.batch([{ key: 'a', number: 3 }])
  await until(() => seen.length === 2, 'both handled')
  assert.is(cluster.broker.records('dlq.book.orders', 0).length, 0)
  await client.close()
})

const exporter = new InMemorySpanExporter()
const processor: SpanProcessor = new SimpleSpanProcessor({ exporter })
let registered = false

/** A client whose spans, and nobody else's, are in the exporter. */
async function recorded() {
  if (!registered) trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [processor] }))
  registered = true
  exporter.reset()
  const cluster = testCluster(1)
  const client = await cluster.client()
  return { cluster, client, publish: client.publisher(publishOrder) }
}

function spans(name: string): readonly ReadableSpan[] {
  return exporter.getFinishedSpans().filter((span) => span.name === name)
}

test.run()
