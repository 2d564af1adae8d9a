import type { Receipt } from '../producer/pending-record.ts'
import type { Header, StoredRecord, TopicPartition } from '../transport/transport.ts'

/** W3C trace context in and out of records; an adapter to a tracing library implements it. */
export interface TraceContext {
  /** `traceparent` and `tracestate` of the span that is active now; none without one. */
  headers(): readonly Header[]
  /** Runs a handler inside the context that a record's headers name. */
  run<T>(headers: readonly Header[], handler: () => T): T
  /** Begins a span of its own for a publish; absent, or undefined where nobody records: the record carries `headers()`. */
  publish?(publish: TracedPublish): PublishSpan | undefined
  /** Like `run`, within a span of its own that ends as the handler does; absent: `run`. */
  handle?<T>(work: TracedWork, handler: () => T): T
}

export interface TracedPublish {
  /** Undefined of a bulk publish, whose messages may go to several. */
  readonly topic: string | undefined
  readonly key: string | undefined
  readonly messages: number
  /** What the client is known as. */
  readonly client: string
}

/** From a publish to its settlement. */
export interface PublishSpan {
  /** What its records carry. */
  readonly headers: readonly Header[]
  /** Ends it; of a single publish with its receipt. */
  acknowledged(receipt: Receipt | undefined): void
  failed(error: Error): void
}

/** Records that are handed to a handler together; at least one. */
export interface TracedWork extends TopicPartition {
  readonly group: string
  readonly records: readonly StoredRecord[]
}

/** Tracing that throws must not keep a message from being published. */
export function guardedTrace(trace: TraceContext): TraceContext {
  const { handle } = trace
  return {
    headers: () => quietly(() => trace.headers()) ?? [],
    run: (headers, handler) => trace.run(headers, handler),
    publish: (publish) => quietly(() => trace.publish?.(publish)),
    ...(handle && { handle: (work, handler) => handle.call(trace, work, handler) as ReturnType<typeof handler> }),
  }
}

/** Undefined where it threw. */
export function quietly<T>(tell: () => T): T | undefined {
  try {
    return tell()
  } catch {
    return undefined
  }
}
