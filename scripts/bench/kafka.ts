import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { readCatalog } from '../../generators/catalog/read.ts'
import { connectAdmin } from '../cluster/admin.ts'
import { createMissingTopics } from '../cluster/provision.ts'
import { localFiles } from '../commands/files.ts'
import { kafkaJars, missingTools, NEWEST } from '../dev/cluster/packages.ts'
import { startCluster } from '../dev/cluster/start.ts'
import { contenders, fullPlan, shortPlan, type Contender, type Plan } from './kafka/contenders.ts'
import type { Latency, Task, Throughput } from './kafka/drive.ts'
import { goals } from './kafka/goals.ts'
import { installPeers, loadPeer } from './kafka/peers.ts'
import { resultTable, Results } from './kafka/results.ts'
import { Runner } from './kafka/run-task.ts'
import { exchanges, topicOf } from './kafka/ticks.ts'

const HELP = `npm run bench:kafka -- [options]

Publishing and consuming PriceTick through the generated code beside other Kafka clients, all in one run on one
three-broker cluster (three copies, two in sync, acks all, LZ4, idempotent): records a second published in bulk and one by
one, records a second consumed and decoded, and latency from publish to handler at fixed rates. Ours takes and gives typed
objects; peers encode and decode with protobufjs, or are fed bytes. All write the same varied records, headers included.
Peers take turns in every round; ratios are taken within a round. The cluster holds the two topics of ticks and no other, as
idle partitions cost its followers time too, and its brokers have 2 GB of heap each, most of it for what is young, and
collect garbage with every core. Latency is measured last, on brokers that small requests of every client have warmed for
minutes. Nothing else should run on the machine meanwhile.

  --short           one short round and one rate, < 90 s (full: < 25 min)
  --rounds N        rounds of each measurement, whose medians count; 3
  --only TEXT       contenders whose id contains it; may be repeated
  --measure NAME    batch, single, consume or latency; may be repeated
  --rate N          records/s of latency; may be repeated
  --brokers LIST    a running cluster that has the catalog's topics (default: one is started, needs Java 17 and Maven)
  --help            this text

librdkafka takes part when it is installed; in scripts/bench/peers, with the development packages of OpenSSL, curl, zlib, zstd
and SASL: CKJS_LINKING=dynamic npm install --no-save @confluentinc/kafka-javascript@1.10.1

Exit codes: 0 measured · 1 a measurement failed · 2 wrong usage or cannot run
`

const options = {
  short: { type: 'boolean' }, rounds: { type: 'string' }, only: { type: 'string', multiple: true },
  measure: { type: 'string', multiple: true }, rate: { type: 'string', multiple: true }, brokers: { type: 'string' },
  help: { type: 'boolean' },
} as const // prettier-ignore

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

const say = (line: string) => process.stderr.write(`${line}\n`)

async function main(): Promise<number> {
  const { values } = parseArgs({ options })
  if (values.help === true) {
    process.stdout.write(HELP)
    return 0
  }
  const missing = await missingTools()
  if (missing !== undefined) throw new Error(missing)
  installPeers((text) => process.stderr.write(text))
  if (values.brokers !== undefined) return measureOn(values.brokers.split(','), values)
  const cluster = await startCluster({
    registry: false,
    // With the usual ones each broker pauses every second to collect garbage, and every client's p99 is that pause.
    heap: '2g',
    collector: ['-XX:+UseParallelGC', '-Xmn1500m'],
    progress: say,
  })
  try {
    await provision(cluster.addresses)
    return await measureOn(cluster.addresses, values)
  } finally {
    await cluster.stop()
  }
}

async function provision(brokers: readonly string[]): Promise<void> {
  const path = fileURLToPath(new URL('../../catalog/catalog.yaml', import.meta.url))
  const { model } = readCatalog({ path, ...localFiles() })
  if (model === undefined) throw new Error('the catalog has findings; `npm run catalog -- lint` shows them')
  const admin = await connectAdmin({ brokers })
  try {
    // Followers ask for every partition of a broker in each fetch: idle topics would slow down all clients alike.
    const topics = model.base.topics.filter(({ name }) => exchanges.some((exchange) => topicOf(exchange) === name))
    await createMissingTopics(admin, { ...model.base, topics })
  } finally {
    await admin.close()
  }
}

function planOf(values: Values): Plan {
  const plan = values.short === true ? shortPlan : fullPlan
  const rounds = Number(values.rounds ?? plan.rounds)
  const rates = values.rate?.map(Number) ?? plan.rates
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1')
  if (!rates.every((rate) => rate > 0)) throw new Error('--rate takes records a second')
  return { ...plan, rounds, rates }
}

