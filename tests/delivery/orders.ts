import type {
  Application,
  GroupDefinition,
  MessageType,
  PublisherDefinition,
  CompactedPublisherDefinition,
  TopicDefinition,
} from '../../runtime/index.ts'
import { createEmbeddedCluster, provision, type EmbeddedCluster } from '../../runtime/client/embedded.ts'
import { connectClient, type Client, type ClientOptions } from '../../runtime/index.ts'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { memoryTransport, type MemoryTransport } from '../../runtime/transport/memory/transport.ts'

/** A message small enough to be written by hand: what the generator would print for `message Order { string key = 1; uint32 number = 2; }`. */
export interface Order {
  readonly key: string
  readonly number: number
}

export const orderType: MessageType<Order, Order> = {
  name: 'test.Order',
  file: {
    path: 'order.proto',
    text: 'syntax = "proto3";\npackage test;\nmessage Other {}\nmessage Order { string key = 1; uint32 number = 2; }\n',
    imports: [],
  },
  indexes: [1],
  create: (order) => order,
  size: ({ key }) => 12 + key.length * 3,
  write({ key, number }, bytes, at) {
    bytes[at] = 10
    const length = bytes.write(key, at + 2)
    bytes[at + 1] = length
    let end = at + 2 + length
    bytes[end++] = 16
    let rest = number
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes[end++] = (rest & 127) | 128
    bytes[end++] = rest
    return end
  },
  read(bytes, start, end) {
    if (bytes[start] !== 10) throw new RangeError('no key')
    const after = start + 2 + bytes[start + 1]!
    if (after >= end) throw new RangeError('cut off')
    let number = 0
    for (let i = after + 1, scale = 1; i < end; i++, scale *= 128) number += (bytes[i]! & 127) * scale
    return { key: Buffer.from(bytes.subarray(start + 2, after)).toString(), number }
  },
}

export function topicNamed(name: string, changes: Partial<TopicDefinition> = {}): TopicDefinition {
  return {
    name,
    subject: `${name}-value`,
    message: orderType.name,
    compression: 'none',
    compacted: false,
    maxMessage: 1_048_576,
    profile: { linger: 5, batch: 65_536, deliveryTimeout: 30_000 },
    ...changes,
  }
}

export const orders = topicNamed('orders')
export const deadOrders = topicNamed('dlq.book.orders')
export const balances = topicNamed('balances', { compacted: true })

export const publishOrder: PublisherDefinition<Order, Order> = {
  name: 'publishOrder',
  type: orderType,
  route: () => ({ topic: orders, key: ({ key }) => key }),
}

export const publishBalance: CompactedPublisherDefinition<Order, Order, { readonly key: string }> = {
  name: 'publishBalance',
  type: orderType,
  route: () => ({ topic: balances, key: ({ key }) => key }),
  tombstone: ({ key }) => ({ topic: balances, key }),
}

export interface OrderHandlers {
  readonly onOrder: (order: Order, record: import('../../runtime/index.ts').ReceivedRecord) => unknown
}

export function bookGroup(changes: Partial<GroupDefinition<OrderHandlers>> = {}): GroupDefinition<OrderHandlers> {
  return {
    name: 'book',
    runner: 'runBook',
    subscriptions: [{ topic: orders, type: orderType, handler: 'onOrder', deadLetter: deadOrders }],
    concurrency: 'key',
    guarantee: 'at-least-once',
    from: 'earliest',
    retry: { attempts: 3, minBackoff: 5, maxBackoff: 20 },
    ...changes,
  }
}

export function application(partitions = 4): Application {
  return {
    name: 'test',
    embedded: () =>
      [orders, deadOrders, balances].map((topic) => ({ topic, type: orderType, partitions, retention: undefined })),
  }
}

/** A cluster of its own for one test. */
export interface TestCluster extends EmbeddedCluster {
  client(options?: ClientOptions): Promise<Client & { readonly transport: MemoryTransport }>
}

export function testCluster(partitions = 4): TestCluster {
  const cluster = createEmbeddedCluster()
  provision(cluster, application(partitions))
  return {
    ...cluster,
    async client(options = {}) {
      const transport = memoryTransport(cluster.broker)
      const given = { registry: cluster.registry, transport, logger: silentLogger, ...options }
      const client = await connectClient(application(partitions), given)
      return Object.assign(client, { transport })
    },
  }
}

/** Resolves when the condition holds; rejects after 10 s with what was waited for. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 10_000
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
