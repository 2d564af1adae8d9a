import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from 'kafkajs'
import { connectClient } from '../../../runtime/index.ts'
import { silentLogger } from '../../../runtime/observe/logger.ts'
import { application } from '../../../generated/typescript/index.ts'
import { publisherTo, tickTopic } from '../definitions.ts'
import type { Play, Scenario } from '../scenario.ts'
import { inSync } from '../stage.ts'
import { stockProducer } from '../stock.ts'
import {
  acknowledgedBy,
  assigned,
  numbered,
  restart,
  scenarioOf,
  withPublish,
  type Fault,
  type Hazard,
} from './hazard.ts'

/** The broker has the request and dies before it reads it. */
const dies =
  (play: Play, id: number): Fault =>
  async () => {
    const broker = play.stage.cluster.brokers[id - 1]
    await sleep(700)
    await broker?.kill('SIGKILL')
  }

const freeze = (play: Play, id: number): void => play.stage.cluster.brokers[id - 1]?.signal('SIGSTOP')

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
  ours: (play) => (topic, fault) =>
    withPublish(play, topic, { wired: true }, async (publish) => {
      await fault()
      return (await Promise.all([1, 2, 3].map((number) => acknowledgedBy(publish, number)))).flat()
    }),
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

/** Records that KafkaJS loses or repeats on their way. */
export const deliveryHazards: readonly Scenario[] = [p1, p2, p3, p4, p5].map(scenarioOf)
