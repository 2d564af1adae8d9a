import { Decimal, Timestamp } from '@jts/messaging/runtime'
import type { Level } from './rows.ts'
import type { Play } from './rounds.ts'

export interface TickInput {
  readonly exchange: string
  readonly symbol: string
  readonly timestamp: Timestamp
  readonly price: Decimal
  readonly volume: Decimal
  readonly tradeCount: number
  readonly tradeId: string
}

export interface BookInput {
  readonly exchange: string
  readonly symbol: string
  readonly timestamp: Timestamp
  readonly bids: readonly LevelInput[]
  readonly asks: readonly LevelInput[]
  readonly spread?: Decimal
  readonly midPrice?: Decimal
}

interface LevelInput {
  readonly price: Decimal
  readonly size: Decimal
}

/** A recorded trade as the message that carries trades. */
export function tickOf({ row, time, tradeId }: Play): TickInput | undefined {
  if (row.kind !== 'trade') return undefined
  const { exchange, symbol } = row
  const [price, volume] = [Decimal.parse(row.price), Decimal.parse(row.volume)]
  return { exchange, symbol, timestamp: Timestamp.ofMilliseconds(time), price, volume, tradeCount: 1, tradeId }
}

/** A recorded order book as the message that carries books; spread and middle are exact. */
export function bookOf({ row, time }: Play): BookInput | undefined {
  if (row.kind !== 'book') return undefined
  const { exchange, symbol } = row
  const sides = { bids: row.bids.map(levelOf), asks: row.asks.map(levelOf) }
  const [bid, ask] = [sides.bids[0], sides.asks[0]]
  const between = bid === undefined || ask === undefined ? {} : middle(bid.price, ask.price)
  return { exchange, symbol, timestamp: Timestamp.ofMilliseconds(time), ...sides, ...between }
}

function levelOf([price, size]: Level): LevelInput {
  return { price: Decimal.parse(price), size: Decimal.parse(size) }
}

function middle(bid: Decimal, ask: Decimal): { spread: Decimal; midPrice: Decimal } {
  return { spread: ask.minus(bid), midPrice: ask.plus(bid).times('0.5') }
}

/** A tick with its numbers as text: what was sent and what came back are equal when these are. */
export function tickText(tick: Printable<TickInput>): string {
  return [
    tick.exchange,
    tick.symbol,
    tick.timestamp?.milliseconds,
    tick.price,
    tick.volume,
    tick.tradeCount,
    tick.tradeId,
  ].join(' ')
}

export function bookText(book: Printable<BookInput>): string {
  const side = (levels: readonly Printable<LevelInput>[] | undefined) =>
    levels?.map(({ price, size }) => `${price}:${size}`).join(',')
  return [
    book.exchange,
    book.symbol,
    book.timestamp?.milliseconds,
    side(book.bids),
    side(book.asks),
    book.spread,
    book.midPrice,
  ].join(' ')
}

/** As sent or as received, where a field may be absent. */
type Printable<T> = {
  readonly [K in keyof T]?: T[K] extends readonly (infer E)[] ? readonly Printable<E>[] | undefined : T[K] | undefined
}
