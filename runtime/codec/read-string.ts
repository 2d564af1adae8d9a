import { readLatin1, readUtf8 } from './buffer-calls.ts'
import { cursor, readLength } from './read.ts'
import { WireError } from './wire-error.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A string of its own; the position after it is in `cursor.at`. Throws WireError where the bytes are not UTF-8. */
export function readString(b: Buffer, p: number, end: number): string {
  const e = readLength(b, p, end)
  p = cursor.at
  cursor.at = e
  let bits = 0
  for (let i = p; i < e; i++) bits |= b[i]!
  if (bits > 127) return readUnicode(b, p, e)
  return e - p > 12 ? readLatin1(b, p, e) : readShort(b, p, e - p)
}

/** Well-formed text never decodes to a replacement character that it does not hold, so only such text is looked at twice. */
function readUnicode(b: Buffer, p: number, e: number): string {
  const text = readUtf8(b, p, e)
  if (!text.includes('\uFFFD')) return text
  try {
    return strict.decode(b.subarray(p, e))
  } catch (cause) {
    throw new WireError('a string is not UTF-8', undefined, { cause })
  }
}

const chars = String.fromCharCode

/** At most 12 ASCII characters. A call with a fixed number of arguments costs a third of a call out of JavaScript. */
function readShort(b: Buffer, p: number, n: number): string {
  switch (n) {
    case 0:
      return ''
    case 1:
      return chars(b[p]!)
    case 2:
      return chars(b[p]!, b[p + 1]!)
    case 3:
      return chars(b[p]!, b[p + 1]!, b[p + 2]!)
    case 4:
      return chars(b[p]!, b[p + 1]!, b[p + 2]!, b[p + 3]!)
    case 5:
      return chars(b[p]!, b[p + 1]!, b[p + 2]!, b[p + 3]!, b[p + 4]!)
    case 6:
      return chars(b[p]!, b[p + 1]!, b[p + 2]!, b[p + 3]!, b[p + 4]!, b[p + 5]!)
    case 7:
      return chars(b[p]!, b[p + 1]!, b[p + 2]!, b[p + 3]!, b[p + 4]!, b[p + 5]!, b[p + 6]!)
    default:
      return readMedium(b, p, n)
  }
}

function readMedium(b: Buffer, p: number, n: number): string {
  const [a, c, d, e] = [b[p]!, b[p + 1]!, b[p + 2]!, b[p + 3]!]
  const [f, g, h, i] = [b[p + 4]!, b[p + 5]!, b[p + 6]!, b[p + 7]!]
  if (n === 8) return chars(a, c, d, e, f, g, h, i)
  if (n === 9) return chars(a, c, d, e, f, g, h, i, b[p + 8]!)
  if (n === 10) return chars(a, c, d, e, f, g, h, i, b[p + 8]!, b[p + 9]!)
  if (n === 11) return chars(a, c, d, e, f, g, h, i, b[p + 8]!, b[p + 9]!, b[p + 10]!)
  return chars(a, c, d, e, f, g, h, i, b[p + 8]!, b[p + 9]!, b[p + 10]!, b[p + 11]!)
}
