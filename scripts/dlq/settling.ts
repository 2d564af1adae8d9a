import {
  completedWindow,
  decodeCompleted,
  encodeCompleted,
  type CompletedOffsets,
  type OffsetState,
} from '../../runtime/consumer/completed-offsets.ts'
import type { CommitOffset } from '../../runtime/transport/transport.ts'
import type { Letter, LetterPartition } from './letter.ts'

/** Which letters of one partition are settled, as a commit can say it: a position, and offsets above it. */
export class Settling {
  readonly #at: LetterPartition
  #states: { readonly offset: bigint; settled: boolean }[] = []
  #position: bigint
  /** What was settled before and may not be met this time. */
  readonly #before: CompletedOffsets
  #met = -1n

  constructor(at: LetterPartition) {
    this.#at = at
    const { offset = at.from, metadata } = at.committed
    this.#before = decodeCompleted(offset, metadata)
    this.#position = offset > at.from ? offset : at.from
  }

  /** Letters of the partition in order, settled ones too. False where a commit cannot reach: too many open ones lie below. */
  meet({ record: { offset }, settled }: Letter): boolean {
    this.#met = offset
    const first = this.#states[0]?.offset ?? offset
    if (Number(offset - first) >= completedWindow) return false
    this.#states.push({ offset, settled })
    this.#advance()
    return true
  }

  settle(offset: bigint): void {
    const state = this.#states.find((one) => one.offset === offset)
    if (state) state.settled = true
    this.#advance()
  }

  /** Everything of the partition was met: nothing is open behind the last one. */
  end(): void {
    if (this.#states.length === 0 && this.#at.until > this.#position) this.#position = this.#at.until
  }

  commit(): CommitOffset {
    const { topic, partition } = this.#at
    const states: readonly OffsetState[] = [...this.#states, ...this.#before.from(this.#met + 1n)]
    return { topic, partition, offset: this.#position, metadata: encodeCompleted(this.#position, states) }
  }

  #advance(): void {
    let settled = 0
    while (this.#states[settled]?.settled) settled++
    if (settled > 0) this.#position = this.#states[settled - 1]!.offset + 1n
    this.#states = this.#states.slice(settled)
    const open = this.#states[0]
    if (open && open.offset > this.#position) this.#position = open.offset
  }
}
