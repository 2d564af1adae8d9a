import { parseArgs } from 'node:util'
import { startBackbone } from './backbone.ts'
import { coreBetween, growth, mebibyte, mostGrowth, type Sample } from './memory.ts'
import { away, idle, type Shown } from './quiet.ts'
import { traffic, type Traffic, type TrafficPlan } from './traffic.ts'

/** Run by `npm run soak`, which has checked what the machine has and says how it is used. */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    rate: { type: 'string', default: '20000' },
    quiet: { type: 'string', default: '60' },
    part: { type: 'string', multiple: true, default: ['idle', 'traffic', 'away'] },
  },
})
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const print = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<number> {
  const seconds = Number(values.minutes) * 60
  // Thirty samples, a minute apart at full length.
  const plan: TrafficPlan = { seconds, every: Math.max(10, seconds / 30), rate: Number(values.rate) }
  const quiet = Number(values.quiet)
  const cluster = await startBackbone(say)
  const ending = endedOn(() => cluster.stop({ wipe: true }))
  const faults: string[] = []
  const show = ({ line, faults: wrong }: Shown): void => {
    print(line)
    faults.push(...wrong)
  }
  try {
    if (values.part.includes('idle')) show(await idle(cluster, quiet))
    if (values.part.includes('traffic')) {
      const result = await traffic(cluster, plan, say)
      for (const line of report(result, plan)) print(line)
      faults.push(...result.faults)
    }
    if (values.part.includes('away')) show(await away(cluster, quiet))
  } finally {
    ending()
    await cluster.stop({ wipe: true })
  }
  for (const fault of faults) print(`FAIL ${fault}`)
  print(faults.length === 0 ? 'ok' : `${faults.length} failed`)
  return faults.length === 0 ? 0 : 1
}

/** Brokers go with the run, however it ends. Returns what takes that back. */
function endedOn(stop: () => Promise<void>): () => void {
  const end = (): void => void stop().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end)
  }
}

/** Memory of every process at ten moments, how it grew, and what became of the records. */
function report({ account, sampled, moments }: Traffic, { seconds, rate }: TrafficPlan): string[] {
  const every = Math.max(1, Math.floor(moments.length / 10))
  const shown = moments.flatMap((moment, i) => ((i + 1) % every === 0 ? [{ ...moment, i }] : []))
  const cell = (text: string): string => text.padStart(24)
  const held = ({ heap, external, rss }: Sample): string => `${mib(heap)} ${mib(external)} ${mib(rss)}`
  const lines = [
    `MiB of heap, of what lies outside it, and resident, after a full collection; ${rate} records/s for ${Math.round(seconds)} s`,
    ['seconds'.padStart(8), 'handled'.padStart(10), ...sampled.map(({ member }) => cell(member))].join(''),
  ]
  for (const { at, handled, i } of shown) {
    const cells = sampled.map(({ samples }) => cell(samples[i] === undefined ? '' : held(samples[i])))
    lines.push([at.toFixed(0).padStart(8), String(handled).padStart(10), ...cells].join(''))
  }
  const grown = sampled.map(({ samples }) => cell((['heap', 'external', 'rss'] as const).map((kind) => growth(samples, kind).toFixed(1)).join(' '))) // prettier-ignore
  const core = sampled.map(({ samples }) => cell(`${cores(samples).toFixed(0)} %`))
  lines.push(['growth'.padEnd(18), ...grown].join(''))
  lines.push(['of a core'.padEnd(18), ...core].join(''))
  lines.push(`allowed growth over the second half: heap ${mostGrowth.heap}, outside ${mostGrowth.external}, resident ${mostGrowth.rss} MiB (from ten minutes on)`) // prettier-ignore
  const { wrong: _, ...figures } = account
  return [...lines, Object.entries(figures).map(([name, value]) => `${name} ${value}`).join(', ')] // prettier-ignore
}

function cores(samples: readonly Sample[]): number {
  const [first, last] = [samples[0], samples.at(-1)]
  return first && last && last.at > first.at ? coreBetween(first, last) : 0
}

function mib(bytes: number): string {
  return (bytes / mebibyte).toFixed(1)
}

process.exitCode = await main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 2
})
