import type { Field, Message } from '../protobuf/schema.ts'
import { members } from './reserved.ts'

/** Property names of a message's fields and oneofs, by their proto names (`field.x`, `oneof.x`). */
export interface Properties {
  field(field: Field | string): string
  oneof(name: string): string
}

const known = new WeakMap<Message, Properties>()

/** `user_id` is `userId`. Where two would be one, or an object has one already, a `$` follows, which no proto name holds. */
export function properties(message: Message): Properties {
  const found = known.get(message)
  if (found !== undefined) return found
  const taken = new Set<string>()
  const fields = new Map<string, string>()
  const oneofs = new Map<string, string>()
  for (const oneof of message.oneofs) oneofs.set(oneof.name, claim(oneof.name, taken))
  // Members of a oneof are its cases, not properties; they must differ from one another alone.
  const cases = new Map(message.oneofs.map((oneof) => [oneof.name, new Set<string>()]))
  for (const field of message.fields) fields.set(field.name, claim(field.name, cases.get(field.oneof ?? '') ?? taken))
  const named: Properties = {
    field: (field) => get(fields, typeof field === 'string' ? field : field.name),
    oneof: (name) => get(oneofs, name),
  }
  known.set(message, named)
  return named
}

function get(names: ReadonlyMap<string, string>, name: string): string {
  const found = names.get(name)
  if (found === undefined) throw new Error(`the message has no ${name}`)
  return found
}

function claim(name: string, taken: Set<string>): string {
  const camel = name.replace(/_+([A-Za-z0-9]?)/g, (_, next: string) => next.toUpperCase())
  const lower = name.startsWith('_') ? camel.charAt(0).toLowerCase() + camel.slice(1) : camel
  const start = /^[A-Za-z]/.test(lower) ? lower : `$${lower}`
  let free = members.has(start) ? `${start}$` : start
  while (taken.has(free)) free += '$'
  taken.add(free)
  return free
}
