import type { Enum } from '../protobuf/schema.ts'
import { lines, ts, type Code } from './code.ts'
import type { Context } from './context.ts'
import { doc, propertyKey } from './literal.ts'

/** A table of an enum's values by their proto names and the type of its numbers, unknown ones included. */
export function printEnum(declared: Enum, { names }: Context): Code {
  const symbol = names.enum(declared.fullName)
  const about = declared.comment.trim() === '' ? `The enum ${declared.fullName}.` : declared.comment
  const tags = declared.deprecated ? ['@deprecated'] : []
  const values = declared.values.map(
    (value) =>
      ts`${doc(value.comment, value.deprecated ? ['@deprecated'] : [])}${propertyKey(value.name)}: ${value.number},`,
  )
  return lines([
    ts`${doc(about, tags)}export const ${symbol} = {\n${lines(values)}\n} as const\n`,
    ts`/** A value of {@link ${symbol.name}}, or a number that a newer version of it may name. */
export type ${symbol} = (typeof ${symbol})[keyof typeof ${symbol}] | (number & {})\n`,
  ])
}
