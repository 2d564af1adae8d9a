import { lines, ts, type Code } from './code.ts'
import { literal } from './literal.ts'
import { isOptional, type FieldPlan, type MessagePlan, type OneofPlan } from './message-plan.ts'
import { runtime } from './runtime-symbols.ts'

/** Upper bound of the bytes of a message. */
export function printSize(plan: MessagePlan): Code {
  const { symbols, fields, oneofs, endless } = plan
  let fixed = 0
  const statements: Code[] = []
  for (const field of fields.filter(({ oneof }) => oneof === undefined)) {
    const { constant, statement } = sizeOf(field)
    fixed += constant
    if (statement !== undefined) statements.push(statement)
  }
  for (const oneof of oneofs) statements.push(sizeOfOneof(oneof))
  const name = `${symbols.class.name}`
  const parameters = ts`${statements.length === 0 ? '_m' : 'm'}: ${symbols.class}${endless ? ', depth: number' : ''}`
  const check = endless ? ts`if (depth > ${runtime.DEPTH_LIMIT}) throw ${runtime.tooDeep}()\n` : []
  const body = statements.length === 0 ? ts`return ${fixed}` : ts`let n = ${fixed}\n${lines(statements)}\nreturn n`
  return ts`/** Upper bound of the bytes of a ${name}. */\nexport function ${symbols.size}(${parameters}): number {\n${check}${body}\n}\n`
}

interface Size {
  readonly constant: number
  readonly statement?: Code
}

function sizeOf(plan: FieldPlan): Size {
  const { field, property, type, key, packed } = plan
  const at = ts`m.${property}`
  const tag = tagBytes(tagOf(plan)).length
  if (key !== undefined) return { constant: 0, statement: sizeOfMap(plan, tag) }
  if (field.shape.kind === 'repeated') {
    const size = type.size(ts`item`)
    const each = packed ? 0 : tag
    if (typeof size === 'number')
      return { constant: packed ? tag + 5 : 0, statement: ts`n += ${at}.length * ${size + each}` }
    return { constant: 0, statement: ts`for (const item of ${at}) n += ${size} + ${each + type.overhead}` }
  }
  const size = type.size(at)
  if (typeof size === 'number') return { constant: tag + size }
  const add = ts`n += ${size}`
  return { constant: tag + type.overhead, statement: isOptional(field) ? ts`if (${at} !== undefined) ${add}` : add }
}

function sizeOfMap({ property, type, key }: FieldPlan, tag: number): Code {
  const [keySize, valueSize] = [key?.size(ts`key`) ?? 0, type.size(ts`value`)]
  const fixed =
    tag +
    type.overhead +
    7 +
    (typeof keySize === 'number' ? keySize : 0) +
    (typeof valueSize === 'number' ? valueSize : 0)
  if (typeof keySize === 'number' && typeof valueSize === 'number') return ts`n += m.${property}.size * ${fixed}`
  const sum = [keySize, valueSize].filter((size) => typeof size !== 'number')
  const [first, second] = sum
  const total = second === undefined ? ts`${first ?? ''} + ${fixed}` : ts`${first ?? ''} + ${second} + ${fixed}`
  if (typeof keySize === 'number') return ts`for (const value of m.${property}.values()) n += ${total}`
  if (typeof valueSize === 'number') return ts`for (const key of m.${property}.keys()) n += ${total}`
  return ts`for (const [key, value] of m.${property}) n += ${total}`
}

function sizeOfOneof(oneof: OneofPlan): Code {
  const { members } = oneof
  const variable = variableOf(oneof)
  const cases = members.map((each) => {
    const size = each.type.size(ts`${variable}.value`)
    const tag = tagBytes(tagOf(each)).length
    const amount = typeof size === 'number' ? ts`${size + tag}` : ts`${size} + ${tag + each.type.overhead}`
    return ts`case ${literal(each.property)}:\nn += ${amount}\nbreak`
  })
  const known = members.map((each) => literal(each.property)).join(', ')
  return ts`const ${variable} = m.${oneof.property}
if (${variable} !== undefined) {
switch (${variable}.case) {
${lines(cases)}
default:
throw ${runtime.unknownCase}(${variable}, [${known}])
}
}`
}

