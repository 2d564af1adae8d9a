import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { readCatalog } from '../read.ts'

/** What is wrong with a catalog that exists in a test only. `proto` is proto3 without its first lines, in package `p`. */
export function findingsIn(catalog: string, proto = 'message M { string id = 1; }'): readonly Diagnostic[] {
  const texts = new Map([
    ['catalog.yaml', `version: 1\nname: test\nprotobuf: { roots: [proto] }\n${catalog}`],
    ['proto/p.proto', `syntax = "proto3";\npackage p;\n${proto}\n`],
  ])
  const list = (folder: string) =>
    [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1))
  return readCatalog({ path: 'catalog.yaml', read: (path) => texts.get(path), list }).diagnostics
}

/** The findings of one code alone. */
export function messagesOf(code: Diagnostic['code'], catalog: string, proto?: string): readonly string[] {
  return findingsIn(catalog, proto)
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ message }) => message)
}
