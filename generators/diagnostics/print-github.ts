import type { Diagnostic } from './diagnostic.ts'
import { headline } from './words.ts'
import { visible } from './visible.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands that GitHub shows beside the changed lines, one a finding. */
export function printGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => annotation(diagnostic) + '\n').join('')
}

function annotation(diagnostic: Diagnostic): string {
  const { severity, code, range, hint } = diagnostic
  const properties: [string, string][] = []
  if (range !== undefined) {
    properties.push(['file', range.file], ['line', String(range.start.line)], ['endLine', String(range.end.line)])
    // GitHub refuses columns of a range over several lines.
    if (range.start.line === range.end.line) {
      properties.push(['col', String(range.start.column)], ['endColumn', String(range.end.column)])
    }
  }
  properties.push(['title', code])
  const said = properties.map(([name, value]) => `${name}=${property(value)}`).join(',')
  const words = [
    headline(diagnostic),
    ...(hint === undefined ? [] : [`mend: ${visible(hint)}`]),
    `see: catalog explain ${code}`,
  ]
  return `::${commands[severity]} ${said}::${data(words.join('\n'))}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
