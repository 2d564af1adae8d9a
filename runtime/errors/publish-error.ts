import type { Outcome } from '../transport/transport.ts'

export type PublishFailure =
  /** The delivery timeout of the topic's profile passed. */
  | 'timeout'
  /** The record alone is larger than the topic takes. */
  | 'too-large'
  | 'not-authorized'
  | 'unknown-topic'
  /** The Schema Registry does not hold the schema these records are written with. */
  | 'schema-not-registered'
  /** The Schema Registry refuses to be asked: credentials, or no registry at that address. */
  | 'registry'
  /** A field that decides topic or key has no usable value. */
  | 'unroutable'
  /** A field has a value that cannot be written. */
  | 'invalid'
  /** No room, and as many calls wait for some as may (`buffer.waitingCalls`); with `onFull: 'reject'` at once. */
  | 'buffer-full'
  /** The caller's AbortSignal. */
  | 'aborted'
  | 'closed'
  /** The broker answered with an error that another attempt cannot mend safely. */
  | 'broker'

/**
 * A record that was not acknowledged. With outcome `not-written` it is in no log and may be published again; with
 * `unknown` it may be in the log, so that publishing it again can repeat it: only the caller can decide that.
 */
export class PublishError extends Error {
  override readonly name = 'PublishError'
  readonly reason: PublishFailure
  readonly outcome: Outcome
  readonly topic: string | undefined
  constructor(
    message: string,
    details: { reason: PublishFailure; outcome: Outcome; topic?: string | undefined; cause?: unknown },
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.reason = details.reason
    this.outcome = details.outcome
    this.topic = details.topic
  }
}

/** One message of a bulk publish that was not acknowledged. */
export interface FailedMessage {
  /** Position in the messages given. */
  readonly index: number
  readonly outcome: Outcome
  readonly error: Error
}

/** Some messages of a bulk publish were not acknowledged; every other one was. `Receipt` stands for the receipt's type. */
export class BatchPublishError<Receipt = unknown> extends Error {
  override readonly name = 'BatchPublishError'
  readonly failures: readonly FailedMessage[]
  /** By position in the messages given; undefined where it failed. */
  readonly receipts: readonly (Receipt | undefined)[]
  constructor(publisher: string, failures: readonly FailedMessage[], receipts: readonly (Receipt | undefined)[]) {
    const unknown = failures.filter(({ outcome }) => outcome === 'unknown').length
    const first = failures[0]
    super(
      `${publisher}: ${failures.length} of ${receipts.length} messages were not acknowledged` +
        (unknown > 0 ? ` (${unknown} of them may be in the log all the same)` : '') +
        (first ? `; the first, at index ${first.index}: ${first.error.message}` : ''),
      first === undefined ? undefined : { cause: first.error },
    )
    this.failures = failures
    this.receipts = receipts
  }
}
