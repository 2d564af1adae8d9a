import { posix } from 'node:path'
import { Node, Project, ts, type SourceFile } from 'ts-morph'
import type { Position } from '../../generators/diagnostics/diagnostic.ts'
import type { FileUsage, Mention } from './mention.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Packages that speak to Kafka. `@nestjs/microservices` does so only with `Transport.KAFKA`. */
const clients = new Set([
  'kafkajs',
  'kafka-node',
  'node-rdkafka',
  'no-kafka',
  '@platformatic/kafka',
  '@confluentinc/kafka-javascript',
])

export interface CodeFile {
  readonly path: string
  readonly text: string
}

/** Reads every file once, without types: what a name means is told by its import and its place. */
export function readCode(files: readonly CodeFile[], vocabulary: Vocabulary): readonly FileUsage[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipFileDependencyResolution: true,
    compilerOptions: { allowJs: true, noLib: true, jsx: ts.JsxEmit.Preserve },
  })
  const sources = new Map(
    files.map(({ path, text }) => [path, project.createSourceFile(`/${path}`, text, { overwrite: true })] as const),
  )
  return files.map(({ path, text }) => {
    const source = sources.get(path)!
    const reader = new FileReader(path, source, vocabulary, (name, from) => declaredAt(sources, path, from, name))
    return { path, text, mentions: reader.mentions(), unread: firstMistake(path, source) }
  })
}

type DeclaredLocally = (name: string, specifier: string) => boolean

class FileReader {
  readonly #path: string
  readonly #source: SourceFile
  readonly #vocabulary: Vocabulary
  readonly #declaredLocally: DeclaredLocally
  /** Local name to the name it was imported by. */
  readonly #imported = new Map<string, string>()
  readonly #mentions: Mention[] = []

  constructor(path: string, source: SourceFile, vocabulary: Vocabulary, declaredLocally: DeclaredLocally) {
    this.#path = path
    this.#source = source
    this.#vocabulary = vocabulary
    this.#declaredLocally = declaredLocally
  }

  mentions(): readonly Mention[] {
    for (const declaration of this.#source.getImportDeclarations()) {
      const from = declaration.getModuleSpecifierValue()
      for (const named of declaration.getNamedImports()) {
        const name = named.getName()
        if (this.#kindOf(name) && !this.#declaredLocally(name, from))
          this.#imported.set(named.getAliasNode()?.getText() ?? name, name)
      }
    }
    this.#source.forEachDescendant((node) => this.#visit(node))
    return this.#mentions
  }

  #visit(node: Node): void {
    if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node))
      this.#text(node, node.getLiteralText())
    else if (Node.isIdentifier(node)) this.#identifier(node)
  }

  #text(node: Node, text: string): void {
    if (clients.has(text) && isModuleSpecifier(node)) return this.#add('client', text, node)
    const parent = node.getParent()
    if (Node.isImportDeclaration(parent) || Node.isExportDeclaration(parent)) return
    const { topics, aliases } = this.#vocabulary
    if (!topics.has(text) && !aliases.has(text)) return
    // `orders` may be anything; `market-data.krx.ticks` is hardly a word of its own.
    if (!/[.-]/u.test(text) && !isTopicPlace(node)) return
    this.#add(topics.has(text) ? 'topic' : 'alias', text, node)
  }

  #identifier(node: Node): void {
    const text = node.getText()
    const parent = node.getParent()
    if (Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node) {
      const base = parent.getExpression()
      if (text === 'KAFKA' && base.getText() === 'Transport') return this.#add('client', 'Transport.KAFKA', parent)
      if (base.getText().endsWith('topics') && this.#vocabulary.oldIdentifiers.has(text))
        return this.#add('old-identifier', text, node)
      const kind = this.#kindOf(text)
      if (kind && !Node.isThisExpression(base)) this.#add(kind, text, node)
      return
    }
    if (Node.isBindingElement(parent)) {
      const name = parent.getPropertyNameNode() ?? parent.getNameNode()
      const kind = name === node ? this.#kindOf(text) : undefined
      if (kind) this.#add(kind, text, node)
      return
    }
    const imported = this.#imported.get(text)
    if (imported === undefined || isNameOfSomethingElse(node)) return
    this.#add(this.#kindOf(imported)!, imported, node)
  }

  #kindOf(name: string): 'publishes' | 'runs' | undefined {
    if (this.#vocabulary.publishers.has(name)) return 'publishes'
    return this.#vocabulary.runners.has(name) ? 'runs' : undefined
  }

  #add(kind: Mention['kind'], name: string, node: Node): void {
    const file = this.#path
    const range = {
      file,
      start: positionAt(this.#source, node.getStart()),
      end: positionAt(this.#source, node.getEnd()),
    }
    this.#mentions.push({ kind, name, range })
  }
}

function isModuleSpecifier(node: Node): boolean {
  const parent = node.getParent()
  if (Node.isImportDeclaration(parent) || Node.isExportDeclaration(parent) || Node.isExternalModuleReference(parent))
    return true
  if (!Node.isCallExpression(parent)) return false
  const called = parent.getExpression()
  return Node.isImportExpression(called) || called.getText() === 'require'
}

/** A property or variable called `topic`, a list in one, or an argument of what publishes and subscribes. */
function isTopicPlace(node: Node): boolean {
  let at: Node | undefined = node.getParent()
  while (Node.isArrayLiteralExpression(at) || Node.isAsExpression(at)) at = at.getParent()
  if (Node.isPropertyAssignment(at) || Node.isVariableDeclaration(at) || Node.isPropertyDeclaration(at))
    return /topics?$/iu.test(at.getName())
  if (!Node.isCallExpression(at)) return false
  return /(?:subscribe|send|publish|emit|produce|consume|pattern|topic)\w*$/iu.test(at.getExpression().getText())
}

/** The name of a property, a parameter or a member: not the imported function. */
function isNameOfSomethingElse(node: Node): boolean {
  const parent = node.getParent()
  if (Node.isImportSpecifier(parent) || Node.isExportSpecifier(parent)) return true
  if (Node.isPropertyAssignment(parent) || Node.isMethodDeclaration(parent) || Node.isPropertyDeclaration(parent))
    return parent.getNameNode() === node
  return Node.isTypeQuery(parent)
}

/** Whether the file that a relative import names has a function of its own of that name. */
function declaredAt(sources: ReadonlyMap<string, SourceFile>, path: string, specifier: string, name: string): boolean {
  if (!specifier.startsWith('.')) return false
  const target = posix.join(posix.dirname(path), specifier).replace(/\.[cm]?[jt]sx?$/u, '')
  const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '/index.ts', '/index.js']
  const source = endings.map((ending) => sources.get(target + ending)).find((found) => found !== undefined)
  return source?.getFunction(name) !== undefined || source?.getVariableDeclaration(name) !== undefined
}

function firstMistake(file: string, source: SourceFile): FileUsage['unread'] {
  const { parseDiagnostics = [] } = source.compilerNode as { readonly parseDiagnostics?: readonly ts.Diagnostic[] }
  const [first] = parseDiagnostics
  if (first === undefined) return undefined
  const { start = 0, length = 0 } = first
  const range = { file, start: positionAt(source, start), end: positionAt(source, start + length) }
  return { message: ts.flattenDiagnosticMessageText(first.messageText, ' ').replace(/\.$/u, ''), range }
}

function positionAt(source: SourceFile, offset: number): Position {
  const { line, column } = source.getLineAndColumnAtPos(offset)
  return { line, column, offset }
}
