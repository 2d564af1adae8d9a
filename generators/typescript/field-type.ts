import type { Scalar, Type } from '../protobuf/schema.ts'
import { ts, typeOf, type Code, type Printable } from './code.ts'
import type { Context } from './context.ts'
import { runtime, type RuntimeName } from './runtime-symbols.ts'

/** How one value of a type is written down in TypeScript: everything that printing a field has to know of it. */
export interface FieldType {
  /** In a message. */
  readonly held: Code
  /** In what a message is made from. */
  readonly input: Code
  /** Makes the one from the other; undefined where they are the same. */
  readonly convert: Printable | undefined
  /** Value of a field that is not there; undefined for messages. */
  readonly zero: Code | undefined
  readonly wireType: 0 | 1 | 2 | 5
  /** Upper bound of the bytes without tag and `overhead`: a number, or an expression of the value. */
  size(value: Code): number | Code
  /** Bytes that come on top of such an expression. */
  readonly overhead: number
  /** Statements that write the value at `at` and end with `p` after it; the tag is written already. */
  write(value: Code, at: string): Code
  /** The value at `p`, in a message that ends at `end`; `before` is what the field may hold already, to merge with. */
  read(end: string, before?: Code): Code
  /** The value of a map's entry that has none. */
  readonly absent: Code
  /** Messages set `p` to the end of the value; the rest leave it in the cursor. */
  readonly delimited: boolean
  /** Its name in the table that finds the field to blame. */
  readonly check: Code
}

/** Largest size without the tag, wire type and zero of the scalars that have a fixed bound. */
const numbers: Readonly<
  Record<
    Exclude<Scalar, 'string' | 'bytes'>,
    readonly [size: number, wireType: 0 | 1 | 5, held: string, zero: string, name: string]
  >
> = {
  int32: [10, 0, 'number', '0', 'Int32'],
  int64: [10, 0, 'bigint', '0n', 'Int64'],
  uint32: [5, 0, 'number', '0', 'Uint32'],
  uint64: [10, 0, 'bigint', '0n', 'Uint64'],
  sint32: [5, 0, 'number', '0', 'Sint32'],
  sint64: [10, 0, 'bigint', '0n', 'Sint64'],
  fixed32: [4, 5, 'number', '0', 'Fixed32'],
  fixed64: [8, 1, 'bigint', '0n', 'Fixed64'],
  sfixed32: [4, 5, 'number', '0', 'Sfixed32'],
  sfixed64: [8, 1, 'bigint', '0n', 'Sfixed64'],
  bool: [1, 0, 'boolean', 'false', 'Bool'],
  double: [8, 1, 'number', '0', 'Double'],
  float: [4, 5, 'number', '0', 'Float'],
}

export function fieldType(type: Type, context: Context): FieldType {
  if (type.kind === 'message') return messageField(type.name, context)
  if (type.kind === 'enum') {
    const named = typeOf(context.names.enum(type.name))
    const zero = ts`${context.catalog.schema.enums.get(type.name)?.values[0]?.number ?? 0}`
    const check = ts`{ enum: () => ${context.names.enum(type.name)} }`
    return { ...numberField('int32'), zero, absent: zero, held: ts`${named}`, input: ts`${named}`, check }
  }
  if (type.scalar === 'string') {
    return { ...text('string', ts`string`, ts`''`, 'String'), size: (value) => ts`${runtime.sizeString}(${value})` }
  }
  if (type.scalar === 'bytes') {
    return {
      ...text('bytes', ts`Uint8Array`, ts`${runtime.NO_BYTES}`, 'Bytes'),
      size: (value) => ts`${value}.length`,
      overhead: 5,
    }
  }
  return numberField(type.scalar)
}

const named = (name: string): RuntimeName => name as RuntimeName

function numberField(scalar: Exclude<Scalar, 'string' | 'bytes'>): FieldType {
  const [size, wireType, held, zero, name] = numbers[scalar]
  return {
    ...plain(scalar, ts`${held}`, ts`${zero}`),
    wireType,
    size: () => size,
    write: (value, at) => ts`p = ${runtime[named(`write${name}`)]}(${value}, b, ${at})`,
    read: () => ts`${runtime[named(`read${name}`)]}(b, p)`,
  }
}

const plain = (check: string, held: Code, zero: Code) =>
  ({
    held,
    input: held,
    convert: undefined,
    zero,
    absent: zero,
    overhead: 0,
    delimited: false,
    check: ts`'${check}'`,
  }) as const

const text = (check: string, held: Code, zero: Code, name: string) =>
  ({
    ...plain(check, held, zero),
    wireType: 2,
    write: (value: Code, at: string) => ts`p = ${runtime[named(`write${name}`)]}(${value}, b, ${at})`,
    read: (end: string) => ts`${runtime[named(`read${name}`)]}(b, p, ${end})`,
  }) as const

function messageField(name: string, context: Context): FieldType {
  const value = context.valueOf(name)
  if (value !== undefined) {
    const symbol = { decimal: runtime.Decimal, timestamp: runtime.Timestamp, duration: runtime.Duration }[value.kind]
    const write = { decimal: runtime.writeDecimal, timestamp: runtime.writeTimestamp, duration: runtime.writeDuration }[
      value.kind
    ]
    const read = { decimal: runtime.readDecimal, timestamp: runtime.readTimestamp, duration: runtime.readDuration }[
      value.kind
    ]
    const tags = value.kind === 'decimal' ? `, ${value.valueTag}, ${value.scaleTag}` : ''
    return {
      held: ts`${typeOf(symbol)}`,
      input: value.kind === 'decimal' ? ts`${typeOf(symbol)} | string | bigint` : ts`${typeOf(symbol)}`,
      convert: ts`${symbol}.from`,
      zero: undefined,
      absent: value.kind === 'decimal' ? ts`${symbol}.verbatim('', 0)` : ts`new ${symbol}(0)`,
      wireType: 2,
      overhead: 0,
      size: (held) => (value.kind === 'decimal' ? ts`${runtime.sizeDecimal}(${held})` : 23),
      write: (held, at) => ts`p = ${write}(${held}, b, ${at}${tags})`,
      read: (_end, before) => ts`${read}(b, ${runtime.cursor}.at, e, ${before ?? 'undefined'}${tags})`,
      delimited: true,
      check: ts`'${value.kind}'`,
    }
  }
  const { class: type, input, create, size, write, read, fields } = context.names.message(name)
  const deeper = context.endless(name) ? ', depth + 1' : ''
  return {
    held: ts`${typeOf(type)}`,
    input: ts`${typeOf(input)}`,
    convert: ts`${create}`,
    zero: undefined,
    absent: ts`new ${type}()`,
    wireType: 2,
    size: (value) => ts`${size}(${value}${deeper})`,
    overhead: 5,
    write: (value, at) => ts`p = ${runtime.writeLength}(b, ${plus(at, 1)}, ${write}(${value}, b, ${plus(at, 1)}))`,
    read: (_end, before) => ts`${read}(b, ${runtime.cursor}.at, e, ${orNew(before, type)}${deeper})`,
    delimited: true,
    check: ts`() => ${fields}`,
  }
}

const orNew = (before: Code | undefined, type: Printable): Code =>
  before === undefined ? ts`new ${type}()` : ts`${before} ?? new ${type}()`

/** `p + 1` and 1 is `p + 2`. */
const plus = (at: string, more: number): string => {
  const [, base = at, offset = '0'] = /^(.*?)(?: \+ (\d+))?$/.exec(at) ?? []
  return `${base} + ${Number(offset) + more}`
}
