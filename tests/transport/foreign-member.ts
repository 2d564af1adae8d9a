import { kafkaTransport } from '../../runtime/transport/kafkajs/transport.ts'
import { Recorder } from './recorder.ts'

/** A member in a process of its own, to be killed: `foreign-member.ts BROKERS GROUP TOPIC SESSION-TIMEOUT`. */
const [brokers = '', group = '', topic = '', sessionTimeout = ''] = process.argv.slice(2)
const transport = await kafkaTransport({ brokers: brokers.split(',') })
const member = new Recorder({
  assigned: async (partitions) => void process.stdout.write(`held ${partitions.length}\n`),
})
await transport.join(group, [topic], { from: 'earliest', sessionTimeout: Number(sessionTimeout) }, member)
