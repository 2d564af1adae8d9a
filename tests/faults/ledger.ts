import { JournalReader } from './journal.ts'

/** One call of a handler, as its process wrote it down. */
export interface Handling {
  readonly sequence: number
  readonly checksum: number
  readonly partition: number
  readonly offset: number
  /** Monotonic ns, the same clock in all processes of a machine. */
  readonly time: bigint
  /** The process's journal, and how many assignments it had had by then. */
  readonly member: string
  readonly assignment: number
}

export interface Assignment {
  readonly member: string
  readonly number: number
  /** ms since 1970. */
  readonly at: number
  readonly partitions: readonly string[]
}

export interface Place {
  readonly partition: number
  readonly offset: number
}

/** Everything the journals of a scenario say, read on as they grow. */
export class Ledger {
  readonly #readers = new Map<string, JournalReader>()
  readonly #assignments = new Map<string, Assignment[]>()
  readonly published = new Set<number>()
  readonly acknowledged = new Map<number, Place>()
  readonly notWritten = new Map<number, string>()
  readonly unknown = new Map<number, string>()
  readonly handlings: Handling[] = []
  readonly handled = new Set<number>()
  readonly deadLetters = new Set<number>()

  add(path: string): void {
    this.#readers.set(path, new JournalReader(path))
  }

  refresh(): this {
    for (const [path, reader] of this.#readers) for (const line of reader.lines()) this.#take(path, line)
    return this
  }

  get assignments(): readonly Assignment[] {
    return [...this.#assignments.values()].flat()
  }

  /** Acknowledged and neither handled nor put aside. */
  missing(): number[] {
    return [...this.acknowledged.keys()].filter((one) => !this.handled.has(one) && !this.deadLetters.has(one))
  }

  #take(member: string, line: string): void {
    const [kind, ...words] = line.split(' ')
    const [first = 0, second = 0, third = 0, fourth = 0] = words.map(Number)
    if (kind === 's') for (let sequence = first; sequence <= second; sequence++) this.published.add(sequence)
    else if (kind === 'a') this.acknowledged.set(first, { partition: second, offset: third })
    else if (kind === 'n') this.notWritten.set(first, words[1] ?? '')
    else if (kind === 'u') this.unknown.set(first, words[1] ?? '')
    else if (kind === 'd') this.deadLetters.add(first)
    else if (kind === '+') this.#assign(member, first, words.slice(1))
    else if (kind === 'h') {
      const assignment = this.#assignments.get(member)?.length ?? 0
      const place = { partition: third, offset: fourth }
      const time = BigInt(words[4] ?? '0')
      this.handlings.push({ sequence: first, checksum: second, ...place, time, member, assignment })
      this.handled.add(first)
    }
  }

  #assign(member: string, at: number, partitions: readonly string[]): void {
    const known = this.#assignments.get(member) ?? []
    known.push({ member, number: known.length + 1, at, partitions })
    this.#assignments.set(member, known)
  }
}
