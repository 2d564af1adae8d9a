import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { breakingCodes } from '../diagnostics/breaking-codes.ts'
import { breakingCases, type BreakingCase } from './breaking.cases.ts'
import { compareSchemas } from './breaking.ts'
import { protosInMemory } from './memory-input.ts'
import { readSchema } from './read.ts'
import type { Schema } from './schema.ts'

function read(version: BreakingCase['before']): Schema {
  const files = typeof version === 'string' ? { a: version } : version
  const named = Object.fromEntries(Object.entries(files).map(([name, text]) => [`proto/${name}.proto`, text]))
  const { schema, diagnostics } = readSchema(protosInMemory(named))
  assert.equal(diagnostics, [])
  if (schema === undefined) throw new Error('no schema')
  return schema
}

for (const { name, before, after, breaks } of breakingCases) {
  test(name, () => {
    const findings = compareSchemas(read(before), read(after))
    assert.equal(findings.map(({ code }) => code).sort(), breaks, JSON.stringify(findings))
  })
}

test('every code has a case that shows it, and a version never breaks itself', () => {
  const shown = new Set<string>(breakingCases.flatMap(({ breaks }) => breaks))
  assert.equal(
    Object.keys(breakingCodes).filter((code) => !shown.has(code)),
    [],
  )
  for (const { after } of breakingCases) assert.equal(compareSchemas(read(after), read(after)), [])
})

test('findings point at the new version', () => {
  const old = read('syntax = "proto3"; message M { int32 a = 1; int32 b = 2; message N { } }')
  const [type, , deleted] = compareSchemas(old, read('syntax = "proto3";\nmessage M {\n  string a = 1;\n}\n'))
  assert.is(type?.message, 'the type of field 1 was int32 and is string')
  assert.equal(place(type), 'proto/a.proto:3:10')
  assert.is(deleted?.message, 'field `b` = 2 is gone from `M`')
  assert.equal(place(deleted), 'proto/a.proto:2:9')
})

function place(finding: ReturnType<typeof compareSchemas>[number] | undefined): string {
  if (finding === undefined || !('range' in finding.at)) return ''
  const { file, start } = finding.at.range
  return `${file}:${start.line}:${start.column}`
}

test.run()
