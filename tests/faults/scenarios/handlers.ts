import { setTimeout as sleep } from 'node:timers/promises'
import { Kafka, logLevel } from 'kafkajs'
import { deadLetterOrigin } from '../../../runtime/index.ts'
import type { Play, Scenario } from '../scenario.ts'
import { inSync } from '../stage.ts'
import { sequenceIn, storedIn } from '../stored.ts'

/** Values that no decoder takes: empty, foreign, cut off, of an unknown schema, of another message. */
const poisons: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.from('{"price": 1}'),
  Buffer.from([0, 0, 0]),
  Buffer.from([0, 0x7f, 0xff, 0xff, 0xff, 0, 1]),
  Buffer.from([0, 0, 0, 0, 1, 4, 2, 0, 9]),
  Buffer.from([1, 0, 0, 0, 1, 0]),
]

/** Foreign bytes among the records, and handlers that throw RangeError, reject, or throw a bare string. */
export const poison: Scenario = {
  name: 'poison',
  setting: 'plain',
  async run(play) {
    const deadLetter = await withDeadLetters(play)
    const fails = { every: 97, kinds: ['RangeError', 'rejection', 'string'] } as const
    const consumers = [play.consumer({ deadLetter, fails }), play.consumer({ deadLetter, fails })]
    await play.joined(...consumers)
    const producer = play.producer()
    await play.traffic(producer, Math.floor(play.size.records * 0.3))
    await publishPoison(play)
    await play.settle([producer], consumers)
    const faults = await deadLettersJudged(play, deadLetter, fails.every)
    const outcome = await play.outcome(faults)
    return { ...outcome, shown: `${poisons.length} foreign values put aside whole` }
  },
}

async function withDeadLetters(play: Play, options: { readonly replicas?: readonly number[] } = {}): Promise<string> {
  const name = `dlq.${play.group}`
  await play.createTopic()
  if (options.replicas === undefined) await play.createTopic({}, name)
  else {
    const replicaAssignment = Array.from({ length: 6 }, (_, partition) => ({
      partition,
      replicas: [...(options.replicas ?? [])],
    }))
    await play.stage.admin.createTopics({
      topics: [{ topic: name, replicaAssignment, configEntries: [{ name: 'min.insync.replicas', value: '1' }] }],
      waitForLeaders: true,
    })
  }
  play.deadLetters = name
  return name
}

/** Another client's records, with headers that are null and not text. */
async function publishPoison({ stage, topic }: Play): Promise<void> {
  const kafka = new Kafka({ brokers: [...stage.cluster.addresses], logLevel: logLevel.NOTHING })
  const producer = kafka.producer()
  await producer.connect()
  const messages = poisons.map((value, i) => ({
    key: `poison-${i}`,
    value,
    partition: i,
    headers: { raw: Buffer.from([0xff, 0, i]) },
  }))
  await producer.send({ topic, messages })
  await producer.disconnect()
}

/** Each one there once, bytes and headers as they were, and where it came from. */
async function deadLettersJudged(play: Play, deadLetter: string, every: number): Promise<string[]> {
  const faults: string[] = []
  const seen = new Set<string>()
  let foreign = 0
  for await (const record of storedIn(play.stage.transport, deadLetter)) {
    const origin = deadLetterOrigin(record.headers)
    const from = `${origin?.topic} ${origin?.partition}/${origin?.offset}`
    if (origin?.topic !== play.topic || origin.group !== play.group)
      faults.push(`a dead letter says it is from ${from}`)
    if (seen.has(from)) faults.push(`${from} was put aside twice`)
    seen.add(from)
    const key = Buffer.from(record.key ?? []).toString()
    if (!key.startsWith('poison-')) {
      const sequence = sequenceIn(record)
      if (sequence === undefined || sequence % every !== 7)
        faults.push(`${sequence} was put aside and could be handled`)
      continue
    }
    foreign++
    const i = Number(key.slice('poison-'.length))
    const same = Buffer.compare(Buffer.from(record.value ?? []), poisons[i] ?? Buffer.from('none')) === 0
    const header = record.headers.find(([name]) => name === 'raw')?.[1]
    if (!same || Buffer.compare(Buffer.from(header ?? []), Buffer.from([0xff, 0, i])) !== 0)
      faults.push(`${key} is not as it was`)
  }
  if (foreign !== poisons.length) faults.push(`${foreign} of ${poisons.length} foreign values were put aside`)
  const failing = [...play.ledger.acknowledged.keys()].filter((sequence) => sequence % every === 7)
  if (failing.some((sequence) => play.ledger.handled.has(sequence)))
    faults.push('a record that always fails counts as handled')
  return faults
}

/** The dead-letter topic's only broker is down: its partitions wait, others go on, nothing is skipped. */
export const deadLettersDown: Scenario = {
  name: 'dead-letters-down',
  setting: 'plain',
  async run(play) {
    const { brokers } = play.stage.cluster
    const deadLetter = await withDeadLetters(play, { replicas: [3] })
    const fails = { every: 251, kinds: ['rejection'] } as const
    const consumer = play.consumer({ deadLetter, fails })
    await play.joined(consumer)
    const producer = play.producer()
    await play.traffic(producer, Math.floor(play.size.records * 0.2))
    await brokers[2]?.kill('SIGKILL')
    let waiting = 0
    for (let i = 0; i < 60; i++) {
      await sleep(250)
      waiting = Math.max(waiting, consumer.said.troubles?.length ?? 0)
    }
    await brokers[2]?.start()
    await inSync(play.stage, brokers, play.topic, 60)
    await play.settle([producer], [consumer])
    const faults = waiting === 0 ? ['health named no partition that waits'] : []
    return { ...(await play.outcome(faults)), shown: `${waiting} partitions waited` }
  },
}

/** A handler that never returns: health says that only a restart helps, other keys go on, and a restart loses nothing. */
export const handlerHangs: Scenario = {
  name: 'handler-hangs',
  setting: 'plain',
  async run(play) {
    await play.createTopic()
    const consumer = play.consumer({ hangsAt: 61, stuckAfter: 3_000 })
    await play.joined(consumer)
    const producer = play.producer()
    await play.until('health is no longer live', () => consumer.said.live === false, 60)
    const before = play.ledger.refresh().handled.size
    await play.until('other keys go on', () => play.ledger.refresh().handled.size > before + 100, 30)
    await consumer.kill()
    const next = play.consumer()
    await play.joined(next)
    await play.settle([producer], [next])
    return { ...(await play.outcome()), shown: `${before} handled beside it before health said so` }
  },
}

/** A handler that blocks the event loop for longer than the session: the others take over, it comes back. */
export const handlerBlocks: Scenario = {
  name: 'handler-blocks',
  setting: 'plain',
  async run(play) {
    await play.createTopic()
    const at = Math.floor(play.size.records * 0.4)
    const task = { blocksAt: { sequence: at, ms: 20_000 }, sessionTimeout: 8_000 }
    const consumers = [play.consumer(task), play.consumer(task)]
    await play.joined(...consumers)
    const producer = play.producer()
    await play.traffic(producer, at + 10)
    await sleep(24_000)
    await play.settle([producer], consumers)
    const assigned = play.ledger.assignments.length
    return { ...(await play.outcome()), shown: `${assigned} assignments` }
  },
}
