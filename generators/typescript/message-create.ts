import { lines, ts, typeOf, type Code, type Symbol } from './code.ts'
import { literal } from './literal.ts'
import { isOptional, type FieldPlan, type MessagePlan, type OneofPlan } from './message-plan.ts'
import { runtime } from './runtime-symbols.ts'

/** Turns an input into a message: conversion, copying, checking that is not left to the writing. */
export function printCreate(plan: MessagePlan): Code {
  const { symbols, fields, oneofs } = plan
  const { class: type, input, create } = symbols
  const convert = ts`/** The message itself, or a new one made from the input. */\nexport function ${create}(input: ${typeOf(input)}): ${type} {
return input instanceof ${type} ? input : new ${type}(input)
}\n`
  if (fields.length === 0) return convert
  const statements = [
    ...fields.filter(({ oneof }) => oneof === undefined).map(fillField),
    ...oneofs.map((each) => fillOneof(plan, each)),
  ]
  const fill = ts`function ${plan.context.names.fill(plan.message.fullName)}(m: ${type}, input: ${typeOf(input)}): void {
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

const chooseOf = ({ message, context }: MessagePlan, { oneof }: OneofPlan): Symbol =>
  context.names.choose(message.fullName, oneof.name)

const fillOneof = (plan: MessagePlan, oneof: OneofPlan): Code =>
  ts`m.${oneof.property} = ${runtime.optional}(input.${oneof.property}, ${literal(oneof.property)}, ${chooseOf(plan, oneof)})`

function printChoose(plan: MessagePlan, oneof: OneofPlan): Code {
  const { class: type, input } = plan.symbols
  const name = literal(oneof.property)
  const cases = oneof.members.map(({ property, type: { convert } }) => {
    const value = convert === undefined ? ts`input.value` : ts`${runtime.member}(input.value, ${convert})`
    return ts`case ${literal(property)}:\nreturn new ${runtime.Chosen}(${literal(property)}, ${value})`
  })
  const known = oneof.members.map(({ property }) => literal(property)).join(', ')
  return ts`function ${chooseOf(plan, oneof)}(input: NonNullable<${typeOf(input)}[${name}]>): ${type}[${name}] {
${runtime.requireObject}(input)
switch (input.case) {
${lines(cases)}
default:
throw ${runtime.unknownCase}(input, [${known}])
}
}\n`
}
