import type { PublishError } from '../errors/publish-error.ts'
import type { Header, OutgoingRecord } from '../transport/transport.ts'

/** Where a record went. */
export interface Receipt {
  readonly topic: string
  readonly partition: number
  /** -1n where a broker acknowledged a batch that it had already and did not say where. */
  readonly offset: bigint
  /** ms since 1970, as sent. */
  readonly timestamp: number
}

/** Who waits for a record. Exactly one of the two is called, once. */
export interface Settlement {
  fulfil(index: number, receipt: Receipt): void
  fail(index: number, error: PublishError): void
}

/** One record between `publish` and its acknowledgement. */
export class PendingRecord implements OutgoingRecord {
  readonly key: Uint8Array | null
  readonly value: Uint8Array | null
  readonly headers: readonly Header[]
  readonly timestamp: number
  /** Upper bound of its bytes in a record batch. */
  readonly size: number
  /** Monotonic ms. */
  readonly created: number
  readonly deadline: number
  readonly #settlement: Settlement
  readonly #index: number
  /** Given by its partition, ascending. */
  sequence = 0
  /** The partition's queue, once it is known: whom to tell that the caller gave up, and why. */
  queue: { abort(record: PendingRecord, cause: unknown): void } | undefined
  settled = false
  /** Takes the listener off the caller's signal. */
  release: (() => void) | undefined

  constructor(
    bytes: OutgoingRecord,
    times: { readonly created: number; readonly deadline: number },
    settlement: Settlement,
    index: number,
  ) {
    this.key = bytes.key
    this.value = bytes.value
    this.headers = bytes.headers
    this.timestamp = bytes.timestamp
    this.size = recordSize(bytes)
    this.created = times.created
    this.deadline = times.deadline
    this.#settlement = settlement
    this.#index = index
  }

  fulfil(receipt: Receipt): void {
    if (this.settled) return
    this.settled = true
    this.release?.()
    this.#settlement.fulfil(this.#index, receipt)
  }

  fail(error: PublishError): void {
    if (this.settled) return
    this.settled = true
    this.release?.()
    this.#settlement.fail(this.#index, error)
  }
}

/** Header of a record batch, version 2. */
export const batchOverhead = 61
/** Length, attributes, time and offset deltas, key and value lengths, header count, each at its longest. */
const recordOverhead = 36

function recordSize({ key, value, headers }: OutgoingRecord): number {
  return recordOverhead + (key?.length ?? 0) + (value?.length ?? 0) + headersSize(headers)
}

/** Publishers share one header list among their records: it is measured once. */
const measured = new WeakMap<readonly Header[], number>()

function headersSize(headers: readonly Header[]): number {
  if (headers.length === 0) return 0
  const known = measured.get(headers)
  if (known !== undefined) return known
  let size = 0
  for (const [name, value] of headers) size += 10 + Buffer.byteLength(name) + (value?.length ?? 0)
  if (Object.isFrozen(headers)) measured.set(headers, size)
  return size
}
