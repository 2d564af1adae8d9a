import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { Catalog, Topic } from '../model.ts'
import { declaredTopics, topicNamed } from './lookup.ts'
import { keyOf, placeOf } from './place.ts'
import { enumeration, roughSize } from './rough.ts'
import type { Rule, RuleContext } from './rule.ts'

/** The part of a disk that may be planned full: what is left takes moved replicas, bursts and segments not yet deleted. */
export const usableShare = 0.75

/** Dead letters are counted as this part of their source's mean. */
export const deadLetterShare = 0.01

/**
 * Bytes that a topic takes on all brokers together: mean rate × size × time kept × replicas. `retentionBytes` bounds
 * it where Kafka deletes. Of a compacted topic, what is not compacted yet: one segment; the keys that stay cannot be
 * known. Undefined where nothing bounds the topic or nothing is declared.
 */
export function bytesOnDisk(catalog: Catalog, topic: Topic): number | undefined {
  const written = bytesPerSecond(catalog, topic)
  const limit = topic.retentionBytes === undefined ? Infinity : topic.retentionBytes * topic.partitions
  const kept = written === 0 ? 0 : written === undefined ? Infinity : (written * timeKept(topic)) / 1000
  const bytes = topic.cleanup.includes('delete') ? Math.min(kept, limit) : kept
  return Number.isFinite(bytes) ? bytes * topic.replication : undefined
}

function timeKept(topic: Topic): number {
  if (!topic.cleanup.includes('delete')) return topic.segment
  return topic.retention === 'forever' ? Infinity : topic.retention
}

function bytesPerSecond(catalog: Catalog, topic: Topic): number | undefined {
  const measured = topic.derived === undefined ? topic : topicNamed(catalog, topic.derived.source)
  if (measured?.traffic === undefined) return undefined
  return measured.traffic.mean * measured.traffic.size * (topic.derived === undefined ? 1 : deadLetterShare)
}

function finding(context: RuleContext, code: Finding['code'], from: number, to: number): readonly Finding[] {
  const { catalog } = context
  const capacity = catalog.cluster.storage.capacity
  if (capacity === undefined) return []
  const shares = catalog.topics
    .map((topic) => ({ name: topic.name, bytes: bytesOnDisk(catalog, topic) ?? 0 }))
    .sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1))
  const total = shares.reduce((sum, { bytes }) => sum + bytes, 0)
  if (!(total > capacity * from && total <= capacity * to)) return []
  const largest = shares.slice(0, 3).filter(({ bytes }) => bytes >= total / 100)
  const percent = Math.round((total / capacity) * 100)
  return [
    {
      code,
      message: `the topics keep ${roughSize(total)} with all replicas, ${percent} % of ${roughSize(capacity)}; the largest are ${enumeration(largest.map(({ name, bytes }) => `\`${name}\` ${roughSize(bytes)}`))}`,
      at: placeOf(context, 'cluster', 'storage', 'capacity'),
      hint: `keep at most ${roughSize(capacity * usableShare)}: lower \`retention\` or set \`retentionBytes\` of the largest, or set capacity to ${roughSize(Math.ceil(total / usableShare / 1e8) * 1e8)}`,
    },
  ]
}

export const capacityTight: Rule = {
  code: 'capacity-tight',
  check: (context) => finding(context, 'capacity-tight', usableShare, 1),
}

export const capacityExceeded: Rule = {
  code: 'capacity-exceeded',
  check: (context) => finding(context, 'capacity-exceeded', 1, Infinity),
}

export const trafficMissing: Rule = {
  code: 'traffic-missing',
  check: (context) =>
    context.catalog.cluster.storage.capacity === undefined
      ? []
      : declaredTopics(context.catalog)
          .filter((topic) => topic.traffic === undefined && topic.retentionBytes === undefined)
          .map((topic) => ({
            code: 'traffic-missing',
            message: `the disk that \`${topic.name}\` takes is not known`,
            at: keyOf(context, 'topics', topic.name),
            hint: 'add `traffic: { mean, peak, size }`',
          })),
}
