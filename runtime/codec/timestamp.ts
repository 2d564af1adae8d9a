import { Duration, fraction } from './duration.ts'
import { shown, WireError } from './wire-error.ts'

const BILLION = 1_000_000_000n

/**
 * An instant to the nanosecond: the two fields of `google.protobuf.Timestamp`, any values of theirs. Immutable.
 * `new Timestamp(seconds, nanos)` counts from 1970-01-01T00:00:00Z; before that the seconds are negative and the
 * nanoseconds still count forward.
 */
export class Timestamp {
  /** Seconds up to 2^53; beyond that the nearest, and `wide` has the exact ones. For the codec: read `seconds`. */
  readonly near: number
  /** 0 to 999999999 in a well-formed value; kept as it came in any other. */
  readonly nanos: number
  /** For the codec. */
  readonly wide: bigint | undefined

  constructor(seconds: bigint | number, nanos = 0) {
    this.near = Number(seconds)
    this.nanos = nanos
    this.wide = typeof seconds === 'bigint' && !Number.isSafeInteger(this.near) ? seconds : undefined
  }

  /** The wall clock, which ticks in milliseconds. */
  static now(): Timestamp {
    return Timestamp.ofMilliseconds(Date.now())
  }

  /** Milliseconds since 1970, fractions kept to the nanosecond. */
  static ofMilliseconds(milliseconds: number): Timestamp {
    const seconds = Math.floor(milliseconds / 1e3)
    const nanos = Math.round((milliseconds - seconds * 1e3) * 1e6)
    return nanos === 1e9 ? new Timestamp(seconds + 1, 0) : new Timestamp(seconds, nanos)
  }

  /** Nanoseconds since 1970. */
  static ofNanoseconds(nanoseconds: bigint): Timestamp {
    const rest = ((nanoseconds % BILLION) + BILLION) % BILLION
    return new Timestamp((nanoseconds - rest) / BILLION, Number(rest))
  }

  /** Throws RangeError for an invalid Date. */
  static fromDate(date: Date): Timestamp {
    if (Number.isNaN(date.getTime())) throw new RangeError('the Date is invalid')
    return Timestamp.ofMilliseconds(date.getTime())
  }

  /** RFC 3339 with up to 9 decimals of a second: `2026-01-02T03:04:05.123456789Z`. Throws RangeError for anything else. */
  static parse(text: string): Timestamp {
    const [, whole, digits = '', zone] =
      /^(\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$/.exec(text) ?? []
    const milliseconds = whole === undefined ? NaN : Date.parse(`${whole.toUpperCase()}${zone?.toUpperCase()}`)
    if (Number.isNaN(milliseconds))
      throw new RangeError(`expected an instant such as 2026-01-02T03:04:05.5Z, got ${shown(text)}`)
    return new Timestamp(milliseconds / 1e3, Number(digits.padEnd(9, '0')))
  }

  /** What a field of a message takes. */
  static from(value: Timestamp): Timestamp {
    if (value instanceof Timestamp) return value
    const mend = (value as unknown) instanceof Date ? '; use Timestamp.fromDate(date)' : ''
    throw new WireError(`expected a Timestamp, got ${shown(value)}${mend}`)
  }

  get seconds(): bigint {
    return this.wide ?? BigInt(this.near)
  }

  /** Since 1970. */
  get nanoseconds(): bigint {
    return this.seconds * BILLION + BigInt(this.nanos)
  }

  /** Whole milliseconds since 1970, rounded down: also before 1970 never later than this instant. */
  get milliseconds(): number {
    return this.near * 1e3 + Math.floor(this.nanos / 1e6)
  }

  /** Rounded down to the millisecond; an invalid Date outside the years that Date knows. */
  toDate(): Date {
    return new Date(this.milliseconds)
  }

  /** Negative, zero or positive, as this is before, at or after the other. */
  compare(other: Timestamp): number {
    if (this.wide === undefined && other.wide === undefined && inRange(this.nanos) && inRange(other.nanos)) {
      return this.near - other.near || this.nanos - other.nanos
    }
    const difference = this.nanoseconds - other.nanoseconds
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  equals(other: Timestamp): boolean {
    return this.compare(other) === 0
  }

  plus(duration: Duration): Timestamp {
    return Timestamp.ofNanoseconds(this.nanoseconds + duration.nanoseconds)
  }

  minus(duration: Duration): Timestamp {
    return Timestamp.ofNanoseconds(this.nanoseconds - duration.nanoseconds)
  }

  /** From the other instant to this one; negative where the other is later. */
  since(other: Timestamp): Duration {
    return Duration.ofNanoseconds(this.nanoseconds - other.nanoseconds)
  }

  /** RFC 3339 in UTC; outside the years 1 to 9999, which RFC 3339 cannot write, `<seconds>s<nanos>ns`. */
  toString(): string {
    const date = new Date(this.near * 1e3)
    const year = date.getUTCFullYear()
    if (!(year >= 1 && year <= 9999) || !inRange(this.nanos)) return `${this.seconds}s${this.nanos}ns`
    return `${date.toISOString().slice(0, 19)}${fraction(this.nanos)}Z`
  }

  toJSON(): string {
    return this.toString()
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Timestamp(${this.toString()})`
  }
}

const inRange = (nanos: number): boolean => nanos >= 0 && nanos < 1e9

/** The wall clock as a Timestamp. */
export const now = (): Timestamp => Timestamp.now()
