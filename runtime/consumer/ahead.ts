import type { Task } from './lane.ts'

/** Records and bytes taken and not settled, beyond which the next batch waits. */
const most = { records: 5_000, bytes: 8_388_608 }

/** What a partition has in memory. */
export class Ahead {
  records = 0
  #bytes = 0
  #room: (() => void) | undefined

  take(task: Task): void {
    this.records++
    this.#bytes += bytesOf(task)
  }

  settle(task: Task): void {
    this.records--
    this.#bytes -= bytesOf(task)
  }

  get full(): boolean {
    return this.records >= most.records || this.#bytes >= most.bytes
  }

  /** Resolves at the next release. */
  room(): Promise<void> {
    return new Promise((resolve) => (this.#room = resolve))
  }

  release(): void {
    this.#room?.()
    this.#room = undefined
  }
}

function bytesOf({ record }: Task): number {
  return (record.key?.length ?? 0) + (record.value?.length ?? 0) + 64
}
