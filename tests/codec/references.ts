import { createFileRegistry, fromBinary, toBinary, type DescMessage } from '@bufbuild/protobuf'
import { reflect, type ReflectMessage, type ScalarValue } from '@bufbuild/protobuf/reflect'
import protobuf from 'protobufjs'
import type { Field, Message, Schema } from '../../generators/protobuf/schema.ts'
import { descriptorSet } from './descriptor-set.ts'
import { Entries, type Item, type Tree, type Value } from './random-message.ts'

/** One library, one message type. */
export interface Codec {
  encode(tree: Tree): Uint8Array
  /** Reads and writes again. Throws for bytes that are not the message. */
  rewrite(bytes: Uint8Array): Uint8Array
}

const isTree = (value: Value): value is Tree => value instanceof Map

/**
 * protobufjs, by reflection on the canonical texts of the schema, with the two choices that are made differently here:
 * numbers that a closed enum does not know are kept, and all text is checked, also that of proto2.
 */
export function protobufjsCodec(schema: Schema): (message: Message) => Codec {
  const root = new protobuf.Root()
  for (const file of schema.files) protobuf.parse(file.text, root, { keepCase: true })
  root.resolveAll()
  chooseFeatures(root)
  // `long` is protobufjs' own dependency; its types say nothing of how one is made.
  const Long = protobuf.util.Long as unknown as { fromString(text: string, unsigned: boolean): unknown }
  const scalar = (value: Exclude<Value, Tree>): unknown =>
    typeof value === 'bigint' ? Long.fromString(String(value), value >= 0n) : value
  const one = (value: Value, type: Message | undefined): unknown =>
    isTree(value) ? object(value, known(type)) : scalar(value)
  const object = (tree: Tree, message: Message): protobuf.Message => {
    const properties: [string, unknown][] = []
    for (const field of message.fields) {
      const item = tree.get(field.number)
      if (item !== undefined) properties.push([field.name, property(item, messageOf(field, schema))])
    }
    return root.lookupType(`.${message.fullName}`).create(Object.fromEntries(properties))
  }
  const property = (item: Item, type: Message | undefined): unknown => {
    if (Array.isArray(item)) return item.map((value: Value) => one(value, type))
    if (item instanceof Entries)
      return Object.fromEntries(item.entries.map(([key, value]) => [String(key), one(value, type)]))
    return one(item as Value, type)
  }
  return (message) => {
    const type = root.lookupType(`.${message.fullName}`)
    return {
      encode: (tree) => type.encode(object(tree, message)).finish(),
      rewrite: (bytes) => type.encode(type.decode(bytes)).finish(),
    }
  }
}

function chooseFeatures(scope: protobuf.NamespaceBase): void {
  const set = (of: protobuf.ReflectionObject, feature: string, value: string): void => {
    const features = (of as unknown as { _features?: Record<string, string> })._features
    if (features?.[feature] === undefined) throw new Error(`protobufjs no longer keeps ${feature}`)
    features[feature] = value
  }
  for (const nested of scope.nestedArray) {
    if (nested instanceof protobuf.Enum) set(nested, 'enum_type', 'OPEN')
    if (nested instanceof protobuf.Type) for (const field of nested.fieldsArray) set(field, 'utf8_validation', 'VERIFY')
    if (nested instanceof protobuf.Namespace) chooseFeatures(nested)
  }
}

/**
 * protobuf-es, by reflection on descriptors made from the schema, with all enums open. Unknown fields are dropped, as
 * the others do.
 */
export function protobufEsCodec(schema: Schema): (message: Message) => Codec {
  const registry = createFileRegistry(descriptorSet(schema))
  for (const each of registry) if (each.kind === 'enum') Object.assign(each, { open: true })
  const descriptorOf = (message: Message): DescMessage => {
    const found = registry.getMessage(message.fullName)
    if (found === undefined) throw new Error(`no descriptor of ${message.fullName}`)
    return found
  }
  const build = (tree: Tree, message: Message): ReflectMessage => {
    const made = reflect(descriptorOf(message), undefined, false)
    for (const field of message.fields) {
      const item = tree.get(field.number)
      const description = made.fields.find(({ number }) => number === field.number)
      if (item === undefined || description === undefined) continue
      const type = messageOf(field, schema)
      const one = (value: Value): ScalarValue | ReflectMessage => (isTree(value) ? build(value, known(type)) : value)
      if (description.fieldKind === 'map' && item instanceof Entries) {
        const map = made.get(description)
        for (const [key, value] of item.entries) map.set(key, one(value))
      } else if (description.fieldKind === 'list' && Array.isArray(item)) {
        const list = made.get(description)
        for (const value of item as readonly Value[]) list.add(one(value))
      } else made.set(description, one(item as Value))
    }
    return made
  }
  return (message) => {
    const descriptor = descriptorOf(message)
    return {
      encode: (tree) => toBinary(descriptor, build(tree, message).message),
      rewrite: (bytes) => toBinary(descriptor, fromBinary(descriptor, bytes, { readUnknownFields: false })),
    }
  }
}

/** The message that a field holds. */
export function messageOf({ shape }: Field, schema: Schema): Message | undefined {
  const type = shape.kind === 'map' ? shape.value : shape.type
  return type.kind === 'message' ? schema.messages.get(type.name) : undefined
}

export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a tree is of another message')
  return value
}
