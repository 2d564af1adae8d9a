import { existsSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { comparedFeatures, comparedSystems } from './compared.ts'
import { comparisonPage } from './comparison-page.ts'

const repository = new URL('../../', import.meta.url).pathname

test('whatever the page says of this toolchain is shown by a file that is there', () => {
  for (const { feature, ours } of comparedFeatures) {
    assert.ok(ours.shown.length > 0, feature)
    for (const path of ours.shown) assert.ok(existsSync(repository + path), `${feature}: ${path}`)
  }
})

test('whatever it says of others leads to a file at the commit that was read', () => {
  const page = comparisonPage(['x']).replaceAll('%5F', '_')
  for (const { others, feature } of comparedFeatures) {
    for (const { name, repository: where, commit } of comparedSystems) {
      const cell = others[name]
      if (cell !== undefined) {
        const place = `(https://github.com/${where}/blob/${commit}/${cell.at})`
        assert.ok(page.includes(`[${name}]${place}`), `${feature}: ${place}`)
      }
    }
  }
  const columns = comparedSystems.length + 2
  for (const line of page.split('\n').filter((text) => text.startsWith('| ') && !text.includes('github.com'))) {
    const cells = line.split(/(?<!\\)\|/).length - 2
    assert.ok(cells === columns || cells === 3, line)
  }
})

test.run()
