import { Fifo } from '../producer/fifo.ts'
import { encodeCompleted, type CompletedOffsets, type OffsetState } from './completed-offsets.ts'

/** One record taken from a partition. */
export interface Taken {
  readonly offset: bigint
  settled: boolean
}

/** Which records of a partition are settled, and up to where all of them are. */
export class Progress {
  readonly #taken = new Fifo<Taken>()
  readonly #completed: CompletedOffsets
  #end: bigint | undefined

  /** `start`: where reading begins; undefined where the first batch decides. `completed`: settled by an earlier reader. */
  constructor(start: bigint | undefined, completed: CompletedOffsets) {
    this.#end = start
    this.#completed = completed
  }

  /** Every record before it is settled: the offset to commit. Undefined before the first batch. */
  get position(): bigint | undefined {
    return this.#taken.peek()?.offset ?? this.#end
  }

  /** Whether this offset was taken already, or lies before where reading began. */
  covers(offset: bigint): boolean {
    return this.#end !== undefined && offset < this.#end
  }

  /** A record of an earlier reader's counts as settled at once. */
  take(taken: Taken): void {
    taken.settled = this.#completed.has(taken.offset)
    if (!taken.settled || this.#taken.length > 0) this.#taken.push(taken)
    this.#end = taken.offset + 1n
  }

  /** Steps over control records and gaps: nothing before `next` is still to come. */
  advance(next: bigint): void {
    if (this.#end === undefined || next > this.#end) this.#end = next
  }

  /** Whether the position moved. */
  settle(taken: Taken): boolean {
    taken.settled = true
    let moved = false
    while (this.#taken.peek()?.settled) {
      this.#taken.shift()
      moved = true
    }
    return moved
  }

  /** Commit metadata: what is settled above the position, also what was not read yet. */
  completed(): string {
    const position = this.position
    return position === undefined ? '' : encodeCompleted(position, this.#states())
  }

  *#states(): Iterable<OffsetState> {
    yield* this.#taken
    yield* this.#completed.from(this.#end!)
  }
}
