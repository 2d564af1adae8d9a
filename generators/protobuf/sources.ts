import type { Report } from './cursor.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { parseProto } from './parse.ts'
import type { FileNode } from './syntax.ts'
import { LineIndex } from './tokens.ts'
import { wellKnownPaths, wellKnownText } from './well-known.ts'

/** How a caller lends its files: no path is read that `list` did not name. */
export interface ProtoInput {
  /** Folders as `read` and `list` take them; imports are relative to any of them. */
  readonly roots: readonly string[]
  /** Text of a file; undefined where there is none. */
  read(path: string): string | undefined
  /** Names of all files below a folder, with `/`, relative to it. */
  list(folder: string): readonly string[]
}

/** Every `.proto` file of the roots and what they import of `google/protobuf/`, by path. */
export function loadFiles(input: ProtoInput, report: Report): ReadonlyMap<string, FileNode> {
  const files = new Map<string, FileNode>()
  for (const [path, sources] of findFiles(input)) {
    const [source, ...others] = sources
    const text = source === undefined ? undefined : input.read(source)
    if (source === undefined || text === undefined) continue
    for (const other of others) {
      report('proto-two-roots', `${other} and ${source} are both imported as "${path}"`, startOf(other), {
        related: [{ message: 'the first of them', range: startOf(source) }],
      })
    }
    files.set(path, parseProto(path, source, text, report))
  }
  for (const file of [...files.values()]) addWellKnown(file, files)
  checkImports(files, report)
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Import path → the places where it is found. Copies of the bundled files give way to the bundle. */
function findFiles({ roots, list }: ProtoInput): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const root of new Set(roots)) {
    for (const path of list(root)) {
      if (!path.endsWith('.proto') || wellKnownPaths.has(path)) continue
      const source = root === '' || root === '.' ? path : `${root.replace(/\/+$/, '')}/${path}`
      const sources = found.get(path)
      if (sources === undefined) found.set(path, [source])
      else sources.push(source)
    }
  }
  return found
}

function startOf(file: string): ReturnType<LineIndex['range']> {
  return new LineIndex(file, '').range(0, 0)
}

function addWellKnown(file: FileNode, files: Map<string, FileNode>): void {
  for (const { path } of file.imports) {
    const text = files.has(path.text) ? undefined : wellKnownText(path.text)
    if (text === undefined) continue
    const bundled = parseProto(path.text, undefined, text, (code, message) => {
      throw new Error(`the bundled ${path.text} is not read: ${code}: ${message}`)
    })
    files.set(path.text, bundled)
    addWellKnown(bundled, files)
  }
}

function checkImports(files: ReadonlyMap<string, FileNode>, report: Report): void {
  for (const file of files.values()) {
    const seen = new Map<string, FileNode['imports'][number]>()
    for (const node of file.imports) {
      const { text: path, at } = node.path
      const first = seen.get(path)
      if (first !== undefined) {
        const related = [{ message: 'imported here first', range: first.path.at }]
        report('proto-import-twice', `"${path}" is imported twice`, at, { hint: 'remove one of the two', related })
      } else if (!files.has(path)) reportMissing(path, at, files, report)
      seen.set(path, node)
    }
  }
  reportCycles(files, report)
}

function reportMissing(
  path: string,
  at: FileNode['imports'][number]['path']['at'],
  files: ReadonlyMap<string, FileNode>,
  report: Report,
): void {
  const known = [...new Set([...files.keys(), ...wellKnownPaths])]
  const base = path.slice(path.lastIndexOf('/') + 1)
  const guess =
    known.find((each) => each.endsWith(`/${base}`)) ??
    known.find((each) => path.endsWith(`/${each}`)) ??
    nearest(path, known)
  report('proto-import-unknown', `"${path}" is in none of the roots`, at, {
    hint: guess === undefined ? 'add the folder it lies in to `protobuf.roots`' : `did you mean "${guess}"?`,
  })
}

/** Each cycle once, at the import that closes it. */
function reportCycles(files: ReadonlyMap<string, FileNode>, report: Report): void {
  const state = new Map<string, 'open' | 'done'>()
  for (const start of files.values()) {
    if (state.has(start.path)) continue
    const stack: { file: FileNode; next: number }[] = [{ file: start, next: 0 }]
    state.set(start.path, 'open')
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const node = top.file.imports[top.next++]
      if (node === undefined) {
        state.set(top.file.path, 'done')
        stack.pop()
        continue
      }
      const target = files.get(node.path.text)
      const seen = state.get(node.path.text)
      if (seen === 'open') {
        const paths = stack.map((each) => each.file.path)
        const circle = [...paths.slice(paths.indexOf(node.path.text)), node.path.text].join(' → ')
        report('proto-import-cycle', `this import closes a circle: ${circle}`, node.path.at)
      } else if (seen === undefined && target !== undefined) {
        state.set(target.path, 'open')
        stack.push({ file: target, next: 0 })
      }
    }
  }
}
