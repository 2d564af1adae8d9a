import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readingCodes } from '../diagnostics/protobuf-codes.ts'
import { protosInMemory } from './memory-input.ts'
import { readSchema } from './read.ts'

type Code = keyof typeof readingCodes

/** `«…»` is where the finding must point; a text without a syntax statement is proto3. */
interface Mistake {
  readonly name: string
  readonly code: Code
  readonly text: string
  readonly hint?: RegExp
  readonly message?: RegExp
  readonly others?: Readonly<Record<string, string>>
}

const proto2 = 'syntax = "proto2"; '
const edition = 'edition = "2023"; '

const mistakes: readonly Mistake[] = [
  { name: 'a missing semicolon', code: 'proto-syntax', text: 'message M { int32 a = 1 «}»', message: /expected `;`/ },
  { name: 'a name that begins with a digit', code: 'proto-syntax', text: 'message «1M» { }' },
  { name: 'a string without end', code: 'proto-syntax', text: 'option java_package = «"abc;»\nmessage M {}' },
  { name: 'a comment without end', code: 'proto-syntax', text: 'message M {}\n«/*» never closed' },
  { name: 'an escape that does not exist', code: 'proto-syntax', text: 'option java_package = «"\\q"»;' },
  { name: 'a field number that is no number', code: 'proto-syntax', text: 'message M { int32 a = «x»; }' },
  { name: 'a field number with a fraction', code: 'proto-syntax', text: 'message M { int32 a = «1.5»; }' },
  { name: 'a field number with letters', code: 'proto-syntax', text: 'message M { int32 a = «1abc»; }' },
  { name: 'an octal number with a 9', code: 'proto-syntax', text: 'message M { int32 a = «09»; }' },
  { name: 'a character from elsewhere', code: 'proto-syntax', text: 'message M { int32 a = 1«；» }' },
  { name: 'a brace too many', code: 'proto-syntax', text: 'message M { } «}»' },
  { name: 'a brace too few', code: 'proto-syntax', text: 'message M { int32 a = 1; «»' },
  { name: 'two packages', code: 'proto-syntax', text: 'package a; «package» b;' },
  { name: 'a statement that protobufjs alone reads', code: 'proto-syntax', text: 'service S {\n«  rpc Broken (;»\n}', message: /illegal/ },
  { name: 'messages nested too deeply', code: 'proto-syntax', text: `${'message M { '.repeat(32)}message «TooDeep» { }${' }'.repeat(32)}` },
  { name: 'text that is not UTF-8', code: 'proto-syntax', text: 'import «"\\xff"»;', message: /UTF-8/ },
  { name: 'a JSON name that is not UTF-8', code: 'proto-option', text: 'message M { int32 a = 1 [json_name = «"\\xff"»]; }' },
  { name: 'an unknown syntax', code: 'proto-edition', text: 'syntax = «"proto4"»;' },
  { name: 'a later edition', code: 'proto-edition', text: 'edition = «"2024"»;' },
  { name: 'a group', code: 'proto-group', text: `${proto2}message M { optional group «Part» = 1 { optional int32 a = 1; } }` },
  { name: 'a delimited field', code: 'proto-group', text: `${edition}message M { M m = 1 [features.message_encoding = «DELIMITED»]; }` },
  { name: 'a message set', code: 'proto-group', text: `${proto2}message «M» { option message_set_wire_format = true; }` },
  { name: 'an import that does not exist', code: 'proto-import-unknown', text: 'import «"markt.proto"»;', others: { 'market.proto': '' }, hint: /"market.proto"/ },
  { name: 'an import without its folder', code: 'proto-import-unknown', text: 'import «"market.proto"»;', others: { 'jts/market.proto': '' }, hint: /"jts\/market.proto"/ },
  { name: 'an import with its root', code: 'proto-import-unknown', text: 'import «"proto/market.proto"»;', others: { 'market.proto': '' }, hint: /"market.proto"/ },
  { name: 'a well-known import mistyped', code: 'proto-import-unknown', text: 'import «"google/protobuf/timestmap.proto"»;', hint: /timestamp\.proto/ },
  { name: 'an import twice', code: 'proto-import-twice', text: 'import "b.proto"; import «"b.proto"»;', others: { 'b.proto': '' } },
  { name: 'an import of itself', code: 'proto-import-cycle', text: 'import «"a.proto"»;', message: /a\.proto → a\.proto/ },
  { name: 'a type that does not exist', code: 'proto-type-unknown', text: 'package p; message Tick { } message M { «Tikc» a = 1; }', hint: /`p\.Tick`/ },
  { name: 'a scalar from another language', code: 'proto-type-unknown', text: 'message M { «long» a = 1; }', hint: /`int64`/ },
  { name: 'a scalar mistyped', code: 'proto-type-unknown', text: 'message M { «strng» a = 1; }', hint: /`string`/ },
  { name: 'a type of a package that is shadowed', code: 'proto-type-unknown', text: 'package x.jts; import "o.proto"; message M { «jts.common.T» x = 1; }', others: { 'o.proto': 'package jts.common; message T { }' }, hint: /`\.jts\.common\.T`/ },
  { name: 'a type of a map that does not exist', code: 'proto-type-unknown', text: 'message M { map<string, «Nothing»> a = 1; }' },
  { name: 'a type whose file is not imported', code: 'proto-type-not-imported', text: 'message M { «other.T» a = 1; }', others: { 'o.proto': 'package other; message T { }' }, hint: /import "o\.proto"/ },
  { name: 'a type behind an import that is not public', code: 'proto-type-not-imported', text: 'import "o.proto"; message M { «T» a = 1; }', others: { 'o.proto': 'import "t.proto";', 't.proto': 'message T { }' } },
  { name: 'a field used as a type', code: 'proto-type-not-a-type', text: 'message M { int32 a = 1; «a» b = 2; }' },
  { name: 'a package used as a type', code: 'proto-type-not-a-type', text: 'package p; message M { «p» b = 2; }', message: /a package/ },
  { name: 'two messages of one name', code: 'proto-name-taken', text: 'message M { } message «M» { }' },
  { name: 'one type in two files', code: 'proto-name-taken', text: 'message M { }', others: { 'b.proto': 'message «M» { }' }, message: /already a message in proto\/a\.proto/ },
  { name: 'two fields of one name', code: 'proto-name-taken', text: 'message M { int32 a = 1; int32 «a» = 2; }' },
  { name: 'two fields named __proto__', code: 'proto-name-taken', text: 'message M { int32 __proto__ = 1; int32 «__proto__» = 2; }' },
  { name: 'a oneof named as a field', code: 'proto-name-taken', text: 'message M { int32 a = 1; oneof «a» { int32 b = 2; } }' },
  { name: 'a value of two enums', code: 'proto-name-taken', text: 'enum A { NONE = 0; } enum B { «NONE» = 0; }', message: /scope/ },
  { name: 'a message named as a package', code: 'proto-name-taken', text: 'package a; message «b» { }', others: { 'b.proto': 'package a.b;' } },
  { name: 'two fields of one JSON name', code: 'proto-json-name', text: 'message M { int32 a_b = 1; int32 «aB» = 2; }' },
  { name: 'a json_name that is taken', code: 'proto-json-name', text: 'message M { int32 a = 1; int32 «b» = 2 [json_name = "a"]; }' },
  { name: 'two fields of one number', code: 'proto-number-taken', text: 'message M { int32 a = 1; int32 b = «1»; }', hint: /2 is free/ },
  { name: 'two fields of one number, one in a oneof', code: 'proto-number-taken', text: 'message M { oneof o { int32 a = 1; } int32 b = «0x1»; }' },
  { name: 'field number 0', code: 'proto-number-range', text: 'message M { int32 a = «0»; }', hint: /1 is free/ },
  { name: 'a negative field number', code: 'proto-number-range', text: 'message M { int32 a = «-1»; }' },
  { name: 'a field number of 2^29', code: 'proto-number-range', text: 'message M { int32 a = «536870912»; }' },
  { name: 'a field number of thirty digits', code: 'proto-number-range', text: 'message M { int32 a = «100000000000000000000000000001»; }' },
  { name: 'a field number of protobuf itself', code: 'proto-number-range', text: 'message M { int32 a = «19000»; }' },
  { name: 'an enum number of 33 bits', code: 'proto-number-range', text: 'enum E { A = 0; B = «2147483648»; }' },
  { name: 'a reserved number', code: 'proto-reserved', text: 'message M { reserved 1 to 3; int32 a = «2»; }', hint: /4 is free/ },
  { name: 'a reserved name', code: 'proto-reserved', text: 'message M { reserved "a"; int32 «a» = 2; }' },
  { name: 'a number kept for extensions', code: 'proto-reserved', text: `${proto2}message M { extensions 100 to max; optional int32 a = «100»; }` },
  { name: 'a reserved enum number', code: 'proto-reserved', text: 'enum E { reserved -5 to -1; A = 0; B = «-2»; }' },
  { name: 'a reserved enum name', code: 'proto-reserved', text: 'enum E { reserved "B"; A = 0; «B» = 2; }' },
  { name: 'a range that ends before it starts', code: 'proto-reserved-range', text: 'message M { reserved «5 to 3»; }' },
  { name: 'a range from 0', code: 'proto-reserved-range', text: 'message M { reserved «0 to 3»; }' },
  { name: 'a number reserved twice', code: 'proto-reserved-range', text: 'message M { reserved 1 to 9; reserved «4»; }' },
  { name: 'proto2 without a label', code: 'proto-label', text: `${proto2}message M { «int32» a = 1; }`, hint: /optional/ },
  { name: 'no syntax and no label', code: 'proto-label', text: '/**/message M { «int32» a = 1; }', hint: /begin the file with `syntax = "proto3";`/ },
  { name: 'a list in a map', code: 'proto-map', text: 'message M { map<string, «repeated» int32> a = 1; }', hint: /a message that holds the list/ },
  { name: 'required in proto3', code: 'proto-label', text: 'message M { required int32 «a» = 1; }' },
  { name: 'optional in an edition', code: 'proto-label', text: `${edition}message M { optional int32 «a» = 1; }` },
  { name: 'a label in a oneof', code: 'proto-label', text: 'message M { oneof o { «repeated» int32 a = 1; } }' },
  { name: 'a map in a oneof', code: 'proto-map', text: 'message M { oneof o { «map<string, int32>» a = 1; } }' },
  { name: 'a repeated map', code: 'proto-map', text: 'message M { repeated «map<string, int32>» a = 1; }' },
  { name: 'a map with a float key', code: 'proto-map', text: 'message M { map<«double», int32> a = 1; }' },
  { name: 'a map with an enum key', code: 'proto-map', text: 'enum E { A = 0; } message M { map<«E», int32> a = 1; }' },
  { name: 'an empty oneof', code: 'proto-oneof-empty', text: 'message M { oneof «o» { } }' },
  { name: 'an empty enum', code: 'proto-enum-empty', text: 'enum «E» { }' },
  { name: 'an open enum that begins with 1', code: 'proto-enum-zero', text: 'enum E { A = «1»; }' },
  { name: 'a closed enum that begins with 1, in a map', code: 'proto-enum-zero', text: `${proto2}enum E { A = 1; } message M { map<string, «E»> a = 1; }` },
  { name: 'a repeated enum number', code: 'proto-enum-alias', text: 'enum E { A = 0; B = «0»; }', hint: /allow_alias/ },
  { name: 'aliases allowed without any', code: 'proto-enum-alias', text: 'enum «E» { option allow_alias = true; A = 0; B = 1; }' },
  { name: 'a closed enum without presence', code: 'proto-enum-closed', text: `${edition}option features.field_presence = IMPLICIT; enum E { option features.enum_type = CLOSED; A = 0; } message M { «E» a = 1; repeated E b = 2; }` },
  { name: 'a closed enum in proto3', code: 'proto-enum-closed', text: 'import "b.proto"; message M { repeated «E» a = 1; }', others: { 'b.proto': `${proto2}enum E { A = 0; }` } },
  { name: 'a default in proto3', code: 'proto-default', text: 'message M { int32 a = 1 [default = «5»]; }' },
  { name: 'a default of another type', code: 'proto-default', text: `${proto2}message M { optional int32 a = 1 [default = «"5"»]; }` },
  { name: 'a default out of range', code: 'proto-default', text: `${proto2}message M { optional uint32 a = 1 [default = «-1»]; }` },
  { name: 'a default that is no value of the enum', code: 'proto-default', text: `${proto2}enum E { A = 1; } message M { optional E a = 1 [default = «B»]; }`, hint: /A/ },
  { name: 'a default of a message', code: 'proto-default', text: `${proto2}message M { optional M a = 1 [default = «5»]; }` },
  { name: 'a default of a repeated field', code: 'proto-default', text: `${proto2}message M { repeated int32 a = 1 [default = «5»]; }` },
  { name: 'packed strings', code: 'proto-packed', text: 'message M { repeated string a = 1 [«packed» = true]; }' },
  { name: 'packed in an edition', code: 'proto-packed', text: `${edition}message M { repeated int32 a = 1 [«packed» = true]; }`, hint: /repeated_field_encoding/ },
  { name: 'an option of another kind', code: 'proto-option', text: 'message M { option deprecated = «"yes"»; }' },
  { name: 'an option twice', code: 'proto-option', text: 'message M { int32 a = 1 [deprecated = true, «deprecated» = false]; }' },
  { name: 'a feature outside of editions', code: 'proto-feature', text: 'message M { int32 a = 1 [«features.field_presence» = IMPLICIT]; }' },
  { name: 'an unknown feature', code: 'proto-feature', text: `${edition}option «features.presence» = IMPLICIT;` },
  { name: 'an unknown value of a feature', code: 'proto-feature', text: `${edition}option features = { field_presence: «SOMETIMES» };` },
] // prettier-ignore

