import {
  LARGEST_SCALE,
  largestSafe,
  canonicalUnits,
  parseDecimal,
  plainText,
  powerOfTen,
  textOf,
} from './decimal-text.ts'
import { roundedQuotient, type Rounding } from './rounding.ts'
import { shown, WireError } from './wire-error.ts'

/** Arithmetic on text that is not a plain decimal number: `1e5`, `+1`, an empty value. */
export class DecimalTextError extends Error {
  override readonly name = 'DecimalTextError'
  readonly text: string
  readonly scale: number
  constructor(text: string, scale: number) {
    super(
      `the decimal ${JSON.stringify(text)} with scale ${scale} is not a plain number with as many decimals as its scale; ` +
        'it was kept as it came and can be passed on or read with toString(), but not calculated with',
    )
    this.text = text
    this.scale = scale
  }
}

/**
 * An exact decimal number: `units` × 10^-`scale`. It never passes through a floating number. Immutable.
 *
 * A value that arrived as text of another form (`1e5`, `+1`, `.5`, `007`, `-0`, decimals unlike the scale, nothing at all)
 * keeps that text and goes out again byte for byte; comparing it or calculating with it throws DecimalTextError.
 */
export class Decimal {
  /** Number of decimals. */
  readonly scale: number
  /** Units up to 2^53; NaN where `rest` holds the value. For the codec: read `units`. */
  readonly small: number
  /** Larger units, or text kept as it came. For the codec: read `units` or `toString()`. */
  readonly rest: bigint | string | undefined

  /** For the codec. Programs use `parse`, `of` or `fromNumber`. */
  constructor(scale: number, small: number, rest: bigint | string | undefined) {
    this.scale = scale
    this.small = small
    this.rest = rest
  }

  /** `units` × 10^-`scale`; `scale` from 0 to 1000. */
  static of(units: bigint | number, scale = 0): Decimal {
    if (!Number.isInteger(scale) || scale < 0 || scale > LARGEST_SCALE)
      throw new RangeError(`a scale of ${scale} is not a count of decimals`)
    if (typeof units === 'bigint') return fromUnits(units, scale)
    if (!Number.isSafeInteger(units))
      throw new RangeError(`${units} units are not a whole number up to 2^53; pass a bigint`)
    return new Decimal(scale, units === 0 ? 0 : units, undefined)
  }

  /**
   * Plain or scientific notation, taken exactly; the scale is the number of decimals written: `71200.50` has 2,
   * `1e-7` has 7. Throws WireError for anything else.
   */
  static parse(text: string): Decimal {
    const parsed = parseDecimal(text)
    if (parsed === undefined) throw new WireError(`expected a decimal number such as "71200.50", got ${shown(text)}`)
    return fromUnits(parsed.units, parsed.scale)
  }

  /** The very pair of fields that a message holds, canonical or not. */
  static verbatim(text: string, scale: number): Decimal {
    return fromFields(text, scale)
  }

  /** What a field of a message takes. */
  static from(value: Decimal | string | bigint): Decimal {
    if (value instanceof Decimal) return value
    if (typeof value === 'string') return Decimal.parse(value)
    if (typeof value === 'bigint') return fromUnits(value, 0)
    throw new WireError(`expected a Decimal, a string or a bigint, got ${shown(value)}`)
  }

  /** Whether it is a number; false for text kept as it came. */
  get isNumber(): boolean {
    return typeof this.rest !== 'string'
  }

  get units(): bigint {
    if (this.rest === undefined) return BigInt(this.small)
    if (typeof this.rest === 'bigint') return this.rest
    throw new DecimalTextError(this.rest, this.scale)
  }

  /** Negative, zero or positive, as this is less than, equal to or greater than the other. */
  compare(other: Decimal | string | bigint): number {
    const that = Decimal.from(other)
    if (this.scale === that.scale && this.rest === undefined && that.rest === undefined) return this.small - that.small
    const scale = Math.max(this.scale, that.scale)
    const [a, b] = [unitsAt(this, scale), unitsAt(that, scale)]
    return a < b ? -1 : a > b ? 1 : 0
  }

  /** Equal in value: 1.5 equals 1.50. */
  equals(other: Decimal | string | bigint): boolean {
    return this.compare(other) === 0
  }

  /** Exact; the scale is the larger of the two. */
  plus(other: Decimal | string | bigint): Decimal {
    const that = Decimal.from(other)
    const sum = this.small + that.small
    if (this.scale === that.scale && Number.isSafeInteger(sum)) return new Decimal(this.scale, sum, undefined)
    const scale = Math.max(this.scale, that.scale)
    return fromUnits(unitsAt(this, scale) + unitsAt(that, scale), scale)
  }

  /** Exact; the scale is the larger of the two. */
  minus(other: Decimal | string | bigint): Decimal {
    return this.plus(Decimal.from(other).negated())
  }

  /** Exact; the scale is the sum of the two. */
  times(other: Decimal | string | bigint): Decimal {
    const that = Decimal.from(other)
    return fromUnits(this.units * that.units, this.scale + that.scale)
  }

  /** To `scale` decimals. Throws RangeError for a divisor of zero. */
  dividedBy(other: Decimal | string | bigint, scale: number, rounding: Rounding): Decimal {
    const that = Decimal.from(other)
    const shift = scale + that.scale - this.scale
    const up = shift > 0 ? powerOfTen(shift) : 1n
    const down = shift < 0 ? powerOfTen(-shift) : 1n
    if (that.units === 0n) throw new RangeError(`${this} divided by zero`)
    return fromUnits(roundedQuotient(this.units * up, that.units * down, rounding), scale)
  }

  negated(): Decimal {
    return fromUnits(-this.units, this.scale)
  }

  abs(): Decimal {
    return this.sign < 0 ? this.negated() : this
  }

  /** -1, 0 or 1. */
  get sign(): number {
    const units = this.rest === undefined ? this.small : this.units
    return units < 0 ? -1 : units > 0 ? 1 : 0
  }

  /** The same value with `scale` decimals, rounded where decimals are dropped. */
  rescaled(scale: number, rounding: Rounding): Decimal {
    if (scale >= this.scale) return fromUnits(unitsAt(this, scale), scale)
    return fromUnits(roundedQuotient(this.units, powerOfTen(this.scale - scale), rounding), scale)
  }

  /** The nearest floating number: for display and statistics, never to be written back. */
  toNumber(): number {
    return Number(textOf(this.units, this.scale))
  }

  /** `71200.50`, or the text as it came. */
  toString(): string {
    if (this.rest === undefined) return plainText(this.small, this.scale)
    return typeof this.rest === 'string' ? this.rest : textOf(this.rest, this.scale)
  }

  toJSON(): string {
    return this.toString()
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Decimal(${this.isNumber ? this.toString() : `${JSON.stringify(this.rest)}, scale ${this.scale}`})`
  }
}

const unitsAt = (d: Decimal, scale: number): bigint =>
  scale === d.scale ? d.units : d.units * powerOfTen(scale - d.scale)

/** Small where it can be. */
export const fromUnits = (units: bigint, scale: number): Decimal =>
  units <= largestSafe && units >= -largestSafe
    ? new Decimal(scale, Number(units), undefined)
    : new Decimal(scale, NaN, units)

/** A number where the text is the one form that its units and scale have, else the text. */
export const fromFields = (text: string, scale: number): Decimal => {
  const units = canonicalUnits(text, scale)
  return units === undefined ? new Decimal(scale, NaN, text) : fromUnits(units, scale)
}
