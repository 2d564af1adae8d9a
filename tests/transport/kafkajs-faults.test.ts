import { setTimeout as sleep } from 'node:timers/promises'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { kafkaTransport } from '../../runtime/transport/kafkajs/transport.ts'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { AppendError, type Transport } from '../../runtime/transport/transport.ts'
import { connectAdmin } from '../../scripts/cluster/admin.ts'
import { freePorts } from '../../scripts/dev/cluster/process.ts'
import { startCluster, type Cluster } from '../../scripts/dev/cluster/start.ts'
import { append, newGroup, readAll, record, rejection, soon, texts } from './contract.ts'
import { hasJava } from './java.ts'
import { Recorder } from './recorder.ts'
import { severingProxy, type SeveringProxy } from './severing-proxy.ts'

interface OneBroker {
  cluster: Cluster
  proxy: SeveringProxy
  transport: Transport
  topic(): Promise<string>
}

const produceApi = 0

/** The wire fails: what P3 to P5 of KafkaJS's producer lose or repeat there is written once and in order here. */
const wire = suite<OneBroker>('kafkajs, a wire that fails')

wire.before(async (context) => {
  const [port = 0, proxyPort = 0] = await freePorts(2)
  context.proxy = await severingProxy(proxyPort, () => ({ host: '127.0.0.1', port }))
  const properties = { 'advertised.listeners': `PLAINTEXT://${context.proxy.address}` }
  context.cluster = await startCluster({ metadata: 'kraft', brokers: 1, registry: false, port, properties })
  context.transport = await kafkaTransport({ brokers: [context.proxy.address], requestTimeout: 1_000 })
  context.topic = newTopic(context.cluster, 1)
})

wire.after(async ({ transport, proxy, cluster }) => {
  await transport?.close(soon())
  await cluster?.stop()
  await proxy?.close()
})

wire('an answer lost after the append: the batch is there once', async ({ transport, proxy, topic }) => {
  const name = await topic()
  await append(transport, name, ['A'])
  for (let round = 0; round < 5; round++) {
    proxy.arm({ api: produceApi, answer: 'lose' })
    await append(transport, name, [`B${round}`, `b${round}`])
    await append(transport, name, [`C${round}`])
  }
  assert.is(proxy.happened, 5)
  const expected = ['A', ...[0, 1, 2, 3, 4].flatMap((round) => [`B${round}`, `b${round}`, `C${round}`])]
  assert.equal(texts(await readAll(transport, name)), expected)
})

wire('an answer later than the client’s patience: the batch is there once', async ({ transport, proxy, topic }) => {
  const name = await topic()
  await append(transport, name, ['A'])
  proxy.arm({ api: produceApi, answer: 8_000 })
  await append(transport, name, ['B'])
  await append(transport, name, ['C'])
  assert.equal(texts(await readAll(transport, name)), ['A', 'B', 'C'])
})

wire('no answer by the deadline is an unknown outcome, and what follows is in order', async (context) => {
  const { transport, proxy, topic } = context
  const name = await topic()
  await append(transport, name, ['A'])
  proxy.arm({ api: produceApi, answer: 3_000 })
  const batch = { topic: name, partition: 0, compression: 'none', records: [record('B')] } as const
  const error = (await rejection(transport.append(batch, performance.now() + 500))) as AppendError
  assert.instance(error, AppendError)
  assert.equal([error.reason, error.outcome, error.retriable], ['timeout', 'unknown', false])
  await append(transport, name, ['C'])
  await append(transport, name, ['D'])
  assert.equal(texts(await readAll(transport, name)), ['A', 'B', 'C', 'D'])
})

wire('records older than the broker remembers their producer are not repeated after a doubt', async (context) => {
  const { transport, proxy, topic } = context
  const name = await topic()
  proxy.arm({ api: produceApi, answer: 'lose' })
  const records = [record('old', { timestamp: Date.now() - 2 * 86_400_000 })]
  const batch = { topic: name, partition: 0, compression: 'none', records } as const
  const error = (await rejection(transport.append(batch, soon()))) as AppendError
  assert.equal([error.outcome, error.retriable], ['unknown', false])
  await append(transport, name, ['new'])
  assert.equal(texts(await readAll(transport, name)), ['old', 'new'])
})

