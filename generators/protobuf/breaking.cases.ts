import type { breakingCodes } from '../diagnostics/breaking-codes.ts'

/** Two versions of a file `a.proto` (or of several files), and the codes of what breaks, sorted; none: compatible. */
export interface BreakingCase {
  readonly name: string
  readonly before: string | Readonly<Record<string, string>>
  readonly after: string | Readonly<Record<string, string>>
  readonly breaks: readonly (keyof typeof breakingCodes)[]
}

const p2 = 'syntax = "proto2"; package p; '
const p3 = 'syntax = "proto3"; package p; '
const ed = 'edition = "2023"; package p; '

/** A message of proto3 with one body before and another after. */
function body(
  name: string,
  before: string,
  after: string,
  breaks: BreakingCase['breaks'],
  head = p3,
  rest = '',
): BreakingCase {
  return {
    name,
    before: `${head}message M { ${before} } ${rest}`,
    after: `${head}message M { ${after} } ${rest}`,
    breaks,
  }
}

/** An enum of proto3, likewise. */
function values(name: string, before: string, after: string, breaks: BreakingCase['breaks']): BreakingCase {
  return { name, before: `${p3}enum E { ${before} }`, after: `${p3}enum E { ${after} }`, breaks }
}

function type(name: string, before: string, after: string, alsoOnWire: boolean, rest = ''): BreakingCase {
  const breaks: BreakingCase['breaks'] = alsoOnWire
    ? ['breaking-field-type', 'breaking-field-wire-type']
    : ['breaking-field-type']
  return body(`type: ${name}`, `${before} a = 1;`, `${after} a = 1;`, breaks, p3, rest)
}

const enums = 'enum One { ZERO = 0; } enum Two { ZWEI = 0; } enum More { Z = 0; ONE = 1; }'

