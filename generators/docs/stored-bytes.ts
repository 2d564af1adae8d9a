import type { Topic } from '../catalog/model.ts'

/**
 * Bytes that a topic comes to hold at its mean rate, over all replicas and before compression: whole segments are
 * deleted, so up to one of them stands beyond the retention. undefined where the traffic is not stated, or nothing
 * ends it (kept for ever, or compacted to a size that depends on its keys).
 */
export function storedBytes(topic: Topic): number | undefined {
  const limit = topic.retentionBytes === undefined ? undefined : topic.retentionBytes * topic.partitions
  const endless = topic.retention === 'forever' || !topic.cleanup.includes('delete')
  const byTime =
    topic.traffic === undefined || topic.retention === 'forever' || endless
      ? undefined
      : (topic.traffic.mean * topic.traffic.size * (topic.retention + topic.segment)) / 1000
  const copy = byTime === undefined ? limit : Math.min(byTime, limit ?? Infinity)
  return copy === undefined ? undefined : copy * topic.replication
}
