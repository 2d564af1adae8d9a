import type { Decimal, Timestamp } from '@jts/messaging/runtime'
import { Latencies, Ledger } from './ledger.ts'
import { bookOf, bookText, tickOf, tickText, type BookInput, type TickInput } from './messages.ts'
import { earliest, paced, plays, type Play } from './rounds.ts'
import type { Row } from './rows.ts'
import { Summary } from './summary.ts'

/** The part of the generated code that a replay uses. */
export interface Backbone {
  publishPriceTick(tick: TickInput, options: PublishOptions): Promise<unknown>
  publishOrderBookSnapshot(book: BookInput, options: PublishOptions): Promise<unknown>
  runMarketDataAggregator(handlers: { onPriceTick: Handler<Tick> }): Promise<Running>
  runMarketDataRecorder(handlers: { onPriceTick: Handler<Tick>; onOrderBookSnapshot: Handler<Book> }): Promise<Running>
}

interface PublishOptions {
  readonly headers: Readonly<Record<string, string>>
}

type Handler<Message> = (
  message: Message,
  record: { readonly headers: readonly (readonly [string, Uint8Array | null])[] },
) => void

interface Running {
  stop(): Promise<unknown>
}

/** A tick as handlers see it. */
interface Tick {
  readonly exchange: string
  readonly symbol: string
  readonly timestamp: Timestamp | undefined
  readonly price: Decimal | undefined
  readonly volume: Decimal | undefined
  readonly tradeCount: number
  readonly tradeId: string | undefined
}

interface Book {
  readonly exchange: string
  readonly symbol: string
  readonly timestamp: Timestamp | undefined
  readonly bids: readonly BookLevel[]
  readonly asks: readonly BookLevel[]
  readonly spread: Decimal | undefined
  readonly midPrice: Decimal | undefined
}

interface BookLevel {
  readonly price: Decimal | undefined
  readonly size: Decimal | undefined
}

export interface ReplayOptions {
  /** Times faster than it happened; Infinity for as fast as it goes. */
  readonly speed: number
  readonly repeat: number
  /** ms without a record after which what is missing counts as lost. */
  readonly patience: number
  readonly signal: AbortSignal
}

/** Where a replay stands; the same object all along. */
export interface Replay {
  readonly aggregated: Ledger
  readonly recorded: Ledger
  readonly summary: Summary
  readonly latencies: Latencies
  /** Rows older than the row of their kind before them. */
  readonly late: Record<Row['kind'], number>
  readonly refused: unknown[]
}

/** More records than this unacknowledged make the player wait, so that it cannot run away from a slow cluster. */
const largestFlight = 4096

const runHeader = 'replay-run'
const sequenceHeader = 'replay-sequence'

export function newReplay(): Replay {
  return {
    aggregated: new Ledger(),
    recorded: new Ledger(),
    summary: new Summary(),
    latencies: new Latencies(),
    late: { trade: 0, book: 0 },
    refused: [],
  }
}

/**
 * Publishes every row and waits until the groups have brought back each of them, or nothing has come for as long as
 * patience lasts. Records of anybody else in the same topics are left alone: ours carry the number of this run.
 */
export async function play(
  backbone: Backbone,
  rows: readonly Row[],
  options: ReplayOptions,
  replay: Replay,
): Promise<void> {
  const run = crypto.randomUUID()
  const groups = [await backbone.runMarketDataAggregator(aggregator(replay, run))]
  try {
    groups.push(await backbone.runMarketDataRecorder(recorder(replay, run)))
    await publishAll(backbone, rows, run, options, replay)
    await settled(replay, options)
  } finally {
    await Promise.all(groups.map((group) => group.stop()))
  }
}

function aggregator(replay: Replay, run: string): { onPriceTick: Handler<Tick> } {
  return {
    onPriceTick: (tick, record) => {
      const sequence = sequenceOf(record.headers, run)
      if (sequence === undefined) return
      const latency = replay.aggregated.receive(sequence, tickText(tick), performance.now())
      if (latency === undefined) return
      replay.latencies.add(latency)
      const { symbol, timestamp, tradeId = '', price, volume } = tick
      if (timestamp === undefined || price === undefined || volume === undefined) return
      replay.summary.trade({ symbol, time: timestamp.milliseconds, tradeId, price, volume })
    },
  }
}

