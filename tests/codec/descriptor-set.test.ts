import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromBinary, toJson } from '@bufbuild/protobuf'
import { FileDescriptorProtoSchema, FileDescriptorSetSchema, type FileDescriptorProto } from '@bufbuild/protobuf/wkt'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { protosInMemory } from '../../generators/protobuf/memory-input.ts'
import { readSchema } from '../../generators/protobuf/read.ts'
import { descriptorSet } from './descriptor-set.ts'
import { Random } from './random.ts'
import { randomSchema } from './random-schema.ts'

const protoc = spawnSync('protoc', ['--version'], { encoding: 'utf8' })
const version = Number(/(\d+)\.\d+/.exec(protoc.stdout ?? '')?.[1] ?? 0)
if (version === 0)
  console.log(
    'skipped: protoc is not installed (Debian: protobuf-compiler), so schemas are not compared with its descriptors',
  )

/** What protoc makes of the files, imports included. */
function compile(files: Readonly<Record<string, string>>): readonly FileDescriptorProto[] {
  const folder = mkdtempSync(join(tmpdir(), 'protoc-'))
  try {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
    const run = spawnSync('protoc', [`-I${folder}`, `-o${join(folder, 'out')}`, ...Object.keys(files)], {
      encoding: 'utf8',
    })
    assert.is(run.status, 0, run.stderr)
    return fromBinary(FileDescriptorSetSchema, readFileSync(join(folder, 'out'))).file
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Imports that nothing uses are left out here; defaults of floating point may be spelled otherwise. */
function meaning(file: FileDescriptorProto): unknown {
  const text = JSON.stringify(
    toJson(FileDescriptorProtoSchema, { ...file, dependency: [], syntax: file.syntax || 'proto2' }),
  )
  return JSON.parse(
    text
      .replaceAll('"defaultValue":"1e10"', '"defaultValue":"10000000000"')
      .replaceAll('"defaultValue":"1e+10"', '"defaultValue":"10000000000"'),
  ) as unknown
}

test('schemas mean what protoc understands by the same files, and by their canonical texts', () => {
  if (version === 0) return
  for (let seed = 1; seed <= 12; seed++) {
    const { files } = randomSchema(new Random(seed))
    const known = Object.fromEntries(Object.entries(files).filter(([path]) => version >= 27 || path !== 'next.proto'))
    const { schema, diagnostics } = readSchema(
      protosInMemory(Object.fromEntries(Object.entries(known).map(([path, text]) => [`proto/${path}`, text]))),
    )
    assert.equal(diagnostics, [])
    if (schema === undefined) continue
    const canonical = Object.fromEntries(
      schema.files.filter(({ source }) => source !== undefined).map(({ path, text }) => [path, text]),
    )
    const ours = new Map(descriptorSet(schema).file.map((file) => [file.name, meaning(file)]))
    for (const theirs of compile(known))
      assert.equal(ours.get(theirs.name), meaning(theirs), `seed ${seed}, ${theirs.name}`)
    for (const theirs of compile(canonical))
      assert.equal(ours.get(theirs.name), meaning(theirs), `seed ${seed}, canonical ${theirs.name}`)
  }
})

test.run()
