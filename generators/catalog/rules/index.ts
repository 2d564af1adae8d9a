import type { Finding } from '../../diagnostics/diagnostic.ts'
import { tokensOf } from '../pointer.ts'
import { calendarWithoutClosures } from './calendars.ts'
import { capacityExceeded, capacityTight, trafficMissing } from './capacity.ts'
import {
  compatibilityWeak,
  compressionZstd,
  controllersEven,
  controllersMissing,
  minInSyncEqualsReplication,
  minInSyncExceedsReplication,
  minInSyncOne,
  partitionsPerBroker,
  portsShared,
  replicationExceedsBrokers,
  replicationOne,
  zookeeperRemoved,
} from './cluster.ts'
import {
  compactionIgnored,
  compactionLagOrder,
  configOwnKey,
  configRemoved,
  configTooNew,
  configUnknown,
  configValue,
  configVendor,
  tieredStorage,
  timestampFuture,
  tombstonesShort,
  uncleanElection,
} from './config.ts'
import {
  compactedFromLatest,
  concurrencyWithoutKey,
  groupMembersIdle,
  groupNotRun,
  groupPartitionsDiffer,
  groupRunTwice,
  groupWithoutLag,
  lagExceedsRetention,
  offsetsExpire,
  publishesUncarried,
  retryBackoff,
  skipNeverDeadLetter,
} from './groups.ts'
import { identifierClash, identifierReserved } from './identifiers.ts'
import { fieldDeprecated, keyFewValues, keyType, keyUnknownField } from './keys.ts'
import {
  aliasInUse,
  derivedNameIllegal,
  derivedNameTaken,
  scopeOutside,
  topicNameCollision,
  topicNameIllegal,
  topicNameMixed,
  topicNameReserved,
} from './names.ts'
import { descriptionMissing, ownerMissing } from './ownership.ts'
import {
  compactedSegmentLong,
  deadLetterRetention,
  retentionBytesFirst,
  retentionBytesPerPartition,
  retentionForever,
  retentionIgnored,
  segmentExceedsRetention,
  segmentsTooMany,
} from './retention.ts'
import { routeGap, unroutedRouted } from './route-gaps.ts'
import {
  messageEntryUnused,
  routeMissing,
  routeOverlap,
  routeValueNever,
  routeWithPublish,
  unroutedUnused,
} from './routes.ts'
import { sourceAt } from './place.ts'
import type { Rule, RuleContext } from './rule.ts'
import { maxMessageFetch, maxMessageSegment, profileBatch, profileTimeout, profileUnused } from './sizes.ts'
import { securityTooOld, serviceUser } from './security.ts'
import {
  compactedWithoutKey,
  freezeAndRetire,
  orderWithoutKey,
  partitionsTooFew,
  recordTooLarge,
  retiredInUse,
  topicWithoutConsumer,
  topicWithoutProducer,
  trafficPeak,
} from './topics.ts'

export type { Rule, RuleContext, SourceNode } from './rule.ts'

/** Every rule, in the order of the things they speak of. */
export const rules: readonly Rule[] = [
  topicNameIllegal,
  topicNameMixed,
  topicNameReserved,
  topicNameCollision,
  derivedNameIllegal,
  derivedNameTaken,
  scopeOutside,
  aliasInUse,
  identifierClash,
  identifierReserved,
  descriptionMissing,
  ownerMissing,
  topicWithoutConsumer,
  topicWithoutProducer,
  freezeAndRetire,
  retiredInUse,
  compactedWithoutKey,
  orderWithoutKey,
  partitionsTooFew,
  trafficPeak,
  recordTooLarge,
  keyUnknownField,
  keyType,
  keyFewValues,
  fieldDeprecated,
  routeMissing,
  routeWithPublish,
  routeOverlap,
  routeValueNever,
  messageEntryUnused,
  unroutedUnused,
  routeGap,
  unroutedRouted,
  maxMessageSegment,
  maxMessageFetch,
  profileBatch,
  profileTimeout,
  profileUnused,
  segmentExceedsRetention,
  segmentsTooMany,
  compactedSegmentLong,
  retentionForever,
  retentionIgnored,
  retentionBytesPerPartition,
  retentionBytesFirst,
  deadLetterRetention,
  configOwnKey,
  configUnknown,
  configVendor,
  configRemoved,
  configTooNew,
  configValue,
  uncleanElection,
  timestampFuture,
  compactionIgnored,
  compactionLagOrder,
  tombstonesShort,
  tieredStorage,
  groupWithoutLag,
  groupMembersIdle,
  groupPartitionsDiffer,
  concurrencyWithoutKey,
  skipNeverDeadLetter,
  compactedFromLatest,
  offsetsExpire,
  lagExceedsRetention,
  retryBackoff,
  groupNotRun,
  groupRunTwice,
  publishesUncarried,
  minInSyncEqualsReplication,
  minInSyncExceedsReplication,
  minInSyncOne,
  replicationOne,
  replicationExceedsBrokers,
  partitionsPerBroker,
  controllersEven,
  controllersMissing,
  securityTooOld,
  serviceUser,
  zookeeperRemoved,
  portsShared,
  compressionZstd,
  compatibilityWeak,
  capacityTight,
  capacityExceeded,
  trafficMissing,
  calendarWithoutClosures,
]

/**
 * All findings of all rules, one context an environment. What every environment has is said once and without an
 * environment, unless an overlay says the value in question; the others name each of their environments. Places are
 * those of the merged catalog. Order: by rule within the environment that has a finding first.
 */
export function checkRules(contexts: readonly RuleContext[]): readonly Finding[] {
  const found = new Map<string, { finding: Finding; holders: RuleContext[] }>()
  for (const context of contexts) {
    for (const finding of rules.flatMap((rule) => rule.check(context))) {
      const key = JSON.stringify([finding.code, finding.at, finding.message])
      const entry = found.get(key)
      if (entry === undefined) found.set(key, { finding, holders: [context] })
      else if (!entry.holders.includes(context)) entry.holders.push(context)
    }
  }
  return [...found.values()].flatMap(({ finding, holders }) =>
    holders.length === contexts.length && !holders.some((context) => isOverlaid(context, finding))
      ? [finding]
      : holders.map(({ catalog }) => ({ ...finding, environment: catalog.environment })),
  )
}

/** Whether the environment's own overlay says the value that a finding points at. */
function isOverlaid({ overlay }: RuleContext, { at }: Finding): boolean {
  if (!('pointer' in at) || at.pointer === '') return false
  const said = sourceAt(overlay, ...tokensOf(at.pointer))
  return said !== undefined && (typeof said !== 'object' || Array.isArray(said))
}
