import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readCatalog } from '../../generators/catalog/read.ts'
import { connectAdmin } from '../../scripts/cluster/admin.ts'
import { createMissingTopics } from '../../scripts/cluster/provision.ts'
import { registerSubjects, subjectsOf } from '../../scripts/cluster/schemas.ts'

export const repository = new URL('../../', import.meta.url).pathname

/** The cluster that `npm test` shares between the files that need one. */
export const cluster = {
  brokers: (process.env['JTS_TEST_BROKERS'] ?? '').split(','),
  registry: process.env['JTS_TEST_REGISTRY'] ?? '',
  jars: process.env['JTS_TEST_JARS'] ?? '',
}

/** This repository's topics and schemas on the shared cluster. Not for a `before` hook: uvu takes one that throws for a pass. */
export async function provision(): Promise<void> {
  const { model } = readCatalog({
    path: 'catalog/catalog.yaml',
    read: (path) => (existsSync(repository + path) ? readFileSync(repository + path, 'utf8') : undefined),
    list: (folder) =>
      existsSync(repository + folder) ? readdirSync(repository + folder, { recursive: true, encoding: 'utf8' }) : [],
  })
  if (model === undefined) throw new Error('the catalog has findings: npm run catalog -- lint')
  const admin = await connectAdmin({ brokers: cluster.brokers })
  try {
    await createMissingTopics(admin, model.base)
  } finally {
    await admin.close()
  }
  await registerSubjects(cluster.registry, subjectsOf(model.base))
}
