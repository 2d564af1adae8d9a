import type { Header } from '../transport/transport.ts'

/** W3C trace context in and out of records; an adapter to a tracing library implements it. */
export interface TraceContext {
  /** `traceparent` and `tracestate` of the span that is active now; none without one. */
  headers(): readonly Header[]
  /** Runs a handler inside the context that a record's headers name. */
  run<T>(headers: readonly Header[], handler: () => T): T
}
