import type { Message, Schema } from '../../generators/protobuf/schema.ts'
import type { Subject } from './universe.ts'

/** What a codec makes of bytes: the bytes that it writes again, or why it refuses. */
export type Outcome = { readonly bytes: Buffer } | { readonly refused: string }

export function outcome(rewrite: () => Uint8Array): Outcome {
  try {
    return { bytes: Buffer.from(rewrite()) }
  } catch (error) {
    return { refused: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

/** A place where protobufjs 8.8 and generated code differ on purpose. */
export interface Difference {
  readonly name: string
  readonly why: string
  /** Whether this pair of outcomes is the difference and nothing else. */
  explains(protobufjs: Outcome, generated: Outcome, subject: Subject, input: Uint8Array): boolean
}

/**
 * All of them. Two more are not seen here because protobufjs is told to choose as we do (`references.ts`): unknown numbers of
 * closed enums are kept, and text of proto2 is checked.
 */
export const differences: readonly Difference[] = [
  {
    name: 'order of map entries',
    why: 'protobufjs keeps a map as an object, where JavaScript moves keys that look like integers to the front; a Map keeps the order of the wire',
    explains(protobufjs, generated, subject) {
      if (!('bytes' in protobufjs) || !('bytes' in generated) || protobufjs.bytes.length !== generated.bytes.length)
        return false
      return [subject.protobufjs, subject.protobufEs].some(({ rewrite }) => {
        const [one, other] = [outcome(() => rewrite(protobufjs.bytes)), outcome(() => rewrite(generated.bytes))]
        return 'bytes' in one && 'bytes' in other && one.bytes.equals(other.bytes)
      })
    },
  },
  {
    name: 'bits of a NaN',
    why: 'protobufjs writes what the engine left of the bits that came, which differs from run to run; here a NaN has one form',
    explains(protobufjs, generated, subject) {
      if (!('bytes' in protobufjs) || !('bytes' in generated) || protobufjs.bytes.length !== generated.bytes.length)
        return false
      const again = outcome(() => subject.generated.rewrite(protobufjs.bytes))
      return 'bytes' in again && again.bytes.equals(generated.bytes) && differsInNaN(protobufjs.bytes, generated.bytes)
    },
  },
  {
    name: 'groups in a message without fields',
    why: 'protobufjs hands its skipper the tag for the field number there, so that no end of a group matches its start',
    explains(protobufjs, generated, subject) {
      return (
        'refused' in protobufjs &&
        /invalid end group tag/.test(protobufjs.refused) &&
        'bytes' in generated &&
        holdsEmpty(subject)
      )
    },
  },
  {
    name: 'field number 0 in a message without fields',
    why: 'for the same reason protobufjs does not see that the number of such a field is 0',
    explains(protobufjs, generated, subject) {
      return (
        'bytes' in protobufjs &&
        'refused' in generated &&
        /field number 0/.test(generated.refused) &&
        holdsEmpty(subject)
      )
    },
  },
  {
    name: 'an unknown varint of more than 10 bytes',
    why: 'protobufjs steps over a varint of any length; the wire format, and protoc, end it after 10 bytes',
    explains(protobufjs, generated, _, input) {
      const refused = 'refused' in generated && generated.refused.endsWith('a varint has more than 10 bytes')
      return 'bytes' in protobufjs && refused && /[\x80-\xff]{10}/.test(Buffer.from(input).toString('latin1'))
    },
  },
  {
    name: 'a map entry without its value, a message with required fields',
    why: 'the absent value is an empty message; protobufjs does not see that it lacks what it must have, and writes zeros for it',
    explains(protobufjs, generated, { message, schema }) {
      const lacks = 'refused' in generated && generated.refused.endsWith('a required field is missing')
      const required = (name: string): boolean =>
        schema.messages.get(name)?.fields.some(({ presence }) => presence === 'required') === true
      const mapped = ({ fields }: Message): boolean =>
        fields.some(({ shape }) => shape.kind === 'map' && shape.value.kind === 'message' && required(shape.value.name))
      return 'bytes' in protobufjs && lacks && reaches(message, schema, mapped)
    },
  },
  {
    name: 'a map entry without its 64-bit key',
    why: 'protobufjs has "0" for the key that is absent and another text for a key 0 that is written, so that one map holds 0 twice',
    explains(protobufjs, generated, subject) {
      if (!('bytes' in protobufjs) || !('bytes' in generated) || !holdsWideKeys(subject)) return false
      // Canonical bytes that become fewer when they are read hold a key twice.
      const again = outcome(() => subject.generated.rewrite(protobufjs.bytes))
      return 'bytes' in again && again.bytes.length < protobufjs.bytes.length
    },
  },
]

/** The first byte that differs belongs to the one form of a NaN: 0000c07f or 000000000000f87f. */
function differsInNaN(one: Buffer, other: Buffer): boolean {
  const at = other.findIndex((byte, i) => byte !== one[i])
  const around = other.subarray(Math.max(0, at - 7), at + 8)
  return around.includes('0000c07f', 'hex') || around.includes('000000000000f87f', 'hex')
}

function holdsEmpty({ message, schema }: Subject): boolean {
  return reaches(message, schema, ({ fields }) => fields.length === 0)
}

function holdsWideKeys({ message, schema }: Subject): boolean {
  return reaches(message, schema, ({ fields }) =>
    fields.some(({ shape }) => shape.kind === 'map' && shape.key.endsWith('64')),
  )
}

/** Whether the message, or one that can be inside it, is such. */
function reaches(message: Message, schema: Schema, such: (message: Message) => boolean): boolean {
  const seen = new Set([message])
  for (const each of seen) {
    if (such(each)) return true
    for (const { shape } of each.fields) {
      const type = shape.kind === 'map' ? shape.value : shape.type
      const inner = type.kind === 'message' ? schema.messages.get(type.name) : undefined
      if (inner !== undefined) seen.add(inner)
    }
  }
  return false
}
