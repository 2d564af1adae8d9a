import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { runtimeFigures } from '../../generators/docs/runtime-figures.ts'
import { handlerOutcomes, runtimePromises, suites, type Shown } from '../../generators/docs/runtime-promises.ts'
import { metricTable } from '../../runtime/observe/metric-table.ts'
import { scenarios } from '../faults/scenarios/all.ts'

/** Titles of the tests in the files of a folder, as they are written. */
function titlesIn(folder: string, files: RegExp): readonly string[] {
  const path = new URL(`../${folder}/`, import.meta.url)
  return readdirSync(path)
    .filter((name) => files.test(name))
    .flatMap((name) => [...readFileSync(new URL(name, path), 'utf8').matchAll(/^ *test\('((?:[^'\\]|\\.)*)'/gm)])
    .map(([, title]) => title!)
}

/** What runs, by suite: a test that is skipped or renamed is none. */
const present: Readonly<Record<keyof typeof suites, readonly string[]>> = {
  contract: titlesIn('transport', /^contract-.*\.ts$/),
  delivery: titlesIn('delivery', /\.test\.ts$/),
  faults: scenarios.map(({ name }) => name),
}

test('every test that the page of the runtime names is there', () => {
  const named: readonly Shown[] = [...runtimePromises, ...handlerOutcomes].map(({ shown }) => shown)
  let count = 0
  for (const shown of named) {
    for (const suite of Object.keys(suites) as (keyof typeof suites)[]) {
      for (const title of shown[suite] ?? []) {
        assert.ok(present[suite].includes(title), `${suite} has no test: ${title}`)
        count++
      }
    }
  }
  assert.ok(count > 50, `${count} tests are named`)
})

test('each suite runs on the transports that the page says', () => {
  const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  assert.match(text('transport/memory.test.ts'), /^contract\('memory'/m)
  assert.match(text('transport/kafkajs.cluster.test.ts'), /^contract\('kafkajs'/m)
  assert.match(text('delivery/orders.ts'), /memoryTransport\(/)
  assert.match(text('faults/stage.ts'), /kafkaTransport\(/)
  const groups = text('transport/contract.ts')
  for (const part of ['appending', 'membership', 'rebalancing', 'transactions'])
    assert.match(groups, new RegExp(`^  ${part}\\(`, 'm'))
})

test('the page has every figure that is exported, as it is', () => {
  assert.equal(
    runtimeFigures,
    metricTable.map(({ name, kind, labels, help }) => ({ name, kind, labels: [...labels], help })),
  )
})

test.run()
