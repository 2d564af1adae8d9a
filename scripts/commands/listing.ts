import type { FileState, State } from '../../generators/files/compare.ts'
import type { Format } from './arguments.ts'
import { visible } from '../../generators/diagnostics/visible.ts'
import { tint, type Tint } from './terminal.ts'

/** What became of the files, for people or for programs. Unchanged files are counted, not listed. */
export interface Listing {
  readonly mode: 'write' | 'check' | 'diff' | 'dry-run'
  /** The output folder as paths show it: `generated`. */
  readonly out: string
  readonly inSync: boolean
  readonly states: readonly FileState[]
}

/** States in the order in which a summary counts them. */
const order: readonly State[] = [
  'new',
  'missing',
  'changed',
  'orphaned',
  'hand-edited',
  'foreign',
  'blocked',
  'unchanged',
]

const tints: Readonly<Record<State, Tint>> = {
  new: 'green',
  missing: 'yellow',
  changed: 'yellow',
  unchanged: 'dim',
  orphaned: 'blue',
  'hand-edited': 'red',
  foreign: 'red',
  blocked: 'red',
}

export function counts(states: readonly FileState[]): Readonly<Record<State, number>> {
  const zero = Object.fromEntries(order.map((state) => [state, 0])) as Record<State, number>
  for (const { state } of states) zero[state]++
  return zero
}

/** Every file that is not as planned. The `json` form is one value for the caller to put into its answer. */
export function printListing(listing: Listing, format: Exclude<Format, 'json'>, colour: boolean): string {
  const wrong = listing.states.filter((file) => file.state !== 'unchanged')
  if (wrong.length === 0) return ''
  const at = (file: FileState) => `${listing.out}/${file.path}`
  if (format === 'github') return wrong.map((file) => annotation(at(file), file)).join('')
  if (format === 'markdown') {
    const rows = wrong.map((file) => `| ${file.state} | \`${at(file)}\` | ${file.why ?? ''} |\n`)
    return `| State | File | Why |\n|---|---|---|\n${rows.join('')}`
  }
  const width = Math.max(...wrong.map((file) => file.state.length))
  const lines = wrong.map((file) => {
    const why = file.why === undefined ? '' : tint(colour, 'dim', `  (${visible(file.why)})`)
    return `${tint(colour, tints[file.state], file.state.padEnd(width))}  ${visible(at(file))}${why}\n`
  })
  return lines.join('')
}

/** The same as plain data: what `--format json` shows. */
export function listingData({ mode, out, inSync, states }: Listing): Record<string, unknown> {
  const files = states
    .filter((file) => file.state !== 'unchanged')
    .map(({ path, state, action, why }) => ({
      path: `${out}/${path}`,
      state,
      action,
      ...(why === undefined ? {} : { why }),
    }))
  return { mode, out, inSync, counts: counts(states), files }
}

/** One line on how it ended. */
export function summary({ mode, inSync, states, out }: Listing): string {
  const number = counts(states)
  const parts = order.filter((state) => number[state] > 0).map((state) => `${number[state]} ${state}`)
  const written = states.filter((file) => file.action === 'write' || file.action === 'delete').length
  if (inSync && (mode !== 'write' || written === 0)) return `${out}: in sync, ${states.length} files\n`
  const refused = states.some((file) => file.action === 'refuse')
  if (refused)
    return `${out}: ${parts.join(', ')}; ${mode === 'write' ? 'nothing was written' : 'nothing would be written'}\n`
  if (mode === 'write') return `${out}: ${parts.join(', ')}\n`
  if (mode === 'dry-run') return `${out}: would be ${parts.join(', ')}\n`
  return `${out}: ${parts.join(', ')}; run \`catalog generate\`\n`
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(path: string, file: FileState): string {
  const level = file.action === 'refuse' ? 'error' : 'warning'
  const words = `${file.state}${file.why === undefined ? '' : `: ${file.why}`}`
  const escape = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string) => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  return `::${level} file=${property(path)},title=Generated file::${escape(words)}\n`
}
