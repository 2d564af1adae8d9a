import type { TraceContext } from '../observe/trace-context.ts'

let found: Promise<TraceContext | undefined> | undefined

/**
 * Trace context by `@opentelemetry/api`, where the application has installed it; undefined where it has not, and where
 * what is installed cannot be loaded.
 */
export function installedTracing(): Promise<TraceContext | undefined> {
  found ??= import('./open-telemetry.ts').then(
    ({ openTelemetry }) => openTelemetry(),
    () => undefined,
  )
  return found
}
