import { ProtocolReader, ProtocolWriter } from './bytes.ts'

/** One call to a broker: its number and version, how the question is written and how the answer is read. */
export interface Call<Answer> {
  readonly api: number
  readonly version: number
  readonly name: string
  /** Version with tagged fields (KIP-482), whose headers differ. */
  readonly flexible?: boolean
  /** ms beyond the usual patience: how long the broker may hold the answer back. */
  readonly hold?: number
  write(writer: ProtocolWriter): void
  read(reader: ProtocolReader): Answer
}

/** What KafkaJS's connection sends: an encoder that holds its bytes, and the two steps of reading. */
export interface WireRequest<Answer> {
  readonly request: {
    readonly apiKey: number
    readonly apiVersion: number
    readonly apiName: string
    encode(): Promise<{ readonly buf: Buffer; readonly buffer: Buffer }>
  }
  readonly response: {
    decode(payload: Buffer): Promise<Answer>
    parse(answer: Answer): Promise<Answer>
  }
  readonly requestTimeout: number | null
  readonly logResponseError: boolean
}

/** `sent` is called when the bytes are about to leave: from then on the broker may have acted on them. */
export function wireRequest<Answer>(call: Call<Answer>, patience: number, sent?: () => void): WireRequest<Answer> {
  return {
    request: {
      apiKey: call.api,
      apiVersion: call.version,
      apiName: call.name,
      encode: async () => {
        const writer = new ProtocolWriter()
        // The connection writes the header without its tagged fields, which are the next byte on the wire.
        if (call.flexible) writer.noTags()
        call.write(writer)
        sent?.()
        return { buf: writer.bytes, buffer: writer.bytes }
      },
    },
    response: {
      decode: async (payload) => {
        const reader = new ProtocolReader(payload)
        if (call.flexible) reader.skipTags()
        return call.read(reader)
      },
      parse: async (answer) => answer,
    },
    requestTimeout: call.hold === undefined ? null : call.hold + patience,
    logResponseError: false,
  }
}
