import type { Message } from 'kafkajs'
import { connectClient, type Publish } from '../../../runtime/index.ts'
import { silentLogger } from '../../../runtime/observe/logger.ts'
import { application, type PriceTickInput } from '../../../generated/typescript/index.ts'
import { publisherTo, tickTopic } from '../definitions.ts'
import type { Outcome, Play, Scenario } from '../scenario.ts'
import { inSync } from '../stage.ts'
import { storedIn } from '../stored.ts'
import { tickOf } from '../ticks.ts'

/** What was found in a log, beside what was said to be in it. */
interface Found {
  readonly lost: readonly number[]
  readonly repeated: readonly number[]
  readonly disordered: number
}

export type Fault = () => Promise<void>
/** Publishes and says which were acknowledged. */
type Attempt = (topic: string, fault: Fault) => Promise<readonly number[]>

export interface Hazard {
  readonly name: string
  /** Makes the topic of one attempt. */
  readonly topic: (play: Play, name: string) => Promise<void>
  readonly fault: (play: Play) => Fault
  readonly mend: (play: Play) => Promise<void>
  readonly stock: (play: Play) => Attempt
  readonly ours: (play: Play) => Attempt
}

/** The same fault for stock KafkaJS, which must fail for the test to mean anything, and for the runtime, which must not. */
export function scenarioOf(hazard: Hazard): Scenario {
  return {
    name: `hazard-${hazard.name}`,
    setting: 'plain',
    async run(play) {
      const found: Found[] = []
      for (const [who, attempt] of [
        ['stock', hazard.stock(play)],
        ['runtime', hazard.ours(play)],
      ] as const) {
        const topic = `${play.topic}.${who}`
        await hazard.topic(play, topic)
        const acknowledged = await attempt(topic, hazard.fault(play))
        await hazard.mend(play)
        found.push(await judge(play, topic, acknowledged))
      }
      return verdictOn(found[0], found[1])
    },
  }
}

async function judge({ stage }: Play, topic: string, acknowledged: readonly number[]): Promise<Found> {
  const numbers: number[] = []
  const last = new Map<number, number>()
  let disordered = 0
  for await (const record of storedIn(stage.transport, topic)) {
    const number = Number(record.headers.find(([name]) => name === 'number')?.[1] ?? Number.NaN)
    // Those before the fault all have the number 0.
    if (number === 0) continue
    numbers.push(number)
    if ((last.get(record.partition) ?? -1) > number) disordered++
    last.set(record.partition, number)
  }
  const there = new Set(numbers)
  return {
    lost: acknowledged.filter((one) => !there.has(one)),
    repeated: numbers.filter((one, i) => numbers.indexOf(one) !== i),
    disordered,
  }
}

function verdictOn(stock: Found | undefined, ours: Found | undefined): Outcome {
  const harm = (found: Found | undefined): number =>
    found === undefined ? 0 : found.lost.length + found.repeated.length + found.disordered
  const words = (found: Found | undefined): string =>
    `${found?.lost.length} lost, ${found?.repeated.length} repeated, ${found?.disordered} out of order`
  const faults: string[] = []
  if (harm(stock) === 0) faults.push('stock KafkaJS came through: this test shows nothing')
  if (harm(ours) > 0) faults.push(`the runtime did not come through: ${words(ours)}`)
  return { faults, shown: `stock KafkaJS: ${words(stock)}; runtime: ${words(ours)}` }
}

export const numbered = (number: number, partition?: number): Message => ({
  value: String(number),
  headers: { number: String(number) },
  ...(partition !== undefined && { partition }),
})

export async function acknowledgedBy(publish: Publish<PriceTickInput>, number: number): Promise<readonly number[]> {
  return publish(tickOf(number), { headers: { number: String(number) } }).then(
    () => [number],
    () => [],
  )
}

interface PublishChoice {
  readonly keyed?: boolean
  readonly wired?: boolean
  readonly deliveryTimeout?: number
}

export async function withPublish<T>(
  play: Play,
  topic: string,
  choice: PublishChoice,
  use: (publish: Publish<PriceTickInput>) => Promise<T>,
): Promise<T> {
  const { cluster, wires, registry } = play.stage
  const brokers = choice.wired === true ? wires.map(({ address }) => address) : cluster.addresses
  const client = await connectClient(application, { brokers, registry: [registry], logger: silentLogger })
  try {
    const publish = client.publisher(
      publisherTo(tickTopic(topic, choice.deliveryTimeout ?? 60_000), choice.keyed ?? true),
    )
    // The first publish learns schema, leaders and producer id; the faults are meant for what comes after.
    await publish(tickOf(0), { headers: { number: '0' } })
    return await use(publish)
  } finally {
    await client.close({ deadline: 10_000 })
  }
}

export async function assigned(
  { stage }: Play,
  name: string,
  replicas: readonly (readonly number[])[],
  minInSync = '1',
): Promise<void> {
  const replicaAssignment = replicas.map((one, partition) => ({ partition, replicas: [...one] }))
  const configEntries = [{ name: 'min.insync.replicas', value: minInSync }]
  await stage.admin.createTopics({ topics: [{ topic: name, replicaAssignment, configEntries }], waitForLeaders: true })
}

export async function restart(play: Play): Promise<void> {
  for (const broker of play.stage.cluster.brokers) {
    broker.signal('SIGCONT')
    await broker.start()
  }
  for (const wire of play.stage.wires) wire.answer = () => 'pass'
  await inSync(play.stage, play.stage.cluster.brokers, undefined, 60)
}
