import { spawn } from 'node:child_process'

/** Runs a TypeScript program of the repository on this terminal; resolves with its exit code, 1 when a signal ended it. */
export function runProgram(repository: string, path: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['-C', 'jts-source', path, ...args], { cwd: repository, stdio: 'inherit' })
  // A terminal's Ctrl-C reaches both; what ends this process alone must not leave brokers behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
