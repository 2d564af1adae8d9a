import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Latency, Task, Throughput } from './drive.ts'
import { makeTicks, topicOf } from './ticks.ts'

const program = fileURLToPath(new URL('process.ts', import.meta.url))
const source = fileURLToPath(new URL('Bench.java', import.meta.url))

/** Runs tasks one after another, each in a process of its own. */
export class Runner {
  readonly #jars: string
  #folder: string | undefined

  constructor(jars: string) {
    this.#jars = jars
  }

  /** Resolves with the result, or with the Error that says why there is none. */
  async run(task: Task): Promise<Throughput | Latency | Error> {
    const node = ['-C', 'jts-source', '--no-warnings', program, JSON.stringify(task)]
    const [command, args] = task.client === 'java' ? ['java', this.#java(task)] : [process.execPath, node]
    const { code, out, err } = await finished(
      command as string,
      args as readonly string[],
      90 + task.warm + task.seconds,
    )
    const last = out.trimEnd().split('\n').at(-1) ?? ''
    if (code === 0 && last.startsWith('{')) return JSON.parse(last) as Throughput | Latency
    const said = err
      .trim()
      .split('\n')
      .find((line) => /Error|Exception/.test(line))
    return new Error(`${task.client} ${task.measure} ended with ${code}: ${said ?? err.trim().slice(-300)}`)
  }

  close(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
  }

  #java(task: Task): readonly string[] {
    const { measure, brokers, exchange, linger, seconds, warm, records, rate } = task
    // A cold virtual machine needs longer to come up to speed.
    const said = {
      measure,
      brokers: brokers.join(','),
      topic: topicOf(exchange),
      linger,
      seconds,
      warm: warm + 1.5,
      records,
      rate,
    }
    const words = Object.entries({ ...said, file: this.#file(task) }).map(([name, value]) => `${name}=${value}`)
    return ['-Xmx512m', '-XX:+UseSerialGC', '-cp', `${this.#compiled()}:${this.#jars}/*`, 'Bench', ...words]
  }

  #temporary(): string {
    return (this.#folder ??= mkdtempSync(join(tmpdir(), 'jts-bench-kafka-')))
  }

  #compiled(): string {
    const folder = join(this.#temporary(), 'classes')
    if (existsSync(folder)) return folder
    const { status, stderr } = spawnSync('javac', ['-cp', `${this.#jars}/*`, '-d', folder, source], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`javac ended with ${status} (a JDK is needed, not a JRE alone): ${stderr ?? ''}`)
    return folder
  }

  #file({ exchange }: Task): string {
    const path = join(this.#temporary(), exchange)
    if (existsSync(path)) return path
    const { keys, values, count } = makeTicks(exchange)
    const parts = keys.flatMap((key, index) => [length(key), key, length(values[index]!), values[index]!])
    const head = Buffer.alloc(4)
    head.writeInt32BE(count)
    writeFileSync(path, Buffer.concat([head, ...parts]))
    return path
  }
}

function length(bytes: Buffer): Buffer {
  const written = Buffer.alloc(4)
  written.writeInt32BE(bytes.length)
  return written
}

interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function finished(command: string, args: readonly string[], seconds: number): Promise<Finished> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (more: string) => (text.out += more))
  child.stderr.setEncoding('utf8').on('data', (more: string) => (text.err += more))
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ code, ...text })
    })
  })
}
