import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../scripts/catalog.ts', import.meta.url))

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A repository of its own in a temporary folder, and the command line run in it as a process. */
export class Project {
  readonly root: string

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'catalog-'))
  }

  /** Runs `catalog ARGS…` here, or in a folder below. */
  catalog(args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-C', 'jts-source', program, ...args], {
      cwd: join(this.root, options.cwd ?? ''),
      env: { ...process.env, NO_COLOR: '1', ...options.env },
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  /** The same, still running; the caller ends it. */
  start(args: readonly string[]): ChildProcess {
    return spawn(process.execPath, ['-C', 'jts-source', program, ...args], {
      cwd: this.root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  path(name: string): string {
    return join(this.root, name)
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8')
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true })
    writeFileSync(this.path(name), text)
  }

  edit(name: string, change: (text: string) => string): void {
    const before = this.read(name)
    const after = change(before)
    if (after === before) throw new Error(`the edit of ${name} changes nothing`)
    writeFileSync(this.path(name), after)
  }

  files(folder: string): string[] {
    const entries = readdirSync(this.path(folder), { withFileTypes: true, recursive: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.root.length + 1))
      .sort()
  }

  /** Path → text of everything below a folder. */
  tree(folder: string): Record<string, string> {
    return Object.fromEntries(this.files(folder).map((name) => [name, this.read(name)]))
  }

  /** Puts every modification time into the past, so that a later write shows. */
  age(folder: string): void {
    for (const name of this.files(folder)) utimesSync(this.path(name), 1e9, 1e9)
  }

  /** Files that were written since `age`. */
  touched(folder: string): string[] {
    return this.files(folder).filter((name) => statSync(this.path(name)).mtimeMs !== 1e12)
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
