import type { Appended, CommitOffset, OutgoingBatch, Transaction, TransactionalProducer } from '../transport.ts'
import type { MemoryBroker } from './broker.ts'
import type { TransactionMark } from './partition-log.ts'
import type { OpenTransaction } from './transaction-log.ts'

type Append = (batch: OutgoingBatch, admit: () => TransactionMark) => Promise<Appended>

/** Holder of a transactional id until another one claims it. */
export class MemoryTransactionalProducer implements TransactionalProducer {
  readonly #broker: MemoryBroker
  readonly #id: string
  readonly #epoch: number
  readonly #append: Append
  #open: MemoryTransaction | undefined

  constructor(broker: MemoryBroker, id: string, epoch: number, append: Append) {
    this.#broker = broker
    this.#id = id
    this.#epoch = epoch
    this.#append = append
  }

  async begin(): Promise<Transaction> {
    await this.#broker.faults.absence
    const open = this.#broker.transactions.begin(this.#id, this.#epoch)
    this.#open = new MemoryTransaction(this.#broker, this.#id, this.#epoch, open, this.#append)
    return this.#open
  }

  async close(): Promise<void> {
    await this.#open?.abort().catch(() => undefined)
  }
}

class MemoryTransaction implements Transaction {
  readonly #broker: MemoryBroker
  readonly #id: string
  readonly #epoch: number
  readonly #open: OpenTransaction
  readonly #append: Append

  constructor(broker: MemoryBroker, id: string, epoch: number, open: OpenTransaction, append: Append) {
    this.#broker = broker
    this.#id = id
    this.#epoch = epoch
    this.#open = open
    this.#append = append
  }

  append(batch: OutgoingBatch): Promise<Appended> {
    return this.#append(batch, () => {
      this.#check()
      const { logs, mark } = this.#open
      if (this.#broker.hasTopic(batch.topic)) logs.add(this.#broker.log(batch))
      return mark
    })
  }

  async offsets(group: string, offsets: readonly CommitOffset[], epoch?: number): Promise<void> {
    await this.#broker.faults.absence
    this.#check()
    if (epoch !== undefined) this.#broker.group(group).check(epoch, offsets)
    this.#open.offsets.push({ group, offsets })
  }

  async commit(): Promise<void> {
    await this.#broker.faults.absence
    this.#broker.transactions.commit(this.#id, this.#epoch, this.#open, (group, offsets) =>
      this.#broker.commit(group, offsets),
    )
  }

  async abort(): Promise<void> {
    await this.#broker.faults.absence
    this.#broker.transactions.abort(this.#id, this.#epoch, this.#open)
  }

  #check(): void {
    this.#broker.transactions.check(this.#id, this.#epoch, this.#open)
  }
}