async function measureOn(brokers: readonly string[], values: Values): Promise<number> {
  const plan = planOf(values)
  const wanted = contenders.filter(
    ({ id, client, long }) =>
      (values.only ?? ['']).some((text) => id.includes(text)) &&
      !(values.short === true && long) &&
      (client !== 'librdkafka' || loadPeer('@confluentinc/kafka-javascript') !== undefined),
  )
  const measures = (['consume', 'batch', 'single', 'latency'] as const).filter(
    (measure) => values.measure === undefined || values.measure.includes(measure),
  )
  const runner = new Runner(await kafkaJars(NEWEST.zookeeper))
  try {
    const run = new Run(brokers, plan, runner)
    await run.all(wanted, measures)
    process.stdout.write(`\nnode ${process.version}, ${plan.rounds} rounds\n\n`)
    process.stdout.write(`${resultTable(run.results, wanted, plan.rates)}\n${goals(run.results, plan.rates)}`)
    return run.failures > 0 ? 1 : 0
  } finally {
    runner.close()
  }
}

class Run {
  readonly results = new Results()
  failures = 0
  readonly #brokers: readonly string[]
  readonly #plan: Plan
  readonly #runner: Runner
  #groups = 0
  /** Clients that cannot keep up with a rate are not asked for a higher one. */
  readonly #behind = new Set<string>()

  constructor(brokers: readonly string[], plan: Plan, runner: Runner) {
    this.#brokers = brokers
    this.#plan = plan
    this.#runner = runner
  }

  /** Consumers read what is loaded first; the topic that is published to is another one. */
  async all(wanted: readonly Contender[], measures: readonly Task['measure'][]): Promise<void> {
    await this.#prepare(measures.includes('consume') ? this.#plan.records : 100_000)
    for (let round = 0; round < this.#plan.rounds; round++) {
      for (const measure of measures.filter((one) => one !== 'latency')) {
        const able = wanted.filter((contender) => contender.measures.includes(measure))
        // The order turns, so that nobody always follows the same neighbour.
        for (const contender of round % 2 === 0 ? able : able.toReversed()) await this.#throughput(contender, measure)
      }
    }
    if (!measures.includes('latency')) return
    await this.#warmSmallRequests(wanted.filter((contender) => contender.measures.includes('latency')))
    for (let round = 0; round < this.#plan.rounds; round++) {
      const order = round % 2 === 0 ? wanted : wanted.toReversed()
      for (const rate of this.#plan.rates) for (const contender of order) await this.#latencies(contender, rate)
    }
  }

  /**
   * What a broker does for small requests it compiles only once it has done it for a while: in its first minutes every
   * client sees ten times the latency of later, and a client whose requests look unlike those before sees it again.
   */
  async #warmSmallRequests(contenders: readonly Contender[]): Promise<void> {
    say(`warming the brokers for latency, ${this.#plan.warmBrokers} s`)
    const seconds = this.#plan.warmBrokers / contenders.length
    for (const { client, lingers } of contenders) {
      const task = this.#task(client, 'latency', { rate: 1_000, linger: lingers.at(-1) ?? 0, warm: 0, seconds })
      const result = await this.#runner.run(task)
      if (result instanceof Error) throw result
    }
  }

  /** Fills what consumers read, which warms the brokers too. */
  async #prepare(records: number): Promise<void> {
    say(`loading ${records} records`)
    const loaded = await this.#runner.run(this.#task('ours', 'load', { exchange: 'UPBIT', records }))
    if (loaded instanceof Error) throw loaded
  }

  async #throughput({ id, client, encoded }: Contender, measure: Task['measure']): Promise<void> {
    const exchange = measure === 'consume' ? 'UPBIT' : 'KRX'
    const linger = client === 'java' || client === 'librdkafka' ? 5 : 0
    const result = await this.#runner.run(this.#task(client, measure, { encoded, exchange, linger }))
    if (result instanceof Error) return this.#failed(result)
    this.results.addThroughput(id, measure as 'batch', result as Throughput)
    say(`${measure.padEnd(8)} ${id.padEnd(20)} ${Math.round((result as Throughput).perSecond)}/s`)
  }

  async #latencies({ id, client, measures, lingers }: Contender, rate: number): Promise<void> {
    if (!measures.includes('latency')) return
    for (const linger of this.#plan.rates.length === 1 ? lingers.slice(-1) : lingers) {
      const name = `${client} ${linger}`
      if (this.#behind.has(name)) continue
      const { latencySeconds: seconds, latencyWarm: warm } = this.#plan
      const result = await this.#runner.run(this.#task(client, 'latency', { rate, linger, warm, seconds }))
      if (result instanceof Error) {
        this.#failed(result)
        continue
      }
      const latency = result as Latency
      if (latency.missing > 0 || latency.p50 > 500) this.#behind.add(name)
      this.results.addLatency(id, rate, linger, latency)
      const said = `p50 ${latency.p50.toFixed(1)} ms, p99 ${latency.p99.toFixed(1)} ms, ${latency.missing} missing`
      say(`latency  ${id.padEnd(20)} ${rate}/s, linger ${linger}: ${said}`)
    }
  }

  #failed(error: Error): void {
    this.failures++
    say(error.message)
  }

  #task(client: string, measure: Task['measure'], more: Partial<Task>): Task {
    const { seconds, warm, records } = this.#plan
    const group = `bench-${client}-${process.pid}-${++this.#groups}`
    const usual = { exchange: 'KRX', encoded: false, linger: 0, seconds, warm, records, rate: 0, group } as const
    return { client, measure, brokers: this.#brokers, ...usual, ...more }
  }
}

process.exitCode = await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  return 2
})
