import type { MessageType } from './message-type.ts'

const SLAB = 65536
/** Larger messages get a buffer of their own, so that one of them does not throw away a slab that is nearly full. */
const OWN = SLAB / 8

let slab = Buffer.allocUnsafeSlow(SLAB)
let used = 0

/**
 * A message as bytes, after `prefix` if one is given. The buffer is the caller's; it shares its memory with others,
 * so that keeping a small one keeps 64 KiB: `Buffer.from(bytes)` makes a copy that does not.
 *
 * Throws WireError, with the path of the field, where a value cannot be written; nothing is lost by that.
 */
export function encode<Message, Input>(type: MessageType<Message, Input>, input: Input, prefix?: Uint8Array): Buffer {
  const message = type.create(input) as Message & Input
  const before = prefix === undefined ? 0 : prefix.length
  const size = before + type.size(message)
  if (size > OWN) return encodeLarge(type, message, size, prefix)
  if (used + size > SLAB) {
    slab = Buffer.allocUnsafeSlow(SLAB)
    used = 0
  }
  const start = used
  const end = type.write(message, slab, start + before)
  if (prefix !== undefined) slab.set(prefix, start)
  used = end
  return slab.subarray(start, end)
}

function encodeLarge<Message, Input>(
  type: MessageType<Message, Input>,
  message: Input,
  size: number,
  prefix: Uint8Array | undefined,
): Buffer {
  const bytes = Buffer.allocUnsafeSlow(size)
  if (prefix !== undefined) bytes.set(prefix)
  const end = type.write(message, bytes, prefix === undefined ? 0 : prefix.length)
  // The bound is up to three times the size: what is kept should not be.
  return end * 2 < size ? Buffer.from(bytes.subarray(0, end)) : bytes.subarray(0, end)
}

/** Throws WireError for bytes that are not this message. The message keeps nothing of the bytes. */
export function decode<Message, Input>(type: MessageType<Message, Input>, bytes: Uint8Array): Message {
  return type.read(bytes, 0, bytes.length)
}
