import type { Row, Trade } from './rows.ts'

/** One row to be sent, in one of the rounds of a replay. */
export interface Play {
  /** Counts from 0 over all rounds. */
  readonly sequence: number
  readonly row: Row
  /** Event time in this round, ms since 1970. */
  readonly time: number
  /** Of a trade: its identity, unique over all rounds. */
  readonly tradeId: string
  /** Older than the row of its kind before it. */
  readonly late: boolean
}

/** Every row `repeat` times; each round begins one second after the youngest row of the round before it. */
export function* plays(rows: readonly Row[], repeat: number): Generator<Play> {
  const times = rows.map((row) => row.time)
  const length = times.reduce((a, b) => Math.max(a, b), 0) - earliest(rows) + 1000
  const previous = new Map<Row['kind'], number>()
  for (let round = 0, sequence = 0; round < repeat; round++) {
    for (const row of rows) {
      const time = row.time + round * length
      const late = time < (previous.get(row.kind) ?? -Infinity)
      previous.set(row.kind, time)
      yield { sequence: sequence++, row, time, tradeId: row.kind === 'trade' ? tradeId(row, round) : '', late }
    }
  }
}

/** Event time of the oldest row, ms since 1970. */
export function earliest(rows: readonly Row[]): number {
  return rows.reduce((least, row) => Math.min(least, row.time), Infinity)
}

function tradeId(row: Trade, round: number): string {
  return round === 0 ? row.tradeId : `${row.tradeId}-${round}`
}

/**
 * Waits until each row is due: its distance from the first in event time, divided by `speed`. A row that is older than
 * the one before it is due at once. `speed` Infinity waits for nothing. Ends early when the signal says so.
 */
export async function* paced(
  source: Iterable<Play>,
  start: number,
  speed: number,
  signal: AbortSignal,
): AsyncGenerator<Play> {
  const began = performance.now()
  for (const play of source) {
    const wait = (play.time - start) / speed - (performance.now() - began)
    if (wait > 1) await sleep(wait, signal)
    if (signal.aborted) return
    yield play
  }
}

/** Resolves early, without an error, when the signal says so. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, Math.min(ms, 2 ** 31 - 1))
    signal.addEventListener('abort', done)
  })
}
