import { durationOption } from '../client/duration-option.ts'
import type { GroupDefinition } from '../definitions.ts'
import type { Logger } from '../observe/logger.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { TraceContext } from '../observe/trace-context.ts'
import type { Producer } from '../producer/producer.ts'
import {
  OffsetOutOfRangeError,
  type Batch,
  type Committed,
  type Member,
  type Membership,
  type TopicPartition,
  type Transport,
} from '../transport/transport.ts'
import { Committer } from './committer.ts'
import { decodeCompleted } from './completed-offsets.ts'
import { lagOf, nameOf, partitionHealth } from './group-health.ts'
import { PartitionConsumer } from './partition-consumer.ts'
import { backoffAfter, pause } from './retry.ts'
import type { Route } from './route.ts'
import { runSettings, type RunSettings } from './run-settings.ts'
import type { GroupHealth, PartitionLag, RunOptions, Running, StopOptions, StopReport, Unfinished } from './running.ts'
import type { TransactionScopes } from './transaction-scope.ts'
import { TransactionalPartition } from './transactional-partition.ts'
import type { GroupContext, PartitionWorker } from './worker.ts'

/** What a group needs of its client. */
export interface ConsumerContext {
  readonly transport: Transport
  readonly producer: Producer
  readonly metrics: Metrics
  readonly logger: Logger
  readonly trace: TraceContext | undefined
  readonly scopes: TransactionScopes
}

export type GroupSettings = Pick<GroupDefinition<unknown>, 'name' | 'concurrency' | 'guarantee' | 'from' | 'retry'>

/** Makes the worker of one assigned partition; `at.start` undefined where the group never committed. */
export type WorkerFactory = (at: Committed, route: Route, context: GroupContext) => PartitionWorker
type Seek = (topic: string, partition: number, offset: bigint) => void

const rejoin = { attempts: Infinity, minBackoff: 1_000, maxBackoff: 30_000 }

/** A member of a group: hands partitions to workers and takes them back, commits for them, joins again when thrown out. */
export class GroupConsumer implements Running, Member {
  readonly group: string
  readonly stopped: Promise<StopReport>
  readonly #settings: GroupSettings
  readonly #routes: ReadonlyMap<string, Route>
  readonly #client: ConsumerContext
  readonly #options: RunSettings
  readonly #context: GroupContext
  readonly #makeWorker: WorkerFactory
  readonly #committer: Committer
  readonly #workers = new Map<string, PartitionWorker>()
  /** By whoever runs the group, until they resume or the partition moves. */
  readonly #paused = new Set<string>()
  readonly #drains = new WeakMap<PartitionWorker, Promise<void>>()
  readonly #unfinished: Unfinished[] = []
  readonly #stopping = new AbortController()
  #membership: Membership | undefined
  #epoch = 0
  #state: GroupHealth['state'] = 'joining'
  #error: Error | undefined
  #stopDeadline = Infinity
  #ended!: (report: StopReport) => void
  #stop: Promise<StopReport> | undefined

  constructor(
    settings: GroupSettings,
    routes: ReadonlyMap<string, Route>,
    client: ConsumerContext,
    options: RunOptions,
  ) {
    this.group = settings.name
    this.#settings = settings
    this.#routes = routes
    this.#client = client
    this.#options = runSettings(options)
    const seek: Seek = (topic, partition, offset) => this.#membership?.seek({ topic, partition }, offset)
    this.#makeWorker = settings.guarantee === 'exactly-once' ? exactlyOnce(client, seek) : atLeastOnce
    this.stopped = new Promise((resolve) => (this.#ended = resolve))
    const commit = async (offsets: Parameters<Membership['commit']>[1]): Promise<void> => {
      await this.#membership?.commit(this.#epoch, offsets)
    }
    this.#committer = new Committer(
      this.group,
      this.#options.commitInterval,
      () => this.#workers.values(),
      commit,
      client,
    )
    this.#context = {
      group: settings,
      parallelism: this.#options.parallelism,
      producer: client.producer,
      metrics: client.metrics,
      logger: client.logger,
      trace: client.trace,
      dirty: () => this.#committer.dirty(),
      hold: (partition, held) => this.#membership?.[held ? 'pause' : 'resume']([partition]),
    }
  }

