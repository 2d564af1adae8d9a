import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Model } from '../../generators/catalog/model.ts'
import { plan } from '../../generators/files/plan.ts'
import { reconcile } from '../../generators/files/reconcile.ts'
import type { Generator } from '../../generators/generator.ts'

const program = fileURLToPath(new URL('killed-run.ts', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'kill-'))
test.after(() => rmSync(root, { recursive: true, force: true }))

/** Three plans of one output: files that stay, change, come, go, and a folder that becomes a file. */
const texts = (version: number, names: readonly string[]) =>
  Object.fromEntries(names.map((name, index) => [name, `${name} ${index % 3 === 0 ? 0 : version}\n`.repeat(40)]))
const shared = Array.from({ length: 12 }, (_, index) => `shared/${index % 4}/${index}.json`)
const plans = {
  old: texts(1, [...shared, 'gone/a.json', 'gone/deep/b.json', 'swap/inside.json']),
  next: texts(2, [...shared, 'new/a.json', 'new/deep/b.json', 'swap']),
  third: texts(3, [...shared.slice(2), 'third.json', 'swap/inside.json']),
}
for (const [name, files] of Object.entries(plans)) writeFileSync(join(root, `${name}.json`), JSON.stringify(files))

function run(out: string, name: keyof typeof plans, killAt: number) {
  return spawnSync(process.execPath, ['-C', 'jts-source', program, out, join(root, `${name}.json`), String(killAt)], {
    encoding: 'utf8',
  })
}

/** The run after a killed one, here: what it meets on the disk matters, not whose process it is. */
async function runAgain(out: string, name: keyof typeof plans): Promise<readonly unknown[]> {
  const files = Object.entries(plans[name])
  const generator: Generator = {
    name: 'texts',
    generate: () => files.map(([path, content]) => ({ path, content, language: 'verbatim' })),
  }
  const { diagnostics } = await reconcile({ plan: plan({} as Model, [generator]), out, mode: 'write' })
  return diagnostics
}

function tree(folder: string, below = ''): Record<string, string> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true })
  return Object.assign(
    {},
    ...entries.map((entry) => {
      const path = `${below}${entry.name}`
      return entry.isDirectory() ? tree(folder, `${path}/`) : { [path]: readFileSync(join(folder, path), 'utf8') }
    }),
  ) as Record<string, string>
}

const generated = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'manifest.json' && !path.endsWith('.tmp')))

function draw(count: number, below: number): number[] {
  let seed = 20261123
  const drawn = new Set<number>()
  while (drawn.size < Math.min(count, below)) drawn.add(1 + ((seed = (seed * 48271) % 2147483647) % below))
  return [...drawn]
}

test('killed at 30 points: each file is old or new, and the next run is clean, whatever it has to write', async () => {
  const start = join(root, 'start')
  const whole = join(root, 'whole')
  mkdirSync(start)
  assert.is(run(start, 'old', 0).status, 0)
  cpSync(start, whole, { recursive: true })
  const { steps } = JSON.parse(run(whole, 'next', 0).stdout) as { steps: number }
  assert.ok(steps > 60, `${steps} steps`)

  for (const point of draw(30, steps)) {
    const out = join(root, `killed-${point}`)
    cpSync(start, out, { recursive: true })
    assert.is(run(out, 'next', point).signal, 'SIGKILL')
    const left = generated(tree(out))
    for (const [path, text] of Object.entries(left)) {
      const known = [plans.old[path], plans.next[path]]
      assert.ok(known.includes(text), `killed at step ${point}: ${path} is neither old nor new`)
    }
    for (const path of shared) assert.ok(path in left, `killed at step ${point}: ${path} is gone`)

    const after = (['old', 'next', 'third'] as const)[point % 3]!
    assert.equal(await runAgain(out, after), [], `after a kill at step ${point}`)
    const final = tree(out)
    assert.equal(generated(final), plans[after])
    assert.equal(
      Object.keys(final).filter((path) => path.endsWith('.tmp')),
      [],
      `after a kill at step ${point}`,
    )
    rmSync(out, { recursive: true })
  }
})

test('a first run that was killed is no obstacle to any other', async () => {
  const whole = join(root, 'first')
  const { steps } = JSON.parse(run(whole, 'old', 0).stdout) as { steps: number }
  for (const point of draw(6, steps)) {
    const out = join(root, `first-${point}`)
    assert.is(run(out, 'old', point).signal, 'SIGKILL')
    assert.equal(await runAgain(out, 'third'), [])
    assert.equal(generated(tree(out)), plans.third, `after a kill at step ${point}`)
    rmSync(out, { recursive: true })
  }
})

test.run()
