import type { ProducerHealth } from '../producer/producer.ts'
import type { GroupHealth } from '../consumer/running.ts'

/** What probes ask: restart me (`live`), send me work (`ready`). */
export interface Health {
  /** False when only a restart can help. */
  readonly live: boolean
  /** Every group moves on and the producer has room. */
  readonly ready: boolean
  readonly producer: ProducerHealth
  readonly groups: readonly GroupHealth[]
}

export function healthOf(producer: ProducerHealth, groups: readonly GroupHealth[]): Health {
  return {
    live: groups.every(({ live }) => live),
    ready: !producer.full && groups.every(({ ready }) => ready),
    producer,
    groups,
  }
}
