import type { ProtoText } from '../codec/message-type.ts'

/** What the runtime needs of a Schema Registry. It only looks up: `catalog apply` registers. */
export interface Registry {
  /** Id under which the subject holds exactly this schema. Rejects with SchemaNotRegisteredError or RegistryError. */
  idFor(subject: string, file: ProtoText): Promise<number>
  /**
   * Full name of the message that a writer's frame points at. Rejects with UnknownSchemaError when there is none (the
   * bytes are at fault) or RegistryError (the registry could not answer: worth another try).
   */
  messageOf(id: number, indexes: readonly number[]): Promise<string>
}

/** The registry could not be asked, or answered with something else than a schema. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  /** HTTP status; undefined when there was no answer. */
  readonly status: number | undefined
  /** Another attempt may succeed without anybody mending anything. */
  readonly retriable: boolean
  constructor(message: string, details: { status?: number | undefined; retriable: boolean; cause?: unknown }) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.status = details.status
    this.retriable = details.retriable
  }
}

export class SchemaNotRegisteredError extends Error {
  override readonly name = 'SchemaNotRegisteredError'
  readonly subject: string
  constructor(subject: string, path: string, known: boolean) {
    super(
      known
        ? `subject ${subject} does not hold this version of ${path}; register it with \`catalog apply\``
        : `the Schema Registry has no subject ${subject}; register the catalog's schemas with \`catalog apply\``,
    )
    this.subject = subject
  }
}

/** A frame names a schema, or a message in it, that does not exist or is not Protobuf. */
export class UnknownSchemaError extends Error {
  override readonly name = 'UnknownSchemaError'
  readonly schemaId: number
  constructor(schemaId: number, message: string) {
    super(message)
    this.schemaId = schemaId
  }
}
