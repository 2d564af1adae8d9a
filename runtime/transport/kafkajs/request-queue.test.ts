import { createRequire } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { quietQueue, type QueuePrototype, type QueueState } from './request-queue.ts'

type Queue = QueueState &
  QueuePrototype & {
    throttledUntil: number
    pending: unknown[]
    push(request: object): void
    fulfillRequest(response: object): void
    rejectAll(error: Error): void
  }
type QueueClass = { new (options: object): Queue; prototype: QueuePrototype }

const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as QueueClass
const logger = { debug: () => undefined }

function queue(requestTimeout = 1_000, maxInFlightRequests = 1): Queue {
  const checked = { requestTimeout, enforceRequestTimeout: true, isConnected: () => true }
  return new RequestQueue({ logger, clientId: 'test', broker: 'b:1', maxInFlightRequests, ...checked })
}

test('KafkaJS as it comes arms a timer for nothing, for ever', async () => {
  const stock = queue()
  stock.checkPendingRequests()
  const first = stock.throttleCheckTimeoutId
  await sleep(20)
  const later = stock.throttleCheckTimeoutId
  stock.destroy()
  assert.ok(first !== null && later !== null && first !== later)
})

test('quiet, an empty queue arms nothing and a waiting one is looked at', async () => {
  assert.ok(quietQueue(RequestQueue.prototype))
  assert.ok(quietQueue(RequestQueue.prototype), 'twice is as good as once')
  const quiet = queue()
  quiet.checkPendingRequests()
  assert.is(quiet.throttleCheckTimeoutId, null)
  let sent = 0
  quiet.throttledUntil = Date.now() + 30
  quiet.pending.push({
    expectResponse: true,
    correlationId: 1,
    send: () => sent++,
    completed: () => undefined,
  })
  quiet.scheduleCheckPendingRequests()
  await sleep(80)
  assert.is(sent, 1)
  assert.is(quiet.throttleCheckTimeoutId, null)
})

test('quiet, a request that is out too long is told so, one in time is not', async () => {
  assert.ok(quietQueue(RequestQueue.prototype))
  const quiet = queue(60)
  const late: number[] = []
  const out = (number: number, requestTimeout: number) =>
    quiet.inflight.set(number, { sentAt: Date.now(), requestTimeout, timeoutRequest: () => late.push(number) })
  out(1, 20)
  out(2, 10_000)
  quiet.scheduleRequestTimeoutCheck()
  await sleep(100)
  quiet.destroy()
  const told = late.length
  assert.ok(told > 0 && late.every((number) => number === 1), String(late))
  await sleep(40)
  assert.is(late.length, told, 'a queue that ended looks no more')
})

test('quiet, requests are answered, given up and refused as before', async () => {
  assert.ok(quietQueue(RequestQueue.prototype))
  const quiet = queue(30, 10)
  quiet.scheduleRequestTimeoutCheck()
  assert.not.instance(quiet.inflight, Map)
  const ends: string[] = []
  const push = (correlationId: number): void => {
    const entry = {
      correlationId,
      resolve: () => ends.push(`${correlationId} answered`),
      reject: (error: Error) => ends.push(`${correlationId} ${error.name}`),
    }
    quiet.push({ entry, expectResponse: true, requestTimeout: 30, sendRequest: () => undefined })
  }
  for (const id of [1, 2, 3]) push(id)
  assert.throws(() => push(2), /Correlation id already exists/)
  quiet.fulfillRequest({ correlationId: 2, payload: null, size: 0 })
  assert.equal(ends, ['2 answered'])
  assert.is(quiet.inflight.size, 2)
  await sleep(60)
  assert.equal(ends, ['2 answered', '1 KafkaJSRequestTimeoutError', '3 KafkaJSRequestTimeoutError'])
  push(4)
  push(5)
  quiet.rejectAll(new RangeError('cut'))
  quiet.destroy()
  assert.equal(ends.slice(3), ['4 RangeError', '5 RangeError'])
  assert.is(quiet.inflight.size, 0)
})

test('leaves alone what does not behave', () => {
  const scheduleCheckPendingRequests = (): void => undefined
  const scheduleRequestTimeoutCheck = (): void => undefined
  const strange = Object.freeze({ scheduleCheckPendingRequests, scheduleRequestTimeoutCheck })
  assert.throws(() => quietQueue(strange))
  assert.is(strange.scheduleCheckPendingRequests, scheduleCheckPendingRequests)
})

test.run()
