import type { Field, Message, Oneof } from '../protobuf/schema.ts'
import { join, lines, ts, typeOf, type Code } from './code.ts'
import type { Context } from './context.ts'
import { fieldType, type FieldType } from './field-type.ts'
import { doc, literal } from './literal.ts'
import { type MessageSymbols } from './names.ts'
import { properties } from './properties.ts'
import { runtime } from './runtime-symbols.ts'

/** A message with everything that printing it asks for again and again. */
export interface MessagePlan {
  readonly message: Message
  readonly symbols: MessageSymbols
  readonly context: Context
  /** In the order of their numbers: the order on the wire. */
  readonly fields: readonly FieldPlan[]
  readonly oneofs: readonly OneofPlan[]
  readonly endless: boolean
}

export interface FieldPlan {
  readonly field: Field
  /** Its property; of a member of a oneof, its case. */
  readonly property: string
  /** The variable that holds its oneof, where it belongs to one. */
  readonly oneof: OneofPlan | undefined
  /** Of the value, the item or the map's value. */
  readonly type: FieldType
  readonly key: FieldType | undefined
  readonly packed: boolean
}

export interface OneofPlan {
  readonly oneof: Oneof
  readonly property: string
  readonly members: readonly FieldPlan[]
}

export function planMessage(message: Message, context: Context): MessagePlan {
  const names = properties(message)
  const oneofs = message.oneofs.map((oneof) => ({
    oneof,
    property: names.oneof(oneof.name),
    members: [] as FieldPlan[],
  }))
  const fields = message.fields
    .map((field): FieldPlan => {
      const { shape } = field
      const oneof = oneofs.find((each) => each.oneof.name === field.oneof)
      return {
        field,
        property: names.field(field),
        oneof,
        type: fieldType(shape.kind === 'map' ? shape.value : shape.type, context),
        key: shape.kind === 'map' ? fieldType({ kind: 'scalar', scalar: shape.key }, context) : undefined,
        packed: shape.kind === 'repeated' && shape.packed,
      }
    })
    .sort((a, b) => a.field.number - b.field.number)
  for (const field of fields) field.oneof && oneofs.find((each) => each === field.oneof)?.members.push(field)
  const { fullName } = message
  return {
    message,
    symbols: context.names.message(fullName),
    context,
    fields,
    oneofs,
    endless: context.endless(fullName),
  }
}

/** Class, input and defaults: what programs see of a message. */
export function printClass(plan: MessagePlan): Code {
  const { message, symbols, fields, oneofs } = plan
  const held = inDeclarationOrder(plan).map((each) =>
    'oneof' in each && 'members' in each ? heldOneof(each) : heldField(each),
  )
  const given = inDeclarationOrder(plan).map((each) => ('members' in each ? givenOneof(each) : givenField(each)))
  const empty = fields.length === 0 && oneofs.length === 0
  const constructor = empty
    ? ts`constructor(input?: ${typeOf(symbols.input)}) {\nif (input !== undefined) ${runtime.requireObject}(input)\n}`
    : ts`constructor(input?: ${typeOf(symbols.input)}) {\nif (input !== undefined) fill${symbols.class.name}(this, input)\n}`
  const tags = message.deprecated ? ['@deprecated'] : []
  const about = message.comment.trim() === '' ? `The message ${message.fullName}.` : message.comment
  return lines([
    ts`${doc(about, tags)}export class ${symbols.class} {\n${lines(held)}${held.length > 0 ? '\n\n' : ''}${constructor}\n}\n`,
    ts`${doc(`What {@link ${symbols.class.name}} is made from; what is left out is not set.`).replace('\\@', '@')}export interface ${symbols.input} {\n${lines(given)}\n}\n`,
    printDefaults(plan),
  ])
}

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
  if (field.shape.kind === 'repeated') return ts`${about}${property}: ${arrayOf(type.held)} = ${runtime.NONE}.slice()`
  if (isOptional(field)) return ts`${about}${property}: ${type.held} | undefined = undefined`
  return ts`${about}${property}: ${type.held} = ${type.zero ?? ''}`
}

const arrayOf = (item: Code): Code => ts`${item}[]`

function heldOneof({ oneof, property, members }: OneofPlan): Code {
  const cases = members.map((each) => ts`| ${typeOf(runtime.Chosen)}<${literal(each.property)}, ${each.type.held}>`)
  return ts`${doc(oneofDoc(oneof, members))}${property}:\n${lines(cases)}\n| undefined = undefined`
}

function givenField({ field, property, type, key }: FieldPlan): Code {
  const about = fieldDoc(field)
  return ts`${about}readonly ${property}?: ${givenType(field, type, key)} | undefined`
}

function givenType(field: Field, type: FieldType, key: FieldType | undefined): Code {
  if (field.shape.kind === 'repeated') return ts`readonly (${type.input})[]`
  if (field.shape.kind === 'singular') return type.input
  const map = ts`ReadonlyMap<${key?.input ?? ''}, ${type.input}>`
  return field.shape.key === 'string' ? ts`${map} | Readonly<Record<string, ${type.input}>>` : map
}

