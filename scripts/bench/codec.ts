import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Timing } from './codec-process.ts'
import { median, table } from './measure.ts'

const program = fileURLToPath(new URL('codec-process.ts', import.meta.url))
const LIMITS = { encode: 2.5, decode: 1.7 }

/**
 * Encoding and decoding beside protobufjs, each codec in processes of its own, in turn. The ratio is taken within a
 * round, where both met the same machine; the median of the rounds is printed.
 */
export function benchCodec(rounds: number, print: (text: string) => void): void {
  const versions = JSON.parse(
    readFileSync(new URL('../../node_modules/protobufjs/package.json', import.meta.url), 'utf8'),
  ) as { version: string }
  const results: { readonly ours: readonly Timing[]; readonly peer: readonly Timing[] }[] = []
  for (let round = 0; round < rounds; round++) {
    const peerFirst = round % 2 === 0
    const first = run(peerFirst ? 'protobufjs' : 'generated')
    const second = run(peerFirst ? 'generated' : 'protobufjs')
    results.push(peerFirst ? { ours: second, peer: first } : { ours: first, peer: second })
  }
  const messages = results[0]?.ours ?? []
  const rows = messages.flatMap(({ message, bytes }, i) =>
    (['encode', 'decode'] as const).map((direction) => {
      const of = (codec: 'ours' | 'peer') => results.map((result) => result[codec][i]![direction])
      const ratios = results.map(({ ours, peer }) => peer[i]![direction] / ours[i]![direction])
      const ns = (codec: 'ours' | 'peer') => median(of(codec)).toFixed(0)
      return [
        `${message}, ${bytes} B, ${direction}`,
        ns('ours'),
        ns('peer'),
        `${median(ratios).toFixed(2)}x`,
        `${LIMITS[direction]}x`,
      ]
    }),
  )
  print(
    table([
      [
        `codec, ns a message, ${rounds} rounds, messages kept`,
        'generated',
        `protobufjs ${versions.version}`,
        'faster',
        'goal',
      ],
      ...rows,
    ]),
  )
}

function run(codec: string): readonly Timing[] {
  const result = spawnSync(process.execPath, ['-C', 'jts-source', program, codec], { encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`measuring ${codec} ended with ${result.status}:\n${result.stderr}`)
  return JSON.parse(result.stdout) as readonly Timing[]
}
