import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('Interop.java', import.meta.url))

/** Runs `Interop.java` on the jars of a cluster and resolves with the lines it printed. */
export function java(jars: string, args: readonly string[], input = ''): Promise<readonly string[]> {
  const child = spawn('java', ['-Xmx256m', '-cp', `${jars}/*`, source, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  const out: string[] = []
  const err: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text))
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code !== 0) reject(new Error(`java ${args.join(' ')} ended with ${code}:\n${err.join('').slice(-2000)}`))
      else resolve(out.join('').split('\n').slice(0, -1))
    })
  })
}

export const hex = (bytes: Uint8Array | null): string => (bytes === null ? '-' : Buffer.from(bytes).toString('hex'))
