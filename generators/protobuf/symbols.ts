import type { Range } from '../diagnostics/diagnostic.ts'
import type { Report } from './cursor.ts'
import type { EnumNode, FileNode, MessageNode, Word } from './syntax.ts'

/** Anything that has a full name. */
export interface ProtoSymbol {
  readonly kind: 'message' | 'enum' | 'enum value' | 'field' | 'oneof' | 'service'
  readonly fullName: string
  readonly file: FileNode
  readonly at: Range
}

/** All names of all files. */
export interface SymbolTable {
  readonly symbols: ReadonlyMap<string, ProtoSymbol>
  /** Package, or a prefix of one → paths of the files that declare it. */
  readonly packages: ReadonlyMap<string, ReadonlySet<string>>
  /** Path → the path itself, its imports, and what those import publicly. */
  readonly visible: ReadonlyMap<string, ReadonlySet<string>>
}

/** Collects the names and reports each that is taken. */
export function collectSymbols(files: ReadonlyMap<string, FileNode>, report: Report): SymbolTable {
  const symbols = new Map<string, ProtoSymbol>()
  const packages = collectPackages(files)
  for (const file of files.values()) {
    const add = (kind: ProtoSymbol['kind'], scope: string, name: Word): string => {
      const fullName = qualified(scope, name.text)
      const taken = symbols.get(fullName)
      if (taken !== undefined) reportTaken(taken, kind, name, file, report)
      else if (packages.has(fullName)) report('proto-name-taken', `\`${fullName}\` is also a package`, name.at)
      else symbols.set(fullName, { kind, fullName, file, at: name.at })
      return fullName
    }
    const scope = file.package?.text ?? ''
    for (const each of file.messages) addMessage(each, scope, add)
    for (const each of file.enums) addEnum(each, scope, add)
    for (const each of file.others) add('service', scope, each)
  }
  return { symbols, packages, visible: collectVisible(files) }
}

/** `scope.name`, or the bare name where there is no scope. */
export function qualified(scope: string, name: string): string {
  return scope === '' ? name : `${scope}.${name}`
}

type Add = (kind: ProtoSymbol['kind'], scope: string, name: Word) => string

function addMessage(node: MessageNode, scope: string, add: Add): void {
  const fullName = add('message', scope, node.name)
  for (const each of node.messages) addMessage(each, fullName, add)
  for (const each of node.enums) addEnum(each, fullName, add)
  for (const each of node.fields) add('field', fullName, each.name)
  for (const each of node.oneofs) add('oneof', fullName, each.name)
}

function addEnum(node: EnumNode, scope: string, add: Add): void {
  add('enum', scope, node.name)
  for (const each of node.values) add('enum value', scope, each.name)
}

function reportTaken(taken: ProtoSymbol, kind: ProtoSymbol['kind'], name: Word, file: FileNode, report: Report): void {
  const bundled = taken.file.source === undefined
  const where = taken.file === file ? '' : ` in ${taken.file.source ?? taken.file.path}`
  const article = /^[aeiou]/.test(taken.kind) ? 'an' : 'a'
  const because = kind === 'enum value' ? '; values of an enum share the scope that the enum stands in' : ''
  report('proto-name-taken', `\`${taken.fullName}\` is already ${article} ${taken.kind}${where}${because}`, name.at, {
    related: bundled ? [] : [{ message: 'declared here first', range: taken.at }],
  })
}

function collectPackages(files: ReadonlyMap<string, FileNode>): Map<string, Set<string>> {
  const packages = new Map<string, Set<string>>()
  for (const file of files.values()) {
    const parts = file.package?.text.split('.') ?? []
    for (let i = 1; i <= parts.length; i++) {
      const prefix = parts.slice(0, i).join('.')
      const paths = packages.get(prefix)
      if (paths === undefined) packages.set(prefix, new Set([file.path]))
      else paths.add(file.path)
    }
  }
  return packages
}

function collectVisible(files: ReadonlyMap<string, FileNode>): Map<string, ReadonlySet<string>> {
  const visible = new Map<string, ReadonlySet<string>>()
  for (const file of files.values()) {
    const seen = new Set([file.path])
    for (const node of file.imports) for (const path of exported(node.path.text, files)) seen.add(path)
    visible.set(file.path, seen)
  }
  return visible
}

/** The path and everything it passes on by `import public`. */
export function exported(path: string, files: ReadonlyMap<string, Pick<FileNode, 'imports'>>): Set<string> {
  const seen = new Set<string>([path])
  for (const each of seen) {
    for (const node of files.get(each)?.imports ?? []) if (node.kind === 'public') seen.add(node.path.text)
  }
  return seen
}
