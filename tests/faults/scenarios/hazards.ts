import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from 'kafkajs'
import { connectClient, type Publish } from '../../../runtime/index.ts'
import { silentLogger } from '../../../runtime/observe/logger.ts'
import { application, type PriceTickInput } from '../../../generated/typescript/index.ts'
import { publisherTo, tickTopic } from '../definitions.ts'
import type { Outcome, Play, Scenario } from '../scenario.ts'
import { inSync } from '../stage.ts'
import { jumpingStock, stockProducer } from '../stock.ts'
import { sequencesIn, storedIn } from '../stored.ts'
import { tickOf } from '../ticks.ts'
import { wrappingWriter } from '../wrapping-writer.ts'

/** What was found in a log, beside what was said to be in it. */
interface Found {
  readonly lost: readonly number[]
  readonly repeated: readonly number[]
  readonly disordered: number
}

type Fault = () => Promise<void>
/** Publishes and says which were acknowledged. */
type Attempt = (topic: string, fault: Fault) => Promise<readonly number[]>

interface Hazard {
  readonly name: string
  /** Makes the topic of one attempt. */
  readonly topic: (play: Play, name: string) => Promise<void>
  readonly fault: (play: Play) => Fault
  readonly mend: (play: Play) => Promise<void>
  readonly stock: (play: Play) => Attempt
  readonly ours: (play: Play) => Attempt
}

