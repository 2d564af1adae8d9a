import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** One Java program of the cluster: a life, a log, a way to end it. */
export interface ServerProcess {
  readonly name: string
  readonly pid: number
  readonly log: string
  running(): boolean
  /** Resolves when the process has ended. */
  kill(signal: NodeJS.Signals): Promise<void>
}

export interface Launch {
  readonly name: string
  /** Arguments of `java`, classpath and main class included. */
  readonly java: readonly string[]
  readonly cwd: string
  readonly log: string
  /** Put before `java`: `ip netns exec …`, `faketime …`. */
  readonly prefix?: readonly string[] | undefined
  readonly env?: Readonly<Record<string, string>> | undefined
}

// A parent that is killed must not leave brokers behind: the kernel ends them where util-linux can ask it to.
const DIES_WITH_PARENT =
  spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true']).status === 0 ? ['setpriv', '--pdeathsig', 'KILL'] : []

export function launch(options: Launch): ServerProcess {
  const [command, ...args] = [...(options.prefix ?? []), ...DIES_WITH_PARENT, 'java', ...options.java] as [
    string,
    ...string[],
  ]
  const log = openSync(options.log, 'a')
  const child = spawn(command, args, {
    cwd: options.cwd,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...options.env },
    // Ctrl-C reaches the whole foreground group; brokers are stopped in order by whoever started them.
    detached: true,
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  child.unref()
  const running = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null
  return {
    name: options.name,
    pid: child.pid ?? 0,
    log: options.log,
    running,
    async kill(signal) {
      if (!running()) return
      child.ref()
      child.kill(signal)
      await ended
    },
  }
}

/** Waits until `ready` says so; throws with the end of the log when the process ends or `seconds` pass. */
export async function waitFor(server: ServerProcess, ready: () => Promise<boolean>, seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1000
  for (;;) {
    if (!server.running())
      throw new Error(`${server.name} ended while it started; the end of ${server.log}:\n${await tail(server.log)}`)
    if (await ready().catch(() => false)) return
    if (performance.now() > until)
      throw new Error(
        `${server.name} was not ready after ${seconds} s; the end of ${server.log}:\n${await tail(server.log)}`,
      )
    await sleep(100)
  }
}

async function tail(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-15).join('\n')
}

export function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 })
    const settle = (value: boolean) => {
      socket.destroy()
      resolve(value)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
    socket.once('timeout', () => settle(false))
  })
}

/** Ports of the loopback address that nothing listens on at this moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer()
      return new Promise<typeof server>((resolve, reject) => {
        server.once('error', reject)
        server.listen(0, '127.0.0.1', () => resolve(server))
      })
    }),
  )
  const ports = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  })
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
