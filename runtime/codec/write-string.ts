import { writeUtf8 } from './buffer-calls.ts'
import { shown, WireError } from './wire-error.ts'
import { writeLength, writeVarint } from './write.ts'

/** Upper bound of a string's bytes with its length. */
export function sizeString(v: string): number {
  return v.length * 3 + 5
}

/** Length and UTF-8; half of a surrogate pair on its own becomes U+FFFD. */
export function writeString(v: string, b: Buffer, p: number): number {
  if (typeof v !== 'string') throw new WireError(`expected a string, got ${shown(v)}`)
  const n = v.length
  if (n > 40) return writeLong(v, b, p)
  let bits = 0
  const start = p + 1
  for (let i = 0; i < n; i++) {
    const unit = v.charCodeAt(i)
    bits |= unit
    b[start + i] = unit
  }
  if (bits > 127) return writeLength(b, start, start + writeUtf8(b, v, start))
  b[p] = n
  return start + n
}

/** Beyond some 40 characters one call out of JavaScript is cheaper than a loop. */
function writeLong(v: string, b: Buffer, p: number): number {
  if (v.length < 16384 / 3) {
    const n = writeUtf8(b, v, p + 2)
    if (n < 128) {
      b.copyWithin(p + 1, p + 2, p + 2 + n)
      b[p] = n
      return p + 1 + n
    }
    b[p] = (n & 127) | 128
    b[p + 1] = n >>> 7
    return p + 2 + n
  }
  const n = Buffer.byteLength(v)
  const start = writeVarint(n, b, p)
  return start + writeUtf8(b, v, start)
}
