import { crc32 } from 'node:zlib'
import { Timestamp } from '../../runtime/index.ts'
import type { PriceTick, PriceTickInput } from '../../generated/typescript/index.ts'

/** Enough that every partition has several and each key many records. */
const symbols = 60

export function symbolOf(sequence: number): string {
  return `KRW-S${sequence % symbols}`
}

/** The message with a number: all of it follows from the number, so that a journal need not keep it. */
export function tickOf(sequence: number): PriceTickInput {
  return {
    exchange: 'UPBIT',
    symbol: symbolOf(sequence),
    timestamp: Timestamp.ofMilliseconds(1_750_000_000_000 + sequence),
    price: `${50_000_000 + ((sequence * 7919) % 1_000_003)}.${String(sequence % 100).padStart(2, '0')}`,
    volume: `0.${String((sequence * 104_729) % 1_000_000_007).padStart(9, '0')}1`,
    tradeCount: sequence % 1_000,
    tradeId: String(sequence),
  }
}

export function sequenceOf(tick: PriceTick): number {
  return Number(tick.tradeId ?? Number.NaN)
}

/** Of every field that was set and of the key beside it. */
export function checksumOf(tick: PriceTick, key: Uint8Array | null): number {
  const { exchange, symbol, timestamp, price, volume, tradeCount, tradeId } = tick
  const fields = [exchange, symbol, timestamp, price, volume, tradeCount, tradeId]
  return crc32(`${key === null ? '' : Buffer.from(key).toString()} ${fields.map(String).join(' ')}`)
}
