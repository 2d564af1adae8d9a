import type { Severity } from './diagnostic.ts'
import { fileCodes } from './file-codes.ts'
import { protobufCodes } from './protobuf-codes.ts'
import { ruleCodes } from './rule-codes.ts'

/** Everything this toolchain can find fault with. A code without title, cause and fix does not compile. */
export interface CodeEntry {
  readonly severity: Severity
  readonly title: string
  readonly cause: string
  readonly fix: string
}

const entries = {
  ...fileCodes,
  ...protobufCodes,
  ...ruleCodes,
  'yaml-syntax': {
    severity: 'error',
    title: 'The catalog is not valid YAML',
    cause: 'The text cannot be read as YAML 1.2, so nothing in it could be checked.',
    fix: 'Mend the line that is named; indentation and quotes are the usual reasons.',
  },
} as const satisfies Record<string, CodeEntry>

export type Code = keyof typeof entries
export const codes: Readonly<Record<Code, CodeEntry>> = entries
