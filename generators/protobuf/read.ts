import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { readingCodes } from '../diagnostics/protobuf-codes.ts'
import type { Report } from './cursor.ts'
import { checkGrammar } from './grammar.ts'
import { indexTypes, linkFiles, type LinkedFile } from './link.ts'
import { printProto, type Unprinted } from './print.ts'
import type { Enum, Message, ProtoFile, Schema, Type } from './schema.ts'
import { loadFiles, type ProtoInput } from './sources.ts'
import { collectSymbols, exported, type SymbolTable } from './symbols.ts'
import type { FileNode } from './syntax.ts'

export type { ProtoInput } from './sources.ts'

/**
 * Reads and links all `.proto` files below the roots. Everything that is wrong is reported at once, sorted by place;
 * the schema is undefined when something is. Touches no file but through `input`.
 */
export function readSchema(input: ProtoInput): { schema: Schema | undefined; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const report: Report = (code, message, range, more) => {
    const { severity } = readingCodes[code]
    diagnostics.push({ code, severity, message, range, related: [], ...more })
  }
  const nodes = loadFiles(input, report)
  const table = collectSymbols(nodes, report)
  const linked = linkFiles(nodes, table, report)
  const faulty = new Set(diagnostics.map(({ range }) => range?.file))
  for (const { source, partial } of nodes.values()) {
    const text = source === undefined || !partial || faulty.has(source) ? undefined : input.read(source)
    if (source !== undefined && text !== undefined) checkGrammar(source, text, report)
  }
  if (diagnostics.length > 0) return { schema: undefined, diagnostics: sortByPlace(diagnostics) }
  return { schema: buildSchema(nodes, table, linked), diagnostics }
}

function sortByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyed = diagnostics.map((diagnostic) => ({
    diagnostic,
    file: diagnostic.range?.file ?? '',
    offset: diagnostic.range?.start.offset ?? 0,
  }))
  keyed.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.offset - b.offset))
  return keyed.map(({ diagnostic }) => diagnostic)
}

function buildSchema(
  nodes: ReadonlyMap<string, FileNode>,
  table: SymbolTable,
  linked: ReadonlyMap<string, LinkedFile>,
): Schema {
  const types = indexTypes([...linked.values()])
  const unprinted = new Map<string, Unprinted>()
  for (const node of nodes.values()) {
    const { messages, enums } = linked.get(node.path) ?? { messages: [], enums: [] }
    unprinted.set(node.path, {
      path: node.path,
      source: node.source,
      package: node.package?.text ?? '',
      syntax: node.syntax,
      imports: keptImports(node, usedFiles(messages, types), nodes),
      messages,
      enums,
    })
  }
  const files: ProtoFile[] = []
  for (const path of reachable(unprinted)) {
    const file = unprinted.get(path)
    if (file !== undefined) files.push({ ...file, text: printProto(file, table) })
  }
  return { files, ...indexTypes(files) }
}

/** Paths of the files that declare what these messages mention. */
function usedFiles(messages: readonly Message[], types: Pick<Schema, 'messages' | 'enums'>): Set<string> {
  const used = new Set<string>()
  const declared = (type: Type): Message | Enum | undefined =>
    type.kind === 'scalar'
      ? undefined
      : type.kind === 'enum'
        ? types.enums.get(type.name)
        : types.messages.get(type.name)
  const visit = (message: Message): void => {
    for (const { shape } of message.fields) {
      const file = declared(shape.kind === 'map' ? shape.value : shape.type)?.file
      if (file !== undefined) used.add(file)
    }
    for (const nested of message.messages) visit(nested)
  }
  for (const message of messages) visit(message)
  return used
}

/** Public imports, and those through which something that is used is seen; imports for custom options alone fall away. */
function keptImports(
  node: FileNode,
  used: ReadonlySet<string>,
  nodes: ReadonlyMap<string, FileNode>,
): ProtoFile['imports'] {
  return node.imports
    .filter(({ path, kind }) => kind === 'public' || [...exported(path.text, nodes)].some((each) => used.has(each)))
    .map(({ path, kind }) => ({ path: path.text, public: kind === 'public' }))
}

/** The roots' files and what they still import, sorted. */
function reachable(files: ReadonlyMap<string, Unprinted>): string[] {
  const seen = new Set([...files.values()].filter(({ source }) => source !== undefined).map(({ path }) => path))
  for (const path of seen) for (const each of files.get(path)?.imports ?? []) seen.add(each.path)
  return [...seen].sort()
}
