import { setTimeout as sleep } from 'node:timers/promises'
import type { Play, Scenario } from '../scenario.ts'
import { inSync } from '../stage.ts'

/** What every broker fault must leave: no publish rejected within two minutes, and all of it handled. */
async function withTraffic(play: Play, fault: () => Promise<void>): ReturnType<Scenario['run']> {
  await play.createTopic()
  const consumers = [play.consumer(), play.consumer()]
  await play.joined(...consumers)
  const producer = play.producer()
  await play.traffic(producer, Math.floor(play.size.records * 0.2))
  await fault()
  await play.settle([producer], consumers)
  const { unknown, notWritten } = play.ledger
  const rejected = unknown.size + notWritten.size
  return play.outcome(
    rejected > 0 ? [`${rejected} publishes were rejected (${[...unknown.values(), ...notWritten.values()][0]})`] : [],
  )
}

export const brokerKilled: Scenario = {
  name: 'broker-killed',
  setting: 'plain',
  run: (play) =>
    withTraffic(play, async () => {
      const { brokers } = play.stage.cluster
      for (const broker of play.size.records >= 100_000 ? brokers : brokers.slice(0, 1)) {
        await broker.kill('SIGKILL')
        await sleep(1_500)
        await broker.start()
        await inSync(play.stage, brokers, play.topic, 60)
      }
    }),
}
