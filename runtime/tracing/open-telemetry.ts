import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Link,
  type Span,
  type TextMapGetter,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api'
import {
  quietly,
  type PublishSpan,
  type TraceContext,
  type TracedPublish,
  type TracedWork,
} from '../observe/trace-context.ts'
import { describe } from '../consumer/dead-letter.ts'
import type { Receipt } from '../producer/pending-record.ts'
import type { Header } from '../transport/transport.ts'
import { errorAttributes, publishAttributes, receiptAttributes, workAttributes } from './message-attributes.ts'

const none: readonly Header[] = Object.freeze([])
const library = '@jts/messaging'

/**
 * Trace context as the application's OpenTelemetry propagator writes it: `traceparent` and `tracestate` by default, and
 * baggage where the application propagates it. With a tracer provider a publish is a span `send TOPIC` until it is
 * settled, and each call of a handler a span `process TOPIC`, in the trace of its record. Without one there are no spans,
 * and outside a span of the application nothing is written and nothing is done.
 */
export function openTelemetry(): TraceContext {
  return {
    headers: () => headersOf(context.active()),
    run(headers, handler) {
      if (headers.length === 0) return handler()
      return context.with(propagation.extract(ROOT_CONTEXT, headers, getter), handler)
    },
    publish(publish) {
      const tracer = recordingTracer()
      return tracer && new SendSpan(tracer, publish)
    },
    handle(work, handler) {
      const tracer = recordingTracer()
      return tracer ? inSpan(tracer, work, handler) : this.run(work.records[0]!.headers, handler)
    },
  }
}

/** A provider that stands in for one that may still come knows whether it did. */
interface StandIn extends TracerProvider {
  getDelegateTracer(name: string): Tracer | undefined
}

/** Undefined while the application has registered no provider: spans that nobody sees cost time for each record. */
function recordingTracer(): Tracer | undefined {
  const provider = trace.getTracerProvider()
  return 'getDelegateTracer' in provider
    ? (provider as StandIn).getDelegateTracer(library)
    : provider.getTracer(library)
}

class SendSpan implements PublishSpan {
  readonly headers: readonly Header[]
  readonly #span: Span

  constructor(tracer: Tracer, publish: TracedPublish) {
    const name = publish.topic === undefined ? 'send' : `send ${publish.topic}`
    this.#span = tracer.startSpan(name, { kind: SpanKind.PRODUCER, attributes: publishAttributes(publish) })
    this.headers = headersOf(trace.setSpan(context.active(), this.#span))
  }

  acknowledged(receipt: Receipt | undefined): void {
    if (receipt) this.#span.setAttributes(receiptAttributes(receipt))
    this.#span.end()
  }

  failed(error: Error): void {
    fail(this.#span, error)
  }
}

/** One record goes on with its own trace; of several none is the parent, and each is linked. */
function inSpan<T>(tracer: Tracer, work: TracedWork, handler: () => T): T {
  const contexts = work.records.map(({ headers }) => propagation.extract(ROOT_CONTEXT, headers, getter))
  const alone = contexts.length === 1
  const parent = alone ? contexts[0]! : ROOT_CONTEXT
  const options = {
    kind: SpanKind.CONSUMER,
    attributes: workAttributes(work),
    ...(!alone && { links: linksTo(contexts) }),
  }
  const span = quietly(() => tracer.startSpan(`process ${work.topic}`, options, parent))
  if (!span) return context.with(parent, handler)
  return endWith(span, () => context.with(trace.setSpan(parent, span), handler))
}

function linksTo(contexts: readonly Context[]): Link[] {
  return contexts.flatMap((one) => trace.getSpanContext(one) ?? []).map((found) => ({ context: found }))
}

/** What the handler returns, as it is where it is no promise. */
function endWith<T>(span: Span, handler: () => T): T {
  let result: T
  try {
    result = handler()
  } catch (error) {
    fail(span, error)
    throw error
  }
  if (!isThenable(result)) {
    quietly(() => span.end())
    return result
  }
  const ended = async (): Promise<unknown> => {
    try {
      const value: unknown = await result
      quietly(() => span.end())
      return value
    } catch (error) {
      fail(span, error)
      throw error
    }
  }
  return ended() as T
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}

function fail(span: Span, error: unknown): void {
  const message = describe(error)
  quietly(() => {
    span.setAttributes(errorAttributes(error))
    span.setStatus({ code: SpanStatusCode.ERROR, message })
    span.recordException(error instanceof Error ? error : message)
    span.end()
  })
}

function headersOf(active: Context): readonly Header[] {
  if (active === ROOT_CONTEXT) return none
  const headers: Header[] = []
  propagation.inject(active, headers, setter)
  return headers.length === 0 ? none : headers
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
