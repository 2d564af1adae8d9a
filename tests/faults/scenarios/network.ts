import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import { inSync } from '../stage.ts'
import { traffic } from '../traffic.ts'

/** The third broker is cut off until its offices are given to others, and then healed. */
function cutOff(direction: 'both' | 'in' | 'out'): Scenario {
  return {
    name: direction === 'both' ? 'cut-off' : `cut-off-${direction}`,
    setting: 'network',
    needs: ['namespaces', 'packet filter'],
    run: (play) =>
      traffic(play, async () => {
        await play.stage.namespace?.cut(direction)
        await sleep(15_000)
        await play.stage.namespace?.open()
        await inSync(play.stage, play.stage.cluster.brokers, play.topic, 90)
      }),
  }
}

export const cutOffs: readonly Scenario[] = [cutOff('both'), cutOff('in'), cutOff('out')]

/** Of the third broker, each way. */
export const packetLoss: Scenario = {
  name: 'packet-loss',
  setting: 'network',
  needs: ['namespaces', 'packet filter'],
  run: (play) =>
    traffic(play, async () => {
      await play.stage.namespace?.lose(5)
      await sleep(15_000)
      await play.stage.namespace?.open()
      await inSync(play.stage, play.stage.cluster.brokers, play.topic, 90)
    }),
}