for (const mistake of mistakes) {
  test(`${mistake.code}: ${mistake.name}`, () => {
    const plain = /^(syntax|edition)|^\/\*\*\//.test(mistake.text)
      ? mistake.text
      : `syntax = "proto3";\n${mistake.text}`
    const marked = { 'a.proto': plain, ...withSyntax(mistake.others ?? {}) }
    const files: Record<string, string> = {}
    const expected: string[] = []
    for (const [path, text] of Object.entries(marked)) {
      files[`proto/${path}`] = text.replaceAll(/[«»]/g, '')
      expected.push(...markedPlaces(`proto/${path}`, text).map((place) => `${place} ${mistake.code}`))
    }
    const { schema, diagnostics } = readSchema(protosInMemory(files))
    const found = diagnostics.map(
      ({ code, range }) => `${range?.file}:${range?.start.line}:${range?.start.column}-${range?.end.offset} ${code}`,
    )
    assert.equal(found, expected, JSON.stringify(diagnostics))
    assert.is(schema, undefined)
    const [first] = diagnostics
    if (mistake.hint !== undefined) assert.match(first?.hint ?? '', mistake.hint)
    if (mistake.message !== undefined) assert.match(first?.message ?? '', mistake.message)
  })
}

function withSyntax(files: Readonly<Record<string, string>>): Record<string, string> {
  const add = (text: string): string => (text.startsWith('syntax') ? text : `syntax = "proto3"; ${text}`)
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, add(text)]))
}

