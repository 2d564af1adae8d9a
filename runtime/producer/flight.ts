import type { PublishFailure } from '../errors/publish-error.ts'
import { AppendError, type Outcome } from '../transport/transport.ts'
import type { PendingRecord } from './pending-record.ts'

/** A batch on its way, through all its attempts. */
export interface Flight {
  /** What the next attempt takes. */
  records: readonly PendingRecord[]
  /** Everything that was taken from the queue for it. */
  taken: readonly PendingRecord[]
  bytes: number
  /** An attempt is with the broker now. */
  attempting: boolean
  /** Some attempt may have been written: only the same batch may follow it. */
  unknown: boolean
  failure: AppendError | undefined
  /** Ends a wait between attempts. */
  hurry: () => void
}

export function flightOf(records: readonly PendingRecord[]): Flight {
  return {
    records,
    taken: records,
    bytes: sizeOf(records),
    attempting: false,
    unknown: false,
    failure: undefined,
    hurry: () => undefined,
  }
}

/** Records join a batch that has not left yet. */
export function extend(flight: Flight, records: readonly PendingRecord[]): void {
  if (records.length === 0) return
  flight.records = [...flight.records, ...records]
  flight.taken = [...flight.taken, ...records]
  flight.bytes += sizeOf(records)
}

function sizeOf(records: readonly PendingRecord[]): number {
  return records.reduce((sum, { size }) => sum + size, 0)
}

/** Whether its records can be in the log, as far as is known now. */
export function outcomeOf(flight: Flight | undefined): Outcome {
  return flight?.attempting || flight?.unknown ? 'unknown' : 'not-written'
}

/** The batch as a whole is too large, and certainly nothing of it is written: its halves may go. */
export function divisible({ records, unknown }: Flight, { reason, outcome }: AppendError): boolean {
  return reason === 'too-large' && outcome === 'not-written' && !unknown && records.length > 1
}

/** What a caller is told of a broker's verdict. */
export function publishReason({ reason }: AppendError): PublishFailure {
  return publishReasons[reason] ?? 'broker'
}

const publishReasons: Readonly<Partial<Record<AppendError['reason'], PublishFailure>>> = {
  timeout: 'timeout',
  'too-large': 'too-large',
  'not-authorized': 'not-authorized',
  'unknown-topic': 'unknown-topic',
  invalid: 'invalid',
  closed: 'closed',
}

/** A transport that breaks its contract: nothing is known, so nothing is repeated. */
export function asAppendError(cause: unknown): AppendError {
  if (cause instanceof AppendError) return cause
  const message = `the transport failed: ${cause instanceof Error ? cause.message : String(cause)}`
  return new AppendError(message, { reason: 'unavailable', outcome: 'unknown', retriable: false, cause })
}

/** Waits between two attempts; `hurry` ends it. */
export async function rest(flight: Flight, ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    flight.hurry = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  flight.hurry = () => undefined
}
