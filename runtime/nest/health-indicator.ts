import type { Client } from '../client.ts'

/** What Terminus and other health checks take: one key, `up` or `down`, and why. */
export type HealthIndicatorResult = Readonly<
  Record<string, { readonly status: 'up' | 'down' } & Readonly<Record<string, unknown>>>
>

/** Terminus: `health.check([() => kafka.isReady()])`. Asks no broker: it says what the client knows. */
export class KafkaHealthIndicator {
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
  }

  /** `down` while a group or partition does not move on, or the producer has no room. */
  isReady(key = 'kafka'): HealthIndicatorResult {
    return this.#answer(key, 'ready')
  }

  /** `down` when only a restart can help. */
  isLive(key = 'kafka'): HealthIndicatorResult {
    return this.#answer(key, 'live')
  }

  #answer(key: string, ask: 'ready' | 'live'): HealthIndicatorResult {
    const { groups, producer, [ask]: well } = this.#client.health()
    const reasons = groups.flatMap(({ group, state, ready, error, partitions }) => {
      if (ready) return []
      const troubles = partitions.flatMap(({ topic, partition, trouble }) =>
        trouble ? [`${topic}/${partition} ${trouble.kind}`] : [],
      )
      return [`${group} is ${state}${[error?.message, ...troubles].map((why) => (why ? `: ${why}` : '')).join('')}`]
    })
    if (producer.full) reasons.push('the buffer of the producer is full')
    return { [key]: { status: well ? 'up' : 'down', ...(reasons.length > 0 && { reasons }) } }
  }
}
