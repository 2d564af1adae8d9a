import type { Task } from './drive.ts'

/** One row of the table. */
export interface Contender {
  readonly id: string
  readonly label: string
  readonly client: string
  /** Values encoded beforehand. */
  readonly encoded: boolean
  readonly measures: readonly Task['measure'][]
  /** Lingers tried for latency, ms. */
  readonly lingers: readonly number[]
  /** Left out with `--short`. */
  readonly long?: true
}

const everything = ['batch', 'single', 'consume', 'latency'] as const

/** The runtime's linger is the topic's; the peers show both, and count with the better one. */
export const contenders: readonly Contender[] = [
  { id: 'ours', label: 'ours, typed', client: 'ours', encoded: false, measures: everything, lingers: [0] },
  { id: 'ours-batches', label: 'ours, inBatches', client: 'ours-batches', encoded: false, measures: ['consume'], lingers: [] }, // prettier-ignore
  { id: 'kafkajs', label: 'KafkaJS + protobufjs', client: 'kafkajs', encoded: false, measures: everything, lingers: [0, 5] }, // prettier-ignore
  { id: 'kafkajs-bytes', label: 'KafkaJS, bytes', client: 'kafkajs', encoded: true, measures: ['batch'], lingers: [], long: true }, // prettier-ignore
  { id: 'platformatic', label: '@platformatic/kafka + protobufjs', client: 'platformatic', encoded: false, measures: everything, lingers: [0, 5] }, // prettier-ignore
  { id: 'platformatic-bytes', label: '@platformatic/kafka, bytes', client: 'platformatic', encoded: true, measures: ['batch'], lingers: [] }, // prettier-ignore
  { id: 'librdkafka', label: 'librdkafka + protobufjs', client: 'librdkafka', encoded: false, measures: everything, lingers: [0, 5] }, // prettier-ignore
  { id: 'librdkafka-bytes', label: 'librdkafka, bytes', client: 'librdkafka', encoded: true, measures: ['batch'], lingers: [] }, // prettier-ignore
  { id: 'java', label: 'Java client, bytes', client: 'java', encoded: true, measures: ['batch', 'consume', 'latency'], lingers: [0, 5] }, // prettier-ignore
]

export interface Plan {
  readonly rounds: number
  readonly seconds: number
  readonly warm: number
  /** Records that consumers read. */
  readonly records: number
  readonly rates: readonly number[]
  /** s that a round of latency counts. */
  readonly latencySeconds: number
  /** s before them, in which the client compiles what it runs. */
  readonly latencyWarm: number
  /** s of small requests before the first round. */
  readonly warmBrokers: number
}

export const fullPlan: Plan = {
  ...{ rounds: 3, seconds: 3, warm: 1.5, records: 600_000 },
  ...{ rates: [500, 2_000, 10_000], latencySeconds: 5, latencyWarm: 8, warmBrokers: 150 },
}
export const shortPlan: Plan = {
  ...{ rounds: 1, seconds: 1.5, warm: 1, records: 200_000 },
  ...{ rates: [2_000], latencySeconds: 1.5, latencyWarm: 1.5, warmBrokers: 5 },
}
