import { spawn } from 'node:child_process'

export interface Outcome {
  readonly path: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** All it printed, in order. */
  readonly output: string
  readonly seconds: number
}

/** Seconds from uvu's last line to the end of the process, on a machine that is busy. */
const patience = 15

/**
 * Runs one uvu file in a process of its own and reads its closing lines. A file that ends without them counts as one
 * failure, and so does one that something keeps alive after them: what it did not close, an application could not either.
 */
export function runFile(
  path: string,
  repository: string,
  env: Readonly<Record<string, string>>,
  limitSeconds: number,
): Promise<Outcome> {
  const started = performance.now()
  const child = spawn(process.execPath, ['-C', 'jts-source', path], {
    cwd: repository,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
  let late = false
  let ended = false
  child.stdout.on('data', () => {
    if (ended || !/^ *Duration: +[\d.]+ms/m.test(chunks.slice(-4).join(''))) return
    ended = true
    setTimeout(() => {
      if (child.exitCode !== null) return
      chunks.push(`\nall tests ended, but ${patience} s later something still kept the process alive\n`)
      child.kill('SIGKILL')
    }, patience * 1000).unref()
  })
  const limit = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, limitSeconds * 1000)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(limit)
      if (late) chunks.push(`\nended after ${limitSeconds} s without finishing\n`)
      const output = chunks.join('')
      resolve({ path, output, seconds: (performance.now() - started) / 1000, ...counts(output, code) })
    })
  })
}

/** uvu ends with 0 even when a `before` hook threw and nothing ran, so its own sums decide, not the exit code alone. */
function counts(output: string, code: number | null): { passed: number; failed: number; skipped: number } {
  const sum = (label: string) =>
    [...output.matchAll(new RegExp(`^\\s*${label}:\\s+(\\d+)`, 'gm'))].reduce(
      (total, match) => total + Number(match[1]),
      0,
    )
  const passed = sum('Passed')
  const skipped = sum('Skipped')
  // The total leaves skipped tests out.
  const missing = Math.max(0, sum('Total') - passed)
  const silent = passed + skipped === 0
  return { passed, skipped, failed: code === 0 && !silent ? missing : Math.max(1, missing) }
}
