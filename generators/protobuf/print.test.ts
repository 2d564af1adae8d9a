import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import protobuf from 'protobufjs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { protosInMemory } from './memory-input.ts'
import { readSchema } from './read.ts'
import type { Schema } from './schema.ts'
import { wellKnownPaths } from './well-known.ts'

/** Every construct that a canonical text can hold. */
const proto2 = `syntax = "proto2"; package a.b; import 'c' ".proto";
  message M {
    option deprecated = true; reserved 100, 200 to 300, 1000 to max; reserved "gone", "lost"; extensions 400 to 500;
    required int32 r = 1; optional string s = 2 [default = "q\\"\\\\\\n\\x01é", deprecated = true, json_name = "S\\"s"];
    optional bytes b = 3 [default = "\\xff\\000x"]; optional double d = 4 [default = -inf]; optional double n = 5 [default = nan];
    optional float f = 6 [default = 1e30]; optional uint64 u = 7 [default = 18446744073709551615]; optional int32 i = 8 [default = -2147483648];
    optional E e = 9 [default = TWO]; optional bool t = 10 [default = true]; repeated int32 p = 11 [packed = true]; repeated int32 q = 12;
    map<sint64, Z> m = 13; oneof o { .a.C oc = 14; N on = 15; } optional .a.b.a.C hidden = 16; oneof o2 { int32 only = 17; }
    optional double zero = 18 [default = -0.0]; optional double small = 19 [default = 5e-324]; optional double big = 20 [default = 1e300];
    message N { message E { optional .a.b.E outer = 1; } optional E inner = 1; }
  }
  enum E { option allow_alias = true; option deprecated = true; reserved -9 to -3, 50 to max; reserved "OLD"; ONE = 1; UNO = 1; TWO = 2 [deprecated = true]; NEG = -2; }
  enum Z { ZERO = 0; } message a { message C { } }`
const proto3 = `syntax = "proto3"; package a; import public "google/protobuf/timestamp.proto"; import "google/protobuf/any.proto"; import "google/protobuf/duration.proto";
  message C { optional int32 x = 1; optional C y = 2; repeated double z = 3 [packed = false]; repeated string w = 4; google.protobuf.Any any = 5; google.protobuf.Duration d = 6;
    string constructor = 7; int32 __proto__ = 8; oneof message { google.protobuf.Timestamp oneof = 9; } }`
const edition = `edition = "2023"; option features.field_presence = IMPLICIT;
  message Ed { int32 a = 1; int32 b = 2 [features.field_presence = EXPLICIT, default = 7]; int32 c = 3 [features.field_presence = LEGACY_REQUIRED];
    repeated int32 d = 4 [features.repeated_field_encoding = EXPANDED]; repeated int32 e = 5; reserved gone, 100; Ed f = 6; oneof o { int32 g = 7; } Closed h = 8 [features.field_presence = EXPLICIT]; }
  enum Closed { option features.enum_type = CLOSED; reserved OLD; X = 4; }`.replace(
  'reserved gone, 100;',
  'reserved gone; reserved 100;',
)
const everything = {
  'proto/m.proto': proto2,
  'proto/c.proto': proto3,
  'proto/deep/ed.proto': edition,
  'proto/all.proto': [...wellKnownPaths].map((path) => `import public "${path}";`).join('\n'),
}

function read(files: Readonly<Record<string, string>>): Schema {
  const { schema, diagnostics } = readSchema(protosInMemory(files))
  assert.equal(diagnostics, [])
  if (schema === undefined) throw new Error('no schema')
  return schema
}

function ownTexts(schema: Schema): Record<string, string> {
  return Object.fromEntries(
    schema.files.filter(({ source }) => source !== undefined).map(({ path, text }) => [`proto/${path}`, text]),
  )
}

/** Comments and places are all that a canonical text loses. */
function meaning(schema: Schema): unknown {
  const plain = (key: string, value: unknown): unknown => {
    if (key === 'range' || key === 'comment') return undefined
    if (typeof value === 'bigint') return `${value}n`
    return typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))
      ? Object.is(value, -0)
        ? '-0'
        : String(value)
      : value
  }
  return JSON.parse(JSON.stringify(schema.files, plain))
}

test('the canonical text means the same and is its own canonical text', () => {
  const schema = read(everything)
  const again = read(ownTexts(schema))
  assert.equal(meaning(again), meaning(schema))
})

test('spacing, comments, unused imports and the way a type is named do not change the text', () => {
  const one = read({
    'proto/a.proto':
      'syntax = "proto3";\npackage p.q;\nimport "google/protobuf/any.proto";\n// M\nmessage M {\n  M a = 1;\n  .p.q.M b = 2;\n}\n',
  })
  const two = read({ 'proto/a.proto': 'syntax="proto3";package p.q;message M{q.M a=0x1;p . q . M b=02;;}' })
  assert.is(one.files[0]?.text, two.files[0]?.text)
})

test('a leading dot stands only where the bare name would mean something else', () => {
  const text = read(everything).files.find(({ path }) => path === 'm.proto')?.text ?? ''
  assert.match(text, ' .a.C oc = 14;')
  assert.match(text, ' .a.b.a.C hidden = 16;')
  assert.match(read({ 'proto/c.proto': proto3 }).files[0]?.text ?? '', '  optional int32 x = 1;\n  a.C y = 2;')
})

test('nested messages stand before fields: a map is one too, and some clients count it', () => {
  const text = read({ 'proto/a.proto': 'message M { map<int32, int32> a = 1; message N { } }' }).files[0]?.text ?? ''
  assert.ok(text.indexOf('message N') < text.indexOf('map<int32'))
})

test('an exponent has no plus sign, which not every registry reads', () => {
  const text = read({ 'proto/a.proto': 'message M { optional float a = 1 [default = 1E+30]; }' }).files[0]?.text ?? ''
  assert.match(text, '[default = 1e30]')
})

test('protobufjs reads the texts', () => {
  for (const { text } of read(everything).files) protobuf.parse(text, new protobuf.Root(), { keepCase: true })
})

const protoc = spawnSync('protoc', ['--version'], { encoding: 'utf8' })
const version = Number(/(\d+)\.\d+/.exec(protoc.stdout ?? '')?.[1] ?? 0)
if (version === 0)
  console.log(
    'skipped: protoc is not installed (Debian: protobuf-compiler); the canonical text is checked by protobufjs only',
  )

test('protoc reads the texts', () => {
  if (version === 0) return
  const folder = mkdtempSync(join(tmpdir(), 'canonical-'))
  try {
    const files = read(everything).files.filter(({ syntax }) => syntax !== '2023' || version >= 27)
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const run = spawnSync('protoc', [`-I${folder}`, '-o/dev/null', ...files.map(({ path }) => path)], {
      encoding: 'utf8',
    })
    assert.is(run.stderr.replaceAll(/.*warning: Import .* is unused.*\n/g, ''), '')
    assert.is(run.status, 0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.run()
