import type { Topic } from '../catalog/model.ts'

/**
 * The settings of a topic in Kafka's own words, sorted by name: what creation sends and what a plan compares. Each is
 * stated even where it equals the broker's default, so that a broker configured otherwise changes nothing.
 */
export function topicSettings(topic: Topic): Readonly<Record<string, string>> {
  const deletes = topic.cleanup.includes('delete')
  const settings: Record<string, string> = {
    'cleanup.policy': [...topic.cleanup].sort().join(','),
    // Producers choose the codec; a broker that is told another one would compress every batch again.
    'compression.type': 'producer',
    'max.message.bytes': String(topic.maxMessage),
    'min.insync.replicas': String(topic.minInSync),
    'segment.ms': String(topic.segment),
    'unclean.leader.election.enable': 'false',
    ...(deletes ? { 'retention.ms': topic.retention === 'forever' ? '-1' : String(topic.retention) } : {}),
    ...(topic.retentionBytes === undefined ? {} : { 'retention.bytes': String(topic.retentionBytes) }),
    ...topic.config,
  }
  return Object.fromEntries(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)))
}
