import { setTimeout as sleep } from 'node:timers/promises'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { kafkaTransport } from '../../runtime/transport/kafkajs/transport.ts'
import type { Transport } from '../../runtime/transport/transport.ts'
import { connectAdmin } from '../../scripts/cluster/admin.ts'
import { startCluster, type Cluster } from '../../scripts/dev/cluster/start.ts'
import { newGroup, readAll, record, soon, texts } from './contract.ts'
import { Recorder } from './recorder.ts'

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

crashes.run()

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
