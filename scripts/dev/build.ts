import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Emits what the package publishes into `dist`: ES modules and types of everything the entry points reach, and the
 * files that they read at run time. Node strips no types under `node_modules`, so sources are not published.
 */
const repository = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(repository, 'dist')
const assets = ['infra-templates', 'catalog/catalog.schema.json']

rmSync(dist, { recursive: true, force: true })
const tsc = join(repository, 'node_modules/typescript/bin/tsc')
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
  cwd: repository,
  stdio: 'inherit',
})
if (status === 0) {
  for (const asset of assets) {
    if (existsSync(join(repository, asset))) cpSync(join(repository, asset), join(dist, asset), { recursive: true })
  }
  // The types speak of Buffer and AbortSignal: a project that names no `types` of its own finds them all the same.
  const types = join(dist, 'runtime/index.d.ts')
  writeFileSync(types, `/// <reference types="node" />\n${readFileSync(types, 'utf8')}`)
  chmodSync(join(dist, 'scripts/catalog.js'), 0o755)
}
process.exitCode = status ?? 2
