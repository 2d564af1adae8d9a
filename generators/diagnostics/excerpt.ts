import type { Range } from './diagnostic.ts'
import { displayWidth, visible } from './visible.ts'

/** A line of a file and what to write under it. */
export interface Excerpt {
  readonly line: string
  /** Spaces, then carets below the range. */
  readonly marks: string
}

/** Signs of a line that are shown; a longer one is cut around the range. */
const room = 100

/** The first line of a range with its mark; undefined where the text has no such line. */
export function excerpt(text: string, range: Range): Excerpt | undefined {
  const whole = lineOf(text, range.start.line)
  if (whole === undefined) return undefined
  const from = Math.min(range.start.column - 1, whole.length)
  const sameLine = range.end.line === range.start.line
  const to = Math.max(from, Math.min(sameLine ? range.end.column - 1 : whole.trimEnd().length, whole.length))
  const before = clipStart(whole.slice(0, from), Math.max(20, room - (to - from)))
  const marked = whole.slice(from, Math.min(to, from + room))
  const used = before.length + marked.length
  const after = clipEnd(whole.slice(from + marked.length), Math.max(10, room - used))
  const shownBefore = shown(before)
  const shownMarked = shown(marked)
  return {
    line: (shownBefore + shownMarked + shown(after)).trimEnd(),
    marks: ' '.repeat(displayWidth(shownBefore)) + '^'.repeat(Math.max(1, displayWidth(shownMarked))),
  }
}

/** Lines end with LF or CRLF; a byte order mark is no part of the first. */
function lineOf(text: string, line: number): string | undefined {
  let start = text.startsWith('\uFEFF') ? 1 : 0
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', start)
    if (next === -1) return undefined
    start = next + 1
  }
  const end = text.indexOf('\n', start)
  const found = text.slice(start, end === -1 ? text.length : end)
  return found.endsWith('\r') ? found.slice(0, -1) : found
}

function clipStart(text: string, length: number): string {
  return text.length <= length ? text : `…${text.slice(text.length - length + 1).replace(/^[\udc00-\udfff]/, '')}`
}

function clipEnd(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function shown(text: string): string {
  return visible(text.replaceAll('\t', '    '))
}
