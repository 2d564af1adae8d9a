import { shown, WireError } from './wire-error.ts'

const BILLION = 1_000_000_000n

/**
 * A length of time to the nanosecond: the two fields of `google.protobuf.Duration`, any values of theirs. Immutable.
 */
export class Duration {
  readonly seconds: bigint
  /** Of the same sign as the seconds in a well-formed value; kept as it came in any other. */
  readonly nanos: number
  constructor(seconds: bigint | number, nanos = 0) {
    this.seconds = BigInt(seconds)
    this.nanos = nanos
  }

  static ofMilliseconds(milliseconds: number): Duration {
    return Duration.ofNanoseconds(BigInt(Math.round(milliseconds * 1e6)))
  }

  static ofNanoseconds(nanoseconds: bigint): Duration {
    return new Duration(nanoseconds / BILLION, Number(nanoseconds % BILLION))
  }

  /** What a field of a message takes. */
  static from(value: Duration): Duration {
    if (value instanceof Duration) return value
    throw new WireError(`expected a Duration, got ${shown(value)}`)
  }

  get nanoseconds(): bigint {
    return this.seconds * BILLION + BigInt(this.nanos)
  }

  /** To the nearest that a floating number holds. */
  toMilliseconds(): number {
    return Number(this.seconds) * 1e3 + this.nanos / 1e6
  }

  compare(other: Duration): number {
    const difference = this.nanoseconds - other.nanoseconds
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  equals(other: Duration): boolean {
    return this.compare(other) === 0
  }

  plus(other: Duration): Duration {
    return Duration.ofNanoseconds(this.nanoseconds + other.nanoseconds)
  }

  minus(other: Duration): Duration {
    return Duration.ofNanoseconds(this.nanoseconds - other.nanoseconds)
  }

  negated(): Duration {
    return Duration.ofNanoseconds(-this.nanoseconds)
  }

  /** Seconds with a fraction of 0, 3, 6 or 9 digits: `1.500s`, as protobuf's JSON writes it. */
  toString(): string {
    const all = this.nanoseconds
    const size = all < 0n ? -all : all
    return `${all < 0n ? '-' : ''}${size / BILLION}${fraction(Number(size % BILLION))}s`
  }

  toJSON(): string {
    return this.toString()
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Duration(${this.toString()})`
  }
}

/** `nanos` from 0 to 999999999 after a point, in groups of three digits; nothing for 0. */
export const fraction = (nanos: number): string => {
  if (nanos === 0) return ''
  const digits = String(nanos).padStart(9, '0')
  return `.${digits.endsWith('000000') ? digits.slice(0, 3) : digits.endsWith('000') ? digits.slice(0, 6) : digits}`
}
