import { context, propagation, ROOT_CONTEXT, type TextMapGetter } from '@opentelemetry/api'
import type { TraceContext } from '../observe/trace-context.ts'
import type { Header } from '../transport/transport.ts'

const none: readonly Header[] = Object.freeze([])

/**
 * Trace context as the application's OpenTelemetry propagator writes it: `traceparent` and `tracestate` by default, and
 * baggage where the application propagates it. Outside a span nothing is written and nothing is done.
 */
export function openTelemetry(): TraceContext {
  return {
    headers() {
      const active = context.active()
      if (active === ROOT_CONTEXT) return none
      const headers: Header[] = []
      propagation.inject(active, headers, setter)
      return headers.length === 0 ? none : headers
    },
    run(headers, handler) {
      if (headers.length === 0) return handler()
      return context.with(propagation.extract(ROOT_CONTEXT, headers, getter), handler)
    },
  }
}

const setter = {
  set(headers: Header[], name: string, value: string): void {
    headers.push([name, Buffer.from(value)])
  },
}

/** Of a name that repeats, the last counts: it was written by the one who passed the record on. */
const getter: TextMapGetter<readonly Header[]> = {
  keys: (headers) => headers.map(([name]) => name),
  get(headers, wanted) {
    const value = headers.findLast(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1]
    return value ? Buffer.from(value).toString() : undefined
  },
}
