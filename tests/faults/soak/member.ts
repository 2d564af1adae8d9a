import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Memory } from './memory.ts'
import type { Asked, Said, Task } from './tasks.ts'

const program = fileURLToPath(new URL('process.ts', import.meta.url))

/** A process of the soak, seen from the one that started it. */
export class Member {
  readonly name: string
  readonly said: Said = {}
  /** What it wrote on its log, the newest part. */
  log = ''
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>

  /** `heap`: MiB. */
  constructor(name: string, task: Task, heap: number) {
    this.name = name
    this.#child = fork(program, [JSON.stringify(task)], {
      execArgv: ['-C', 'jts-source', '--expose-gc', `--max-old-space-size=${heap}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.log = (this.log + text).slice(-20_000)))
    this.#child.on('message', (said) => Object.assign(this.said, said))
    this.#ended = once(this.#child, 'exit')
  }

  /** Throws what ended it. */
  check(): void {
    if (this.#child.exitCode === null && this.#child.signalCode === null) return
    const how = this.#child.exitCode ?? this.#child.signalCode
    throw new Error(`${this.name} ended with ${how}: ${this.said.failure ?? this.log.slice(-2_000)}`)
  }

  async ready(): Promise<void> {
    await this.until('it is ready', () => this.said.ready === true, 90)
  }

  async until(what: string, condition: () => boolean, seconds: number): Promise<void> {
    const end = performance.now() + seconds * 1_000
    while (!condition()) {
      this.check()
      if (performance.now() > end) throw new Error(`${this.name}: waited ${seconds} s in vain until ${what}`)
      await sleep(50)
    }
  }

  /** After a full collection. */
  async memory(): Promise<Memory> {
    Object.assign(this.said, { memory: undefined })
    this.#ask('sample')
    await this.until('it says what it holds', () => this.said.memory !== undefined, 60)
    return this.said.memory!
  }

  /** Resolves once nothing more is published, and it has said how much was; or once it goes on. */
  async rest(resting: boolean): Promise<void> {
    this.#ask(resting ? 'rest' : 'go')
    await this.until('it rests or goes on', () => (this.said.resting ?? false) === resting, 60)
  }

  /** Lets it finish; resolves with what it says last. */
  async stop(): Promise<Said> {
    this.#ask('stop')
    await this.#ended
    if (this.#child.exitCode !== 0) this.check()
    return this.said
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  #ask(asked: Asked): void {
    this.check()
    this.#child.send(asked)
  }
}
