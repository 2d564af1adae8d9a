/**
 * Messages as a trading day has them: ASCII symbols, prices of 3 to 12 digits, two to seven decimals a tick, twenty
 * levels a side, orders with two UUIDs and two metadata entries. Plain objects in protobufjs' form, from a fixed seed.
 */
export type Plain = Readonly<Record<string, unknown>>

export interface Samples {
  /** Full proto name. */
  readonly message: string
  readonly count: number
  make(random: Random, index: number): Plain
}

/** From 0 to `below`, without it. */
export type Random = (below: number) => number

/** xorshift32: the same numbers on every machine. */
export function seeded(seed: number): Random {
  let state = seed | 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

export const samples: readonly Samples[] = [
  { message: 'jts.market.PriceTick', count: 8192, make: tick },
  { message: 'jts.market.OrderBookSnapshot', count: 2048, make: book },
  { message: 'jts.trading.OrderEvent', count: 8192, make: order },
]

const markets = [
  ['KRX', '005930', 0],
  ['UPBIT', 'KRW-BTC', 0],
  ['BINANCE', 'BTCUSDT', 2],
  ['BINANCE', 'DOGEUSDT', 5],
  ['BITHUMB', 'KRW-ETH', 0],
] as const

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)]!

function decimal(units: number, scale: number): Plain {
  const digits = String(units).padStart(scale + 1, '0')
  return { value: scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`, scale }
}

const price = (random: Random, scale: number): Plain => decimal(1000 + random(100_000_000), scale)
const size = (random: Random): Plain => decimal(1 + random(900_000_000), 8)
const instant = (random: Random, index: number): Plain => ({
  seconds: 1_780_000_000 + index,
  nanos: random(1000) * 1_000_000,
})
const hex = (random: Random, length: number): string => Array.from({ length }, () => random(16).toString(16)).join('')
const uuid = (random: Random): string => [8, 4, 4, 4, 12].map((length) => hex(random, length)).join('-')

function tick(random: Random, index: number): Plain {
  const [exchange, symbol, scale] = pick(markets, random)
  const quotes = random(3)
  return {
    symbol,
    exchange,
    timestamp: instant(random, index),
    price: price(random, scale),
    volume: size(random),
    ...(quotes > 0 && { bid_price: price(random, scale), ask_price: price(random, scale) }),
    ...(quotes > 1 && { bid_size: size(random), ask_size: size(random), vwap: price(random, scale + 4) }),
    trade_count: 1 + random(40),
  }
}

function book(random: Random, index: number): Plain {
  const [exchange, symbol, scale] = pick(markets, random)
  const side = () => Array.from({ length: 20 }, () => ({ price: price(random, scale), size: size(random) }))
  return {
    symbol,
    exchange,
    timestamp: instant(random, index),
    bids: side(),
    asks: side(),
    spread: decimal(1 + random(1000), scale),
    mid_price: price(random, scale + 1),
  }
}

function order(random: Random, index: number): Plain {
  const [exchange, symbol, scale] = pick(markets, random)
  return {
    order_id: uuid(random),
    strategy_id: `momentum-${random(40)}`,
    user_id: uuid(random),
    symbol,
    exchange,
    side: 1 + random(2),
    type: 1 + random(4),
    status: 1 + random(8),
    quantity: size(random),
    ...(random(4) > 0 && { price: price(random, scale) }),
    filled_quantity: size(random),
    ...(random(2) > 0 && { average_price: price(random, scale + 2) }),
    commission: decimal(random(100_000), 4),
    commission_currency: 'KRW',
    time_in_force: 1 + random(4),
    created_at: instant(random, index),
    updated_at: instant(random, index + 1),
    metadata: { source: 'strategy-engine', correlation_id: hex(random, 16) },
  }
}