/** The bytes of a message, fields in the order of their numbers, nothing for what is not set. */
export function printWrite(plan: MessagePlan): Code {
  const { symbols, fields, oneofs } = plan
  const open = oneofs.map((oneof) => `const ${variableOf(oneof)} = m.${oneof.property}\n`).join('')
  const m = fields.length === 0 ? '_m' : 'm'
  const b = fields.length === 0 ? '_b' : 'b'
  return ts`/** Writes at \`p\`, where there is room for it; returns the end. */
export function ${symbols.write}(${m}: ${symbols.class}, ${b}: Buffer, p: number): number {
${open}${lines(fields.map(writeField))}
return p
}\n`
}

function writeField(plan: FieldPlan): Code {
  const { field, property, oneof, type, key } = plan
  const at = ts`m.${property}`
  const tag = tagOf(plan)
  if (oneof !== undefined) {
    const variable = variableOf(oneof)
    const value = ts`${variable}.value`
    return ts`if (${variable} !== undefined && ${variable}.case === ${literal(property)}) {\n${tagged(tag, (p) => type.write(value, p))}\n}`
  }
  if (key !== undefined) return writeMap(plan)
  if (field.shape.kind === 'repeated')
    return plan.packed
      ? writePacked(plan)
      : ts`for (const item of ${at}) {\n${tagged(tag, (p) => type.write(ts`item`, p))}\n}`
  if (field.presence === 'required') {
    return ts`if (${at} === undefined) throw ${runtime.missing}(${literal(property)})\n${tagged(tag, (p) => type.write(at, p))}`
  }
  return ts`if (${isSet(plan)}) {\n${tagged(tag, (p) => type.write(at, p))}\n}`
}

function isSet({ field, property, type }: FieldPlan): Code {
  const at = `m.${property}`
  if (isOptional(field)) return ts`${at} !== undefined`
  const scalar =
    field.shape.kind === 'singular' && field.shape.type.kind === 'scalar' ? field.shape.type.scalar : 'int32'
  if (scalar === 'bytes') return ts`${at}.length !== 0`
  // Minus zero is a value of its own.
  if (scalar === 'double' || scalar === 'float') return ts`!Object.is(${at}, 0)`
  return ts`${at} !== ${type.zero ?? ''}`
}

function writePacked({ property, type, field }: FieldPlan): Code {
  const bytes = tagBytes(field.number * 8 + 2)
  return ts`if (m.${property}.length > 0) {
${bytes.map((byte, i) => `b[${offset(i)}] = ${byte}`).join('\n')}
const start = ${offset(bytes.length + 1)}
p = start
for (const item of m.${property}) ${type.write(ts`item`, 'p')}
p = ${runtime.writeLength}(b, start, p)
}`
}

const variableOf = ({ property }: OneofPlan): string => `chosen${property.charAt(0).toUpperCase()}${property.slice(1)}`

/** Key and value are written even where they are zero: every implementation does. */
function writeMap({ field, property, type, key }: FieldPlan): Code {
  const bytes = tagBytes(field.number * 8 + 2)
  return ts`for (const [key, value] of m.${property}) {
${bytes.map((byte, i) => `b[${offset(i)}] = ${byte}`).join('\n')}
const start = ${offset(bytes.length + 1)}
b[start] = ${8 + (key?.wireType ?? 0)}
${key?.write(ts`key`, 'start + 1') ?? ''}
${tagged(16 + type.wireType, (p) => type.write(ts`value`, p))}
p = ${runtime.writeLength}(b, start, p)
}`
}

/** The tag's bytes at `p`, then the value after them. */
function tagged(tag: number, value: (at: string) => Code): Code {
  const bytes = tagBytes(tag)
  return ts`${bytes.map((byte, i) => `b[${offset(i)}] = ${byte}`).join('\n')}\n${value(offset(bytes.length))}`
}

const offset = (n: number): string => (n === 0 ? 'p' : `p + ${n}`)

export const tagOf = ({ field, type, key, packed }: FieldPlan): number =>
  field.number * 8 + (packed || key !== undefined ? 2 : type.wireType)

/** A tag as the varint that it is on the wire. */
export function tagBytes(tag: number): readonly number[] {
  const bytes: number[] = []
  for (let rest = tag; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}
