import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCatalog } from '../../generators/catalog/read.ts'
import { inMemory } from './memory-files.ts'

const proto = `syntax = "proto3"; package t; enum E { A = 0; }
message M { float f = 1; double d = 2; bytes b = 3; repeated string r = 4; map<string, int32> m = 5; M n = 6;
  string s = 7; bool o = 8; int64 i = 9; E e = 10; }`

function codesWithKey(key: string): string[] {
  const topics = { 't.x': { message: 't.M', description: 'd', owner: 'o', key: ['s', key] } }
  const { diagnostics } = readCatalog(
    inMemory({ version: 1, name: 't', protobuf: { roots: ['proto'] }, topics }, { 't.proto': proto }),
  )
  return diagnostics.filter((one) => one.severity === 'error').map((one) => one.code)
}

test('a key takes strings, bools, integers and enums, and nothing that has no one text', () => {
  for (const field of ['f', 'd', 'b', 'r', 'm', 'n']) assert.ok(codesWithKey(field).includes('key-type'), field)
  for (const field of ['o', 'i', 'e', 'n.s']) assert.equal(codesWithKey(field), [], field)
})

test('names that differ only in case clash', () => {
  const topic = { message: 't.M', description: 'd', owner: 'o' }
  const topics = { 't.oneTwo': { ...topic, publish: 'First' }, 't.onetwo': { ...topic, publish: 'Second' } }
  const { diagnostics } = readCatalog(
    inMemory({ version: 1, name: 't', protobuf: { roots: ['proto'] }, topics }, { 't.proto': proto }),
  )
  assert.ok(diagnostics.some((one) => one.code === 'identifier-clash'))
})

test.run()
