import { codes } from '../diagnostics/codes.ts'
import { render } from '../templates/render.ts'

/** Every code that a catalog can be found fault with: what it means, why it is said, how to mend it. */
export function codesPage(header: readonly string[]): string {
  const entries = Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1))
  return render('docs/codes.md', { header, codes: entries.map(([code, entry]) => ({ code, ...entry })) })
}
