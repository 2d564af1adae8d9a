import { AppendError, type CommitOffset } from '../transport.ts'
import type { Clock } from './clock.ts'
import type { PartitionLog, TransactionMark } from './partition-log.ts'

/** One open transaction as the broker sees it. */
export interface OpenTransaction {
  readonly mark: TransactionMark
  readonly logs: Set<PartitionLog>
  readonly offsets: { readonly group: string; readonly offsets: readonly CommitOffset[] }[]
}

interface Holder {
  epoch: number
  open: OpenTransaction | undefined
  cancelTimeout: () => void
}

/** ms until the broker aborts a transaction nobody ends; Kafka's `transaction.timeout.ms`. */
const transactionTimeout = 60_000

/** Who holds which transactional id, and what each has open. */
export class TransactionLog {
  readonly #clock: Clock
  readonly #holders = new Map<string, Holder>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Fences the earlier holder and aborts what it left open. Returns the new epoch. */
  claim(id: string): number {
    const holder = this.#holders.get(id) ?? { epoch: -1, open: undefined, cancelTimeout: () => undefined }
    this.#holders.set(id, holder)
    this.#end(holder, 'aborted')
    return ++holder.epoch
  }

  begin(id: string, epoch: number): OpenTransaction {
    const holder = this.#holder(id, epoch)
    if (holder.open) {
      throw new AppendError(`${id}: a transaction is open; commit or abort it first`, {
        reason: 'invalid',
        outcome: 'not-written',
        retriable: false,
      })
    }
    const open: OpenTransaction = { mark: { state: 'open' }, logs: new Set(), offsets: [] }
    holder.open = open
    holder.cancelTimeout = this.#clock.after(transactionTimeout, () => {
      this.#end(holder, 'aborted')
      holder.epoch++
    })
    return open
  }

  /** Throws AppendError `fenced` when the id has a new holder or the transaction has ended. */
  check(id: string, epoch: number, transaction: OpenTransaction): void {
    if (this.#holder(id, epoch).open !== transaction) throw fenced(id, 'the transaction has ended')
  }

  commit(
    id: string,
    epoch: number,
    transaction: OpenTransaction,
    write: (group: string, offsets: readonly CommitOffset[]) => void,
  ): void {
    this.check(id, epoch, transaction)
    this.#end(this.#holder(id, epoch), 'committed')
    for (const { group, offsets } of transaction.offsets) write(group, offsets)
  }

  abort(id: string, epoch: number, transaction: OpenTransaction): void {
    this.check(id, epoch, transaction)
    this.#end(this.#holder(id, epoch), 'aborted')
  }

  #holder(id: string, epoch: number): Holder {
    const holder = this.#holders.get(id)
    if (!holder || holder.epoch !== epoch) throw fenced(id, 'another producer has taken the id over')
    return holder
  }

  #end(holder: Holder, state: 'committed' | 'aborted'): void {
    holder.cancelTimeout()
    const { open } = holder
    holder.open = undefined
    if (!open) return
    open.mark.state = state
    for (const log of open.logs) log.complete(open.mark)
  }
}

function fenced(id: string, why: string): AppendError {
  return new AppendError(`${id}: ${why}; nothing of this transaction is visible`, {
    reason: 'fenced',
    outcome: 'not-written',
    retriable: false,
  })
}
