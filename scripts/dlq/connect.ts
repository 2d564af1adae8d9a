import { readFileSync } from 'node:fs'
import { connectionOf, type Connection } from '../../runtime/client/connect.ts'
import { ConfigurationError, settingsFrom } from '../../runtime/client/settings.ts'
import { connectAdmin } from '../cluster/admin.ts'
import type { Registry } from '../../runtime/registry/registry.ts'

/** ms for which brokers may leave the first question unanswered; clients of the runtime go on for as long as it takes. */
const patience = 5_000

/** The cluster that the command line or the environment names. Rejects with ConfigurationError, or naming brokers that do not answer. */
export async function connectLive(
  name: string,
  brokers: string | undefined,
  registry: string | undefined,
): Promise<Connection> {
  // What handlers publish with the bare functions goes to the same cluster.
  if (brokers !== undefined) process.env['KAFKA_BROKERS'] = brokers
  if (registry !== undefined) process.env['SCHEMA_REGISTRY_URL'] = registry
  const memory = process.env['KAFKA_BROKERS']?.trim() === 'memory'
  const absent = !memory && (process.env['SCHEMA_REGISTRY_URL'] ?? '').trim() === ''
  const settings = settingsFrom({ ...(absent && { registry: noRegistry }) }, process.env, (path) =>
    readFileSync(path, 'utf8'),
  )
  const { brokers: named, ssl, sasl } = settings
  if (named !== undefined && named !== 'memory') {
    const admin = await connectAdmin({
      brokers: named,
      ...(ssl !== undefined && { ssl }),
      ...(sasl && { sasl }),
      patience,
    })
    await admin.close()
  }
  const application = { name, embedded: () => [] }
  return connectionOf(application, { clientId: `${name}-dlq`, ...settings })
}

/** Letters are bytes: only handlers need a registry. */
const noRegistry: Registry = {
  idFor: () => Promise.reject(new ConfigurationError(missing)),
  messageOf: () => Promise.reject(new ConfigurationError(missing)),
}
const missing = 'name the schema registry: --registry URL, or SCHEMA_REGISTRY_URL'
