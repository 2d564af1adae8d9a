import { closeSync, openSync, readSync, writeSync } from 'node:fs'

/**
 * What a process knows, written as it learns it: a line is with the kernel when `write` returns, so that SIGKILL takes
 * nothing back. Lines: `s first last` about to be published · `a sequence partition offset` acknowledged · `n sequence
 * reason` rejected as not written · `u sequence reason` rejected as unknown · `h sequence checksum partition offset ns`
 * handled · `d sequence` a dead letter · `+ ms topic/partition…` assigned · `- ms topic/partition…` taken away.
 */
export class Journal {
  readonly #file: number

  constructor(path: string) {
    this.#file = openSync(path, 'a')
  }

  write(line: string): void {
    writeSync(this.#file, `${line}\n`)
  }
}

/** Whole lines of a journal that is still written to, each of them once. */
export class JournalReader {
  readonly #path: string
  #position = 0
  #rest = ''

  constructor(path: string) {
    this.#path = path
  }

  lines(): string[] {
    let file: number
    try {
      file = openSync(this.#path, 'r')
    } catch {
      return []
    }
    const chunk = Buffer.allocUnsafe(1 << 20)
    const parts: string[] = [this.#rest]
    for (;;) {
      const read = readSync(file, chunk, 0, chunk.length, this.#position)
      if (read === 0) break
      this.#position += read
      parts.push(chunk.toString('latin1', 0, read))
    }
    closeSync(file)
    const lines = parts.join('').split('\n')
    this.#rest = lines.pop() ?? ''
    return lines
  }
}
