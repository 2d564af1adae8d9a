import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'
import type { readingCodes } from '../diagnostics/protobuf-codes.ts'
import type { NumberNode, Word } from './syntax.ts'
import { LineIndex, tokenize, utf8, type Token } from './tokens.ts'

/** Leaves the statement at hand; what was wrong has been reported. */
export class Unexpected extends Error {}

/** Tells what is wrong, in the words of this case. */
export type Report = (
  code: keyof typeof readingCodes,
  message: string,
  at: Range,
  more?: { hint?: string; related?: Diagnostic['related'] },
) => void

/** A walk over the tokens of one file. */
export class Cursor {
  private readonly tokens: readonly Token[]
  private readonly lines: LineIndex
  readonly report: Report
  private index = 0

  constructor(file: string, text: string, report: Report) {
    this.lines = new LineIndex(file, text)
    this.report = report
    const { tokens, bad } = tokenize(text)
    this.tokens = tokens
    for (const { message, start, end } of bad) report('proto-syntax', message, this.lines.range(start, end))
  }

  /** Is there such a word or symbol anywhere in the file? */
  holds(wanted: (token: Token) => boolean): boolean {
    return this.tokens.some((token) => token.kind !== 'string' && wanted(token))
  }

  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)]
    if (token === undefined) throw new RangeError('a token list ends with `end`')
    return token
  }

  next(): Token {
    const token = this.peek()
    this.index++
    return token
  }

  /** Is the next token this symbol or word? */
  at(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.text === text && (token.kind === 'symbol' || token.kind === 'name')
  }

  take(text: string): boolean {
    if (!this.at(text)) return false
    this.index++
    return true
  }

  expect(text: string): Token {
    return this.at(text) ? this.next() : this.unexpected(`\`${text}\``)
  }

  word(what: string): Word {
    if (this.peek().kind !== 'name') return this.unexpected(what)
    const token = this.next()
    return { text: token.text, at: this.range(token) }
  }

  /** `a.b.C`, `.a.b.C`. */
  dotted(what: string, leadingDot: boolean): Word {
    const first = this.peek()
    let text = leadingDot && this.take('.') ? '.' : ''
    text += this.word(what).text
    while (this.take('.')) text += `.${this.word(what).text}`
    return { text, at: this.range(first, this.previous()) }
  }

  /** One string, or several side by side; one character a byte. */
  bytes(): Word {
    const first = this.peek()
    if (first.kind !== 'string') return this.unexpected('a string in quotes')
    let text = ''
    while (this.peek().kind === 'string') text += this.next().text
    return { text, at: this.range(first, this.previous()) }
  }

  string(): Word {
    const { text, at } = this.bytes()
    const decoded = utf8(text)
    if (decoded !== undefined) return { text: decoded, at }
    this.report('proto-syntax', 'this string is not valid UTF-8', at)
    throw new Unexpected()
  }

  integer(what: string): NumberNode {
    const first = this.peek()
    const negative = this.take('-')
    if (this.peek().kind !== 'integer') return this.unexpected(what)
    const value = wholeNumber(this.next().text)
    return { value: negative ? -value : value, at: this.range(first, this.previous()) }
  }

  range(from: Token, to: Token = from): Range {
    return this.lines.range(from.start, to.end)
  }

  /** The token before the next one. */
  previous(): Token {
    return this.peek(-1)
  }

  unexpected(wanted: string): never {
    const token = this.peek()
    // Of a piece that is no token the tokenizer has told.
    if (token.kind === 'bad') throw new Unexpected()
    const found =
      token.kind === 'end' ? 'the end of the file' : token.kind === 'string' ? 'a string' : `\`${token.text}\``
    this.report('proto-syntax', `expected ${wanted}, found ${found}`, this.range(token))
    throw new Unexpected()
  }

  /** Steps over the rest of a statement: to its `;`, past its block, or up to the `}` that ends the enclosing one. */
  skipStatement(): void {
    while (this.peek().kind !== 'end' && !this.at('}')) {
      if (this.at('{')) return void this.passBlock()
      if (this.next().text === ';' && this.previous().kind === 'symbol') return
    }
  }

  /** Steps over `{ … }` with all that is in it. */
  skipBlock(): void {
    if (!this.at('{')) this.unexpected('`{`')
    if (!this.passBlock()) this.unexpected('`}`')
  }

  /** False where the text ends before the block does. */
  private passBlock(): boolean {
    let depth = 0
    do {
      if (this.peek().kind === 'end') return false
      if (this.at('{')) depth++
      if (this.at('}')) depth--
      this.next()
    } while (depth > 0)
    return true
  }

  /** Runs `statement` until the closing brace; a statement that fails is stepped over. */
  block(statement: () => void): void {
    this.expect('{')
    while (!this.at('}')) {
      if (this.peek().kind === 'end') this.unexpected('`}`')
      this.attempt(statement)
    }
    this.next()
  }

  attempt(statement: () => void): void {
    const before = this.index
    try {
      statement()
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error
      this.skipStatement()
      if (this.index === before) this.next()
    }
  }

  /** The comment directly above the next token, without a blank line between. */
  commentAbove(): string {
    const token = this.peek()
    const sameLine = this.index > 0 ? this.lines.line(this.previous().end) : 0
    let line = this.lines.line(token.start)
    const kept: string[] = []
    for (const comment of token.comments.toReversed()) {
      if (this.lines.line(comment.start) === sameLine || this.lines.line(comment.end) < line - 1) break
      kept.unshift(comment.text)
      line = this.lines.line(comment.start)
    }
    return kept.join('\n').trim()
  }

  /** The comment on the line where the last token ends. */
  commentBeside(): string {
    const line = this.lines.line(this.previous().end)
    const beside = this.peek().comments.filter((comment) => this.lines.line(comment.start) === line)
    return beside
      .map((comment) => comment.text)
      .join('\n')
      .trim()
  }
}

function wholeNumber(text: string): bigint {
  return BigInt(/^0[0-7]+$/.test(text) ? `0o${text.slice(1)}` : text)
}
