import { AppendError, type AppendFailure, type Outcome, type OutgoingBatch } from '../transport.ts'

/** What becomes of the next appends that match. */
export interface AppendFault {
  readonly topic?: string
  readonly partition?: number
  /** How many appends it befalls; 1. */
  readonly times?: number
  /** ms before the broker looks at the batch. */
  readonly delay?: number
  /** Absent: the append succeeds after its delay. */
  readonly failure?: {
    readonly reason: AppendFailure
    readonly outcome: Outcome
    readonly retriable: boolean
    /** The batch is in the log all the same; legal only with outcome `unknown`. */
    readonly written?: boolean
  }
}

/** A response that was lost after the broker had written the batch. */
export const lostResponse = {
  failure: { reason: 'timeout', outcome: 'unknown', retriable: false, written: true },
} as const satisfies AppendFault

/** What a test does to an embedded broker. */
export class BrokerFaults {
  readonly #appends: { readonly fault: AppendFault; left: number }[] = []
  #away: Promise<void> | undefined

  append(fault: AppendFault): void {
    if (fault.failure?.written && fault.failure.outcome !== 'unknown') {
      throw new RangeError('a batch that is written cannot fail as not-written: give outcome unknown')
    }
    this.#appends.push({ fault, left: fault.times ?? 1 })
  }

  /** Until the function returned is called, nothing is answered: appends time out, members receive nothing. */
  away(): () => void {
    let heal = (): void => undefined
    const away = new Promise<void>((resolve) => {
      heal = () => {
        if (this.#away === away) this.#away = undefined
        resolve()
      }
    })
    this.#away = away
    return heal
  }

  /** The promise ends when the broker is back; undefined while it is there. */
  get absence(): Promise<void> | undefined {
    return this.#away
  }

  /** The fault that befalls this append, used up. */
  take({ topic, partition }: OutgoingBatch): AppendFault | undefined {
    const at = this.#appends.findIndex(
      ({ fault }) =>
        (fault.topic === undefined || fault.topic === topic) &&
        (fault.partition === undefined || fault.partition === partition),
    )
    const found = this.#appends[at]
    if (!found) return undefined
    if (--found.left <= 0) this.#appends.splice(at, 1)
    return found.fault
  }

  clear(): void {
    this.#appends.length = 0
  }
}

export function faultError(batch: OutgoingBatch, failure: NonNullable<AppendFault['failure']>): AppendError {
  return new AppendError(`${batch.topic}/${batch.partition}: ${failure.reason} (fault of a test)`, failure)
}
