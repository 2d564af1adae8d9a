import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { missingTools } from './cluster/packages.ts'
import { startCluster, type Cluster } from './cluster/start.ts'
import { testFiles, type Kind, type TestFile } from './testing/files.ts'
import { runFile, type Outcome } from './testing/run-file.ts'

const HELP = `npm test -- [options] [TEXT…]

Runs the test files whose path contains one of the TEXTs (all without any), each in a process of its own.
Files named *.cluster.test.ts share one real three-broker Kafka with a schema registry; without Java 17 and
Maven they are skipped, loudly, and on CI that is a failure.

  --unit       only the files beside the code
  --parts      only those in tests/ that need nothing but Node
  --cluster    only files that need the cluster
  --kraft      the cluster keeps its metadata itself instead of in ZooKeeper
  --faults     only files that break brokers of their own; left out otherwise
  --slowest    name the ten slowest files
  --help       this text

Exit codes: 0 all passed · 1 a test failed · 2 nothing to run or wrong usage
`

const FIRST = 'tests/transport/'
const repository = new URL('../../', import.meta.url).pathname
const progress = (line: string) => process.stderr.write(`${line}\n`)

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      unit: { type: 'boolean' },
      parts: { type: 'boolean' },
      faults: { type: 'boolean' },
      cluster: { type: 'boolean' },
      kraft: { type: 'boolean' },
      slowest: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    process.stdout.write(HELP)
    return 0
  }
  const asked = (['unit', 'parts', 'cluster'] as const).filter((kind) => values[kind] === true)
  const kinds: readonly Kind[] =
    values.faults === true ? [...asked, 'fault'] : asked.length > 0 ? asked : ['unit', 'parts', 'cluster']
  const wanted = (file: TestFile) =>
    kinds.includes(file.kind) && (positionals.length === 0 || positionals.some((text) => file.path.includes(text)))
  const files = (await testFiles(repository)).filter(wanted)
  if (files.length === 0) {
    progress('no test file matches')
    return 2
  }
  const of = (...those: readonly Kind[]) => files.filter((file) => those.includes(file.kind))
  const missing = of('cluster', 'fault').length > 0 ? await missingTools() : undefined
  const starting =
    of('cluster').length > 0 && missing === undefined
      ? clusterOrReason(values.kraft === true ? 'kraft' : 'zookeeper')
      : undefined
  const outcomes = await runAll(of('unit', 'parts'), {}, availableParallelism())
  if (missing !== undefined) outcomes.push(notRun(of('cluster', 'fault'), missing))
  if (starting) outcomes.push(...(await runOnCluster(of('cluster'), await starting)))
  if (missing === undefined) outcomes.push(...(await runAll(of('fault'), {}, 1)))
  return report(outcomes, values.slowest === true)
}

function notRun(files: readonly TestFile[], missing: string): Outcome {
  const failed = process.env['CI'] === 'true' ? 1 : 0
  const output = `NOT RUN: ${files.length} files need a real Kafka, and ${missing}\n${files.map((file) => `  ${file.path}\n`).join('')}`
  if (failed === 0) progress(output)
  return { path: 'real cluster', passed: 0, failed, skipped: files.length, output, seconds: 0 }
}

/** Brokers come up while the files run that do without them. */
async function clusterOrReason(metadata: 'zookeeper' | 'kraft'): Promise<Cluster | string> {
  const started = performance.now()
  try {
    const cluster = await startCluster({ progress, metadata })
    progress(`cluster ready after ${((performance.now() - started) / 1000).toFixed(1)} s`)
    return cluster
  } catch (error) {
    return String(error)
  }
}

async function runOnCluster(files: readonly TestFile[], cluster: Cluster | string): Promise<Outcome[]> {
  if (typeof cluster === 'string')
    return [{ path: 'real cluster', passed: 0, failed: 1, skipped: 0, output: `${cluster}\n`, seconds: 0 }]
  // What everything else stands on comes first; it is also the longest.
  const order = files.toSorted((a, b) => Number(b.path.startsWith(FIRST)) - Number(a.path.startsWith(FIRST)))
  try {
    return await runAll(
      order,
      {
        JTS_TEST_BROKERS: cluster.addresses.join(','),
        JTS_TEST_REGISTRY: cluster.registryUrl ?? '',
        JTS_TEST_JARS: cluster.jars,
      },
      availableParallelism(),
    )
  } finally {
    await cluster.stop()
  }
}

async function runAll(
  files: readonly TestFile[],
  env: Readonly<Record<string, string>>,
  width: number,
): Promise<Outcome[]> {
  const queue = [...files]
  const outcomes: Outcome[] = []
  const worker = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const outcome = await runFile(file.path, repository, env, 240)
      outcomes.push(outcome)
      const verdict = outcome.failed > 0 ? 'FAIL' : 'ok'
      progress(
        `${verdict.padEnd(4)} ${outcome.path}  ${outcome.passed} passed${outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : ''}  ${outcome.seconds.toFixed(1)} s`,
      )
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return outcomes
}

function report(outcomes: readonly Outcome[], slowest: boolean): number {
  for (const outcome of outcomes.filter((one) => one.failed > 0))
    process.stdout.write(`\n--- ${outcome.path}\n${outcome.output}\n`)
  if (slowest) {
    for (const outcome of [...outcomes].sort((a, b) => b.seconds - a.seconds).slice(0, 10))
      progress(`${outcome.seconds.toFixed(1).padStart(6)} s  ${outcome.path}`)
  }
  const sum = (key: 'passed' | 'failed' | 'skipped') => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  const failed = sum('failed')
  process.stdout.write(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped\n`)
  return failed > 0 ? 1 : 0
}

process.exitCode = await main().catch((error: unknown) => {
  progress(error instanceof Error ? error.message : String(error))
  return 2
})
