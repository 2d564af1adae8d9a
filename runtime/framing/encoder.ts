import type { MessageType } from '../codec/message-type.ts'
import { framePrefix, schemaIdAt } from './frame.ts'

const slabSize = 65_536
/** A record of more than this gets a buffer of its own: it would waste too much of a slab. */
const slabShare = slabSize / 4

/** Memory for encoded records, cut from blocks of 64 KiB; a record that fails to encode leaves no trace in it. */
export class Slab {
  #block = Buffer.allocUnsafeSlow(slabSize)
  #at = 0
  #busy = false

  /** `write` gets room for `bound` bytes and returns where it ended; the result is a view of what it wrote. */
  take(bound: number, write: (bytes: Buffer, at: number) => number): Buffer {
    // A getter of the message may encode another one meanwhile: that one must not write into the same room.
    if (bound > slabShare || this.#busy) {
      const own = Buffer.allocUnsafeSlow(bound)
      return own.subarray(0, write(own, 0))
    }
    if (bound > slabSize - this.#at) {
      this.#block = Buffer.allocUnsafeSlow(slabSize)
      this.#at = 0
    }
    this.#busy = true
    try {
      const start = this.#at
      const end = write(this.#block, start)
      this.#at = end
      return this.#block.subarray(start, end)
    } finally {
      this.#busy = false
    }
  }
}

const shared = new Slab()

/** Writes messages of one type, each into one buffer behind its frame. */
export class FrameEncoder<Input> {
  readonly #type: MessageType<unknown, Input>
  #prefix: Buffer

  /** A schema id that is not known yet is written as 0 and put right by `setSchemaId`. */
  constructor(type: MessageType<unknown, Input>, schemaId = 0) {
    this.#type = type
    this.#prefix = framePrefix(schemaId, type.indexes)
  }

  set schemaId(id: number) {
    this.#prefix = framePrefix(id, this.#type.indexes)
  }

  /** Throws WireError, with the field's path, for a value that cannot be written. */
  encode(input: Input): Buffer {
    const type = this.#type
    const prefix = this.#prefix
    return shared.take(prefix.length + type.size(input), (bytes, at) => {
      for (let i = 0; i < prefix.length; i++) bytes[at + i] = prefix[i]!
      return type.write(input, bytes, at + prefix.length)
    })
  }
}

/** Puts the schema id into a record that was encoded before it was known. */
export function setSchemaId(framed: Buffer, id: number): void {
  framed.writeInt32BE(id, schemaIdAt)
}
