import { sizeDecimal, writeDecimal } from './decimal-wire.ts'
import { writeDuration, writeTimestamp } from './instant-wire.ts'
import { DEPTH_LIMIT, tooDeep } from './read.ts'
import { REQUIRED_MISSING, shown, WireError } from './wire-error.ts'
import * as write from './write.ts'

/**
 * What the fields of a message take, by property. Nothing reads it until a value could not be written: then it finds
 * the field that is to blame, so that the code that writes need not keep track of where it is.
 */
export type FieldTypes = Readonly<Record<string, FieldType>>
export type FieldType =
  | ValueType
  | { readonly required: ValueType }
  | { readonly list: ValueType }
  | { readonly mapKey: ScalarType; readonly mapValue: ValueType }
  | { readonly oneof: Readonly<Record<string, ValueType>> }
export type ValueType =
  | ScalarType
  | 'decimal'
  | 'timestamp'
  | 'duration'
  | { readonly enum: () => Readonly<Record<string, number>> }
  | (() => FieldTypes)
export type ScalarType =
  | 'int32'
  | 'int64'
  | 'uint32'
  | 'uint64'
  | 'sint32'
  | 'sint64'
  | 'fixed32'
  | 'fixed64'
  | 'sfixed32'
  | 'sfixed64'
  | 'bool'
  | 'string'
  | 'double'
  | 'float'
  | 'bytes'

type Write = (value: never, bytes: Buffer, at: number) => number

const writers: Readonly<Record<Exclude<ScalarType, 'string' | 'bytes'> | 'timestamp' | 'duration', Write>> = {
  int32: write.writeInt32,
  int64: write.writeInt64,
  uint32: write.writeUint32,
  uint64: write.writeUint64,
  sint32: write.writeSint32,
  sint64: write.writeSint64,
  fixed32: write.writeFixed32,
  fixed64: write.writeFixed64,
  sfixed32: write.writeSfixed32,
  sfixed64: write.writeSfixed64,
  bool: write.writeBool,
  double: write.writeDouble,
  float: write.writeFloat,
  timestamp: writeTimestamp,
  duration: writeDuration,
}

/** The error with the path of the field whose value is to blame; the error itself where no field is. */
export function located(error: unknown, message: unknown, fields: FieldTypes): unknown {
  try {
    checkMessage(message, fields, '', 0)
    return error
  } catch (found) {
    return found
  }
}

function checkMessage(message: unknown, fields: FieldTypes, path: string, depth: number): void {
  if (depth > DEPTH_LIMIT) throw tooDeep()
  if (typeof message !== 'object' || message === null) throw refused(message, 'an object', path)
  for (const [name, type] of Object.entries(fields)) {
    const value: unknown = Reflect.get(message, name)
    checkField(value, type, path === '' ? name : `${path}.${name}`, depth)
  }
}

function checkField(value: unknown, type: FieldType, path: string, depth: number): void {
  if (typeof type === 'string' || typeof type === 'function' || 'enum' in type) {
    if (value !== undefined) checkValue(value, type, path, depth)
  } else if ('required' in type) {
    if (value === undefined) throw new WireError(REQUIRED_MISSING, path)
    checkValue(value, type.required, path, depth)
  } else if ('list' in type) checkList(value, type.list, path, depth)
  else if ('oneof' in type) checkOneof(value, type.oneof, path, depth)
  else checkMap(value, type.mapKey, type.mapValue, path, depth)
}

function checkList(value: unknown, type: ValueType, path: string, depth: number): void {
  if (!Array.isArray(value)) throw refused(value, 'an array', path)
  const items: readonly unknown[] = value
  items.forEach((item, i) => checkValue(item, type, `${path}[${i}]`, depth))
  // forEach steps over holes; writing does not.
  const hole = items.length - Object.keys(items).length
  if (hole > 0) throw new WireError('an array has holes', path)
}

function checkMap(value: unknown, key: ScalarType, type: ValueType, path: string, depth: number): void {
  if (!(value instanceof Map)) throw refused(value, 'a Map', path)
  for (const [name, item] of value as ReadonlyMap<unknown, unknown>) {
    const at = `${path}[${typeof name === 'string' ? JSON.stringify(name) : shown(name)}]`
    checkValue(name, key, `${at} (its key)`, depth)
    checkValue(item, type, at, depth)
  }
}

function checkOneof(value: unknown, cases: Readonly<Record<string, ValueType>>, path: string, depth: number): void {
  if (value === undefined) return
  if (typeof value !== 'object' || value === null) throw refused(value, 'an object with case and value', path)
  const name: unknown = Reflect.get(value, 'case')
  const type = typeof name === 'string' && Object.hasOwn(cases, name) ? cases[name] : undefined
  if (type === undefined) throw refused(name, `one of ${Object.keys(cases).join(', ')}`, `${path}.case`)
  checkValue(Reflect.get(value, 'value'), type, `${path}.value`, depth)
}

function checkValue(value: unknown, type: ValueType, path: string, depth: number): void {
  if (typeof type === 'function') return checkMessage(value, type(), path, depth + 1)
  if (typeof type === 'object') return checkEnum(value, type.enum(), path)
  if (type === 'string') {
    if (typeof value !== 'string') throw refused(value, 'a string', path)
  } else if (type === 'bytes') {
    if (!(value instanceof Uint8Array)) throw refused(value, 'a Uint8Array', path)
  } else {
    try {
      if (type === 'decimal') writeAnyDecimal(value as never)
      else writers[type](value as never, Buffer.alloc(32), 0)
    } catch (error) {
      // A bigint where 32 bits are wanted fails in the operators, before any check.
      if (!(error instanceof WireError)) throw refused(value, `a value of type ${type}`, path)
      throw new WireError(error.reason, path, { cause: error })
    }
  }
}

/** The name of a value is what JSON has, and so what comes first to hand; messages hold its number. */
function checkEnum(value: unknown, names: Readonly<Record<string, number>>, path: string): void {
  if (typeof value === 'string') {
    const meant = Object.hasOwn(names, value) ? ` (${names[value]} is ${value})` : ''
    throw refused(value, `the number of an enum's value${meant}`, path)
  }
  checkValue(value, 'int32', path, 0)
}

function writeAnyDecimal(value: never): void {
  const size = sizeDecimal(value)
  writeDecimal(value, Buffer.alloc(Number.isNaN(size) ? 0 : size), 0, 10, 16)
}

const refused = (value: unknown, expected: string, path: string): WireError =>
  new WireError(`expected ${expected}, got ${shown(value)}`, path === '' ? undefined : path)
