import type { ProtoText } from '../codec/message-type.ts'
import { declaredMessages, messageAt, type DeclaredMessage } from './message-path.ts'
import { SchemaNotRegisteredError, UnknownSchemaError, type Registry } from './registry.ts'

/** A Schema Registry in this process, beside the embedded broker. One schema has one id, whatever subjects hold it. */
export class MemoryRegistry implements Registry {
  readonly #ids = new Map<string, number>()
  readonly #schemas = new Map<number, readonly DeclaredMessage[]>()
  readonly #subjects = new Map<string, Set<number>>()

  /** The id under which the subject holds the schema from now on. */
  register(subject: string, file: ProtoText): number {
    const text = wholeText(file)
    let id = this.#ids.get(text)
    if (id === undefined) {
      id = this.#ids.size + 1
      this.#ids.set(text, id)
      this.#schemas.set(id, declaredMessages(file.text))
    }
    const held = this.#subjects.get(subject) ?? new Set()
    this.#subjects.set(subject, held.add(id))
    return id
  }

  async idFor(subject: string, file: ProtoText): Promise<number> {
    const held = this.#subjects.get(subject)
    const id = this.#ids.get(wholeText(file))
    if (id === undefined || !held?.has(id)) throw new SchemaNotRegisteredError(subject, file.path, held !== undefined)
    return id
  }

  async messageOf(id: number, indexes: readonly number[]): Promise<string> {
    const declared = this.#schemas.get(id)
    if (!declared) throw new UnknownSchemaError(id, `the Schema Registry has no schema ${id}`)
    const name = messageAt(declared, indexes)
    if (name === undefined)
      throw new UnknownSchemaError(id, `schema ${id} declares no message at [${indexes.join(', ')}]`)
    return name
  }
}

/** What makes two schemas the same: their text and everything they refer to. */
function wholeText(file: ProtoText): string {
  return JSON.stringify([file.text, file.imports.map((imported) => [imported.path, wholeText(imported)])])
}
