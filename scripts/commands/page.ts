import { visible } from '../../generators/diagnostics/visible.ts'
import { tint } from './terminal.ts'

/** An answer for a person: a title, facts with a name, tables. */
export interface Page {
  readonly title: string
  readonly lead: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly tables: readonly Table[]
}

export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function printPage(page: Page, format: 'text' | 'markdown' | 'github', colour: boolean): string {
  return format === 'markdown' ? markdownPage(page) : textPage(page, colour)
}

function textPage({ title, lead, facts, tables }: Page, colour: boolean): string {
  const width = Math.max(0, ...facts.map(([name]) => name.length))
  const lines = facts.map(([name, value]) => `${tint(colour, 'dim', name.padEnd(width))}  ${visible(value)}`)
  const head = [tint(colour, 'bold', visible(title)), ...(lead === '' ? [] : [visible(lead)])]
  const parts = [head, lines, ...tables.map((table) => textTable(table, colour))]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

function textTable({ title, head, rows }: Table, colour: boolean): string[] {
  const cells = [head, ...rows].map((row) => row.map(visible))
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [tint(colour, 'bold', title), ...lines.map((line, row) => tint(colour && row === 0, 'dim', line))]
}

function markdownPage({ title, lead, facts, tables }: Page): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |\n`
  const rule = (columns: number) => `|${'---|'.repeat(columns)}\n`
  const table = ({ title, head, rows }: Table) =>
    `\n## ${cellText(title)}\n\n${row(head)}${rule(head.length)}${rows.map(row).join('')}`
  const listed = facts.length === 0 ? '' : `\n${row(['', ''])}${rule(2)}${facts.map(row).join('')}`
  return `# ${cellText(title)}\n${lead === '' ? '' : `\n${cellText(lead)}\n`}${listed}${tables.map(table).join('')}`
}

/** Text of a catalog as text: nothing in it is markup, and it stays on its line. */
function cellText(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>|#~&!]/gu, (sign) => `\\${sign}`)
    .replace(/\s+/gu, ' ')
}
