import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { codes } from '../../generators/diagnostics/codes.ts'
import type { Diagnostic } from '../../generators/diagnostics/diagnostic.ts'
import { fileCodes } from '../../generators/diagnostics/file-codes.ts'
import { printDiagnostics } from '../../generators/diagnostics/print.ts'
import { claims, compose, folder, loadFixtures, mended, readComposition } from './fixture.ts'
import type { Composition, Expected, Fixture } from './fixture.ts'

/** UPDATE_FIXTURES=1 writes what is printed into the folders, for review. */
const isUpdating = process.env['UPDATE_FIXTURES'] === '1'

const fixtures = loadFixtures()

function run(composition: Composition): readonly Diagnostic[] {
  const { diagnostics } = readComposition(composition)
  for (const { code } of diagnostics) assert.ok(Object.hasOwn(codes, code), `the code ${code} is in no table`)
  return diagnostics
}

function found(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .map(({ code, range, message }) => {
      const { line = 0, column = 0 } = range?.start ?? {}
      return text({ code, file: range?.file ?? '', line, column }, message)
    })
    .sort()
}

/** What a fixture says when it stands alone, where `expected.txt` holds it to its words. */
const said = new Map(fixtures.map((fixture) => [fixture.code, run(compose([fixture]))[0]?.message]))

function text({ code, file, line, column }: Expected, message = said.get(code)): string {
  return `${file}:${line}:${column} ${code}: ${message}`
}

function expected({ expected }: Composition): readonly string[] {
  return expected.map((one) => text(one)).sort()
}

test('the catalog that fixtures are added to has no fault', () => {
  assert.equal(found(run(compose([]))), [])
})

test('every code of a catalog or a proto has a fixture', () => {
  const elsewhere = (code: string) => Object.hasOwn(fileCodes, code) || /^(breaking|bundle|usage)-/.test(code)
  const missing = Object.keys(codes).filter(
    (code) => !elsewhere(code) && !fixtures.some((fixture) => fixture.code === code),
  )
  const unknown = fixtures.filter(({ code }) => !Object.hasOwn(codes, code)).map(({ code }) => code)
  assert.equal({ missing, unknown }, { missing: [], unknown: [] })
})

for (const fixture of fixtures) {
  test(`${fixture.code}: one finding, printed as expected`, () => {
    const composition = compose([fixture])
    const diagnostics = run(composition)
    assert.equal(found(diagnostics), expected(composition))
    const file = join(folder, fixture.code, 'expected.txt')
    const printed = printDiagnostics(diagnostics, { format: 'text', texts: composition.texts })
    if (isUpdating) writeFileSync(file, printed)
    assert.fixture(printed, existsSync(file) ? readFileSync(file, 'utf8') : '')
  })

  test(`${fixture.code}: its mend removes it and adds none`, () => {
    assert.equal(found(run(compose([mended(fixture)]))), [])
  })
}

/** mulberry32: the same numbers from the same seed everywhere. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const seeds = 60
const drawable = fixtures
  .filter(({ alone }) => alone === undefined)
  .sort((a, b) => (a.schema ?? 'none').localeCompare(b.schema ?? 'none', 'en'))

/**
 * Fixtures that can stand in one catalog: they claim different things, and no proto is broken that another needs. A
 * few are given by the seed's number, so that all of them come up; chance picks the others.
 */
function draw(count: number, seed: number): readonly Fixture[] {
  const next = random(seed)
  const given = drawable.filter((_, index) => index % seeds === seed % seeds)
  const pool = drawable.filter((fixture) => !given.includes(fixture))
  const drawn: Fixture[] = []
  const claimed = new Set<string>()
  while (drawn.length < count && pool.length > 0) {
    const candidate = given.shift() ?? pool.splice(Math.floor(next() * pool.length), 1)[0]
    if (candidate === undefined || [...claims(candidate)].some((claim) => claimed.has(claim))) continue
    const schemas = new Set([...drawn, candidate].map(({ schema }) => schema))
    if (schemas.has('broken') && schemas.has('needed')) continue
    for (const claim of claims(candidate)) claimed.add(claim)
    drawn.push(candidate)
  }
  return drawn
}

for (let seed = 1; seed <= seeds; seed++) {
  test(`twelve mistakes in one catalog are twelve findings, each at its place (seed ${seed})`, () => {
    const drawn = draw(12, seed)
    assert.is(drawn.length, 12)
    const composition = compose(drawn)
    assert.equal(found(run(composition)), expected(composition))
    assert.equal(found(run(compose(drawn.map(mended)))), [])
  })
}

test('every fixture that can be drawn is drawn by some seed, and most can be', () => {
  const drawn = new Set(Array.from({ length: seeds }, (_, seed) => draw(12, seed + 1)).flat())
  const drawable = fixtures.filter(({ alone }) => alone === undefined)
  assert.equal(
    drawable.filter((fixture) => !drawn.has(fixture)).map(({ code }) => code),
    [],
  )
  assert.ok(drawable.length >= fixtures.length * 0.75, `${drawable.length} of ${fixtures.length}`)
})

test.run()
