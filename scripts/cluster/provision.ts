import type { Catalog } from '../../generators/catalog/model.ts'
import { topicSettings } from '../../generators/topics/settings.ts'
import type { ClusterAdmin } from './admin.ts'

/** Creates the topics of one environment that a cluster lacks, with no more copies than it has brokers. Resolves with their names. */
export async function createMissingTopics(admin: ClusterAdmin, catalog: Catalog): Promise<readonly string[]> {
  const brokers = (await admin.brokers()).length
  return admin.createTopics(
    catalog.topics.map((topic) => {
      const replication = Math.min(topic.replication, brokers)
      const minInSync = Math.min(topic.minInSync, Math.max(1, replication - 1))
      const config = { ...topicSettings(topic), 'min.insync.replicas': String(minInSync) }
      return { name: topic.name, partitions: topic.partitions, replication, config }
    }),
  )
}
