import { createRequire } from 'node:module'
import { Kafka, logLevel, type Producer, type ProducerConfig } from 'kafkajs'

/** KafkaJS as it comes, with the patience it has by itself or a little more. */
export async function stockProducer(brokers: readonly string[], options: ProducerConfig): Promise<Producer> {
  return connected(new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, connectionTimeout: 3_000 }), options)
}

async function connected(kafka: Kafka, options: ProducerConfig): Promise<Producer> {
  const producer = kafka.producer({ retry: { retries: 15, initialRetryTime: 200, maxRetryTime: 1_500 }, ...options })
  await producer.connect()
  return producer
}

interface Sequences {
  initProducerId(): Promise<void>
  updateSequence(topic: string, partition: number, increment: number): void
}

/** KafkaJS as it is after two thousand million records of one partition: the same code, its sequence already so far on. */
export async function jumpingStock(brokers: readonly string[], topic: string, sequence: number): Promise<Producer> {
  const require = createRequire(import.meta.url)
  const loaded = Object.keys(require.cache).filter((path) => /[\\/]kafkajs[\\/]/.test(path))
  const kept = loaded.map((path) => [path, require.cache[path]] as const)
  for (const path of loaded) delete require.cache[path]
  try {
    const path = require.resolve('kafkajs/src/producer/eosManager')
    const original = require(path) as (options: unknown) => Sequences
    const module = require.cache[path]
    if (module) module.exports = (options: unknown) => aged(original(options), topic, sequence)
    const fresh = require('kafkajs') as { Kafka: typeof Kafka }
    const kafka = new fresh.Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING })
    return await connected(kafka, { idempotent: true, retry: { retries: 2, initialRetryTime: 100 } })
  } finally {
    for (const path of Object.keys(require.cache)) if (/[\\/]kafkajs[\\/]/.test(path)) delete require.cache[path]
    for (const [path, module] of kept) if (module) require.cache[path] = module
  }
}

function aged(manager: Sequences, topic: string, sequence: number): Sequences {
  const begin = manager.initProducerId.bind(manager)
  manager.initProducerId = async () => {
    await begin()
    // Its own arithmetic resets whatever reaches the end, so it is led there in two steps.
    manager.updateSequence(topic, 0, sequence)
  }
  return manager
}
