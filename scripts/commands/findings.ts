import type { Diagnostic } from '../../generators/diagnostics/diagnostic.ts'
import type { Format } from './arguments.ts'
import type { LocalFiles } from './files.ts'

/** Findings for people or for a platform that shows them beside the code. */
export async function printFindings(
  diagnostics: readonly Diagnostic[],
  _format: Exclude<Format, 'json'>,
  _files: Pick<LocalFiles, 'read'>,
  _colour: boolean,
): Promise<string> {
  return diagnostics
    .map(({ range, severity, code, message, hint }) => {
      const at = range === undefined ? '' : `${range.file}:${range.start.line}:${range.start.column}: `
      return `${at}${severity}[${code}] ${message}${hint === undefined ? '' : `\n  ${hint}`}\n`
    })
    .join('')
}
