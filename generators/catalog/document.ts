import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Node, Pair, YAMLError } from 'yaml'
import type { Finding, Range } from '../diagnostics/diagnostic.ts'
import { tokensOf } from './pointer.ts'

/** A YAML text as plain data, with the place of everything in it. */
export interface YamlDocument {
  /** Objects without prototype surprises, lists, strings, numbers, booleans, null; undefined where it cannot be read. */
  readonly data: unknown
  readonly findings: readonly Finding[]
  /**
   * The range of a place. Without `part` a scalar or a list in brackets is its value, anything larger its key. A
   * place that does not exist is its nearest ancestor that does. Through an alias it is where the value really stands.
   */
  locate(pointer: string, part?: 'key' | 'value'): Range
}

/** More values than this, aliases expanded, is not a catalog but an attack on the reader. */
const largestDocument = 1_000_000

/** Reads one document of YAML 1.2. `file` is only repeated in ranges. */
export function readYaml(file: string, text: string): YamlDocument {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    keepSourceTokens: false,
    prettyErrors: false,
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    strict: true,
    stringKeys: false,
    logLevel: 'error',
  })
  const rangeOf = rangesIn(file, text, lines)
  const problems = [...document.errors, ...document.warnings]
  const findings = problems.length === 0 ? [] : syntaxFindings(problems, text, rangeOf)
  const reader = new Reader(document, rangeOf, findings)
  const data = findings.length > 0 ? undefined : reader.read()
  return {
    // Half a document would only be told again, in other words, by whoever looks at it next.
    data: findings.some(({ code }) => code === 'yaml-syntax') ? undefined : data,
    findings,
    locate: (at, part) => locate(document, at, part, rangeOf),
  }
}

type RangeOf = (start: number, end: number) => Range

/** What the parser met. A conflict or a tab makes it stumble over everything below: then these alone are told. */
function syntaxFindings(problems: readonly YAMLError[], text: string, rangeOf: RangeOf): Finding[] {
  const conflicts = [...text.matchAll(/^<{7}(?= |\r?$).*$/gm)]
  if (conflicts.length > 0) {
    return conflicts.map(({ index, 0: line }) => ({
      code: 'yaml-syntax',
      message: 'a merge conflict begins here',
      at: { range: rangeOf(index, index + line.trimEnd().length) },
      hint: 'keep what is right of both sides and remove the lines with <<<<<<<, ======= and >>>>>>>',
    }))
  }
  const tabs = problems.filter(({ code }) => code === 'TAB_AS_INDENT')
  return (tabs.length > 0 ? tabs : problems).map(({ code, message, pos }) => ({
    code: 'yaml-syntax',
    message: code === 'MULTIPLE_DOCS' ? 'the file holds more than one document' : sentence(message),
    at: { range: rangeOf(pos[0], pos[1]) },
    ...(code === 'TAB_AS_INDENT' && { hint: 'indent with spaces' }),
  }))
}

function rangesIn(file: string, text: string, lines: LineCounter): RangeOf {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const position = (offset: number) => {
    const bounded = Math.max(0, Math.min(offset, text.length))
    const { line, col } = lines.linePos(bounded)
    // The parser's first line may not be counted yet when the text is empty.
    if (line === 0) return { line: 1, column: 1, offset: bounded }
    return { line, column: line === 1 ? Math.max(1, col - mark) : col, offset: bounded }
  }
  return (start, end) => ({ file, start: position(start), end: position(Math.max(start, end)) })
}

function sentence(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/\.$/, '')
}

/** Turns nodes into plain data once, with what YAML allows and a catalog does not. */
class Reader {
  readonly #document: Document.Parsed
  readonly #rangeOf: RangeOf
  readonly #findings: Finding[]
  readonly #read = new Map<Node, { readonly value: unknown; readonly size: number }>()
  readonly #open = new Set<Node>()

  constructor(document: Document.Parsed, rangeOf: RangeOf, findings: Finding[]) {
    this.#document = document
    this.#rangeOf = rangeOf
    this.#findings = findings
  }

  read(): unknown {
    return this.#node(this.#document.contents).value
  }

