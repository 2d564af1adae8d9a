import { codes } from './codes.ts'
import type { Code } from './codes.ts'
import type { Diagnostic } from './diagnostic.ts'
import { printGithub } from './print-github.ts'
import { printJson } from './print-json.ts'
import { printMarkdown } from './print-markdown.ts'
import { printText } from './print-text.ts'

export type DiagnosticFormat = 'text' | 'json' | 'markdown' | 'github'

export interface PrintOptions {
  readonly format: DiagnosticFormat
  /** Files by the path that ranges name them with: the lines to show. */
  readonly texts: ReadonlyMap<string, string>
  /** ANSI colours, in `text` alone; never without being asked. */
  readonly color?: boolean
}

/** Findings for people or programs; ends with a newline unless it is empty. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { format, texts, color = false }: PrintOptions,
): string {
  switch (format) {
    case 'text':
      return printText(diagnostics, texts, color)
    case 'json':
      return printJson(diagnostics)
    case 'markdown':
      return printMarkdown(diagnostics)
    case 'github':
      return printGithub(diagnostics)
  }
}

/** What `catalog explain CODE` says; undefined where there is no such code. */
export function explainCode(code: string): string | undefined {
  if (!Object.hasOwn(codes, code)) return undefined
  const { severity, title, cause, fix } = codes[code as Code]
  return `${severity}[${code}]: ${title}\n\n${cause}\n\n${fix}\n`
}
