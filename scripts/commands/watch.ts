import { statSync, watch as watchPath } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { localFiles, type LocalFiles } from './files.ts'
import type { ExitCode } from './main.ts'
import type { GenerateRequest } from './request.ts'
import type { Terminal } from './terminal.ts'

/** Editors save in several steps (truncate, write, rename); one save is one run. ms. */
const QUIET = 100

/** Templates are part of the tool; who changes them wants to see what comes out. */
const templates = fileURLToPath(new URL('../../infra-templates', import.meta.url))

/**
 * Generates now and after every change of what the last run read, until SIGINT or SIGTERM. Runs never overlap: a change
 * during a run asks for exactly one more. A run that fails leaves the last good output.
 */
export async function watch(
  request: GenerateRequest,
  run: (files: LocalFiles) => Promise<ExitCode>,
  terminal: Terminal,
): Promise<ExitCode> {
  const watched = new Watched(resolve(request.out))
  const stop = new AbortController()
  const end = () => stop.abort()
  process.once('SIGINT', end).once('SIGTERM', end)
  let dirty = true
  let wake: () => void = () => undefined
  watched.changed = () => {
    dirty = true
    wake()
  }
  stop.signal.addEventListener('abort', () => wake())
  try {
    while (!stop.signal.aborted) {
      if (dirty) {
        dirty = false
        const files = localFiles()
        const started = Date.now()
        await attempt(() => run(files), terminal)
        watched.follow({
          files: [...files.asked.files, resolve(request.catalog.path)],
          folders: [...files.asked.folders, templates],
        })
        if (changedSince(files.asked.files, started)) dirty = true
        terminal.say('watching; Ctrl-C ends it\n')
      }
      await new Promise<void>((settle) => {
        wake = settle
        if (dirty || stop.signal.aborted) settle()
      })
      if (!stop.signal.aborted) await watched.quiet()
    }
    return 0
  } finally {
    watched.close()
    process.off('SIGINT', end).off('SIGTERM', end)
  }
}

async function attempt(run: () => Promise<unknown>, terminal: Terminal): Promise<void> {
  try {
    await run()
  } catch (error) {
    terminal.say(`catalog: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}

/** Folders are watched, never files: an editor that replaces a file takes a watch on it away. */
class Watched {
  changed: () => void = () => undefined
  readonly #out: string
  readonly #watchers = new Map<string, { readonly deep: boolean; close(): void }>()
  #last = 0

  constructor(out: string) {
    this.#out = out
  }

  /** Watches these folders with all that lies below them, and the folders that hold these files; lets go of the rest. */
  follow({ files, folders }: { files: readonly string[]; folders: readonly string[] }): void {
    const deep = outermost(folders.filter(isFolder))
    const shallow = [...files, ...folders.filter((folder) => !isFolder(folder))].map(nearestFolder)
    const wanted = new Map([
      ...shallow.map((folder) => [folder, false] as const),
      ...deep.map((folder) => [folder, true] as const),
    ])
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.get(folder) === watcher.deep) continue
      watcher.close()
      this.#watchers.delete(folder)
    }
    for (const [folder, recursive] of wanted) if (!this.#watchers.has(folder)) this.#open(folder, recursive)
  }

  /** Resolves once nothing has changed for a moment. */
  async quiet(): Promise<void> {
    for (let left = QUIET; left > 0; left = this.#last + QUIET - performance.now()) {
      await new Promise((settle) => setTimeout(settle, left))
    }
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close()
    this.#watchers.clear()
  }

  #open(folder: string, deep: boolean): void {
    const watcher = watchPath(folder, { recursive: deep }, (_, name) => {
      const path = name === null ? folder : resolve(folder, name)
      if (path === this.#out || path.startsWith(this.#out + sep)) return
      this.#last = performance.now()
      this.changed()
    })
    // A folder that goes away ends its watch; the next run looks for what there is.
    watcher.on('error', () => {
      watcher.close()
      this.#watchers.delete(folder)
      this.changed()
    })
    this.#watchers.set(folder, { deep, close: () => watcher.close() })
  }
}

/** What changed while a run was reading it, before its folder was watched. */
function changedSince(files: ReadonlySet<string>, started: number): boolean {
  return [...files].some((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > started)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function nearestFolder(path: string): string {
  const folder = dirname(path)
  return isFolder(folder) || dirname(folder) === folder ? folder : nearestFolder(folder)
}

/** Without the folders that lie below another one: recursive watches would report twice. */
function outermost(folders: readonly string[]): string[] {
  return folders.filter((folder) => !folders.some((other) => folder.startsWith(other + sep)))
}
