import { readFileSync } from 'node:fs'
import { rememberBare } from './client/bare.ts'
import { connectionOf, type Connection } from './client/connect.ts'
import { durationOption } from './client/duration-option.ts'
import { healthOf, type Health } from './client/health.ts'
import { settingsFrom, type ClientOptions } from './client/settings.ts'
import { GroupConsumer, type ConsumerContext } from './consumer/group-consumer.ts'
import { routesOf } from './consumer/route.ts'
import type { RunOptions, Running, StopReport } from './consumer/running.ts'
import { TransactionScopes } from './consumer/transaction-scope.ts'
import type { Application, CompactedPublisherDefinition, GroupDefinition, PublisherDefinition } from './definitions.ts'
import { PublishError } from './errors/publish-error.ts'
import { guardedLogger, stderrLogger, type Logger } from './observe/logger.ts'
import { guardedMetrics, watchHealth } from './observe/metrics.ts'
import { installedTracing } from './tracing/installed.ts'
import { guardedTrace, type TraceContext } from './observe/trace-context.ts'
import { Producer, type ProducerHealth } from './producer/producer.ts'
import { defaultBufferLimits } from './producer/record-buffer.ts'
import {
  createCompactedPublish,
  createPublish,
  listOf,
  type CompactedPublish,
  type Publish,
  type PublisherContext,
  type PublishOptions,
} from './producer/publisher.ts'

export interface CloseOptions {
  /** ms from now by which it is over, whatever is left undone; 30 000. */
  readonly deadline?: number
}

export interface CloseReport {
  readonly groups: readonly StopReport[]
  /** Records that were not acknowledged by the deadline; their publish was rejected. */
  readonly unacknowledged: number
}

/** One application's way to its cluster. */
export interface Client {
  publisher<Message, Input, Key>(
    definition: CompactedPublisherDefinition<Message, Input, Key>,
  ): CompactedPublish<Input, Key>
  publisher<Message, Input>(definition: PublisherDefinition<Message, Input>): Publish<Input>
  runner<Handlers>(
    definition: GroupDefinition<Handlers>,
  ): (handlers: Handlers, options?: RunOptions) => Promise<Running>
  /** Resolves when every record published so far is settled, acknowledged or rejected. */
  flush(): Promise<void>
  /** Stops the groups, then sends what is buffered, then disconnects. */
  close(options?: CloseOptions): Promise<CloseReport>
  health(): Health
}

/** A client of its own. Rejects with ConfigurationError that says what to set. */
export async function connectClient(application: Application, options: ClientOptions = {}): Promise<Client> {
  const settings = { logger: stderrLogger(), ...settingsFrom(options, process.env, readPem) }
  const tracing = settings.trace === undefined ? await installedTracing() : settings.trace || undefined
  const trace = tracing && guardedTrace(tracing)
  return new ConnectedClient(application, settings, trace, await connectionOf(application, settings))
}

const shared = new WeakMap<Application, LazyClient>()
/** Those that are connected, or being connected. */
const connected = new Set<LazyClient>()

/**
 * The client that the bare `publish…` and `run…` functions of an application share. It connects at the first use, as the
 * environment says; where that says too little, every use rejects with what to set. Once closed, the next use connects anew.
 */
export function sharedClient(application: Application): Client {
  return lazyClient(application)
}

/**
 * Makes the bare functions of an application use a client of one's own, with metrics, logger or options that the
 * environment cannot say; undefined: from the next use on as the environment says. Closes nothing.
 */
export function shareClient(application: Application, client: Client | undefined): void {
  lazyClient(application).adopt(client)
}

/** The shared clients that were used and not closed: for a program that ends and did not make them. */
export function sharedClients(): readonly Client[] {
  return [...connected]
}

function lazyClient(application: Application): LazyClient {
  let client = shared.get(application)
  if (!client) shared.set(application, (client = new LazyClient(application)))
  return client
}

class ConnectedClient implements Client {
  readonly #connection: Connection
  readonly #producer: Producer
  readonly #publishing: PublisherContext
  readonly #consuming: ConsumerContext
  readonly #groups = new Set<GroupConsumer>()
  readonly #unwatch: () => void
  #closing: Promise<CloseReport> | undefined

