import { readDecimal, sizeDecimal, writeDecimalFields } from './decimal-wire.ts'
import { Decimal } from './decimal.ts'
import { Duration } from './duration.ts'
import { INSTANT_SIZE, readDuration, readTimestamp, writeDurationFields, writeTimestampFields } from './instant-wire.ts'
import type { MessageParts } from './message-codec.ts'
import { Timestamp } from './timestamp.ts'

type Parts<Value, Input> = Omit<MessageParts<Value, Input>, 'name' | 'file' | 'indexes'>

/** A topic may carry a value itself, not only a message that holds one. */
export const decimalParts = (valueTag: number, scaleTag: number): Parts<Decimal, Decimal | string | bigint> => ({
  create: Decimal.from,
  size: sizeDecimal,
  write: (v, b, p) => writeDecimalFields(v, b, p, valueTag, scaleTag),
  read: (b, p, end) => readDecimal(b, p, end, undefined, valueTag, scaleTag),
  fields: {},
})

export const timestampParts = (): Parts<Timestamp, Timestamp> => ({
  create: Timestamp.from,
  size: () => INSTANT_SIZE,
  write: writeTimestampFields,
  read: (b, p, end) => readTimestamp(b, p, end, undefined),
  fields: {},
})

export const durationParts = (): Parts<Duration, Duration> => ({
  create: Duration.from,
  size: () => INSTANT_SIZE,
  write: writeDurationFields,
  read: (b, p, end) => readDuration(b, p, end, undefined),
  fields: {},
})
