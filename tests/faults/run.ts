import { appendFile, readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { lacks } from './machine.ts'
import { Play, type Outcome, type Scenario, type Size } from './scenario.ts'
import { scenarios } from './scenarios/all.ts'
import { closeStages, openStage, type Stage } from './stage.ts'

/** Run by `npm run test:faults`, which has checked what the machine has and says how it is used. */
const { values } = parseArgs({
  options: {
    scenario: { type: 'string', multiple: true },
    records: { type: 'string' },
    rate: { type: 'string' },
    limit: { type: 'string' },
    list: { type: 'boolean' },
    keep: { type: 'string' },
  },
})
const size: Size = {
  records: Number(values.records ?? 100_000),
  rate: Number(values.rate ?? 4_000),
  limit: Number(values.limit ?? 300),
}
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const sums = { passed: 0, failed: 0, skipped: 0 }

interface Told {
  readonly scenario: Scenario
  readonly outcome: Outcome
  readonly seconds: number
}

async function main(): Promise<number> {
  const wanted = scenarios.filter(({ name }) => values.scenario?.some((text) => name.includes(text)) ?? true)
  if (values.list === true) {
    process.stdout.write(wanted.map(({ name }) => `${name}\n`).join(''))
    return 0
  }
  if (wanted.length === 0) {
    say(`no scenario is named so; there are: ${scenarios.map(({ name }) => name).join(', ')}`)
    return 2
  }
  for (const setting of new Set(wanted.map((one) => one.setting)))
    await runOn(
      setting,
      wanted.filter((one) => one.setting === setting),
    )
  process.stdout.write(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped\n`)
  return sums.failed > 0 ? 1 : 0
}

async function runOn(setting: Stage['setting'], group: readonly Scenario[]): Promise<void> {
  const possible: Scenario[] = []
  for (const scenario of group) {
    const missing = (await Promise.all((scenario.needs ?? []).map(lacks))).find((one) => one !== undefined)
    if (missing === undefined) possible.push(scenario)
    else {
      sums.skipped++
      process.stdout.write(`SKIP ${scenario.name}: NOT RUN, ${missing}\n`)
    }
  }
  let stage: Stage | undefined
  for (const scenario of possible) {
    try {
      stage ??= await openStage(setting, say)
      await stage.heal()
    } catch (error) {
      tell({ scenario, outcome: { faults: [`the cluster could not be made ready: ${String(error)}`] }, seconds: 0 })
      await stage?.close()
      stage = undefined
      continue
    }
    tell(await play(stage, scenario))
  }
  await stage?.close()
}

/** One scenario, which ends by its limit whatever happens in it. */
async function play(stage: Stage, scenario: Scenario): Promise<Told> {
  const started = performance.now()
  say(`${scenario.name} …`)
  const abort = new AbortController()
  const act = new Play(stage, scenario.name, size, abort.signal)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Outcome>((resolve) => {
    const stop = (): void => {
      abort.abort(new Error('out of time'))
      resolve({ faults: [`not over after ${size.limit + 30} s; ${act.state()}`] })
    }
    timer = setTimeout(stop, (size.limit + 30) * 1_000)
  })
  const outcome = await Promise.race([scenario.run(act).catch((error: unknown) => failed(error)), late])
  clearTimeout(timer)
  await act.close()
  if (outcome.faults.length > 0 && values.keep !== undefined) await keep(act, values.keep, scenario.name)
  return { scenario, outcome, seconds: (performance.now() - started) / 1_000 }
}

function failed(error: unknown): Outcome {
  return { faults: [error instanceof Error ? error.message : String(error)] }
}

async function keep({ logs }: Play, file: string, name: string): Promise<void> {
  for (const log of logs) await appendFile(file, `== ${name} ${log}\n${await readFile(log, 'utf8').catch(() => '')}`)
}

function tell({ scenario, outcome, seconds }: Told): void {
  const { faults, figures, shown } = outcome
  const good = faults.length === 0
  sums[good ? 'passed' : 'failed']++
  const parts =
    figures === undefined
      ? []
      : Object.entries(figures).flatMap(([name, value]) => (typeof value === 'number' ? [`${name} ${value}`] : []))
  const line = [...parts, `seconds ${seconds.toFixed(1)}`, ...(shown === undefined ? [] : [shown])].join(', ')
  process.stdout.write(`${good ? 'ok  ' : 'FAIL'} ${scenario.name}: ${line}\n`)
  for (const fault of faults.slice(0, 12)) process.stdout.write(`     ${fault}\n`)
}

/** Namespaces, mounts and brokers go with the run, however it ends. */
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    say('ending what was started')
    void closeStages().finally(() => process.exit(130))
  })

process.exitCode = await main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 2
})
