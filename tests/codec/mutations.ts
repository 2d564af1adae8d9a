import type { Random } from './random.ts'

/** A field of some message as it lies in bytes: from its tag to its end. */
interface Span {
  readonly start: number
  readonly value: number
  readonly end: number
  readonly wireType: number
}

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

/** Ways in which the bytes of a message go wrong; each may leave a valid one. */
const outermost: Readonly<Record<string, Mutation>> = {
  bitFlip(bytes, random) {
    const copy = Uint8Array.from(bytes)
    for (let i = 1 + random.below(3); i > 0 && copy.length > 0; i--) {
      const at = random.below(copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
    }
    return copy
  },
  byteSet(bytes, random) {
    const copy = Uint8Array.from(bytes)
    if (copy.length > 0)
      copy[random.below(copy.length)] = random.pick([0, 1, 2, 7, 8, 11, 12, 127, 128, 255, random.below(256)])
    return copy
  },
  truncate: (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  removeInside(bytes, random) {
    const at = random.below(bytes.length + 1)
    return join(bytes.slice(0, at), bytes.slice(at + 1 + random.below(4)))
  },
  insert(bytes, random) {
    const at = random.below(bytes.length + 1)
    return join(bytes.slice(0, at), randomBytes(random, 1 + random.below(6)), bytes.slice(at))
  },
  splice(bytes, random, other) {
    const from = random.below(other.length + 1)
    return join(
      bytes.slice(0, random.below(bytes.length + 1)),
      other.slice(from, from + random.below(20)),
      bytes.slice(random.below(bytes.length + 1)),
    )
  },
  concatenate: (bytes, _, other) => join(bytes, other),
  /** All fields twice: submessages merge, the last scalar wins, members of a oneof clear each other. */
  duplicate: (bytes) => join(bytes, bytes),
  duplicateField(bytes, random) {
    const span = pickSpan(bytes, random)
    return span === undefined ? bytes : join(bytes, bytes.slice(span.start, span.end))
  },
  moveField(bytes, random) {
    const span = pickSpan(bytes, random)
    return span === undefined
      ? bytes
      : join(bytes.slice(span.start, span.end), bytes.slice(0, span.start), bytes.slice(span.end))
  },
  /** Another length than there is content. */
  editLength(bytes, random) {
    const spans = spansOf(bytes).filter(({ wireType }) => wireType === 2)
    if (spans.length === 0) return bytes
    const span = random.pick(spans)
    const length = readVarint(bytes, span.value)
    const edited = random.pick([
      0,
      1,
      (length?.value ?? 0) + 1,
      Math.max(0, (length?.value ?? 0) - 1),
      127,
      128,
      2 ** 31 - 1,
      2 ** 31,
      2 ** 32 - 1,
    ])
    return join(bytes.slice(0, span.value), varint(edited), bytes.slice(length?.end ?? span.value))
  },
  /** A known field with the wire type of another. */
  wrongWireType(bytes, random) {
    const span = pickSpan(bytes, random)
    const tag = span === undefined ? undefined : readVarint(bytes, span.start)
    if (span === undefined || tag === undefined) return bytes
    const wireType = random.below(8)
    const content =
      wireType === span.wireType ? bytes.slice(span.value, span.end) : contentOf(wireType, tag.value, random)
    return join(bytes.slice(0, span.start), varint(((tag.value & ~7) | wireType) >>> 0), content, bytes.slice(span.end))
  },
  unknownField(bytes, random) {
    const wireType = random.pick([0, 1, 2, 3, 5])
    const tag = (random.pick([1 + random.below(60), 536870911, 1 + random.below(536870911)]) * 8 + wireType) >>> 0
    return insertField(bytes, random, join(varint(tag), contentOf(wireType, tag, random)))
  },
  fieldZero: (bytes, random) =>
    insertField(bytes, random, Uint8Array.from([random.below(8), ...randomBytes(random, 2)])),
  strayEndGroup: (bytes, random) => insertField(bytes, random, varint((1 + random.below(40)) * 8 + 4)),
  /** A varint with more bytes than it needs: up to ten are legal. */
  longVarint(bytes, random) {
    const span = pickSpan(bytes, random)
    if (span === undefined || span.wireType !== 0) return bytes
    const content = bytes.slice(span.value, span.end)
    const last = content.length - 1
    content[last] = (content[last] ?? 0) | 128
    const padding = new Uint8Array(random.below(12)).fill(128)
    return join(
      bytes.slice(0, span.value),
      content,
      padding,
      Uint8Array.of(random.pick([0, 0, 1, 127])),
      bytes.slice(span.end),
    )
  },
  invalidUtf8(bytes, random) {
    const spans = spansOf(bytes).filter(({ wireType, value, end }) => wireType === 2 && end > value + 1)
    if (spans.length === 0) return bytes
    const copy = Uint8Array.from(bytes)
    const span = random.pick(spans)
    copy[span.value + 1 + random.below(span.end - span.value - 1)] = random.pick([0x80, 0xc0, 0xc3, 0xed, 0xf4, 0xff])
    return copy
  },
}

export const mutations: Readonly<Record<string, Mutation>> = {
  ...outermost,
  /** Any of them on what a length-prefixed field holds, its length kept right. */
  inside(bytes, random, other) {
    const spans = spansOf(bytes).filter(({ wireType }) => wireType === 2)
    if (spans.length === 0) return bytes
    const span = random.pick(spans)
    const content = bytes.slice(readVarint(bytes, span.value)?.end ?? span.end, span.end)
    const mutate = random.pick([...Object.values(outermost), mutations['inside'] ?? outermost['bitFlip']])
    const changed = mutate?.(content, random, other) ?? content
    return join(bytes.slice(0, span.value), varint(changed.length), changed, bytes.slice(span.end))
  },
}

function pickSpan(bytes: Uint8Array, random: Random): Span | undefined {
  const spans = spansOf(bytes)
  return spans.length === 0 ? undefined : random.pick(spans)
}

function insertField(bytes: Uint8Array, random: Random, field: Uint8Array): Uint8Array {
  const at = random.pick([0, bytes.length, ...spansOf(bytes).map(({ start }) => start)])
  return join(bytes.slice(0, at), field, bytes.slice(at))
}

/** The fields of the outermost message, as far as the bytes are one. */
function spansOf(bytes: Uint8Array): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < bytes.length;) {
    const tag = readVarint(bytes, at)
    const wireType = (tag?.value ?? 0) & 7
    const length = tag === undefined ? undefined : readVarint(bytes, tag.end)
    if (tag === undefined || length === undefined) return spans
    const end =
      wireType === 0
        ? length.end
        : wireType === 1
          ? tag.end + 8
          : wireType === 5
            ? tag.end + 4
            : length.end + length.value
    if (end > bytes.length || wireType === 3 || wireType === 4 || wireType > 5) return spans
    spans.push({ start: at, value: tag.end, end, wireType })
    at = end
  }
  return spans
}

function readVarint(bytes: Uint8Array, at: number): { value: number; end: number } | undefined {
  let value = 0
  for (let i = 0; i < 10; i++) {
    const byte = bytes[at + i]
    if (byte === undefined) return undefined
    if (i < 5) value += (byte & 127) * 2 ** (7 * i)
    if (byte < 128) return { value: value >>> 0, end: at + i + 1 }
  }
  return undefined
}

export function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Uint8Array.from([...bytes, rest])
}

function contentOf(wireType: number, tag: number, random: Random): Uint8Array {
  if (wireType === 0) return varint(random.bits() >>> random.below(32))
  if (wireType === 1) return randomBytes(random, 8)
  if (wireType === 5) return randomBytes(random, 4)
  if (wireType === 3) return join(Uint8Array.of(8, 1), random.chance(0.8) ? varint((tag & ~7) + 4) : new Uint8Array())
  const bytes = randomBytes(random, random.below(6))
  return wireType === 2 ? join(varint(bytes.length), bytes) : bytes
}

function randomBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256))
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}
