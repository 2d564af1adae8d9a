import type { Enum, Field, Message, Schema } from '../../protobuf/schema.ts'
import type { BoundMessage, Catalog, FieldPath, Group, RoutedField, Topic } from '../model.ts'

/** What many rules ask of one catalog, found once. */
interface Lookup {
  readonly topics: ReadonlyMap<string, Topic>
  readonly messages: ReadonlyMap<string, BoundMessage>
  readonly readers: ReadonlyMap<string, readonly Group[]>
}

const lookups = new WeakMap<Catalog, Lookup>()

function lookup(catalog: Catalog): Lookup {
  const known = lookups.get(catalog)
  if (known !== undefined) return known
  const readers = new Map<string, Group[]>()
  for (const group of catalog.groups) {
    for (const topic of group.topics) readers.set(topic, [...(readers.get(topic) ?? []), group])
  }
  const made: Lookup = {
    topics: new Map(catalog.topics.map((topic) => [topic.name, topic])),
    messages: new Map(catalog.messages.map((message) => [message.type.fullName, message])),
    readers,
  }
  lookups.set(catalog, made)
  return made
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

/** The topics that the catalog writes down, without dead-letter topics and their like. */
export function declaredTopics(catalog: Catalog): readonly Topic[] {
  return catalog.topics.filter((topic) => topic.derived === undefined)
}

/** The topics of a group that the catalog knows. */
export function topicsOf(catalog: Catalog, group: Group): readonly Topic[] {
  return group.topics.flatMap((name) => topicNamed(catalog, name) ?? [])
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
