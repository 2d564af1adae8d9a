import { compareSchemas } from '../../../generators/protobuf/breaking.ts'
import { protosInMemory } from '../../../generators/protobuf/memory-input.ts'
import { readSchema } from '../../../generators/protobuf/read.ts'
import type { Schema } from '../../../generators/protobuf/schema.ts'
import type { Subject } from '../schemas.ts'
import type { EarlierVersion } from './subjects.ts'

/**
 * What in the wanted file breaks records or programs of a registered version, by our own rules: one line each with its
 * code. `unreadable` says why the registered text could not be compared.
 */
export function breaksOf(
  subject: Subject,
  wanted: Schema,
  earlier: EarlierVersion,
): { readonly breaks: readonly string[]; readonly unreadable: string | undefined } {
  const files = Object.fromEntries([...earlier.files].map(([path, text]) => [`registered/${path}`, text]))
  const { schema, diagnostics } = readSchema(protosInMemory(files, ['registered']))
  if (schema === undefined) {
    const [first] = diagnostics
    return { breaks: [], unreadable: first?.message ?? 'it cannot be read' }
  }
  const only = (one: Schema): Schema => ({ ...one, files: one.files.filter(({ path }) => path === subject.file.path) })
  const findings = compareSchemas(only(schema), only(wanted))
  return { breaks: findings.map(({ code, message }) => `${code}: ${message}`), unreadable: undefined }
}
