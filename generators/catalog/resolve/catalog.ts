import type { Schema } from '../../protobuf/schema.ts'
import { registryDefaults, typescriptDefaults } from '../defaults.ts'
import type { Catalog } from '../model.ts'
import { resolveCluster, resolveProfiles } from './cluster.ts'
import { deriveDeadLetters } from './dead-letters.ts'
import { resolveGroups, resolveServices } from './groups.ts'
import { bindMessages, decimalMessages } from './messages.ts'
import { byName, sorted } from './resolving.ts'
import type { Resolving } from './resolving.ts'
import { publish, resolveTopics } from './topics.ts'

const noSchema: Schema = { files: [], messages: new Map(), enums: new Map() }

/**
 * The catalog as one environment sees it. Total: what cannot be resolved is reported and left out, or taken for what
 * was most likely meant, and the rest goes on.
 */
export function resolveCatalog(into: Resolving, environment: string, path: string): Catalog {
  const { source } = into
  const unpublished = resolveTopics(into)
  const topicsOf = new Map<string, string[]>()
  for (const { message, name } of unpublished) topicsOf.set(message, [...(topicsOf.get(message) ?? []), name])
  const messages = bindMessages(into, topicsOf)
  const declared = unpublished.map((topic) => publish(topic, messages))
  const topics = new Map(declared.map((topic) => [topic.name, topic]))
  const read = resolveGroups(into, new Set(topics.keys())).map((group) => deriveDeadLetters(into, group, topics))
  return {
    environment,
    name: source.name ?? '',
    description: source.description ?? '',
    source: path,
    scope: sorted(source.scope ?? []),
    schema: into.schema ?? noSchema,
    protobuf: { decimal: decimalMessages(into) },
    typescript: { ...typescriptDefaults, ...source.typescript },
    cluster: resolveCluster(into),
    registry: { ...registryDefaults, ...source.registry },
    profiles: resolveProfiles(into),
    messages,
    topics: [...declared, ...read.flatMap(({ derived }) => derived)].sort(byName),
    services: resolveServices(into),
    groups: read.map(({ group }) => group),
  }
}
