import type { GeneratedFile } from '../generator.ts'
import type { Message, ProtoFile } from '../protobuf/schema.ts'
import { lines, ts, typeOf, type Code } from './code.ts'
import type { Context, ValueType } from './context.ts'
import { printEnum } from './enum.ts'
import { fieldType } from './field-type.ts'
import { printClass } from './message-class.ts'
import { printCreate } from './message-create.ts'
import { printFields } from './message-fields.ts'
import { planMessage, type MessagePlan } from './message-plan.ts'
import { printRead } from './message-read.ts'
import { printSize, printWrite } from './message-write.ts'
import { declarations } from './names.ts'
import { runtime } from './runtime-symbols.ts'
import { sourceFile } from './source-file.ts'

/** Classes, enums and codecs of one proto file; nothing for a file that declares none. */
export function messageModule(file: ProtoFile, context: Context): readonly GeneratedFile[] {
  const printed = declarations(file).map((declared) =>
    declared.kind === 'enum' ? printEnum(declared, context) : printMessage(declared, context),
  )
  const code = printed.filter((each) => each.length > 0)
  return code.length === 0 ? [] : [sourceFile(context.names.messages(file.path), lines(code), context.style)]
}

/** Whether a message has a class of its own. */
export const isDeclared = (message: Message, context: Context): boolean =>
  context.valueOf(message.fullName) === undefined

/** Whether anything is generated for it: of a value type only what a topic that carries it needs. */
export const isPrinted = (message: Message, context: Context): boolean =>
  isDeclared(message, context) || context.catalog.topics.some((topic) => topic.message === message.fullName)

function printMessage(message: Message, context: Context): Code {
  if (!isPrinted(message, context)) return []
  const value = context.valueOf(message.fullName)
  if (value !== undefined) return printValue(message, value, context)
  const plan = planMessage(message, context)
  return lines([
    printClass(plan),
    printCreate(plan),
    printSize(plan),
    printWrite(plan),
    printRead(plan),
    printFields(plan),
    printType(plan),
  ])
}

function printType({ message, symbols, context, endless }: MessagePlan): Code {
  const { class: type, input, type: codec, create, size, write, read, fields } = symbols
  const depth = endless ? ', 0' : ''
  const measured = endless ? ts`(m) => ${size}(m, 0)` : ts`${size}`
  return ts`/** How ${message.fullName} is made, written and read. */
export const ${codec}: ${typeOf(runtime.MessageType)}<${type}, ${input}> = new ${runtime.MessageCodec}({
name: '${message.fullName}',
file: ${context.names.schema(message.file)},
indexes: [${message.indexes.join(', ')}],
create: ${create},
size: ${measured},
write: ${write},
read: (b, p, end) => ${read}(b, p, end, new ${type}()${depth}),
fields: ${fields},
})\n`
}

/** A value type as the message of a topic. */
function printValue(message: Message, value: ValueType, context: Context): Code {
  const { input, type: codec, create } = context.names.message(message.fullName)
  const { held, input: given, convert } = fieldType({ kind: 'message', name: message.fullName }, context)
  const parts = { decimal: runtime.decimalParts, timestamp: runtime.timestampParts, duration: runtime.durationParts }[
    value.kind
  ]
  const tags = value.kind === 'decimal' ? `${value.valueTag}, ${value.scaleTag}` : ''
  return ts`/** What a ${message.fullName} is made from. */
export type ${input} = ${given}

/** The value itself, or a new one made from the input. */
export const ${create} = ${convert ?? ''}

/** How ${message.fullName} is made, written and read. */
export const ${codec}: ${typeOf(runtime.MessageType)}<${held}, ${input}> = new ${runtime.MessageCodec}({
name: '${message.fullName}',
file: ${context.names.schema(message.file)},
indexes: [${message.indexes.join(', ')}],
...${parts}(${tags}),
})\n`
}
