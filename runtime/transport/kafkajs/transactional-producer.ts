import {
  AppendError,
  StaleEpochError,
  type Appended,
  type CommitOffset,
  type OutgoingBatch,
  type Transaction,
  type TransactionalProducer,
} from '../transport.ts'
import type { Connections } from './connections.ts'
import { askCoordinator } from './offsets.ts'
import { PartitionWriter, type Writing } from './partition-writer.ts'
import { ProduceLane } from './produce-lane.ts'
import { replicationTimeout } from './producers.ts'
import { BrokerError, codes, coordinatorMoved, leaderMoved, throwOn } from './protocol/errors.ts'
import type { GroupMembership } from './protocol/group-calls.ts'
import {
  addOffsetsToTransaction,
  addPartitionsToTransaction,
  commitOffsetsInTransaction,
  endTransaction,
  initProducerId,
  type ProducerIdentity,
} from './protocol/transaction-calls.ts'
import { ClosingError } from './waiting.ts'
import type { Call } from './protocol/request.ts'

/** ms until the coordinator aborts a transaction nobody ends. */
const transactionTimeout = 60_000
/** ms a step of a transaction is repeated; less than the time-out, so that the end is known. */
const patience = 45_000

/** Finds the membership under which this client holds partitions of a group. */
export type FindHolder = (group: string, epoch: number, offsets: readonly CommitOffset[]) => GroupMembership | undefined

/** Holder of a transactional id. One transaction at a time. */
export class KafkaTransactionalProducer implements TransactionalProducer, Writing {
  readonly transactional = true
  readonly connections: Connections
  readonly id: string
  readonly #findHolder: FindHolder
  readonly #lanes = new Map<number, ProduceLane>()
  readonly #writers = new Map<string, PartitionWriter>()
  #producer: ProducerIdentity | undefined
  #open: KafkaTransaction | undefined

  constructor(connections: Connections, id: string, findHolder: FindHolder) {
    this.connections = connections
    this.id = id
    this.#findHolder = findHolder
  }

