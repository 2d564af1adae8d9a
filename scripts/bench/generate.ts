import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, table, wholeProcess } from './measure.ts'
import { workspace, type Workspace } from './workspace.ts'

const program = fileURLToPath(new URL('../cached.js', import.meta.url))
const peers = fileURLToPath(new URL('peers/', import.meta.url))

interface Row {
  readonly topics: number
  readonly case: string
  readonly limit: number
  readonly ours: number
  readonly peer: number | undefined
}

/** Whole processes of `catalog generate`, with buf and protoc-gen-es on the same protos in turn, median of `rounds`. */
export function benchGenerate(rounds: number, print: (text: string) => void): void {
  installPeers(print)
  const rows = [...measure(50, rounds, [2, 0.6, 0.4]), ...measure(500, Math.max(3, rounds >> 1), [8, 1.5, 1.5])]
  print(
    table([
      ['catalog generate (whole process, median)', 'seconds', 'limit', 'buf + protoc-gen-es', 'ratio'],
      ...rows.map((row) => [
        `${row.topics} topics, ${row.case}`,
        row.ours.toFixed(2),
        row.limit.toFixed(1),
        row.peer === undefined ? '-' : row.peer.toFixed(2),
        row.peer === undefined ? '-' : (row.ours / row.peer).toFixed(2),
      ]),
    ]),
  )
}

function measure(topics: number, rounds: number, [cold, one, none]: readonly [number, number, number]): Row[] {
  const place = workspace(topics)
  try {
    bufConfiguration(place)
    const times = { cold: [] as number[], one: [] as number[], none: [] as number[], peer: [] as number[] }
    for (let round = 0; round <= rounds; round++) {
      rmSync(place.out, { recursive: true, force: true })
      const coldTime = generate(place)
      const noneTime = generate(place)
      place.touch()
      const oneTime = generate(place)
      const peerTime = wholeProcess(join(peers, 'node_modules/.bin/buf'), ['generate'], place.folder)
      // The first round warms the disk cache for all of them.
      if (round === 0) continue
      times.cold.push(coldTime)
      times.none.push(noneTime)
      times.one.push(oneTime)
      times.peer.push(peerTime)
    }
    const peer = median(times.peer)
    return [
      { topics, case: 'cold', limit: cold, ours: median(times.cold), peer },
      { topics, case: 'one topic changed', limit: one, ours: median(times.one), peer },
      { topics, case: 'nothing changed', limit: none, ours: median(times.none), peer },
    ]
  } finally {
    place.remove()
  }
}

function generate(place: Workspace): number {
  return wholeProcess(
    process.execPath,
    ['-C', 'jts-source', program, 'generate', '--catalog', place.catalog, '--out', place.out],
    place.folder,
  )
}

function bufConfiguration(place: Workspace): void {
  const plugin = join(peers, 'node_modules/.bin/protoc-gen-es')
  writeFileSync(join(place.folder, 'buf.yaml'), 'version: v2\nmodules:\n  - path: catalog/proto\n')
  writeFileSync(
    join(place.folder, 'buf.gen.yaml'),
    `version: v2\nplugins:\n  - local: ["${process.execPath}", "${plugin}"]\n    out: peer\n    opt: target=ts\n`,
  )
}

/** Peers are installed beside the benchmark, so that nobody who does not measure has to fetch them. */
export function installPeers(print: (text: string) => void): void {
  if (existsSync(join(peers, 'node_modules', '.package-lock.json'))) return
  print('installing the peers to compare with\n')
  const result = spawnSync('npm', ['ci', '--loglevel', 'error'], { cwd: peers, stdio: ['ignore', 'ignore', 'inherit'] })
  if (result.status !== 0) throw new Error(`npm ci in ${peers} ended with ${result.status}`)
}
