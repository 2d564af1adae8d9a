import { createMemoryBroker } from '../../runtime/transport/memory/broker.ts'
import { memoryTransport } from '../../runtime/transport/memory/transport.ts'
import { contract, type ContractCluster } from './contract.ts'
import { Recorder } from './recorder.ts'

contract('memory', () => embedded(false))
contract('memory, batches in Kafka’s format', () => embedded(true))

async function embedded(wire: boolean): Promise<ContractCluster> {
  const broker = createMemoryBroker({ wire })
  let topics = 0
  return {
    open: async () => memoryTransport(broker),
    createTopic: async (topic = {}) => {
      const name = `topic-${++topics}`
      broker.createTopic({ partitions: 1, ...topic, name })
      return name
    },
    deleteBefore: async (topic, partition, offset) => broker.deleteBefore({ topic, partition }, offset),
    addPartitions: async (topic, partitions) => broker.addPartitions(topic, partitions),
    foreignMember: async (group, topic, sessionTimeout) => {
      const transport = memoryTransport(broker)
      const member = new Recorder()
      await transport.join(group, [topic], { from: 'earliest', sessionTimeout: sessionTimeout / 20 }, member)
      await member.until('an assignment', () => member.held.length > 0)
      return { kill: async () => transport.kill() }
    },
    close: async () => undefined,
  }
}
