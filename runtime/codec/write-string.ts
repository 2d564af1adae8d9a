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
  if (n > 24) return writeLong(v, b, p)
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

/** Beyond some 24 characters one call out of JavaScript is cheaper than a loop. */
function writeLong(v: string, b: Buffer, p: number): number {
  // One byte for the length is right for nearly all text this short, and moving it is cheap for the rest.
  if (v.length < 128) return writeLength(b, p + 1, p + 1 + writeUtf8(b, v, p + 1))
  const start = writeVarint(Buffer.byteLength(v), b, p)
  return start + writeUtf8(b, v, start)
}
