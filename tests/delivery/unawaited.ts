import { connectClient, type PublishError } from '../../runtime/index.ts'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { memoryTransport } from '../../runtime/transport/memory/transport.ts'
import { application, publishOrder, testCluster, topicNamed } from './orders.ts'

/**
 * A million publishes to a broker that never answers, a thousand in each turn of the event loop, none of them awaited.
 * Prints how many records are held and how many publishes were refused, and the most memory that was seen, in MiB.
 */
const cluster = testCluster(6)
const transport = Object.assign(memoryTransport(cluster.broker), { append: () => new Promise<never>(() => undefined) })
const client = await connectClient(application(6), {
  registry: cluster.registry,
  transport,
  logger: silentLogger,
  buffer: { records: 20_000, waitingCalls: 1_000 },
})
// However slow the machine is, nothing expires meanwhile.
const topic = topicNamed('orders', { profile: { linger: 5, batch: 65_536, deliveryTimeout: 3_600_000 } })
const publish = client.publisher({ ...publishOrder, route: () => ({ topic, key: ({ key }) => key }) })
const before = process.memoryUsage.rss()
let refused = 0
let most = 0
for (let i = 0; i < 1_000_000; i++) {
  publish({ key: `key-${i % 1_000}`, number: i }).catch((error: PublishError) => {
    if (error.reason === 'buffer-full') refused++
  })
  if (i % 1_000 !== 999) continue
  await new Promise(setImmediate)
  most = Math.max(most, process.memoryUsage.rss())
}
const { records } = client.health().producer
process.stdout.write(JSON.stringify({ held: records, refused, memory: Math.round((most - before) / 1_048_576) }))
process.exit(0)
