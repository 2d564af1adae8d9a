import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { importCatalog } from '../cluster/import/catalog.ts'
import { UsageError } from './arguments.ts'
import { shown } from './files.ts'
import type { Command } from './main.ts'
import { withCluster } from './plan-context.ts'

/** Writes a first catalog from a live cluster and its registry. Replaces nothing. */
export const importCommand: Command = async (invocation, terminal) => {
  const { catalog, values, format } = invocation
  const folder = dirname(resolve(catalog))
  if (basename(catalog) !== 'catalog.yaml') throw new UsageError('--catalog must end in catalog.yaml here')
  const name = values.get('name')?.at(-1) ?? 'imported'
  return withCluster(invocation, terminal, async ({ admin, registry }) => {
    const prefixes = (values.get('prefix') ?? []).flatMap((some) => some.split(','))
    const { files, notes, topics, groups, services } = await importCatalog(admin, registry, name, prefixes)
    const schema = readFileSync(new URL('../../catalog/catalog.schema.json', import.meta.url), 'utf8')
    const all = new Map([...files, ['catalog.schema.json', schema]])
    const there = [...all.keys()].filter((path) => existsSync(join(folder, path)))
    if (there.length > 0) {
      const paths = there.map((path) => shown(join(folder, path))).join(', ')
      terminal.say(`catalog: ${paths} is already there; nothing was written\n`)
      return 1
    }
    for (const [path, text] of all) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text, { flag: 'wx' })
    }
    const written = [...all.keys()].map((path) => shown(join(folder, path)))
    if (format === 'json')
      terminal.data(`${JSON.stringify({ topics, groups, services, files: written, notes }, undefined, 2)}\n`)
    else terminal.data(written.map((path) => `new  ${path}\n`).join(''))
    for (const note of notes) terminal.say(`  ${note}\n`)
    terminal.say(
      `${topics} topics, ${groups} groups, ${services} services; next: catalog lint, then what its comments name, then catalog plan\n`,
    )
    return 0
  })
}
