import { decode } from '../../runtime/index.ts'
import { priceTickType } from '../../generated/typescript/index.ts'
import { readFrame } from '../../runtime/framing/frame.ts'
import type { StoredRecord, Transport } from '../../runtime/transport/transport.ts'
import { sequenceOf } from './ticks.ts'

/** Every committed record of a topic, partition by partition. */
export async function* storedIn(
  transport: Transport,
  topic: string,
): AsyncIterable<StoredRecord & { partition: number }> {
  const [starts, ends] = await Promise.all([transport.offsets(topic, 'earliest'), transport.offsets(topic, 'latest')])
  for (const { partition, offset } of starts) {
    const end = ends.find((one) => one.partition === partition)?.offset ?? offset
    for await (const { records } of transport.read(topic, partition, offset, end))
      for (const record of records) yield { ...record, partition }
  }
}

/** The number in a record; undefined for bytes that are no tick of ours. */
export function sequenceIn({ value }: StoredRecord): number | undefined {
  if (value === null) return undefined
  try {
    return sequenceOf(decode(priceTickType, value.subarray(readFrame(value).payload)))
  } catch {
    return undefined
  }
}

export async function sequencesIn(transport: Transport, topic: string): Promise<number[]> {
  const found: number[] = []
  for await (const record of storedIn(transport, topic)) found.push(sequenceIn(record) ?? Number.NaN)
  return found
}
