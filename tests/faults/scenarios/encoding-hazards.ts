import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import { jumpingStock, stockProducer } from '../stock.ts'
import { sequencesIn, storedIn } from '../stored.ts'
import { tickOf } from '../ticks.ts'
import { wrappingWriter } from '../wrapping-writer.ts'
import { assigned, numbered, withPublish } from './hazard.ts'

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

/** Records that KafkaJS cannot write, or not without holding up everything else. */
export const encodingHazards: readonly Scenario[] = [p6, p7, p8]
