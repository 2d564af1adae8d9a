import { setTimeout as sleep } from 'node:timers/promises'
import { connectClient, PublishError, type Client, type Logger } from '../../runtime/index.ts'
import { application } from '../../generated/typescript/index.ts'
import { consume } from './consume.ts'
import { Journal } from './journal.ts'
import { produce } from './produce.ts'
import type { Report, Task } from './tasks.ts'

/** A process under test: does one task until it is told to stop, and ends with whoever started it. */
const task = JSON.parse(process.argv[2] ?? '') as Task
const journal = new Journal(task.journal)
let stop: () => void = () => undefined
const stopped = new Promise<void>((resolve) => (stop = resolve))

process.on('message', () => stop())
process.on('disconnect', () => process.exit(0))
process.on('unhandledRejection', (error) => fail('unhandled rejection', error))
process.on('uncaughtException', (error) => fail('uncaught exception', error))

function fail(what: string, error: unknown): never {
  process.stderr.write(`${what}: ${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(70)
}

function report(said: Report): void {
  if (process.connected) process.send?.(said)
}

const line =
  (level: string) =>
  (fields: object, message: string): void => {
    const shown = JSON.stringify(fields, (_, value: unknown) =>
      value instanceof Error ? `${value.name}: ${value.message}` : typeof value === 'bigint' ? String(value) : value,
    )
    process.stderr.write(`${new Date().toISOString()} ${level} ${message} ${shown}\n`)
  }

const logger: Logger = {
  debug: () => undefined,
  info: (fields, message) => {
    const { epoch, lost, partitions } = fields as { epoch?: number; lost?: boolean; partitions?: readonly string[] }
    if (epoch !== undefined) journal.write(`+ ${Date.now()} ${(partitions ?? []).join(' ')}`)
    if (lost !== undefined) journal.write(`- ${Date.now()} ${(partitions ?? []).join(' ')}`)
    line('info')(fields, message)
  },
  warn: line('warn'),
  error: line('error'),
}

async function main(): Promise<void> {
  const { brokers, registry } = task
  const buffer = task.kind === 'produce' && task.bufferRecords !== undefined ? { records: task.bufferRecords } : {}
  const client = await connectClient(application, { brokers, registry: [registry], logger, buffer })
  report({ connected: true })
  const watch = setInterval(() => report(stateOf(client)), 250)
  if (task.kind === 'produce') await produce(client, task, journal, stopped, report)
  else await consume(client, task, journal, stopped, report)
  const closed = await client.close({ deadline: 30_000 })
  clearInterval(watch)
  report({ unfinished: closed.groups.reduce((sum, group) => sum + group.unfinished.length, closed.unacknowledged) })
  // What the report said must arrive before the channel goes.
  await sleep(20)
  process.exit(0)
}

function stateOf(client: Client): Report {
  const { live, ready, producer, groups } = client.health()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  const troubles = groups.flatMap(({ partitions }) => partitions.flatMap(({ trouble }) => trouble?.kind ?? []))
  const memory = Math.round((heapUsed + external + arrayBuffers) / 1_048_576)
  return { live, ready, troubles, memory, bufferedRecords: producer.records, bufferFull: producer.full }
}

main().catch((error: unknown) => {
  report({ failure: error instanceof PublishError ? `${error.reason}: ${error.message}` : String(error) })
  fail('the task failed', error)
})
