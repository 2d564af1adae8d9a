import type { Transport } from '../../runtime/transport/transport.ts'
import { matches, type LetterFilter } from './filter.ts'
import { lettersOf, partitionsOf, type Letter, type LetterPartition } from './letter.ts'
import type { Assignment, ReplayMembership } from './replay-membership.ts'
import { Settling } from './settling.ts'

/** What became of a letter. `left` stays as it is, for the reason given. */
export type Outcome =
  | { readonly kind: 'done'; readonly said?: string }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'left'; readonly why: string }

export type Deed = (letter: Letter, signal: AbortSignal) => Promise<Outcome>

export interface WorkOptions {
  readonly group: string
  /** Dead-letter topics. */
  readonly topics: readonly string[]
  readonly filter: LetterFilter
  /** Letters a second; undefined: as fast as it goes. */
  readonly rate: number | undefined
  /** Letters at most. */
  readonly limit: number
  readonly told: (letter: Letter, outcome: Outcome) => void
}

export interface WorkReport {
  readonly done: number
  readonly failed: number
  readonly left: number
}

/** ms between commits: a crash repeats at most what was done since the last one. */
const commitInterval = 1_000

/**
 * Does something with every open letter that is meant, in the order of its partition, and commits which ones are settled.
 * Where one fails, later ones with its key are left: order per key holds. Without a membership nothing is committed.
 */
export async function work(
  transport: Transport,
  membership: ReplayMembership | undefined,
  deed: Deed,
  options: WorkOptions,
): Promise<WorkReport> {
  const run = new Run(transport, membership, deed, options)
  for (;;) {
    const assignment = await membership?.assignment()
    for (const topic of options.topics) {
      for (const at of (await partitionsOf(transport, options.group, topic)) ?? []) {
        if (assignment?.gone.aborted || assignment?.holds(at) === false) continue
        await (assignment ? assignment.during(() => run.partition(at, assignment)) : run.partition(at, undefined))
      }
    }
    if (!assignment?.gone.aborted) return run.report()
  }
}

class Run {
  readonly #transport: Transport
  readonly #membership: ReplayMembership | undefined
  readonly #deed: Deed
  readonly #options: WorkOptions
  readonly #counts = { done: 0, failed: 0, left: 0 }
  /** Letters that failed or were left: they are not tried again when partitions come back. */
  readonly #passed = new Set<string>()
  readonly #failedKeys = new Set<string>()
  #next = 0

  constructor(transport: Transport, membership: ReplayMembership | undefined, deed: Deed, options: WorkOptions) {
    this.#transport = transport
    this.#membership = membership
    this.#deed = deed
    this.#options = options
  }

  report(): WorkReport {
    return this.#counts
  }

  /** Every letter of one partition, until the partition is to move. */
  async partition(at: LetterPartition, assignment: Assignment | undefined): Promise<void> {
    const settling = new Settling(at)
    let committed = performance.now()
    const commit = async (): Promise<void> => {
      if (assignment && !assignment.abandoned.aborted) await this.#membership?.commit(assignment, settling.commit())
      committed = performance.now()
    }
    try {
      for await (const letter of lettersOf(this.#transport, this.#open(at), 'all')) {
        if (assignment?.gone.aborted) return
        const reachable = settling.meet(letter)
        if (letter.settled || this.#passed.has(nameOf(letter)) || !matches(letter, this.#options.filter)) continue
        if (this.#counts.done + this.#counts.failed >= this.#options.limit) return
        const outcome = reachable ? await this.#one(letter, assignment?.abandoned ?? never) : outOfReach
        this.#count(letter, outcome)
        if (outcome.kind === 'done') settling.settle(letter.record.offset)
        if (performance.now() - committed >= commitInterval) await commit()
      }
      settling.end()
    } finally {
      await commit()
    }
  }

  #count(letter: Letter, outcome: Outcome): void {
    this.#counts[outcome.kind]++
    if (outcome.kind !== 'done') this.#passed.add(nameOf(letter))
    this.#options.told(letter, outcome)
  }

  async #one(letter: Letter, signal: AbortSignal): Promise<Outcome> {
    const key = keyOf(letter)
    if (key !== undefined && this.#failedKeys.has(key)) return { kind: 'left', why: 'an earlier one of its key failed' }
    await this.#pace()
    const outcome = await this.#deed(letter, signal)
    if (outcome.kind !== 'done' && key !== undefined) this.#failedKeys.add(key)
    return outcome
  }

  /** What is settled below needs no reading again. */
  #open(at: LetterPartition): LetterPartition {
    const { offset } = at.committed
    return offset !== undefined && offset > at.from ? { ...at, from: offset } : at
  }

  async #pace(): Promise<void> {
    const { rate } = this.#options
    if (rate === undefined) return
    const now = performance.now()
    const at = Math.max(now, this.#next)
    this.#next = at + 1_000 / rate
    if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now))
  }
}

const never = new AbortController().signal
const outOfReach: Outcome = { kind: 'left', why: 'too many open letters lie before it; replay or drop those first' }

function nameOf({ topic, partition, record }: Letter): string {
  return `${topic}/${partition}/${record.offset}`
}

function keyOf({ record: { key }, origin }: Letter): string | undefined {
  return key === null ? undefined : `${origin?.topic ?? ''} ${Buffer.from(key).toString('latin1')}`
}
