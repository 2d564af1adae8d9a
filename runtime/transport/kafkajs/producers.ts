import type { Logger } from '../../observe/logger.ts'
import type { Appended, OutgoingBatch } from '../transport.ts'
import type { Connections } from './connections.ts'
import { PartitionWriter, type Writing } from './partition-writer.ts'
import { ProduceLane } from './produce-lane.ts'
import { codeName, throwOn } from './protocol/errors.ts'
import { initProducerId, type ProducerIdentity } from './protocol/transaction-calls.ts'

/** ms a broker may wait for the in-sync replicas before it answers that they did not follow. */
export const replicationTimeout = 5_000

/** Everything this client appends outside transactions: one producer id, one writer a partition, one lane a broker. */
export class Producers implements Writing {
  readonly transactional = false
  readonly connections: Connections
  readonly #lanes = new Map<number, ProduceLane>()
  readonly #writers = new Map<string, PartitionWriter>()
  #identity: Promise<ProducerIdentity> | undefined

  readonly #logger: Logger

  constructor(connections: Connections, logger: Logger) {
    this.connections = connections
    this.#logger = logger
  }

  append(batch: OutgoingBatch, deadline: number): Promise<Appended> {
    const name = `${batch.topic}/${batch.partition}`
    let writer = this.#writers.get(name)
    if (!writer) {
      writer = new PartitionWriter(this)
      this.#writers.set(name, writer)
    }
    return writer.append(batch, deadline)
  }

  lane(broker: number): ProduceLane {
    let lane = this.#lanes.get(broker)
    if (!lane) {
      lane = new ProduceLane(this.connections, broker, replicationTimeout, null)
      this.#lanes.set(broker, lane)
    }
    return lane
  }

  renewed(place: string, code: number): void {
    const why =
      'the broker does not have the batch that was acknowledged before this one: retention, or records lost there'
    this.#logger.error({ place, code: codeName(code) }, `${place} goes on under a new producer epoch: ${why}`)
  }

  identity(renew: boolean): Promise<ProducerIdentity> {
    if (renew || !this.#identity) {
      const asked = this.#ask()
      this.#identity = asked
      asked.catch(() => {
        if (this.#identity === asked) this.#identity = undefined
      })
    }
    return this.#identity
  }

  async #ask(): Promise<ProducerIdentity> {
    return this.connections.retry(performance.now() + 10_000, async () => {
      const { code, producer } = await this.connections.any(initProducerId(null, 60_000))
      throwOn(code, 'a producer id')
      return producer
    })
  }
}
