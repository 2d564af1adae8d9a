import { formatDuration, formatSize } from '../quantity.ts'
import type { Topic } from '../model.ts'
import { declaredTopics, topicNamed } from './lookup.ts'
import { firstSettingOf, isSaidBy, placeOf, settingOf, sourceAt } from './place.ts'
import { roughDuration, roughSize } from './rough.ts'
import type { Rule } from './rule.ts'

const minute = 60_000
const week = 604_800_000

/** Segments of a topic on one broker's disk above which handles and memory maps matter. */
const manySegments = 20_000

function isDeleted(topic: Topic): boolean {
  return topic.cleanup.includes('delete')
}

function isCompactedOnly(topic: Topic): boolean {
  return topic.cleanup.includes('compact') && !isDeleted(topic)
}

export const segmentExceedsRetention: Rule = {
  code: 'segment-exceeds-retention',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(isDeleted)
      .flatMap((topic) => {
        const { retention, segment, retentionBytes } = topic
        if (retention !== 'forever' && segment > retention) {
          return {
            code: 'segment-exceeds-retention' as const,
            message: `segments of ${formatDuration(segment)} keep records up to ${formatDuration(retention + segment)}, not the declared ${formatDuration(retention)}`,
            at: firstSettingOf(context, topic, 'segment', 'retention'),
            hint: `set segment to ${formatDuration(Math.max(minute, Math.floor(retention / 6 / minute) * minute))}`,
          }
        }
        const given = topic.config['segment.bytes']
        if (given === undefined || retentionBytes === undefined || !(Number(given) > retentionBytes / 2)) return []
        return {
          code: 'segment-exceeds-retention' as const,
          message: `segments of ${formatSize(Number(given))} keep more than the declared ${formatSize(retentionBytes)} a partition`,
          at: placeOf(context, 'topics', topic.name, 'config', 'segment.bytes'),
          hint: `write \`${Math.floor(retentionBytes / 4)}\``,
        }
      }),
}

export const segmentsTooMany: Rule = {
  code: 'segments-too-many',
  check: (context) =>
    declaredTopics(context.catalog).flatMap((topic) => {
      const spans = topic.retention === 'forever' || isCompactedOnly(topic) ? 1 : topic.retention / topic.segment
      const segments = Math.ceil(spans) * topic.partitions
      if (topic.segment >= minute && segments <= manySegments) return []
      const least = topic.retention === 'forever' ? minute : (topic.retention * topic.partitions) / manySegments
      return {
        code: 'segments-too-many',
        message:
          topic.segment < minute
            ? `a segment is closed every ${formatDuration(topic.segment)}`
            : `${topic.partitions} partitions of ${Math.ceil(spans)} segments are ${segments} segments on each replica`,
        at: firstSettingOf(context, topic, 'segment', 'retention'),
        hint: `set segment to ${roundedUp(least)} or more`,
      }
    }),
}

/** To whole days, hours or minutes, whichever is the largest that is not more than it. */
function roundedUp(milliseconds: number): string {
  const unit = [24 * 60 * minute, 60 * minute].find((length) => milliseconds >= length) ?? minute
  return formatDuration(Math.max(1, Math.ceil(milliseconds / unit)) * unit)
}

export const compactedSegmentLong: Rule = {
  code: 'compacted-segment-long',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter((topic) => topic.cleanup.includes('compact') && topic.segment > week)
      .map((topic) => ({
        code: 'compacted-segment-long',
        message: `old values stay for ${formatDuration(topic.segment)}, the length of the segment that is not compacted yet`,
        at: settingOf(context, topic, 'segment'),
        hint: 'set segment to 7d or less',
      })),
}

