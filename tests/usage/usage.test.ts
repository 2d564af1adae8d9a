import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { main } from '../../scripts/commands/main.ts'

/**
 * A case is a folder: `code/` is the code base, `expected.txt` what the command says of it, and `fixed/` the files that
 * `--fix` changes, as they are afterwards. `UPDATE=1` writes the expectations anew.
 */
const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))
const update = process.env['UPDATE'] === '1'
const here = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'usage-'))
test.after(() => {
  process.chdir(here)
  rmSync(folder, { recursive: true, force: true })
})

async function usage(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  let out = ''
  let said = ''
  const terminal = {
    data: (text: string) => void (out += text),
    say: (text: string) => void (said += text),
    colour: { data: false, say: false },
  }
  const code = await main(['usage', ...args], terminal)
  return { code, out, said }
}

function open(name: string): void {
  const at = join(folder, name)
  cpSync(join(fixtures, 'catalog'), join(at, 'catalog'), { recursive: true })
  cpSync(join(fixtures, name, 'code'), join(at, 'code'), { recursive: true })
  process.chdir(at)
}

function files(below: string): readonly string[] {
  if (!existsSync(below)) return []
  return readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/u.test(path))
}

const cases = readdirSync(fixtures).filter((name) => name !== 'catalog')

for (const name of cases) {
  test(`${name}: what is found, where, and how to mend it`, async () => {
    open(name)
    const { code, out, said } = await usage('code')
    const text = `${out}${said}exit ${code}\n`
    const expected = join(fixtures, name, 'expected.txt')
    if (update) writeFileSync(expected, text)
    assert.fixture(text, readFileSync(expected, 'utf8'))
  })

  test(`${name}: --fix changes what it may and nothing else`, async () => {
    open(name)
    const before = new Map(files('code').map((path) => [path, readFileSync(join('code', path), 'utf8')]))
    await usage('code', '--fix')
    const fixed = join(fixtures, name, 'fixed')
    const changed = [...before].filter(([path, text]) => readFileSync(join('code', path), 'utf8') !== text)
    if (update) for (const [path] of changed) cpSync(join('code', path), join(fixed, path))
    assert.equal(changed.map(([path]) => path).sort(), [...files(fixed)].sort())
    for (const path of files(fixed))
      assert.fixture(readFileSync(join('code', path), 'utf8'), readFileSync(join(fixed, path), 'utf8'))
    const again = await usage('code', '--fix')
    assert.is(again.said, '', 'a second time changes nothing')
  })
}

test('json holds findings and services', async () => {
  open('undeclared')
  const { code, out } = await usage('code', '--format', 'json')
  assert.is(code, 1)
  const { services, summary } = JSON.parse(out) as { services: unknown[]; summary: unknown }
  assert.equal(services[0], {
    service: 'accounting',
    publishes: { 'shop.Refund': ['code/accounting/more.ts:4:53'] },
    runs: { shelf: ['code/accounting/more.ts:4:17'] },
  })
  assert.equal(summary, { errors: 3, warnings: 0, notes: 0 })
})

test('a folder that is not there is said, and ends with 2', async () => {
  open('in-order')
  const { code, said } = await usage('kode')
  assert.is(code, 2)
  assert.match(said, 'there is no folder')
})

test.run()
