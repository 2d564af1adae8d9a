import type { PartitionOffset, TopicPartition, Transport } from '../transport/transport.ts'
import type { PartitionHealth, PartitionLag } from './running.ts'
import type { PartitionWorker } from './worker.ts'

/** `now`: monotonic ms. */
export function partitionHealth(worker: PartitionWorker, now: number): PartitionHealth {
  const { topic, partition } = worker
  const { position, lag, outstanding, running, oldestStart, trouble } = worker.state()
  const oldestHandler = oldestStart === undefined ? undefined : now - oldestStart
  return { topic, partition, position, lag, outstanding, running, oldestHandler, trouble }
}

/** Against the cluster as it is now; what was never read counts from its beginning. */
export async function lagOf(
  workers: readonly PartitionWorker[],
  transport: Transport,
): Promise<readonly PartitionLag[]> {
  const topics = [...new Set(workers.map(({ topic }) => topic))]
  const all = async (at: 'latest' | 'earliest'): Promise<ReadonlyMap<string, bigint>> => {
    const offsets = await Promise.all(topics.map((topic) => transport.offsets(topic, at)))
    return new Map(offsets.flat().map((one: PartitionOffset) => [nameOf(one), one.offset]))
  }
  const [ends, starts] = await Promise.all([all('latest'), all('earliest')])
  return workers.map((worker) => {
    const { topic, partition } = worker
    const end = ends.get(nameOf(worker)) ?? 0n
    const position = worker.state().position ?? starts.get(nameOf(worker)) ?? 0n
    return { topic, partition, lag: end > position ? end - position : 0n }
  })
}

export function nameOf({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`
}
