import type { Health } from '../client/health.ts'
import type { PublishFailure } from '../errors/publish-error.ts'

/**
 * Where figures go. Called once a batch or an event, never once a record on the publishing side; durations in ms, sizes
 * in bytes before compression. Every method is optional in what is given to a client.
 */
export interface Metrics {
  /** A batch that every in-sync replica has. `queueTime`: from the first record's publish to its request. */
  acknowledged(event: {
    readonly topic: string
    readonly partition: number
    readonly records: number
    readonly bytes: number
    readonly queueTime: number
    readonly requestTime: number
  }): void
  /** Messages whose publish was rejected, also those that never became records; `topic` is empty where none was decided. */
  failed(event: { readonly topic: string; readonly reason: PublishFailure; readonly records: number }): void
  /** A batch that is sent again. */
  resent(event: { readonly topic: string; readonly partition: number; readonly records: number }): void
  /** Records settled by one call of a handler. */
  handled(event: {
    readonly group: string
    readonly topic: string
    readonly records: number
    readonly duration: number
  }): void
  /** One attempt of a handler that failed; `again`: another one follows. */
  attemptFailed(event: {
    readonly group: string
    readonly topic: string
    readonly attempt: number
    readonly again: boolean
  }): void
  deadLettered(event: { readonly group: string; readonly topic: string; readonly stage: 'decode' | 'handle' }): void
  /** `lag`: records between what is settled and the end of the partition. */
  lag(event: { readonly group: string; readonly topic: string; readonly partition: number; readonly lag: number }): void
  /** `age`: since the commit before. */
  committed(event: { readonly group: string; readonly partitions: number; readonly age: number }): void
  rebalanced(event: { readonly group: string; readonly partitions: number; readonly lost: boolean }): void
}

export type MetricsHook = Partial<Metrics> & {
  /** Called once for a client that is connected: what is a state and no event can be asked for from then on. The function returned is called when the client is closed. */
  watch?(health: () => Health): () => void
}

/** A hook that throws must not keep a client from connecting or closing. */
export function watchHealth(hook: MetricsHook | undefined, health: () => Health): () => void {
  const guarded = <T>(ask: (() => T) | undefined): T | undefined => {
    try {
      return ask?.()
    } catch {
      return undefined
    }
  }
  const end = guarded(() => hook?.watch?.(health))
  return () => void guarded(end)
}

/** Every method there, none of them able to throw. */
export function guardedMetrics(hook: MetricsHook): Metrics {
  const guard =
    <K extends keyof Metrics>(name: K) =>
    (event: Parameters<Metrics[K]>[0]): void => {
      try {
        ;(hook[name] as ((event: Parameters<Metrics[K]>[0]) => void) | undefined)?.call(hook, event)
      } catch {
        // Counting must not stop what is counted.
      }
    }
  return {
    acknowledged: guard('acknowledged'),
    failed: guard('failed'),
    resent: guard('resent'),
    handled: guard('handled'),
    attemptFailed: guard('attemptFailed'),
    deadLettered: guard('deadLettered'),
    lag: guard('lag'),
    committed: guard('committed'),
    rebalanced: guard('rebalanced'),
  }
}
