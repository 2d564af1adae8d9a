import { Kafka, logLevel, type Admin } from 'kafkajs'

/** What the tools ask of a live cluster. The only door from `scripts/` to a Kafka client. */
export interface ClusterAdmin {
  clusterId(): Promise<string>
  brokers(): Promise<readonly { readonly id: number; readonly address: string }[]>
  topics(): Promise<readonly string[]>
  /** Creates what does not exist; resolves with the names that were created once every partition has a leader. */
  createTopics(topics: readonly NewTopic[]): Promise<readonly string[]>
  close(): Promise<void>
}

export interface NewTopic {
  readonly name: string
  readonly partitions: number
  readonly replication: number
  readonly config: Readonly<Record<string, string>>
}

export interface AdminOptions {
  readonly brokers: readonly string[]
  readonly clientId?: string
}

/** Connects, or rejects naming the addresses that did not answer. */
export async function connectAdmin(options: AdminOptions): Promise<ClusterAdmin> {
  const kafka = new Kafka({
    clientId: options.clientId ?? 'catalog',
    brokers: [...options.brokers],
    logLevel: logLevel.NOTHING,
    retry: { retries: 8, initialRetryTime: 100, maxRetryTime: 2000 },
  })
  const admin = kafka.admin()
  try {
    await admin.connect()
  } catch (error) {
    throw new Error(
      `no broker answers at ${options.brokers.join(', ')}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
  return {
    clusterId: async () => (await admin.describeCluster()).clusterId,
    brokers: async () =>
      (await admin.describeCluster()).brokers.map(({ nodeId, host, port }) => ({
        id: nodeId,
        address: `${host}:${port}`,
      })),
    topics: () => admin.listTopics(),
    createTopics: (topics) => createTopics(admin, topics),
    close: () => admin.disconnect(),
  }
}

async function createTopics(admin: Admin, topics: readonly NewTopic[]): Promise<readonly string[]> {
  const existing = new Set(await admin.listTopics())
  const missing = topics.filter((topic) => !existing.has(topic.name))
  if (missing.length === 0) return []
  await admin
    .createTopics({
      waitForLeaders: true,
      // The client's own 5 s are too short for fifty topics on a busy machine; below its request timeout of 30 s.
      timeout: 25_000,
      topics: missing.map((topic) => ({
        topic: topic.name,
        numPartitions: topic.partitions,
        replicationFactor: topic.replication,
        configEntries: Object.entries(topic.config).map(([name, value]) => ({ name, value })),
      })),
    })
    .catch((error: unknown) => {
      throw explained(error)
    })
  return missing.map((topic) => topic.name)
}

/** The client says only "Topic creation errors"; which topics and why stands in a list beside it. */
function explained(error: unknown): unknown {
  const { errors } = error as { readonly errors?: readonly { readonly topic?: string; readonly type?: string }[] }
  if (!(error instanceof Error) || !Array.isArray(errors)) return error
  const reasons = errors.map(({ topic, type }) => `${topic ?? 'a topic'}: ${type ?? 'unknown error'}`)
  return new Error(`topics could not be created: ${reasons.join('; ')}`, { cause: error })
}