function recorder(replay: Replay, run: string): { onPriceTick: Handler<Tick>; onOrderBookSnapshot: Handler<Book> } {
  return {
    onPriceTick: (tick, record) => {
      const sequence = sequenceOf(record.headers, run)
      if (sequence !== undefined) replay.recorded.receive(sequence, tickText(tick), performance.now())
    },
    onOrderBookSnapshot: (book, record) => {
      const sequence = sequenceOf(record.headers, run)
      if (sequence === undefined) return
      const latency = replay.recorded.receive(sequence, bookText(book), performance.now())
      if (latency === undefined) return
      replay.latencies.add(latency)
      replay.summary.book(book.symbol)
    },
  }
}

function sequenceOf(headers: readonly (readonly [string, Uint8Array | null])[], run: string): number | undefined {
  const text = (wanted: string) => Buffer.from(headers.find(([name]) => name === wanted)?.[1] ?? []).toString()
  return text(runHeader) === run ? Number(text(sequenceHeader)) : undefined
}

async function publishAll(
  backbone: Backbone,
  rows: readonly Row[],
  run: string,
  options: ReplayOptions,
  replay: Replay,
): Promise<void> {
  const flying = new Set<Promise<void>>()
  for await (const each of paced(plays(rows, options.repeat), earliest(rows), options.speed, options.signal)) {
    if (each.late) replay.late[each.row.kind]++
    const flight = publish(backbone, each, run, replay).finally(() => flying.delete(flight))
    flying.add(flight)
    if (flying.size >= largestFlight) await Promise.race(flying)
    if (replay.refused.length > 0) break
  }
  await Promise.all(flying)
}

async function publish(backbone: Backbone, each: Play, run: string, replay: Replay): Promise<void> {
  const { sequence } = each
  const options = { headers: { [runHeader]: run, [sequenceHeader]: String(sequence) } }
  const [tick, book] = [tickOf(each), bookOf(each)]
  const at = performance.now()
  if (tick !== undefined) replay.aggregated.send(sequence, tickText(tick), at)
  replay.recorded.send(sequence, tick === undefined ? bookText(book ?? {}) : tickText(tick), at)
  try {
    if (tick !== undefined) await backbone.publishPriceTick(tick, options)
    if (book !== undefined) await backbone.publishOrderBookSnapshot(book, options)
  } catch (error) {
    replay.refused.push(error)
    replay.aggregated.unsend(sequence)
    replay.recorded.unsend(sequence)
  }
}

/** Resolves when nothing is missing, or nothing has come for a while. */
async function settled({ aggregated, recorded }: Replay, { patience, signal }: ReplayOptions): Promise<void> {
  const missing = () => aggregated.waiting + recorded.waiting
  let [least, since] = [missing(), performance.now()]
  while (missing() > 0 && performance.now() - since < patience) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (missing() < least) [least, since] = [missing(), performance.now()]
    if (signal.aborted && performance.now() - since > 2000) return
  }
}

/** What is wrong with a replay that has ended, one line each; empty when everything came back as it was sent. */
export function faults({ aggregated, recorded, refused }: Replay): readonly string[] {
  const found: string[] = []
  if (refused.length > 0)
    found.push(`${refused.length} records were not acknowledged; the first: ${String(refused[0])}`)
  for (const [name, ledger] of [
    ['market-data-aggregator', aggregated],
    ['market-data-recorder', recorded],
  ] as const) {
    if (ledger.waiting > 0) found.push(`${ledger.waiting} of ${ledger.sent} records did not come back through ${name}`)
    if (ledger.differing > 0)
      found.push(`${ledger.differing} records came back changed through ${name}:`, ...ledger.examples)
  }
  return found
}
