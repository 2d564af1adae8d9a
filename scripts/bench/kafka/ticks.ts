import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import protobuf from 'protobufjs'
import { priceTickType, type PriceTick } from '../../../generated/typescript/messages/market_data.ts'
import { framePrefix } from '../../../runtime/framing/frame.ts'
import { samples, seeded, type Plain } from '../codec-samples.ts'

/** What every client sends: the same ticks of one exchange, in the form each of them takes. */
export interface Ticks {
  readonly exchange: Exchange
  readonly count: number
  /** For the generated publishers. */
  readonly typed: readonly PriceTick[]
  /** For protobufjs, in its own message objects. */
  readonly messages: readonly Plain[]
  /** As they lie in the log: framed for the schema registry. */
  readonly values: readonly Buffer[]
  readonly keys: readonly Buffer[]
}

/** The ticks of each exchange have a topic of their own. */
export const exchanges = ['KRX', 'UPBIT'] as const
export type Exchange = (typeof exchanges)[number]
export const topicOf = (exchange: Exchange): string =>
  exchange === 'KRX' ? 'market-data.krx.ticks' : 'market-data.crypto.ticks'

/** Instruments that trade at a time: enough that every partition has some. */
const instruments = 400
/** The registry of a benchmark holds one schema. */
export const schemaId = 1

const prefix = framePrefix(schemaId, priceTickType.indexes)
const type = loadType()

function loadType(): protobuf.Type {
  const proto = fileURLToPath(new URL('../../../catalog/proto/', import.meta.url))
  const root = new protobuf.Root()
  root.resolvePath = (_origin, target) => (target.startsWith('google/') ? target : proto + target)
  root.loadSync(readdirSync(proto), { keepCase: true })
  return root.lookupType('jts.market.PriceTick')
}

export function makeTicks(exchange: Exchange, count = 8_192): Ticks {
  const random = seeded(4711)
  const make = samples.find(({ message }) => message === 'jts.market.PriceTick')!.make
  const messages = Array.from({ length: count }, (_, index) => {
    const symbol = String(100_000 + random(instruments) * 37)
    return type.create({ ...make(random, index), exchange, symbol, trade_id: String(10_000_000 + index) })
  }) as unknown as readonly Plain[]
  const payloads = messages.map((message) => Buffer.from(type.encode(message).finish()))
  return {
    exchange,
    count,
    messages,
    typed: payloads.map((payload) => priceTickType.read(payload, 0, payload.length)),
    values: payloads.map((payload) => Buffer.concat([prefix, payload])),
    keys: messages.map(({ symbol }) => Buffer.from(`${exchange}|${String(symbol)}`)),
  }
}

/** By protobufjs, behind the frame: what a peer's user writes. */
export function encodeByPeer(message: Plain): Buffer {
  const payload = type.encode(message).finish()
  const framed = Buffer.allocUnsafe(prefix.length + payload.length)
  framed.set(prefix)
  framed.set(payload, prefix.length)
  return framed
}

/** By protobufjs; returns the trade's identity. */
export function decodeByPeer(framed: Uint8Array): string {
  const message = type.decode(framed.subarray(prefix.length)) as unknown as { readonly trade_id: string }
  return message.trade_id
}
