import type { BenchClient } from './clients/client.ts'
import { consume, latency, load, publish, type Task } from './drive.ts'

/** One client does one task in a process of its own; its result is the last line on stdout. */
async function clientOf(name: string): Promise<BenchClient> {
  const client =
    name === 'ours' || name === 'ours-batches'
      ? (await import('./clients/ours.ts')).ours(name === 'ours' ? 'one' : 'batches')
      : name === 'kafkajs'
        ? (await import('./clients/kafkajs.ts')).stockKafkaJs
        : name === 'platformatic'
          ? (await import('./clients/platformatic.ts')).platformatic()
          : (await import('./clients/librdkafka.ts')).librdkafka()
  if (!client) throw new Error(`${name} is not installed`)
  return client
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task
const client = await clientOf(task.client)
const drives = { batch: publish, single: publish, load, consume, latency } as const
const result = await drives[task.measure](client, task)
process.stdout.write(`\n${JSON.stringify(result)}\n`)
process.exit(0)
