import type { DiscoveryService } from '@nestjs/core'
import type { Client, CloseOptions } from '../client.ts'
import { runnerOn, type Runner } from '../client/bare.ts'
import type { GroupHealth, PartitionLag, RunOptions, Running, StopReport } from '../consumer/running.ts'
import { declaredGroups } from './declared-groups.ts'
import { declarationsOf } from './decorators.ts'

export interface ConsumerServiceOptions {
  /** Of every group; what a decorator says comes first. */
  readonly run: RunOptions
  readonly closing: CloseOptions
}

/**
 * Runs groups on the module's client: those that providers declare with decorators once the application has started,
 * others by `run`. All of them stop when the application is closed, before its providers are.
 */
export class KafkaConsumerService {
  readonly #client: Client
  readonly #discovery: Pick<DiscoveryService, 'getProviders' | 'getControllers'>
  readonly #options: ConsumerServiceOptions
  readonly #running = new Map<string, Running>()

  constructor(
    client: Client,
    discovery: Pick<DiscoveryService, 'getProviders' | 'getControllers'>,
    options: ConsumerServiceOptions,
  ) {
    this.#client = client
    this.#discovery = discovery
    this.#options = options
  }

  /** Joins a group: `consumer.run(runRiskManagement, { onOrderEvent })`. */
  async run<Handlers>(run: Runner<Handlers>, handlers: Handlers, options: RunOptions = {}): Promise<Running> {
    const running = await runnerOn(this.#client, run)(handlers, { ...this.#options.run, ...options })
    this.#running.set(running.group, running)
    void running.stopped.then(() => {
      if (this.#running.get(running.group) === running) this.#running.delete(running.group)
    })
    return running
  }

  /** Of this process; undefined where the group does not run here. */
  running(group: string): Running | undefined {
    return this.#running.get(group)
  }

  /** Finishes what was begun, commits, leaves. Undefined where the group does not run here. */
  async stop(group: string): Promise<StopReport | undefined> {
    return this.#running.get(group)?.stop(this.#options.closing)
  }

  /** Records between what is settled and the end, of the partitions of this process. */
  async lag(group: string): Promise<readonly PartitionLag[]> {
    return (await this.#running.get(group)?.lag()) ?? []
  }

  health(): readonly GroupHealth[] {
    return this.#client.health().groups
  }

  /** Nest's hook: every provider is there and initialised. */
  async onApplicationBootstrap(): Promise<void> {
    const groups = declaredGroups(this.#instances())
    await Promise.all(groups.map(({ run, handlers, options }) => this.run<never>(run, handlers as never, options)))
  }

  /** Nest's first hook of the end. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.#running.values()].map((running) => running.stop(this.#options.closing)))
  }

  #instances(): ReadonlySet<object> {
    const found = new Set<object>()
    for (const wrapper of [...this.#discovery.getProviders(), ...this.#discovery.getControllers()]) {
      const instance: unknown = wrapper.instance
      if (typeof instance !== 'object' || instance === null) continue
      if (!wrapper.isDependencyTreeStatic()) refuseScoped(instance)
      else found.add(instance)
    }
    return found
  }
}

/** There is no request that such a provider could be made for. */
function refuseScoped(instance: object): void {
  if (declarationsOf(instance).length === 0) return
  throw new Error(
    `${instance.constructor.name} handles records and is request-scoped or transient; make it a singleton`,
  )
}
