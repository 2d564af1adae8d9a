import { loadPeer } from '../peers.ts'
import { decodeByPeer, encodeByPeer } from '../ticks.ts'
import { headersOf, type BenchClient } from './client.ts'

/** The part of `@confluentinc/kafka-javascript` that is used here: librdkafka behind an interface like KafkaJS's. */
interface Confluent {
  readonly KafkaJS: {
    readonly Kafka: new (options: object) => {
      producer(options: object): {
        connect(): Promise<void>
        send(record: object): Promise<unknown>
        disconnect(): Promise<void>
      }
      consumer(options: object): {
        connect(): Promise<void>
        subscribe(options: object): Promise<void>
        run(options: {
          eachBatch(payload: {
            readonly batch: { readonly messages: readonly { readonly value: Buffer }[] }
          }): Promise<void>
        }): Promise<void>
        disconnect(): Promise<void>
      }
    }
  }
}

/** Undefined where it is not installed. */
export function librdkafka(): BenchClient | undefined {
  const peer = loadPeer<Confluent>('@confluentinc/kafka-javascript')
  if (!peer) return undefined
  const { Kafka } = peer.module.KafkaJS
  const connection = (brokers: readonly string[]) => new Kafka({ kafkaJS: { brokers: [...brokers], logLevel: 0 } })
  return {
    name: 'librdkafka',
    version: peer.version,
    bulk: { records: 2_500, inFlight: 4 },
    window: 5_000,
    producer: async ({ brokers, ticks, topic, encoded, linger }) => {
      const producer = connection(brokers).producer({
        kafkaJS: { idempotent: true, acks: -1, compression: 'lz4' },
        'linger.ms': linger,
        partitioner: 'murmur2_random',
      })
      await producer.connect()
      const headers = Object.fromEntries(headersOf(topic))
      const at = (index: number, tradeId?: string) => {
        const tick = ticks.messages[index % ticks.count]!
        const value =
          tradeId !== undefined
            ? encodeByPeer({ ...tick, trade_id: tradeId })
            : encoded
              ? ticks.values[index % ticks.count]!
              : encodeByPeer(tick)
        return { key: ticks.keys[index % ticks.count]!, value, headers }
      }
      return {
        batch: (first, count) =>
          producer.send({ topic, messages: Array.from({ length: count }, (_, index) => at(first + index)) }),
        one: (index, tradeId) => producer.send({ topic, messages: [at(index, tradeId)] }),
        close: () => producer.disconnect(),
      }
    },
    consumer: async ({ brokers, topic, group, from }, received) => {
      const consumer = connection(brokers).consumer({
        kafkaJS: { groupId: group, fromBeginning: from === 'earliest' },
        'js.consumer.max.batch.size': -1,
        'fetch.wait.max.ms': 100,
      })
      await consumer.connect()
      await consumer.subscribe({ topic })
      await consumer.run({
        eachBatch: async ({ batch }) => {
          for (const { value } of batch.messages) received(decodeByPeer(value))
        },
      })
      return { close: () => consumer.disconnect() }
    },
  }
}
