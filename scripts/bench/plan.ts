import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { startCluster } from '../dev/cluster/start.ts'

/** `catalog plan` on 500 topics of 12 partitions against one real KRaft broker: whole processes, in seconds. */
const count = Number(process.argv[2] ?? 500)
const program = new URL('../catalog.ts', import.meta.url).pathname

function writeCatalog(folder: string): void {
  mkdirSync(join(folder, 'catalog', 'proto'), { recursive: true })
  const names = Array.from({ length: count }, (_, index) => `T${index}`)
  const messages = names.map((name) => `message ${name} { string id = 1; }\n`).join('')
  writeFileSync(join(folder, 'catalog/proto/t.proto'), `syntax = "proto3";\npackage t;\n${messages}`)
  const topics = names.map((name) => `  bench.${name}: { message: t.${name}, key: [id] }\n`).join('')
  const head = `version: 1\nname: bench\nscope: ["bench."]\nprotobuf: { roots: [proto] }\ncluster: { brokers: 1, controllers: 0 }\ndefaults: { partitions: 12, replication: 1, minInSync: 1 }\n`
  writeFileSync(join(folder, 'catalog/catalog.yaml'), `${head}topics:\n${topics}`)
}

const folder = mkdtempSync(join(tmpdir(), 'jts-bench-plan-'))
const cluster = await startCluster({ metadata: 'kraft', brokers: 1, registry: false })
const run = (...args: readonly string[]) => {
  const started = performance.now()
  const options = [...args, '--format', 'json', '--brokers', cluster.addresses.join(',')]
  const { status, stderr } = spawnSync(process.execPath, ['-C', 'jts-source', program, ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 << 20,
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  process.stdout.write(`${args.join(' ')}: ${seconds} s, exit ${status}${status === 2 ? ` ${stderr}` : ''}\n`)
}
try {
  writeCatalog(folder)
  run('plan')
  run('apply', '--yes')
  run('plan')
  run('plan')
} finally {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}
