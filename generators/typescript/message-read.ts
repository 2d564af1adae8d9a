import { lines, ts, type Code } from './code.ts'
import { literal } from './literal.ts'
import { type FieldPlan, type MessagePlan } from './message-plan.ts'
import { runtime } from './runtime-symbols.ts'

/** Reads a message into one that may hold something already: a message that comes twice is merged. */
export function printRead(plan: MessagePlan): Code {
  const { symbols, fields, endless } = plan
  const cases = fields.flatMap(readField)
  const depth = endless ? ', depth' : ''
  const skip = ts`p = ${runtime.skipField}(b, p, end, tag${depth})`
  const known = cases.length === 0 ? skip : ts`switch (tag) {\n${lines(cases)}\ndefault:\n${skip}\n}`
  const check = endless ? ts`if (depth > ${runtime.DEPTH_LIMIT}) throw ${runtime.tooDeep}()\n` : []
  const required = fields
    .filter(({ field }) => field.presence === 'required')
    .map(({ property }) => ts`if (m.${property} === undefined) throw ${runtime.missing}(${literal(property)})\n`)
  return ts`/** Reads \`[p, end)\` into \`m\`: fields that come again replace, add to or merge with what it holds. */
export function ${symbols.read}(b: Buffer, p: number, end: number, m: ${symbols.class}${endless ? ', depth: number' : ''}): ${symbols.class} {
${check}while (p < end) {
let tag = b[p]!
if (tag < 128) p++
else {
tag = ${runtime.readTag}(b, p)
p = ${runtime.cursor}.at
}
${known}
}
if (p !== end) throw ${runtime.overrun}()
${lines(required)}return m
}\n`
}

const block = (tag: number, statements: Code): Code => ts`case ${tag}: {\n${statements}\nbreak\n}`
const plain = (tag: number, statements: Code): Code => ts`case ${tag}:\n${statements}\nbreak`

function readField(plan: FieldPlan): Code[] {
  const { field, property, oneof, type, key } = plan
  const tag = field.number * 8 + (key === undefined ? type.wireType : 2)
  if (oneof !== undefined) return [readMember(plan, tag)]
  if (key !== undefined) return [readEntry(plan, tag)]
  if (field.shape.kind === 'singular') {
    if (type.delimited) return [block(tag, delimited(ts`m.${property} = ${type.read('end', ts`m.${property}`)}`))]
    return [plain(tag, ts`m.${property} = ${type.read('end')}\np = ${runtime.cursor}.at`)]
  }
  if (type.delimited) return [block(tag, delimited(ts`m.${property}.push(${type.read('end')})`))]
  const one = plain(tag, ts`m.${property}.push(${type.read('end')})\np = ${runtime.cursor}.at`)
  if (type.wireType === 2) return [one]
  // Readers take both forms, whichever the field declares.
  const all = block(
    field.number * 8 + 2,
    delimited(
      ts`p = ${runtime.cursor}.at
while (p < e) {
m.${property}.push(${type.read('end')})
p = ${runtime.cursor}.at
}
if (p !== e) throw ${runtime.overrun}()`,
      false,
    ),
  )
  return [one, all]
}

/** A length, then what reads up to its end `e`. */
const delimited = (statements: Code, moves = true): Code =>
  ts`const e = ${runtime.readLength}(b, p, end)\n${statements}${moves ? '\np = e' : ''}`

/** The last member of a oneof wins; a message of the same case is merged with. */
function readMember({ property, oneof, type }: FieldPlan, tag: number): Code {
  const at = `m.${oneof?.property ?? ''}`
  const name = literal(property)
  if (!type.delimited)
    return plain(tag, ts`${at} = new ${runtime.Chosen}(${name}, ${type.read('end')})\np = ${runtime.cursor}.at`)
  const before = ts`${at}?.case === ${name} ? ${at}.value : undefined`
  return block(
    tag,
    delimited(ts`const before = ${before}\n${at} = new ${runtime.Chosen}(${name}, ${type.read('end', ts`before`)})`),
  )
}

/** An entry is a message of its own, either half of which may be missing, repeated or unknown. */
function readEntry({ property, type, key }: FieldPlan, tag: number): Code {
  if (key === undefined) return []
  const value = type.delimited
    ? ts`let value: ${type.held} | undefined`
    : ts`let value: ${type.held} = ${type.zero ?? ''}`
  const readValue = type.delimited
    ? ts`const e = ${runtime.readLength}(b, p, entry)\nvalue = ${type.read('entry', ts`value`)}\np = e`
    : ts`value = ${type.read('entry')}\np = ${runtime.cursor}.at`
  return block(
    tag,
    ts`const entry = ${runtime.readLength}(b, p, end)
p = ${runtime.cursor}.at
let key: ${key.held} = ${key.zero ?? ''}
${value}
while (p < entry) {
let tag = b[p]!
if (tag < 128) p++
else {
tag = ${runtime.readTag}(b, p)
p = ${runtime.cursor}.at
}
if (tag === ${8 + key.wireType}) {
key = ${key.read('entry')}
p = ${runtime.cursor}.at
} else if (tag === ${16 + type.wireType}) {
${readValue}
} else p = ${runtime.skipField}(b, p, entry, tag)
}
if (p !== entry) throw ${runtime.overrun}()
m.${property}.set(key, ${type.delimited ? ts`value ?? ${type.absent}` : 'value'})`,
  )
}
