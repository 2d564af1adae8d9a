import type { Diagnostic } from './diagnostic.ts'
import { visible } from './visible.ts'
import { headline, placeText, summary } from './words.ts'

/** A list for a review comment. Names of the catalog appear as text and code, never as markup. */
export function printMarkdown(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return ''
  return `**${summary(diagnostics)}**\n\n${diagnostics.map(item).join('\n')}\n`
}

function item(diagnostic: Diagnostic): string {
  const { severity, code, range, hint, related } = diagnostic
  const where = range === undefined ? '' : ` at ${codeSpan(placeText(range))}`
  const lines = [
    `- **${severity === 'info' ? 'note' : severity}** ${codeSpan(code)}${where}: ${prose(headline(diagnostic))}`,
  ]
  for (const other of related) {
    lines.push(
      `  - ${prose(visible(other.message))}${other.range === undefined ? '' : `: ${codeSpan(placeText(other.range))}`}`,
    )
  }
  if (hint !== undefined) lines.push(`  - mend: ${prose(visible(hint))}`)
  return lines.join('\n')
}

/** Our own words with names between backticks. */
function prose(text: string): string {
  const parts = text.split('`')
  const unpaired = parts.length % 2 === 0
  return parts
    .map((part, index) =>
      index % 2 === 1 && !(unpaired && index === parts.length - 1) ? codeSpan(part) : escaped(part),
    )
    .join('')
}

function codeSpan(text: string): string {
  if (text === '') return ''
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\*_[\]!|#~>@]/g, '\\$&')
    .replace(/:\/\//g, ':\u200b//')
}
