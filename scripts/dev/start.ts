import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { main as catalog } from '../commands/main.ts'
import { faults, newReplay, play, type Replay } from './market-data/play.ts'
import { readRows } from './market-data/rows.ts'

const HELP = `npm start [-- options]

Generates everything from the catalog, then plays recorded Upbit trades and order books through the generated publishers
and back through two generated consumer groups, and shows what each symbol traded. Half a minute of 2021, paced by the
time of the events.

  --speed N     times faster than it happened (default 10); max: as fast as it goes
  --repeat N    play N rounds, each with its times moved on (default 1)
  --help        this text

Without KAFKA_BROKERS it runs on the embedded broker, in this process. With it, on that cluster (npm run cluster prints what
to set).

Exit codes: 0 everything came back as it was sent · 1 something did not, or it was stopped · 2 cannot run
`

const repository = fileURLToPath(new URL('../../', import.meta.url))

interface Options {
  readonly speed: number
  readonly repeat: number
}

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2))
  if (options === undefined) {
    process.stdout.write(HELP)
    return 0
  }
  if (typeof options === 'string') {
    process.stderr.write(`npm start: ${options}\n`)
    return 2
  }
  process.chdir(repository)
  const generated = await catalog(['generate'])
  if (generated !== 0) return generated
  process.env['KAFKA_BROKERS'] ??= 'memory'
  return replayed(options)
}

/** Undefined for help, a text for a mistake. */
function optionsOf(args: readonly string[]): Options | string | undefined {
  try {
    const options = { speed: { type: 'string' }, repeat: { type: 'string' }, help: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...args], options })
    if (values.help === true) return undefined
    const speed = values.speed === 'max' ? Infinity : Number(values.speed ?? 10)
    const repeat = Number(values.repeat ?? 1)
    if (!(speed > 0)) return '--speed takes a number above 0, or max'
    if (!Number.isSafeInteger(repeat) || repeat < 1) return '--repeat takes a whole number from 1'
    return { speed, repeat }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function replayed({ speed, repeat }: Options): Promise<number> {
  const rows = readRows(fileURLToPath(new URL('market-data', import.meta.url)))
  const brokers = process.env['KAFKA_BROKERS'] ?? 'memory'
  const pace = speed === Infinity ? 'as fast as it goes' : `at ${speed} times its speed`
  process.stderr.write(
    `Playing ${rows.length * repeat} recorded rows ${pace}, ${brokers === 'memory' ? 'on the embedded broker' : `on ${brokers}`}\n`,
  )
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  // Loaded only now: a moment ago it may not have been there.
  const { connect } = await import('../../generated/typescript/index.ts')
  const backbone = await connect()
  const replay = newReplay()
  const line = liveLine(replay, process.stderr)
  const began = performance.now()
  try {
    await play(backbone, rows, { speed, repeat, patience: 15_000, signal: stopping.signal }, replay)
  } finally {
    line.end()
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await backbone.close()
  }
  return report(replay, performance.now() - began, stopping.signal.aborted)
}

/** One line that is written over on a terminal; elsewhere a line a second. */
function liveLine(replay: Replay, out: NodeJS.WriteStream): { end(): void } {
  let [before, then] = [0, performance.now()]
  const show = () => {
    const { recorded, aggregated, latencies } = replay
    const received = recorded.received + aggregated.received
    const now = performance.now()
    const rate = Math.round(((received - before) * 1000) / (now - then))
    ;[before, then] = [received, now]
    const text = `${received} received  ${rate}/s  lag ${recorded.waiting + aggregated.waiting}  latency ${ms(latencies.percentile(0.5))} (p99 ${ms(latencies.percentile(0.99))})`
    out.write(out.isTTY ? `\r\x1b[2K${text}` : `${text}\n`)
  }
  const timer = setInterval(show, out.isTTY ? 200 : 1000)
  return {
    end: () => {
      clearInterval(timer)
      if (out.isTTY) out.write('\r\x1b[2K')
    },
  }
}

function report(replay: Replay, elapsed: number, stopped: boolean): number {
  const { aggregated, recorded, summary, latencies, late } = replay
  process.stdout.write(`\n${summary.table()}\n`)
  const repeated = aggregated.repeated + recorded.repeated
  const lines = [
    `${recorded.sent} records sent, ${aggregated.received + recorded.received} received by two groups in ${(elapsed / 1000).toFixed(1)} s${repeated > 0 ? `, ${repeated} of them more than once` : ''}`,
    `latency ${ms(latencies.percentile(0.5))} (p99 ${ms(latencies.percentile(0.99))}); ${late.trade} trades and ${late.book} order books were older than the one before them`,
    'Data: Upbit public feed of 17 April 2021, from bmoscon/cryptofeed sample data (Bryant Moscon, bryantmoscon.com)',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  const wrong = faults(replay)
  if (wrong.length > 0) process.stderr.write(`${wrong.join('\n')}\n`)
  if (stopped) process.stderr.write('stopped before the end\n')
  return wrong.length > 0 || stopped ? 1 : 0
}

function ms(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(1)} ms`
}

process.exitCode = await main()
