import { createRequire } from 'node:module'
import type { Catalog } from '../../generators/catalog/model.ts'
import { readFrame } from '../../runtime/framing/frame.ts'

/** A record's value as a person reads it. */
export type ReadValue =
  /** Fields that are set, by their proto names: 64-bit integers as text, bytes as base64, enums by name. */
  | { readonly kind: 'message'; readonly type: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'unreadable'; readonly why: string }

/** Of a record that was in this topic. */
export type ReadTopicValue = (topic: string, value: Uint8Array | null) => ReadValue

/**
 * Reads values by the schema of the catalog as it is now, without asking a registry: what an older writer wrote is shown
 * as far as the names of today go.
 */
export function messageReader(catalog: Catalog): ReadTopicValue {
  // protobufjs takes a while to load, and only `show` needs it.
  const protobuf = createRequire(import.meta.url)('protobufjs') as typeof import('protobufjs')
  const root = new protobuf.Root()
  for (const { text } of catalog.schema.files) protobuf.parse(text, root, { keepCase: true })
  root.resolveAll()
  const types = new Map(catalog.topics.map(({ name, message }) => [name, message]))
  return (topic, value) => {
    if (value === null) return { kind: 'deleted' }
    const type = types.get(topic)
    if (type === undefined) return { kind: 'unreadable', why: `the catalog has no topic ${topic}` }
    try {
      const { payload } = readFrame(value)
      const message = root.lookupType(`.${type}`).decode(value.subarray(payload))
      const fields = message.$type.toObject(message, { longs: String, enums: String, bytes: String })
      return { kind: 'message', type, fields }
    } catch (error) {
      return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) }
    }
  }
}
