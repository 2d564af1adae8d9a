import { deadLetterOrigin, type DeadLetterOrigin } from '../../runtime/consumer/dead-letter.ts'
import { decodeCompleted } from '../../runtime/consumer/completed-offsets.ts'
import type { Committed, StoredRecord, TopicPartition, Transport } from '../../runtime/transport/transport.ts'
import { UnknownTopicError } from '../../runtime/transport/transport.ts'

/** A record of a dead-letter topic. */
export interface Letter extends TopicPartition {
  readonly record: StoredRecord
  /** Undefined of a record that no group put aside. */
  readonly origin: DeadLetterOrigin | undefined
  /** Replayed or dropped already. */
  readonly settled: boolean
}

/** Whose commits say which letters are settled: the replay's own group, so that nothing of the group itself moves. */
export const replayGroup = (group: string): string => `${group}.replay`

/** One partition of a dead-letter topic as it was when somebody looked. */
export interface LetterPartition extends TopicPartition {
  readonly from: bigint
  /** Exclusive. */
  readonly until: bigint
  readonly committed: Committed
}

/** Undefined where the cluster has no such topic. */
export async function partitionsOf(
  transport: Transport,
  group: string,
  topic: string,
): Promise<readonly LetterPartition[] | undefined> {
  try {
    const [starts, ends, committed] = await Promise.all([
      transport.offsets(topic, 'earliest'),
      transport.offsets(topic, 'latest'),
      transport.committed(replayGroup(group), [topic]),
    ])
    const at = (all: readonly { readonly partition: number; readonly offset: bigint }[], partition: number): bigint =>
      all.find((one) => one.partition === partition)?.offset ?? 0n
    return starts.map(({ partition, offset }) => ({
      topic,
      partition,
      from: offset,
      until: at(ends, partition),
      committed: committed.find((one) => one.partition === partition) ?? {
        topic,
        partition,
        offset: undefined,
        metadata: '',
      },
    }))
  } catch (error) {
    if (error instanceof UnknownTopicError) return undefined
    throw error
  }
}

/** Letters in order, from the first one kept or, with `open`, from the first one that can be open. */
export async function* lettersOf(
  transport: Transport,
  { topic, partition, from, until, committed }: LetterPartition,
  which: 'all' | 'open',
): AsyncIterable<Letter> {
  const { offset: base = from, metadata } = committed
  const completed = decodeCompleted(base, metadata)
  const start = which === 'open' && base > from ? base : from
  if (start >= until) return
  for await (const batch of transport.read(topic, partition, start, until)) {
    for (const record of batch.records) {
      const settled = record.offset < base || completed.has(record.offset)
      if (which === 'open' && settled) continue
      yield { topic, partition, record, origin: deadLetterOrigin(record.headers), settled }
    }
  }
}
