import { codes } from '../diagnostics/codes.ts'
import type { Diagnostic, Finding, Place } from '../diagnostics/diagnostic.ts'
import type { YamlDocument } from './document.ts'

/** Looks up the places of findings in the catalog's text. */
export function diagnose(findings: readonly Finding[], document: YamlDocument): readonly Diagnostic[] {
  const rangeOf = (at: Place) => ('range' in at ? at.range : document.locate(at.pointer, at.part))
  return findings.map(({ code, message, at, hint, related = [], environment }) => ({
    code,
    severity: codes[code].severity,
    message,
    range: rangeOf(at),
    ...('pointer' in at ? { pointer: at.pointer } : {}),
    ...(hint === undefined ? {} : { hint }),
    related: related.map((other) => ({ message: other.message, range: rangeOf(other.at) })),
    ...(environment === undefined ? {} : { environment }),
  }))
}

/** By file, place, code and message, all by code unit; a finding that differs in nothing a reader sees is said once. */
export function sortedOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyed = diagnostics.map((diagnostic) => {
    const { range, code, message, environment = '' } = diagnostic
    const { line = 0, column = 0 } = range?.start ?? {}
    return {
      diagnostic,
      key: [range?.file ?? '', padded(line), padded(column), code, message, environment].join('\u0000'),
    }
  })
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.filter(({ key }, index) => key !== keyed[index - 1]?.key).map(({ diagnostic }) => diagnostic)
}

function padded(number: number): string {
  return String(number).padStart(9, '0')
}
