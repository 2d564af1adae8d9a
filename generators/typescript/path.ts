import type { FieldPath } from '../catalog/model.ts'
import type { Enum, Field, Message } from '../protobuf/schema.ts'
import { ts, type Code } from './code.ts'
import type { Context } from './context.ts'
import { literal } from './literal.ts'
import { properties } from './properties.ts'
import { runtime } from './runtime-symbols.ts'

/** One field on the way from a message to a leaf. */
export interface Step {
  readonly message: Message
  readonly field: Field
}

export function stepsOf(message: Message, path: FieldPath, { catalog }: Context): readonly Step[] {
  const steps: Step[] = []
  let holder: Message | undefined = message
  for (const name of path) {
    const field: Field | undefined = holder?.fields.find((each) => each.name === name)
    if (holder === undefined || field === undefined)
      throw new Error(`${message.fullName} has no field ${path.join('.')}`)
    steps.push({ message: holder, field })
    const type: Field['shape'] = field.shape
    holder =
      type.kind === 'singular' && type.type.kind === 'message' ? catalog.schema.messages.get(type.type.name) : undefined
  }
  return steps
}

export function leafOf(steps: readonly Step[]): Field {
  const last = steps.at(-1)
  if (last === undefined) throw new Error('a path has no fields')
  return last.field
}

/** The value at the end of the path, undefined where something on the way is not set. */
export function valueAt(root: string, steps: readonly Step[], context: Context): Code {
  let code: Code = ts`${root}`
  steps.forEach(({ message, field }, i) => {
    const names = properties(message)
    const access = i === 0 ? '.' : '?.'
    code =
      field.oneof === undefined
        ? ts`${code}${access}${memberOf(message, field, context)}`
        : ts`${runtime.chosen}(${code}${access}${names.oneof(field.oneof)}, ${literal(names.field(field))})`
  })
  return code
}

/** A Decimal gives its two fields under names of its own. */
function memberOf(message: Message, field: Field, context: Context): string {
  if (context.valueOf(message.fullName)?.kind !== 'decimal') return properties(message).field(field)
  return leafKind(field) === 'text' ? 'toString()' : 'scale'
}

/** Whether the leaf is a string that is not set where it is empty. */
export const isImplicitText = (field: Field): boolean =>
  field.presence === 'implicit' &&
  field.shape.kind === 'singular' &&
  field.shape.type.kind === 'scalar' &&
  field.shape.type.scalar === 'string'

export function enumOf(field: Field, { catalog }: Context): Enum | undefined {
  return field.shape.kind === 'singular' && field.shape.type.kind === 'enum'
    ? catalog.schema.enums.get(field.shape.type.name)
    : undefined
}

/** The kind of JavaScript value that a key or route field holds. */
export function leafKind(field: Field): 'text' | 'number' | 'bigint' | 'boolean' | 'enum' {
  const type = field.shape.kind === 'singular' ? field.shape.type : undefined
  if (type?.kind === 'enum') return 'enum'
  if (type?.kind !== 'scalar') throw new Error(`${field.name} cannot decide a key or a route`)
  if (type.scalar === 'string') return 'text'
  if (type.scalar === 'bool') return 'boolean'
  return type.scalar.endsWith('64') ? 'bigint' : 'number'
}
