import type { GeneratedFile } from '../generator.ts'
import type { Message, ProtoFile } from '../protobuf/schema.ts'
import { lines, ts, typeOf, type Code } from './code.ts'
import type { Context } from './context.ts'
import { printEnum } from './enum.ts'
import { printClass, printCreate, printFields, planMessage, type MessagePlan } from './message.ts'
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

function printMessage(message: Message, context: Context): Code {
  if (context.valueOf(message.fullName) !== undefined) return []
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
