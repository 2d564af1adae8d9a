import protobuf from 'protobufjs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Random } from './random.ts'
import { randomSchema } from './random-schema.ts'
import { protosInMemory } from '../../generators/protobuf/memory-input.ts'
import { readSchema } from '../../generators/protobuf/read.ts'

const pieces = ['{', '}', '[', ']', '(', ')', '<', '>', ';', '=', '.', ',', '"', "'", '//', '/*', '*/', '\\', '\n', '\0', '-', '0', '1e', '99999999999999999999', 'message', 'enum', 'oneof', 'map<', 'option', 'reserved', 'extend', 'group', 'import', 'package', 'repeated', 'é', '\uFEFF', '\uD800', 'to max', '__proto__'] // prettier-ignore

/** Cuts, doubles, swaps and inserts. */
function damage(text: string, random: Random): string {
  let damaged = text
  for (let i = 1 + random.below(4); i > 0; i--) {
    const at = random.below(damaged.length + 1)
    const to = at + random.below(30)
    const middle = random.pick([
      '',
      random.pick(pieces),
      damaged.slice(at, to).repeat(2),
      damaged.slice(to, to + 20) + damaged.slice(at, to),
    ])
    damaged = damaged.slice(0, at) + middle + damaged.slice(random.pick([at, to]))
  }
  return random.chance(0.05) ? damaged.slice(0, random.below(damaged.length + 1)) : damaged
}

test('damaged texts are read or reported with a place inside the text, never thrown at the caller', () => {
  let refused = 0
  const rounds = 200
  const random = new Random(7)
  const { files } = randomSchema(random)
  for (let round = 0; round < rounds; round++) {
    const damaged = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [`proto/${path}`, damage(text, random)]),
    )
    const { schema, diagnostics } = readSchema(protosInMemory(damaged))
    assert.is(schema === undefined, diagnostics.length > 0)
    refused += schema === undefined ? 1 : 0
    for (const { range } of diagnostics) {
      const text = damaged[range?.file ?? ''] ?? ''
      const inside = range !== undefined && range.start.offset <= range.end.offset && range.end.offset <= text.length
      assert.ok(inside && range.start.line <= text.split('\n').length, JSON.stringify(range))
    }
  }
  assert.ok(refused > rounds / 2 && refused <= rounds, `${refused} of ${rounds}`)
})

test('what is read without the last word of protobufjs would have had its yes', () => {
  const random = new Random(11)
  const text = `syntax = "proto3";
package a;
message M { string a = 1; repeated int32 b = 2 [packed = false]; map<string, int64> c = 3; oneof x { M d = 4; E e = 5; } reserved 7, 9 to 11, 100 to max; reserved "q"; message I { bytes z = 1; } I i = 12; optional double o = 13 [deprecated = true]; }
enum E { option allow_alias = true; A = 0; B = 1; C = 1; N = -1; reserved 5 to 9; }
option java_package = "x.y";`
  let read = 0
  for (let round = 0; round < 1500; round++) {
    const damaged = damage(text, random)
    const { schema } = readSchema(protosInMemory({ 'proto/a.proto': damaged }))
    // protoc takes blanks inside a name with dots, and protocompile a `;` inside a oneof.
    if (schema === undefined || /\.\s|\s\.|;\s*;/.test(damaged)) continue
    read++
    assert.not.throws(() => protobuf.parse(damaged.replace(/^\uFEFF/, ''), new protobuf.Root()), damaged)
  }
  assert.ok(read > 40, `${read} read`)
})

test.run()