function givenOneof({ oneof, property, members }: OneofPlan): Code {
  const cases = members.map(
    (each) => ts`| { readonly case: ${literal(each.property)}; readonly value: ${each.type.input} }`,
  )
  return ts`${doc(oneofDoc(oneof, members))}readonly ${property}?:\n${lines(cases)}\n| undefined`
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
    notes.push(`Left out, it means ${shownDefault(field.default)}.`)
  return doc(notes.filter((note) => note !== '').join('\n'), field.deprecated ? ['@deprecated'] : [])
}

const shownDefault = (value: string | number | bigint | boolean): string =>
  typeof value === 'string' ? JSON.stringify(value) : String(value)

/** Whether a singular field may be absent: then it is undefined. */
export const isOptional = (field: Field): boolean =>
  field.presence !== 'implicit' || (field.shape.kind === 'singular' && field.shape.type.kind === 'message')

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

/** Turns an input into a message: conversion, copying, checking that is not left to the writing. */
export function printCreate(plan: MessagePlan): Code {
  const { symbols, fields, oneofs } = plan
  const { class: type, input, create } = symbols
  const convert = ts`${doc(`The message itself, or a new one made from the input.`)}export function ${create}(input: ${typeOf(input)}): ${type} {
return input instanceof ${type} ? input : new ${type}(input)
}\n`
  if (fields.length === 0) return convert
  const statements = [
    ...fields.filter(({ oneof }) => oneof === undefined).map(fillField),
    ...oneofs.map((each) => fillOneof(plan, each)),
  ]
  const fill = ts`function fill${type.name}(m: ${type}, input: ${typeOf(input)}): void {
${runtime.requireObject}(input)
${lines(statements)}
}\n`
  return lines([convert, fill, ...oneofs.map((each) => printChoose(plan, each))])
}

function fillField({ field, property, type }: FieldPlan): Code {
  const at = `input.${property}`
  const name = literal(property)
  if (field.shape.kind === 'singular') {
    if (type.convert !== undefined) return ts`m.${property} = ${runtime.optional}(${at}, ${name}, ${type.convert})`
    return isOptional(field) ? ts`m.${property} = ${at}` : ts`if (${at} !== undefined) m.${property} = ${at}`
  }
  const repeated = field.shape.kind === 'repeated'
  const make =
    type.convert === undefined
      ? ts`${repeated ? runtime.list : runtime.map}(${at}, ${name})`
      : ts`${repeated ? runtime.converted : runtime.convertedMap}(${at}, ${name}, ${type.convert})`
  return ts`if (${at} !== undefined) m.${property} = ${make}`
}

const chooseName = ({ symbols }: MessagePlan, { property }: OneofPlan): string =>
  `choose${symbols.class.name}${property.charAt(0).toUpperCase()}${property.slice(1)}`

const fillOneof = (plan: MessagePlan, oneof: OneofPlan): Code =>
  ts`m.${oneof.property} = ${runtime.optional}(input.${oneof.property}, ${literal(oneof.property)}, ${chooseName(plan, oneof)})`

function printChoose(plan: MessagePlan, oneof: OneofPlan): Code {
  const { class: type, input } = plan.symbols
  const name = literal(oneof.property)
  const cases = oneof.members.map(({ property, type: { convert } }) => {
    const value = convert === undefined ? ts`input.value` : ts`${runtime.member}(input.value, ${convert})`
    return ts`case ${literal(property)}:\nreturn new ${runtime.Chosen}(${literal(property)}, ${value})`
  })
  const known = oneof.members.map(({ property }) => literal(property)).join(', ')
  return ts`function ${chooseName(plan, oneof)}(input: NonNullable<${typeOf(input)}[${name}]>): ${type}[${name}] {
${runtime.requireObject}(input)
switch (input.case) {
${lines(cases)}
default:
throw ${runtime.unknownCase}(input, [${known}])
}
}\n`
}

/** The table that finds the field to blame. */
export function printFields({ symbols, fields, oneofs }: MessagePlan): Code {
  const entries = [
    ...fields.filter(({ oneof }) => oneof === undefined).map((each) => ts`${each.property}: ${fieldCheck(each)},`),
    ...oneofs.map(({ property, members }) => {
      const cases = members.map((each) => ts`${each.property}: ${each.type.check}`)
      return ts`${property}: { oneof: { ${join(cases, ', ')} } },`
    }),
  ]
  return ts`export const ${symbols.fields}: ${typeOf(runtime.FieldTypes)} = {\n${lines(entries)}\n}\n`
}

function fieldCheck({ field, type, key }: FieldPlan): Code {
  if (key !== undefined) return ts`{ mapKey: ${key.check}, mapValue: ${type.check} }`
  if (field.shape.kind === 'repeated') return ts`{ list: ${type.check} }`
  return field.presence === 'required' ? ts`{ required: ${type.check} }` : type.check
}
