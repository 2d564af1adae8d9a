import type { Field, Message, Scalar, Schema, Type } from '../../generators/protobuf/schema.ts'
import type { Random } from './random.ts'

/** A message that belongs to no library: what is set, by field number. */
export type Tree = ReadonlyMap<number, Item>
export type Item = Value | readonly Value[] | Entries
/** Entries of a map, in the order in which JavaScript enumerates them as properties of an object. */
export class Entries {
  readonly entries: readonly (readonly [Key, Value])[]
  constructor(entries: Entries['entries']) {
    this.entries = entries
  }
}
export type Key = number | bigint | boolean | string
/** Of 64-bit integers a bigint; of enums the number. */
export type Value = number | bigint | boolean | string | Uint8Array | Tree

export interface Making {
  readonly schema: Schema
  readonly random: Random
  /** Full name of the Decimal message. */
  readonly decimal: string
}

const deepest = 4

export function randomTree(message: Message, making: Making, depth = 0): Tree {
  const tree = new Map<number, Item>()
  const { random } = making
  if (message.fullName === making.decimal) return decimalTree(message, random)
  for (const oneof of message.oneofs) {
    const member = random.pick(oneof.fields)
    const field = message.fields.find(({ name }) => name === member)
    if (field === undefined || field.shape.kind !== 'singular') continue
    const always = message.fullName === 'google.protobuf.Value'
    if (!always && random.chance(0.3)) continue
    const simple = message.fields.find(
      ({ oneof: of, shape }) => of === oneof.name && shape.kind === 'singular' && shape.type.kind === 'scalar',
    )
    const chosen = depth >= deepest && field.shape.type.kind === 'message' ? simple : field
    if (chosen?.shape.kind === 'singular') tree.set(chosen.number, randomValue(chosen.shape.type, making, depth))
  }
  for (const field of message.fields) {
    if (field.oneof !== undefined) continue
    const item = randomItem(field, making, depth)
    if (item !== undefined) tree.set(field.number, item)
  }
  return tree
}

function randomItem({ shape, presence }: Field, making: Making, depth: number): Item | undefined {
  const { random } = making
  const type = shape.kind === 'map' ? shape.value : shape.type
  if (presence !== 'required' && (random.chance(0.35) || (depth >= deepest && type.kind === 'message')))
    return undefined
  if (shape.kind === 'singular') return randomValue(type, making, depth)
  const count = random.pick([0, 1, 1, 2, 3, 5])
  if (shape.kind === 'repeated')
    return Array.from({ length: random.chance(0.02) ? 70 : count }, () => randomValue(type, making, depth))
  const keys = new Map<string, Key>()
  for (let i = 0; i < count; i++) {
    const key = randomScalar(shape.key, random)
    if (typeof key !== 'object') keys.set(String(key), key)
  }
  const asProperties: Record<string, true> = Object.fromEntries([...keys.keys()].map((name) => [name, true]))
  const ordered = Object.keys(asProperties).flatMap((name) => keys.get(name) ?? [])
  return new Entries(ordered.map((key) => [key, randomValue(type, making, depth)] as const))
}

export function randomValue(type: Type, making: Making, depth: number): Value {
  const { random, schema } = making
  if (type.kind === 'scalar') return randomScalar(type.scalar, random)
  if (type.kind === 'enum') {
    const values = schema.enums.get(type.name)?.values ?? []
    // protobuf-es keeps a Struct as JSON, where null has no number.
    if (type.name === 'google.protobuf.NullValue') return 0
    return random.chance(0.15) ? random.bits() | 0 : random.pick(values).number
  }
  const message = schema.messages.get(type.name)
  if (message === undefined) throw new Error(`no message ${type.name}`)
  return randomTree(message, making, depth + 1)
}

const edges32 = [0, 1, -1, 127, 128, 16383, 16384, 2097151, 268435456, 2147483647, -2147483648, 300]
const edges64 = [
  0n,
  1n,
  -1n,
  127n,
  128n,
  2n ** 31n,
  2n ** 32n - 1n,
  2n ** 53n,
  -(2n ** 53n) - 1n,
  2n ** 63n - 1n,
  -(2n ** 63n),
  2n ** 28n,
  2n ** 56n,
]
const doubles = [0, -0, 1, -1, 0.1, 1e300, 5e-324, NaN, Infinity, -Infinity, 2 ** 53, 123.456]

function randomScalar(scalar: Scalar, random: Random): Exclude<Value, Tree> {
  if (scalar === 'bool') return random.chance(0.5)
  if (scalar === 'double')
    return random.chance(0.5) ? random.pick(doubles) : (random.bits() - 2 ** 31) / (1 + random.below(1e6))
  if (scalar === 'float') return Math.fround(random.chance(0.5) ? random.pick(doubles) : random.bits() / 1000)
  if (scalar === 'string') return randomText(random)
  if (scalar === 'bytes')
    return Uint8Array.from({ length: random.pick([0, 1, 2, 9, 40, 200]) }, () => random.below(256))
  const unsigned = scalar.startsWith('u') || scalar.startsWith('fixed')
  if (scalar.endsWith('64')) {
    const value = random.chance(0.5) ? random.pick(edges64) : random.big() >> BigInt(random.below(64))
    return unsigned ? BigInt.asUintN(64, value) : BigInt.asIntN(64, value)
  }
  const value = random.chance(0.5) ? random.pick(edges32) : random.bits() >>> random.below(32)
  return unsigned ? value >>> 0 : value | 0
}

const pieces = [
  '',
  'KRX',
  '005930',
  'a',
  'BTC-USDT',
  'é',
  '체결',
  '😀',
  '\0',
  '\x7f',
  '"\\',
  '\u2028',
  '\uFEFF',
  'ÿ',
  'constructor',
  'toString',
  '7',
  '-0',
  '\uD7FF\uE000',
  'x'.repeat(130),
  '가'.repeat(60),
]

export function randomText(random: Random): string {
  return Array.from({ length: random.pick([0, 1, 1, 1, 2, 4]) }, () => random.pick(pieces)).join('')
}

const decimalTexts = [
  '',
  '0',
  '-0',
  '71200',
  '71200.50',
  '-0.00000001',
  '1e5',
  '+1',
  '.5',
  '5.',
  '007',
  '1.50',
  '9007199254740993',
  '123456789012345678901234567890.123456789',
  'NaN',
  ' 1',
  '1,5',
  '체',
  '0.0',
  '-1',
  '-12.3',
  '0.1',
]

/** Canonical or not: text and scale are two fields that need not agree. */
function decimalTree(message: Message, random: Random): Tree {
  const number = (name: string): number => message.fields.find((field) => field.name === name)?.number ?? 0
  let text = random.pick(decimalTexts)
  let scale = random.chance(0.7)
    ? (text.split('.')[1]?.length ?? 0)
    : random.pick([0, 1, 2, 8, 18, -1, 2147483647, 1000])
  if (random.chance(0.5)) {
    scale = random.below(9)
    const digits = String(random.bits() >>> random.below(32)).padStart(scale + 1, '0')
    text =
      (random.chance(0.3) ? '-' : '') + (scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`)
  }
  return new Map<number, Item>([
    [number('value'), text],
    [number('scale'), scale],
  ])
}
