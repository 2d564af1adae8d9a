/**
 * One protobuf message as generated code hands it to the runtime: straight-line functions and what a registry has to
 * know. `Message` is what reading gives, `Input` what writing takes (any object of the right shape).
 */
export interface MessageType<Message, Input> {
  /** Full proto name: `jts.market.PriceTick`. */
  readonly name: string
  readonly file: ProtoText
  /** Path from the root of its file, by declaration order: Confluent's message indexes. */
  readonly indexes: readonly number[]
  /**
   * The message an input stands for: the input itself when it is one already. Call it once, then `size` and `write` with
   * what it gives, which is faster than with any other object. Throws WireError with the path of the field.
   */
  create(input: Input): Message
  /** Upper bound of the encoded bytes. Throws WireError, with the path of the field, where a value cannot be written. */
  size(input: Input): number
  /** Writes at `at` into a buffer with `size(input)` bytes of room; returns the end. */
  write(input: Input, bytes: Buffer, at: number): number
  /** Reads `[start, end)`. Throws WireError for bytes that are not this message. */
  read(bytes: Uint8Array, start: number, end: number): Message
}

/** Canonical text of a `.proto` file and of what it imports, in the order its registration needs. */
export interface ProtoText {
  readonly path: string
  readonly text: string
  /** Direct imports, bundled `google/protobuf/…` files left out: every registry knows them. */
  readonly imports: readonly ProtoText[]
}
