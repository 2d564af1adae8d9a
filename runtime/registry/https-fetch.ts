import { request } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { checkServerIdentity } from 'node:tls'
import { unknownAuthority } from '../certificate-failure.ts'

/**
 * `fetch` for https URLs whose certificates come from this authority (PEM text), which the built-in one cannot be told
 * for one request. Names of hosts are checked. Texts as bodies, no redirects.
 */
export function fetchTrusting(ca: string): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.protocol !== 'https:') return fetch(url, init)
    const answer = await send(url, init, ca)
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk as Buffer)
    const status = answer.statusCode ?? 0
    const empty = status === 204 || status === 304
    return new Response(empty ? null : Buffer.concat(chunks), { status })
  }
}

function send(url: URL, { method = 'GET', headers, body, signal }: RequestInit, ca: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      ca,
      checkServerIdentity,
      ...(signal && { signal }),
    }
    const asked = request(url, options, resolve)
    asked.once('error', reject)
    asked.end(typeof body === 'string' ? body : undefined)
  })
}

/** What to mend where a certificate was refused; undefined for every other failure. */
export function certificateAdvice(error: unknown): string | undefined {
  const code = codeOf(error)
  if (unknownAuthority.includes(code)) return 'set SCHEMA_REGISTRY_CA_FILE to the authority of its certificate'
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'name the registry as its certificate does'
  if (code === 'CERT_NOT_YET_VALID') return 'its certificate is not valid yet; look at the clocks of both machines'
  return code === 'CERT_HAS_EXPIRED' ? 'renew the certificate of the registry' : undefined
}

/** `fetch` hides the reason in `cause`. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}
