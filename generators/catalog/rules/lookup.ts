import type { Enum, Field, Message, Schema } from '../../protobuf/schema.ts'
import type { BoundMessage, Catalog, FieldPath, Group, RoutedField, Topic } from '../model.ts'

/** What many rules ask of one catalog, found once. */
interface Lookup {
  readonly declared: readonly Topic[]
  readonly topics: ReadonlyMap<string, Topic>
  readonly messages: ReadonlyMap<string, BoundMessage>
  readonly readers: ReadonlyMap<string, readonly Group[]>
  /** Topics of a group, and names of the services that run it. */
  readonly topicsOf: ReadonlyMap<string, readonly Topic[]>
  readonly runners: ReadonlyMap<string, readonly string[]>
}

const lookups = new WeakMap<Catalog, Lookup>()

function lookup(catalog: Catalog): Lookup {
  const known = lookups.get(catalog)
  if (known !== undefined) return known
  const topics = new Map(catalog.topics.map((topic) => [topic.name, topic]))
  const made: Lookup = {
    declared: catalog.topics.filter((topic) => topic.derived === undefined),
    topics,
    messages: new Map(catalog.messages.map((message) => [message.type.fullName, message])),
    readers: listed(catalog.groups.flatMap((group) => group.topics.map((topic) => [topic, group] as const))),
    topicsOf: new Map(
      catalog.groups.map((group) => [group.name, group.topics.flatMap((name) => topics.get(name) ?? [])]),
    ),
    runners: listed(catalog.services.flatMap(({ name, runs }) => runs.map((group) => [group, name] as const))),
  }
  lookups.set(catalog, made)
  return made
}

function listed<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>()
  for (const [key, value] of entries) {
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [value])
    else list.push(value)
  }
  return lists
}

export function topicNamed(catalog: Catalog, name: string): Topic | undefined {
  return lookup(catalog).topics.get(name)
}

/** A message that some topic carries, by its full name. */
export function messageNamed(catalog: Catalog, fullName: string): BoundMessage | undefined {
  return lookup(catalog).messages.get(fullName)
}

/** The groups that read a topic. */
export function readersOf(catalog: Catalog, topic: string): readonly Group[] {
  return lookup(catalog).readers.get(topic) ?? []
}

/** The services that run a group, by name. */
export function runnersOf(catalog: Catalog, group: Group): readonly string[] {
  return lookup(catalog).runners.get(group.name) ?? []
}

/** The topics that the catalog writes down, without dead-letter topics and their like. */
export function declaredTopics(catalog: Catalog): readonly Topic[] {
  return lookup(catalog).declared
}

/** The topics of a group that the catalog knows. */
export function topicsOf(catalog: Catalog, group: Group): readonly Topic[] {
  return lookup(catalog).topicsOf.get(group.name) ?? []
}

/** The chain of fields a path names; undefined where it leaves the message. */
export function fieldsOn(schema: Schema, message: string, path: FieldPath): readonly Field[] | undefined {
  const fields: Field[] = []
  let owner: Message | undefined = schema.messages.get(message)
  for (const name of path) {
    const field: Field | undefined = owner?.fields.find((candidate) => candidate.name === name)
    if (field === undefined) return undefined
    fields.push(field)
    owner =
      field.shape.kind === 'singular' && field.shape.type.kind === 'message'
        ? schema.messages.get(field.shape.type.name)
        : undefined
  }
  return fields
}

/** The enum a path ends at, if it ends at one. */
export function enumAt(schema: Schema, message: string, path: FieldPath): Enum | undefined {
  const shape = fieldsOn(schema, message, path)?.at(-1)?.shape
  return shape?.kind === 'singular' && shape.type.kind === 'enum' ? schema.enums.get(shape.type.name) : undefined
}

/** A path as the catalog writes it: `order.user_id`. */
export function pathText(path: FieldPath): string {
  return path.join('.')
}

/** A routed value as the catalog writes it. */
export function valueText(value: RoutedField['values'][number]): string {
  return typeof value === 'object' ? value.name : String(value)
}

/** A routed value as something to compare by: enum values by number, so that an enum's aliases are one value. */
export function valueIdentity(value: RoutedField['values'][number]): string {
  return typeof value === 'object' ? `enum ${value.number}` : `${typeof value} ${value}`
}
