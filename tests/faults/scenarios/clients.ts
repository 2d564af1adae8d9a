import { setTimeout as sleep } from 'node:timers/promises'
import { clockLibrary } from '../machine.ts'
import type { Scenario } from '../scenario.ts'
import { inSync } from '../stage.ts'
import { traffic } from '../traffic.ts'

/** What was on its way when the process died may be there or not; what it had been told of is there. */
export const producerKilled: Scenario = {
  name: 'producer-killed',
  setting: 'plain',
  async run(play) {
    await play.createTopic()
    const consumers = [play.consumer(), play.consumer()]
    await play.joined(...consumers)
    const kills = 3
    for (let life = 1; life <= kills; life++) {
      const victim = play.producer()
      const share = Math.floor((play.size.records * 0.8 * life) / kills)
      await play.until('its share is acknowledged', () => play.ledger.refresh().acknowledged.size >= share)
      await victim.kill()
    }
    const last = play.producer({ least: Math.ceil(play.size.records * 0.2) })
    await play.settle([last], consumers)
    const outcome = await play.outcome()
    const written = [...play.ledger.handled].filter((one) => !play.ledger.acknowledged.has(one)).length
    return { ...outcome, shown: `${kills} kills, ${written} written and never acknowledged` }
  },
}

export const consumerKilled: Scenario = {
  name: 'consumer-killed',
  setting: 'plain',
  async run(play) {
    await play.createTopic()
    let consumers = [play.consumer({ delay: 2 }), play.consumer({ delay: 2 })]
    await play.joined(...consumers)
    const producer = play.producer()
    const kills = 3
    for (let kill = 1; kill <= kills; kill++) {
      await play.traffic(producer, Math.floor((play.size.records * kill) / (kills + 1)))
      const [victim, ...others] = consumers
      await victim?.kill()
      await sleep(300)
      consumers = [...others, play.consumer({ delay: 2 })]
      await play.joined(...consumers)
    }
    await play.settle([producer], consumers)
    return { ...(await play.outcome()), shown: `${kills} kills` }
  },
}

/** Members come and go under load, all of them in order: nothing is handled twice. */
export const rebalance: Scenario = {
  name: 'rebalance',
  setting: 'plain',
  async run(play) {
    await play.createTopic({}, play.topic, 8)
    const members = [play.consumer({ delay: 1 })]
    await play.joined(...members)
    const producer = play.producer()
    await play.traffic(producer, Math.floor(play.size.records * 0.1))
    let changes = 0
    for (let round = 0; round < 2; round++) {
      for (; members.length < 4; changes++) {
        members.push(play.consumer({ delay: 1 }))
        await play.joined(...members)
        await sleep(1_000)
      }
      for (; members.length > 1; changes++) {
        await members.shift()?.stop()
        await sleep(1_000)
      }
    }
    await play.settle([producer], members)
    const outcome = await play.outcome()
    return { ...outcome, shown: `${changes} changes of 1 to 4 members` }
  },
}

const hour = 3_600

/** The wall clock alone; timed waits are left as they are, or the JVM's own threads would never rest. */
function clockOff(seconds: number): Record<string, string> {
  return {
    LD_PRELOAD: clockLibrary ?? '',
    FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}s`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    FAKETIME_FORCE_MONOTONIC_FIX: '0',
  }
}

/** The clients' clock is an hour ahead of the brokers'. */
export const clientClock: Scenario = {
  name: 'client-clock',
  setting: 'plain',
  needs: ['another clock'],
  run: (play) => traffic(play, () => sleep(3_000), { env: clockOff(hour) }),
}

/** The second broker comes back an hour late. */
export const brokerClock: Scenario = {
  name: 'broker-clock',
  setting: 'plain',
  needs: ['another clock'],
  run: (play) =>
    traffic(play, async () => {
      const { brokers } = play.stage.cluster
      await brokers[1]?.kill('SIGTERM')
      Object.assign(play.stage.environment(2), clockOff(-hour))
      await brokers[1]?.start()
      await inSync(play.stage, brokers, play.topic, 90)
      await sleep(5_000)
    }),
}
