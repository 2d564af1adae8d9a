import type { Diagnostic, Range } from './diagnostic.ts'

/**
 * One JSON document: `{ version: 1, diagnostics, summary }`. A diagnostic has `code`, `severity`, `message`, and where
 * known `place` (`file`, `line`, `column`, `endLine`, `endColumn`; lines and columns from 1, columns in UTF-16 code
 * units, the end exclusive), `pointer` (into the catalog), `hint`, `environment`; `related` is a list of `message` and
 * `place`. Keys may be added within a version; none is renamed or removed.
 */
export function printJson(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const document = {
    version: 1,
    diagnostics: diagnostics.map(({ code, severity, message, range, pointer, hint, environment, related }) => ({
      code,
      severity,
      message,
      ...placed(range),
      ...(pointer === undefined ? {} : { pointer }),
      ...(hint === undefined ? {} : { hint }),
      ...(environment === undefined ? {} : { environment }),
      related: related.map((other) => ({ message: other.message, ...placed(other.range) })),
    })),
    summary: { errors: count('error'), warnings: count('warning'), notes: count('info') },
  }
  return JSON.stringify(document, null, 2) + '\n'
}

function placed(range: Range | undefined): { readonly place?: Readonly<Record<string, string | number>> } {
  if (range === undefined) return {}
  const { file, start, end } = range
  return { place: { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column } }
}
