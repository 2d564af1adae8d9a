import type { MessageType } from './codec/message-type.ts'
import { REQUIRED_MISSING, WireError } from './codec/wire-error.ts'
import type { Destination, TopicDefinition } from './definitions.ts'
import { UnsetKeyError } from './errors/unset-key.ts'

/**
 * Key text: the fields joined by `|`, with `\` before a `|` or `\` inside one; a single field stands as it is.
 * Generated code calls these.
 */

/**
 * A field whose presence is tracked, or an implicit number or truth value, which is always set. `field` is its proto
 * path and `property` where a program sets it, where the two differ.
 */
export function keyField(
  value: string | number | bigint | boolean | undefined,
  field: string,
  property?: string,
): string {
  if (value === undefined) throw new UnsetKeyError(field, property)
  return String(value)
}

/** An implicit string, which is not set where it is empty. */
export function keyText(value: string | undefined, field: string, property?: string): string {
  if (value === undefined || value === '') throw new UnsetKeyError(field, property)
  return value
}

/** An enum by the proto name of its value, or the number where that has no name. */
export function keyEnum(
  values: Readonly<Record<string, number>>,
  value: number | undefined,
  field: string,
  property?: string,
): string {
  if (value === undefined) throw new UnsetKeyError(field, property)
  for (const name in values) if (values[name] === value) return name
  return String(value)
}

export function joinKey(...fields: readonly string[]): string {
  let key = escaped(fields[0] ?? '')
  for (let i = 1; i < fields.length; i++) key += `|${escaped(fields[i] ?? '')}`
  return key
}

const escaped = (field: string): string =>
  field.includes('|') || field.includes('\\') ? field.replace(/[|\\]/g, '\\$&') : field

/** The fields of a key that has `count` of them. Throws KeyError where the bytes are another key's. */
export function splitKey(key: Uint8Array, count: number): readonly string[] {
  const text = decode(key)
  if (count === 1) return [text]
  const fields = ['']
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (char === '|') fields.push('')
    else fields[fields.length - 1] += char === '\\' ? text.charAt(++i) : char
  }
  if (fields.length !== count) throw new KeyError(text, `${count} fields`)
  return fields
}

export function keyInteger(text: string): bigint {
  if (!/^-?\d{1,20}$/.test(text)) throw new KeyError(text, 'an integer')
  return BigInt(text)
}

export function keyBoolean(text: string): boolean {
  if (text !== 'true' && text !== 'false') throw new KeyError(text, 'true or false')
  return text === 'true'
}

/** The reverse of `keyEnum`. */
export function keyNumber(values: Readonly<Record<string, number>>, name: string): number {
  return (Object.hasOwn(values, name) ? values[name] : undefined) ?? Number(keyInteger(name))
}

/**
 * Where the record without a value goes that deletes what `message` stands for. Throws WireError for a key that no
 * message can have: nothing could ever be deleted by it.
 */
export function tombstoneOf<Message, Input>(
  destination: Destination<Message>,
  message: Message & Input,
  type: MessageType<Message, Input>,
): { readonly topic: TopicDefinition; readonly key: string } {
  const { topic, key } = destination
  if (!topic.compacted || key === undefined) {
    throw new KeyError(
      '',
      `the key of a compacted topic: ${topic.name} keeps every record, so that nothing in it can be deleted`,
    )
  }
  const text = key(message)
  requireWritable(type, message)
  return { topic, key: text }
}

/** The message has its key alone: that something else is required of it says nothing against the key. */
function requireWritable<Input>(type: MessageType<unknown, Input>, message: Input): void {
  try {
    type.write(message, Buffer.allocUnsafe(type.size(message)), 0)
  } catch (error) {
    if (!(error instanceof WireError) || error.reason !== REQUIRED_MISSING) throw error
  }
}

/** Key bytes that are not a key of the topic they came from. */
export class KeyError extends Error {
  override readonly name = 'KeyError'
  readonly key: string
  constructor(key: string, expected: string) {
    super(`expected ${expected}, got the key ${JSON.stringify(key)}`)
    this.key = key
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(key: Uint8Array): string {
  try {
    return utf8.decode(key)
  } catch {
    throw new KeyError(Buffer.from(key).toString('latin1'), 'a key in UTF-8')
  }
}

/** The value of a oneof's member where that is the one that is set. */
export function chosen<Oneof extends { readonly case: string; readonly value: unknown }, Case extends Oneof['case']>(
  oneof: Oneof | undefined,
  name: Case,
): Extract<Oneof, { readonly case: Case }>['value'] | undefined {
  return oneof?.case === name ? oneof.value : undefined
}
