import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Kafka, logLevel } from 'kafkajs'
import { loadKafkaJs } from '../../runtime/transport/kafkajs/internals.ts'
import { kafkaTransport } from '../../runtime/transport/kafkajs/transport.ts'
import { cluster } from '../cluster/provision.ts'
import { contract, type ContractCluster } from './contract.ts'

contract('kafkajs', kafkaCluster)

async function kafkaCluster(): Promise<ContractCluster> {
  loadKafkaJs(true)
  const { brokers } = cluster
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  const run = `contract-${Date.now().toString(36)}`
  let topics = 0
  return {
    open: () => kafkaTransport({ brokers }),
    createTopic: async ({ partitions = 1, maxMessage, compacted, timestampType } = {}) => {
      const topic = `${run}-${++topics}`
      const configEntries = [
        ...(maxMessage ? [{ name: 'max.message.bytes', value: String(maxMessage) }] : []),
        ...(compacted ? [{ name: 'cleanup.policy', value: 'compact' }] : []),
        ...(timestampType === 'append' ? [{ name: 'message.timestamp.type', value: 'LogAppendTime' }] : []),
        // The records of these tests are years old.
        { name: 'retention.ms', value: '-1' },
      ]
      const replicationFactor = Math.min(3, brokers.length)
      await admin.createTopics({
        waitForLeaders: true,
        topics: [{ topic, numPartitions: partitions, replicationFactor, configEntries }],
      })
      return topic
    },
    deleteBefore: async (topic, partition, offset) => {
      // The admin knows a topic's brokers only once it has asked something about it.
      await admin.fetchTopicOffsets(topic)
      await admin.deleteTopicRecords({ topic, partitions: [{ partition, offset: offset.toString() }] })
    },
    addPartitions: async (topic, count) => {
      await admin.createPartitions({ topicPartitions: [{ topic, count }] })
    },
    foreignMember: async (group, topic, sessionTimeout) => {
      const script = fileURLToPath(new URL('./foreign-member.ts', import.meta.url))
      const args = ['-C', 'jts-source', script, brokers.join(','), group, topic, String(sessionTimeout)]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(child.stdout, 'data')
      return {
        kill: async () => {
          child.kill('SIGKILL')
          if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        },
      }
    },
    close: async () => {
      await admin.disconnect()
    },
  }
}
