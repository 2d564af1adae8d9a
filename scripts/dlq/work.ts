import type { Transport } from '../../runtime/transport/transport.ts'
import { matches, type LetterFilter } from './filter.ts'
import { lettersOf, partitionsOf, type Letter, type LetterPartition } from './letter.ts'
import type { ReplayMembership } from './replay-membership.ts'
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
  for (const topic of options.topics) {
    for (const at of (await partitionsOf(transport, options.group, topic)) ?? []) await run.partition(at)
  }
  return run.report()
}

class Run {
  readonly #transport: Transport
  readonly #membership: ReplayMembership | undefined
  readonly #deed: Deed
  readonly #options: WorkOptions
  readonly #counts = { done: 0, failed: 0, left: 0 }
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

  async partition(at: LetterPartition): Promise<void> {
    if (this.#membership && !this.#membership.holds(at)) return
    const settling = new Settling(at)
    const failedKeys = new Set<string>()
    let committed = performance.now()
    const commit = async (): Promise<void> => {
      await this.#membership?.commit(settling.commit())
      committed = performance.now()
    }
    try {
      for await (const letter of lettersOf(this.#transport, this.#open(at), 'all')) {
        if (this.#membership?.gone.aborted) return
        const reachable = settling.meet(letter)
        if (letter.settled || !matches(letter, this.#options.filter)) continue
        if (this.#counts.done + this.#counts.failed >= this.#options.limit) return
        const outcome = reachable ? await this.#one(letter, failedKeys) : outOfReach
        this.#counts[outcome.kind]++
        this.#options.told(letter, outcome)
        if (outcome.kind === 'done') settling.settle(letter.record.offset)
        if (performance.now() - committed >= commitInterval) await commit()
      }
      settling.end()
    } finally {
      if (!this.#membership?.gone.aborted) await commit()
    }
  }

  async #one(letter: Letter, failedKeys: Set<string>): Promise<Outcome> {
    const key = keyOf(letter)
    if (key !== undefined && failedKeys.has(key)) return { kind: 'left', why: 'an earlier one of its key failed' }
    await this.#pace()
    const outcome = await this.#deed(letter, this.#membership?.gone ?? never)
    if (outcome.kind !== 'done' && key !== undefined) failedKeys.add(key)
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

function keyOf({ record: { key }, origin }: Letter): string | undefined {
  return key === null ? undefined : `${origin?.topic ?? ''} ${Buffer.from(key).toString('latin1')}`
}
