import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Health } from '../client/health.ts'

/** What an orchestrator's probe is told. */
export interface ProbeAnswer {
  /** 503: restart me, or send me no work. */
  readonly status: 200 | 503
  /** The whole health as JSON: offsets as text, errors as their message. */
  readonly body: string
}

/** Figures as a scraper reads them; prom-client's registries are such. */
export interface Exposition {
  readonly contentType: string
  metrics(): Promise<string> | string
}

export function probeAnswer(health: Health, ask: 'live' | 'ready'): ProbeAnswer {
  return { status: health[ask] ? 200 : 503, body: JSON.stringify(health, plain) }
}

/**
 * Answers `GET /live` and `GET /ready`, and `GET /metrics` where figures are given; 404 to everything else. For
 * `http.createServer`, or as a handler of a server that is there already.
 */
export function probeListener(
  health: () => Health,
  figures?: Exposition,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (reading && (path === '/live' || path === '/ready')) {
      const { status, body } = probeAnswer(health(), path === '/live' ? 'live' : 'ready')
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    } else if (reading && path === '/metrics' && figures) {
      void expose(figures, response)
    } else {
      response.writeHead(404).end()
    }
  }
}

async function expose(figures: Exposition, response: ServerResponse): Promise<void> {
  try {
    const text = await figures.metrics()
    response.writeHead(200, { 'content-type': figures.contentType }).end(text)
  } catch {
    response.writeHead(500).end()
  }
}

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value instanceof Map) return Object.fromEntries(value)
  return value
}
