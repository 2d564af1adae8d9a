import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A recorded trade. Numbers are the text that the exchange sent. */
export interface Trade {
  readonly kind: 'trade'
  readonly exchange: string
  readonly symbol: string
  /** Event time, ms since 1970. */
  readonly time: number
  /** When it arrived, seconds since 1970. */
  readonly received: number
  readonly tradeId: string
  readonly price: string
  readonly volume: string
}

/** A recorded order book, best levels first. */
export interface Book {
  readonly kind: 'book'
  readonly exchange: string
  readonly symbol: string
  readonly time: number
  readonly received: number
  readonly bids: readonly Level[]
  readonly asks: readonly Level[]
}

export type Level = readonly [price: string, size: string]
export type Row = Trade | Book

/** A line of a recording that is not what its README says. */
export class RowError extends Error {
  override readonly name = 'RowError'
}

/** Trades and books of a folder in the order in which they arrived; of the same instant, trades first. Throws RowError. */
export function readRows(folder: string): readonly Row[] {
  const rows = [...read(folder, 'upbit-trades.jsonl', trade), ...read(folder, 'upbit-orderbooks.jsonl', book)]
  return rows.sort((a, b) => a.received - b.received)
}

function read<R extends Row>(folder: string, file: string, toRow: (fields: Fields) => R): readonly R[] {
  const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/)
  return lines.flatMap((line, index) => (line === '' ? [] : [toRow(new Fields(line, `${file}:${index + 1}`))]))
}

function trade(fields: Fields): Trade {
  return {
    kind: 'trade',
    ...common(fields),
    tradeId: fields.text('trade_id'),
    price: fields.decimal('price'),
    volume: fields.decimal('volume'),
  }
}

function book(fields: Fields): Book {
  return { kind: 'book', ...common(fields), bids: fields.levels('bids'), asks: fields.levels('asks') }
}

function common(fields: Fields): { exchange: string; symbol: string; time: number; received: number } {
  return {
    exchange: fields.text('exchange'),
    symbol: fields.text('symbol'),
    time: fields.wholeNumber('time_ms'),
    received: Number(fields.decimal('received_s')),
  }
}

/** One line, and the fields that it must have. */
class Fields {
  readonly #values: Readonly<Record<string, unknown>>
  readonly #place: string

  constructor(line: string, place: string) {
    this.#place = place
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      value = undefined
    }
    if (typeof value !== 'object' || value === null) throw new RowError(`${place}: not a JSON object`)
    this.#values = value as Readonly<Record<string, unknown>>
  }

  text(name: string): string {
    const value = this.#values[name]
    return typeof value === 'string' && value !== '' ? value : this.#fail(name, 'a text')
  }

  wholeNumber(name: string): number {
    const value = this.#values[name]
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : this.#fail(name, 'a whole number')
  }

  decimal(name: string): string {
    const text = this.text(name)
    return isDecimal(text) ? text : this.#fail(name, 'a decimal number as text')
  }

  levels(name: string): readonly Level[] {
    const value = this.#values[name]
    return Array.isArray(value) && value.every(isLevel) ? value : this.#fail(name, 'a list of [price, size]')
  }

  #fail(name: string, what: string): never {
    throw new RowError(`${this.#place}: \`${name}\` is not ${what}`)
  }
}

function isLevel(value: unknown): value is Level {
  return (
    Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string' && isDecimal(text))
  )
}

/** The exchange writes very small prices as `9.9E-7`. */
function isDecimal(text: string): boolean {
  return /^\d+(\.\d+)?([eE]-?\d{1,3})?$/.test(text)
}