  constructor(
    application: Application,
    settings: ClientOptions & { readonly logger: Logger },
    trace: TraceContext | undefined,
    connection: Connection,
  ) {
    const { logger, metrics = {}, buffer, maxInFlight, onFull = 'wait' } = settings
    const { transport, registry } = connection
    this.#connection = connection
    this.#producer = new Producer(transport, { buffer, maxInFlight, logger, metrics })
    const producer = this.#producer
    const service = settings.clientId ?? application.name
    const scopes = new TransactionScopes()
    this.#publishing = { producer: () => scopes.producer ?? producer, registry, service, onFull, trace }
    this.#consuming = {
      transport,
      producer,
      trace,
      scopes,
      metrics: guardedMetrics(metrics),
      logger: guardedLogger(logger),
    }
    this.#unwatch = watchHealth(metrics, () => this.health())
  }

  publisher<Message, Input, Key>(
    definition: CompactedPublisherDefinition<Message, Input, Key>,
  ): CompactedPublish<Input, Key>
  publisher<Message, Input>(definition: PublisherDefinition<Message, Input>): Publish<Input>
  publisher<Message, Input, Key>(
    definition: PublisherDefinition<Message, Input> | CompactedPublisherDefinition<Message, Input, Key>,
  ): Publish<Input> {
    if ('tombstone' in definition) return createCompactedPublish(definition, this.#publishing)
    return createPublish(definition, this.#publishing)
  }

  runner<Handlers>(
    definition: GroupDefinition<Handlers>,
  ): (handlers: Handlers, options?: RunOptions) => Promise<Running> {
    return async (handlers, options = {}) => {
      if (this.#closing) throw new Error(`${definition.runner}: the client is closed`)
      const routes = routesOf(definition, handlers, this.#connection.registry)
      const group = new GroupConsumer(definition, routes, this.#consuming, options)
      this.#groups.add(group)
      try {
        await group.start()
      } catch (error) {
        this.#groups.delete(group)
        throw error
      }
      void group.stopped.then(() => this.#groups.delete(group))
      return group
    }
  }

  flush(): Promise<void> {
    return this.#producer.flush()
  }

  close(options: CloseOptions = {}): Promise<CloseReport> {
    this.#closing ??= this.#close(performance.now() + durationOption('deadline', options.deadline, 30_000))
    return this.#closing
  }

  health(): Health {
    return healthOf(
      this.#producer.health(),
      [...this.#groups].map((group) => group.health()),
    )
  }

  async #close(deadline: number): Promise<CloseReport> {
    const left = (): number => Math.max(0, deadline - performance.now())
    // Handlers may still publish: what they publish is flushed after they are done.
    const groups = await Promise.all([...this.#groups].map((group) => group.stop({ deadline: left() })))
    const unacknowledged = await this.#producer.close(deadline)
    await this.#connection.transport.close(deadline)
    this.#unwatch()
    return { groups, unacknowledged }
  }
}

const idle: ProducerHealth = { records: 0, bytes: 0, inFlight: 0, full: false, published: new Map() }

/** Connects at the first use; the functions it hands out find the connection for themselves. */
class LazyClient implements Client {
  readonly #application: Application
  #connecting: Promise<Client> | undefined
  #client: Client | undefined
  #waiting = 0

  constructor(application: Application) {
    this.#application = application
  }

  adopt(client: Client | undefined): void {
    this.#client = client
    this.#connecting = client && Promise.resolve(client)
  }

  publisher<Message, Input, Key>(
    definition: CompactedPublisherDefinition<Message, Input, Key>,
  ): CompactedPublish<Input, Key>
  publisher<Message, Input>(definition: PublisherDefinition<Message, Input>): Publish<Input>
  publisher<Message, Input, Key>(
    definition: PublisherDefinition<Message, Input> | CompactedPublisherDefinition<Message, Input, Key>,
  ): Publish<Input> {
    let known: { readonly client: Client; readonly publish: Publish<Input> } | undefined
    const on = (client: Client): Publish<Input> => {
      if (known?.client !== client) known = { client, publish: client.publisher(definition) }
      return known.publish
    }
    const publish = (message: Input, options?: PublishOptions) =>
      this.#client ? on(this.#client)(message, options) : this.#later(definition, (one) => on(one)(message, options))
    const batch = async (messages: readonly Input[], options?: PublishOptions) => {
      const inputs = listOf(definition.name, messages)
      return this.#client
        ? on(this.#client).batch(inputs, options)
        : this.#later(definition, (client) => on(client).batch(inputs, options))
    }
    if (!('tombstone' in definition)) {
      return rememberBare(Object.assign(publish, { batch }), (other) => other.publisher(definition))
    }
    const tombstone = (key: Key, options?: PublishOptions) =>
      this.#later(definition, (client) => client.publisher(definition).tombstone(key, options))
    return rememberBare(Object.assign(publish, { batch, tombstone }), (other) => other.publisher(definition))
  }

  runner<Handlers>(
    definition: GroupDefinition<Handlers>,
  ): (handlers: Handlers, options?: RunOptions) => Promise<Running> {
    const run = async (handlers: Handlers, options?: RunOptions) =>
      (await this.#connect()).runner(definition)(handlers, options)
    return rememberBare(run, (other) => other.runner(definition))
  }

  async flush(): Promise<void> {
    await (await this.#connecting)?.flush()
  }

  async close(options?: CloseOptions): Promise<CloseReport> {
    const connecting = this.#connecting
    connected.delete(this)
    this.#connecting = undefined
    this.#client = undefined
    const client = await connecting?.catch(() => undefined)
    return client ? client.close(options) : { groups: [], unacknowledged: 0 }
  }

  health(): Health {
    return this.#client?.health() ?? healthOf(idle, [])
  }

  /** Publishes once it is connected. Calls that wait for that are as many as may wait for room. */
  async #later<Result>(
    { name }: { readonly name: string },
    publish: (client: Client) => Promise<Result>,
  ): Promise<Result> {
    if (this.#waiting >= defaultBufferLimits.waitingCalls) {
      const message = `${name}: ${this.#waiting} calls wait for the connection already; await what is published before publishing more`
      throw new PublishError(message, { reason: 'buffer-full', outcome: 'not-written' })
    }
    this.#waiting++
    const client = await this.#connect().finally(() => this.#waiting--)
    return publish(client)
  }

  #connect(): Promise<Client> {
    if (this.#connecting) return this.#connecting
    const connecting = connectClient(this.#application)
    this.#connecting = connecting
    connected.add(this)
    connecting.then(
      (client) => {
        if (this.#connecting === connecting) this.#client = client
      },
      () => {
        // The environment may be mended: the next use tries again.
        if (this.#connecting === connecting) this.#connecting = undefined
      },
    )
    return connecting
  }
}

function readPem(path: string): string {
  return readFileSync(path, 'utf8')
}