/** The same fault for stock KafkaJS, which must fail for the test to mean anything, and for the runtime, which must not. */
function scenarioOf(hazard: Hazard): Scenario {
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

const numbered = (number: number, partition?: number): Message => ({
  value: String(number),
  headers: { number: String(number) },
  ...(partition !== undefined && { partition }),
})

/** Publishes through the runtime; resolves with those that were acknowledged. */
async function published(
  play: Play,
  topic: string,
  numbers: readonly number[],
  during: Fault,
  options: { readonly keyed?: boolean; readonly wired?: boolean } = {},
): Promise<readonly number[]> {
  return withPublish(play, topic, options, async (publish) => {
    const sent = numbers.map((number) => acknowledgedBy(publish, number))
    await during()
    return (await Promise.all(sent)).flat()
  })
}

async function acknowledgedBy(publish: Publish<PriceTickInput>, number: number): Promise<readonly number[]> {
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

async function withPublish<T>(
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

async function assigned(
  { stage }: Play,
  name: string,
  replicas: readonly (readonly number[])[],
  minInSync = '1',
): Promise<void> {
  const replicaAssignment = replicas.map((one, partition) => ({ partition, replicas: [...one] }))
  const configEntries = [{ name: 'min.insync.replicas', value: minInSync }]
  await stage.admin.createTopics({ topics: [{ topic: name, replicaAssignment, configEntries }], waitForLeaders: true })
}

/** The broker has the request and dies before it reads it. */
const dies =
  (play: Play, id: number): Fault =>
  async () => {
    const broker = play.stage.cluster.brokers[id - 1]
    await sleep(700)
    await broker?.kill('SIGKILL')
  }

const freeze = (play: Play, id: number): void => play.stage.cluster.brokers[id - 1]?.signal('SIGSTOP')

async function restart(play: Play): Promise<void> {
  for (const broker of play.stage.cluster.brokers) {
    broker.signal('SIGCONT')
    await broker.start()
  }
  for (const wire of play.stage.wires) wire.answer = () => 'pass'
  await inSync(play.stage, play.stage.cluster.brokers, undefined, 60)
}

/** P1: a partition moves to a broker that has answered already, and is forgotten. */
const p1: Hazard = {
  name: 'p1-moved-partition',
  topic: (play, name) =>
    assigned(play, name, [
      [1, 2, 3],
      [2, 1, 3],
    ]),
  fault: (play) => dies(play, 2),
  mend: restart,
  stock: (play) => (topic, fault) => sentByStock(play, topic, [numbered(1, 0), numbered(2, 1)], 2, fault),
  ours: (play) => (topic, fault) =>
    sentByUs(
      play,
      topic,
      Array.from({ length: 20 }, (_, i) => i + 1),
      2,
      fault,
    ),
}

/** P2: records without a key get another partition at every retry. */
const p2: Hazard = {
  name: 'p2-keyless-retry',
  topic: (play, name) =>
    assigned(play, name, [
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
      [1, 3, 2],
      [2, 1, 3],
      [3, 2, 1],
    ]),
  fault: (play) => dies(play, 3),
  mend: restart,
  stock: (play) => (topic, fault) =>
    sentByStock(
      play,
      topic,
      Array.from({ length: 101 }, (_, i) => numbered(i + 1)),
      3,
      fault,
    ),
  ours: (play) => (topic, fault) =>
    sentByUs(
      play,
      topic,
      Array.from({ length: 101 }, (_, i) => i + 1),
      3,
      fault,
      false,
    ),
}

async function sentByStock(
  play: Play,
  topic: string,
  messages: Message[],
  frozen: number,
  fault: Fault,
): Promise<readonly number[]> {
  const producer = await stockProducer(play.stage.cluster.addresses, {})
  try {
    // Every connection is open and every leader known.
    await producer.send({ topic, messages: [0, 1, 2, 3, 4, 5, 6, 7].map(() => numbered(0)) })
    freeze(play, frozen)
    const sent = producer.send({ topic, messages })
    await fault()
    return await sent.then(
      () => messages.map(({ value }) => Number(value)),
      () => [],
    )
  } finally {
    await producer.disconnect()
  }
}

async function sentByUs(
  play: Play,
  topic: string,
  numbers: readonly number[],
  frozen: number,
  fault: Fault,
  keyed = true,
): Promise<readonly number[]> {
  return withPublish(play, topic, { keyed }, async (publish) => {
    freeze(play, frozen)
    const sent = numbers.map((number) => acknowledgedBy(publish, number))
    await fault()
    return (await Promise.all(sent)).flat()
  })
}

/** The answer to the next Produce request is lost, and that alone. */
const losesOne =
  (play: Play): Fault =>
  async () => {
    let lost = false
    for (const wire of play.stage.wires) {
      wire.answer = () => {
        if (lost) return 'pass'
        lost = true
        return 'lose'
      }
    }
  }

const wired = ({ stage }: Play): string[] => stage.wires.map(({ address }) => address)

/** P3: after a lost answer a queued batch takes the sequence of the one before it. */
const p3: Hazard = {
  name: 'p3-sequence-reused',
  topic: (play, name) => assigned(play, name, [[1, 2, 3]]),
  fault: losesOne,
  mend: restart,
  stock: (play) => async (topic, fault) => {
    const producer = await stockProducer(wired(play), { idempotent: true, maxInFlightRequests: 5 })
    await producer.send({ topic, messages: [numbered(0)] })
    await fault()
    const sent = [1, 2, 3].map((number) =>
      producer.send({ topic, messages: [numbered(number)] }).then(
        () => [number],
        () => [],
      ),
    )
    const acknowledged = (await Promise.all(sent)).flat()
    await producer.disconnect()
    return acknowledged
  },
  ours: (play) => (topic, fault) => published(play, topic, [1, 2, 3], fault, { wired: true }),
}

/** P4: one partition's error sends the others of the request again. */
const p4: Hazard = {
  name: 'p4-partial-failure',
  topic: async (play, name) => {
    await assigned(play, name, [[1, 2]])
    await assigned(play, `${name}.strict`, [[1, 2, 3]], '3')
    await play.stage.cluster.brokers[2]?.kill('SIGKILL')
    await inSync(play.stage, play.stage.cluster.brokers.slice(0, 2), name, 30)
    await sleep(8_000)
  },
  fault: (play) => async () => {
    await sleep(2_000)
    await play.stage.cluster.brokers[2]?.start()
  },
  mend: restart,
  stock: (play) => async (topic, fault) => {
    const producer = await stockProducer(play.stage.cluster.addresses, {})
    const messages = [numbered(1)]
    const sent = producer
      .sendBatch({
        topicMessages: [
          { topic, messages },
          { topic: `${topic}.strict`, messages },
        ],
      })
      .then(
        () => [1],
        () => [],
      )
    await fault()
    const acknowledged = await sent
    await producer.disconnect()
    return acknowledged
  },
  ours: (play) => async (topic, fault) => {
    const { cluster, registry } = play.stage
    const client = await connectClient(application, {
      brokers: cluster.addresses,
      registry: [registry],
      logger: silentLogger,
    })
    const sent = [topic, `${topic}.strict`].map((name) =>
      acknowledgedBy(client.publisher(publisherTo(tickTopic(name))), 1),
    )
    await fault()
    const acknowledged = await Promise.all(sent)
    await client.close({ deadline: 10_000 })
    return acknowledged[0] ?? []
  },
}

/** P5: after the last retry the sequence stays rewound, and the next batch passes for a repetition. */
const p5: Hazard = {
  name: 'p5-rewound-sequence',
  topic: (play, name) => assigned(play, name, [[1, 2, 3]]),
  fault: (play) => async () => {
    for (const wire of play.stage.wires) wire.answer = () => 'lose'
  },
  mend: restart,
  stock: (play) => async (topic, fault) => {
    const producer = await stockProducer(wired(play), {
      idempotent: true,
      retry: { retries: 1, initialRetryTime: 100 },
    })
    await producer.send({ topic, messages: [numbered(0)] })
    await fault()
    await producer.send({ topic, messages: [numbered(1)] }).catch(() => undefined)
    for (const wire of play.stage.wires) wire.answer = () => 'pass'
    const acknowledged = await producer.send({ topic, messages: [numbered(2)] }).then(
      () => [2],
      () => [],
    )
    await producer.disconnect()
    return acknowledged
  },
  ours: (play) => (topic, fault) =>
    withPublish(play, topic, { wired: true, deliveryTimeout: 3_000 }, async (publish) => {
      await fault()
      const first = await acknowledgedBy(publish, 1)
      for (const wire of play.stage.wires) wire.answer = () => 'pass'
      return [...first, ...(await acknowledgedBy(publish, 2))]
    }),
}

/** P6: the sequence goes on at 0 after its largest value; a broker wants it to go on where the batch ended. */
const p6: Scenario = {
  name: 'hazard-p6-sequence-wraps',
  setting: 'plain',
  async run(play) {
    const [theirs, ours] = [`${play.topic}.stock`, `${play.topic}.runtime`]
    for (const name of [theirs, ours]) await assigned(play, name, [[1, 2, 3]])
    const before = 2 ** 31 - 50
    const producer = await jumpingStock(play.stage.cluster.addresses, theirs, before)
    const messages = (from: number) => Array.from({ length: 100 }, (_, i) => numbered(from + i))
    await producer.send({ topic: theirs, messages: messages(0) })
    const refused = await producer.send({ topic: theirs, messages: messages(100) }).then(() => undefined, String)
    await producer.disconnect()
    const writer = await wrappingWriter(play.stage.cluster.addresses, ours, before)
    for (const from of [0, 100, 200]) await writer.append(from, 100)
    writer.close()
    const found: string[] = []
    for await (const { value } of storedIn(play.stage.transport, ours)) found.push(Buffer.from(value ?? []).toString())
    const faults: string[] = []
    if (refused === undefined) faults.push('stock KafkaJS came through: this test shows nothing')
    if (writer.renewals > 0) faults.push(`the runtime needed ${writer.renewals} new epochs`)
    if (found.join() !== Array.from({ length: 300 }, (_, i) => i).join())
      faults.push(`the runtime wrote ${found.length} of 300, or not in order`)
    return { faults, shown: `stock KafkaJS: ${refused}; runtime: ${found.length} of 300 in order` }
  },
}

/** P7: many messages of one partition in one call hold the event loop. */
const p7: Scenario = {
  name: 'hazard-p7-held-event-loop',
  setting: 'plain',
  async run(play) {
    const count = 30_000
    const [theirs, ours] = [`${play.topic}.stock`, `${play.topic}.runtime`]
    for (const name of [theirs, ours]) await assigned(play, name, [[1, 2, 3]])
    const producer = await stockProducer(play.stage.cluster.addresses, {})
    await producer.send({ topic: theirs, messages: [numbered(0)] })
    const messages = Array.from({ length: count }, (_, i) => ({ value: String(i) }))
    const held = await longestHold(() =>
      producer.send({ topic: theirs, messages }).then(
        () => undefined,
        () => undefined,
      ),
    )
    await producer.disconnect()
    const ourHold = await withPublish(play, ours, {}, (publish) => {
      const ticks = Array.from({ length: count }, (_, i) => tickOf(i + 1))
      return longestHold(async () => void (await publish.batch(ticks)))
    })
    const written = (await sequencesIn(play.stage.transport, ours)).length
    const faults: string[] = []
    if (held < ourHold * 4) faults.push('stock KafkaJS came through: this test shows nothing')
    if (written !== count + 1) faults.push(`${written} of ${count + 1} records are there`)
    return {
      faults,
      shown: `event loop held for ${held.toFixed(0)} ms by stock KafkaJS, ${ourHold.toFixed(0)} ms by the runtime`,
    }
  },
}

/** ms. */
async function longestHold(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  await sleep(50)
  delay.enable()
  await sleep(50)
  await work()
  await sleep(50)
  delay.disable()
  return delay.max / 1e6
}

/** P8: a header without a value, which Kafka allows, breaks the encoder. */
const p8: Scenario = {
  name: 'hazard-p8-null-header',
  setting: 'plain',
  async run(play) {
    await play.createTopic()
    const producer = await stockProducer(play.stage.cluster.addresses, {})
    const headers = JSON.parse('{"empty":null}') as Record<string, string>
    const refused = await producer
      .send({ topic: play.topic, messages: [{ value: 'x', headers }] })
      .then(() => undefined, String)
    await producer.disconnect()
    const faults: string[] = []
    if (refused === undefined) faults.push('stock KafkaJS came through: this test shows nothing')
    await withPublish(play, play.topic, {}, (publish) => publish(tickOf(1), { headers: { empty: null } }))
    let seen = false
    for await (const record of storedIn(play.stage.transport, play.topic))
      seen ||= record.headers.some(([name, value]) => name === 'empty' && value === null)
    if (!seen) faults.push('the header without a value did not arrive')
    return { faults, shown: `stock KafkaJS: ${refused}` }
  },
}

export const hazards: readonly Scenario[] = [
  scenarioOf(p1),
  scenarioOf(p2),
  scenarioOf(p3),
  scenarioOf(p4),
  scenarioOf(p5),
  p6,
  p7,
  p8,
]
