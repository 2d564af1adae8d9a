import type { Report } from './cursor.ts'
import { findOption } from './options.ts'
import { integerRange } from './scalars.ts'
import type { Enum, Field, Scalar, Type } from './schema.ts'
import type { FieldNode, OptionValue } from './syntax.ts'
import { utf8 } from './tokens.ts'

/** Where a default may stand: singular fields with presence. */
export interface DefaultContext {
  readonly type: Type
  readonly repeated: boolean
  readonly presence: Field['presence']
  readonly enums: ReadonlyMap<string, Enum>
}

/**
 * The declared default: a number for 32-bit integers and floating point, a bigint for 64-bit integers, the name for
 * enums, for `bytes` a string of one character a byte. Undefined where none is declared or, reported, none is possible.
 */
export function readDefault(node: FieldNode, context: DefaultContext, report: Report): Field['default'] {
  const option = findOption(node.options, 'default', report)
  if (option === undefined) return undefined
  const refuse = (why: string, hint?: string): undefined => {
    report('proto-default', why, option.value.at, hint === undefined ? {} : { hint })
  }
  if (node.mapKey !== undefined || context.repeated) return refuse('a repeated field or map has no default')
  const { type } = context
  if (type.kind === 'message') return refuse('a message has no default')
  if (context.presence === 'implicit') return refuse('a field without presence has no default', 'zero is its default')
  if (type.kind === 'enum') return enumDefault(option.value, context.enums.get(type.name), refuse)
  const value = scalarDefault(type.scalar, option.value)
  return value === undefined ? refuse(`this is no ${type.scalar}`) : value
}

type Refuse = (why: string, hint?: string) => undefined

function enumDefault(value: OptionValue, type: Enum | undefined, refuse: Refuse): string | undefined {
  if (type === undefined) return undefined
  const known = type.values.map(({ name }) => name)
  if (value.kind === 'name' && known.includes(value.text)) return value.text
  return refuse(
    `this is no value of enum \`${type.fullName}\``,
    `its values are ${known.slice(0, 8).join(', ')}${known.length > 8 ? ', …' : ''}`,
  )
}

function scalarDefault(scalar: Scalar, value: OptionValue): Field['default'] {
  const range = integerRange(scalar)
  if (range !== undefined) {
    if (value.kind !== 'integer' || value.value < range[0] || value.value > range[1]) return undefined
    return scalar.endsWith('64') ? value.value : Number(value.value)
  }
  if (scalar === 'bool')
    return value.kind === 'name' && /^(true|false)$/.test(value.text) ? value.text === 'true' : undefined
  if (scalar === 'string') return value.kind === 'string' ? utf8(value.text) : undefined
  if (scalar === 'bytes') return value.kind === 'string' ? value.text : undefined
  if (value.kind === 'integer') return Number(value.value)
  if (value.kind === 'float') return value.value
  return value.kind === 'name' && value.text === 'inf'
    ? Infinity
    : value.kind === 'name' && value.text === 'nan'
      ? NaN
      : undefined
}
