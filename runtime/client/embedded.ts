import type { Application, EmbeddedTopic } from '../definitions.ts'
import { MemoryRegistry } from '../registry/memory-registry.ts'
import { createMemoryBroker, type MemoryBroker } from '../transport/memory/broker.ts'
import type { ProtoText } from '../codec/message-type.ts'

/** A cluster inside this process: what `KAFKA_BROKERS=memory` reaches. */
export interface EmbeddedCluster {
  readonly broker: MemoryBroker
  readonly registry: MemoryRegistry
}

let shared: EmbeddedCluster | undefined

/** One for the whole process, whatever number of applications and clients use it. */
export function sharedCluster(): EmbeddedCluster {
  shared ??= createEmbeddedCluster()
  return shared
}

export function createEmbeddedCluster(): EmbeddedCluster {
  return { broker: createMemoryBroker(), registry: new MemoryRegistry() }
}

/** Creates the application's topics that are not there yet, and registers its schemas: what `catalog apply` does elsewhere. */
export function provision({ broker, registry }: EmbeddedCluster, application: Application): void {
  for (const embedded of application.embedded()) {
    createTopic(broker, embedded)
    register(registry, embedded.topic.subject, embedded.type.file)
  }
}

function createTopic(broker: MemoryBroker, { topic, partitions, retention }: EmbeddedTopic): void {
  const { name, maxMessage, compacted } = topic
  if (!broker.hasTopic(name)) broker.createTopic({ name, partitions, retention, maxMessage, compacted })
}

/** An imported file has its own subject, named by its path. */
function register(registry: MemoryRegistry, subject: string, file: ProtoText): void {
  for (const imported of file.imports) register(registry, imported.path, imported)
  registry.register(subject, file)
}
