import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'

export const consumerKilled: Scenario = {
  name: 'consumer-killed',
  setting: 'plain',
  async run(play) {
    await play.createTopic()
    let consumers = [play.consumer({ delay: 2 }), play.consumer({ delay: 2 })]
    await play.joined(...consumers)
    const producer = play.producer()
    for (let kills = 1; kills <= 3; kills++) {
      await play.traffic(producer, Math.floor((play.size.records * kills) / 4))
      const [victim, ...others] = consumers
      await victim?.kill()
      await sleep(300)
      consumers = [...others, play.consumer({ delay: 2 })]
      await play.joined(...consumers)
    }
    await play.settle([producer], consumers)
    return play.outcome()
  },
}
