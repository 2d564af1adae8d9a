import type { Mutation } from './mutations.ts'

const tests = [
  'tests/codec/traps.test.ts',
  'tests/codec/overrun.test.ts',
  'tests/codec/size-bound.test.ts',
  'tests/codec/differential.test.ts',
]

type Row = readonly [file: string, find: string, replace: string, why: string]

/** The printer of codecs, each line of it made a little wrong. */
const rows: readonly Row[] = [
  [
    'message-write.ts',
    'FieldPlan): Code {\n  const bytes = tagBytes(field.number * 8 + 2)\n  return ts`if (',
    'FieldPlan): Code {\n  const bytes = tagBytes(field.number * 8)\n  return ts`if (',
    'a packed list has the tag of a single value',
  ],
  ['message-write.ts', '`!Object.is(${at}, 0)`', '`${at} !== 0`', 'minus zero is not written'],
  ['message-write.ts', '`${at}.length !== 0`', '`${at}.length > 1`', 'one byte alone is not written'],
  ['message-write.ts', 'if (rest < 128) return', 'if (rest < 64) return', 'a short tag takes two bytes'],
  [
    'message-write.ts',
    'b[start] = ${8 + (key?.wireType ?? 0)}',
    'b[start] = ${16 + (key?.wireType ?? 0)}',
    'the key of a map has the tag of its value',
  ],
  [
    'message-write.ts',
    'tagged(16 + type.wireType',
    'tagged(8 + type.wireType',
    'the value of a map has the tag of its key',
  ],
  [
    'message-write.ts',
    '${lines(fields.map(writeField))}',
    '${lines([...fields].reverse().map(writeField))}',
    'fields are not written in the order of their numbers',
  ],
  ['message-write.ts', 'if (isOptional(field)) return ts`${at} !== undefined`', '', 'an optional zero is lost'],
  [
    'message-read.ts',
    "field.presence === 'required')",
    "field.presence === 'required' && field.number === 0)",
    'a required field that is missing is read as if it were there',
  ],
  ['message-write.ts', 'type.overhead +\n    7 +', 'type.overhead -\n    7 +', 'the room for a map is too small'],
  ['message-write.ts', 'packed ? tag + 5 : 0', 'packed ? 0 : 0', 'the room for a packed list is too small'],
  [
    'message-read.ts',
    'if (p !== end) throw ${runtime.overrun}()',
    '',
    'a field that runs over the end of its message is read',
  ],
  ['message-read.ts', 'if (p !== e) throw ${runtime.overrun}()', '', 'a packed list that runs over its end is read'],
  ['message-read.ts', 'return [one, all]', 'return [one]', 'a packed list is skipped'],
  ['message-read.ts', 'ts`m.${property}`)}`))]', 'undefined)}`))]', 'a message that comes twice is not merged'],
  [
    'message-read.ts',
    '${at}.value : undefined`',
    '${at}.value : ${at}?.value`',
    'a member of a oneof is merged with one of another case',
  ],
  [
    'message-read.ts',
    '} else p = ${runtime.skipField}(b, p, entry, tag)',
    '} else break',
    'an unknown field in a map entry ends it',
  ],
  ['message-read.ts', 'if (p !== entry) throw ${runtime.overrun}()', '', 'a map entry that runs over its end is read'],
  [
    'field-type.ts',
    "sint32: [5, 0, 'number', '0', 'Sint32']",
    "sint32: [5, 0, 'number', '0', 'Int32']",
    'sint32 is written without zigzag',
  ],
  [
    'field-type.ts',
    "fixed64: [8, 1, 'bigint', '0n', 'Fixed64'],\n  sfixed32",
    "fixed64: [8, 1, 'bigint', '0n', 'Sfixed64'],\n  sfixed32",
    'fixed64 is read with a sign',
  ],
  [
    'field-type.ts',
    "int64: [10, 0, 'bigint', '0n', 'Int64']",
    "int64: [5, 0, 'bigint', '0n', 'Int64']",
    'the room for an int64 is too small',
  ],
  ['field-type.ts', "? ', depth + 1' : ''", "? ', depth' : ''", 'nesting has no limit'],
]

export const codec: readonly Mutation[] = rows.map(([file, find, replace, why]) => ({
  file: `generators/typescript/${file}`,
  find,
  replace,
  why,
  tests,
}))
