import type { Position, Range } from '../diagnostics/diagnostic.ts'

/** One token of a `.proto` text, with the comments that stand between it and the token before it. */
export interface Token {
  /** `bad` is what is no token; what is wrong with it stands in the list of bad ones. */
  readonly kind: 'name' | 'integer' | 'float' | 'string' | 'symbol' | 'bad' | 'end'
  /** As written; of a string its bytes after escapes, one character a byte (`utf8` makes text of them). */
  readonly text: string
  /** Offsets in UTF-16 code units, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly comments: readonly Comment[]
}

export interface Comment {
  readonly start: number
  readonly end: number
  /** Without its marks, lines ended by LF. */
  readonly text: string
}

/** What is wrong with a piece that is no token. */
export interface BadToken {
  readonly message: string
  readonly start: number
  readonly end: number
}

const blank = /[\s\0]*/y
const name = /[A-Za-z_][A-Za-z0-9_]*/y
const float = /(?:[0-9]+\.[0-9]*(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+)[fF]?/y
const integer = /(?:0[xX][0-9A-Fa-f]+|0[0-7]*|[1-9][0-9]*)/y
const badNumber = /[0-9][A-Za-z0-9_.]*/y
const quoted = /"((?:[^"\\\n]|\\[^\n])*)"|'((?:[^'\\\n]|\\[^\n])*)'/y

/** Splits the text. The last token is always `end`. */
export function tokenize(text: string): { tokens: readonly Token[]; bad: readonly BadToken[] } {
  const tokens: Token[] = []
  const bad: BadToken[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let comments: Comment[] = []
  const push = (kind: Token['kind'], value: string, end: number): void => {
    tokens.push({ kind, text: value, start: at, end, comments })
    comments = []
    at = end
  }
  for (;;) {
    at += match(blank, text, at)?.[0].length ?? 0
    if (at >= text.length) break
    const comment = readComment(text, at)
    if (comment !== undefined) {
      if (comment.open) bad.push({ message: 'this comment is never closed', start: at, end: at + 2 })
      comments.push(comment)
      at = comment.end
      continue
    }
    const found = readToken(text, at)
    if (found.bad !== undefined) {
      bad.push({ message: found.bad, start: at, end: found.end })
      push('bad', text.slice(at, found.end), found.end)
    } else push(found.kind, found.text, found.end)
  }
  push('end', 'end of file', at)
  return { tokens, bad }
}

type Found = { kind: Token['kind']; text: string; end: number; bad?: undefined } | { bad: string; end: number }

function readToken(text: string, at: number): Found {
  const word = match(name, text, at)
  if (word !== undefined) return { kind: 'name', text: word[0], end: at + word[0].length }
  const char = text.charAt(at)
  if (char === '"' || char === "'") return readString(text, at)
  if (/[0-9]/.test(char) || (char === '.' && /[0-9]/.test(text.charAt(at + 1)))) return readNumber(text, at)
  if ('{}[]()<>=;:,./-+'.includes(char)) return { kind: 'symbol', text: char, end: at + 1 }
  const symbol = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return { bad: `${JSON.stringify(symbol)} has no meaning here`, end: at + symbol.length }
}

function readNumber(text: string, at: number): Found {
  const decimal = match(float, text, at)
  const whole = match(integer, text, at)
  const longest = (decimal?.[0].length ?? 0) > (whole?.[0].length ?? 0) ? decimal : whole
  const written = match(badNumber, text, at)?.[0] ?? ''
  if (longest === undefined || (written.length > longest[0].length && longest !== decimal)) {
    return { bad: `${written} is not a number`, end: at + written.length }
  }
  return { kind: longest === decimal ? 'float' : 'integer', text: longest[0], end: at + longest[0].length }
}

function readString(text: string, at: number): Found {
  const found = match(quoted, text, at)
  if (found === undefined) {
    const line = text.indexOf('\n', at)
    return { bad: 'this string is never closed', end: line < 0 ? text.length : line }
  }
  const content = unescape(found[1] ?? found[2] ?? '')
  if (content === undefined)
    return { bad: 'this string holds an escape that does not exist', end: at + found[0].length }
  return { kind: 'string', text: content, end: at + found[0].length }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'], ['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t'], ['v', '\v'],
  ['\\', '\\'], ["'", "'"], ['"', '"'], ['?', '?'],
]) // prettier-ignore

/** A string token as text; undefined where its bytes are not UTF-8. */
export function utf8(bytes: string): string | undefined {
  const buffer = Buffer.from(bytes, 'latin1')
  const text = buffer.toString('utf8')
  return Buffer.from(text).equals(buffer) ? text : undefined
}

/** One character a byte; undefined for an escape that does not exist. */
function unescape(raw: string): string | undefined {
  const parts: Buffer[] = []
  const piece = /\\(?:[xX]([0-9A-Fa-f]{1,2})|([0-7]{1,3})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))|[^\\]+/gsu
  for (const [all, hex, octal, short, long, other] of raw.matchAll(piece)) {
    if (hex !== undefined) parts.push(Buffer.of(parseInt(hex, 16)))
    else if (octal !== undefined) parts.push(Buffer.of(parseInt(octal, 8) & 255))
    else if (short !== undefined || long !== undefined) {
      const point = parseInt(short ?? long ?? '', 16)
      if (point > 0x10ffff) return undefined
      parts.push(Buffer.from(String.fromCodePoint(point)))
    } else if (other !== undefined) {
      const plain = escapes.get(other)
      if (plain === undefined) return undefined
      parts.push(Buffer.from(plain))
    } else parts.push(Buffer.from(all))
  }
  return Buffer.concat(parts).toString('latin1')
}

function readComment(text: string, at: number): (Comment & { open: boolean }) | undefined {
  if (text.startsWith('//', at)) {
    const stop = text.indexOf('\n', at)
    const end = stop < 0 ? text.length : stop
    return { start: at, end, text: cleanLine(text.slice(at, end)), open: false }
  }
  if (!text.startsWith('/*', at)) return undefined
  const stop = text.indexOf('*/', at + 2)
  const end = stop < 0 ? text.length : stop + 2
  return { start: at, end, text: cleanBlock(text.slice(at + 2, stop < 0 ? end : stop)), open: stop < 0 }
}

function cleanLine(line: string): string {
  return line.replace(/^\/\/+[ \t]?/, '').trimEnd()
}

function cleanBlock(inner: string): string {
  const lines = inner.replace(/^\*+/, '').split(/\r?\n/)
  const clean = lines.map((line, i) =>
    (i === 0 ? line.replace(/^ /, '') : line.replace(/^[ \t]*(?:\*+ ?)?/, '')).trimEnd(),
  )
  return clean.join('\n').replace(/^\n+|\n+$/g, '')
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** Offsets of one text as lines and columns. A byte order mark takes no column. */
export class LineIndex {
  private readonly starts: number[] = [0]
  private readonly file: string

  constructor(file: string, text: string) {
    this.file = file
    if (text.startsWith('\uFEFF')) this.starts[0] = 1
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.starts.push(i + 1)
  }

  /** Line of an offset, from 1. */
  line(offset: number): number {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  position(offset: number): Position {
    const line = this.line(offset)
    return { line, column: Math.max(1, offset - (this.starts[line - 1] ?? 0) + 1), offset }
  }

  range(start: number, end: number): Range {
    return { file: this.file, start: this.position(start), end: this.position(end) }
  }
}
