import { encode } from '../codec/encode.ts'
import type { MessageType } from '../codec/message-type.ts'
import { framePrefix, schemaIdAt } from './frame.ts'

/** Writes messages of one type, each into one buffer behind its frame. */
export class FrameEncoder<Message, Input> {
  readonly #type: MessageType<Message, Input>
  #prefix: Buffer

  /** A schema id that is not known yet is written as 0 and put right by `setSchemaId`. */
  constructor(type: MessageType<Message, Input>, schemaId = 0) {
    this.#type = type
    this.#prefix = framePrefix(schemaId, type.indexes)
  }

  set schemaId(id: number) {
    this.#prefix = framePrefix(id, this.#type.indexes)
  }

  /** Throws WireError, with the field's path, for a value that cannot be written. */
  encode(input: Input): Buffer {
    return encode(this.#type, input, this.#prefix)
  }
}

/** Puts the schema id into a record that was encoded before it was known. */
export function setSchemaId(framed: Buffer, id: number): void {
  framed.writeInt32BE(id, schemaIdAt)
}
