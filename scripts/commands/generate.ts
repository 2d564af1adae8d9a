import type { Reconciled } from '../../generators/files/reconcile.ts'
import type { Diagnostic } from '../../generators/diagnostics/diagnostic.ts'
import { guess, UsageError, type Format } from './arguments.ts'
import { localFiles, type LocalFiles } from './files.ts'
import { printFindings } from './findings.ts'
import { listingData, printListing, summary } from './listing.ts'
import type { Command, ExitCode } from './main.ts'
import { recall, remember } from './recall.ts'
import { requestOf, type GenerateRequest } from './request.ts'
import { harmless, tint, type Terminal } from './terminal.ts'
import { unifiedDiff } from './unified-diff.ts'

export const generateCommand: Command = async (invocation, terminal) => {
  const request = requestOf(invocation)
  const { generatorNames } =
    request.only === undefined ? { generatorNames: [] as readonly string[] } : await import('../../generators/index.ts')
  for (const name of request.only ?? []) {
    if (generatorNames.includes(name)) continue
    throw new UsageError(`--only ${name}: the outputs are ${generatorNames.join(', ')}${guess(name, generatorNames)}`)
  }
  if (invocation.flags.has('watch')) {
    const { watch } = await import('./watch.ts')
    return watch(request, (files) => generateOnce(request, invocation.format, files, terminal), terminal)
  }
  return generateOnce(request, invocation.format, localFiles(), terminal)
}

/** Reads, plans, reconciles and reports, once. */
export async function generateOnce(
  request: GenerateRequest,
  format: Format,
  files: LocalFiles,
  terminal: Terminal,
): Promise<ExitCode> {
  const { catalog, out, mode, only, overwrite } = request
  const recalled = recall(request, files)
  if (recalled !== undefined) {
    const { result, diagnostics, texts } = recalled
    await report(request, format, result, diagnostics, texts, terminal)
    return exitCode(request, result, diagnostics, files)
  }
  // All that follows is loaded for a run that has something to compute.
  const { prepare } = await import('../../generators/index.ts')
  const { reconcile } = await import('../../generators/files/reconcile.ts')
  const { settledIn } = await import('../../generators/files/settled.ts')
  // A check looks at everything again; a run that writes need not lint what it left unchanged.
  const settled = mode === 'write' ? { settled: settledIn(out) } : {}
  const { plan, diagnostics, texts } = await prepare({ ...catalog, ...files, ...optional({ only }), ...settled })
  const failed = diagnostics.some((one) => one.severity === 'error')
  const progress = progressTo(terminal)
  const result = failed ? unwritten : await reconcile({ plan, out, mode, overwrite, progress, ...optional({ only }) })
  const said = [...diagnostics, ...result.diagnostics]
  if (result.inSync && !failed) remember(request, files, said)
  await report(request, format, result, said, texts, terminal)
  return exitCode(request, result, diagnostics, files)
}

const unwritten: Reconciled = { states: [], diagnostics: [], replaced: 0, inSync: false }

function optional({ only }: { only: ReadonlySet<string> | undefined }): { only?: ReadonlySet<string> } {
  return only === undefined ? {} : { only }
}

async function report(
  request: GenerateRequest,
  format: Format,
  result: Reconciled,
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  terminal: Terminal,
): Promise<void> {
  const { mode, out, diff } = request
  const listing = { mode, out, states: result.states, inSync: result.inSync }
  if (format === 'json') {
    const findings = JSON.parse(await printFindings(diagnostics, 'json', texts, false)) as Record<string, unknown>
    terminal.data(`${JSON.stringify({ ...findings, ...listingData(listing) }, undefined, 2)}\n`)
    return
  }
  terminal.say(await printFindings(diagnostics, format, texts, terminal.colour.say))
  if (diff) for (const part of diffs(result, out)) terminal.data(terminal.colour.data ? painted(part) : part)
  else terminal.data(printListing(listing, format, terminal.colour.data))
  if (result.states.length > 0) terminal.say(summary(listing))
}

function diffs({ states }: Reconciled, out: string): string[] {
  return states
    .filter((file) => file.state !== 'unchanged' && (file.action === 'delete' || file.after !== undefined))
    .map((file) => unifiedDiff(`${out}/${file.path}`, file.before, file.after))
}

function painted(diff: string): string {
  const colours = { '+': 'green', '-': 'red', '@': 'blue' } as const
  const lines = harmless(diff).split('\n')
  return lines
    .map((line) => (line[0] !== undefined && line[0] in colours ? tint(true, colours[line[0] as '+'], line) : line))
    .join('\n')
}

function exitCode(
  { mode, strict, catalog }: GenerateRequest,
  result: Reconciled,
  diagnostics: readonly Diagnostic[],
  files: LocalFiles,
): ExitCode {
  if (diagnostics.some((one) => one.severity === 'error')) return files.read(catalog.path) === undefined ? 2 : 1
  if (result.diagnostics.some((one) => one.code === 'file-unwritable') && result.replaced === 0) return 2
  if (result.diagnostics.length > 0) return 1
  if (strict && diagnostics.some((one) => one.severity === 'warning')) return 1
  return result.inSync || mode === 'dry-run' || mode === 'write' ? 0 : 1
}

/** A line after two seconds, then one a second: silence longer than that looks like a hang. */
function progressTo(terminal: Terminal): (done: number, total: number) => void {
  let next = performance.now() + 2000
  return (done, total) => {
    if (performance.now() < next) return
    next = performance.now() + 1000
    terminal.say(`${done} of ${total} files\n`)
  }
}
