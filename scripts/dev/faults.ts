import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { missingTools } from './cluster/packages.ts'
import { runProgram } from './testing/run-program.ts'

const HELP = `npm run test:faults -- [options]

Breaks a real three-broker Kafka, the wires to it and the processes on it, while records are published and handled
through the runtime, and proves from journals what was lost, repeated or reordered. One line a scenario, with figures.

  --scenario TEXT   only scenarios whose name contains it; may be repeated
  --short           3 000 records a scenario at 400 a second instead of 100 000 at 4 000
  --records N       another number of records a scenario
  --rate N          another number of records a second
  --limit S         seconds a scenario may take (300; short 150)
  --keep FILE       append the logs of the processes of failed scenarios to a file
  --list            name the scenarios
  --help            this text

  records        published · acknowledged · refused (rejected as not written) · unknown (rejected or cut off otherwise)
  lost           acknowledged, and neither handled nor put aside
  duplicates     handled again although a commit covered them
  redelivered    handled again above the last commit, which a kill or a rebalance allows
  reordered      handled after a later one of their key
  repeated       one publish, two places in the log
  wrong          changed, misplaced, or written although rejected as not written

Network namespaces, packet loss and a small disk need root, nftables and loop devices; another clock needs libfaketime.
Scenarios that cannot run are skipped loudly; on CI that is a failure only where Java or Maven is missing.

Exit codes: 0 all promises kept · 1 one was broken · 2 nothing to run, wrong usage
`

const repository = fileURLToPath(new URL('../../', import.meta.url))

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', multiple: true },
      short: { type: 'boolean' },
      records: { type: 'string' },
      rate: { type: 'string' },
      limit: { type: 'string' },
      keep: { type: 'string' },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    process.stdout.write(HELP)
    return 0
  }
  const missing = values.list === true ? undefined : await missingTools()
  if (missing !== undefined) {
    process.stdout.write(`NOT RUN: every scenario needs a real Kafka, and ${missing}\n`)
    process.stdout.write(`0 passed, ${process.env['CI'] === 'true' ? 1 : 0} failed, 1 skipped\n`)
    return process.env['CI'] === 'true' ? 1 : 0
  }
  const short = values.short === true
  const number = (name: 'records' | 'rate' | 'limit', usual: number): readonly string[] => {
    const value = Number(values[name] ?? usual)
    if (!Number.isInteger(value) || value < 1)
      throw new Error(`--${name} ${values[name]}: give a whole number from 1 on`)
    return [`--${name}`, String(value)]
  }
  return runProgram(repository, 'tests/faults/run.ts', [
    ...number('records', short ? 3_000 : 100_000),
    ...number('rate', short ? 400 : 4_000),
    ...number('limit', short ? 150 : 300),
    ...(values.scenario ?? []).flatMap((text) => ['--scenario', text]),
    ...(values.keep === undefined ? [] : ['--keep', values.keep]),
    ...(values.list === true ? ['--list'] : []),
  ])
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return 2
})