  /** Fences every earlier holder and ends what it left open. */
  async claim(): Promise<void> {
    this.#writers.clear()
    this.#producer = await this.connections.retry(performance.now() + patience, async () => {
      const { code, producer } = await this.#ask(initProducerId(this.id, transactionTimeout))
      this.#check(code, 'a producer id')
      return producer
    })
  }

  async begin(): Promise<Transaction> {
    if (this.#open) throw refused('invalid', `${this.id}: a transaction is open; commit or abort it first`)
    try {
      // After a batch of unknown fate the numbering is unknown too: a new epoch begins it anew.
      if ([...this.#writers.values()].some(({ inDoubt }) => inDoubt)) await this.claim()
    } catch (error) {
      throw transactionError(this.id, error)
    }
    this.#open = new KafkaTransaction(this, this.#findHolder, () => (this.#open = undefined))
    return this.#open
  }

  async close(): Promise<void> {
    await this.#open?.abort().catch(() => undefined)
  }

  identity(): Promise<ProducerIdentity> {
    return this.#producer ? Promise.resolve(this.#producer) : Promise.reject(new ClosingError())
  }

  /** Never: a transaction ends instead. */
  renewed(): void {}

  lane(broker: number): ProduceLane {
    let lane = this.#lanes.get(broker)
    if (!lane) {
      lane = new ProduceLane(this.connections, broker, replicationTimeout, this.id)
      this.#lanes.set(broker, lane)
    }
    return lane
  }

  writer({ topic, partition }: OutgoingBatch): PartitionWriter {
    const name = `${topic}/${partition}`
    let writer = this.#writers.get(name)
    if (!writer) {
      writer = new PartitionWriter(this)
      this.#writers.set(name, writer)
    }
    return writer
  }

  /** Asks the coordinator of the transaction; repeats while it moves or is busy. */
  async coordinate(what: string, ask: (producer: ProducerIdentity) => Call<readonly number[]>): Promise<void> {
    const producer = await this.identity()
    await this.connections.retry(performance.now() + patience, async () => {
      for (const code of await this.#ask(ask(producer))) this.#check(code, what)
    })
  }

  async #ask<Answer>(call: Call<Answer>): Promise<Answer> {
    try {
      return await this.connections.ask(await this.connections.coordinator('transaction', this.id), call)
    } catch (error) {
      this.connections.forgetCoordinator('transaction', this.id)
      throw error
    }
  }

  #check(code: number, what: string): void {
    if (coordinatorMoved(code)) this.connections.forgetCoordinator('transaction', this.id)
    throwOn(code, `${what} for ${this.id}`)
  }
}

class KafkaTransaction implements Transaction {
  readonly #producer: KafkaTransactionalProducer
  readonly #findHolder: FindHolder
  readonly #whenOver: () => void
  readonly #partitions = new Map<string, Promise<void>>()
  readonly #groups = new Set<string>()
  #over = false

  constructor(producer: KafkaTransactionalProducer, findHolder: FindHolder, whenOver: () => void) {
    this.#producer = producer
    this.#findHolder = findHolder
    this.#whenOver = whenOver
  }

  async append(batch: OutgoingBatch): Promise<Appended> {
    this.#check()
    try {
      await this.#add(batch)
    } catch (error) {
      throw transactionError(this.#producer.id, error)
    }
    return this.#producer.writer(batch).append(batch, performance.now() + patience)
  }

  async offsets(group: string, offsets: readonly CommitOffset[], epoch?: number): Promise<void> {
    this.#check()
    const { id, connections } = this.#producer
    const holder = epoch === undefined ? { group, generation: -1, member: '' } : this.#findHolder(group, epoch, offsets)
    if (!holder) throw new StaleEpochError(epoch ?? -1, -1)
    try {
      await this.#producer.coordinate(`group ${group}`, (producer) => one(addOffsetsToTransaction(id, producer, group)))
      this.#groups.add(group)
      const producer = await this.#producer.identity()
      await connections.retry(performance.now() + patience, async () => {
        const call = commitOffsetsInTransaction(id, producer, holder, offsets)
        const answers = await askCoordinator(connections, group, (broker) => connections.ask(broker, call))
        for (const { code } of answers) {
          if (coordinatorMoved(code)) connections.forgetCoordinator('group', group)
          if (code === codes.ILLEGAL_GENERATION || code === codes.UNKNOWN_MEMBER_ID) {
            throw new StaleEpochError(epoch ?? -1, -1)
          }
          throwOn(code, `offsets of group ${group} in ${id}`)
        }
      })
    } catch (error) {
      throw error instanceof StaleEpochError ? error : transactionError(id, error)
    }
  }

  commit(): Promise<void> {
    return this.#end('commit')
  }

  abort(): Promise<void> {
    return this.#end('abort')
  }

  /** Tells the coordinator of a partition before the first batch goes there. */
  #add({ topic, partition }: OutgoingBatch): Promise<void> {
    const name = `${topic}/${partition}`
    let adding = this.#partitions.get(name)
    if (!adding) {
      adding = this.#producer.coordinate(`partition ${name}`, (producer) => {
        const call = addPartitionsToTransaction(this.#producer.id, producer, [{ topic, partition }])
        return { ...call, read: (reader) => call.read(reader).map(({ code }) => code) }
      })
      this.#partitions.set(name, adding)
      adding.catch(() => this.#partitions.delete(name))
    }
    return adding
  }

  async #end(outcome: 'commit' | 'abort'): Promise<void> {
    this.#check()
    this.#over = true
    try {
      if (this.#partitions.size + this.#groups.size > 0) {
        await this.#producer.coordinate(outcome, (producer) =>
          one(endTransaction(this.#producer.id, producer, outcome)),
        )
      }
    } catch (error) {
      throw transactionError(this.#producer.id, error, outcome === 'commit' ? 'unknown' : 'not-written')
    } finally {
      this.#whenOver()
    }
  }

  #check(): void {
    if (this.#over) throw refused('fenced', `${this.#producer.id}: the transaction has ended`)
  }
}

function one(call: Call<number>): Call<readonly number[]> {
  return { ...call, read: (reader) => [call.read(reader)] }
}

const fencing: ReadonlySet<number> = new Set([
  codes.INVALID_PRODUCER_EPOCH,
  codes.PRODUCER_FENCED,
  codes.INVALID_TXN_STATE,
  codes.INVALID_PRODUCER_ID_MAPPING,
])

function transactionError(id: string, error: unknown, outcome: 'not-written' | 'unknown' = 'not-written'): Error {
  if (error instanceof AppendError) return error
  const message = `${id}: ${error instanceof Error ? error.message : String(error)}`
  if (error instanceof BrokerError && fencing.has(error.code)) {
    const details = { reason: 'fenced', outcome: 'not-written', retriable: false, cause: error } as const
    return new AppendError(`${message}; another producer has taken the id over`, details)
  }
  if (error instanceof ClosingError) return new AppendError(message, { reason: 'closed', outcome, retriable: false })
  const unknownTopic = error instanceof BrokerError && error.code === codes.UNKNOWN_TOPIC_OR_PARTITION
  const reason = unknownTopic ? 'unknown-topic' : 'unavailable'
  const passes = !(error instanceof BrokerError) || leaderMoved(error.code) || coordinatorMoved(error.code)
  return new AppendError(message, { reason, outcome, retriable: passes && outcome === 'not-written', cause: error })
}

function refused(reason: 'invalid' | 'fenced', message: string): AppendError {
  return new AppendError(message, { reason, outcome: 'not-written', retriable: false })
}
