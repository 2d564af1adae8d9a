import { Decimal, fromFields } from './decimal.ts'
import { textOf } from './decimal-text.ts'
import { cursor, overrun, readInt32, readTag, skipField } from './read.ts'
import { readString } from './read-string.ts'
import { shown, WireError } from './wire-error.ts'
import { writeInt32, writeLength, writeVarint } from './write.ts'
import { writeString } from './write-string.ts'

/**
 * Decimals go from digits to a number and back without a string between. The tags are those of the two fields,
 * because every company numbers them its own way: `{ string value = 1; int32 scale = 2; }` has 10 and 16.
 */

/** Upper bound, length included. */
export function sizeDecimal(v: Decimal): number {
  const rest = v.rest
  if (rest === undefined) return 40 + v.scale
  return typeof rest === 'string' ? 32 + rest.length * 3 : 32 + v.scale + textOf(rest, 0).length
}

/** Length and content. */
export function writeDecimal(v: Decimal, b: Buffer, p: number, valueTag: number, scaleTag: number): number {
  if (!(v instanceof Decimal)) throw new WireError(`expected a Decimal, got ${shown(v)}`)
  const start = p + 1
  if (v.rest !== undefined || valueTag > 127 || scaleTag > 127 || scaleTag < valueTag) {
    return writeLength(b, start, writeDecimalFields(v, b, start, valueTag, scaleTag))
  }
  b[start] = valueTag
  const text = start + 2
  let end = writeDigits(v.small, v.scale, b, text)
  if (end - text > 127) return writeLength(b, start, writeDecimalFields(v, b, start, valueTag, scaleTag))
  b[start + 1] = end - text
  if (v.scale !== 0) {
    b[end] = scaleTag
    end = writeVarint(v.scale, b, end + 1)
  }
  return writeLength(b, start, end)
}

/** Any text, any field numbers, in the order of the numbers. */
export function writeDecimalFields(v: Decimal, b: Buffer, p: number, valueTag: number, scaleTag: number): number {
  if (scaleTag < valueTag) p = writeScale(v.scale, b, p, scaleTag)
  const text = v.toString()
  if (text !== '') p = writeString(text, b, writeVarint(valueTag, b, p))
  return scaleTag < valueTag ? p : writeScale(v.scale, b, p, scaleTag)
}

function writeScale(scale: number, b: Buffer, p: number, tag: number): number {
  return scale === 0 ? p : writeInt32(scale, b, writeVarint(tag, b, p))
}

/** `units` up to 2^53 with `scale` decimals; returns the end. */
function writeDigits(units: number, scale: number, b: Buffer, p: number): number {
  if (units < 0) {
    b[p++] = 45
    units = -units
  }
  const digits = countDigits(units)
  if (units > 2147483647) return writeLargeDigits(units, digits, scale, b, p)
  // Whole numbers of 32 bits all the way: division by ten is then a multiplication.
  let rest = units | 0
  if (scale === 0) return writeWhole(rest, b, p, p + digits)
  const end = p + (digits > scale ? digits : scale + 1) + 1
  const point = end - scale - 1
  for (let i = end - 1; i > point; i--) {
    const next = (rest / 10) | 0
    b[i] = 48 + rest - next * 10
    rest = next
  }
  b[point] = 46
  writeWhole(rest, b, p, point)
  return end
}

/** Digits in `[p, end)`, zeros before them. */
function writeWhole(rest: number, b: Buffer, p: number, end: number): number {
  for (let i = end - 1; i >= p; i--) {
    const next = (rest / 10) | 0
    b[i] = 48 + rest - next * 10
    rest = next
  }
  return end
}

/** Nine digits from the right, the rest before them; then what stands before the point moves aside for it. */
function writeLargeDigits(units: number, digits: number, scale: number, b: Buffer, p: number): number {
  const high = Math.floor(units / 1e9)
  const length = digits > scale ? digits : scale + 1
  const start = scale === 0 ? p : p + 1
  const end = writeWhole((units - high * 1e9) | 0, b, start + length - 9, start + length)
  writeWhole(high | 0, b, start, end - 9)
  if (scale === 0) return end
  const point = end - scale - 1
  for (let i = p; i < point; i++) b[i] = b[i + 1]!
  b[point] = 46
  return end
}

function countDigits(v: number): number {
  if (v < 1e5) return v < 10 ? 1 : v < 100 ? 2 : v < 1e3 ? 3 : v < 1e4 ? 4 : 5
  if (v < 1e10) return v < 1e6 ? 6 : v < 1e7 ? 7 : v < 1e8 ? 8 : v < 1e9 ? 9 : 10
  return v < 1e11 ? 11 : v < 1e12 ? 12 : v < 1e13 ? 13 : v < 1e14 ? 14 : v < 1e15 ? 15 : 16
}

/** Reads `[p, end)`; `before` is what the same field held already: a message sent twice is merged. */
export function readDecimal(
  b: Buffer,
  p: number,
  end: number,
  before: Decimal | undefined,
  valueTag: number,
  scaleTag: number,
): Decimal {
  if (before !== undefined || b[p] !== valueTag) return readFields(b, p, end, before, valueTag, scaleTag)
  let i = p + 2
  const stop = i + b[p + 1]!
  let scale = 0
  if (stop === end - 2 && b[stop] === scaleTag) scale = b[stop + 1]!
  else if (stop !== end) return readFields(b, p, end, before, valueTag, scaleTag)
  const negative = b[i] === 45
  if (negative) i++
  // At most 15 digits and a point: what a number holds exactly.
  const digits = stop - i
  const point = scale === 0 ? stop : stop - scale - 1
  if (digits > 16 || point <= i || (b[i] === 48 && point !== i + 1))
    return readFields(b, p, end, before, valueTag, scaleTag)
  let units = 0
  for (; i < point; i++) {
    const digit = b[i]! - 48
    if (digit < 0 || digit > 9) return readFields(b, p, end, before, valueTag, scaleTag)
    units = units * 10 + digit
  }
  if (point !== stop && b[i++] !== 46) return readFields(b, p, end, before, valueTag, scaleTag)
  for (; i < stop; i++) {
    const digit = b[i]! - 48
    if (digit < 0 || digit > 9) return readFields(b, p, end, before, valueTag, scaleTag)
    units = units * 10 + digit
  }
  if (units > 9007199254740991 || (negative && units === 0)) return readFields(b, p, end, before, valueTag, scaleTag)
  return new Decimal(scale, negative ? -units : units, undefined)
}

/** Any text, any order, fields that are unknown or sent twice. */
function readFields(
  b: Buffer,
  p: number,
  end: number,
  before: Decimal | undefined,
  valueTag: number,
  scaleTag: number,
): Decimal {
  let text = before === undefined ? '' : before.toString()
  let scale = before === undefined ? 0 : before.scale
  while (p < end) {
    let tag = b[p]!
    if (tag > 127) {
      tag = readTag(b, p)
      p = cursor.at
    } else p++
    if (tag === valueTag) {
      text = readString(b, p, end)
      p = cursor.at
    } else if (tag === scaleTag) {
      scale = readInt32(b, p)
      p = cursor.at
    } else p = skipField(b, p, end, tag)
  }
  if (p !== end) throw overrun()
  return fromFields(text, scale)
}
