import { setTimeout as sleep } from 'node:timers/promises'
import type { Play, Scenario } from '../scenario.ts'
import { sequenceIn, storedIn } from '../stored.ts'
import { checksumOf, sequenceOf } from '../ticks.ts'
import { decode } from '../../../runtime/index.ts'
import { readFrame } from '../../../runtime/framing/frame.ts'
import { priceTickType } from '../../../generated/typescript/index.ts'
import { whole } from '../traffic.ts'

/** Records are copied in transactions while members and brokers are killed at random; the copy holds each once. */
export const exactlyOnce: Scenario = {
  name: 'exactly-once',
  setting: 'plain',
  async run(play) {
    const copyTo = `${play.topic}.copy`
    await play.createTopic()
    await play.createTopic({}, copyTo)
    let members = [play.consumer({ copyTo }), play.consumer({ copyTo })]
    await play.joined(...members)
    // Copying takes longer than publishing: what would be published while processes are killed is not needed.
    const producer = play.producer({ most: play.size.records })
    const kills = { members: 0, brokers: 0 }
    for (let round = 0; round < (whole(play) ? 6 : 3); round++) {
      await sleep(1_500 + Math.random() * 3_000)
      if (round % 3 === 2) {
        await killBroker(play)
        kills.brokers++
        continue
      }
      const [victim, ...others] = members
      await victim?.kill()
      kills.members++
      members = [...others, play.consumer({ copyTo })]
      await play.joined(...members)
    }
    await producer.stop()
    await play.until('the group has copied everything', async () => (await toCopy(play)) === 0)
    await Promise.all(members.map((member) => member.stop()))
    await readCopy(play, copyTo)
    return { ...(await play.outcome()), shown: `${kills.members} members and ${kills.brokers} brokers killed` }
  },
}

async function killBroker({ stage }: Play): Promise<void> {
  const broker = stage.cluster.brokers[Math.floor(Math.random() * stage.cluster.brokers.length)]
  await broker?.kill('SIGKILL')
  await sleep(2_000)
  await broker?.start()
}

/** Records above what the group has committed. */
async function toCopy({ stage, group, topic }: Play): Promise<number> {
  const [committed, ends] = await Promise.all([
    stage.transport.committed(group, [topic]),
    stage.transport.offsets(topic, 'latest'),
  ])
  const done = (partition: number): bigint => committed.find((one) => one.partition === partition)?.offset ?? 0n
  return ends.reduce((sum, { partition, offset }) => sum + Number(offset - done(partition)), 0)
}

/** The copy itself is what was handled; its places are its own. */
async function readCopy({ stage, ledger }: Play, copy: string): Promise<void> {
  ledger.refresh()
  for (const [sequence, { partition }] of ledger.acknowledged)
    ledger.acknowledged.set(sequence, { partition, offset: -1 })
  for await (const record of storedIn(stage.transport, copy)) {
    const { value, key, partition, offset } = record
    if (value === null || sequenceIn(record) === undefined)
      throw new Error(`${copy} holds something else at ${partition}/${offset}`)
    const tick = decode(priceTickType, value.subarray(readFrame(value).payload))
    const sequence = sequenceOf(tick)
    ledger.handled.add(sequence)
    ledger.handlings.push({
      sequence,
      checksum: checksumOf(tick, key),
      partition,
      offset: Number(offset),
      time: offset,
      member: copy,
      assignment: 0,
    })
  }
}
