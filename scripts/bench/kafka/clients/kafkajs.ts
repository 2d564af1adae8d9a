import { createRequire } from 'node:module'
import kafkajs, { type IHeaders, type Message } from 'kafkajs'
import { codecOf } from '../../../../runtime/compression/codec.ts'
import { decodeByPeer, encodeByPeer } from '../ticks.ts'
import { gathered, headersOf, type BenchClient } from './client.ts'

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs
const { version } = createRequire(import.meta.url)('kafkajs/package.json') as { readonly version: string }

CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async ({ buffer }: { readonly buffer: Buffer }) => Buffer.from(codecOf('lz4').compress(buffer)),
  decompress: async (bytes: Buffer) => Buffer.from(codecOf('lz4').decompress(bytes)),
})

/** As it comes, without anything of this repository's but the LZ4 codec that it lacks. */
export const stockKafkaJs: BenchClient = {
  name: 'KafkaJS',
  version,
  bulk: { records: 2_500, inFlight: 4 },
  window: 200,
  producer: async ({ brokers, ticks, topic, encoded, linger }) => {
    const producer = connection(brokers).producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    })
    await producer.connect()
    const headers = Object.fromEntries(headersOf(topic)) as IHeaders
    const at = (index: number, tradeId?: string): Message => {
      const tick = ticks.messages[index % ticks.count]!
      const value =
        tradeId !== undefined
          ? encodeByPeer({ ...tick, trade_id: tradeId })
          : encoded
            ? ticks.values[index % ticks.count]!
            : encodeByPeer(tick)
      return { key: ticks.keys[index % ticks.count]!, value, headers }
    }
    const send = (messages: Message[]) =>
      producer.send({ topic, messages, acks: -1, compression: CompressionTypes.LZ4 })
    const single = gathered(linger, send)
    return {
      batch: (first, count) => send(Array.from({ length: count }, (_, index) => at(first + index))),
      one: (index, tradeId) => single(at(index, tradeId)),
      close: () => producer.disconnect(),
    }
  },
  consumer: async ({ brokers, topic, group, from }, received) => {
    const consumer = connection(brokers).consumer({ groupId: group, maxWaitTimeInMs: 100 })
    await consumer.connect()
    await consumer.subscribe({ topic, fromBeginning: from === 'earliest' })
    await consumer.run({
      partitionsConsumedConcurrently: 3,
      eachBatch: async ({ batch }) => {
        for (const { value } of batch.messages) received(decodeByPeer(value!))
      },
    })
    return { close: () => consumer.disconnect() }
  },
}

function connection(brokers: readonly string[]) {
  return new Kafka({ clientId: 'bench', brokers: [...brokers], logLevel: logLevel.NOTHING })
}
