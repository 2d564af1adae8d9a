import type {
  Batch,
  Committed,
  Member,
  Membership,
  StoredRecord,
  TopicPartition,
} from '../../runtime/transport/transport.ts'

export type Event =
  | { readonly kind: 'assigned'; readonly partitions: readonly Committed[]; readonly epoch: number }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'revoked'; readonly partitions: readonly TopicPartition[]; readonly lost: boolean }
  | { readonly kind: 'failed'; readonly error: Error; readonly fatal: boolean }

export interface Reactions {
  assigned?(partitions: readonly Committed[], epoch: number): Promise<void>
  batch?(batch: Batch): Promise<void>
  revoked?(partitions: readonly TopicPartition[], lost: boolean): Promise<void>
}

/** A member that writes down what it is told, and does what a test wants done meanwhile. */
export class Recorder implements Member {
  readonly events: Event[] = []
  readonly records: StoredRecord[] = []
  membership: Membership | undefined
  readonly #reactions: Reactions
  #waiting: (() => void)[] = []

  constructor(reactions: Reactions = {}) {
    this.#reactions = reactions
  }

  async assigned(partitions: readonly Committed[], epoch: number): Promise<void> {
    this.#note({ kind: 'assigned', partitions, epoch })
    await this.#reactions.assigned?.(partitions, epoch)
  }

  async batch(batch: Batch): Promise<void> {
    this.records.push(...batch.records)
    this.#note({ kind: 'batch', batch })
    await this.#reactions.batch?.(batch)
  }

  async revoked(partitions: readonly TopicPartition[], lost: boolean): Promise<void> {
    this.#note({ kind: 'revoked', partitions, lost })
    await this.#reactions.revoked?.(partitions, lost)
  }

  failed(error: Error, fatal: boolean): void {
    this.#note({ kind: 'failed', error, fatal })
  }

  /** Partition numbers of the last assignment, in order. */
  get held(): readonly number[] {
    const last = this.events.findLast(({ kind }) => kind === 'assigned')
    return last?.kind === 'assigned' ? last.partitions.map(({ partition }) => partition).sort((a, b) => a - b) : []
  }

  get epoch(): number {
    const last = this.events.findLast(({ kind }) => kind === 'assigned')
    return last?.kind === 'assigned' ? last.epoch : 0
  }

  of<Kind extends Event['kind']>(kind: Kind): Extract<Event, { kind: Kind }>[] {
    return this.events.filter((event): event is Extract<Event, { kind: Kind }> => event.kind === kind)
  }

  /** Resolves when what was written down satisfies; fails the test after a while. */
  async until(what: string, satisfied: () => boolean, patience = 20_000): Promise<void> {
    const end = performance.now() + patience
    while (!satisfied()) {
      const left = end - performance.now()
      if (left <= 0) throw new Error(`waited ${patience} ms for: ${what}; saw ${this.events.map(show).join(' ')}`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 20))
        this.#waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
  }

  #note(event: Event): void {
    this.events.push(event)
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }
}

function show(event: Event): string {
  if (event.kind === 'batch') return `batch(${event.batch.partition}: ${event.batch.records.length})`
  if (event.kind === 'failed') return `failed(${event.error.message}${event.fatal ? ', fatal' : ''})`
  return `${event.kind}(${event.partitions.map(({ partition }) => partition).join(',')})`
}
