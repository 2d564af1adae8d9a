import type { Diagnostic } from '../../generators/diagnostics/diagnostic.ts'
import type { Format } from './arguments.ts'

/** Findings for people or for a platform that shows them beside the code. The printers load only when there are some. */
export async function printFindings(
  diagnostics: readonly Diagnostic[],
  format: Format,
  texts: ReadonlyMap<string, string>,
  color: boolean,
): Promise<string> {
  if (diagnostics.length === 0 && format !== 'json') return ''
  const { printDiagnostics } = await import('../../generators/diagnostics/print.ts')
  return printDiagnostics(diagnostics, { format, texts, color })
}
