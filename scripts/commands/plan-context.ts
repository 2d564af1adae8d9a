import { readFileSync } from 'node:fs'
import { readCatalog } from '../../generators/catalog/read.ts'
import type { Catalog, Model } from '../../generators/catalog/model.ts'
import { ConfigurationError, settingsFrom } from '../../runtime/client/settings.ts'
import { AdminError, connectAdmin, type AdminOptions, type ClusterAdmin } from '../cluster/admin.ts'
import { ClusterUnreachableError, UnsupportedCallError } from '../cluster/connections.ts'
import { ObservationError } from '../cluster/plan/observe.ts'
import type { PlanRequest } from '../cluster/plan/plan.ts'
import { SavedPlanError } from '../cluster/plan/saved.ts'
import { RegistryClient, RegistryClientError } from '../cluster/registry/client.ts'
import { guess, UsageError, type Invocation } from './arguments.ts'
import { localFiles } from './files.ts'
import { printFindings } from './findings.ts'
import type { ExitCode } from './main.ts'
import { catalogPaths } from './request.ts'
import type { Terminal } from './terminal.ts'

/** The model, or the exit code after its errors were said. Warnings are `lint`'s affair. */
export async function modelOf(
  { catalog, out, format }: Invocation,
  terminal: Terminal,
): Promise<{ readonly model: Model } | { readonly exit: ExitCode }> {
  const files = localFiles()
  const paths = catalogPaths(catalog, out)
  const { model, diagnostics, texts } = readCatalog({ ...paths, ...files })
  if (model !== undefined) return { model }
  const errors = diagnostics.filter((one) => one.severity === 'error')
  terminal.say(await printFindings(errors, format === 'json' ? 'text' : format, texts, terminal.colour.say))
  return { exit: files.read(paths.path) === undefined ? 2 : 1 }
}

/** Throws UsageError where it is not clear which environment is meant. */
export function environmentOf(model: Model, { values }: Invocation): Catalog {
  const name = values.get('environment')?.at(-1)
  const known = model.environments.map(({ environment }) => environment)
  if (name === undefined) {
    const [sole, ...more] = model.environments
    if (sole !== undefined && more.length === 0) return sole
    throw new UsageError(`say which environment with --environment: ${known.join(', ')}`)
  }
  const found = model.environments.find(({ environment }) => environment === name)
  if (found !== undefined) return found
  throw new UsageError(`there is no environment \`${name}\`${guess(name, known)}; the catalog has ${known.join(', ')}`)
}

export interface Live {
  readonly admin: ClusterAdmin
  readonly registry: RegistryClient | undefined
}

/**
 * Connects, does the work, closes. What can go wrong with a cluster ends with exit code 2 and its words; everything
 * else is a fault of this tool and passes on.
 */
export async function withCluster(
  invocation: Invocation,
  terminal: Terminal,
  work: (live: Live) => Promise<ExitCode>,
): Promise<ExitCode> {
  let admin: ClusterAdmin | undefined
  try {
    const { registry, ...options } = addressesOf(invocation)
    admin = await connectAdmin({ ...options, patience: 6_000 })
    return await work({ admin, registry })
  } catch (error) {
    if (!isLive(error)) throw error
    terminal.say(`catalog: ${error.message}\n`)
    if (error instanceof RegistryClientError && error.status === undefined)
      terminal.say('  the registry is away; for topics alone leave --registry and SCHEMA_REGISTRY_URL out\n')
    return 2
  } finally {
    await admin?.close()
  }
}

const liveErrors = [
  AdminError,
  ClusterUnreachableError,
  ConfigurationError,
  ObservationError,
  RegistryClientError,
  SavedPlanError,
  UnsupportedCallError,
]

function isLive(error: unknown): error is Error {
  return error instanceof Error && liveErrors.some((kind) => error instanceof kind)
}

/** Throws UsageError or ConfigurationError that says what to set. */
function addressesOf({ values }: Invocation): AdminOptions & { readonly registry: RegistryClient | undefined } {
  const given = values.get('brokers')?.at(-1)
  const url = values.get('registry')?.at(-1) ?? process.env['SCHEMA_REGISTRY_URL']?.split(',')[0]?.trim()
  const brokers = given?.split(',').map((one) => one.trim())
  const wrong = brokers?.find((one) => !/^(?:[^\s:/]+|\[[0-9a-fA-F:]+\]):\d{1,5}$/u.test(one))
  if (wrong !== undefined)
    throw new UsageError(`--brokers names ${JSON.stringify(wrong)}; write host:port, several separated by commas`)
  if (brokers === undefined && (process.env['KAFKA_BROKERS'] ?? '').trim() === '')
    throw new UsageError('name the cluster: --brokers host:port, or KAFKA_BROKERS')
  const settings = settingsFrom({ ...(brokers && { brokers }), registry: [] }, process.env, (path) =>
    readFileSync(path, 'utf8'),
  )
  if (settings.brokers === 'memory' || settings.brokers === undefined)
    throw new UsageError('KAFKA_BROKERS=memory is no cluster: name one with --brokers host:port')
  return {
    brokers: settings.brokers,
    ...(settings.clientId !== undefined && { clientId: settings.clientId }),
    ...(settings.ssl !== undefined && { ssl: settings.ssl }),
    ...(settings.sasl !== undefined && { sasl: settings.sasl }),
    registry:
      url === undefined || url === '' ? undefined : new RegistryClient(url, settings.registryAuth, settings.registryCa),
  }
}

/** What plan, apply and drift ask for. */
export function planRequestOf({ admin, registry }: Live, catalog: Catalog, { values, flags }: Invocation): PlanRequest {
  const topics = values.get('topic')?.flatMap((names) => names.split(','))
  const known = catalog.topics.map(({ name }) => name)
  const unknown = topics?.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new UsageError(`--topic ${unknown}: the catalog has no such topic${guess(unknown, known)}`)
  return {
    catalog,
    admin,
    registry,
    only: topics === undefined ? undefined : new Set(topics),
    allowBreaking: new Set((values.get('allow-breaking') ?? []).flatMap((names) => names.split(','))),
    pruneAcls: flags.has('prune-acls'),
    clusterId: values.get('cluster-id')?.at(-1),
    now: Date.now(),
  }
}
