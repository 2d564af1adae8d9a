import { certificateAdvice, fetchTrusting } from './https-fetch.ts'
import { RegistryError } from './registry.ts'

export interface RegistryHttpOptions {
  /** One or several nodes of one registry; credentials in a URL (`https://user:password@host`) are used for basic auth. */
  readonly urls: readonly string[]
  readonly auth?: { readonly username: string; readonly password: string } | undefined
  /** PEM text of the authority of https nodes, where it is not one of the system's. */
  readonly ca?: string | undefined
  /** ms for one request; 5 000. */
  readonly timeout?: number
  /** Requests for one question, over all nodes; 4. */
  readonly attempts?: number
  /** ms before the second attempt, doubled for each further one; 100. */
  readonly backoff?: number
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof fetch
}

interface Node {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** An answer that is worth reading: success, or 404 from the registry itself. */
export class RegistryAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly #place: string

  constructor(place: string, status: number, body: Readonly<Record<string, unknown>>) {
    this.#place = place
    this.status = status
    this.body = body
  }

  /** The registry's own error code: 40401 no subject, 40403 no such schema. */
  get code(): unknown {
    return this.body['error_code']
  }

  unexpected(wanted: string): RegistryError {
    return new RegistryError(`${this.#place}: the answer lacks ${wanted}; is this a Confluent-compatible registry?`, {
      status: this.status,
      retriable: false,
    })
  }
}

/** Requests with a deadline each, repeated on the next node where another attempt can help. */
export class RegistryHttp {
  readonly #nodes: readonly Node[]
  readonly #options: RegistryHttpOptions
  /** The node that answered last. */
  #current = 0

  /** Throws RegistryError for a URL that is none. */
  constructor(options: RegistryHttpOptions) {
    this.#options = options
    this.#nodes = options.urls.map((url) => nodeOf(url, options.auth))
    if (this.#nodes.length === 0) throw new RegistryError('no URL of a Schema Registry', { retriable: false })
  }

  get(path: string): Promise<RegistryAnswer> {
    return this.#ask(path, { method: 'GET' })
  }

  post(path: string, body: unknown): Promise<RegistryAnswer> {
    return this.#ask(path, { method: 'POST', body: JSON.stringify(body) })
  }

  async #ask(path: string, request: RequestInit): Promise<RegistryAnswer> {
    const { attempts = 4, backoff = 100 } = this.#options
    let wait = backoff
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(this.#nodes[this.#current]!, path, request)
      } catch (error) {
        if (!(error instanceof RegistryError) || !error.retriable || attempt >= attempts) throw error
        this.#current = (this.#current + 1) % this.#nodes.length
        // Another node is asked at once; a round over all of them waits.
        if (attempt % this.#nodes.length === 0) {
          await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)))
          wait *= 2
        }
      }
    }
  }

  async #once(node: Node, path: string, request: RequestInit): Promise<RegistryAnswer> {
    const { timeout = 5_000, ca } = this.#options
    const ask = this.#options.fetch ?? (ca === undefined ? fetch : fetchTrusting(ca))
    const place = `${request.method} ${node.url}${path}`
    const init = { ...request, headers: node.headers, signal: AbortSignal.timeout(timeout) }
    let response: Response
    let text: string
    try {
      response = await ask(node.url + path, init)
      text = await response.text()
    } catch (cause) {
      throw new RegistryError(
        `${place}: no answer (${reasonOf(cause)}); ${certificateAdvice(cause) ?? 'check SCHEMA_REGISTRY_URL'}`,
        {
          retriable: certificateAdvice(cause) === undefined,
          cause,
        },
      )
    }
    return readAnswer(place, response.status, text)
  }
}

function readAnswer(place: string, status: number, text: string): RegistryAnswer {
  const body = parse(text)
  if (body && (status === 200 || (status === 404 && typeof body['error_code'] === 'number'))) {
    return new RegistryAnswer(place, status, body)
  }
  const said = typeof body?.['message'] === 'string' ? body['message'] : text.slice(0, 200)
  const retriable = status === 408 || status === 429 || status >= 500
  const hint =
    status === 401 || status === 403
      ? '; check the credentials: SCHEMA_REGISTRY_USERNAME and SCHEMA_REGISTRY_PASSWORD'
      : status === 404 || status === 200
        ? '; this is not the API of a Schema Registry: check the path in SCHEMA_REGISTRY_URL'
        : ''
  throw new RegistryError(`${place}: status ${status}: ${said}${hint}`, { status, retriable })
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function nodeOf(text: string, given: RegistryHttpOptions['auth']): Node {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new RegistryError(`${JSON.stringify(text)} is not the http(s) URL of a Schema Registry`, { retriable: false })
  }
  const inside =
    url.username === ''
      ? undefined
      : { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
  const auth = given ?? inside
  const headers: Record<string, string> = {
    accept: 'application/vnd.schemaregistry.v1+json, application/json',
    'content-type': 'application/vnd.schemaregistry.v1+json',
  }
  if (auth) headers['authorization'] = `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`
  return { url: `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`, headers }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause
  if (cause instanceof Error) return ('code' in cause && String(cause.code)) || cause.message
  return error.message
}
