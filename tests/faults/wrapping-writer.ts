import { silentLogger } from '../../runtime/observe/logger.ts'
import { Connections, writingLanes } from '../../runtime/transport/kafkajs/connections.ts'
import { loadKafkaJs } from '../../runtime/transport/kafkajs/internals.ts'
import { logCreator, logLevels } from '../../runtime/transport/kafkajs/log.ts'
import { PartitionWriter, type Writing } from '../../runtime/transport/kafkajs/partition-writer.ts'
import { Producers } from '../../runtime/transport/kafkajs/producers.ts'

/** The runtime's writer of one partition, at work since two thousand million records. */
export interface WrappingWriter {
  append(from: number, count: number): Promise<void>
  /** Times it had to begin anew under a higher epoch. */
  readonly renewals: number
  close(): void
}

export async function wrappingWriter(
  brokers: readonly string[],
  topic: string,
  sequence: number,
): Promise<WrappingWriter> {
  const kafkajs = loadKafkaJs(true)
  const logger = kafkajs.createLogger({ level: logLevels.warn, logCreator: logCreator(silentLogger) })
  const settings = {
    brokers,
    clientId: 'wrapping',
    ssl: null,
    sasl: null,
    connectionTimeout: 3_000,
    requestTimeout: 6_000,
  }
  const connections = new Connections(kafkajs, settings, logger, writingLanes)
  const producers = new Producers(connections, silentLogger)
  let renewals = 0
  const writing: Writing = {
    connections,
    transactional: false,
    lane: (broker) => producers.lane(broker),
    identity: (renew) => producers.identity(renew),
    renewed: () => void renewals++,
  }
  const writer = new PartitionWriter(writing)
  await writer.producer(performance.now() + 10_000)
  writer.written(sequence)
  return {
    async append(from, count) {
      const records = Array.from({ length: count }, (_, i) => ({
        key: null,
        value: Buffer.from(String(from + i)),
        headers: [],
        timestamp: Date.now(),
      }))
      await writer.append({ topic, partition: 0, compression: 'none', records }, performance.now() + 10_000)
    },
    get renewals() {
      return renewals
    },
    close: () => connections.close(),
  }
}
