import { createRequire } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { quietTimer, type QueuePrototype, type QueueState } from './request-queue.ts'

type Queue = QueueState & QueuePrototype & { throttledUntil: number; pending: unknown[]; destroy(): void }
type QueueClass = { new (options: object): Queue; prototype: QueuePrototype }

const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as QueueClass
const logger = { debug: () => undefined }

function queue(): Queue {
  return new RequestQueue({ logger, clientId: 'test', broker: 'b:1', requestTimeout: 1_000, maxInFlightRequests: 1 })
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
  assert.ok(quietTimer(RequestQueue.prototype))
  assert.ok(quietTimer(RequestQueue.prototype), 'twice is as good as once')
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

test('leaves alone what does not behave', () => {
  const scheduleCheckPendingRequests = (): void => undefined
  const strange = Object.freeze({ scheduleCheckPendingRequests })
  assert.throws(() => quietTimer(strange))
  assert.is(strange.scheduleCheckPendingRequests, scheduleCheckPendingRequests)
})

test.run()