/** `file:line:column-end` of each marked piece. */
function markedPlaces(file: string, text: string): string[] {
  return [...text.matchAll(/«([^»]*)»/g)].map((found, i) => {
    const start = found.index - 2 * i
    const before = text.replaceAll(/[«»]/g, '').slice(0, start).split('\n')
    return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}-${start + (found[1]?.length ?? 0)}`
  })
}

test('every code has a mistake that shows it', () => {
  const shown = new Set<string>(mistakes.map(({ code }) => code)).add('proto-two-roots')
  assert.equal(
    Object.keys(readingCodes).filter((code) => !shown.has(code)),
    [],
  )
})

test('a file below two roots is named with both places', () => {
  const files = { 'a/x.proto': 'syntax = "proto3";', 'b/x.proto': 'syntax = "proto3";' }
  const { schema, diagnostics } = readSchema(protosInMemory(files, ['a', 'b']))
  assert.is(schema, undefined)
  assert.equal(
    diagnostics.map(({ code, message }) => [code, message]),
    [['proto-two-roots', 'b/x.proto and a/x.proto are both imported as "x.proto"']],
  )
  assert.is(diagnostics[0]?.related[0]?.range?.file, 'a/x.proto')
})

test('a circle of three files is named once, with its way', () => {
  const files = {
    'proto/a.proto': 'import "b.proto";',
    'proto/b.proto': 'import "c.proto";',
    'proto/c.proto': 'import "a.proto";',
  }
  const { diagnostics } = readSchema(protosInMemory(files))
  assert.equal(
    diagnostics.map(({ code, message, range }) => [code, message, range?.file]),
    [['proto-import-cycle', 'this import closes a circle: a.proto → b.proto → c.proto → a.proto', 'proto/c.proto']],
  )
})

test('all mistakes of all files come at once, in order of place', () => {
  const files = {
    'proto/a.proto':
      'syntax = "proto3";\nmessage A {\n  int32 a = 0;\n  Nothing b = 2;\n  int32 c = ;\n  int32 d = 2;\n  enum E { X = 3; }\n}\nmessage ? {}\nmessage A {}\n',
    'proto/b.proto': 'syntax = "proto3";\nimport "none.proto";\nmessage B { required int32 a = 1; }',
  }
  const { diagnostics } = readSchema(protosInMemory(files))
  assert.equal(
    diagnostics.map(({ code, range }) => `${range?.file.at(-7)}${range?.start.line} ${code}`),
    [
      'a3 proto-number-range', 'a4 proto-type-unknown', 'a5 proto-syntax', 'a6 proto-number-taken', 'a7 proto-enum-zero',
      'a9 proto-syntax', 'a10 proto-name-taken', 'b2 proto-import-unknown', 'b3 proto-label',
    ], // prettier-ignore
  )
})

test('columns count UTF-16 units; CRLF and a byte order mark take none', () => {
  const { diagnostics } = readSchema(
    protosInMemory({
      'proto/a.proto': '\uFEFFsyntax = "proto3"; import "😀none.proto";\r\nmessage M { int32 a = 0; }',
    }),
  )
  assert.equal(
    diagnostics.map(({ range }) => [range?.start.line, range?.start.column]),
    [
      [1, 27],
      [2, 23],
    ],
  )
})

test.run()
