import { connectClient, shareClient } from '../client.ts'
import { provision } from '../client/embedded.ts'
import type { ClientOptions } from '../client/settings.ts'
import type { MessageType } from '../codec/message-type.ts'
import type { Application } from '../definitions.ts'
import { MemoryRegistry } from '../registry/memory-registry.ts'
import { createMemoryBroker, type MemoryBroker } from '../transport/memory/broker.ts'
import { systemClock } from '../transport/memory/clock.ts'
import { memoryTransport, type MemoryTransport } from '../transport/memory/transport.ts'
import { deadLettersOf, recordsOf, type CapturedDeadLetter, type CapturedRecord } from './captured-record.ts'
import { ObservedClient } from './observed-client.ts'
import { TestFaults } from './test-faults.ts'
import { unsettled } from './settling.ts'
import { breathe, realTime, VirtualTime } from './virtual-time.ts'

export interface TestMessagingOptions {
  /** `virtual` (the default): timers and clocks of this process stand still until `advance` or `settled` moves them. */
  readonly time?: 'virtual' | 'real'
  /** Where virtual time begins; now. */
  readonly start?: Date
  /** As for `connect`: metrics, logger, buffer limits. */
  readonly client?: Omit<ClientOptions, 'brokers' | 'registry' | 'transport'>
}

export interface SettleOptions {
  /** ms of the test's time after which it is in vain; 3 600 000 of virtual, 10 000 of real time. */
  readonly within?: number
}

/** An application on a cluster of its own, inside the test. Close it at the end: `await messaging.close()`. */
export interface TestMessaging {
  /** What the bare functions use; the same as `connect` gives. */
  readonly client: ObservedClient
  readonly faults: TestFaults
  /** The embedded broker: commits of groups, retention, partitions. */
  readonly broker: MemoryBroker
  /** Everything written so far in topics that carry this message, dead letters left out. */
  messages<Message>(type: MessageType<Message, never>): readonly Message[]
  /** With key, headers and place; of one topic, or of all that carry the message, dead letters left out. */
  records<Message>(
    type: MessageType<Message, never>,
    topic?: { readonly name: string },
  ): readonly CapturedRecord<Message>[]
  /** What groups put aside, and why. */
  deadLetters(group?: string): readonly CapturedDeadLetter[]
  /** Resolves when every record is acknowledged and settled by every group that runs; virtual time passes as far as retries need. Rejects with what does not move. */
  settled(options?: SettleOptions): Promise<void>
  /** Lets ms of virtual time pass. */
  advance(ms: number): Promise<void>
  /** As if the process had died and another had been started: nothing is committed or finished; groups must be run again. */
  crash(): Promise<void>
  close(): Promise<void>
}

/**
 * A cluster for a test: real codecs, framing, batches, groups and dead letters, in this process. Until it is closed the
 * bare `publish…` and `run…` functions of the application use it, so that code under test needs no change.
 */
export async function createTestMessaging(
  application: Application,
  options: TestMessagingOptions = {},
): Promise<TestMessaging> {
  const time = options.time === 'real' ? undefined : new VirtualTime(options.start?.getTime() ?? Date.now())
  time?.install()
  const broker = createMemoryBroker({ clock: time ?? systemClock, wire: true })
  const messaging = new EmbeddedMessaging(application, options.client ?? {}, broker, time)
  try {
    await messaging.start()
  } catch (error) {
    time?.uninstall()
    throw error
  }
  return messaging
}

class EmbeddedMessaging implements TestMessaging {
  readonly broker: MemoryBroker
  readonly faults: TestFaults
  readonly #application: Application
  readonly #settings: ClientOptions
  readonly #registry = new MemoryRegistry()
  readonly #time: VirtualTime | undefined
  #transport!: MemoryTransport
  #closed: Promise<void> | undefined
  client!: ObservedClient

  constructor(application: Application, settings: ClientOptions, broker: MemoryBroker, time: VirtualTime | undefined) {
    this.broker = broker
    this.#application = application
    this.#settings = settings
    this.#time = time
    this.faults = new TestFaults(broker, this.#registry)
    provision({ broker, registry: this.#registry }, application)
  }

  async start(): Promise<void> {
    this.#transport = memoryTransport(this.broker)
    const options = { ...this.#settings, transport: this.#transport, registry: this.faults.registry }
    this.client = new ObservedClient(await connectClient(this.#application, options))
    shareClient(this.#application, this.client)
  }

  messages<Message>(type: MessageType<Message, never>): readonly Message[] {
    return this.records(type).flatMap(({ message }) => (message === undefined ? [] : [message]))
  }

  records<Message>(
    type: MessageType<Message, never>,
    topic?: { readonly name: string },
  ): readonly CapturedRecord<Message>[] {
    if (topic) return recordsOf(this.broker, topic.name, type)
    const dead = new Set(this.deadLetters().map((letter) => letter.topic))
    const carrying = this.#application.embedded().filter((one) => one.topic.message === type.name)
    return carrying.flatMap(({ topic: { name } }) => (dead.has(name) ? [] : recordsOf(this.broker, name, type)))
  }

  deadLetters(group?: string): readonly CapturedDeadLetter[] {
    return deadLettersOf(this.broker, this.#application, group)
  }

  async settled({ within = this.#time ? 3_600_000 : 10_000 }: SettleOptions = {}): Promise<void> {
    const patience = realTime.now() + (this.#time ? 10_000 : within)
    const end = performance.now() + within
    for (;;) {
      await breathe()
      const found = unsettled(this.broker, [this.client])
      if (!found) return
      if (found.kind === 'stopped') throw new Error(found.why)
      // What goes on outside of timers, a file or a socket of a handler, comes first.
      await realTime.pause(1)
      if (!unsettled(this.broker, [this.client])) return
      const next = this.#time?.next
      if (performance.now() + (next ?? 0) > end || realTime.now() > patience)
        throw new Error(`waited in vain: ${found.why}`)
      if (next !== undefined) await this.#time!.advance(next)
    }
  }

  async advance(ms: number): Promise<void> {
    if (!this.#time) throw new Error('time is real in this test: leave `time: real` out to move it')
    await this.#time.advance(ms)
  }

  async crash(): Promise<void> {
    this.#transport.kill()
    // What is left of it in memory must not run on: its retries, its timers.
    void this.client.close({ deadline: 0 })
    await this.start()
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    this.faults.clear()
    const closed = this.client.close({ deadline: 5_000 })
    shareClient(this.#application, undefined)
    let over = false
    void closed.finally(() => (over = true)).catch(() => undefined)
    try {
      for (let turns = 0; this.#time && !over && turns < 1_000; turns++) await this.#time.advance(10)
      await closed
    } finally {
      this.#time?.uninstall()
    }
  }
}
