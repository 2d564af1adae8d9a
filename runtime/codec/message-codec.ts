import { located, type FieldTypes } from './fields.ts'
import type { MessageType, ProtoText } from './message-type.ts'
import { tooDeep } from './read.ts'
import { WireError } from './wire-error.ts'

/** What is generated for one message. */
export interface MessageParts<Message, Input> {
  readonly name: string
  readonly file: ProtoText
  readonly indexes: readonly number[]
  readonly create: (input: Input) => Message
  readonly size: (message: Message) => number
  readonly write: (message: Message, bytes: Buffer, at: number) => number
  readonly read: (bytes: Buffer, start: number, end: number) => Message
  readonly fields: FieldTypes
}

/** The straight-line functions of one message behind the checks that are the same for all. */
export class MessageCodec<Message, Input> implements MessageType<Message, Input> {
  readonly name: string
  readonly file: ProtoText
  readonly indexes: readonly number[]
  readonly #parts: MessageParts<Message, Input>

  constructor(parts: MessageParts<Message, Input>) {
    this.name = parts.name
    this.file = parts.file
    this.indexes = parts.indexes
    this.#parts = parts
  }

  create(input: Input): Message {
    try {
      return this.#parts.create(input)
    } catch (error) {
      // An object that holds itself, or thousands of levels, end the stack: making a message does not count its depth.
      throw error instanceof RangeError ? tooDeep() : error
    }
  }

  size(input: Input): number {
    const message = this.create(input)
    try {
      const size = this.#parts.size(message)
      if (size >= 0) return size
      throw new WireError('the size of the message is not a number')
    } catch (error) {
      throw located(error, message, this.#parts.fields)
    }
  }

  write(input: Input, bytes: Buffer, at: number): number {
    const message = this.create(input)
    try {
      return this.#parts.write(message, bytes, at)
    } catch (error) {
      throw located(error, message, this.#parts.fields)
    }
  }

  read(bytes: Uint8Array, start: number, end: number): Message {
    if (!(start >= 0 && start <= end && end <= bytes.length)) {
      throw new WireError(`there are no bytes from ${start} to ${end} in a buffer of ${bytes.length}`)
    }
    const b = bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return this.#parts.read(b, start, end)
  }
}
