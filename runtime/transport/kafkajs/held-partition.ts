import { CorruptBatchError, decodeBatches } from '../record-batch/decode.ts'
import { OffsetOutOfRangeError, type Batch, type Member, type TopicPartition } from '../transport.ts'
import type { FetchedPartition } from './protocol/fetch-call.ts'

/** One partition in the hands of a member: its position, and one batch fetched ahead while the application is busy. */
export class HeldPartition implements TopicPartition {
  readonly topic: string
  readonly partition: number
  /** Undefined until the log's start was asked for. */
  position: bigint | undefined
  paused = false
  readonly #epoch: number
  readonly #member: Member
  /** Called when the partition may be fetched again. */
  readonly #ready: () => void
  #held = true
  /** A failure that only `seek` mends. */
  #stuck = false
  #busy = false
  #ahead: Batch | undefined
  #seeks = 0
  #corrupt = 0

  constructor({ topic, partition }: TopicPartition, epoch: number, member: Member, ready: () => void) {
    this.topic = topic
    this.partition = partition
    this.#epoch = epoch
    this.#member = member
    this.#ready = ready
  }

  get held(): boolean {
    return this.#held
  }

  /** Wants records: nothing waits to be handed over. */
  get hungry(): boolean {
    return this.#held && !this.paused && !this.#stuck && this.#ahead === undefined
  }

  /** Changes with each seek: what was fetched before it is thrown away. */
  get seeks(): number {
    return this.#seeks
  }

  seek(offset: bigint): void {
    this.#seeks++
    this.#ahead = undefined
    this.#stuck = false
    this.#corrupt = 0
    this.position = offset
    this.#ready()
  }

  pause(): void {
    this.paused = true
    // What was fetched ahead would come after the pause: it is fetched again.
    if (this.#ahead?.records[0]) this.position = this.#ahead.records[0].offset
    this.#ahead = undefined
  }

  resume(): void {
    this.paused = false
    this.#ready()
  }

  /** Nothing is handed over from now on. */
  release(): void {
    this.#held = false
    this.#ahead = undefined
  }

  /** Takes what a broker answered to a fetch at `position`, asked when there had been `seeks` seeks. */
  take(fetched: FetchedPartition, position: bigint, seeks: number): void {
    // Two leaders may have been asked the same question while the partition moved: the first answer counts.
    const current = this.hungry && seeks === this.#seeks && position === this.position
    if (!current || fetched.records.length === 0) return
    try {
      const { records, next } = decodeBatches(fetched.records, position, fetched.aborted)
      // A broker gives the first batch whole (KIP-74): without one these bytes are no batches.
      if (next === undefined || next <= position) throw new CorruptBatchError(position, 'no whole batch was fetched')
      this.#corrupt = 0
      this.position = next
      if (records.length === 0) return
      const { topic, partition } = this
      const highWatermark = fetched.lastStable < next ? next : fetched.lastStable
      this.#ahead = { topic, partition, epoch: this.#epoch, records, next, highWatermark }
      void this.#handOver()
    } catch (error) {
      // Damage on the way mends itself by asking again; damage on disk does not.
      if (++this.#corrupt > 2) this.fail(error)
    }
  }

  /** The partition stops until somebody seeks. */
  fail(error: unknown): void {
    if (!this.#held || this.#stuck) return
    this.#stuck = true
    this.#member.failed(error instanceof Error ? error : new Error(String(error)), false)
  }

  outOfRange(earliest: bigint, latest: bigint): void {
    this.fail(new OffsetOutOfRangeError(this, this.position ?? 0n, earliest, latest))
  }

  async #handOver(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    while (this.#ahead && this.#held && !this.paused) {
      const batch = this.#ahead
      this.#ahead = undefined
      this.#ready()
      try {
        await this.#member.batch(batch)
      } catch (error) {
        this.fail(error)
      }
    }
    this.#busy = false
  }
}
