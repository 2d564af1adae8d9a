import type { breakingCodes } from '../diagnostics/breaking-codes.ts'
import type { Finding, Range } from '../diagnostics/diagnostic.ts'
import { compareEnums } from './breaking-enum.ts'
import { compareMessages } from './breaking-message.ts'
import { indexTypes } from './link.ts'
import type { Enum, Message, ProtoFile, Schema } from './schema.ts'

/** Tells of one change. `at` is a place of the new version; undefined: the start of its file. */
export type ReportBreak = (code: keyof typeof breakingCodes, message: string, at: Range | undefined) => void

/** Both versions of a declaration, with all enums of each version. */
export interface Pair<Type> {
  readonly before: Type
  readonly after: Type
  /** The JSON form was promised before and is best effort now. */
  readonly losesJson: boolean
  readonly enums: { readonly before: Schema['enums']; readonly after: Schema['enums'] }
}

/**
 * What in `after` breaks records or programs of `before`: the rules of Buf's category CSR, that is whatever breaks the
 * wire, JSON or a Confluent Schema Registry. Its rules on services, extensions and the descriptor accessor have no
 * subject here, as a schema holds none of these. Bundled files are not compared. In the order of `before`; places are
 * those of `after`, of the old file where it is gone.
 */
export function compareSchemas(before: Schema, after: Schema): Finding[] {
  const findings: Finding[] = []
  const files = new Map(after.files.map((file) => [file.path, file]))
  for (const old of before.files) {
    if (old.source === undefined) continue
    const current = files.get(old.path)
    const place = startOf(current ?? old)
    const report: ReportBreak = (code, message, at) => findings.push({ code, message, at: { range: at ?? place } })
    if (current === undefined) report('breaking-file-deleted', `"${old.path}" is no longer there`, undefined)
    else compareFiles(old, current, { before: before.enums, after: after.enums }, report)
  }
  return findings
}

function startOf(file: ProtoFile): Range {
  const start = { line: 1, column: 1, offset: 0 }
  return { file: file.source ?? file.path, start, end: start }
}

function compareFiles(before: ProtoFile, after: ProtoFile, enums: Pair<never>['enums'], report: ReportBreak): void {
  const moved = before.package !== after.package
  if (moved) report('breaking-file-package', `package \`${before.package}\` became \`${after.package}\``, undefined)
  if (before.syntax !== after.syntax) {
    report('breaking-file-syntax', `syntax ${before.syntax} became ${after.syntax}`, undefined)
  }
  const losesJson = before.syntax !== 'proto2' && after.syntax === 'proto2'
  const now = typesOf(after)
  const then = typesOf(before)
  for (const [name, type] of then.messages) {
    const current = now.messages.get(name)
    if (current === undefined) report('breaking-message-deleted', `message \`${name}\` is gone`, holderOf(name, now))
    else if (!moved) compareMessages({ before: type, after: current, losesJson, enums }, report)
  }
  for (const [name, type] of then.enums) {
    const current = now.enums.get(name)
    if (current === undefined) report('breaking-enum-deleted', `enum \`${name}\` is gone`, holderOf(name, now))
    else if (!moved) compareEnums({ before: type, after: current, losesJson, enums }, report)
  }
}

interface Types {
  readonly messages: ReadonlyMap<string, Message>
  readonly enums: ReadonlyMap<string, Enum>
}

/** The types of one file by name without its package, so that a renamed package is one finding. */
function typesOf(file: ProtoFile): Types {
  const { messages, enums } = indexTypes([file])
  const skip = file.package === '' ? 0 : file.package.length + 1
  const local = <Type>(types: ReadonlyMap<string, Type>): Map<string, Type> =>
    new Map([...types].map(([name, type]) => [name.slice(skip), type]))
  return { messages: local(messages), enums: local(enums) }
}

/** Where the message that held it stands now. */
function holderOf(name: string, now: Types): Range | undefined {
  return now.messages.get(name.slice(0, Math.max(0, name.lastIndexOf('.'))))?.range
}
