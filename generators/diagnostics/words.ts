import type { Diagnostic, Range, Severity } from './diagnostic.ts'
import { visible } from './visible.ts'

/** `2 errors, 1 warning`; empty where there is nothing. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const parts = [
    [count('error'), 'error', 'errors'],
    [count('warning'), 'warning', 'warnings'],
    [count('info'), 'note', 'notes'],
  ] as const
  return parts
    .flatMap(([number, one, many]) => (number === 0 ? [] : `${number} ${number === 1 ? one : many}`))
    .join(', ')
}

/** `catalog/catalog.yaml:12:5`. */
export function placeText(range: Range): string {
  return `${visible(range.file)}:${range.start.line}:${range.start.column}`
}

/** The words of a finding on one line. */
export function headline({ message, environment }: Diagnostic): string {
  return visible(message) + (environment === undefined ? '' : ` (environment ${visible(environment)})`)
}