  /** Joins for the first time. Rejects where that is in vain. */
  async start(): Promise<void> {
    await this.#join()
    const { signal } = this.#options
    if (signal?.aborted) await this.stop()
    else signal?.addEventListener('abort', () => void this.stop(), { once: true, signal: this.#stopping.signal })
  }

  stop(options: StopOptions = {}): Promise<StopReport> {
    const deadline = performance.now() + durationOption('deadline', options.deadline, 30_000)
    this.#stopDeadline = Math.min(this.#stopDeadline, deadline)
    this.#stop ??= this.#end()
    return this.#stop
  }

  pause(partitions?: readonly TopicPartition[]): void {
    const chosen = this.#chosen(partitions)
    this.#membership?.pause(chosen)
    for (const worker of chosen) {
      worker.pause()
      this.#paused.add(nameOf(worker))
    }
  }

  resume(partitions?: readonly TopicPartition[]): void {
    const chosen = this.#chosen(partitions)
    this.#membership?.resume(chosen)
    for (const worker of chosen) {
      worker.resume()
      this.#paused.delete(nameOf(worker))
    }
  }

  async seek({ topic, partition }: TopicPartition, offset: bigint): Promise<void> {
    const worker = this.#workers.get(nameOf({ topic, partition }))
    if (!worker || !this.#membership)
      throw new Error(`${topic}/${partition} is not assigned to this member of ${this.group}`)
    if (offset < 0n) throw new RangeError(`offset ${offset}`)
    await worker.drain(performance.now() + this.#options.drainTimeout)
    if (this.#workers.get(nameOf(worker)) !== worker) return
    this.#take({ topic, partition, offset, metadata: '' })
    this.#membership.seek({ topic, partition }, offset)
    // A partition that had stopped at a record goes on; one that somebody paused stays so.
    if (this.#paused.has(nameOf(worker))) this.#workers.get(nameOf(worker))?.pause()
    else this.#membership.resume([{ topic, partition }])
    this.#committer.dirty()
  }

  commit(): Promise<void> {
    return this.#committer.write(this.#workers.values())
  }

  lag(): Promise<readonly PartitionLag[]> {
    return lagOf([...this.#workers.values()], this.#client.transport)
  }

  health(): GroupHealth {
    const now = performance.now()
    const partitions = [...this.#workers.values()].map((worker) => partitionHealth(worker, now))
    const stuck = partitions.some(({ oldestHandler = 0 }) => oldestHandler > this.#options.stuckAfter)
    const moving = partitions.every(({ trouble }) => trouble === undefined)
    return {
      group: this.group,
      state: this.#state,
      live: !stuck,
      ready: this.#state === 'running' && this.#epoch > 0 && moving && !stuck,
      partitions,
      commitAge: this.#committer.age,
      error: this.#error ?? this.#committer.error,
    }
  }

  async assigned(partitions: readonly Committed[], epoch: number): Promise<void> {
    this.#epoch = epoch
    this.#error = undefined
    for (const partition of partitions) this.#take(partition)
    this.#client.metrics.rebalanced({ group: this.group, partitions: partitions.length, lost: false })
    const held = partitions.map(nameOf)
    this.#client.logger.info({ group: this.group, epoch, partitions: held }, 'partitions were assigned')
  }

  async batch(batch: Batch): Promise<void> {
    const worker = batch.epoch === this.#epoch ? this.#workers.get(nameOf(batch)) : undefined
    if (!worker) return
    await worker.accept(batch)
    const { lag } = worker.state()
    if (lag !== undefined) {
      const { topic, partition } = batch
      this.#client.metrics.lag({ group: this.group, topic, partition, lag: Number(lag) })
    }
  }

  async revoked(partitions: readonly TopicPartition[], lost: boolean): Promise<void> {
    const workers = this.#chosen(partitions)
    const now = performance.now()
    const until = lost ? now : Math.min(this.#stopDeadline, now + this.#options.drainTimeout)
    await Promise.all(workers.map((worker) => this.#drain(worker, until)))
    // What could not be committed is handled again by the next owner; there is nothing else to do about it here.
    if (!lost) await this.#committer.write(workers).catch(() => undefined)
    for (const worker of workers) {
      this.#paused.delete(nameOf(worker))
      if (this.#workers.get(nameOf(worker)) === worker) this.#workers.delete(nameOf(worker))
    }
    this.#client.metrics.rebalanced({ group: this.group, partitions: workers.length, lost })
    this.#client.logger.info({ group: this.group, lost, partitions: workers.map(nameOf) }, 'partitions were taken away')
  }

  failed(error: Error, fatal: boolean): void {
    this.#client.logger.error({ group: this.group, fatal, error }, 'the group met an error')
    if (error instanceof OffsetOutOfRangeError) {
      this.#workers.get(nameOf(error))?.report({ kind: 'out-of-range', offset: error.offset, error })
      return
    }
    this.#error = error
    if (fatal && this.#stop === undefined) void this.#rejoin()
  }

  #take(at: Committed): void {
    const route = this.#routes.get(at.topic)
    if (route) this.#workers.set(nameOf(at), this.#makeWorker(at, route, this.#context))
  }

  /** Once for a worker, however often its partition is taken away. */
  #drain(worker: PartitionWorker, until: number): Promise<void> {
    const known = this.#drains.get(worker)
    if (known) return known
    const drained = this.#drainOnce(worker, until)
    this.#drains.set(worker, drained)
    return drained
  }

  async #drainOnce(worker: PartitionWorker, until: number): Promise<void> {
    const { topic, partition } = worker
    const offsets = await worker.drain(until)
    if (this.#stop === undefined && offsets.length > 0) {
      this.#client.logger.warn({ group: this.group, topic, partition, offsets }, 'handlers did not finish in time')
    }
    if (this.#stop !== undefined) this.#unfinished.push(...offsets.map((offset) => ({ topic, partition, offset })))
  }

  async #join(): Promise<void> {
    const { transport } = this.#client
    const { sessionTimeout, drainTimeout } = this.#options
    // The broker's patience must outlast ours: drain, then commit.
    const options = { from: this.#settings.from, sessionTimeout, rebalanceTimeout: drainTimeout + 30_000 }
    this.#membership = await transport.join(this.group, [...this.#routes.keys()], options, this)
    this.#state = 'running'
  }

  /** A membership is over: its partitions belong to others. Joins again until it works or the group is stopped. */
  async #rejoin(): Promise<void> {
    if (this.#state === 'rejoining') return
    this.#state = 'rejoining'
    await this.revoked([...this.#workers.values()], true)
    for (let failures = 1; !this.#stopping.signal.aborted; failures++) {
      await pause(backoffAfter(failures, rejoin), this.#stopping.signal)
      if (this.#stopping.signal.aborted) return
      try {
        return await this.#join()
      } catch (error) {
        this.#error = error instanceof Error ? error : new Error(String(error))
        this.#client.logger.error({ group: this.group, error }, 'the group could not be joined again')
      }
    }
  }

  async #end(): Promise<StopReport> {
    this.#state = 'stopping'
    this.#stopping.abort()
    const left = this.#membership?.leave(this.#stopDeadline).catch((error: unknown) => {
      this.#client.logger.warn({ group: this.group, error }, 'the group could not be left in order')
    })
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, Math.max(0, this.#stopDeadline - performance.now()) + 100)
    })
    await Promise.race([left, late])
    clearTimeout(timer)
    // A transport that could not even say goodbye in time: nothing may run on behind its back.
    await this.revoked([...this.#workers.values()], true)
    this.#committer.stop()
    this.#state = 'stopped'
    const report = { group: this.group, unfinished: this.#unfinished }
    this.#ended(report)
    return report
  }

  #chosen(partitions: readonly TopicPartition[] | undefined): PartitionWorker[] {
    if (!partitions) return [...this.#workers.values()]
    return partitions.flatMap((partition) => this.#workers.get(nameOf(partition)) ?? [])
  }
}

function atLeastOnce(at: Committed, route: Route, context: GroupContext): PartitionWorker {
  const completed = decodeCompleted(at.offset ?? 0n, at.offset === undefined ? '' : at.metadata)
  return new PartitionConsumer({ partition: at.partition, start: at.offset, completed }, route, context)
}

function exactlyOnce({ transport, scopes }: ConsumerContext, seek: Seek): WorkerFactory {
  return ({ partition, offset }, route, context) =>
    new TransactionalPartition({ partition, start: offset }, route, { ...context, transport, scopes, seek })
}
