import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Connection } from '../../../generated/typescript/index.ts'
import type { Logger } from '../../../runtime/index.ts'
import { fill } from './fill.ts'
import { handle } from './handle.ts'
import { publish } from './publish.ts'
import { numberedTick } from './content.ts'
import type { Asked, Said, Task } from './tasks.ts'

/** A process of the soak: does one task until it is told to stop, says how it goes, and ends with whoever started it. */
export interface Doing {
  /** What there is to say now. */
  said(): Said
  /** Stops for a while, or goes on. */
  rest?(resting: boolean): void
  /** Finishes; what there is to say at the end. */
  end(): Promise<Said>
}

let doing: Doing | undefined
const task = JSON.parse(process.argv[2] ?? '') as Task
let stop: () => void = () => undefined
const stopped = new Promise<void>((resolve) => (stop = resolve))

process.on('message', (asked: Asked) => {
  if (asked === 'stop') stop()
  else if (asked === 'sample') say({ memory: memory() })
  else if (doing?.rest) {
    doing.rest(asked === 'rest')
    say({ ...doing.said(), resting: asked === 'rest' })
  }
})
process.on('disconnect', () => process.exit(0))
process.on('unhandledRejection', (error) => fail(error))
process.on('uncaughtException', (error) => fail(error))

function say(said: Said): void {
  if (process.connected) process.send?.(said)
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  say({ failure: String(error) })
  setTimeout(() => process.exit(70), 50)
}

function memory(): NonNullable<Said['memory']> {
  const { user, system } = process.cpuUsage()
  // Twice: what the first one finds to be finalized is freed by the second.
  globalThis.gc?.()
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, heap: heapUsed, external, cpu: user + system }
}

const line =
  (level: string) =>
  (fields: object, message: string): void =>
    void process.stderr.write(`${new Date().toISOString()} ${level} ${message} ${shown(fields)}\n`)
const shown = (fields: object): string =>
  JSON.stringify(fields, (_, value: unknown) =>
    value instanceof Error ? String(value) : typeof value === 'bigint' ? String(value) : value,
  )
const logger: Logger = { debug: () => undefined, info: line('info'), warn: line('warn'), error: line('error') }

async function begin(connection: Connection): Promise<Doing> {
  if (task.kind === 'publish') return publish(connection, task)
  if (task.kind === 'handle') return handle(connection)
  if (task.kind === 'fill') return fill(connection)
  // It has published and handled before it rests.
  const handling = await handle(connection)
  await connection.publishPriceTick(numberedTick(0))
  return handling
}

async function main(): Promise<void> {
  const onFull = task.kind === 'fill' ? 'reject' : 'wait'
  const connection = await connect({ brokers: task.brokers, registry: [task.registry], logger, onFull })
  const work = await begin(connection)
  doing = work
  say({ ready: true })
  const telling = setInterval(() => say(work.said()), task.kind === 'idle' ? 60_000 : 500)
  await stopped
  clearInterval(telling)
  const said = await work.end()
  await connection.close({ deadline: 30_000 })
  say(said)
  await sleep(50)
  process.exit(0)
}

main().catch(fail)
