import { BatchPublishError, type FailedMessage, type PublishError } from '../errors/publish-error.ts'
import { quietly, type PublishSpan } from '../observe/trace-context.ts'
import type { Receipt, Settlement } from './pending-record.ts'

/** The promise of one publish. */
export class SingleSettlement implements Settlement {
  readonly promise: Promise<Receipt>
  #resolve!: (receipt: Receipt) => void
  #reject!: (error: Error) => void

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  fulfil(_index: number, receipt: Receipt): void {
    this.#resolve(receipt)
  }

  fail(_index: number, error: PublishError): void {
    // A queue may hand one error to many records: each caller gets its own stack no more than its own copy.
    this.#reject(error)
  }
}

/** Ends the span of one publish on the way. */
export class TracedSettlement implements Settlement {
  readonly #settlement: Settlement
  readonly #span: PublishSpan

  constructor(settlement: Settlement, span: PublishSpan) {
    this.#settlement = settlement
    this.#span = span
  }

  fulfil(index: number, receipt: Receipt): void {
    this.#settlement.fulfil(index, receipt)
    // Settlements that come after this one must not suffer from what a tracer throws.
    quietly(() => this.#span.acknowledged(receipt))
  }

  fail(index: number, error: PublishError): void {
    this.#settlement.fail(index, error)
    quietly(() => this.#span.failed(error))
  }
}

/** The one promise of a bulk publish, whatever number of messages it has. */
export class BulkSettlement implements Settlement {
  readonly promise: Promise<readonly Receipt[]>
  readonly #publisher: string
  readonly #receipts: (Receipt | undefined)[]
  readonly #failures: FailedMessage[] = []
  #open: number
  #resolve!: (receipts: readonly Receipt[]) => void
  #reject!: (error: BatchPublishError<Receipt>) => void

  constructor(publisher: string, messages: number) {
    this.#publisher = publisher
    this.#receipts = new Array<Receipt | undefined>(messages).fill(undefined)
    this.#open = messages
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    if (messages === 0) this.#resolve([])
  }

  fulfil(index: number, receipt: Receipt): void {
    this.#receipts[index] = receipt
    this.#settled()
  }

  fail(index: number, error: PublishError): void {
    this.refuse(index, error, error.outcome)
  }

  /** For a message that never became a record. */
  refuse(index: number, error: Error, outcome: FailedMessage['outcome'] = 'not-written'): void {
    this.#failures.push({ index, outcome, error })
    this.#settled()
  }

  #settled(): void {
    if (--this.#open > 0) return
    if (this.#failures.length === 0) return this.#resolve(this.#receipts as readonly Receipt[])
    this.#failures.sort((a, b) => a.index - b.index)
    this.#reject(new BatchPublishError(this.#publisher, this.#failures, this.#receipts))
  }
}
