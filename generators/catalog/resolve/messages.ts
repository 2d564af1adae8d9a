import type { Message } from '../../protobuf/schema.ts'
import type { BoundMessage } from '../model.ts'
import { messageName } from '../names.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { pointer } from '../pointer.ts'
import { resolvePattern } from './pattern.ts'
import { reportUnknown, sorted } from './resolving.ts'
import type { Resolving } from './resolving.ts'

/** A message by its full name; an unknown one is reported and taken for the one that was most likely meant. */
export function messageNamed(into: Resolving, name: string, at: string, part: 'key' | 'value'): Message | undefined {
  if (into.schema === undefined) return undefined
  const found = into.schema.messages.get(name)
  if (found !== undefined) return found
  if (into.schema.enums.has(name)) {
    const hint = 'name a message that holds it'
    into.report({
      code: 'unknown-message',
      message: `\`${name}\` is an enum, not a message`,
      at: { pointer: at, part },
      hint,
    })
    return undefined
  }
  reportUnknown(into, 'unknown-message', 'message', name, into.schema.messages.keys(), { pointer: at, part })
  const meant = nearest(name, into.schema.messages.keys())
  return meant === undefined ? undefined : into.schema.messages.get(meant)
}

/** Topic names by the full name of what they carry → the messages with the names that code uses. */
export function bindMessages(
  into: Resolving,
  topicsOf: ReadonlyMap<string, readonly string[]>,
): readonly BoundMessage[] {
  const { schema } = into
  if (schema === undefined) return []
  const entries = new Map<string, string>()
  for (const name of Object.keys(into.source.messages ?? {})) {
    const message = messageNamed(into, name, pointer('messages', name), 'key')
    if (message !== undefined && !entries.has(message.fullName)) entries.set(message.fullName, name)
  }
  for (const [name, at] of [...entries]) if (!topicsOf.has(name)) checkUnrouted(into, name, at)
  return sorted(topicsOf.keys()).flatMap((fullName) => {
    const type = schema.messages.get(fullName)
    if (type === undefined) return []
    const entry = entries.get(fullName)
    const said = entry === undefined ? undefined : into.source.messages?.[entry]
    const as = said?.as ?? messageName(type, schema)
    const unrouted = entry === undefined ? [] : patternsOf(into, type, entry)
    return [{ type, as, unrouted, topics: sorted(topicsOf.get(fullName) ?? []) }]
  })
}

function patternsOf(into: Resolving, type: Message, entry: string): BoundMessage['unrouted'] {
  const { schema } = into
  if (schema === undefined) return []
  return (into.source.messages?.[entry]?.unrouted ?? []).map((pattern, index) =>
    resolvePattern(into, pattern, type, schema, pointer('messages', entry, 'unrouted', index)),
  )
}

/** An entry of a message that no topic carries is looked at all the same. */
function checkUnrouted(into: Resolving, name: string, entry: string): void {
  const type = into.schema?.messages.get(name)
  if (type !== undefined) patternsOf(into, type, entry)
}

/** The messages that become Decimal values: `{ string value, int32 scale }`. */
export function decimalMessages(into: Resolving): readonly string[] {
  const names = (into.source.protobuf?.decimal ?? []).flatMap((name, index) => {
    const at = pointer('protobuf', 'decimal', index)
    const message = messageNamed(into, name, at, 'value')
    if (message === undefined) return []
    if (isDecimal(message)) return [message.fullName]
    into.report({
      code: 'decimal-shape',
      message: `${message.fullName} is not of the form { string value; int32 scale }`,
      at: { pointer: at },
      hint: 'remove it here, or give the message exactly these two fields',
    })
    return []
  })
  return sorted(names)
}

function isDecimal(message: Message): boolean {
  const scalars = Object.fromEntries(
    message.fields.map(({ name, shape }) => [
      name,
      shape.kind === 'singular' && shape.type.kind === 'scalar' ? shape.type.scalar : undefined,
    ]),
  )
  return message.fields.length === 2 && scalars['value'] === 'string' && scalars['scale'] === 'int32'
}
