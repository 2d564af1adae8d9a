import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Peers live beside the benchmark, so that nobody who does not measure has to fetch them. */
const folder = new URL('../peers/', import.meta.url)
const require = createRequire(new URL('package.json', folder))

export function installPeers(print: (text: string) => void): void {
  if (existsSync(new URL('node_modules/@platformatic/kafka/package.json', folder))) return
  print('installing the peers to compare with\n')
  const cwd = fileURLToPath(folder)
  const result = spawnSync('npm', ['ci', '--loglevel', 'error'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (result.status !== 0) throw new Error(`npm ci in ${cwd} ended with ${result.status}`)
}

/** Undefined where the package is not installed or does not load. */
export function loadPeer<Package>(name: string): { readonly module: Package; readonly version: string } | undefined {
  try {
    const module = require(name) as Package
    const { version } = require(fileURLToPath(new URL(`node_modules/${name}/package.json`, folder))) as {
      readonly version: string
    }
    return { module, version }
  } catch {
    return undefined
  }
}