export const breakingCases: readonly BreakingCase[] = [
  { name: 'nothing changed', before: `${p3}message M { int32 a = 1; }`, after: `${p3}message M { int32 a = 1; }`, breaks: [] },
  { name: 'file added', before: { a: p3 }, after: { a: p3, b: p3 }, breaks: [] },
  { name: 'file deleted', before: { a: p3, b: `${p3}message M { }` }, after: { a: p3 }, breaks: ['breaking-file-deleted'] },
  { name: 'message moved to another file', before: { a: `${p3}message M { }`, b: p3 }, after: { a: p3, b: `${p3}message M { }` }, breaks: ['breaking-message-deleted'] },
  { name: 'file package changed', before: 'syntax = "proto3"; package p; message M { int32 a = 1; } enum E { Z = 0; }', after: 'syntax = "proto3"; package q; message M { string a = 1; }', breaks: ['breaking-enum-deleted', 'breaking-file-package'] },
  { name: 'file syntax changed to an edition', before: `${p3}message M { string a = 1; }`, after: `${ed}message M { string a = 1 [features.field_presence = IMPLICIT]; }`, breaks: ['breaking-file-syntax'] },
  { name: 'file syntax changed to proto2', before: `${p3}message M { optional string a = 1; } enum E { Z = 0; }`, after: `${p2}message M { optional string a = 1; } enum E { Z = 0; }`, breaks: ['breaking-enum-json-format', 'breaking-file-syntax', 'breaking-message-json-format'] },
  { name: 'file syntax changed from proto2', before: `${p2}message M { optional string a = 1; } enum E { Z = 0; }`, after: `${p3}message M { optional string a = 1; } enum E { Z = 0; }`, breaks: ['breaking-file-syntax'] },
  { name: 'message added', before: p3, after: `${p3}message M { }`, breaks: [] },
  { name: 'message deleted', before: `${p3}message M { } message N { }`, after: `${p3}message M { }`, breaks: ['breaking-message-deleted'] },
  { name: 'message deleted with all that is in it', before: `${p3}message M { message N { } enum E { Z = 0; } } message O { }`, after: `${p3}message O { }`, breaks: ['breaking-enum-deleted', 'breaking-message-deleted', 'breaking-message-deleted'] },
  body('nested message deleted', 'message N { }', '', ['breaking-message-deleted']),
  body('messages reordered', 'message N { } message O { }', 'message O { } message N { }', []),
  body('field added', 'int32 a = 1;', 'int32 a = 1; string b = 2;', []),
  body('field deleted', 'int32 a = 1; int32 b = 2;', 'int32 a = 1;', ['breaking-field-deleted', 'breaking-field-name-free', 'breaking-field-number-free']),
  body('field deleted, number reserved', 'int32 a = 1; int32 b = 2;', 'int32 a = 1; reserved 2;', ['breaking-field-deleted', 'breaking-field-name-free']),
  body('field deleted, name reserved', 'int32 a = 1; int32 b = 2;', 'int32 a = 1; reserved "b";', ['breaking-field-deleted', 'breaking-field-number-free']),
  body('field deleted, both reserved', 'int32 a = 1; int32 b = 2;', 'int32 a = 1; reserved 1 to 9; reserved "b";'.replace('1 to 9', '2 to 9'), ['breaking-field-deleted']),
  body('field deleted, just its number and name reserved', 'int32 a = 1; int32 b = 2;', 'int32 a = 1; reserved 2; reserved "b";', ['breaking-field-deleted']),
  body('last field deleted, both reserved', 'int32 a = 1;', 'reserved 1; reserved "a";', ['breaking-field-deleted']),
  body('field renumbered', 'int32 a = 1;', 'int32 a = 2;', ['breaking-field-deleted', 'breaking-field-name-free', 'breaking-field-number-free']),
  body('field renamed', 'int32 a = 1;', 'int32 b = 1;', ['breaking-field-json-name', 'breaking-field-name']),
  body('field renamed, JSON name kept', 'int32 a_b = 1;', 'int32 a__b = 1;', ['breaking-field-name']),
  body('field reordered, documented and deprecated', 'int32 a = 1; int32 b = 2;', '/* b */ int32 b = 2 [deprecated = true]; int32 a = 1;', []),
  body('JSON name changed', 'int32 a = 1;', 'int32 a = 1 [json_name = "A"];', ['breaking-field-json-name']),
  body('JSON name spelled out', 'int32 a = 1;', 'int32 a = 1 [json_name = "a"];', []),
  type('int32 to uint32', 'int32', 'uint32', false),
  type('int64 to uint64', 'int64', 'uint64', false),
  type('fixed32 to sfixed32', 'fixed32', 'sfixed32', false),
  type('fixed64 to sfixed64', 'fixed64', 'sfixed64', false),
  type('int32 to int64', 'int32', 'int64', true),
  type('int32 to sint32', 'int32', 'sint32', true),
  type('int32 to bool', 'int32', 'bool', true),
  type('int32 to fixed32', 'int32', 'fixed32', true),
  type('string to bytes', 'string', 'bytes', true),
  type('bytes to string', 'bytes', 'string', true),
  type('float to double', 'float', 'double', true),
  type('string to message', 'string', 'M', true),
  type('message to another', 'N', 'O', true, 'message N { int32 a = 1; } message O { int32 a = 1; }'),
  type('int32 to enum', 'int32', 'One', true, enums),
  type('enum to int32', 'One', 'int32', true, enums),
  type('enum to another with other names', 'One', 'Two', true, enums),
  body('type: enum to one with the same values and more', 'One a = 1; enum One { ONE_Z = 0; }', 'N.One a = 1; enum One { ONE_Z = 0; }', ['breaking-field-type'], p3, 'message N { enum One { ONE_Z = 0; ONE_MORE = 1; } }'),
  body('type: enum to another of the same short name that lacks a value', 'One a = 1; enum One { Z = 0; W = 1; }', 'N.One a = 1; enum One { Z = 0; W = 1; }', ['breaking-field-type', 'breaking-field-wire-type'], p3, 'message N { enum One { Z = 0; } }'),
  body('type: enum to another with the same values', 'One a = 1; enum One { Z = 0; }', 'Two a = 1; enum One { Z = 0; }', ['breaking-field-type', 'breaking-field-wire-type'], p3, 'enum Two { Z = 0; }'),
  body('value deleted of an alias', 'E a = 1; enum E { option allow_alias = true; Z = 0; A = 1; B = 1; }', 'E a = 1; enum E { Z = 0; reserved 1; reserved "A"; }', ['breaking-enum-value-deleted', 'breaking-enum-value-name-free']),
  body('value that is an alias renamed', 'E a = 1; enum E { option allow_alias = true; Z = 0; A = 1; B = 1; }', 'E a = 1; enum E { option allow_alias = true; Z = 0; A = 1; C = 1; }', ['breaking-enum-value-name']),
  body('type: repeated int32 to int64', 'repeated int32 a = 1;', 'repeated int64 a = 1;', ['breaking-field-type', 'breaking-field-wire-type']),
  body('type: value of a map', 'map<string, int32> a = 1;', 'map<string, string> a = 1;', ['breaking-field-type', 'breaking-field-wire-type']),
  body('type: key of a map', 'map<int32, int32> a = 1;', 'map<int64, int32> a = 1;', ['breaking-field-type', 'breaking-field-wire-type']),
  body('type: value of a map, compatible', 'map<int32, int32> a = 1;', 'map<int32, uint32> a = 1;', ['breaking-field-type']),
  body('cardinality: singular to repeated', 'int32 a = 1;', 'repeated int32 a = 1;', ['breaking-field-cardinality']),
  body('cardinality: repeated to singular', 'repeated string a = 1;', 'string a = 1;', ['breaking-field-cardinality']),
  body('cardinality: repeated message to map', 'repeated N a = 1;', 'map<int32, int32> a = 1;', ['breaking-field-cardinality', 'breaking-field-type', 'breaking-field-wire-type'], p3, 'message N { int32 key = 1; int32 value = 2; }'),
  body('cardinality: implicit to optional', 'int32 a = 1;', 'optional int32 a = 1;', []),
  body('cardinality: optional to implicit', 'optional int32 a = 1;', 'int32 a = 1;', []),
  body('packing changed', 'repeated int32 a = 1;', 'repeated int32 a = 1 [packed = false];', []),
  body('default changed', 'optional int32 a = 1 [default = 1];', 'optional int32 a = 1 [default = 2];', ['breaking-field-default'], p2),
  body('default added', 'optional string a = 1;', 'optional string a = 1 [default = "x"];', ['breaking-field-default'], p2),
  body('default removed', 'optional double a = 1 [default = 1.5];', 'optional double a = 1;', ['breaking-field-default'], p2),
  body('default spelled out that held already', 'optional int64 a = 1; optional bool b = 2; optional string c = 3; optional double d = 4; optional bytes e = 5; optional E f = 6;', 'optional int64 a = 1 [default = 0]; optional bool b = 2 [default = false]; optional string c = 3 [default = ""]; optional double d = 4 [default = 0]; optional bytes e = 5 [default = ""]; optional E f = 6 [default = ONE];', [], p2, 'enum E { ONE = 1; TWO = 2; }'),
  body('default written otherwise', 'optional int32 a = 1 [default = 16]; optional double b = 2 [default = 1e2];', 'optional int32 a = 1 [default = 0x10]; optional double b = 2 [default = 100];', [], p2),
  body('default of an enum changed', 'optional E a = 1 [default = ONE];', 'optional E a = 1 [default = TWO];', ['breaking-field-default'], p2, 'enum E { ONE = 1; TWO = 2; }'),
  body('default that is no number, kept', 'optional double a = 1 [default = nan];', 'optional double a = 1 [default = nan];', [], p2),
  body('oneof: field moved in', 'int32 a = 1; oneof o { int32 b = 2; }', 'oneof o { int32 a = 1; int32 b = 2; }', ['breaking-field-oneof']),
  body('oneof: field moved out', 'oneof o { int32 a = 1; int32 b = 2; }', 'int32 a = 1; oneof o { int32 b = 2; }', ['breaking-field-oneof']),
  body('oneof: added with new fields', 'int32 a = 1;', 'int32 a = 1; oneof o { int32 b = 2; }', []),
  body('oneof: field added', 'oneof o { int32 b = 2; }', 'oneof o { int32 b = 2; int32 c = 3; }', []),
  body('oneof: renamed', 'oneof o { int32 a = 1; }', 'oneof q { int32 a = 1; }', ['breaking-field-oneof', 'breaking-oneof-deleted']),
  body('oneof: made one of an optional', 'optional int32 a = 1;', 'oneof o { int32 a = 1; }', ['breaking-field-oneof']),
  body('required added', 'optional int32 a = 1;', 'optional int32 a = 1; required int32 b = 2;', ['breaking-message-required'], p2),
  body('required deleted', 'required int32 a = 1;', 'reserved 1; reserved "a";', ['breaking-field-deleted', 'breaking-message-required'], p2),
  body('required made optional', 'required int32 a = 1;', 'optional int32 a = 1;', ['breaking-field-cardinality', 'breaking-message-required'], p2),
  body('optional made required', 'optional int32 a = 1;', 'required int32 a = 1;', ['breaking-field-cardinality', 'breaking-message-required'], p2),
  body('reservation added', '', 'reserved 4; reserved "x";', []),
  body('reservation split and widened', 'reserved 4 to 6;', 'reserved 3 to 4, 5, 6 to 9;', []),
  body('reservation narrowed', 'reserved 4 to 6;', 'reserved 4 to 5;', ['breaking-message-reservation']),
  body('reserved name removed', 'reserved "x", "y";', 'reserved "x";', ['breaking-message-reservation']),
  body('reserved number used', 'reserved 4;', 'int32 a = 4;', ['breaking-message-reservation']),
  { name: 'enum added', before: p3, after: `${p3}enum E { Z = 0; }`, breaks: [] },
  { name: 'enum deleted', before: `${p3}enum E { Z = 0; }`, after: p3, breaks: ['breaking-enum-deleted'] },
  body('nested enum deleted', 'enum E { Z = 0; }', '', ['breaking-enum-deleted']),
  values('value added', 'Z = 0;', 'Z = 0; ONE = 1;', []),
  values('values reordered', 'Z = 0; ONE = 1; TWO = 2;', 'Z = 0; TWO = 2; ONE = 1;', []),
  values('value deleted', 'Z = 0; ONE = 1;', 'Z = 0;', ['breaking-enum-value-deleted', 'breaking-enum-value-name-free', 'breaking-enum-value-number-free']),
  values('value deleted, number reserved', 'Z = 0; ONE = 1;', 'Z = 0; reserved 1;', ['breaking-enum-value-deleted', 'breaking-enum-value-name-free']),
  values('value deleted, name reserved', 'Z = 0; ONE = 1;', 'Z = 0; reserved "ONE";', ['breaking-enum-value-deleted', 'breaking-enum-value-number-free']),
  values('value deleted, both reserved', 'Z = 0; ONE = 1;', 'Z = 0; reserved 1 to max; reserved "ONE";', ['breaking-enum-value-deleted']),
  values('value renumbered', 'Z = 0; ONE = 1;', 'Z = 0; ONE = 2;', ['breaking-enum-value-deleted', 'breaking-enum-value-name-free', 'breaking-enum-value-number-free']),
  values('value renamed', 'Z = 0; ONE = 1;', 'Z = 0; UNO = 1;', ['breaking-enum-value-name']),
  values('alias added', 'Z = 0; ONE = 1;', 'option allow_alias = true; Z = 0; ONE = 1; UNO = 1;', []),
  values('alias removed', 'option allow_alias = true; Z = 0; ONE = 1; UNO = 1;', 'Z = 0; ONE = 1;', ['breaking-enum-value-name']),
  values('enum reservation narrowed', 'Z = 0; reserved -5 to -1;', 'Z = 0; reserved -5;', ['breaking-enum-reservation']),
  values('enum reserved name removed', 'Z = 0; reserved "OLD";', 'Z = 0;', ['breaking-enum-reservation']),
  values('enum reservation widened', 'Z = 0; reserved -5;', 'Z = 0; reserved -9 to -1; reserved "OLD";', []),
] // prettier-ignore
