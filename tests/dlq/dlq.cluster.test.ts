import { readCatalog } from '../../generators/catalog/read.ts'
import { connectAdmin } from '../../scripts/cluster/admin.ts'
import { createMissingTopics } from '../../scripts/cluster/provision.ts'
import { registerSubjects, subjectsOf } from '../../scripts/cluster/schemas.ts'
import { localFiles } from '../../scripts/commands/files.ts'
import { cluster } from '../cluster/provision.ts'
import { dlqSuite } from './suite.ts'

dlqSuite('kafka', {
  brokers: cluster.brokers.join(','),
  registry: cluster.registry,
  async provision(path) {
    const { model } = readCatalog({ path, ...localFiles() })
    if (model === undefined) throw new Error('the catalog of the suite has findings')
    const admin = await connectAdmin({ brokers: cluster.brokers })
    await createMissingTopics(admin, model.base)
    await admin.close()
    await registerSubjects(cluster.registry, subjectsOf(model.base))
  },
})
