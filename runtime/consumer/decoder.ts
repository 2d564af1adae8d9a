import type { MessageType } from '../codec/message-type.ts'
import { FrameError } from '../framing/frame-error.ts'
import { readFrame } from '../framing/frame.ts'
import { UnknownSchemaError, type Registry } from '../registry/registry.ts'

/** A record's bytes are not the message that its topic carries. No attempt can change that. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
}

/** Writers are few; more than this many frames verified at a time means hostile bytes, and memory is not theirs. */
const maxWriters = 256

/** Reads framed values of one message type, synchronously once a writer's schema is known. */
export class Decoder<Message> {
  readonly #type: MessageType<Message, never>
  readonly #registry: Registry
  /** Frames whose message was verified to be this type; the one met last comes first. */
  #writers: Uint8Array[] = []

  constructor(type: MessageType<Message, never>, registry: Registry) {
    this.#type = type
    this.#registry = registry
  }

  /** Undefined when the writer of these bytes is not verified yet: `verify` does that. Throws DecodeError. */
  decode(bytes: Uint8Array): { readonly message: Message } | undefined {
    const payload = this.#payload(bytes)
    if (payload === 0) return undefined
    try {
      return { message: this.#type.read(bytes, payload, bytes.length) }
    } catch (cause) {
      throw new DecodeError(`not a readable ${this.#type.name}: ${messageOf(cause)}`, { cause })
    }
  }

  /** Asks the registry who wrote this. Rejects with DecodeError, or with RegistryError where another try may succeed. */
  async verify(bytes: Uint8Array): Promise<void> {
    const frame = frameOf(bytes)
    const name = await this.#messageOf(frame.schemaId, frame.indexes)
    if (name !== this.#type.name) {
      throw new DecodeError(`holds a ${name} (schema ${frame.schemaId}), and this topic carries ${this.#type.name}`)
    }
    if (this.#writers.length >= maxWriters) this.#writers = []
    this.#writers.unshift(bytes.slice(0, frame.payload))
  }

  /** Where the payload begins, 0 behind an unknown frame. */
  #payload(bytes: Uint8Array): number {
    const writers = this.#writers
    for (let i = 0; i < writers.length; i++) {
      const prefix = writers[i]!
      if (!startsWith(bytes, prefix)) continue
      if (i > 0) {
        writers.splice(i, 1)
        writers.unshift(prefix)
      }
      return prefix.length
    }
    return 0
  }

  async #messageOf(id: number, indexes: readonly number[]): Promise<string> {
    try {
      return await this.#registry.messageOf(id, indexes)
    } catch (error) {
      if (error instanceof UnknownSchemaError) throw new DecodeError(error.message, { cause: error })
      throw error
    }
  }
}

function frameOf(bytes: Uint8Array): ReturnType<typeof readFrame> {
  try {
    return readFrame(bytes)
  } catch (error) {
    if (error instanceof FrameError) throw new DecodeError(error.message, { cause: error })
    throw error
  }
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  if (bytes.length < prefix.length) return false
  // The id's last byte and the path differ first.
  for (let i = prefix.length - 1; i >= 0; i--) if (bytes[i] !== prefix[i]) return false
  return true
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
