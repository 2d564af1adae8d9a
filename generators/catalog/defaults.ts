import type { CatalogSource, ProfileSource } from './source.ts'

/** What a catalog has that says nothing. Written as a catalog writes it; `catalog.schema.json` repeats it for editors. */

export const topicDefaults = {
  partitions: 3,
  replication: 3,
  minInSync: 2,
  cleanup: 'delete',
  compression: 'lz4',
  retention: '7d',
  maxMessage: '1MiB',
  profile: 'balanced',
} as const satisfies CatalogSource['defaults']

export const profiles = {
  'low-latency': { linger: '2ms', batch: '64KiB', deliveryTimeout: '30s' },
  balanced: { linger: '5ms', batch: '128KiB', deliveryTimeout: '120s' },
} as const satisfies Record<string, Required<ProfileSource>>

export const clusterDefaults = {
  metadata: 'kraft',
  confluentPlatform: '7.9.2',
  brokers: 3,
  controllers: 3,
  jvm: { heap: '6GiB' },
  threads: { network: 8, io: 8 },
  storage: { path: './data/kafka' },
  externalHost: 'localhost',
  security: 'none',
  ports: {
    kafka: 19092,
    schemaRegistry: 8081,
    kafkaUi: 8080,
    prometheus: 9090,
    grafana: 3000,
    alertmanager: 9093,
    kafkaExporter: 9308,
  },
} as const satisfies CatalogSource['cluster']

export const groupDefaults = {
  members: 1,
  concurrency: 'partition',
  guarantee: 'at-least-once',
  from: 'earliest',
  retry: { attempts: 5, backoff: '100ms..10s' },
  deadLetter: true,
} as const

export const registryDefaults = { compatibility: 'BACKWARD_TRANSITIVE' } as const
export const typescriptDefaults = { runtime: '@jts/messaging/runtime', imports: 'js' } as const

const day = 86_400_000

/** A segment is closed after a sixth of the retention, at most a week: what is deleted is deleted within a sixth more. */
export function defaultSegment(retention: number | 'forever'): number {
  return retention === 'forever' ? 7 * day : Math.max(1, Math.min(Math.floor(retention / 6), 7 * day))
}

/** Dead letters outlive triage: as long as their source, at least two weeks; two weeks where the source never ends. */
export function deadLetterRetention(source: number | 'forever', compacted: boolean): number {
  return source === 'forever' || compacted ? 14 * day : Math.max(source, 14 * day)
}

/** Room for the headers that a dead letter adds, bytes. */
export const deadLetterHeaders = 64 * 1024
