import { readCatalog } from '../../generators/catalog/read.ts'
import type { Command } from './main.ts'
import { localFiles } from './files.ts'
import { printFindings } from './findings.ts'
import { catalogPaths } from './request.ts'

/** Findings of the catalog and its protos; they are the data of this command. */
export const lintCommand: Command = async ({ catalog, out, format, flags }, terminal) => {
  const files = localFiles()
  const paths = catalogPaths(catalog, out)
  const { diagnostics, texts } = readCatalog({ ...paths, ...files })
  terminal.data(await printFindings(diagnostics, format, texts, terminal.colour.data))
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length
  terminal.say(`${paths.path}: ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}\n`)
  if (files.read(paths.path) === undefined) return 2
  return count('error') > 0 || (flags.has('strict') && count('warning') > 0) ? 1 : 0
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
