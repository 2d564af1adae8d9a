import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from '../../../scripts/dev/cluster/start.ts'
import { defaultBufferLimits } from '../../../runtime/producer/record-buffer.ts'
import { Member } from './member.ts'
import { coreBetween, mebibyte, type Sample } from './memory.ts'

export interface Shown {
  readonly line: string
  readonly faults: readonly string[]
}

/** Percent of a core. */
const mostIdle = 1

/** A client that has published, and a member of a group that has handled it: what both cost while nothing comes. */
export async function idle({ addresses: brokers, registryUrl }: Cluster, seconds: number): Promise<Shown> {
  const member = new Member('idle client', { kind: 'idle', brokers, registry: registryUrl ?? '' }, 256)
  try {
    await member.ready()
    await sleep(5_000)
    const before = await sampleOf(member)
    await sleep(seconds * 1_000)
    // One collection, that of the first sample, is part of it.
    const after = await sampleOf(member)
    const core = coreBetween(before, after)
    await member.stop()
    const line = `idle: ${core.toFixed(2)} % of a core over ${seconds} s (at most ${mostIdle} %), ${mib(after.rss)} MiB resident`
    return { line, faults: core < mostIdle ? [] : [`an idle client takes ${core.toFixed(2)} % of a core`] }
  } finally {
    member.kill()
  }
}

/** MiB by which what is held may differ between the two halves of that time: records that time out make room for new ones. */
const mostPlay = 32

/** No broker answers while far more is published than there is room for: the buffer fills, and stays as it is. */
export async function away({ addresses: brokers, registryUrl, ...cluster }: Cluster, seconds: number): Promise<Shown> {
  const member = new Member('publisher', { kind: 'fill', brokers, registry: registryUrl ?? '' }, 1_024)
  const [early, late]: [Sample[], Sample[]] = [[], []]
  let most = { records: 0, bytes: 0 }
  try {
    await member.ready()
    await member.until('something is acknowledged', () => (member.said.acknowledged ?? 0) > 20_000, 60)
    const before = await sampleOf(member)
    for (const broker of cluster.brokers) broker.signal('SIGSTOP')
    const refused = member.said.refused ?? 0
    await member.until('the buffer is full', () => (member.said.refused ?? 0) > refused, 90)
    const began = performance.now()
    while (performance.now() - began < seconds * 1_000) {
      await sleep(2_000)
      const { records = 0, bytes = 0 } = member.said.buffered ?? {}
      most = { records: Math.max(most.records, records), bytes: Math.max(most.bytes, bytes) }
      const samples = performance.now() - began < seconds * 500 ? early : late
      samples.push(await sampleOf(member))
    }
    for (const broker of cluster.brokers) broker.signal('SIGCONT')
    const acknowledged = member.said.acknowledged ?? 0
    await member.until('it goes on', () => (member.said.acknowledged ?? 0) > acknowledged, 90)
    await member.stop()
    return heldBy(before, early, late, most)
  } finally {
    for (const broker of cluster.brokers) broker.signal('SIGCONT')
    member.kill()
  }
}

type Buffered = { readonly records: number; readonly bytes: number }

function heldBy(before: Sample, early: readonly Sample[], late: readonly Sample[], most: Buffered): Shown {
  const { records, bytes } = defaultBufferLimits
  const held = (one: Sample): number => one.heap + one.external
  const mean = (all: readonly Sample[], of: (one: Sample) => number): number =>
    all.reduce((sum, one) => sum + of(one), 0) / Math.max(1, all.length)
  const [first, last] = [mean(early.slice(early.length >> 1), held), mean(late, held)]
  const resident = Math.max(...[...early, ...late].map(({ rss }) => rss))
  const line =
    `broker away: ${most.records} of ${records} records and ${mib(most.bytes)} of ${mib(bytes)} MiB buffered at most; ` +
    `${mib(last)} MiB held (${mib(held(before))} before), ${mib(resident)} MiB resident at most (${mib(before.rss)} before)`
  const faults: string[] = []
  // The last record that is let in may be as large as any.
  if (most.records > records || most.bytes > bytes + mebibyte) faults.push('the buffer held more than its cap')
  if (most.records < records * 0.9 && most.bytes < bytes * 0.9) faults.push('the buffer was never full')
  if (late.length === 0 || (last - first) / mebibyte > mostPlay) faults.push(`a full buffer went on growing: ${mib(first)} MiB, then ${mib(last)} MiB`) // prettier-ignore
  return { line, faults }
}

async function sampleOf(member: Member): Promise<Sample> {
  return { ...(await member.memory()), at: performance.now() / 1_000 }
}

function mib(bytes: number): string {
  return (bytes / mebibyte).toFixed(0)
}
