import { setTimeout as sleep } from 'node:timers/promises'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { kafkaTransport } from '../../runtime/transport/kafkajs/transport.ts'
import { AppendError, type Transport } from '../../runtime/transport/transport.ts'
import { connectAdmin } from '../../scripts/cluster/admin.ts'
import { freePorts } from '../../scripts/dev/cluster/process.ts'
import { startCluster, type Cluster } from '../../scripts/dev/cluster/start.ts'
import { append, newGroup, readAll, record, rejection, soon, texts } from './contract.ts'
import { severingProxy, type SeveringProxy } from './severing-proxy.ts'

interface OneBroker {
  cluster: Cluster
  proxy: SeveringProxy
  transport: Transport
  topic(partitions?: number): Promise<string>
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
  context.topic = newTopic(context.cluster)
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

wire('small batches of many partitions share requests, whatever their rate', async ({ transport, proxy, topic }) => {
  const partitions = 64
  const name = await topic(partitions)
  for (let partition = 0; partition < partitions; partition++) await append(transport, name, ['A'], { partition })
  const before = proxy.asked(produceApi)
  const started = performance.now()
  const sending: Promise<unknown>[] = []
  for (let sent = 0; sent < 4 * partitions; sent++) {
    const partition = sent % partitions
    await sending[partition]
    const batch = { topic: name, partition, compression: 'none', records: [record('B')] } as const
    sending[partition] = transport.append({ ...batch, grown: () => batch.records }, soon())
    await sleep(1)
  }
  await Promise.all(sending)
  const requests = proxy.asked(produceApi) - before
  // One every 3 ms and those that a lull has saved up; without a gap it is one every 1.5 ms.
  const most = (performance.now() - started) / 2.7 + 4
  assert.ok(requests <= most, `${requests} requests, ${most} at most`)
})

wire('what was answered and what waited leave in one request', async ({ transport, proxy, topic }) => {
  const name = await topic(2)
  for (const partition of [0, 1]) await append(transport, name, ['A'], { partition })
  const records = [record('B')]
  const send = (partition: number) =>
    transport.append({ topic: name, partition, compression: 'none', records, grown: () => records }, soon())
  const before = proxy.asked(produceApi)
  const rounds = 20
  for (let round = 0; round < rounds; round++) {
    const asked = proxy.asked(produceApi)
    proxy.arm({ api: produceApi, answer: 10 })
    // As the producer does it: the next batch of a partition comes a turn of the event loop after the answer.
    const first = send(0)
      .then(() => new Promise((resolve) => setImmediate(resolve)))
      .then(() => send(0))
    while (proxy.asked(produceApi) === asked) await new Promise((resolve) => setImmediate(resolve))
    await Promise.all([first, send(1)])
  }
  const requests = proxy.asked(produceApi) - before
  // Each on its own would be three a round; a stalled machine may part some.
  assert.ok(requests <= 2.5 * rounds, `${requests} requests in ${rounds} rounds`)
})

wire(
  'a batch leaves with what joined it, once, and a repetition holds the same',
  async ({ transport, proxy, topic }) => {
    const name = await topic()
    await append(transport, name, ['A'])
    proxy.arm({ api: produceApi, answer: 'lose' })
    let asked = 0
    const records = [record('B')]
    const grown = () => {
      asked++
      return [...records, record('C')]
    }
    const appended = await transport.append({ topic: name, partition: 0, compression: 'none', records, grown }, soon())
    assert.is(asked, 1)
    assert.ok(appended.baseOffset === 1n || appended.baseOffset === -1n, `${appended.baseOffset}`)
    // The sequence went on by two: a batch after it is neither refused nor taken for a repetition.
    await append(transport, name, ['D'])
    assert.equal(texts(await readAll(transport, name)), ['A', 'B', 'C', 'D'])
  },
)

wire.run()

function newTopic(cluster: Cluster): OneBroker['topic'] {
  let topics = 0
  return async (partitions = 1) => {
    const name = `faults-${++topics}`
    const admin = await connectAdmin({ brokers: cluster.addresses })
    const replication = Math.min(3, cluster.brokers.length)
    await admin.createTopics([{ name, partitions, replication, config: { 'retention.ms': '-1' } }])
    await admin.close()
    return name
  }
}
