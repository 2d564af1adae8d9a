import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CatalogInput } from '../../generators/index.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** A catalog that exists only in memory. YAML reads JSON, so nothing has to be quoted by hand. */
export function inMemory(
  catalog: unknown,
  protos: Readonly<Record<string, string>>,
  beside: Readonly<Record<string, string>> = {},
): CatalogInput {
  const texts = new Map([['catalog/catalog.yaml', JSON.stringify(catalog, undefined, 1)]])
  for (const [path, text] of Object.entries(protos)) texts.set(`catalog/proto/${path}`, text)
  for (const [path, text] of Object.entries(beside)) texts.set(`catalog/${path}`, text)
  return {
    path: 'catalog/catalog.yaml',
    read: (path) => texts.get(path),
    list: (folder) =>
      [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
  }
}

/** Writes generated files below `.cache`, where they resolve this repository's runtime; the caller removes them. */
export function written(files: ReadonlyMap<string, string>, name: string): { readonly folder: string; remove(): void } {
  const folder = join(repository, '.cache', `${name}-${process.pid}`)
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
