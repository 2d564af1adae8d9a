import type { BoundMessage, Catalog, Group, Service, Topic } from '../catalog/model.ts'
import type { ProtoFile } from '../protobuf/schema.ts'

/** Who belongs to what, looked up once: a page a topic over lists of topics would be quadratic. */
export interface CatalogIndex {
  readonly topics: ReadonlyMap<string, Topic>
  readonly groups: ReadonlyMap<string, Group>
  /** By full name of the message. */
  readonly messages: ReadonlyMap<string, BoundMessage>
  /** Proto files that were written for this catalog, by package. */
  readonly files: ReadonlyMap<string, readonly ProtoFile[]>
  /** By topic. */
  readonly readers: ReadonlyMap<string, readonly Group[]>
  /** By full name of the message. */
  readonly publishers: ReadonlyMap<string, readonly Service[]>
  /** By group. */
  readonly runners: ReadonlyMap<string, readonly Service[]>
  /** Declared ones by full name of their message. */
  readonly carriers: ReadonlyMap<string, readonly Topic[]>
}

const known = new WeakMap<Catalog, CatalogIndex>()

export function indexOf(catalog: Catalog): CatalogIndex {
  const found = known.get(catalog)
  if (found !== undefined) return found
  const { topics, groups, messages, services } = catalog
  const index: CatalogIndex = {
    topics: new Map(topics.map((topic) => [topic.name, topic])),
    groups: new Map(groups.map((group) => [group.name, group])),
    messages: new Map(messages.map((bound) => [bound.type.fullName, bound])),
    files: inverted(
      catalog.schema.files.filter(({ source }) => source !== undefined),
      (file) => [file.package],
    ),
    readers: inverted(groups, (group) => group.topics),
    publishers: inverted(services, (service) => service.publishes),
    runners: inverted(services, (service) => service.runs),
    carriers: inverted(topics, (topic) => (topic.derived === undefined ? [topic.message] : [])),
  }
  known.set(catalog, index)
  return index
}

function inverted<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>()
  for (const item of items) {
    for (const name of namesOf(item)) {
      const list = lists.get(name)
      if (list === undefined) lists.set(name, [item])
      else list.push(item)
    }
  }
  return lists
}
