import { clusterRuleCodes } from './cluster-rule-codes.ts'
import type { CodeEntry } from './codes.ts'
import { groupRuleCodes } from './group-rule-codes.ts'
import { messageRuleCodes } from './message-rule-codes.ts'
import { nameRuleCodes } from './name-rule-codes.ts'
import { topicRuleCodes } from './topic-rule-codes.ts'

/** What rules find in a catalog that can be read: one code a kind of mistake. */
export const ruleCodes = {
  ...nameRuleCodes,
  ...messageRuleCodes,
  ...topicRuleCodes,
  ...groupRuleCodes,
  ...clusterRuleCodes,
} as const satisfies Record<string, CodeEntry>
