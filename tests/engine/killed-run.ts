import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import type { Model } from '../../generators/catalog/model.ts'
import type { Generator } from '../../generators/generator.ts'

/**
 * A program for kill.test.ts: reconciles `OUT` with the texts of a JSON file and kills itself, as SIGKILL does, at its
 * N-th step that changes the disk. A write is killed half-way. Prints how many steps there were when it lives.
 *
 * killed-run.ts OUT TEXTS.json N
 */
const [, , out = '', texts = '', last = ''] = process.argv
const limit = Number(last)
let steps = 0

const die = () => process.kill(process.pid, 'SIGKILL')
const changing = [
  'openSync',
  'closeSync',
  'fsyncSync',
  'mkdirSync',
  'renameSync',
  'unlinkSync',
  'rmdirSync',
  'chmodSync',
] as const
const mutable = fs as unknown as Record<string, (...args: unknown[]) => unknown>
for (const name of changing) {
  const original = mutable[name]!
  mutable[name] = (...args) => {
    if (++steps === limit) die()
    return original(...args)
  }
}
const writeSync = mutable['writeSync']!
mutable['writeSync'] = (descriptor, bytes, ...rest) => {
  if (++steps !== limit) return writeSync(descriptor, bytes, ...rest)
  writeSync(descriptor, (bytes as Buffer).subarray(0, (bytes as Buffer).length >> 1))
  return die()
}
syncBuiltinESMExports()

const { plan } = await import('../../generators/files/plan.ts')
const { reconcile } = await import('../../generators/files/reconcile.ts')
const files = JSON.parse(fs.readFileSync(texts, 'utf8')) as Record<string, string>
const generator: Generator = {
  name: 'texts',
  generate: () => Object.entries(files).map(([path, content]) => ({ path, content, language: 'verbatim' })),
}
steps = 0
const { diagnostics } = await reconcile({ plan: plan({} as Model, [generator]), out, mode: 'write' })
process.stdout.write(JSON.stringify({ steps, diagnostics }))
