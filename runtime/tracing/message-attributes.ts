import type { Attributes } from '@opentelemetry/api'
import type { Receipt } from '../producer/pending-record.ts'
import type { TracedPublish, TracedWork } from '../observe/trace-context.ts'

/** Names of OpenTelemetry's semantic conventions for messaging and Kafka, release 1.45. */
const names = {
  system: 'messaging.system',
  operation: 'messaging.operation.name',
  type: 'messaging.operation.type',
  destination: 'messaging.destination.name',
  partition: 'messaging.destination.partition.id',
  offset: 'messaging.kafka.offset',
  key: 'messaging.kafka.message.key',
  tombstone: 'messaging.kafka.message.tombstone',
  count: 'messaging.batch.message_count',
  client: 'messaging.client.id',
  group: 'messaging.consumer.group.name',
  error: 'error.type',
} as const

export function publishAttributes({ topic, key, messages, client }: TracedPublish): Attributes {
  return {
    [names.system]: 'kafka',
    [names.operation]: 'send',
    [names.type]: 'send',
    [names.client]: client,
    ...(topic !== undefined && { [names.destination]: topic }),
    ...(key !== undefined && { [names.key]: key }),
    ...(messages !== 1 && { [names.count]: messages }),
  }
}

/** An offset beyond 2^53 has no number of OpenTelemetry and is left out; so is one that no broker told. */
export function receiptAttributes({ partition, offset }: Receipt): Attributes {
  return { [names.partition]: String(partition), ...offsetAttribute(offset) }
}

/** Of one record its place and key; of several their number. */
export function workAttributes({ group, topic, partition, records }: TracedWork): Attributes {
  const [first] = records
  const place = {
    [names.system]: 'kafka',
    [names.operation]: 'process',
    [names.type]: 'process',
    [names.destination]: topic,
    [names.partition]: String(partition),
    [names.group]: group,
  }
  if (records.length !== 1 || !first) return { ...place, [names.count]: records.length }
  const key = textOf(first.key)
  return {
    ...place,
    ...offsetAttribute(first.offset),
    ...(key !== undefined && { [names.key]: key }),
    ...(first.value === null && { [names.tombstone]: true }),
  }
}

export function errorAttributes(error: unknown): Attributes {
  return { [names.error]: error instanceof Error ? error.name : typeof error }
}

function offsetAttribute(offset: bigint): Attributes {
  return offset < 0n || offset > BigInt(Number.MAX_SAFE_INTEGER) ? {} : { [names.offset]: Number(offset) }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A key that is text; bytes are none of an attribute's business. */
function textOf(key: Uint8Array | null): string | undefined {
  if (key === null) return undefined
  try {
    return utf8.decode(key)
  } catch {
    return undefined
  }
}