wire('a transaction whose answers are lost holds each record once', async ({ transport, proxy, topic }) => {
  const name = await topic()
  const producer = await transport.transactional(newGroup())
  const transaction = await producer.begin()
  for (const api of [24, produceApi, 26]) proxy.arm({ api, answer: 'lose' })
  const batch = { topic: name, partition: 0, compression: 'none', records: [record('A'), record('B')] } as const
  await transaction.append(batch)
  await transaction.commit()
  await sleep(500)
  assert.equal(texts(await readAll(transport, name)), ['A', 'B'])
  await producer.close(soon())
})

interface ThreeBrokers {
  /** What the transport says of records a broker lost. */
  lost: string[]
  cluster: Cluster
  transport: Transport
  topic(): Promise<string>
}

const crashes = suite<ThreeBrokers>('kafkajs, brokers that crash')

crashes.before(async (context) => {
  context.cluster = await startCluster({ metadata: 'zookeeper', brokers: 3, registry: false })
  context.lost = []
  const logger = { ...silentLogger, error: (_: object, message: string) => void context.lost.push(message) }
  context.transport = await kafkaTransport({ brokers: context.cluster.addresses, logger })
  context.topic = newTopic(context.cluster, 6)
})

crashes.after(async ({ transport, cluster }) => {
  await transport?.close(soon())
  await cluster?.stop()
})

crashes(
  'each broker killed and restarted: nothing lost, repeated or reordered',
  async ({ cluster, transport, topic, lost }) => {
    const name = await topic()
    const member = new Recorder({
      batch: async ({ partition, epoch, next }) => {
        await joined.commit(epoch, [{ topic: name, partition, offset: next }]).catch(() => undefined)
      },
    })
    const joined = await transport.join(newGroup(), [name], { from: 'earliest' }, member)
    let writing = true
    const written = [0, 0, 0, 0, 0, 0]
    const write = async (partition: number): Promise<void> => {
      while (writing) {
        const first = written[partition]!
        const records = Array.from({ length: 20 }, (_, index) => record(`${partition}:${first + index}`))
        await transport.append({ topic: name, partition, compression: 'lz4', records }, soon(60_000))
        written[partition] = first + 20
        await sleep(5)
      }
    }
    const writers = Promise.all([0, 1, 2, 3, 4, 5].map(write))
    await sleep(1_000)
    for (const broker of cluster.brokers) {
      await broker.kill('SIGKILL')
      await sleep(1_000)
      await broker.start()
      await sleep(6_000)
    }
    writing = false
    await writers
    const total = written.reduce((sum, count) => sum + count, 0)
    for (const [partition, count] of written.entries()) {
      const expected = Array.from({ length: count }, (_, index) => `${partition}:${index}`)
      const found = difference(texts(await readAll(transport, name, partition)), expected)
      assert.is(
        found,
        'none',
        `partition ${partition} differs ${found}; the transport said ${lost.join('; ') || 'nothing'}`,
      )
    }
    assert.equal(lost, [])
    const handled = (): Set<string | null> => new Set(texts(member.records))
    await member.until('every record', () => member.records.length >= total && handled().size === total, 60_000)
    await joined.leave(soon())
    console.log(`${total} records written, ${member.records.length - total} handed over again after a rebalance`)
  },
)

/** Where two long lists part, and what is lost or repeated in all. */
function difference(found: readonly (string | null)[], expected: readonly string[]): string {
  const at = expected.findIndex((value, index) => found[index] !== value)
  if (at < 0 && found.length === expected.length) return 'none'
  const lost = expected.filter((value) => !found.includes(value)).length
  const place = at < 0 ? expected.length : at
  const around = `${found.slice(place - 2, place + 4)} instead of ${expected.slice(place - 2, place + 4)}`
  return `at ${place}: ${around}; ${found.length} records instead of ${expected.length}, ${lost} lost`
}

if (hasJava()) {
  wire.run()
  crashes.run()
} else console.log('kafkajs faults: skipped, a real Kafka needs Java 17 and Maven')

function newTopic(cluster: Cluster, partitions: number): () => Promise<string> {
  let topics = 0
  return async () => {
    const name = `faults-${++topics}`
    const admin = await connectAdmin({ brokers: cluster.addresses })
    const replication = Math.min(3, cluster.brokers.length)
    await admin.createTopics([{ name, partitions, replication, config: { 'retention.ms': '-1' } }])
    await admin.close()
    return name
  }
}
