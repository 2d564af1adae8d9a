import type { Client, CloseOptions, CloseReport } from '../client.ts'
import type { Health } from '../client/health.ts'
import type { RunOptions, Running } from '../consumer/running.ts'
import type { CompactedPublisherDefinition, GroupDefinition, PublisherDefinition } from '../definitions.ts'
import type { CompactedPublish, Publish } from '../producer/publisher.ts'

/** A client, and which topics the groups read that it runs. */
export class ObservedClient implements Client {
  readonly #client: Client
  readonly #groups = new Map<Running, readonly string[]>()

  constructor(client: Client) {
    this.#client = client
  }

  /** Groups that run now, with their topics. */
  get groups(): readonly { readonly group: string; readonly topics: readonly string[] }[] {
    return [...this.#groups].map(([{ group }, topics]) => ({ group, topics }))
  }

  publisher<Message, Input, Key>(
    definition: CompactedPublisherDefinition<Message, Input, Key>,
  ): CompactedPublish<Input, Key>
  publisher<Message, Input>(definition: PublisherDefinition<Message, Input>): Publish<Input>
  publisher<Message, Input>(definition: PublisherDefinition<Message, Input>): Publish<Input> {
    return this.#client.publisher(definition)
  }

  runner<Handlers>(
    definition: GroupDefinition<Handlers>,
  ): (handlers: Handlers, options?: RunOptions) => Promise<Running> {
    const run = this.#client.runner(definition)
    return async (handlers, options) => {
      const running = await run(handlers, options)
      this.#groups.set(
        running,
        definition.subscriptions.map(({ topic }) => topic.name),
      )
      void running.stopped.then(() => this.#groups.delete(running))
      return running
    }
  }

  flush(): Promise<void> {
    return this.#client.flush()
  }

  close(options?: CloseOptions): Promise<CloseReport> {
    return this.#client.close(options)
  }

  health(): Health {
    return this.#client.health()
  }
}
