import { existsSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse, stringify } from 'yaml'
import { lintBundle } from '../../generators/bundle/lint.ts'
import type { Code } from '../../generators/diagnostics/codes.ts'
import { bundleWith, type Files } from './bundles.ts'
import { rows, type Compose, type Row } from './audit-rows.ts'
import { securityRows } from './security-rows.ts'

/**
 * The audit of spec 1006 as data: each mistake of the spec's own files is put back into a bundle that has none, and the
 * linter must name it. Rows that speak of other things say where they are tested.
 */
const sound = await bundleWith({
  metadata: 'zookeeper',
  confluentPlatform: '7.9.2',
  storage: { path: '/mnt/ssd4tb/kafka', capacity: '4TB' },
})

/** The same with logins, in both kinds of metadata. */
const guarded = {
  zookeeper: await bundleWith({ metadata: 'zookeeper', confluentPlatform: '7.9.2', security: 'tls-scram' }),
  kraft: await bundleWith({ metadata: 'kraft', confluentPlatform: '8.1.0', security: 'tls-scram' }),
}

function mutated(row: Extract<Row, { code: Code }>, from: Files = sound): Files {
  const files = new Map(from)
  if (row.compose !== undefined) {
    const document = parse(files.get('docker-compose.yaml') ?? '') as Compose
    row.compose(document.services, document)
    files.set('docker-compose.yaml', stringify(document))
  }
  for (const [path, change] of Object.entries(row.files ?? {})) files.set(path, change(files.get(path) ?? ''))
  return files
}

test('the bundle that mistakes are put into has none', () => {
  assert.equal(lintBundle(sound), [])
  assert.equal(lintBundle(guarded.zookeeper), [])
  assert.equal(lintBundle(guarded.kraft), [])
})

test('every row of the tables 1.1, 1.2 and 1.5 is here', () => {
  const numbers = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
  const wanted = [['A', 34], ['B', 11], ['G', 9], ['H', 7], ['I', 4], ['J', 3]] as const // prettier-ignore
  const known = new Set(rows.map(({ row }) => row.replace(/[a-z]$/, '')))
  assert.equal(
    wanted.flatMap(([letter, count]) => numbers(letter, count)).filter((row) => !known.has(row)),
    [],
  )
})

test('a catalog whose bundle cannot work is refused before anything is written, with its environment', async () => {
  const refused = async (cluster: object) => {
    try {
      await bundleWith(cluster)
    } catch (error) {
      return String(error)
    }
    return ''
  }
  // The second broker follows the first by one: no rule of the catalog sees it.
  assert.match(
    await refused({ metadata: 'kraft', ports: { kafkaUi: 19_093 } }),
    /bundle-port-clash: infra\/default\/docker-compose\.yaml: kafka2 and kafka-ui both publish 19093/,
  )
  assert.match(
    await refused({ metadata: 'kraft', confluentPlatform: '7.4.0', security: 'tls-scram' }),
    /security-too-old/,
  )
})

for (const row of rows) {
  if ('code' in row) {
    test(`${row.row}: ${row.mistake}`, () => {
      const found = lintBundle(mutated(row))
      const hit = found.filter(({ code, message }) => code === row.code && row.says.test(message))
      assert.ok(
        hit.length > 0,
        found.map(({ code, message }) => `${code}: ${message}`).join('\n') || 'nothing was found',
      )
    })
  } else {
    test(`${row.row}: ${row.reason}`, () => {
      for (const path of row.tested)
        assert.ok(existsSync(new URL(`../../${path}`, import.meta.url)), `${path} is not there`)
    })
  }
}

for (const row of securityRows) {
  test(`${row.row}: ${row.mistake}`, () => {
    const found = lintBundle(mutated(row, row.kraft === true ? guarded.kraft : guarded.zookeeper))
    const hit = found.filter(({ code, message }) => code === row.code && row.says.test(message))
    assert.ok(hit.length > 0, found.map(({ code, message }) => `${code}: ${message}`).join('\n') || 'nothing was found')
  })
}

test.run()
