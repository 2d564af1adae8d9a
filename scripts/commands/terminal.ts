import { createInterface } from 'node:readline/promises'
import type { WriteStream } from 'node:tty'

/** Where a command speaks: data and everything else never share a stream. */
export interface Terminal {
  /** What the command is for; another program may read it. */
  data(text: string): void
  /** For people: progress, summaries, errors. */
  say(text: string): void
  /** Whether `data`, and whether `say`, may carry colour. */
  readonly colour: { readonly data: boolean; readonly say: boolean }
  /** Asks a person; absent where there is none. */
  ask?(question: string): Promise<string>
}

export function processTerminal(): Terminal {
  // `catalog explain … | head` closes the pipe: that is no error. A full disk is: what was asked for is not all there.
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return
    process.stderr.write(`catalog: the output is not complete: ${message}\n`)
    process.once('exit', () => (process.exitCode = 2))
  })
  // Nobody is left to tell; the work goes on and the exit code says how it ended.
  process.stderr.on('error', () => undefined)
  return {
    data: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text),
    colour: { data: takesColour(process.stdout), say: takesColour(process.stderr) },
    ...(process.stdin.isTTY === true && { ask }),
  }
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await lines.question(question)
  } finally {
    lines.close()
  }
}

/** Only a terminal, and never against `NO_COLOR` (no-color.org). */
function takesColour(stream: WriteStream): boolean {
  const refused = (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb'
  return stream.isTTY === true && !refused
}

const tints = { red: 31, green: 32, yellow: 33, blue: 34, dim: 2, bold: 1 } as const
export type Tint = keyof typeof tints

export function tint(on: boolean, name: Tint, text: string): string {
  return on ? `\u001b[${tints[name]}m${text}\u001b[0m` : text
}

/** Lines as a terminal may show them: a control character of a catalog's text stays visible and does nothing. */
export function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
