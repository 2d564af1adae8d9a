import { parsers } from 'prettier/plugins/markdown'
import { ts } from 'ts-morph'
import { parseAllDocuments } from 'yaml'

/**
 * What a text does, without what it says: its parts and how they lie in each other. Names, texts and the order of
 * things that have none are left out, so that another name alone changes nothing. Throws where the text is not of its
 * language.
 */
export function structureOf(path: string, text: string): string {
  if (/\.(yaml|yml|json)$/u.test(path)) return yamlStructure(text, /compose\.ya?ml$/u.test(path))
  if (path.endsWith('.ts')) return typescriptStructure(path, text)
  if (path.endsWith('.md')) return markdownStructure(parseMarkdown(text))
  if (path.endsWith('.sh')) return shellStructure(text)
  return `${text.split('\n').filter((line) => /^[^#/]/u.test(line)).length} lines`
}

const bag = (parts: readonly string[]): string => [...parts].sort().join(' ')

/** Where the order of entries means nothing. */
const unordered: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.CaseBlock,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.NamedExports,
  ts.SyntaxKind.NamedImports,
  ts.SyntaxKind.ObjectLiteralExpression,
  ts.SyntaxKind.SourceFile,
  ts.SyntaxKind.UnionType,
])

function typescriptStructure(path: string, text: string): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false)
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] }
  if (parseDiagnostics.length > 0) throw new Error(`${path}: ${JSON.stringify(parseDiagnostics[0]?.messageText)}`)
  return nodeStructure(source)
}

function nodeStructure(node: ts.Node): string {
  if (ts.isIdentifier(node)) return 'Name'
  const inside: string[] = []
  ts.forEachChild(node, (child) => {
    const isName = ts.isPropertyAssignment(node) && node.name === child
    inside.push(isName ? 'Name' : nodeStructure(child))
  })
  const value = ts.isNumericLiteral(node) || ts.isBigIntLiteral(node) ? node.text : ''
  return `${ts.SyntaxKind[node.kind]}${value}(${unordered.has(node.kind) ? bag(inside) : inside.join(' ')})`
}

function yamlStructure(text: string, interpolated: boolean): string {
  const documents = parseAllDocuments(text)
  const broken = documents.flatMap((document) => document.errors)
  if (broken.length > 0) throw new Error(broken.map(String).join())
  return documents.map((document) => dataStructure(document.toJS(), interpolated)).join(' --- ')
}

/** In a compose file `$x` and `${x}` are replaced; `$$` is a dollar. */
function dataStructure(data: unknown, interpolated: boolean): string {
  const inside = (value: unknown) => dataStructure(value, interpolated)
  if (Array.isArray(data)) return `[${bag(data.map(inside))}]`
  if (typeof data === 'string') {
    const marks = data.match(/\$(?:\$|\{[^}]*\}?|\w*)/gu) ?? []
    return `text${interpolated ? marks.filter((mark) => mark !== '$$').join('') : ''}`
  }
  if (typeof data !== 'object' || data === null) return typeof data
  return `{${bag(Object.entries(data).map(([key, value]) => `${dataStructure(key, interpolated)}:${inside(value)}`))}}`
}

interface MarkdownNode {
  readonly type: string
  readonly depth?: number
  readonly value?: string
  readonly children?: readonly MarkdownNode[]
}

const parseMarkdown = (text: string): MarkdownNode => {
  const { parse } = parsers.markdown
  return parse(text, { originalText: text } as Parameters<typeof parse>[1]) as MarkdownNode
}

/** Text that follows text, and text as code, is one text; a hard break is a line of it. Code that has a backtick is HTML. */
function markdownStructure(node: MarkdownNode): string {
  if (/^(?:text|inlineCode|break)$/u.test(node.type) || /^<\/?code>$/u.test(node.value ?? '')) return 'text'
  const inside = (node.children ?? []).map(markdownStructure)
  const merged = inside.filter((part, index) => part !== 'text' || inside[index - 1] !== 'text')
  return `${node.type}${node.depth ?? ''}(${node.type === 'paragraph' ? merged.join(' ') : bag(merged)})`
}

/** Words and operators; what is inside a word only where it is expanded. */
function shellStructure(text: string): string {
  const lines: string[] = []
  let line = ''
  const piece =
    /(?<comment>(?<=^|\s)#[^\n]*)|(?<single>'[^']*')|(?<double>"(?:[^"\\]|\\[^])*")|(?<escaped>\\[^])|(?<plain>[\p{L}\p{N}_./:@%+=,~-]+)|(?<end>\n)|(?<sign>[^])/gu
  for (const { groups = {} } of text.matchAll(piece)) {
    if (groups['comment'] !== undefined) continue
    if (groups['end'] !== undefined) {
      if (line.trim() !== '') lines.push(line.trim())
      line = ''
    } else if (groups['sign'] !== undefined) line += groups['sign'] === '\t' ? ' ' : groups['sign']
    else {
      const expanded = groups['double']?.match(/(?<!\\)(?:\$|`)[^"]*/gu)?.join('') ?? ''
      if (!line.endsWith('W') || expanded !== '') line += `${expanded}W`
    }
  }
  return bag(lines)
}
