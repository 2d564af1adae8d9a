import { certificateAdvice, fetchTrusting } from '../../../runtime/registry/https-fetch.ts'

/** The registry could not be asked, or answered something that no registry says. */
export class RegistryClientError extends Error {
  override readonly name = 'RegistryClientError'
  /** Undefined where nobody answered. */
  readonly status: number | undefined
  constructor(message: string, status: number | undefined, cause?: unknown) {
    super(message, { cause })
    this.status = status
  }
}

export interface SchemaReference {
  /** As the text imports it. */
  readonly name: string
  readonly subject: string
  readonly version: number
}

export interface RegisteredSchema {
  readonly subject: string
  readonly version: number
  readonly id: number
  readonly type: string
  readonly text: string
  readonly references: readonly SchemaReference[]
}

export interface Compatible {
  readonly compatible: boolean
  /** The registry's own words; some say nothing. */
  readonly messages: readonly string[]
}

/**
 * The part of Confluent's registry API that planning needs and the client library lacks: compatibility checks,
 * references, levels of subjects. Credentials stand in the URL or in SCHEMA_REGISTRY_USERNAME and _PASSWORD.
 */
export class RegistryClient {
  readonly #url: string
  readonly #headers: Readonly<Record<string, string>>
  readonly #fetch: typeof fetch

  /** `ca`: PEM text of the authority of an https registry, where it is not one of the system's. */
  constructor(url: string, auth?: { readonly username: string; readonly password: string }, ca?: string) {
    this.#fetch = ca === undefined ? fetch : fetchTrusting(ca)
    const parsed = URL.canParse(url) ? new URL(url) : undefined
    if (parsed === undefined || !/^https?:$/u.test(parsed.protocol))
      throw new RegistryClientError(`${JSON.stringify(url)} is not the http(s) URL of a schema registry`, undefined)
    const user = auth?.username ?? decodeURIComponent(parsed.username)
    const password = auth?.password ?? decodeURIComponent(parsed.password)
    this.#url = `${parsed.protocol}//${parsed.host}${parsed.pathname.replace(/\/+$/u, '')}`
    this.#headers = {
      accept: 'application/vnd.schemaregistry.v1+json, application/json',
      'content-type': 'application/vnd.schemaregistry.v1+json',
      ...(user === '' ? {} : { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }),
    }
  }

  /** Without credentials. */
  get url(): string {
    return this.#url
  }

  async subjects(): Promise<readonly string[]> {
    const body = await this.#ask('GET', '/subjects')
    return Array.isArray(body) ? body.map(String).sort() : []
  }

  /** The newest version of a subject; undefined where there is none. */
  async latest(subject: string): Promise<RegisteredSchema | undefined> {
    return this.version(subject, 'latest')
  }

  /** Numbers of all versions of a subject, the newest first; none where there is no such subject. */
  async versions(subject: string): Promise<readonly number[]> {
    const body = await this.#ask('GET', `/subjects/${encodeURIComponent(subject)}/versions`)
    return Array.isArray(body) ? body.map(Number).sort((first, second) => second - first) : []
  }

  async version(subject: string, version: number | 'latest'): Promise<RegisteredSchema | undefined> {
    const body = await this.#ask('GET', `/subjects/${encodeURIComponent(subject)}/versions/${version}`)
    return body === undefined ? undefined : schemaOf(subject, body)
  }

  /** The version of a subject that holds exactly this text; undefined where none does. */
  async lookup(subject: string, text: string, references: readonly SchemaReference[]): Promise<number | undefined> {
    const body = await this.#ask('POST', `/subjects/${encodeURIComponent(subject)}`, bodyOf(text, references))
    return body === undefined ? undefined : numberIn(body, 'version')
  }

  /** Resolves with the id. */
  async register(subject: string, text: string, references: readonly SchemaReference[]): Promise<number> {
    const path = `/subjects/${encodeURIComponent(subject)}/versions`
    const body = await this.#ask('POST', path, bodyOf(text, references))
    if (body === undefined) throw new RegistryClientError(`POST ${path}: the registry knows no such place`, 404)
    return numberIn(body, 'id')
  }

  /** Against the versions that the subject's level speaks of. Undefined: the subject has none, so anything goes. */
  async check(subject: string, text: string, references: readonly SchemaReference[]): Promise<Compatible | undefined> {
    const path = `/compatibility/subjects/${encodeURIComponent(subject)}/versions?verbose=true`
    const body = await this.#ask('POST', path, bodyOf(text, references))
    if (body === undefined) return undefined
    const messages = property(body, 'messages')
    return {
      compatible: property(body, 'is_compatible') === true,
      messages: Array.isArray(messages) ? messages.map(String) : [],
    }
  }

  /** The level of one subject; undefined where it has none of its own. */
  async level(subject: string): Promise<string | undefined> {
    const body = await this.#ask('GET', `/config/${encodeURIComponent(subject)}`)
    const level = body === undefined ? undefined : property(body, 'compatibilityLevel')
    return typeof level === 'string' ? level : undefined
  }

  async setLevel(subject: string, level: string): Promise<void> {
    await this.#ask('PUT', `/config/${encodeURIComponent(subject)}`, { compatibility: level })
  }

  /** The answer's body; undefined for 404. */
  async #ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const place = `${method} ${this.#url}${path}`
    let response: Response
    let text: string
    try {
      response = await this.#fetch(this.#url + path, {
        method,
        headers: this.#headers,
        signal: AbortSignal.timeout(20_000),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      text = await response.text()
    } catch (cause) {
      const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
      const why = inner instanceof Error ? inner.message || inner.name : String(inner)
      const advice = certificateAdvice(cause)
      throw new RegistryClientError(
        `${place}: no answer (${why})${advice === undefined ? '' : `; ${advice}`}`,
        undefined,
        cause,
      )
    }
    const answer = parsed(text)
    if (response.ok) {
      if (answer !== undefined) return answer
      throw new RegistryClientError(`${place}: the answer is no JSON; is this a schema registry?`, response.status)
    }
    if (response.status === 404 && typeof property(answer, 'error_code') === 'number') return undefined
    const message = property(answer, 'message')
    throw new RegistryClientError(
      `${place}: ${response.status} ${typeof message === 'string' ? message : text.slice(0, 300)}`,
      response.status,
    )
  }
}

function bodyOf(schema: string, references: readonly SchemaReference[]) {
  return { schemaType: 'PROTOBUF', schema, references }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function numberIn(body: unknown, key: 'id' | 'version'): number {
  const value = property(body, key)
  if (typeof value === 'number') return value
  throw new RegistryClientError(`the registry answered without ${key}`, 200)
}

function schemaOf(subject: string, body: unknown): RegisteredSchema {
  const references = property(body, 'references')
  const type = property(body, 'schemaType')
  return {
    subject,
    version: numberIn(body, 'version'),
    id: numberIn(body, 'id'),
    // Avro is what the API means when it says nothing.
    type: typeof type === 'string' ? type : 'AVRO',
    text: String(property(body, 'schema') ?? ''),
    references: (Array.isArray(references) ? references : []).map((one: unknown) => ({
      name: String(property(one, 'name')),
      subject: String(property(one, 'subject')),
      version: Number(property(one, 'version')),
    })),
  }
}
