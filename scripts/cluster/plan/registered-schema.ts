import { protosInMemory } from '../../../generators/protobuf/memory-input.ts'
import { readSchema } from '../../../generators/protobuf/read.ts'
import type { Schema } from '../../../generators/protobuf/schema.ts'

/** A registered version as a schema; `why` it cannot be read where it is undefined. `files`: import path → text. */
export function registeredSchema(files: ReadonlyMap<string, string>): {
  readonly schema: Schema | undefined
  readonly why: string
} {
  const placed = Object.fromEntries([...files].map(([path, text]) => [`registered/${path}`, text]))
  const { schema, diagnostics } = readSchema(protosInMemory(placed, ['registered']))
  return { schema, why: diagnostics[0]?.message ?? 'it cannot be read' }
}
