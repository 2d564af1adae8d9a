import type { Message } from '../../../generators/protobuf/schema.ts'
import type { ClusterAdmin } from '../admin.ts'
import { observe } from '../plan/observe.ts'
import type { RegistryClient } from '../registry/client.ts'
import { groupEntries } from './groups.ts'
import { schemasOf } from './schemas.ts'
import { serviceEntries } from './services.ts'
import { fittingText } from './text.ts'
import { keyHint, tellApart, topicEntry, type Sections } from './topics.ts'

export interface Imported {
  /** Path below the catalog's folder → text. */
  readonly files: ReadonlyMap<string, string>
  /** What could not be taken over, and what is to be completed; one line each. */
  readonly notes: readonly string[]
  readonly topics: number
  readonly groups: number
  readonly services: number
}

/**
 * A catalog of what a cluster and its registry hold, which lints: what does not fit is left out and said. `prefixes`:
 * only topics that begin so, and the groups that read them; empty: all but internal ones. Groups come with the topics
 * they have offsets of, services from the rights of users where there are any.
 */
export async function importCatalog(
  admin: ClusterAdmin,
  registry: RegistryClient | undefined,
  name: string,
  prefixes: readonly string[],
): Promise<Imported> {
  const names = (await admin.topics()).filter((topic) => !topic.startsWith('_'))
  const scope = prefixes.length > 0 ? prefixes : names
  const { topics, brokers } = await observe(admin, { topics: [], scope: scope.length === 0 ? ['-'] : scope })
  const ours = topics.filter((topic) => !topic.name.startsWith('_'))
  const notes: string[] = []
  const schemas = await schemasOf(registry, ours, notes)
  const entries = new Map(ours.map((topic) => [topic.name, topicEntry(topic, schemas.messages.get(topic.name))]))
  tellApart(entries)
  const groups = await groupEntries(admin, new Set(entries.keys()), notes)
  const services = await serviceEntries(admin, schemas.messages, new Set(groups.entries.keys()), notes)
  const sections: Sections = { topics: entries, groups: groups.entries, services }
  const head = {
    version: 1,
    name,
    description: 'Imported from a live cluster; complete what the comments name',
    ...(prefixes.length === 0 ? {} : { scope: prefixes }),
    protobuf: { roots: ['proto'] },
    cluster: { brokers: brokers.length, controllers: brokers.length === 1 ? 0 : 3 },
  }
  const comments = new Map([...groups.comments, ...topicComments(entries, schemas.messages)])
  const text = fittingText(head, sections, comments, schemas.files, notes)
  return {
    files: new Map([['catalog.yaml', text], ...schemas.files]),
    notes,
    topics: entries.size,
    groups: groups.entries.size,
    services: services.size,
  }
}

/** What only people know of a topic, as lines to be completed in place. */
function topicComments(topics: Sections['topics'], messages: ReadonlyMap<string, Message>) {
  return [...topics].map(([name, entry]): readonly [string, readonly string[]] => {
    const key =
      entry['key'] === undefined ? keyHint(messages.get(name)) : ['key: a guess, since a compacted topic has one']
    return [`topics ${name}`, ['description: to be completed', 'owner: to be completed', ...key]]
  })
}
