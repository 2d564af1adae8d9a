/** Bytes that are not a record in Confluent's Protobuf framing, or not of the message that was expected. */
export class FrameError extends Error {
  override readonly name = 'FrameError'
}
