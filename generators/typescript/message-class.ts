import type { Field, Oneof } from '../protobuf/schema.ts'
import { join, lines, ts, typeOf, type Code } from './code.ts'
import type { Context } from './context.ts'
import type { FieldType } from './field-type.ts'
import { doc, literal } from './literal.ts'
import { isOptional, type FieldPlan, type MessagePlan, type OneofPlan } from './message-plan.ts'
import { runtime } from './runtime-symbols.ts'

/** Class, input and defaults: what programs see of a message. */
export function printClass(plan: MessagePlan): Code {
  const { message, symbols, context } = plan
  const entries = inDeclarationOrder(plan)
  const held = entries.map((each, index) => {
    const code = 'members' in each ? heldOneof(each) : heldField(each)
    return goesOn.has(entries[index + 1]?.property ?? '') ? ts`${code};` : code
  })
  const given = entries.map((each) => ('members' in each ? givenOneof(each) : givenField(each)))
  const take =
    entries.length === 0
      ? ts`${runtime.requireObject}(input)`
      : ts`${context.names.fill(message.fullName)}(this, input)`
  const constructor = ts`constructor(input?: ${typeOf(symbols.input)}) {\nif (input !== undefined) ${take}\n}`
  const tags = message.deprecated ? ['@deprecated'] : []
  const about = message.comment.trim() === '' ? `The message ${message.fullName}.` : message.comment
  return lines([
    ts`${doc(about, tags)}export class ${symbols.class} {\n${lines(held)}${held.length > 0 ? '\n\n' : ''}${constructor}\n}\n`,
    ts`/** What {@link ${symbols.class.name}} is made from; what is left out is not set. */\nexport interface ${symbols.input} {\n${lines(given)}\n}\n`,
    printDefaults(plan),
  ])
}

/** Operators in words: as the name of a field they would go on with the value of the field above. */
const goesOn: ReadonlySet<string> = new Set(['in', 'instanceof'])

/** Fields as the proto declares them, each oneof where its first member stands. */
function inDeclarationOrder({ message, fields, oneofs }: MessagePlan): readonly (FieldPlan | OneofPlan)[] {
  const entries = message.fields.map((field) => {
    const oneof = oneofs.find((each) => each.oneof.name === field.oneof)
    return oneof ?? fields.find((each) => each.field === field)
  })
  return [...new Set(entries)].filter((entry) => entry !== undefined)
}

function heldField({ field, property, type, key }: FieldPlan): Code {
  const about = fieldDoc(field)
  if (field.shape.kind === 'map') return ts`${about}${property}: Map<${key?.held ?? ''}, ${type.held}> = new Map()`
  if (field.shape.kind === 'repeated') return ts`${about}${property}: ${type.held}[] = ${runtime.NONE}.slice()`
  if (isOptional(field)) return ts`${about}${property}: ${type.held} | undefined = undefined`
  return ts`${about}${property}: ${type.held} = ${type.zero ?? ''}`
}

function heldOneof({ oneof, property, members }: OneofPlan): Code {
  const cases = members.map((each) => ts`${typeOf(runtime.Chosen)}<${literal(each.property)}, ${each.type.held}>`)
  return ts`${doc(oneofDoc(oneof, members))}${property}: ${join(cases, ' | ')} | undefined = undefined`
}

function givenField({ field, property, type, key }: FieldPlan): Code {
  const about = fieldDoc(field)
  return ts`${about}readonly ${property}?: ${givenType(field, type, key)} | undefined`
}

function givenType(field: Field, type: FieldType, key: FieldType | undefined): Code {
  if (field.shape.kind === 'repeated') {
    const several = type.input.some((part) => typeof part === 'string' && part.includes('|'))
    return several ? ts`readonly (${type.input})[]` : ts`readonly ${type.input}[]`
  }
  if (field.shape.kind === 'singular') return type.input
  const map = ts`ReadonlyMap<${key?.input ?? ''}, ${type.input}>`
  return field.shape.key === 'string' ? ts`${map} | Readonly<Record<string, ${type.input}>>` : map
}

function givenOneof({ oneof, property, members }: OneofPlan): Code {
  const cases = members.map(
    (each) => ts`{ readonly case: ${literal(each.property)}; readonly value: ${each.type.input} }`,
  )
  return ts`${doc(oneofDoc(oneof, members))}readonly ${property}?: ${join(cases, ' | ')} | undefined`
}

function oneofDoc(oneof: Oneof, members: readonly FieldPlan[]): string {
  const about = members
    .filter(({ field }) => field.comment.trim() !== '')
    .map(({ field, property }) => `\`${property}\`: ${field.comment.trim().replace(/\n/g, '\n  ')}`)
  return [oneof.comment.trim() === '' ? 'One of these, or none.' : oneof.comment.trim(), ...about].join('\n\n')
}

function fieldDoc(field: Field): string {
  const notes = [field.comment.trim()]
  if (field.presence === 'required') notes.push('Required.')
  if (field.default !== undefined && field.shape.kind === 'singular')
    notes.push(`Left out, it means ${shownDefault(field)}.`)
  return doc(notes.filter((note) => note !== '').join('\n'), field.deprecated ? ['@deprecated'] : [])
}

const shownDefault = ({ shape, default: value }: Field): string =>
  typeof value === 'string' && shape.kind === 'singular' && shape.type.kind === 'scalar'
    ? JSON.stringify(value)
    : String(value)

/** proto2: what a reader takes an absent field for. */
function printDefaults({ message, symbols, fields, context }: MessagePlan): Code {
  const declared = fields.filter(
    ({ field, oneof }) => field.default !== undefined && field.shape.kind === 'singular' && oneof === undefined,
  )
  if (declared.length === 0) return []
  const values = declared.map(({ field, property }) => ts`${property}: ${defaultValue(field, context)},`)
  return ts`${doc(`What an absent field of ${message.fullName} means.`)}export const ${symbols.defaults} = {\n${lines(values)}\n} as const\n`
}

function defaultValue({ shape, default: value }: Field, context: Context): Code {
  const type = shape.kind === 'singular' ? shape.type : undefined
  if (type?.kind === 'enum') {
    const number =
      context.catalog.schema.enums.get(type.name)?.values.find((each) => each.name === value)?.number ?? Number(value)
    return ts`${number}`
  }
  if (type?.kind === 'scalar' && type.scalar === 'bytes') {
    const bytes = [...Buffer.from(String(value), 'latin1')]
    return ts`new Uint8Array([${bytes.join(', ')}])`
  }
  if (typeof value === 'bigint') return ts`${String(value)}n`
  return ts`${typeof value === 'string' ? literal(value) : String(value)}`
}
