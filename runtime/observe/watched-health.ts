import type { GroupHealth } from '../consumer/running.ts'
import type { Health } from '../client/health.ts'

/** One value of one figure. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** How the clients are that report to one registry: what gauges show at the moment they are read. */
export class WatchedHealth {
  readonly #clients = new Set<() => Health>()
  /** What closed clients published: a counter never falls. */
  readonly #published = new Map<string, number>()

  /** The function returned ends it. */
  add(health: () => Health): () => void {
    this.#clients.add(health)
    return () => {
      if (!this.#clients.delete(health)) return
      for (const [topic, records] of health().producer.published) count(this.#published, topic, records)
    }
  }

  /** Undefined for a figure that is counted as it happens. */
  read(name: string): readonly Sample[] | undefined {
    return readings[name]?.([...this.#clients].map((health) => health()))
  }

  /** By topic, since the first client. */
  published(): readonly Sample[] {
    const sums = new Map(this.#published)
    for (const health of this.#clients)
      for (const [topic, records] of health().producer.published) count(sums, topic, records)
    return [...sums].map(([topic, value]) => ({ labels: { topic }, value }))
  }
}

type Reading = (clients: readonly Health[]) => readonly Sample[]

const sumOf =
  (value: (health: Health) => number): Reading =>
  (clients) => [{ labels: {}, value: clients.reduce((sum, health) => sum + value(health), 0) }]

const allOf =
  (value: (health: Health) => boolean): Reading =>
  (clients) => [{ labels: {}, value: clients.every(value) ? 1 : 0 }]

/** One sample a group; of two clients in one group, the larger. */
const mostOf =
  (value: (group: GroupHealth) => number | undefined): Reading =>
  (clients) => {
    const most = new Map<string, number>()
    for (const group of clients.flatMap(({ groups }) => groups)) {
      const found = value(group)
      if (found !== undefined) most.set(group.group, Math.max(found, most.get(group.group) ?? 0))
    }
    return [...most].map(([group, value]) => ({ labels: { group }, value }))
  }

const readings: Readonly<Record<string, Reading>> = {
  buffer_records: sumOf(({ producer }) => producer.records),
  buffer_bytes: sumOf(({ producer }) => producer.bytes),
  requests_in_flight: sumOf(({ producer }) => producer.inFlight),
  live: allOf(({ live }) => live),
  ready: allOf(({ ready }) => ready),
  commit_age_seconds: mostOf(({ commitAge }) => commitAge && commitAge / 1_000),
  oldest_handler_seconds: mostOf(
    ({ partitions }) => Math.max(0, ...partitions.map(({ oldestHandler = 0 }) => oldestHandler)) / 1_000,
  ),
  lag_records: (clients) =>
    clients.flatMap(({ groups }) =>
      groups.flatMap(({ group, partitions }) =>
        partitions.flatMap(({ topic, partition, lag }) =>
          lag === undefined ? [] : [{ labels: { group, topic, partition: String(partition) }, value: Number(lag) }],
        ),
      ),
    ),
  partitions_stopped: (clients) => {
    const stopped = new Map<string, Sample>()
    for (const { group, partitions } of clients.flatMap(({ groups }) => groups)) {
      for (const { topic, trouble } of partitions) {
        const value = (stopped.get(`${group} ${topic}`)?.value ?? 0) + (trouble === undefined ? 0 : 1)
        stopped.set(`${group} ${topic}`, { labels: { group, topic }, value })
      }
    }
    return [...stopped.values()]
  },
}

function count(counts: Map<string, number>, topic: string, records: number): void {
  counts.set(topic, (counts.get(topic) ?? 0) + records)
}
