import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import { traffic } from '../traffic.ts'
import type { Answer } from '../wire.ts'

const addresses = (play: Parameters<Scenario['run']>[0]) => play.stage.wires.map(({ address }) => address)

/** 200 ms from request to answer on every connection. */
export const slowNetwork: Scenario = {
  name: 'slow-network',
  setting: 'plain',
  run: (play) =>
    traffic(
      play,
      async () => {
        for (const wire of play.stage.wires) wire.delay = 100
        await sleep(15_000)
        for (const wire of play.stage.wires) wire.delay = 0
      },
      { brokers: addresses(play) },
    ),
}

/** The broker has written the batch, and the connection breaks before it can say so. */
export const answerLost: Scenario = {
  name: 'answer-lost',
  setting: 'plain',
  run: (play) => disturbed(play, () => 'lose'),
}

/** The answer comes after the client has given the request up. */
export const answerLate: Scenario = {
  name: 'answer-late',
  setting: 'plain',
  run: (play) => disturbed(play, () => ({ hold: 8_000 }), 40),
}

async function disturbed(
  play: Parameters<Scenario['run']>[0],
  fault: () => Answer,
  every = 12,
): ReturnType<Scenario['run']> {
  const { wires } = play.stage
  let answers = 0
  let disturbances = 0
  const outcome = await traffic(
    play,
    async () => {
      for (const wire of wires) {
        wire.answer = () => {
          if (++answers % every !== 0) return 'pass'
          disturbances++
          return fault()
        }
      }
      await sleep(12_000)
      for (const wire of wires) wire.answer = () => 'pass'
    },
    { brokers: addresses(play) },
  )
  if (disturbances > 0) return { ...outcome, shown: `${disturbances} answers disturbed` }
  return { ...outcome, faults: [...outcome.faults, 'no answer was disturbed'] }
}
