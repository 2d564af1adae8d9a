import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Catalog } from '../../generators/catalog/model.ts'
import { readCatalog } from '../../generators/catalog/read.ts'
import { connectAdmin } from '../cluster/admin.ts'
import { createMissingTopics } from '../cluster/provision.ts'
import { registerSubjects, subjectsOf } from '../cluster/schemas.ts'
import { localFiles, shown } from '../commands/files.ts'
import { missingTools, NEWEST, releaseOf } from './cluster/packages.ts'
import { startCluster, type Cluster, type ClusterOptions } from './cluster/start.ts'

const HELP = `npm run cluster -- [options]

A real Kafka on this machine, without Docker: brokers and a schema registry from Maven packages, with the catalog's
topics and schemas in them. Runs until Ctrl-C and then stops cleanly; data is kept for the next start.
Prints the environment to use on stdout, everything else on stderr.

  --environment NAME   size, mode and topics of that environment (default: the catalog without an overlay)
  --zookeeper          ZooKeeper mode (default: as the catalog says)
  --kraft              KRaft mode
  --brokers N          another number of brokers
  --kafka VERSION      another Kafka release (${NEWEST.zookeeper} with ZooKeeper, ${NEWEST.kraft} with KRaft)
  --port PORT          of the first broker, the others follow (default 19092)
  --data DIR           where data and logs live (default .cache/cluster/…)
  --wipe               begin with empty data
  --no-registry        brokers only
  --catalog FILE       default catalog/catalog.yaml
  --help               this text

Needs Java 17 and Maven. Exit codes: 0 stopped · 1 findings in the catalog · 2 cannot run
`

const options = {
  environment: { type: 'string' }, zookeeper: { type: 'boolean' }, kraft: { type: 'boolean' }, brokers: { type: 'string' },
  kafka: { type: 'string' }, port: { type: 'string', default: '19092' }, data: { type: 'string' }, wipe: { type: 'boolean' },
  'no-registry': { type: 'boolean' }, catalog: { type: 'string', default: 'catalog/catalog.yaml' }, help: { type: 'boolean' },
} as const // prettier-ignore

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

const say = (line: string) => process.stderr.write(`${line}\n`)

async function main(): Promise<number> {
  const { values } = parseArgs({ options })
  if (values.help === true) {
    process.stdout.write(HELP)
    return 0
  }
  const missing = await missingTools()
  if (missing !== undefined) throw new Error(missing)
  const catalog = chosen(values)
  if (catalog === undefined) return 1
  const settings = settingsOf(values, catalog)
  if (values.wipe === true && settings.folder !== undefined) await rm(settings.folder, { recursive: true, force: true })
  const cluster = await startCluster({ ...settings, progress: say })
  try {
    await provision(cluster, catalog)
    process.stdout.write(Object.entries(cluster.env).map(([name, value]) => `export ${name}=${value}\n`).join('')) // prettier-ignore
    say(`ready; data and logs in ${shown(cluster.folder)}; Ctrl-C stops`)
    await interrupted()
    say('stopping')
  } finally {
    await cluster.stop({ wipe: false })
  }
  return 0
}

/** The catalog of the environment that is asked for, or undefined when it has findings (said). */
function chosen(values: Values): Catalog | undefined {
  const path = shown(values.catalog ?? 'catalog/catalog.yaml')
  const { model, diagnostics } = readCatalog({ path, ...localFiles() })
  if (model === undefined) {
    say(`${path} has ${diagnostics.length} findings; \`npm run catalog -- lint\` shows them`)
    return undefined
  }
  if (values.environment === undefined) return model.base
  const found = model.environments.find((one) => one.environment === values.environment)
  if (found === undefined) {
    const known = model.environments.map((one) => one.environment).join(', ')
    throw new Error(`there is no environment ${values.environment}; ${path} has ${known}`)
  }
  return found
}

function settingsOf(values: Values, catalog: Catalog): ClusterOptions {
  const metadata = values.kraft === true ? 'kraft' : values.zookeeper === true ? 'zookeeper' : catalog.cluster.metadata
  const brokers = numberOf('--brokers', values.brokers ?? String(catalog.cluster.brokers), 1, 9)
  const kafka = values.kafka ?? releaseOf(catalog.cluster.kafka) ?? NEWEST[metadata]
  if (metadata === 'zookeeper' && Number(kafka.split('.')[0]) >= 4)
    throw new Error(`Kafka ${kafka} knows no ZooKeeper; say --kraft`)
  const root = fileURLToPath(new URL('../../.cache/cluster/', import.meta.url))
  return {
    metadata,
    brokers,
    kafka,
    registry: values['no-registry'] !== true,
    folder: values.data ?? join(root, `${metadata}-${brokers}-${kafka}`),
    port: numberOf('--port', values.port ?? '19092', 1, 65_000),
    registryPort: catalog.cluster.ports['schemaRegistry'] ?? 8081,
  }
}

function numberOf(option: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Error(`${option} takes a whole number from ${least} to ${most}, not ${JSON.stringify(text)}`)
}

async function provision(cluster: Cluster, catalog: Catalog): Promise<void> {
  const admin = await connectAdmin({ brokers: cluster.addresses })
  try {
    const created = await createMissingTopics(admin, catalog)
    say(`${created.length} of ${catalog.topics.length} topics created, the others were there`)
  } finally {
    await admin.close()
  }
  if (cluster.registryUrl === undefined) return
  const registered = await registerSubjects(cluster.registryUrl, subjectsOf(catalog))
  say(`${registered.length} schemas registered`)
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    const alive = setInterval(() => undefined, 1 << 30)
    const end = () => {
      clearInterval(alive)
      resolve()
    }
    process.once('SIGINT', end).once('SIGTERM', end)
  })
}

process.exitCode = await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  return 2
})
