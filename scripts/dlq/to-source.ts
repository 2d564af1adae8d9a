import type { TopicDefinition } from '../../runtime/definitions.ts'
import type { Producer } from '../../runtime/producer/producer.ts'
import { SingleSettlement } from '../../runtime/producer/settlements.ts'
import type { Header } from '../../runtime/transport/transport.ts'
import type { Deed } from './work.ts'

/** How often a record was published again; it stays with the record when it dies once more. */
export const replayCount = 'replay-count'

/**
 * Publishes a letter again where it was, with its key, value, headers and time. A record that was replayed `most` times
 * already and died each time is left: it would go round for ever.
 */
export function toSource(producer: Producer, topics: ReadonlyMap<string, TopicDefinition>, most: number): Deed {
  return async ({ record, origin }) => {
    if (!origin) return { kind: 'left', why: 'no group put it aside' }
    const topic = topics.get(origin.topic)
    if (!topic) return { kind: 'left', why: `the catalog has no topic ${origin.topic}` }
    const count = countOf(origin.headers)
    if (count >= most) return { kind: 'left', why: `it was replayed ${count} times and died again` }
    const headers: Header[] = [
      ...origin.headers.filter(([name]) => name !== replayCount),
      [replayCount, Buffer.from(String(count + 1))],
    ]
    // Not to be aborted: a record that is with the broker may be written, and would be published twice.
    const settlement = new SingleSettlement()
    const { key, value } = record
    const place = key === null ? { partition: origin.partition } : {}
    producer.topic(topic).send({ key, value, headers, timestamp: origin.timestamp }, settlement, 0, place)
    try {
      const { partition, offset } = await settlement.promise
      return { kind: 'done', said: `${topic.name}/${partition} offset ${offset}` }
    } catch (error) {
      return { kind: 'failed', why: error instanceof Error ? error.message : String(error) }
    }
  }
}

function countOf(headers: readonly Header[]): number {
  const value = headers.findLast(([name]) => name === replayCount)?.[1]
  const count = value ? Number(Buffer.from(value).toString()) : 0
  return Number.isSafeInteger(count) && count > 0 ? count : 0
}
