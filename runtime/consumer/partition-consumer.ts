import { Fifo } from '../producer/fifo.ts'
import type { Batch, CommitOffset } from '../transport/transport.ts'
import { Ahead } from './ahead.ts'
import { completedWindow, type CompletedOffsets } from './completed-offsets.ts'
import { deadLetter, writeDeadLetter, type DeadLetterCause } from './dead-letter.ts'
import { Begun, Lanes, type Lane, type Task } from './lane.ts'
import { PartitionReports } from './partition-reports.ts'
import { Progress } from './progress.ts'
import { backoffAfter, persist } from './retry.ts'
import { verifyWriter, type Route } from './route.ts'
import { handOver, unitOf, type Unit } from './unit.ts'
import type { GroupContext, PartitionTrouble, PartitionWorker, WorkerState } from './worker.ts'

/** ms of handlers in one go before timers and sockets get their turn. */
const turn = 10

/** Handles the records of one assigned partition at least once, in order per lane. */
export class PartitionConsumer implements PartitionWorker {
  readonly topic: string
  readonly partition: number
  readonly #route: Route
  readonly #context: GroupContext
  readonly #progress: Progress
  readonly #lanes: Lanes
  readonly #ahead = new Ahead()
  readonly #reports: PartitionReports
  readonly #ready = new Fifo<Lane>()
  /** Too far above the position for its completion to be remembered. */
  #parked: Lane[] = []
  /** Lanes begun and not settled: a handler runs, the next attempt or a dead letter is waited for. */
  readonly #begun = new Begun()
  /** Aborted when no new attempt is to begin. */
  readonly #leaving = new AbortController()
  /** Aborted when what still runs is on its own: its result counts no more. */
  readonly #abort = new AbortController()
  readonly #parallelism: number
  #running = 0
  #highWatermark: bigint | undefined
  #turnEnd = 0
  #scheduled = false
  #pumping = false
  #paused = false
  #drained: (() => void) | undefined

  constructor(
    at: { readonly partition: number; readonly start: bigint | undefined; readonly completed: CompletedOffsets },
    route: Route,
    context: GroupContext,
  ) {
    this.topic = route.topic.name
    this.partition = at.partition
    this.#route = route
    this.#context = context
    this.#reports = new PartitionReports(this, context)
    this.#progress = new Progress(at.start, at.completed)
    const byKey = context.group.concurrency === 'key'
    this.#lanes = new Lanes(byKey)
    this.#parallelism = byKey ? context.parallelism : 1
  }

