import { compareSchemas } from '../../../generators/protobuf/breaking.ts'
import type { Schema } from '../../../generators/protobuf/schema.ts'
import type { Subject } from '../schemas.ts'
import { registeredSchema } from './registered-schema.ts'
import type { EarlierVersion } from './subjects.ts'

export interface Breaks {
  readonly found: readonly Break[]
  /** Versions whose text could not be compared, and why. */
  readonly unreadable: readonly { readonly version: number; readonly why: string }[]
}

export interface Break {
  /** Its code and what happened, in a line. */
  readonly message: string
  /** Registered versions whose records or programs it breaks, the newest first. */
  readonly versions: readonly number[]
}

/**
 * What in the wanted file breaks records or programs of registered versions, by our own rules. `earlier` has the newest
 * first. What the newest one had broken of an older one already was accepted when it was registered: it is not told
 * again with every version to come.
 */
export function breaksOf(subject: Subject, wanted: Schema, earlier: readonly EarlierVersion[]): Breaks {
  const found = new Map<string, number[]>()
  const unreadable: { version: number; why: string }[] = []
  let newest: Schema | undefined
  for (const { version, files } of earlier) {
    const { schema, why } = registeredSchema(files)
    if (schema === undefined) {
      unreadable.push({ version, why })
      continue
    }
    const accepted = new Set(newest === undefined ? [] : compare(subject, schema, newest))
    for (const message of compare(subject, schema, wanted))
      if (!accepted.has(message)) found.set(message, [...(found.get(message) ?? []), version])
    newest ??= schema
  }
  return { found: [...found].map(([message, versions]) => ({ message, versions })), unreadable }
}

function compare({ file }: Subject, before: Schema, after: Schema): readonly string[] {
  const only = (one: Schema): Schema => ({ ...one, files: one.files.filter(({ path }) => path === file.path) })
  return compareSchemas(only(before), only(after)).map(({ code, message }) => `${code}: ${message}`)
}
