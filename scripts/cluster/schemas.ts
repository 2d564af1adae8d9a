import { COMPATIBILITY, SchemaRegistry, SchemaType } from '@kafkajs/confluent-schema-registry'
import type { Subject } from '../../generators/registry/subjects.ts'

export { subjectsOf, type Subject } from '../../generators/registry/subjects.ts'

export interface Registered {
  readonly subject: string
  readonly id: number
}

/**
 * Registers what is missing and leaves what is there. Rejects, naming the subject and the registry's reason, at the
 * first one that is refused.
 */
export async function registerSubjects(url: string, subjects: readonly Subject[]): Promise<readonly Registered[]> {
  const registered: Registered[] = []
  const versions = new Map<string, number>()
  for (const subject of subjects) {
    try {
      await setCompatibility(url, subject)
      const references = subject.references.map((one) => ({ ...one, version: versions.get(one.subject) ?? 1 }))
      registered.push({ subject: subject.name, id: await register(url, subject, references) })
      versions.set(subject.name, await versionOf(url, subject, references))
    } catch (error) {
      throw new Error(
        `the registry at ${url} did not take ${subject.name} (${subject.file.path}): ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      )
    }
  }
  return registered
}

/**
 * Set before the first version, so that the client below finds what it expects and writes nothing of its own. A registry
 * that finds no level and is then told one by somebody else answers 409: the second time there is one to change.
 */
async function setCompatibility(url: string, subject: Subject): Promise<void> {
  const put = () =>
    request(url, 'PUT', `/config/${encodeURIComponent(subject.name)}`, { compatibility: subject.compatibility })
  await put().catch((error: unknown) => {
    if (error instanceof Refusal && error.status === 409) return put()
    throw error
  })
}

type Reference = { readonly name: string; readonly subject: string; readonly version: number }

async function register(url: string, subject: Subject, references: Reference[]): Promise<number> {
  const message = subject.file.messages[0]
  // The client cannot take a file without a message (it looks one up in the text); the interface of the registry can.
  if (message === undefined) {
    const body = { schemaType: 'PROTOBUF', schema: subject.file.text, references }
    return numberOf(await request(url, 'POST', `/subjects/${encodeURIComponent(subject.name)}/versions`, body), 'id')
  }
  const client = new SchemaRegistry({ host: url }, { [SchemaType.PROTOBUF]: { messageName: message.name } })
  const { id } = await client.register(
    { type: SchemaType.PROTOBUF, schema: subject.file.text, references },
    { subject: subject.name, compatibility: COMPATIBILITY[subject.compatibility] },
  )
  return id
}

/** The version that holds our text: others may have registered newer ones. */
async function versionOf(url: string, subject: Subject, references: readonly Reference[]): Promise<number> {
  const body = { schemaType: 'PROTOBUF', schema: subject.file.text, references }
  return numberOf(await request(url, 'POST', `/subjects/${encodeURIComponent(subject.name)}`, body), 'version')
}

function numberOf(answer: unknown, key: 'id' | 'version'): number {
  const value: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : undefined
  if (typeof value === 'number') return value
  throw new Error(`the registry answered without ${key}`)
}

class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

async function request(url: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${url.replace(/\/+$/, '')}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.schemaregistry.v1+json',
      'content-type': 'application/vnd.schemaregistry.v1+json',
    },
    signal: AbortSignal.timeout(10_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Refusal(response.status, `${method} ${path}: ${response.status} ${text.slice(0, 500)}`)
  return JSON.parse(text)
}
