import type { PartitionHealth } from '../consumer/running.ts'
import type { MemoryBroker } from '../transport/memory/broker.ts'
import type { ObservedClient } from './observed-client.ts'

/** What is still to be done: nothing, something in these words, or something that time alone does not mend. */
export type Unsettled = { readonly kind: 'moving' | 'stopped'; readonly why: string } | undefined

/** Whether every record is acknowledged, and settled by every group that runs. */
export function unsettled(broker: MemoryBroker, clients: readonly ObservedClient[]): Unsettled {
  for (const client of clients) {
    const { records } = client.health().producer
    if (records > 0) return { kind: 'moving', why: `${records} records are not acknowledged` }
  }
  const groups = new Map(clients.flatMap(({ groups }) => groups).map(({ group, topics }) => [group, topics]))
  const healths = clients.flatMap((client) => client.health().groups)
  for (const [group, topics] of groups) {
    const partitions = healths.filter((one) => one.group === group).flatMap((one) => one.partitions)
    const found = ofGroup(broker, group, topics, partitions)
    if (found) return found
  }
  return undefined
}

function ofGroup(
  broker: MemoryBroker,
  group: string,
  topics: readonly string[],
  partitions: readonly PartitionHealth[],
): Unsettled {
  const held = new Map(partitions.map((one) => [`${one.topic}/${one.partition}`, one]))
  for (const topic of topics) {
    for (const [partition, log] of broker.logs(topic).entries()) {
      const place = `${topic}/${partition}`
      const found = held.get(place)
      if (!found) return { kind: 'moving', why: `${group} has no member for ${place}` }
      const { trouble, outstanding, position = log.start } = found
      if (trouble?.kind === 'stopped') {
        const { error } = trouble
        const said = error instanceof Error ? error.message : String(error)
        return { kind: 'stopped', why: `${group} stopped at ${place}, offset ${trouble.offset}: ${said}` }
      }
      const waits = trouble ? ` (${trouble.kind})` : ''
      if (position < log.stable || outstanding > 0)
        return { kind: 'moving', why: `${group} is at offset ${position} of ${log.stable} in ${place}${waits}` }
    }
  }
  return undefined
}
