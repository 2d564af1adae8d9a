import { Fifo } from '../producer/fifo.ts'
import type { StoredRecord } from '../transport/transport.ts'
import type { Taken } from './progress.ts'

export interface Task extends Taken {
  readonly record: StoredRecord
}

/** Records that must be handled one after another: those of one key, or of a whole partition. */
export class Lane {
  /** Undefined for a record without a key, which follows nobody. */
  readonly key: string | undefined
  readonly tasks = new Fifo<Task>()
  /** Failed attempts at the first task. */
  failed = 0
  /** So many tasks of a batch that failed for good are handed over one by one. */
  singly = 0
  /** Monotonic ms since its handler runs; undefined while none does. */
  started: number | undefined
  /** The wait for the next attempt. */
  timer: NodeJS.Timeout | undefined
  /** Its first record can neither be handled nor put aside. */
  stopped = false
  /** Its place in `Begun`; -1 while it is not there. */
  place = -1

  constructor(key: string | undefined) {
    this.key = key
  }
}

/** Lanes, beside twice those in use, that are kept for the next record of their key. */
const spare = 256

/** The lanes of one partition. */
export class Lanes {
  readonly #byKey: boolean
  #lanes = new Map<string, Lane>()
  #most = spare

  constructor(byKey: boolean) {
    this.#byKey = byKey
  }

  /** The lane it was put in, when that had been empty. */
  add(task: Task): Lane | undefined {
    const name = this.#name(task.record.key)
    let lane = name === undefined ? undefined : this.#lanes.get(name)
    if (!lane) {
      lane = new Lane(name)
      if (name !== undefined) this.#lanes.set(name, lane)
    }
    const fresh = lane.tasks.length === 0
    lane.tasks.push(task)
    return fresh ? lane : undefined
  }

  /** Called when a lane has become empty. All that are empty go at once: see `Begun` for what it costs to take out each. */
  tidy(): void {
    if (this.#lanes.size <= this.#most) return
    this.#lanes = new Map([...this.#lanes].filter(([, { tasks }]) => tasks.length > 0))
    this.#most = 2 * this.#lanes.size + spare
  }

  #name(key: Uint8Array | null): string | undefined {
    if (!this.#byKey) return ''
    if (key === null) return undefined
    const bytes = Buffer.isBuffer(key) ? key : Buffer.from(key.buffer, key.byteOffset, key.length)
    return bytes.toString('latin1')
  }
}

/**
 * The lanes that are begun, in no order. A Set would do but for the collector: filled and emptied with every record, it
 * leaves a chain of outgrown tables; once one of them is old, all that follow are taken for reachable, with the records
 * they name, and what should die young waits for a full collection (of 10 000 records/s, about one a second).
 */
export class Begun {
  readonly #lanes: Lane[] = []

  add(lane: Lane): void {
    if (lane.place < 0) lane.place = this.#lanes.push(lane) - 1
  }

  delete(lane: Lane): void {
    if (lane.place < 0) return
    const last = this.#lanes.pop()!
    if (last !== lane) {
      this.#lanes[lane.place] = last
      last.place = lane.place
    }
    lane.place = -1
  }

  [Symbol.iterator](): Iterator<Lane> {
    return this.#lanes.values()
  }
}
