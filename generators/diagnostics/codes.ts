import type { Severity } from './diagnostic.ts'
import { breakingTopicCodes } from './breaking-topic-codes.ts'
import { bundleCodes } from './bundle-codes.ts'
import { catalogCodes } from './catalog-codes.ts'
import { fileCodes } from './file-codes.ts'
import { protobufCodes } from './protobuf-codes.ts'
import { ruleCodes } from './rule-codes.ts'
import { usageCodes } from './usage-codes.ts'

/** Everything this toolchain can find fault with. A code without title, cause and fix does not compile. */
export interface CodeEntry {
  readonly severity: Severity
  readonly title: string
  readonly cause: string
  readonly fix: string
}

const entries = {
  ...breakingTopicCodes,
  ...bundleCodes,
  ...catalogCodes,
  ...fileCodes,
  ...protobufCodes,
  ...ruleCodes,
  ...usageCodes,
} as const satisfies Record<string, CodeEntry>

export type Code = keyof typeof entries
export const codes: Readonly<Record<Code, CodeEntry>> = entries
