import { setTimeout as sleep } from 'node:timers/promises'
import type { Play, Scenario } from '../scenario.ts'
import { inSync } from '../stage.ts'
import { traffic } from '../traffic.ts'

/** The registry is away when the processes start, and again while they work. */
export const registryDown: Scenario = {
  name: 'registry-down',
  setting: 'plain',
  async run(play) {
    const { registry } = play.stage.cluster
    await play.createTopic()
    await registry?.kill()
    const consumers = [play.consumer()]
    const producer = play.producer()
    await play.traffic(producer, Math.floor(play.size.records * 0.1))
    const early = play.ledger.refresh().acknowledged.size
    await started(registry)
    await play.joined(...consumers)
    const flows = () => play.ledger.refresh().acknowledged.size > 0 && play.ledger.handled.size > 0
    await play.until('records flow', flows, 60)
    await registry?.kill()
    const before = play.ledger.refresh().handled.size
    await play.traffic(producer, Math.floor(play.size.records * 0.5))
    await play.until('it goes on without the registry', () => play.ledger.refresh().handled.size > before + 50, 60)
    const late = play.consumer()
    await play.joined(late)
    await sleep(3_000)
    await started(registry)
    await play.settle([producer], [...consumers, late])
    const { unknown, notWritten } = play.ledger
    const faults: string[] = []
    if (early > 0) faults.push(`${early} were acknowledged without a registry`)
    if (unknown.size + notWritten.size > 0) faults.push(`${unknown.size + notWritten.size} publishes were rejected`)
    return play.outcome(faults)
  },
}

/** Its own database gives up on a machine that is busy; brokers and clients are what is tried here. */
async function started(registry: Play['stage']['cluster']['registry']): Promise<void> {
  await registry?.start().catch(() => registry.start())
}

/** A broker's disk is full: it goes, the others carry on; with room again it comes back and catches up. */
export const diskFull: Scenario = {
  name: 'disk-full',
  setting: 'disk',
  needs: ['loop devices'],
  async run(play) {
    let died = false
    const outcome = await traffic(play, async () => {
      const { disk, cluster } = play.stage
      const broker = cluster.brokers[2]
      await disk?.fill()
      await sleep(15_000)
      died = broker?.running() === false
      await disk?.free()
      if (!died) await broker?.kill('SIGKILL')
      await broker?.start()
      await inSync(play.stage, cluster.brokers, play.topic, 90)
    })
    return { ...outcome, shown: died ? 'the broker stopped' : 'the broker went on with a dead log folder' }
  },
}
