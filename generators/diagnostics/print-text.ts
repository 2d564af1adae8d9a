import type { Diagnostic, Range, Severity } from './diagnostic.ts'
import { excerpt } from './excerpt.ts'
import { visible } from './visible.ts'
import { headline, placeText, summary } from './words.ts'

type Texts = ReadonlyMap<string, string>
type Paint = (style: keyof typeof styles, text: string) => string

const styles = { error: '1;31', warning: '1;33', info: '1;36', bold: '1', faint: '2' } as const
const escape = '\u001b['

/** One block a finding, with its line and a mark under it, then the counts. */
export function printText(diagnostics: readonly Diagnostic[], texts: Texts, color: boolean): string {
  if (diagnostics.length === 0) return ''
  const paint: Paint = (style, text) => (color ? `${escape}${styles[style]}m${text}${escape}0m` : text)
  const blocks = diagnostics.map((diagnostic) => block(diagnostic, texts, paint))
  return `${blocks.join('\n')}\n${paint('bold', summary(diagnostics))}\n`
}

function block(diagnostic: Diagnostic, texts: Texts, paint: Paint): string {
  const { severity, code, range, hint, related } = diagnostic
  const margin = String(Math.max(...[range, ...related.map((other) => other.range)].map((one) => one?.start.line ?? 0)))
  const gutter = ' '.repeat(range === undefined ? 0 : margin.length)
  const lines = [`${paint(severity, `${label(severity)}[${code}]`)}${paint('bold', `: ${headline(diagnostic)}`)}`]
  if (range !== undefined) lines.push(...placeLines(range, texts, gutter, paint, severity))
  for (const { message, range: where } of related) {
    lines.push(`${gutter} ${paint('faint', '=')} ${visible(message)}`)
    if (where !== undefined) lines.push(...placeLines(where, texts, gutter, paint, 'info'))
  }
  if (hint !== undefined) lines.push(`${gutter} ${paint('faint', '=')} ${paint('bold', 'mend:')} ${visible(hint)}`)
  lines.push(`${gutter} ${paint('faint', `= see: catalog explain ${code}`)}`)
  return lines.join('\n') + '\n'
}

function placeLines(range: Range, texts: Texts, gutter: string, paint: Paint, severity: Severity): readonly string[] {
  const place = `${gutter}${paint('faint', '-->')} ${placeText(range)}`
  const text = texts.get(range.file)
  const found = text === undefined ? undefined : excerpt(text, range)
  if (found === undefined) return [place]
  const number = String(range.start.line).padStart(gutter.length)
  const bar = paint('faint', '|')
  return [
    place,
    `${gutter} ${bar}`,
    `${paint('faint', number)} ${bar} ${found.line}`.trimEnd(),
    `${gutter} ${bar} ${paint(severity, found.marks).replace(/^((?:\u001b\[[\d;]*m)?)( *)/, '$2$1')}`,
  ]
}

function label(severity: Severity): string {
  return severity === 'info' ? 'note' : severity
}
