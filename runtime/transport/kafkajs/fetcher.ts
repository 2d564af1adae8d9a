import type { Connections } from './connections.ts'
import type { HeldPartition } from './held-partition.ts'
import { offsetsAt } from './offsets.ts'
import { codes, leaderMoved } from './protocol/errors.ts'
import { fetchRecords, type FetchedPartition, type FetchPosition } from './protocol/fetch-call.ts'
import { backoff, ClosingError, sleep, stoppable } from './waiting.ts'

/** ms a broker waits for the first record. A seek or a resumed partition waits as long at most, for a resting leader longer. */
const maxWait = 250
/** The same of a leader that had nothing for some fetches in a row, so that a client that rests costs little. */
const restingWait = 1_000
const restingAfter = 8
/** ms while partitions are left out of a fetch that may want records before it ends. */
const shortWait = 10
const maxBytes = 16 * 1024 * 1024
export const maxPartitionBytes = 1024 * 1024

type Asked = FetchPosition & { readonly held: HeldPartition; readonly seeks: number }

/** Fetches for the partitions of one assignment: one request at a time to each of their leaders. */
export class Fetcher {
  readonly #connections: Connections
  readonly #partitions: readonly HeldPartition[]
  /** An error nobody expected; it is told and the fetching goes on. */
  readonly #report: (error: Error) => void
  readonly #loops = new Set<number>()
  readonly #wakers = new Map<number, () => void>()
  /** Leaders as last known; a partition without one is looked up before anything else. */
  readonly #leaders = new Map<HeldPartition, number>()
  readonly #stopping = stoppable()
  #leading: Promise<void> | undefined
  #reported = ''

  constructor(connections: Connections, partitions: readonly HeldPartition[], report: (error: Error) => void) {
    this.#connections = connections
    this.#partitions = partitions
    this.#report = report
  }

  start(): void {
    this.#lead()
  }

  stop(): void {
    this.#stopping.abort()
    for (const wake of [...this.#wakers.values()]) wake()
  }

  /** A partition may want records again. */
  wake(held: HeldPartition): void {
    const leader = this.#leaders.get(held)
    if (leader !== undefined) this.#wakers.get(leader)?.()
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted
  }

  /** Finds the leader of every partition that has none, and a position where one is missing. */
  #lead(): void {
    this.#leading ??= this.#findLeaders().finally(() => {
      this.#leading = undefined
      if (!this.#stopped && this.#partitions.some((held) => !this.#leaders.has(held))) this.#lead()
    })
  }

  async #findLeaders(): Promise<void> {
    for (let attempt = 0; !this.#stopped; attempt++) {
      try {
        const lost = this.#partitions.filter((held) => !this.#leaders.has(held))
        await this.#findStarts(lost.filter(({ position }) => position === undefined))
        for (const held of lost) {
          const leader = await this.#connections.leader(held.topic, held.partition)
          if (leader === undefined) this.#connections.forget(held.topic)
          else this.#leadBy(leader, held)
        }
        if (lost.every((held) => this.#leaders.has(held))) return
      } catch (error) {
        if (error instanceof ClosingError) return
        this.#tell(error)
      }
      await sleep(backoff(attempt), this.#stopping.signal).catch(() => undefined)
    }
  }

  async #findStarts(partitions: readonly HeldPartition[]): Promise<void> {
    if (partitions.length === 0) return
    const starts = await offsetsAt(this.#connections, partitions, 'earliest')
    for (const [index, held] of partitions.entries()) held.position ??= starts[index]!.offset
  }

  #leadBy(leader: number, held: HeldPartition): void {
    this.#leaders.set(held, leader)
    if (!this.#loops.has(leader)) {
      this.#loops.add(leader)
      void this.#loop(leader)
    }
    this.#wakers.get(leader)?.()
  }

  async #loop(leader: number): Promise<void> {
    let failures = 0
    let quiet = 0
    while (!this.#stopped) {
      const led = this.#partitions.filter((held) => this.#leaders.get(held) === leader)
      if (led.length === 0) break
      const asked = led.filter(({ hungry }) => hungry).map(question)
      if (asked.length === 0) {
        await new Promise<void>((resolve) => this.#wakers.set(leader, resolve))
        this.#wakers.delete(leader)
        continue
      }
      const busy = led.some((held) => !held.hungry && !held.paused)
      const longest = quiet < restingAfter ? maxWait : restingWait
      const wait = busy ? Math.min(maxWait, shortWait * 2 ** quiet) : longest
      try {
        quiet = (await this.#fetch(leader, asked, wait)) ? 0 : Math.min(quiet + 1, 10)
        failures = 0
      } catch (error) {
        if (error instanceof ClosingError || this.#stopped) break
        this.#tell(error)
        this.#lose(asked.map(({ held }) => held))
        await sleep(backoff(failures++), this.#stopping.signal).catch(() => undefined)
      }
    }
    this.#loops.delete(leader)
  }

  /** Whether there were records. */
  async #fetch(leader: number, asked: readonly Asked[], wait: number): Promise<boolean> {
    const limits = { maxWait: wait, maxBytes, maxPartitionBytes }
    const answers = await this.#connections.ask(leader, fetchRecords(rotated(asked), limits))
    if (this.#stopped) return false
    const byName = new Map(answers.map((answer) => [`${answer.topic}/${answer.partition}`, answer]))
    const moved: HeldPartition[] = []
    for (const one of asked) {
      const answer = byName.get(`${one.topic}/${one.partition}`)
      if (answer && !(await this.#take(one, answer))) moved.push(one.held)
    }
    this.#lose(moved)
    // A broker that says no answers at once: ask it again a little later.
    if (moved.length > 0) await sleep(backoff(2), this.#stopping.signal).catch(() => undefined)
    return answers.some(({ records }) => records.length > 0)
  }

  /** False where another broker has to be asked. */
  async #take({ held, offset, seeks }: Asked, answer: FetchedPartition): Promise<boolean> {
    if (answer.code === codes.NONE) {
      held.take(answer, offset, seeks)
      return true
    }
    if (answer.code === codes.OFFSET_OUT_OF_RANGE) {
      const [earliest] = await offsetsAt(this.#connections, [held], 'earliest')
      const [latest] = await offsetsAt(this.#connections, [held], 'latest')
      if (seeks === held.seeks) held.outOfRange(earliest!.offset, latest!.offset)
      return true
    }
    if (!leaderMoved(answer.code)) {
      this.#tell(new Error(`${held.topic}/${held.partition}: fetch answered with error ${answer.code}`))
    }
    return false
  }

  #lose(partitions: readonly HeldPartition[]): void {
    for (const held of partitions) {
      this.#leaders.delete(held)
      this.#connections.forget(held.topic)
    }
    if (partitions.length > 0) this.#lead()
  }

  /** One report for a trouble that goes on. */
  #tell(error: unknown): void {
    const failure = error instanceof Error ? error : new Error(String(error))
    if (failure.message === this.#reported || this.#stopped) return
    this.#reported = failure.message
    this.#report(failure)
  }
}

function question(held: HeldPartition): Asked {
  const { topic, partition, position, seeks } = held
  return { topic, partition, offset: position ?? 0n, held, seeks }
}

/** Brokers fill a response from the front: each partition comes first in its turn (KIP-74). */
function rotated(asked: readonly Asked[]): readonly Asked[] {
  const start = Math.floor(Math.random() * asked.length)
  return [...asked.slice(start), ...asked.slice(0, start)]
}
