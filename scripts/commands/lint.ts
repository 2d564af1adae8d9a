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
  const missing = !texts.has(paths.path)
  const text = await printFindings(diagnostics, format, texts, missing ? terminal.colour.say : terminal.colour.data)
  if (missing && format !== 'json') terminal.say(text)
  else terminal.data(text)
  if (diagnostics.length === 0) terminal.say(`${paths.path}: nothing to mend\n`)
  if (missing) return 2
  const worst = diagnostics.map((one) => one.severity)
  return worst.includes('error') || (flags.has('strict') && worst.includes('warning')) ? 1 : 0
}
