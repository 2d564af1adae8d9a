import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs a program of the system; rejects with what it printed. */
export async function system(command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, [...args])
  return stdout.trim()
}

export const clockLibrary = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/faketime/libfaketime.so.1',
].find((path) => existsSync(path))

/** What a scenario asks of the machine. */
export type Need = 'namespaces' | 'packet filter' | 'loop devices' | 'another clock'

/** Why the machine cannot give it; undefined when it can. */
export async function lacks(need: Need): Promise<string | undefined> {
  const works = (command: string, ...args: readonly string[]) =>
    system(command, ...args).then(
      () => true,
      () => false,
    )
  const root = process.getuid?.() === 0
  if (need === 'another clock')
    return clockLibrary === undefined ? 'libfaketime is not installed (Debian: apt-get install libfaketime)' : undefined
  if (!root) return `${need} need root`
  if (need === 'namespaces') {
    const name = `jts-probe-${process.pid}`
    if (!(await works('ip', 'netns', 'add', name))) return '`ip netns add` does not work here (Debian: iproute2)'
    await works('ip', 'netns', 'del', name)
    return undefined
  }
  if (need === 'packet filter')
    return (await works('nft', 'list', 'tables')) ? undefined : '`nft` does not work here (Debian: nftables)'
  return (await works('losetup', '-f')) ? undefined : '`losetup` does not work here'
}
