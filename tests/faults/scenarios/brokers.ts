import { setTimeout as sleep } from 'node:timers/promises'
import { traffic, whole } from '../traffic.ts'
import type { Scenario } from '../scenario.ts'
import { inSync, kafkaTool } from '../stage.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const brokerKilled: Scenario = {
  name: 'broker-killed',
  setting: 'plain',
  run: (play) =>
    traffic(play, async () => {
      const { brokers } = play.stage.cluster
      for (const broker of whole(play) ? brokers : brokers.slice(0, 1)) {
        await broker.kill('SIGKILL')
        await sleep(1_500)
        await broker.start()
        await inSync(play.stage, brokers, play.topic, 60)
      }
    }),
}

/** A broker that stands still holds its connections, loses its offices, and goes on as if nothing had happened. */
export const brokerFrozen: Scenario = {
  name: 'broker-frozen',
  setting: 'plain',
  run: (play) =>
    traffic(play, async () => {
      const [broker] = play.stage.cluster.brokers
      broker?.signal('SIGSTOP')
      await sleep(12_000)
      broker?.signal('SIGCONT')
      await inSync(play.stage, play.stage.cluster.brokers, play.topic, 60)
    }),
}

export const rollingRestart: Scenario = {
  name: 'rolling-restart',
  setting: 'plain',
  run: (play) =>
    traffic(play, async () => {
      const { brokers } = play.stage.cluster
      for (const broker of brokers) {
        await broker.kill('SIGTERM')
        await broker.start()
        await inSync(play.stage, brokers, play.topic, 60)
      }
    }),
}

/** Each round puts another replica first and lets Kafka's own tool elect it. */
export const leaderMoved: Scenario = {
  name: 'leader-moved',
  setting: 'plain',
  async run(play) {
    const moves: string[] = []
    const outcome = await traffic(play, async () => {
      for (let round = 0; round < (whole(play) ? 4 : 2); round++) {
        const before = await leaders(play)
        await moveLeaders(play)
        moves.push(...(await leaders(play)).filter((leader, i) => leader !== before[i]).map(String))
      }
    })
    if (moves.length === 0) return { ...outcome, faults: [...outcome.faults, 'no leader moved'] }
    return { ...outcome, shown: `${moves.length} leaders moved` }
  },
}

type Play = Parameters<Scenario['run']>[0]

async function partitionsOf({ stage, topic }: Play) {
  const { topics } = await stage.admin.fetchTopicMetadata({ topics: [topic] })
  return [...(topics[0]?.partitions ?? [])].sort((a, b) => a.partitionId - b.partitionId)
}

async function leaders(play: Play): Promise<number[]> {
  return (await partitionsOf(play)).map(({ leader }) => leader)
}

async function moveLeaders(play: Play): Promise<void> {
  const { stage, topic } = play
  const rotated = (await partitionsOf(play)).map(({ partitionId, leader, replicas }) => {
    const at = replicas.indexOf(leader)
    return { topic, partition: partitionId, replicas: [...replicas.slice(at + 1), ...replicas.slice(0, at + 1)] }
  })
  const file = join(stage.folder, 'reassignment.json')
  const server = ['--bootstrap-server', stage.cluster.addresses.join(',')]
  await writeFile(file, JSON.stringify({ version: 1, partitions: rotated }))
  const reassign = 'org.apache.kafka.tools.reassign.ReassignPartitionsCommand'
  await kafkaTool(stage, reassign, ...server, '--reassignment-json-file', file, '--execute')
  await writeFile(file, JSON.stringify({ partitions: rotated.map(({ partition }) => ({ topic, partition })) }))
  const elect = ['--election-type', 'PREFERRED', '--path-to-json-file', file]
  await kafkaTool(stage, 'org.apache.kafka.tools.LeaderElectionCommand', ...server, ...elect)
}

/** With one replica left nothing is acknowledged; when they are back, all of it is. */
export const minInSyncLost: Scenario = {
  name: 'min-in-sync-lost',
  setting: 'plain',
  run: (play) => traffic(play, () => loseTwo(play, 12_000)),
}

/** Deadlines that pass meanwhile reject, and each rejection tells the truth about the log. */
export const minInSyncDeadline: Scenario = {
  name: 'min-in-sync-deadline',
  setting: 'plain',
  async run(play) {
    const rejecting = { deliveryTimeout: 3_000, rejections: true } as const
    const outcome = await traffic(play, () => loseTwo(play, 12_000), rejecting)
    const { unknown, notWritten } = play.ledger
    const rejected = unknown.size + notWritten.size
    const appeared = [...unknown.keys()].filter((sequence) => play.ledger.handled.has(sequence)).length
    if (rejected === 0) return { ...outcome, faults: [...outcome.faults, 'nothing was rejected'] }
    return { ...outcome, shown: `${appeared} of ${unknown.size} unknown were written` }
  },
}

async function loseTwo({ stage, topic }: Play, ms: number): Promise<void> {
  const [, second, third] = stage.cluster.brokers
  await third?.kill('SIGKILL')
  await sleep(1_000)
  await second?.kill('SIGKILL')
  await sleep(ms)
  await Promise.all([second?.start(), third?.start()])
  await inSync(stage, stage.cluster.brokers, topic, 90)
}

/** Every broker is away: what is published waits in the buffer up to its cap, and no further. */
export const bufferFull: Scenario = {
  name: 'buffer-full',
  setting: 'plain',
  async run(play) {
    const cap = 2_000
    let most = 0
    let memory = 0
    let full = false
    const outcome = await traffic(
      play,
      async (producer) => {
        const { brokers } = play.stage.cluster
        for (const broker of brokers) broker.signal('SIGSTOP')
        const before = producer.said.memory ?? 0
        for (let i = 0; i < 60; i++) {
          await sleep(200)
          most = Math.max(most, producer.said.bufferedRecords ?? 0)
          memory = Math.max(memory, (producer.said.memory ?? 0) - before)
          full ||= producer.said.bufferFull === true
        }
        for (const broker of brokers) broker.signal('SIGCONT')
        await inSync(play.stage, brokers, play.topic, 60)
      },
      { bufferRecords: cap, batch: 5_000, rate: Math.max(play.size.rate, 5_000) },
    )
    const faults = [...outcome.faults]
    if (!full) faults.push('the buffer was never full')
    if (most > cap) faults.push(`the buffer held ${most} records, its cap is ${cap}`)
    return { ...outcome, faults, shown: `${most} of ${cap} records buffered at most, ${memory} MiB more` }
  },
}
