import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { missingTools } from './cluster/packages.ts'
import { runProgram } from './testing/run-program.ts'

const HELP = `npm run soak -- [options]

On a real three-broker cluster, through the generated code: two publishers and two members of market-data-aggregator,
20 000 records a second for half an hour. Every record is checked for its content, for the order of its key and for being
there once; the memory of each process is taken after a full collection, and may not grow over the second half. Beside it:
what a client costs that has nothing to do, and what a publisher holds while no broker answers.

  --minutes N    of traffic (30)
  --rate N       records a second, of both publishers together (20 000)
  --short        two minutes, and a third of a minute for each of the others
  --idle         only the client that has nothing to do
  --traffic      only the traffic
  --away         only the publisher whose brokers are away
  --help         this text

Exit codes: 0 memory is flat and nothing was lost · 1 not so · 2 wrong usage or cannot run
`

const repository = fileURLToPath(new URL('../../', import.meta.url))

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string' },
      rate: { type: 'string' },
      short: { type: 'boolean' },
      idle: { type: 'boolean' },
      traffic: { type: 'boolean' },
      away: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    process.stdout.write(HELP)
    return 0
  }
  const missing = await missingTools()
  if (missing !== undefined) throw new Error(`NOT RUN: a soak needs a real Kafka, and ${missing}`)
  const short = values.short === true
  const number = (name: 'minutes' | 'rate', usual: number): readonly string[] => {
    const value = Number(values[name] ?? usual)
    if (!(value > 0)) throw new Error(`--${name} ${values[name]}: give a number above 0`)
    return [`--${name}`, String(value)]
  }
  return runProgram(repository, 'tests/faults/soak/run.ts', [
    ...number('minutes', short ? 2 : 30),
    ...number('rate', 20_000),
    ...['--quiet', short ? '20' : '60'],
    ...(['idle', 'traffic', 'away'] as const).flatMap((part) => (values[part] === true ? ['--part', part] : [])),
  ])
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return 2
})
