import type { MessageType } from '../codec/message-type.ts'
import { deadLetterOrigin, type DeadLetterOrigin } from '../consumer/dead-letter.ts'
import type { Application } from '../definitions.ts'
import { readFrame } from '../framing/frame.ts'
import type { MemoryBroker } from '../transport/memory/broker.ts'
import type { StoredRecord } from '../transport/transport.ts'

/** A record that was written, as a test looks at it. */
export interface CapturedRecord<Message> {
  readonly topic: string
  readonly partition: number
  readonly offset: bigint
  /** ms since 1970. */
  readonly timestamp: number
  /** UTF-8; null without one. */
  readonly key: string | null
  /** Undefined of a tombstone, and of a value that cannot be read. */
  readonly message: Message | undefined
  readonly value: Uint8Array | null
  /** Values as text; of a name that repeats, the last. */
  readonly headers: Readonly<Record<string, string | null>>
}

export interface CapturedDeadLetter extends CapturedRecord<unknown> {
  readonly origin: DeadLetterOrigin
}

/** Every record of a topic, by partition and offset. Throws UnknownTopicError. */
export function recordsOf<Message>(
  broker: MemoryBroker,
  topic: string,
  type: MessageType<Message, never> | undefined,
): readonly CapturedRecord<Message>[] {
  return storedRecords(broker, topic).map(({ partition, record }) => captured(topic, partition, record, type))
}

/** Those that groups of the application put aside, or one group. */
export function deadLettersOf(
  broker: MemoryBroker,
  application: Application,
  group: string | undefined,
): readonly CapturedDeadLetter[] {
  return application.embedded().flatMap(({ topic, type }) =>
    storedRecords(broker, topic.name).flatMap(({ partition, record }) => {
      const origin = deadLetterOrigin(record.headers)
      if (!origin || (group !== undefined && origin.group !== group)) return []
      return [{ ...captured(topic.name, partition, record, type), origin }]
    }),
  )
}

function storedRecords(broker: MemoryBroker, topic: string) {
  return broker
    .logs(topic)
    .flatMap((_, partition) => broker.records(topic, partition).map((record) => ({ partition, record })))
}

function captured<Message>(
  topic: string,
  partition: number,
  { offset, timestamp, key, value, headers }: StoredRecord,
  type: MessageType<Message, never> | undefined,
): CapturedRecord<Message> {
  const text = headers.map(([name, bytes]) => [name, bytes && Buffer.from(bytes).toString()] as const)
  return {
    topic,
    partition,
    offset,
    timestamp,
    key: key && Buffer.from(key).toString(),
    message: value && type ? read(value, type) : undefined,
    value,
    headers: Object.fromEntries(text),
  }
}

function read<Message>(value: Uint8Array, type: MessageType<Message, never>): Message | undefined {
  try {
    return type.read(value, readFrame(value).payload, value.length)
  } catch {
    return undefined
  }
}
