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

  constructor(key: string | undefined) {
    this.key = key
  }
}

/** The lanes of one partition. */
export class Lanes {
  readonly #byKey: boolean
  readonly #lanes = new Map<string, Lane>()

  constructor(byKey: boolean) {
    this.#byKey = byKey
  }

  /** The lane it was put in, when that had been empty. */
  add(task: Task): Lane | undefined {
    const name = this.#name(task.record.key)
    let lane = name === undefined ? undefined : this.#lanes.get(name)
    const fresh = lane === undefined
    if (!lane) {
      lane = new Lane(name)
      if (name !== undefined) this.#lanes.set(name, lane)
    }
    lane.tasks.push(task)
    return fresh ? lane : undefined
  }

  /** An empty lane is forgotten. */
  remove(lane: Lane): void {
    if (lane.key !== undefined) this.#lanes.delete(lane.key)
  }

  #name(key: Uint8Array | null): string | undefined {
    if (!this.#byKey) return ''
    if (key === null) return undefined
    const bytes = Buffer.isBuffer(key) ? key : Buffer.from(key.buffer, key.byteOffset, key.length)
    return bytes.toString('latin1')
  }
}