  #node(node: Node | null): { readonly value: unknown; readonly size: number } {
    if (node === null) return { value: null, size: 1 }
    const known = this.#read.get(node)
    if (known !== undefined) return known
    if (this.#open.has(node)) {
      this.#report(node, 'yaml-syntax', 'this alias stands for a value that holds the alias itself')
      return { value: null, size: 1 }
    }
    this.#open.add(node)
    const result = this.#convert(node)
    this.#open.delete(node)
    if (result.size > largestDocument && !this.#findings.some(({ code }) => code === 'yaml-syntax')) {
      this.#report(node, 'yaml-syntax', `aliases make more than ${largestDocument} values of this`)
      return { value: null, size: 1 }
    }
    this.#read.set(node, result)
    return result
  }

  #convert(node: Node): { readonly value: unknown; readonly size: number } {
    if (isAlias(node)) {
      const target = node.resolve(this.#document)
      if (target === undefined)
        this.#report(node, 'yaml-syntax', `there is no anchor \`&${node.source}\` before this alias`)
      return this.#node(target ?? null)
    }
    if (isScalar(node)) return { value: scalarValue(node.value, node.source), size: 1 }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#node(item as Node | null))
      return { value: items.map(({ value }) => value), size: items.reduce((sum, { size }) => sum + size, 1) }
    }
    return isMap(node) ? this.#map(node.items as readonly Pair<Node, Node | null>[]) : { value: null, size: 1 }
  }

  #map(pairs: readonly Pair<Node, Node | null>[]): { readonly value: unknown; readonly size: number } {
    const object: Record<string, unknown> = {}
    const first = new Map<string, Node>()
    const merged: unknown[] = []
    let size = 1
    for (const pair of pairs) {
      const value = this.#node(pair.value)
      size += value.size
      const key = keyText(pair.key)
      if (key === undefined) {
        this.#report(pair.key, 'yaml-key', 'a key must be a plain text')
      } else if (isMergeKey(pair.key)) {
        this.#report(pair.key, 'yaml-merge-key', 'merge keys (`<<`) are not part of YAML 1.2', mergeHint)
        merged.push(...(Array.isArray(value.value) ? value.value : [value.value]))
      } else if (first.has(key)) {
        this.#duplicate(key, pair.key, first.get(key)!)
      } else {
        first.set(key, pair.key)
        define(object, key, value.value)
      }
    }
    // What the writer meant is still checked, so that one `<<` is one finding and not one for every key it brings.
    for (const source of merged) {
      if (typeof source !== 'object' || source === null) continue
      for (const [key, value] of Object.entries(source)) if (!Object.hasOwn(object, key)) define(object, key, value)
    }
    return { value: object, size }
  }

  #duplicate(key: string, at: Node, first: Node): void {
    this.#findings.push({
      code: 'yaml-duplicate-key',
      message: `\`${key}\` is written twice in the same place`,
      at: { range: this.#nodeRange(at) },
      hint: 'remove one of the two, or merge what they say',
      related: [{ message: 'first written here', at: { range: this.#nodeRange(first) } }],
    })
  }

  #report(
    node: Node | null,
    code: 'yaml-syntax' | 'yaml-key' | 'yaml-merge-key',
    message: string,
    hint?: string,
  ): void {
    const range = node === null ? this.#rangeOf(0, 0) : this.#nodeRange(node)
    this.#findings.push({ code, message, at: { range }, ...(hint === undefined ? {} : { hint }) })
  }

  #nodeRange(node: Node): Range {
    const [start, end] = node.range ?? [0, 0]
    return this.#rangeOf(start, end)
  }
}

const mergeHint =
  'write the keys out; what most topics share goes into `defaults`, and a whole value can be repeated by an alias (`key: *name`)'

function define(object: Record<string, unknown>, key: string, value: unknown): void {
  // A key named `__proto__` is a key like any other.
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}

/** A number that would lose digits keeps its text, so that int64 values survive and counts are refused as no number. */
function scalarValue(value: unknown, source: string | undefined): unknown {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    return source ?? String(value)
  return value === undefined ? null : value
}

/** Names are taken as written: a topic may be called `1e3`, `true` or `~`. */
function keyText(key: Node | null): string | undefined {
  if (!isScalar(key)) return undefined
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}

function isMergeKey(key: Node): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN'
}

function locate(document: Document.Parsed, at: string, part: 'key' | 'value' | undefined, rangeOf: RangeOf): Range {
  let node: Node | null = document.contents
  let key: Node | undefined
  for (const token of tokensOf(at)) {
    const found = child(document, node, token)
    if (found === undefined) return range(key ?? node, rangeOf)
    key = found.key ?? found.value ?? key
    node = found.value
  }
  const value = node === null ? undefined : node
  if (part === 'value') return range(value ?? key ?? null, rangeOf)
  if (part === 'key') return range(key ?? value ?? null, rangeOf)
  return range(value !== undefined && isInline(value) ? value : (key ?? value ?? null), rangeOf)
}

function child(
  document: Document.Parsed,
  node: Node | null,
  token: string,
): { key?: Node; value: Node | null } | undefined {
  const holder = isAlias(node) ? (node.resolve(document) ?? null) : node
  if (isSeq(holder)) {
    const item: unknown = holder.items[Number(token)]
    return item === undefined || isPair(item) ? undefined : { value: item as Node | null }
  }
  if (!isMap(holder)) return undefined
  const pairs = holder.items as readonly Pair<Node, Node | null>[]
  const own = pairs.find(({ key }) => keyText(key) === token)
  if (own !== undefined) return { key: own.key, value: own.value }
  const sources = pairs
    .filter(({ key }) => isMergeKey(key))
    .flatMap(({ value }) => (isSeq(value) ? value.items : [value]))
  return sources.map((source) => child(document, source as Node | null, token)).find((found) => found !== undefined)
}

function isInline(node: Node): boolean {
  return isScalar(node) || isAlias(node) || (isSeq(node) && node.flow === true)
}

function range(node: Node | null, rangeOf: RangeOf): Range {
  const found = node?.range
  return found === null || found === undefined ? rangeOf(0, 0) : rangeOf(found[0], found[1])
}
