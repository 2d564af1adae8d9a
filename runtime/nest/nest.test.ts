import 'reflect-metadata'
import { Injectable, Module, Scope, type Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { application, bookGroup, orders, publishOrder, until, type Order } from '../../tests/delivery/orders.ts'
import { sharedCluster } from '../client/embedded.ts'
import { sharedClient } from '../client.ts'
import type { ReceivedRecord } from '../consumer/received-record.ts'
import {
  Handles,
  KafkaConsumerService,
  KafkaHealthIndicator,
  KafkaProducerService,
  On,
  OnBatch,
  SharedMessagingModule,
} from './index.ts'

const app = application(1)
const publish = sharedClient(app).publisher(publishOrder)
const runBook = sharedClient(app).runner(bookGroup())

function start(providers: readonly Type[], injected: readonly Type[] = []) {
  class Root {}
  for (const provider of providers) Injectable()(provider)
  for (const provider of injected) Reflect.defineMetadata('design:paramtypes', [KafkaProducerService], provider)
  const messaging = SharedMessagingModule.forRoot({ application: app, brokers: 'memory', closeDeadline: 5_000 })
  Module({ imports: [messaging], providers: [...providers] })(Root)
  return NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false })
}

async function refusal(starting: Promise<unknown>): Promise<string> {
  return starting.then(
    () => 'it started',
    (error: Error) => error.message,
  )
}

/** What `@decorator` before a method does. */
function on(
  target: { readonly prototype: object },
  method: string,
  decorator: (target: object, method: string, descriptor: TypedPropertyDescriptor<never>) => void,
): void {
  const descriptor = Object.getOwnPropertyDescriptor(target.prototype, method) as TypedPropertyDescriptor<never>
  decorator(target.prototype, method, descriptor)
}

test('a batch handler takes what has arrived; health is up while it does', async () => {
  const taken: number[][] = []
  class Desk {
    take(batch: readonly Order[]): void {
      taken.push(batch.map(({ number }) => number))
    }
  }
  on(Desk, 'take', OnBatch(runBook, 'onOrder', { most: 2 }))
  const context = await start([Desk])
  const producer = context.get(KafkaProducerService)
  const receipts = await producer.batch(
    publish,
    [1, 2, 3].map((number) => ({ key: 'a', number })),
  )
  assert.is(receipts.length, 3)
  await until(() => taken.flat().length === 3, 'all three')
  assert.ok(taken.every((batch) => batch.length <= 2))
  const health = context.get(KafkaHealthIndicator)
  assert.equal(health.isReady('messages'), { messages: { status: 'up' } })
  assert.equal(health.isLive(), { kafka: { status: 'up' } })
  assert.is((await context.get(KafkaConsumerService).lag('book'))[0]?.lag, 0n)
  await context.close()
})

test('what a provider publishes while it is destroyed is still sent', async () => {
  class Diary {
    readonly producer: KafkaProducerService
    constructor(producer: KafkaProducerService) {
      this.producer = producer
    }
    onModuleDestroy(): void {
      void this.producer.publish(publish, { key: 'last', number: 99 })
    }
  }
  const context = await start([Diary], [Diary])
  await context.close()
  const keys = sharedCluster()
    .broker.records(orders.name, 0)
    .map(({ key }) => Buffer.from(key!).toString())
  assert.is(keys.at(-1), 'last')
})

test('two providers for one handler keep the application from starting, and both are named', async () => {
  class One {
    take(_: Order): void {}
  }
  class Other {
    onOrder(_: Order, __: ReceivedRecord): void {}
  }
  on(One, 'take', On(runBook, 'onOrder'))
  Handles(runBook)(Other)
  assert.match(await refusal(start([One, Other])), /One and by Other|Other and by One/u)
})

test('a request-scoped provider cannot handle records', async () => {
  class Scoped {
    onOrder(_: Order): void {}
  }
  Handles(runBook)(Scoped)
  class Root {}
  Injectable({ scope: Scope.REQUEST })(Scoped)
  const messaging = SharedMessagingModule.forRoot({ application: app, brokers: 'memory' })
  Module({ imports: [messaging], providers: [Scoped] })(Root)
  const starting = NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false })
  assert.match(await refusal(starting), 'Scoped handles records and is request-scoped')
})

test('a function that is no generated one is refused', async () => {
  const context = await start([])
  const { message } = (await context
    .get(KafkaConsumerService)
    .run(() => Promise.reject(new Error('not called')), {})
    .catch((error: Error) => error)) as Error
  assert.match(message, 'as the generated code exports it')
  await context.close()
})

test.run()
