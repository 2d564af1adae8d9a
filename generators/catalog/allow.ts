import { codes } from '../diagnostics/codes.ts'
import type { Code } from '../diagnostics/codes.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/nearest.ts'
import { holds, pointer } from './pointer.ts'
import type { AllowSource } from './source.ts'

/** A finding whose place in the catalog is known by pointer, as written and as merged. */
export interface Allowable {
  readonly finding: Finding
  readonly pointers: readonly string[]
}

/** Takes out what `lint.allow` accepts, and adds what is wrong with the entries themselves. */
export function applyAllow<T extends Allowable>(
  entries: readonly AllowSource[],
  found: readonly T[],
): { readonly kept: readonly T[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const allowed = new Set<T>()
  for (const [index, entry] of entries.entries()) {
    const at = pointer('lint', 'allow', index)
    if (!Object.hasOwn(codes, entry.code)) {
      const hint = didYouMean(entry.code, Object.keys(codes))
      const message = `there is no code \`${entry.code}\``
      findings.push({
        code: 'allow-unknown-code',
        message,
        at: { pointer: at + '/code' },
        ...(hint === undefined ? {} : { hint }),
      })
      continue
    }
    if (codes[entry.code as Code].severity === 'error') {
      const message = `\`${entry.code}\` is an error, and only warnings can be allowed`
      findings.push({ code: 'allow-error', message, at: { pointer: at + '/code' } })
      continue
    }
    const matched = found.filter(
      ({ finding, pointers }) => finding.code === entry.code && pointers.some((place) => holds(entry.at, place)),
    )
    for (const one of matched) allowed.add(one)
    if (matched.length === 0) findings.push(unused(entry, at, found))
  }
  return { kept: found.filter((one) => !allowed.has(one)), findings }
}

function unused(entry: AllowSource, at: string, found: readonly Allowable[]): Finding {
  const elsewhere = found.filter(({ finding }) => finding.code === entry.code).flatMap(({ pointers }) => pointers)
  const hint =
    elsewhere.length === 0
      ? 'remove this entry'
      : (didYouMean(entry.at, elsewhere) ?? `it is found at \`${elsewhere[0]}\``)
  return {
    code: 'allow-unused',
    message: `there is no \`${entry.code}\` at \`${entry.at}\``,
    at: { pointer: at },
    hint,
  }
}
