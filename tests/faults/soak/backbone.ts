import { fileURLToPath } from 'node:url'
import type { Catalog } from '../../../generators/catalog/model.ts'
import { readCatalog } from '../../../generators/catalog/read.ts'
import { connectAdmin } from '../../../scripts/cluster/admin.ts'
import { refusalOf } from '../../../scripts/cluster/protocol/codes.ts'
import { createMissingTopics } from '../../../scripts/cluster/provision.ts'
import { registerSubjects, subjectsOf } from '../../../scripts/cluster/schemas.ts'
import { localFiles } from '../../../scripts/commands/files.ts'
import { startCluster, type Cluster } from '../../../scripts/dev/cluster/start.ts'
import { topics as named } from '../../../generated/typescript/topics.ts'

/**
 * Three brokers with the topics of one group of the catalog and its dead letters: followers ask for every partition of a
 * broker in each fetch, so idle topics cost them time. Of ticks they keep ten minutes, so that disks do not decide how long
 * a soak may be.
 */
export async function startBackbone(progress: (line: string) => void): Promise<Cluster> {
  const properties = { 'log.retention.check.interval.ms': '20000', 'replica.lag.time.max.ms': '15000' }
  const cluster = await startCluster({ properties, progress })
  try {
    const path = fileURLToPath(new URL('../../../catalog/catalog.yaml', import.meta.url))
    const { model } = readCatalog({ path, ...localFiles() })
    if (model === undefined) throw new Error('the catalog has findings: npm run catalog -- lint')
    progress('creating topics and registering the schemas of the catalog')
    await provide(cluster, { ...model.base, topics: topicsOf(model.base) })
    return cluster
  } catch (error) {
    await cluster.stop({ wipe: true })
    throw error
  }
}

/** What the processes of a soak read and write. */
function topicsOf({ groups, topics }: Catalog): Catalog['topics'] {
  const group = groups.find(({ name }) => name === 'market-data-aggregator')
  if (group === undefined) throw new Error('the catalog has no group market-data-aggregator: the soak runs it')
  const used = new Set([...group.topics, ...Object.values(group.deadLetter ?? {})])
  return topics.filter(({ name }) => used.has(name))
}

async function provide(cluster: Cluster, catalog: Catalog): Promise<void> {
  const admin = await connectAdmin({ brokers: cluster.addresses })
  try {
    await createMissingTopics(admin, catalog)
    const topic = named.marketDataCryptoTicks.name
    const edits = [
      { name: 'retention.ms', value: '600000' },
      { name: 'segment.bytes', value: '16777216' },
    ]
    const [verdict] = await admin.alter([{ topic, edits }], false)
    if (verdict && verdict.code !== 0) throw new Error(`${topic}: ${refusalOf(verdict)}`)
  } finally {
    await admin.close()
  }
  await registerSubjects(cluster.registryUrl ?? '', subjectsOf(catalog))
}
