import { writeFileSync } from 'node:fs'
import type { Catalog } from '../../generators/catalog/model.ts'
import { codeFiles, packageNames, serviceOf, type PackageName } from '../usage/code-files.ts'
import { readCode } from '../usage/read-code.ts'
import { renameAliases } from '../usage/rename.ts'
import { usageReport, type ServiceUsage, type UsageReport } from '../usage/report.ts'
import { vocabularyOf, type Vocabulary } from '../usage/vocabulary.ts'
import { UsageError, type Format } from './arguments.ts'
import { shown } from './files.ts'
import { printFindings } from './findings.ts'
import type { Command } from './main.ts'
import { printPage, type Page } from './page.ts'
import { modelOf } from './plan-context.ts'
import { defaultOut } from './request.ts'
import type { Terminal } from './terminal.ts'

/** Code against the catalog. */
export const usageCommand: Command = async (invocation, terminal) => {
  const read = await modelOf(invocation, terminal)
  if ('exit' in read) return read.exit
  const catalog = read.model.base
  const { words, out, flags, format } = invocation
  const folders = (words.length === 0 ? ['.'] : words).map((folder) => shown(folder))
  const vocabulary = vocabularyOf(catalog)
  const look = (): UsageReport & { readonly texts: ReadonlyMap<string, string> } =>
    lookAt(folders, out ?? defaultOut(invocation.catalog), catalog, vocabulary)
  if (flags.has('fix')) fix(folders, out ?? defaultOut(invocation.catalog), vocabulary, terminal)
  const { services, diagnostics, texts } = look()
  const findings = await printFindings(diagnostics, format, texts, terminal.colour.data)
  print(findings, services, format, terminal)
  const worst = new Set(diagnostics.map(({ severity }) => severity))
  return worst.has('error') || (flags.has('strict') && worst.has('warning')) ? 1 : 0
}

function lookAt(folders: readonly string[], generated: string, catalog: Catalog, vocabulary: Vocabulary) {
  const files = readCode(filesIn(folders, generated), vocabulary)
  const services = new Set(catalog.services.map(({ name }) => name))
  const packageName: PackageName = packageNames()
  const report = usageReport(files, catalog, vocabulary, (path) => serviceOf(path, services, packageName))
  return { ...report, texts: new Map(files.map(({ path, text }) => [path, text])) }
}

function fix(folders: readonly string[], generated: string, vocabulary: Vocabulary, terminal: Terminal): void {
  const renamed = renameAliases(readCode(filesIn(folders, generated), vocabulary), vocabulary)
  for (const { path, text, changes } of renamed) {
    writeFileSync(path, text)
    terminal.say(`${path}: ${changes} ${changes === 1 ? 'name' : 'names'} brought up to date\n`)
  }
}

function filesIn(folders: readonly string[], generated: string) {
  try {
    return codeFiles(folders, generated)
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError(`there is no folder ${path ?? folders.join(', ')}`)
    throw error
  }
}

function print(findings: string, services: readonly ServiceUsage[], format: Format, terminal: Terminal): void {
  if (format === 'json') {
    const document = JSON.parse(findings) as Record<string, unknown>
    terminal.data(`${JSON.stringify({ ...document, services: services.map(data) }, undefined, 2)}\n`)
    return
  }
  if (format !== 'github')
    terminal.data(`${printPage(page(services), format, terminal.colour.data)}${findings === '' ? '' : '\n'}`)
  terminal.data(findings)
}

function page(services: readonly ServiceUsage[]): Page {
  const rows = services.flatMap(({ service, publishes, runs }) => [
    ...[...publishes].map(([message, places]) => [service ?? '(no service)', 'publishes', message, place(places)]),
    ...[...runs].map(([group, places]) => [service ?? '(no service)', 'runs', group, place(places)]),
  ])
  const head = ['SERVICE', '', 'WHAT', 'WHERE']
  const tables = rows.length === 0 ? [] : [{ title: 'In code', head, rows }]
  const lead = rows.length === 0 ? 'No code here calls a generated function.' : ''
  return { title: 'Who publishes and consumes what', lead, facts: [], tables }
}

function place([first, ...others]: ServiceUsage['publishes'] extends ReadonlyMap<string, infer Places>
  ? Places
  : never): string {
  if (first === undefined) return ''
  return `${first.file}:${first.start.line}${others.length === 0 ? '' : ` and ${others.length} more`}`
}

function data({ service, publishes, runs }: ServiceUsage): unknown {
  const plain = (used: ServiceUsage['publishes']) =>
    Object.fromEntries(
      [...used].map(([name, places]) => [
        name,
        places.map(({ file, start }) => `${file}:${start.line}:${start.column}`),
      ]),
    )
  return { service: service ?? null, publishes: plain(publishes), runs: plain(runs) }
}
