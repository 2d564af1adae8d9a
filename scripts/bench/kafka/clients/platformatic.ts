import { loadPeer } from '../peers.ts'
import { decodeByPeer, encodeByPeer } from '../ticks.ts'
import { gathered, headersOf, type BenchClient } from './client.ts'

/** The part of `@platformatic/kafka` that is used here; bytes go in and come out without serializers. */
interface Platformatic {
  readonly Producer: new (options: object) => {
    send(options: { readonly messages: readonly Message[] }): Promise<unknown>
    close(): Promise<void>
  }
  readonly Consumer: new (options: object) => {
    consume(options: object): Promise<AsyncIterable<{ readonly value: Buffer }> & Events & { close(): Promise<void> }>
    close(force?: boolean): Promise<void>
  }
}
interface Events {
  on(event: 'data', listener: (message: { readonly value: Buffer }) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
}
interface Message {
  readonly topic: string
  readonly key: Buffer
  readonly value: Buffer
  readonly headers: ReadonlyMap<Buffer, Buffer>
}

/** Undefined where it is not installed. */
export function platformatic(): BenchClient | undefined {
  const peer = loadPeer<Platformatic>('@platformatic/kafka')
  if (!peer) return undefined
  const { Producer, Consumer } = peer.module
  return {
    name: '@platformatic/kafka',
    version: peer.version,
    bulk: { records: 2_500, inFlight: 4 },
    window: 200,
    producer: async ({ brokers, ticks, topic, encoded, linger }) => {
      const settings = { acks: -1, compression: 'lz4', idempotent: true }
      const producer = new Producer({ clientId: 'bench', bootstrapBrokers: brokers, ...settings })
      const headers = new Map(headersOf(topic).map(([name, value]) => [Buffer.from(name), value]))
      const at = (index: number, tradeId?: string): Message => {
        const tick = ticks.messages[index % ticks.count]!
        const value =
          tradeId !== undefined
            ? encodeByPeer({ ...tick, trade_id: tradeId })
            : encoded
              ? ticks.values[index % ticks.count]!
              : encodeByPeer(tick)
        return { topic, key: ticks.keys[index % ticks.count]!, value, headers }
      }
      const send = (messages: Message[]) => producer.send({ messages, ...settings } as { messages: Message[] })
      const single = gathered(linger, send)
      return {
        batch: (first, count) => send(Array.from({ length: count }, (_, index) => at(first + index))),
        one: (index, tradeId) => single(at(index, tradeId)),
        close: () => producer.close(),
      }
    },
    consumer: async ({ brokers, topic, group, from }, received) => {
      const consumer = new Consumer({ clientId: 'bench', bootstrapBrokers: brokers, groupId: group, maxWaitTime: 100 })
      const stream = await consumer.consume({ topics: [topic], mode: from, autocommit: 1_000, highWaterMark: 4_096 })
      stream.on('data', ({ value }) => received(decodeByPeer(value)))
      stream.on('error', (error) => process.stderr.write(`${error.message}\n`))
      return {
        close: async () => {
          await stream.close()
          await consumer.close(true)
        },
      }
    },
  }
}