  async accept(batch: Batch): Promise<void> {
    if (this.#leaving.signal.aborted) return
    const before = this.#progress.position
    for (const record of batch.records) {
      if (this.#progress.covers(record.offset)) continue
      const task: Task = { offset: record.offset, settled: false, record }
      this.#progress.take(task)
      if (task.settled) continue
      this.#ahead.take(task)
      const fresh = this.#lanes.add(task)
      if (fresh) this.#ready.push(fresh)
    }
    this.#progress.advance(batch.next)
    this.#highWatermark = batch.highWatermark
    if (this.#progress.position !== before) this.#context.dirty()
    this.#pump()
    if (this.#full) await this.#ahead.room()
  }

  commitOffset(): CommitOffset | undefined {
    const offset = this.#progress.position
    if (offset === undefined) return undefined
    return { topic: this.topic, partition: this.partition, offset, metadata: this.#progress.completed() }
  }

  async drain(until: number): Promise<readonly bigint[]> {
    this.#leaving.abort()
    this.#ahead.release()
    for (const { timer } of this.#begun) clearTimeout(timer)
    if (this.#running > 0) {
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((resolve) => {
        this.#drained = resolve
        timer = setTimeout(resolve, Math.max(0, until - performance.now()))
      })
      clearTimeout(timer)
    }
    const unfinished = [...this.#begun].map((lane) => lane.tasks.peek()!.offset)
    this.#abort.abort(new Error(`${this.topic}/${this.partition} is no longer this member's, or its group stops`))
    return unfinished.sort((a, b) => (a < b ? -1 : 1))
  }

  pause(): void {
    this.#paused = true
  }

  /** Also takes up a partition that had stopped: its record is tried again. */
  resume(): void {
    this.#paused = false
    if (!this.#reports.stopped) return this.#pump()
    this.#reports.trouble = undefined
    const stoppedLanes = [...this.#begun].filter(({ stopped }) => stopped)
    for (const lane of stoppedLanes) {
      lane.stopped = false
      lane.failed = 0
    }
    this.#ready.unshift(stoppedLanes)
    this.#pump()
  }

  report(trouble: PartitionTrouble): void {
    this.#reports.trouble = trouble
  }

  state(): WorkerState {
    const position = this.#progress.position
    const starts = [...this.#begun].flatMap(({ started }) => (started === undefined ? [] : [started]))
    return {
      position,
      lag: position === undefined || this.#highWatermark === undefined ? undefined : this.#highWatermark - position,
      outstanding: this.#ahead.records,
      running: starts.length,
      oldestStart: starts.length === 0 ? undefined : Math.min(...starts),
      trouble: this.#reports.trouble,
    }
  }

  get #full(): boolean {
    return !this.#leaving.signal.aborted && this.#ahead.full
  }

  get #halted(): boolean {
    return this.#leaving.signal.aborted || this.#paused || this.#reports.stopped
  }

  /** Begins what may run. Never more than a turn's worth in one go. */
  #pump(): void {
    // A handler that returns at once ends up here again: the loop below goes on, however many there are.
    if (this.#pumping) return
    this.#pumping = true
    try {
      while (!this.#halted && this.#running < this.#parallelism && this.#ready.length > 0) {
        if (performance.now() >= this.#turnEnd) {
          this.#nextTurn()
          break
        }
        const lane = this.#ready.shift()!
        const first = lane.tasks.peek()!
        if (first.offset - this.#progress.position! >= completedWindow) this.#parked.push(lane)
        else this.#begin(lane)
      }
    } finally {
      this.#pumping = false
    }
  }

  #nextTurn(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#turnEnd = performance.now() + turn
      this.#pump()
    })
  }

  #begin(lane: Lane): void {
    this.#running++
    this.#begun.add(lane)
    let unit: Unit | undefined
    try {
      unit = unitOf(lane, this.#route, this.#progress.position! + BigInt(completedWindow))
    } catch (error) {
      return void this.#putAside(lane, { group: this.#context.group.name, stage: 'decode', attempts: 1, error })
    }
    if (unit) this.#attempt(lane, unit)
    else void this.#verify(lane)
  }

  #attempt(lane: Lane, unit: Unit): void {
    lane.started = performance.now()
    let result: unknown
    try {
      result = handOver(unit, this.#route, this, lane.failed + 1, this.#abort.signal, this.#context)
    } catch (error) {
      return this.#failed(lane, unit, error)
    }
    if (result === undefined) return this.#handled(lane, unit)
    Promise.resolve(result).then(
      () => this.#handled(lane, unit),
      (error: unknown) => this.#failed(lane, unit, error),
    )
  }

  #handled(lane: Lane, { tasks }: Unit): void {
    if (this.#abort.signal.aborted) return
    const duration = performance.now() - lane.started!
    this.#context.metrics.handled({
      group: this.#context.group.name,
      topic: this.topic,
      records: tasks.length,
      duration,
    })
    this.#settle(lane, tasks.length)
  }

  #failed(lane: Lane, { tasks }: Unit, error: unknown): void {
    if (this.#abort.signal.aborted) return
    lane.failed++
    const { group, metrics } = this.#context
    const again = lane.failed < group.retry.attempts
    metrics.attemptFailed({ group: group.name, topic: this.topic, attempt: lane.failed, again })
    this.#reports.warn('a handler failed', {
      offset: tasks[0]!.offset,
      records: tasks.length,
      attempt: lane.failed,
      error,
    })
    if (again) {
      if (!this.#leaving.signal.aborted)
        lane.timer = setTimeout(() => this.#again(lane), backoffAfter(lane.failed, group.retry))
      return this.#leave(lane)
    }
    if (tasks.length === 1) {
      return void this.#putAside(lane, { group: group.name, stage: 'handle', attempts: lane.failed, error })
    }
    lane.singly = tasks.length
    lane.failed = 0
    this.#leave(lane)
    this.#again(lane)
  }

  /** The lane's handler is done for now; others may take its place. */
  #leave(lane: Lane): void {
    lane.started = undefined
    this.#running--
    if (this.#running === 0) this.#drained?.()
    this.#pump()
  }

  #again(lane: Lane): void {
    lane.timer = undefined
    if (this.#leaving.signal.aborted) return
    this.#ready.unshift([lane])
    this.#pump()
  }

  #settle(lane: Lane, count: number): void {
    let moved = false
    for (let i = 0; i < count; i++) {
      const task = lane.tasks.shift()!
      this.#ahead.settle(task)
      moved = this.#progress.settle(task) || moved
    }
    lane.failed = 0
    lane.singly = Math.max(0, lane.singly - count)
    this.#begun.delete(lane)
    if (lane.tasks.length > 0) this.#ready.push(lane)
    else this.#lanes.tidy()
    if (moved && this.#parked.length > 0) {
      this.#ready.unshift(this.#parked)
      this.#parked = []
    }
    this.#context.dirty()
    if (!this.#full) this.#ahead.release()
    this.#leave(lane)
  }

  async #verify(lane: Lane): Promise<void> {
    const { record } = lane.tasks.peek()!
    let answered = true
    let wrong: unknown
    try {
      const failed = (error: unknown): void => this.#reports.inTrouble('registry-unavailable', record.offset, error)
      answered = await verifyWriter(this.#route, record, this.#leaving.signal, failed)
    } catch (error) {
      wrong = error
    }
    if (this.#abort.signal.aborted) return
    if (answered) this.#reports.outOfTrouble('registry-unavailable')
    if (wrong !== undefined) {
      return this.#putAside(lane, { group: this.#context.group.name, stage: 'decode', attempts: 1, error: wrong })
    }
    this.#leave(lane)
    if (answered) this.#again(lane)
  }

  /** Settles the lane's first record once its dead letter is acknowledged; without a dead-letter topic the partition stops. */
  async #putAside(lane: Lane, cause: DeadLetterCause): Promise<void> {
    const { record } = lane.tasks.peek()!
    const { producer, metrics } = this.#context
    const to = this.#route.deadLetter
    if (!to) {
      lane.stopped = true
      this.#reports.inTrouble('stopped', record.offset, cause.error)
      this.#context.hold(this, true)
      return this.#leave(lane)
    }
    const letter = deadLetter(this, record, cause, Date.now())
    const written = await persist(
      this.#leaving.signal,
      () => writeDeadLetter(producer, to, this.partition, letter, this.#abort.signal),
      (trouble) => this.#reports.inTrouble('dead-letter-unavailable', record.offset, trouble),
    )
    if (this.#abort.signal.aborted) return
    if (!written) return this.#leave(lane)
    this.#reports.outOfTrouble('dead-letter-unavailable')
    metrics.deadLettered({ group: cause.group, topic: this.topic, stage: cause.stage })
    this.#reports.warn('a record was put aside', {
      offset: record.offset,
      to: to.name,
      stage: cause.stage,
      error: cause.error,
    })
    this.#settle(lane, 1)
  }
}
