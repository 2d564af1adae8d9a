import type { Ticks } from '../ticks.ts'

/** A Kafka client as an application would set it up for market data: idempotent, all replicas, LZ4. */
export interface BenchClient {
  readonly name: string
  readonly version: string
  /** Records of one `batch` call and calls under way at a time: 10 000 records for every client. */
  readonly bulk: { readonly records: number; readonly inFlight: number }
  /** Single records under way at a time. */
  readonly window: number
  producer(settings: ProducerSettings): Promise<BenchProducer>
  /** Resolves once it was asked to join; `received` gets each decoded message's trade id. */
  consumer(settings: ConsumerSettings, received: (tradeId: string) => void): Promise<BenchConsumer>
}

export interface ProducerSettings {
  readonly brokers: readonly string[]
  readonly ticks: Ticks
  readonly topic: string
  /** Values were encoded beforehand; else each is encoded when it is sent. */
  readonly encoded: boolean
  /** ms for which single records are gathered; 0 sends each at once. */
  readonly linger: number
}

export interface BenchProducer {
  /** Ticks from `first` on (wrapping around); resolves when all are acknowledged. */
  batch(first: number, count: number): Promise<unknown>
  /** One tick; with a trade id of its own it is encoded anew. */
  one(index: number, tradeId?: string): Promise<unknown>
  close(): Promise<unknown>
}

export interface ConsumerSettings {
  readonly brokers: readonly string[]
  readonly topic: string
  readonly group: string
  readonly from: 'earliest' | 'latest'
}

export interface BenchConsumer {
  close(): Promise<unknown>
}

/** What the runtime writes with every record, and so every client here. */
export const headersOf = (topic: string): readonly (readonly [string, Buffer])[] => [
  ['producer', Buffer.from('jts')],
  ['content-type', Buffer.from('application/x-protobuf')],
  ['schema-subject', Buffer.from(`${topic}-value`)],
]

/**
 * A linger for clients that have none, as their users write it: what was given within `ms` goes out in one send, whose
 * promise all share.
 */
export function gathered<Item>(
  ms: number,
  send: (items: Item[]) => Promise<unknown>,
): (item: Item) => Promise<unknown> {
  if (ms === 0) return (item) => send([item])
  let waiting: Item[] = []
  let sending: Promise<unknown> | undefined
  return (item) => {
    waiting.push(item)
    sending ??= new Promise((resolve) => setTimeout(resolve, ms)).then(() => {
      const items = waiting
      waiting = []
      sending = undefined
      return send(items)
    })
    return sending
  }
}
