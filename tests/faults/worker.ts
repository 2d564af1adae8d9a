import { fork, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Report, Task } from './tasks.ts'

const program = fileURLToPath(new URL('process.ts', import.meta.url))
/** MiB; the machine is shared with brokers. */
const heap = 384

/** One process under test. */
export class Worker {
  readonly task: Task
  readonly said: Report = {}
  readonly log: string
  readonly ended: Promise<void>
  readonly #child: ChildProcess

  constructor(task: Task, log: string, launch: { readonly env?: Readonly<Record<string, string>> } = {}) {
    this.task = task
    this.log = log
    const file = openSync(log, 'a')
    this.#child = fork(program, [JSON.stringify(task)], {
      execArgv: ['-C', 'jts-source', `--max-old-space-size=${heap}`],
      stdio: ['ignore', file, file, 'ipc'],
      env: { ...process.env, ...launch.env },
    })
    closeSync(file)
    this.#child.on('message', (said) => Object.assign(this.said, said))
    this.ended = once(this.#child, 'exit').then(() => undefined)
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  get exitCode(): number | null {
    return this.#child.exitCode
  }

  /** Asks it to finish; resolves when it has ended. */
  async stop(): Promise<void> {
    if (this.running && this.#child.connected) this.#child.send('stop')
    await this.ended
  }

  async kill(): Promise<void> {
    if (this.running) this.#child.kill('SIGKILL')
    await this.ended
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    if (this.running) this.#child.kill(signal)
  }
}
