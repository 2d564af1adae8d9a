import type { Destination, TopicDefinition } from './definitions.ts'
import { UnsetKeyError } from './errors/unset-key.ts'

/**
 * Key text: the fields joined by `|`, with `\` before a `|` or `\` inside one; a single field stands as it is.
 * Generated code calls these.
 */

/** One field of a key: text as it is, integers in decimal, enums by name. */
export function keyField(value: string | number | bigint | boolean | undefined, field: string): string {
  if (value === undefined) throw new UnsetKeyError(field)
  return String(value)
}

export function joinKey(...fields: readonly string[]): string {
  return fields.map((field) => (/[|\\]/.test(field) ? field.replace(/[|\\]/g, '\\$&') : field)).join('|')
}

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

/** A number of an enum as it stands in a key: its first name, or its digits where it has none. */
export function enumName(values: Readonly<Record<string, number>>, number: number): string {
  for (const name in values) if (values[name] === number) return name
  return String(number)
}

/** The reverse of `enumName`. */
export function enumNumber(values: Readonly<Record<string, number>>, name: string): number {
  return (Object.hasOwn(values, name) ? values[name] : undefined) ?? Number(keyInteger(name))
}

/** Where the record without a value goes that deletes what `message` stands for. */
export function tombstoneOf<Message>(
  destination: Destination<Message>,
  message: Message,
): { readonly topic: TopicDefinition; readonly key: string } {
  const { topic, key } = destination
  if (!topic.compacted || key === undefined) {
    throw new KeyError(
      '',
      `the key of a compacted topic: ${topic.name} keeps every record, so that nothing in it can be deleted`,
    )
  }
  return { topic, key: key(message) }
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
