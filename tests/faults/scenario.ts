import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commitsOf } from './commits.ts'
import { Ledger } from './ledger.ts'
import type { Need } from './machine.ts'
import { inSync, type Setting, type Stage } from './stage.ts'
import { sequencesIn } from './stored.ts'
import type { ConsumeTask, ProduceTask } from './tasks.ts'
import { figuresOf, sound, type Figures } from './verdict.ts'
import { Worker } from './worker.ts'

/** How much of it: the short form shows that a scenario works, the full one is the proof. */
export interface Size {
  readonly records: number
  /** A second. */
  readonly rate: number
  /** s a scenario may take. */
  readonly limit: number
}

export interface Scenario {
  readonly name: string
  readonly setting: Setting
  readonly needs?: readonly Need[]
  run(play: Play): Promise<Outcome>
}

export interface Outcome {
  readonly figures?: Figures
  /** What was shown beyond the figures, in a few words. */
  readonly shown?: string
  /** What was wrong, one line each; empty when the promise was kept. */
  readonly faults: readonly string[]
}

type Produce = Omit<ProduceTask, 'kind' | 'brokers' | 'registry' | 'journal' | 'topic'>
type Consume = Omit<ConsumeTask, 'kind' | 'brokers' | 'registry' | 'journal' | 'topic' | 'group'>
type Where = {
  readonly brokers?: readonly string[]
  readonly registry?: string
  readonly topic?: string
  readonly env?: Readonly<Record<string, string>>
}

/** One run of a scenario: a topic, a group, the processes on it and what they wrote down. */
export class Play {
  readonly stage: Stage
  readonly size: Size
  readonly topic: string
  readonly group: string
  readonly ledger = new Ledger()
  readonly signal: AbortSignal
  readonly #workers: Worker[] = []
  readonly #end: number
  #next = 0

  constructor(stage: Stage, name: string, size: Size, signal: AbortSignal) {
    this.stage = stage
    this.size = size
    this.signal = signal
    this.topic = `faults.${name}`
    this.group = `faults-${name}`
    this.#end = performance.now() + size.limit * 1_000
  }

  async createTopic(config: Readonly<Record<string, string>> = {}, name = this.topic, partitions = 6): Promise<void> {
    const configEntries = Object.entries({ 'min.insync.replicas': '2', 'segment.bytes': '67108864', ...config }).map(
      ([key, value]) => ({ name: key, value }),
    )
    const topic = { topic: name, numPartitions: partitions, replicationFactor: 3, configEntries }
    await this.stage.admin.createTopics({ topics: [topic], waitForLeaders: false, timeout: 25_000 })
    // A broker that was just healed may hear of the topic later than the one that made it.
    await inSync(this.stage, [], name, 30)
  }

  /** A process that publishes this scenario's share of records, numbered from where the last one may have stopped. */
  producer(task: Partial<Produce> = {}, where: Where = {}): Worker {
    const first = this.#next
    this.#next += 10_000_000
    const { records, rate } = this.size
    return this.#start(
      { kind: 'produce', first, rate, least: records, ...task, ...this.#place(where, 'producer') },
      where,
    )
  }

  consumer(task: Consume = {}, where: Where = {}): Worker {
    return this.#start({ kind: 'consume', group: this.group, ...task, ...this.#place(where, 'consumer') }, where)
  }

  async joined(...consumers: readonly Worker[]): Promise<void> {
    await this.until('the group is joined', () => consumers.every(({ said }) => said.joined === true))
  }

  /** Waits for a share of the producer's records, so that a fault comes in the middle of traffic. */
  async traffic(producer: Worker, records: number): Promise<void> {
    await this.until(`${records} records are published`, () => (producer.said.published ?? 0) >= records)
  }

  async until(what: string, condition: () => boolean | Promise<boolean>, seconds = Infinity): Promise<void> {
    const end = Math.min(this.#end, performance.now() + seconds * 1_000)
    while (!(await condition())) {
      this.signal.throwIfAborted()
      const dead = this.#workers.find((worker) => !worker.running && ![0, null].includes(worker.exitCode))
      if (dead)
        throw new Error(
          `a ${dead.task.kind} process ended with ${dead.exitCode} while waiting: ${what} (${dead.said.failure ?? dead.log})`,
        )
      if (performance.now() > end) throw new Error(`waited in vain until ${what}; ${this.state()}`)
      await sleep(100)
    }
  }

  /** Stops publishing, and waits until all that was acknowledged was handled and what is handled was committed. */
  async settle(producers: readonly Worker[], consumers: readonly Worker[]): Promise<void> {
    await Promise.all(producers.map((producer) => this.#within(producer.stop(), 'the producer ends')))
    await this.until('everything acknowledged is handled', async () => {
      if (this.ledger.refresh().missing().length === 0) return true
      await this.readDeadLetters()
      return this.ledger.missing().length === 0
    })
    await Promise.all(consumers.map((consumer) => this.#within(consumer.stop(), 'the consumer ends')))
  }

  /** To be told what the dead letters are; none without. */
  deadLetters: string | undefined

  async readDeadLetters(): Promise<void> {
    if (this.deadLetters === undefined) return
    for (const one of await sequencesIn(this.stage.transport, this.deadLetters))
      if (Number.isInteger(one)) this.ledger.deadLetters.add(one)
  }

  async figures(): Promise<Figures> {
    await this.readDeadLetters()
    const commits = await commitsOf(this.stage.transport, this.group, this.topic)
    return figuresOf(this.ledger.refresh(), commits)
  }

  /** The usual end: figures, and what they prove wrong. */
  async outcome(more: readonly string[] = [], shown?: string): Promise<Outcome> {
    const figures = await this.figures()
    const faults = [...more]
    if (!sound(figures)) faults.push(...figures.examples)
    if (figures.acknowledged < Math.min(this.size.records, figures.records) * 0.2)
      faults.push(`only ${figures.acknowledged} of ${figures.records} were acknowledged`)
    return { figures, faults, ...(shown !== undefined && { shown }) }
  }

  state(): string {
    const { published, acknowledged, handled } = this.ledger.refresh()
    const said = this.#workers.map(
      ({ task, said: one, running }) => `${task.kind}${running ? '' : ' (ended)'} ${JSON.stringify(one)}`,
    )
    return `${published.size} published, ${acknowledged.size} acknowledged, ${handled.size} handled, ${this.ledger.missing().length} missing; ${said.join('; ')}`
  }

  get logs(): readonly string[] {
    return this.#workers.map(({ log }) => log)
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.kill()))
  }

  #place({ brokers, registry, topic }: Where, role: string) {
    const { cluster, registry: own, folder } = this.stage
    const journal = join(folder, `${this.group}-${role}-${this.#workers.length}.journal`)
    this.ledger.add(journal)
    return { brokers: brokers ?? cluster.addresses, registry: registry ?? own, topic: topic ?? this.topic, journal }
  }

  #start(task: ProduceTask | ConsumeTask, where: Where): Worker {
    const worker = new Worker(task, task.journal.replace(/journal$/, 'log'), { env: where.env ?? {} })
    this.#workers.push(worker)
    return worker
  }

  async #within(done: Promise<void>, what: string): Promise<void> {
    let over = false
    void done.then(() => (over = true))
    await this.until(what, () => over)
  }
}
