import {
  AppendError,
  type Appended,
  type Batch,
  type Committed,
  type JoinOptions,
  type Member,
  type Membership,
  type OutgoingBatch,
  type PartitionOffset,
  type TransactionalProducer,
  type Transport,
} from '../transport.ts'
import type { MemoryBroker } from './broker.ts'
import { faultError } from './faults.ts'
import { MemoryMembership } from './membership.ts'
import type { TransactionMark } from './partition-log.ts'
import { MemoryTransactionalProducer } from './transactional-producer.ts'

/** A client of the embedded broker. */
export interface MemoryTransport extends Transport {
  /** As if its process had died: no call is made or answered any more; its groups notice when sessions time out. */
  kill(): void
}

/** Two transports on one broker are two clients of one cluster. */
export function memoryTransport(broker: MemoryBroker): MemoryTransport {
  return new EmbeddedTransport(broker)
}

/** Ways out of a batch that was not sent by its deadline. */
type Ending = 'answered' | 'deadline' | 'closed'

class EmbeddedTransport implements MemoryTransport {
  readonly #broker: MemoryBroker
  readonly #memberships = new Set<MemoryMembership>()
  #state: 'open' | 'closed' | 'killed' = 'open'
  #closed = (): void => undefined
  readonly #closing = new Promise<void>((resolve) => {
    this.#closed = resolve
  })

  constructor(broker: MemoryBroker) {
    this.#broker = broker
  }

  async partitionsOf(topic: string): Promise<number> {
    await this.#reach()
    return this.#broker.partitionsOf(topic)
  }

  append(batch: OutgoingBatch, deadline: number): Promise<Appended> {
    return this.appendIn(batch, deadline)
  }

  /** One way in for records with and without a transaction; `admit` throws where the transaction has ended. */
  async appendIn(batch: OutgoingBatch, deadline: number, admit?: () => TransactionMark): Promise<Appended> {
    if (this.#state === 'killed') return never()
    if (this.#state === 'closed') throw closed(batch)
    const fault = this.#broker.faults.take(batch)
    const ending = await this.#reachBroker(deadline, fault?.delay)
    if (ending === 'closed') throw closed(batch)
    if (ending === 'deadline' || performance.now() >= deadline) throw tooLate(batch)
    const failure = fault?.failure
    if (failure && !failure.written) throw faultError(batch, failure)
    const baseOffset = this.#broker.append(batch, admit?.())
    if (failure) throw faultError(batch, failure)
    // An answer takes a turn of the event loop, so that a loop of appends starves neither timers nor sockets.
    await new Promise(setImmediate)
    return { baseOffset }
  }

  async *read(topic: string, partition: number, from: bigint, until: bigint): AsyncIterable<Batch> {
    await this.#reach()
    const log = this.#broker.log({ topic, partition })
    const end = until < log.stable ? until : log.stable
    let position = from
    do {
      await this.#reach()
      const { records, next } = log.read(position, { records: 2_000, bytes: 1_048_576, until: end })
      position = next
      if (records.length > 0) yield { topic, partition, epoch: 0, records, next, highWatermark: log.stable }
    } while (position < end)
  }

  async offsets(topic: string, at: 'earliest' | 'latest' | Date): Promise<readonly PartitionOffset[]> {
    await this.#reach()
    return this.#broker.logs(topic).map((log, partition) => {
      const offset = at === 'earliest' ? log.start : at === 'latest' ? log.stable : log.offsetAt(at.getTime())
      return { topic, partition, offset }
    })
  }

  async committed(group: string, topics: readonly string[]): Promise<readonly Committed[]> {
    await this.#reach()
    for (const topic of topics) this.#broker.partitionsOf(topic)
    return topics.flatMap((topic) => this.#broker.group(group).committed(topic))
  }

  async join(group: string, topics: readonly string[], options: JoinOptions, member: Member): Promise<Membership> {
    await this.#reach()
    const membership = new MemoryMembership(this.#broker, group, topics, options, member)
    this.#memberships.add(membership)
    return membership
  }

  async transactional(id: string): Promise<TransactionalProducer> {
    await this.#reach()
    const epoch = this.#broker.transactions.claim(id)
    return new MemoryTransactionalProducer(this.#broker, id, epoch, (batch, admit) =>
      this.appendIn(batch, performance.now() + 30_000, admit),
    )
  }

  async close(deadline: number): Promise<void> {
    if (this.#state !== 'open') return
    this.#state = 'closed'
    this.#closed()
    await Promise.all([...this.#memberships].map((membership) => membership.leave(deadline)))
  }

  kill(): void {
    this.#state = 'killed'
    for (const membership of this.#memberships) membership.kill()
  }

  async #reach(): Promise<void> {
    if (this.#state === 'killed') return never()
    if (this.#state === 'closed') throw new Error('the transport is closed')
    await this.#broker.faults.absence
  }

  async #reachBroker(deadline: number, delay: number | undefined): Promise<Ending> {
    const { absence } = this.#broker.faults
    if (absence === undefined && delay === undefined) return 'answered'
    const cancels: (() => void)[] = []
    const wait = (ms: number): Promise<void> =>
      new Promise((resolve) => cancels.push(this.#broker.clock.after(ms, resolve)))
    const answer = Promise.resolve(absence).then(() => (delay === undefined ? undefined : wait(delay)))
    const ending = await Promise.race([
      answer.then((): Ending => 'answered'),
      wait(Math.max(0, deadline - performance.now())).then((): Ending => 'deadline'),
      this.#closing.then((): Ending => 'closed'),
    ])
    for (const cancel of cancels) cancel()
    return ending
  }
}

/** What a dead process answers. */
function never(): Promise<never> {
  return new Promise(() => undefined)
}

function closed({ topic, partition }: OutgoingBatch): AppendError {
  return new AppendError(`${topic}/${partition}: the transport is closed; connect again to publish`, {
    reason: 'closed',
    outcome: 'not-written',
    retriable: false,
  })
}

function tooLate({ topic, partition }: OutgoingBatch): AppendError {
  return new AppendError(`${topic}/${partition}: the broker did not take the batch by its deadline`, {
    reason: 'timeout',
    outcome: 'not-written',
    retriable: true,
  })
}
