import { join, lines, ts, typeOf, type Code } from './code.ts'
import type { FieldPlan, MessagePlan } from './message-plan.ts'
import { runtime } from './runtime-symbols.ts'

/** The table that finds the field to blame. */
export function printFields({ symbols, fields, oneofs }: MessagePlan): Code {
  const entries = [
    ...fields.filter(({ oneof }) => oneof === undefined).map((each) => ts`${each.property}: ${fieldCheck(each)},`),
    ...oneofs.map(({ property, members }) => {
      const cases = members.map((each) => ts`${each.property}: ${each.type.check}`)
      return ts`${property}: { oneof: { ${join(cases, ', ')} } },`
    }),
  ]
  return ts`/** What each field takes: read only to name the one that could not be written. */\nexport const ${symbols.fields}: ${typeOf(runtime.FieldTypes)} = {\n${lines(entries)}\n}\n`
}

function fieldCheck({ field, type, key }: FieldPlan): Code {
  if (key !== undefined) return ts`{ mapKey: ${key.check}, mapValue: ${type.check} }`
  if (field.shape.kind === 'repeated') return ts`{ list: ${type.check} }`
  return field.presence === 'required' ? ts`{ required: ${type.check} }` : type.check
}
