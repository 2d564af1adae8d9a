import type { ProtoText } from '../codec/message-type.ts'
import { Answers } from './answers.ts'
import { declaredMessages, messageAt, type DeclaredMessage } from './message-path.ts'
import { RegistryError, SchemaNotRegisteredError, UnknownSchemaError, type Registry } from './registry.ts'
import { RegistryHttp, type RegistryHttpOptions } from './registry-http.ts'

export type HttpRegistryOptions = RegistryHttpOptions

/** ms a failure is answered without asking the registry again. */
const keptFor = { unreachable: 1_000, notRegistered: 5_000, unknownSchema: 60_000 }

interface Registered {
  readonly id: number
  readonly version: number
}

/** A Confluent-compatible Schema Registry (Confluent, Apicurio's ccompat API, Redpanda, Karapace), asked over HTTP. */
export class HttpRegistry implements Registry {
  readonly #http: RegistryHttp
  readonly #lookups = new Answers<Registered>(keepFailure)
  readonly #writers = new Answers<readonly DeclaredMessage[]>(keepFailure)

  constructor(options: HttpRegistryOptions) {
    this.#http = new RegistryHttp(options)
  }

  async idFor(subject: string, file: ProtoText): Promise<number> {
    return (await this.#lookup(subject, file)).id
  }

  async messageOf(id: number, indexes: readonly number[]): Promise<string> {
    const declared = await this.#writers.get(String(id), () => this.#writer(id))
    const name = messageAt(declared, indexes)
    if (name === undefined)
      throw new UnknownSchemaError(id, `schema ${id} declares no message at [${indexes.join(', ')}]`)
    return name
  }

  /** References first: a registry compares a schema together with the versions it refers to. */
  #lookup(subject: string, file: ProtoText): Promise<Registered> {
    return this.#lookups.get(`${subject}\n${file.path}\n${file.text}`, async () => {
      const references = await Promise.all(
        file.imports.map(async (imported) => {
          const { version } = await this.#lookup(imported.path, imported)
          return { name: imported.path, subject: imported.path, version }
        }),
      )
      return this.#lookupOne(subject, file, references)
    })
  }

  async #lookupOne(subject: string, file: ProtoText, references: readonly object[]): Promise<Registered> {
    const body = { schemaType: 'PROTOBUF', schema: file.text, references }
    const answer = await this.#http.post(`/subjects/${encodeURIComponent(subject)}?normalize=true`, body)
    if (answer.status === 404) throw new SchemaNotRegisteredError(subject, file.path, answer.code !== 40401)
    const { id, version } = answer.body
    if (!Number.isInteger(id) || !Number.isInteger(version)) throw answer.unexpected('an id and a version')
    return { id: id as number, version: version as number }
  }

  async #writer(id: number): Promise<readonly DeclaredMessage[]> {
    const answer = await this.#http.get(`/schemas/ids/${id}`)
    if (answer.status === 404) throw new UnknownSchemaError(id, `the Schema Registry has no schema ${id}`)
    const { schema, schemaType = 'AVRO' } = answer.body
    if (typeof schema !== 'string') throw answer.unexpected('a schema')
    if (schemaType !== 'PROTOBUF')
      throw new UnknownSchemaError(id, `schema ${id} is ${String(schemaType)}, not PROTOBUF`)
    return declaredMessages(schema)
  }
}

function keepFailure(error: unknown): number {
  if (error instanceof UnknownSchemaError) return keptFor.unknownSchema
  if (error instanceof SchemaNotRegisteredError) return keptFor.notRegistered
  return error instanceof RegistryError && !error.retriable ? keptFor.notRegistered : keptFor.unreachable
}
