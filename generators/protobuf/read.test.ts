import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { protosInMemory } from './memory-input.ts'
import { readSchema } from './read.ts'
import type { Field, Message, Schema } from './schema.ts'

function read(files: Readonly<Record<string, string>>, roots?: readonly string[]): Schema {
  const { schema, diagnostics } = readSchema(protosInMemory(files, roots))
  assert.equal(diagnostics, [])
  if (schema === undefined) throw new Error('no schema')
  return schema
}

function readOne(text: string): Schema {
  return read({ 'proto/a.proto': text })
}

function message(schema: Schema, name: string): Message {
  const found = schema.messages.get(name)
  if (found === undefined) throw new Error(`no message ${name}`)
  return found
}

function field(schema: Schema, name: string, of = 'M'): Field {
  const found = message(schema, of).fields.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no field ${name}`)
  return found
}

const presences = (schema: Schema, of = 'M'): string[] =>
  message(schema, of).fields.map(({ name, presence }) => `${name} ${presence}`)
const packed = (schema: Schema): (boolean | string)[] =>
  message(schema, 'M').fields.map(({ shape }) => (shape.kind === 'repeated' ? shape.packed : shape.kind))

test('presence in proto3', () => {
  const schema = readOne(
    'syntax = "proto3"; message M { int32 a = 1; optional int32 b = 2; M c = 3; oneof o { int32 d = 4; M e = 5; } repeated int32 f = 6; map<int32, M> g = 7; }',
  )
  assert.equal(presences(schema), [
    'a implicit',
    'b explicit',
    'c explicit',
    'd explicit',
    'e explicit',
    'f implicit',
    'g implicit',
  ])
  assert.equal(message(schema, 'M').oneofs, [{ name: 'o', comment: '', fields: ['d', 'e'] }])
  assert.is(field(schema, 'b').oneof, undefined)
  assert.is(field(schema, 'd').oneof, 'o')
})

test('presence and packing in proto2, also without a syntax statement', () => {
  const schema = readOne(
    'message M { required int32 a = 1; optional M b = 2; repeated int32 c = 3; repeated int32 d = 4 [packed = true]; repeated string e = 5; }',
  )
  assert.is(schema.files[0]?.syntax, 'proto2')
  assert.equal(presences(schema).slice(0, 2), ['a required', 'b explicit'])
  assert.equal(packed(schema).slice(2), [false, true, false])
})

test('features of edition 2023 are inherited from file to message to field', () => {
  const schema = readOne(`edition = "2023";
    option features.field_presence = IMPLICIT;
    option features = { repeated_field_encoding: EXPANDED utf8_validation: NONE [pb.cpp] { string_type: VIEW } };
    enum Open { A = 0; }
    enum Closed { option features.enum_type = CLOSED; B = 3; }
    message M {
      int32 a = 1; int32 b = 2 [features.field_presence = EXPLICIT]; int32 c = 3 [features.field_presence = LEGACY_REQUIRED]; M d = 4;
      message N { option features.repeated_field_encoding = PACKED; repeated int32 a = 1; repeated int32 b = 2 [features = { repeated_field_encoding: EXPANDED }]; }
      repeated int32 e = 5;
    }`)
  assert.equal(presences(schema), ['a implicit', 'b explicit', 'c required', 'd explicit', 'e implicit'])
  assert.equal(
    message(schema, 'M.N').fields.map(({ shape }) => shape.kind === 'repeated' && shape.packed),
    [true, false],
  )
  assert.equal(field(schema, 'e').shape, { kind: 'repeated', type: { kind: 'scalar', scalar: 'int32' }, packed: false })
  assert.equal([schema.enums.get('Open')?.closed, schema.enums.get('Closed')?.closed], [false, true])
})

test('proto3 packs what can be packed unless it says otherwise', () => {
  const schema = readOne(
    'syntax = "proto3"; enum E { Z = 0; } message M { repeated int32 a = 1; repeated bool b = 2 [packed = false]; repeated E c = 3; repeated string d = 4 [packed = false]; repeated M e = 5; }',
  )
  assert.equal(packed(schema), [true, false, true, false, false])
})

test('defaults keep the type of their field', () => {
  const schema = readOne(`enum E { A = 1; B = 2; } message M {
    optional int32 a = 1 [default = -0x10]; optional uint64 b = 2 [default = 18446744073709551615]; optional double c = 3 [default = -inf];
    optional float d = 4 [default = 1e3]; optional bool e = 5 [default = true]; optional string f = 6 [default = "h\\u00e9" '\\303\\251"'];
    optional bytes g = 7 [default = "\\xff\\0é"]; optional E h = 8 [default = B]; optional double i = 9 [default = nan]; optional int32 j = 10 [default = 017]; optional int32 k = 11; }`)
  assert.equal(message(schema, 'M').fields.map((each) => each.default), [
    -16, 18446744073709551615n, -Infinity, 1000, true, 'héé"', '\xff\0\xc3\xa9', 'B', NaN, 15, undefined,
  ]) // prettier-ignore
})

test('JSON names', () => {
  const schema = readOne(
    'syntax = "proto3"; message M { int32 user_id = 1; int32 _b = 2; int32 c__d_ = 3; int32 e_1f = 4; int32 g = 5 [json_name = "G G"]; }',
  )
  assert.equal(
    message(schema, 'M').fields.map(({ jsonName }) => jsonName),
    ['userId', 'B', 'cD', 'e1f', 'G G'],
  )
})

test('types are found as protoc finds them: innermost scope first, leading dot from the root, through public imports', () => {
  const schema = read({
    'proto/a.proto': `syntax = "proto3"; package x.y; import "b.proto"; message T { } message M {
      message T { } T a = 1; .x.y.T b = 2; y.T c = 3; z.T d = 4; .T e = 5; M.T f = 6; x . y . T g = 7; string h = 8; oneof string_or { T i = 9; } map<string, z.T> j = 10; }`,
    'proto/b.proto': 'syntax = "proto3"; import public "c.proto"; import weak "d.proto"; package x.z; message T { }',
    'proto/c.proto': 'syntax = "proto3"; message T { }',
    'proto/d.proto': 'syntax = "proto3";',
  })
  const types = message(schema, 'x.y.M')
    .fields.map(({ shape }) => (shape.kind === 'map' ? shape.value : shape.type))
    .map((type) => (type.kind === 'scalar' ? type.scalar : type.name))
  assert.equal(types, ['x.y.M.T', 'x.y.T', 'x.y.T', 'x.z.T', 'T', 'x.y.M.T', 'x.y.T', 'string', 'x.y.M.T', 'x.z.T'])
})

test('a field hides no type of its own name', () => {
  const schema = readOne('syntax = "proto3"; message Side { } message M { Side Side = 1; Side other = 2; }')
  assert.equal(field(schema, 'other').shape, { kind: 'singular', type: { kind: 'message', name: 'Side' } })
})

test('message indexes count messages alone', () => {
  const schema = readOne(
    'syntax = "proto3"; enum E { A = 0; } message A1 { map<int32, int32> m = 1; enum F { B = 0; } message N { } message O { message P { } } } service S { } message B1 { }',
  )
  assert.equal([...schema.messages.values()].map(({ fullName, indexes, parent }) => [fullName, indexes, parent]), [
    ['A1', [0], undefined], ['A1.N', [0, 0], 'A1'], ['A1.O', [0, 1], 'A1'], ['A1.O.P', [0, 1, 0], 'A1.O'], ['B1', [1], undefined],
  ]) // prettier-ignore
})

test('comments: above and beside, cleaned; detached ones and those of neighbours left out', () => {
  const schema = readOne(`// License text
// of the file.

syntax = "proto3";

// Detached.

/**
 * A tick — 체결.
 *
 *   indented
 */
/// And more.
message M { // beside the brace
  // Above a.
  int32 a = 1; // beside a
  int32 b = 2; /* beside b
                * second line */
  /* above c */ int32 c = 3;

  // far from d

  int32 d = 4;
  // the choice
  oneof o {
    int32 e = 5 [deprecated = true]; // beside e
  }
}
/* enum */ enum E { /* of e */
  X = 0; // ex
  // a value
  Y = 1 [deprecated = true];
}
`)
  assert.is(message(schema, 'M').comment, 'A tick — 체결.\n\n  indented\nAnd more.\nbeside the brace')
  assert.equal(
    message(schema, 'M').fields.map(({ comment }) => comment),
    ['Above a.\nbeside a', 'beside b\nsecond line', 'above c', '', 'beside e'],
  )
  assert.is(message(schema, 'M').oneofs[0]?.comment, 'the choice')
  assert.equal(
    schema.enums.get('E')?.values.map(({ comment, deprecated }) => [comment, deprecated]),
    [
      ['ex', false],
      ['a value', true],
    ],
  )
  assert.is(field(schema, 'e').deprecated, true)
})

test('CRLF gives the same schema and the same comments', () => {
  const text = '/* one\n * two */\nmessage M { // beside\n  optional int32 a = 1; // a\n}\n'
  const strip = (schema: Schema): unknown =>
    JSON.parse(JSON.stringify(schema.files, (key, value: unknown) => (key === 'range' ? undefined : value)))
  assert.equal(strip(readOne(text.replaceAll('\n', '\r\n'))), strip(readOne(text)))
})

test('names that JavaScript or Protocol Buffers use themselves', () => {
  const names = [
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'message',
    'oneof',
    'enum',
    'optional',
    'repeated',
    'map',
    'reserved',
    'option',
    'extensions',
    'group',
    'string',
    'max',
    'to',
    'syntax',
    'package',
    'inf',
    'true',
    'valueOf',
  ]
  const fields = names.map((name, i) => `int32 ${name} = ${i + 1};`).join(' ')
  const valueNames = names.filter((name) => name !== 'option' && name !== 'reserved')
  const values = valueNames.map((name, i) => `${name} = ${i};`).join(' ')
  const schema = readOne(
    `syntax = "proto3"; package constructor.__proto__; message M { ${fields} } message V { enum Values { ${values} } } message N { message toString { } toString message = 1; map<string, V.Values> map = 2; oneof oneof { int32 group = 3; } } message __proto__ { } message constructor { }`,
  )
  assert.equal(
    message(schema, 'constructor.__proto__.M').fields.map(({ name }) => name),
    names,
  )
  assert.equal(
    schema.enums.get('constructor.__proto__.V.Values')?.values.map(({ name }) => name),
    valueNames,
  )
  assert.ok(schema.messages.has('constructor.__proto__.__proto__'))
  assert.equal(field(schema, 'message', 'constructor.__proto__.N').shape, {
    kind: 'singular',
    type: { kind: 'message', name: 'constructor.__proto__.N.toString' },
  })
})

test('custom options, extensions and services are read and left out; an import for them alone falls away', () => {
  const schema = read({
    'proto/a.proto':
      `syntax = "proto3"; import "o.proto"; import "google/protobuf/descriptor.proto"; option java_package = "x"; option (o.file) = { a: [1, 2.5, -inf], b { c: "d" 'e' } [o.ext]: TRUE, <f: 1> };`.replace(
        ', <f: 1>',
        '',
      ) +
      'extend google.protobuf.FieldOptions { string tag = 50001; } message M { option (o.msg).part.(o.x) = { }; int32 a = 1 [(tag) = "}", (o.list) = { list: [{a: 1}, {a: 2}] }, deprecated = true]; oneof k { option (o.k) = 1; int32 b = 2; } } service S { rpc Do(M) returns (stream M) { option (o.rpc) = { get: "/{a=x}" }; } }',
    'proto/o.proto':
      'syntax = "proto2"; package o; import "google/protobuf/descriptor.proto"; extend google.protobuf.FileOptions { optional int32 file = 50000; } message Never { extensions 1 to max [verification = UNVERIFIED]; }',
  })
  assert.equal(
    schema.files.map(({ path, imports }) => [path, imports]),
    [
      ['a.proto', []],
      ['o.proto', []],
    ],
  )
  assert.is(
    schema.files[0]?.text,
    'syntax = "proto3";\n\nmessage M {\n  int32 a = 1 [deprecated = true];\n  oneof k {\n    int32 b = 2;\n  }\n}\n',
  )
})

test('well-known files come along when something uses them, without a place in the file system', () => {
  const schema = readOne(
    'syntax = "proto3"; import "google/protobuf/api.proto"; message M { google.protobuf.Api a = 1; }',
  )
  assert.equal(schema.files.map(({ path, source }) => [path, source]), [
    ['a.proto', 'proto/a.proto'], ['google/protobuf/any.proto', undefined], ['google/protobuf/api.proto', undefined],
    ['google/protobuf/source_context.proto', undefined], ['google/protobuf/type.proto', undefined],
  ]) // prettier-ignore
  assert.is(message(schema, 'google.protobuf.Any').range, undefined)
})

test('copies of well-known files below a root give way to the bundled ones', () => {
  const schema = read({
    'proto/a.proto':
      'syntax = "proto3"; import "google/protobuf/timestamp.proto"; message M { google.protobuf.Timestamp a = 1; }',
    'proto/google/protobuf/timestamp.proto':
      'syntax = "proto3"; package google.protobuf; message Timestamp { int64 seconds = 1; int32 nanos = 2; }',
  })
  assert.equal(
    schema.files.map(({ source }) => source),
    ['proto/a.proto', undefined],
  )
})

test('imports are relative to any root; sources are as the caller reads them', () => {
  const schema = read(
    {
      'a/x/m.proto': 'syntax = "proto3"; import "n.proto"; message M { N n = 1; }',
      'b/n.proto': 'syntax = "proto3"; message N { }',
      'b/readme.md': '',
    },
    ['a/', 'b'].map((root) => root.replace('/', '')),
  )
  assert.equal(
    schema.files.map(({ path, source }) => [path, source]),
    [
      ['n.proto', 'b/n.proto'],
      ['x/m.proto', 'a/x/m.proto'],
    ],
  )
  assert.is(message(schema, 'M').range?.file, 'a/x/m.proto')
})

test('reserved ranges and names, of messages and enums', () => {
  const schema = readOne(
    'syntax = "proto3"; message M { reserved 2, 4 to 6, 1000 to max; reserved "a", "b"; } enum E { Z = 0; reserved -5 to -1, 9 to max; reserved "Y"; }',
  )
  assert.equal(message(schema, 'M').reserved, { numbers: [[2, 2], [4, 6], [1000, 536870911]], names: ['a', 'b'] }) // prettier-ignore
  assert.equal(schema.enums.get('E')?.reserved, { numbers: [[-5, -1], [9, 2147483647]], names: ['Y'] }) // prettier-ignore
})

test('an empty folder is an empty schema', () => {
  assert.equal(read({}).files, [])
})

test('an enum of 2000 values and 500 files are read in a moment', () => {
  const values = Array.from({ length: 2000 }, (_, i) => `V${i} = ${i};`).join('\n')
  const files: Record<string, string> = { 'proto/e.proto': `syntax = "proto3"; enum Big { ${values} }` }
  for (let i = 0; i < 500; i++) {
    const fields = Array.from({ length: 12 }, (_, k) => `  // field ${k}\n  string field_${k} = ${k + 1};`).join('\n')
    files[`proto/f${i}.proto`] =
      `syntax = "proto3";\npackage p${i};\nimport "e.proto";\nmessage M {\n${fields}\n  Big big = 20;\n}\n`
  }
  const start = process.cpuUsage()
  const schema = read(files)
  const took = process.cpuUsage(start).user / 1000
  assert.is(schema.messages.size, 500)
  assert.is(schema.enums.get('Big')?.values.length, 2000)
  assert.ok(took < 5000, `${Math.round(took)} ms`)
})

test('a missing import in 400 files is reported everywhere in a moment', () => {
  const files: Record<string, string> = {}
  for (let i = 0; i < 400; i++) {
    const fields = Array.from({ length: 12 }, (_, k) => `common.Decimal field_${k} = ${k + 1};`).join(' ')
    files[`proto/f${i}.proto`] = `syntax = "proto3"; package p${i}; import "common.proto"; message M { ${fields} }`
  }
  const start = process.cpuUsage()
  const { diagnostics } = readSchema(protosInMemory(files))
  const took = process.cpuUsage(start).user / 1000
  assert.is(diagnostics.length, 400 * 13)
  assert.ok(took < 5000, `${Math.round(took)} ms`)
})

test.run()
