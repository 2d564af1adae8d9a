import { Decimal } from '@jts/messaging/runtime'

/** What one symbol traded. */
export interface SymbolTotal {
  readonly symbol: string
  trades: number
  books: number
  volume: Decimal
  /** Of the youngest trade by event time, then by trade id. */
  last: Decimal | undefined
  high: Decimal | undefined
  low: Decimal | undefined
}

interface TradeFacts {
  readonly symbol: string
  /** ms since 1970. */
  readonly time: number
  readonly tradeId: string
  readonly price: Decimal
  readonly volume: Decimal
}

/** Exact totals per symbol, the same whatever the order of the trades. */
export class Summary {
  readonly #totals = new Map<string, SymbolTotal>()
  readonly #youngest = new Map<string, TradeFacts>()

  trade(trade: TradeFacts): void {
    const total = this.#total(trade.symbol)
    total.trades++
    total.volume = total.volume.plus(trade.volume)
    if (total.high === undefined || trade.price.compare(total.high) > 0) total.high = trade.price
    if (total.low === undefined || trade.price.compare(total.low) < 0) total.low = trade.price
    const youngest = this.#youngest.get(trade.symbol)
    if (youngest === undefined || isYounger(trade, youngest)) {
      this.#youngest.set(trade.symbol, trade)
      total.last = trade.price
    }
  }

  book(symbol: string): void {
    this.#total(symbol).books++
  }

  /** By number of trades, most first. */
  totals(): readonly SymbolTotal[] {
    return [...this.#totals.values()].sort(
      (a, b) => b.trades - a.trades || b.books - a.books || (a.symbol < b.symbol ? -1 : 1),
    )
  }

  /** One line a symbol; columns aligned, a heading first. */
  table(): string {
    const cells = this.totals().map(({ symbol, trades, volume, last, high, low, books }) => {
      return [symbol, String(trades), String(volume), price(last), price(high), price(low), String(books)]
    })
    const all = [['symbol', 'trades', 'volume', 'last', 'high', 'low', 'books'], ...cells]
    const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
    const lines = all.map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
    )
    return `${lines.join('\n')}\n`
  }

  #total(symbol: string): SymbolTotal {
    const known = this.#totals.get(symbol)
    if (known !== undefined) return known
    const total = {
      symbol,
      trades: 0,
      books: 0,
      volume: Decimal.of(0),
      last: undefined,
      high: undefined,
      low: undefined,
    }
    this.#totals.set(symbol, total)
    return total
  }
}

function isYounger(a: TradeFacts, b: TradeFacts): boolean {
  if (a.time !== b.time) return a.time > b.time
  return a.tradeId.length === b.tradeId.length ? a.tradeId > b.tradeId : a.tradeId.length > b.tradeId.length
}

function price(value: Decimal | undefined): string {
  return value === undefined ? '–' : String(value)
}