export const retentionForever: Rule = {
  code: 'retention-forever',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(
        (topic) =>
          topic.retention === 'forever' && topic.retentionBytes === undefined && !topic.cleanup.includes('compact'),
      )
      .map((topic) => {
        const capacity = context.catalog.cluster.storage.capacity
        const daily = (topic.traffic?.mean ?? 0) * (topic.traffic?.size ?? 0) * 86_400 * topic.replication
        const fills =
          capacity === undefined || daily === 0
            ? ''
            : `: ${roughSize(daily)} a day with its replicas, the disk in ${roughDuration((capacity / daily) * 86_400_000)}`
        return {
          code: 'retention-forever' as const,
          message: `\`${topic.name}\` keeps everything for ever${fills}`,
          at: settingOf(context, topic, 'retention'),
          hint: 'set retentionBytes, a finite retention, or `cleanup: compact`',
        }
      }),
}

export const retentionIgnored: Rule = {
  code: 'retention-ignored',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(isCompactedOnly)
      .flatMap((topic) =>
        (['retention', 'retentionBytes'] as const)
          .filter((key) => isSaidBy(context, topic, key) && topic[key] !== 'forever')
          .map((key) => ({
            code: 'retention-ignored' as const,
            message: `\`${topic.name}\` is compacted only: ${key} deletes nothing`,
            at: placeOf(context, 'topics', topic.name, key),
            hint: `remove ${key}, or set \`cleanup: [compact, delete]\``,
          })),
      ),
}

export const retentionBytesPerPartition: Rule = {
  code: 'retention-bytes-per-partition',
  check: (context) =>
    declaredTopics(context.catalog).flatMap((topic) => {
      const { retentionBytes, partitions, replication } = topic
      if (retentionBytes === undefined || partitions === 1 || topic.traffic !== undefined || !isDeleted(topic))
        return []
      const whole = retentionBytes * partitions
      return {
        code: 'retention-bytes-per-partition',
        message: `${formatSize(retentionBytes)} is for each of ${partitions} partitions: \`${topic.name}\` may hold ${roughSize(whole)}, with its replicas ${roughSize(whole * replication)}`,
        at: settingOf(context, topic, 'retentionBytes'),
        hint: 'declare `traffic`, so that capacity counts what is really kept',
      }
    }),
}

export const retentionBytesFirst: Rule = {
  code: 'retention-bytes-first',
  check: (context) =>
    declaredTopics(context.catalog).flatMap((topic) => {
      const { retention, retentionBytes, traffic, partitions } = topic
      if (retention === 'forever' || retentionBytes === undefined || traffic === undefined || !isDeleted(topic))
        return []
      const bytesPerMs = (traffic.mean * traffic.size) / 1000
      const filledAfter = (retentionBytes * partitions) / bytesPerMs
      if (!(filledAfter < retention)) return []
      const needed = Math.ceil((bytesPerMs * retention) / partitions / 2 ** 30)
      return {
        code: 'retention-bytes-first',
        message: `${formatSize(retentionBytes)} a partition are full after ${roughDuration(filledAfter)}, before the retention of ${formatDuration(retention)} ends`,
        at: settingOf(context, topic, 'retentionBytes'),
        hint: `set retentionBytes to ${needed}GiB, or retention to ${roughHours(filledAfter)}`,
      }
    }),
}

function roughHours(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000)
  return hours > 0
    ? formatDuration(hours * 3_600_000)
    : formatDuration(Math.max(1, Math.floor(milliseconds / 1000)) * 1000)
}

export const deadLetterRetention: Rule = {
  code: 'dead-letter-retention',
  check: (context) =>
    context.catalog.topics.flatMap((topic) => {
      if (topic.derived === undefined || topic.retention === 'forever') return []
      // Left out, it is as long as the source, or 14d where that is compacted or kept for ever.
      if (sourceAt(context.source, 'groups', topic.derived.group, 'deadLetter', 'retention') === undefined) return []
      const source = topicNamed(context.catalog, topic.derived.source)
      if (source === undefined || source.retention === 'forever' || !isDeleted(source)) return []
      if (topic.retention >= source.retention) return []
      return {
        code: 'dead-letter-retention',
        message: `dead letters are kept ${formatDuration(topic.retention)}, \`${source.name}\` ${formatDuration(source.retention)}`,
        at: placeOf(context, 'groups', topic.derived.group, 'deadLetter', 'retention'),
        hint: `set retention to ${formatDuration(source.retention)} or more`,
      }
    }),
}
