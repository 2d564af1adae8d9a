import type { TopicPartition } from '../transport/transport.ts'
import type { GroupContext, PartitionTrouble } from './worker.ts'

/** What is said of one partition: why it does not move on, and what went wrong on the way. */
export class PartitionReports {
  trouble: PartitionTrouble | undefined
  readonly #at: TopicPartition
  readonly #context: Pick<GroupContext, 'group' | 'logger'>

  constructor({ topic, partition }: TopicPartition, context: Pick<GroupContext, 'group' | 'logger'>) {
    this.#at = { topic, partition }
    this.#context = context
  }

  get stopped(): boolean {
    return this.trouble?.kind === 'stopped'
  }

  inTrouble(kind: PartitionTrouble['kind'], offset: bigint | undefined, error: unknown): void {
    this.trouble = { kind, offset, error }
    const { logger, group } = this.#context
    const fields = { group: group.name, ...this.#at, offset, trouble: kind, error }
    logger.error(fields, 'a partition does not move on')
  }

  /** That trouble is over; another one stays. */
  outOfTrouble(kind: PartitionTrouble['kind']): void {
    if (this.trouble?.kind === kind) this.trouble = undefined
  }

  warn(message: string, fields: object): void {
    const { logger, group } = this.#context
    logger.warn({ group: group.name, ...this.#at, ...fields }, message)
  }
}
