import type { Client, CloseOptions } from '../client.ts'
import { publisherOn } from '../client/bare.ts'
import type { ProducerHealth } from '../producer/producer.ts'
import type { CompactedPublish, Publish, PublishOptions } from '../producer/publisher.ts'
import type { Receipt } from '../producer/pending-record.ts'

/** Publishes on the module's client: give it the `publish…` functions of the generated code. */
export class KafkaProducerService {
  readonly #client: Client
  readonly #closing: CloseOptions

  constructor(client: Client, closing: CloseOptions) {
    this.#client = client
    this.#closing = closing
  }

  /** `producer.of(publishPriceTick)` is that publisher on this module's client: keep it where many are sent. */
  of<Input, Key>(publish: CompactedPublish<Input, Key>): CompactedPublish<Input, Key>
  of<Input>(publish: Publish<Input>): Publish<Input>
  of<Input>(publish: Publish<Input>): Publish<Input> {
    return publisherOn(this.#client, publish)
  }

  /** Resolves when every in-sync replica has the record; rejects with PublishError. */
  publish<Input>(publish: Publish<Input>, message: Input, options?: PublishOptions): Promise<Receipt> {
    return this.of(publish)(message, options)
  }

  /** All settle; rejects with BatchPublishError that names those which were not acknowledged. */
  batch<Input>(
    publish: Publish<Input>,
    messages: readonly Input[],
    options?: PublishOptions,
  ): Promise<readonly Receipt[]> {
    return this.of(publish).batch(messages, options)
  }

  /** Deletes what a compacted topic holds under a key. */
  tombstone<Input, Key>(publish: CompactedPublish<Input, Key>, key: Key, options?: PublishOptions): Promise<Receipt> {
    return this.of(publish).tombstone(key, options)
  }

  /** Resolves when everything published so far is settled. */
  flush(): Promise<void> {
    return this.#client.flush()
  }

  health(): ProducerHealth {
    return this.#client.health().producer
  }

  /** Last of Nest's hooks: what other providers publish while they are destroyed is still sent. */
  async onApplicationShutdown(): Promise<void> {
    await this.#client.close(this.#closing)
  }
}
