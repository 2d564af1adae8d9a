import { HttpRegistry } from '../registry/http-registry.ts'
import type { Registry } from '../registry/registry.ts'
import type { Application } from '../definitions.ts'
import { memoryTransport } from '../transport/memory/transport.ts'
import type { Transport } from '../transport/transport.ts'
import { provision, sharedCluster } from './embedded.ts'
import { ConfigurationError, type ClientOptions } from './settings.ts'

/** What a client stands on. */
export interface Connection {
  readonly transport: Transport
  readonly registry: Registry
}

/** Of settings that `settingsFrom` completed. Kafka clients are loaded only when one is used. */
export async function connectionOf(application: Application, settings: ClientOptions): Promise<Connection> {
  const { brokers, transport, registry } = settings
  if (brokers === 'memory') {
    const cluster = sharedCluster()
    provision(cluster, application)
    const used = typeof transport === 'object' ? transport : memoryTransport(cluster.broker)
    return { transport: used, registry: registry === undefined ? cluster.registry : registryOf(registry, settings) }
  }
  if (registry === undefined) throw new ConfigurationError('no Schema Registry is given')
  if (typeof transport === 'object') return { transport, registry: registryOf(registry, settings) }
  const { kafkaTransport } = await import('../transport/kafkajs/transport.ts')
  const connected = await kafkaTransport({
    brokers: brokers ?? [],
    clientId: settings.clientId ?? application.name,
    ...(settings.ssl !== undefined && { ssl: settings.ssl }),
    ...(settings.sasl && { sasl: settings.sasl }),
    ...(settings.logger && { logger: settings.logger }),
  })
  return { transport: connected, registry: registryOf(registry, settings) }
}

function registryOf(given: NonNullable<ClientOptions['registry']>, settings: ClientOptions): Registry {
  if ('idFor' in given) return given
  return new HttpRegistry({ urls: given, auth: settings.registryAuth, ca: settings.registryCa })
}
