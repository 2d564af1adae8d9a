import type { TopicDefinition } from '../definitions.ts'
import type { PublishError } from '../errors/publish-error.ts'
import type { Receipt } from '../producer/pending-record.ts'
import type { Producer } from '../producer/producer.ts'
import { SingleSettlement } from '../producer/settlements.ts'
import type { Header, OutgoingRecord, StoredRecord, TopicPartition } from '../transport/transport.ts'

/** Why and where from. */
export interface DeadLetterCause {
  readonly group: string
  readonly stage: 'decode' | 'handle'
  readonly attempts: number
  readonly error: unknown
}

/** What a dead letter says of itself; numbers as the headers have them. */
export interface DeadLetterOrigin extends TopicPartition {
  readonly offset: bigint
  /** ms since 1970. */
  readonly timestamp: number
  readonly group: string
  readonly stage: 'decode' | 'handle'
  readonly attempts: number
  readonly errorClass: string
  readonly errorMessage: string
  /** ms since 1970. */
  readonly errorTimestamp: number
  /** As the record had them before. */
  readonly headers: readonly Header[]
}

/** Headers of a dead letter are in this order behind the original ones; the first five are the names of spec 1006. */
const names = [
  'original-topic',
  'original-partition',
  'original-offset',
  'error-message',
  'error-timestamp',
  'original-timestamp',
  'original-timestamp-type',
  'original-group',
  'error-stage',
  'error-attempts',
  'error-class',
  'error-stack',
] as const

/** Bytes of the texts that an error brings: the topic takes 64 KiB more than its source. */
const textLimit = { message: 8_192, stack: 16_384, class: 256 }

/** The record to put aside: key, value and headers as they were, then where it was and why. Its time is `now` (ms since 1970), so that retention counts from here. */
export function deadLetter(
  from: TopicPartition,
  record: StoredRecord,
  cause: DeadLetterCause,
  now: number,
): OutgoingRecord {
  const { error } = cause
  const texts: Readonly<Record<(typeof names)[number], string>> = {
    'original-topic': from.topic,
    'original-partition': String(from.partition),
    'original-offset': String(record.offset),
    'error-message': cut(describe(error), textLimit.message),
    'error-timestamp': String(now),
    'original-timestamp': String(record.timestamp),
    'original-timestamp-type': record.timestampType,
    'original-group': cause.group,
    'error-stage': cause.stage,
    'error-attempts': String(cause.attempts),
    'error-class': cut(classOf(error), textLimit.class),
    'error-stack': cut(stackOf(error), textLimit.stack),
  }
  const added = names.map((name): Header => [name, Buffer.from(texts[name])])
  return { key: record.key, value: record.value, headers: [...record.headers, ...added], timestamp: now }
}

/** Undefined for a record that no group put aside. Of a record that died twice, the last death. */
export function deadLetterOrigin(headers: readonly Header[]): DeadLetterOrigin | undefined {
  const start = headers.length - names.length
  if (start < 0 || !names.every((name, i) => headers[start + i]![0] === name)) return undefined
  const text = (name: (typeof names)[number]): string => {
    const value = headers[start + names.indexOf(name)]![1]
    return value === null ? '' : Buffer.from(value).toString()
  }
  const offset = text('original-offset')
  const partition = wholeOf(text('original-partition'))
  const timestamp = wholeOf(text('original-timestamp'))
  const attempts = wholeOf(text('error-attempts'))
  const errorTimestamp = wholeOf(text('error-timestamp'))
  // Anybody may write such headers: what a group would not have written is not believed.
  if (!/^\d{1,19}$/.test(offset) || partition === undefined || timestamp === undefined) return undefined
  if (attempts === undefined || errorTimestamp === undefined) return undefined
  return {
    topic: text('original-topic'),
    partition,
    offset: BigInt(offset),
    timestamp,
    group: text('original-group'),
    stage: text('error-stage') === 'decode' ? 'decode' : 'handle',
    attempts,
    errorClass: text('error-class'),
    errorMessage: text('error-message'),
    errorTimestamp,
    headers: headers.slice(0, start),
  }
}

function wholeOf(text: string): number | undefined {
  const number = Number(text)
  // A record of a broker that has no time for it says -1.
  return /^(?:-1|\d{1,16})$/.test(text) && Number.isSafeInteger(number) ? number : undefined
}

/** Writes one dead letter, to the partition with the source's number. Rejects with PublishError. */
export function writeDeadLetter(
  producer: Producer,
  to: TopicDefinition,
  partition: number,
  record: OutgoingRecord,
  signal: AbortSignal,
): Promise<Receipt> {
  const settlement = new SingleSettlement()
  producer.topic(to).send(record, settlement, 0, { partition, signal })
  return settlement.promise
}

export type { PublishError }

/** Whatever was thrown, as text; a hostile `toString` included. */
export function describe(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error)
  } catch {
    return 'something that cannot be described was thrown'
  }
}

function classOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.name) : typeof error
  } catch {
    return 'unknown'
  }
}

function stackOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.stack ?? '') : ''
  } catch {
    return ''
  }
}

/** At most so many bytes of UTF-8. */
function cut(text: string, bytes: number): string {
  const whole = Buffer.from(text)
  if (whole.length <= bytes) return text
  let end = bytes
  while (end > 0 && (whole[end]! & 0xc0) === 0x80) end--
  return whole.toString('utf8', 0, end)
}
