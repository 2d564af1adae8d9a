import { PriceTick } from '../../generated/typescript/index.ts'
import type { Handling, Ledger } from './ledger.ts'
import { checksumOf, symbolOf, tickOf } from './ticks.ts'

/** One write of the group's position, as the cluster keeps it. */
export interface Commit {
  readonly partition: number
  readonly offset: number
  /** Whether the record was settled as far as this commit says. */
  readonly covers: (offset: number) => boolean
  /** ms since 1970, the clock of the broker. */
  readonly at: number
}

export interface Figures {
  readonly records: number
  readonly acknowledged: number
  /** Rejected as not written. */
  readonly refused: number
  readonly unknown: number
  readonly handled: number
  readonly deadLetters: number
  /** Acknowledged and never handled. */
  readonly lost: number
  /** Handled again, though a commit before that assignment covered them, or without a new assignment. */
  readonly duplicates: number
  /** Handled again above the last commit: what a kill or a rebalance allows. */
  readonly redelivered: number
  readonly reordered: number
  /** One publish, two offsets. */
  readonly repeated: number
  /** Other content, other place than the receipt says, never published, or rejected as not written and there. */
  readonly wrong: number
  readonly examples: readonly string[]
}

/** What the journals and the cluster's own commits prove. */
export function figuresOf(ledger: Ledger, commits: readonly Commit[]): Figures {
  const examples: string[] = []
  const count = (found: readonly string[]): number => {
    examples.push(...found.slice(0, 3))
    return found.length
  }
  const lost = ledger.missing().map((sequence) => `${sequence} was acknowledged and never handled`)
  const { duplicates, redelivered } = repeatsOf(ledger, commits)
  return {
    records: ledger.published.size,
    acknowledged: ledger.acknowledged.size,
    refused: ledger.notWritten.size,
    unknown: ledger.published.size - ledger.acknowledged.size - ledger.notWritten.size,
    handled: ledger.handled.size,
    deadLetters: ledger.deadLetters.size,
    lost: count(lost),
    duplicates: count(duplicates),
    redelivered,
    reordered: count(reorderedIn(ledger.handlings)),
    repeated: count(repeatedIn(ledger.handlings)),
    wrong: count(wrongIn(ledger)),
    examples,
  }
}

/** Every promise kept: nothing lost, repeated, reordered or damaged. */
export function sound({ lost, duplicates, reordered, repeated, wrong }: Figures): boolean {
  return lost + duplicates + reordered + repeated + wrong === 0
}

const placeOf = ({ partition, offset }: { partition: number; offset: number }): string => `${partition}/${offset}`

/** Second handlings of one offset, allowed or not. */
function repeatsOf({ handlings, assignments }: Ledger, commits: readonly Commit[]) {
  const begun = new Map(assignments.map((one) => [`${one.member} ${one.number}`, one.at]))
  const partitions = new Map<number, Commit[]>()
  for (const commit of commits) {
    const known = partitions.get(commit.partition)
    if (known) known.push(commit)
    else partitions.set(commit.partition, [commit])
  }
  const seen = new Map<string, Handling>()
  const duplicates: string[] = []
  let redelivered = 0
  for (const handling of inTime(handlings)) {
    const before = seen.get(placeOf(handling))
    seen.set(placeOf(handling), handling)
    if (before === undefined) continue
    const sameAssignment = before.member === handling.member && before.assignment === handling.assignment
    const since = begun.get(`${handling.member} ${handling.assignment}`) ?? 0
    const covering = (partitions.get(handling.partition) ?? []).filter(
      ({ at, covers }) => at < since - slack && covers(handling.offset),
    )
    if (sameAssignment) duplicates.push(`${handling.sequence} was handled twice under one assignment`)
    else if (covering.length > 0)
      duplicates.push(`${handling.sequence} (${placeOf(handling)}) was handled again though it was committed`)
    else redelivered++
  }
  return { duplicates, redelivered }
}

/** ms between reading the committed offset and hearing of the assignment. */
const slack = 50

function inTime(handlings: readonly Handling[]): readonly Handling[] {
  return [...handlings].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
}

/**
 * Of each key: the first handlings are in the order of publishing, and no assignment goes back. A record that was put
 * aside or waited for another attempt holds its key back, so retries change nothing of this.
 */
function reorderedIn(handlings: readonly Handling[]): string[] {
  const newest = new Map<string, number>()
  const seen = new Set<number>()
  const wrong: string[] = []
  for (const { sequence, member, assignment } of inTime(handlings)) {
    const key = symbolOf(sequence)
    const scopes = seen.has(sequence) ? [`${key} ${member} ${assignment}`] : [key, `${key} ${member} ${assignment}`]
    seen.add(sequence)
    for (const scope of scopes) {
      const last = newest.get(scope) ?? -1
      if (last > sequence) wrong.push(`${sequence} was handled after ${last} of the same key`)
      newest.set(scope, Math.max(last, sequence))
    }
  }
  return wrong
}

function repeatedIn(handlings: readonly Handling[]): string[] {
  const places = new Map<number, string>()
  const twice = new Map<string, string>()
  for (const handling of handlings) {
    const [known, here] = [places.get(handling.sequence), placeOf(handling)]
    places.set(handling.sequence, known ?? here)
    if (known !== undefined && known !== here)
      twice.set(`${handling.sequence} ${here}`, `${handling.sequence} is in the log at ${known} and at ${here}`)
  }
  return [...twice.values()]
}

function wrongIn(ledger: Ledger): string[] {
  const wrong: string[] = []
  const checked = new Set<string>()
  for (const handling of ledger.handlings) {
    const { sequence, checksum } = handling
    if (checked.has(`${sequence} ${placeOf(handling)}`)) continue
    checked.add(`${sequence} ${placeOf(handling)}`)
    const receipt = ledger.acknowledged.get(sequence)
    if (!ledger.published.has(sequence)) wrong.push(`${sequence} was never published`)
    else if (checksum !== expected(sequence)) wrong.push(`${sequence} came back changed`)
    else if (ledger.notWritten.has(sequence)) wrong.push(`${sequence} was rejected as not written and is in the log`)
    else if (receipt && receipt.offset >= 0 && placeOf(receipt) !== placeOf(handling))
      wrong.push(`${sequence} is at ${placeOf(handling)}, its receipt says ${placeOf(receipt)}`)
  }
  return wrong
}

function expected(sequence: number): number {
  return checksumOf(new PriceTick(tickOf(sequence)), Buffer.from(`UPBIT|${symbolOf(sequence)}`))
}
