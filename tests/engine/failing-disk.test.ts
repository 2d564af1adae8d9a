import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const program = fileURLToPath(new URL('killed-run.ts', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'disk-'))
chmodSync(root, 0o755)
test.after(() => rmSync(root, { recursive: true, force: true }))

interface Answer {
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[]
}

function textsFile(name: string, files: Record<string, string>): string {
  const path = join(root, `${name}.json`)
  writeFileSync(path, JSON.stringify(files))
  return path
}

const run = (out: string, texts: string): Answer =>
  JSON.parse(
    spawnSync(process.execPath, ['-C', 'jts-source', program, out, texts, '0'], { encoding: 'utf8' }).stdout,
  ) as Answer

function tree(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? tree(folder, `${below}${entry.name}/`)
      : [`${below}${entry.name} ${readFileSync(join(folder, below, entry.name), 'utf8').length}`],
  )
}

test('a write that fails part-way leaves every file as it was, and no temporary one', () => {
  const out = join(root, 'full')
  run(out, textsFile('small', { 'a.json': '1\n', 'deep/b.json': '1\n' }))
  const before = tree(out)
  const big = textsFile('big', { 'a.json': '2\n', 'deep/b.json': 'x'.repeat(300_000), 'new/c.json': '2\n' })
  // A limit on the size of a file fails like a full disk: in the middle of a write, whoever the user is.
  const limited = `trap '' XFSZ; ulimit -f 100; exec "$0" -C jts-source "$@"`
  const { stdout } = spawnSync('bash', ['-c', limited, process.execPath, program, out, big, '0'], { encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as Answer
  assert.equal(
    diagnostics.map((one) => one.code),
    ['file-unwritable'],
  )
  assert.match(diagnostics[0]?.message ?? '', /`deep\/b\.json`: EFBIG.*nothing was changed/)
  assert.equal(tree(out), before)
  assert.not(existsSync(join(out, 'new')))
  assert.equal(run(out, big).diagnostics, [])
})

test('an output folder that is not there is not left behind by a run that fails', () => {
  const out = join(root, 'never/made')
  const big = textsFile('big', { 'deep/b.json': 'x'.repeat(300_000) })
  const limited = `trap '' XFSZ; ulimit -f 100; exec "$0" -C jts-source "$@"`
  spawnSync('bash', ['-c', limited, process.execPath, program, out, big, '0'])
  assert.not(existsSync(join(root, 'never')))
})

test('a folder without write permission refuses the whole run, also when only a removal needs it', () => {
  const out = join(root, 'readonly/out')
  const stranger = process.getuid?.() === 0 ? 65534 : undefined
  run(out, textsFile('one', { 'a.json': '1\n', 'also.json': '1\n', 'locked/b.json': '1\n' }))
  if (stranger !== undefined)
    for (const path of [out, join(out, 'a.json'), join(out, 'manifest.json')]) chownSync(path, stranger, stranger)
  chmodSync(join(out, 'locked'), 0o555)
  const before = tree(out)
  for (const files of [
    { 'a.json': '2\n', 'locked/b.json': '2\n' },
    { 'a.json': '2\n', 'also.json': '1\n' },
    { 'a.json': '2\n' },
  ]) {
    const { diagnostics } = asStranger(out, textsFile('two', files), stranger)
    assert.equal(
      diagnostics.map((one) => one.code),
      ['file-unwritable'],
    )
    assert.match(diagnostics[0]?.message ?? '', /`locked\/b\.json`: EACCES.*nothing was changed/)
    assert.equal(tree(out), before)
  }
  chmodSync(join(out, 'locked'), 0o755)
})

/** Root may write anywhere, so root runs this as nobody, from a copy of the sources that nobody may read. */
function asStranger(out: string, texts: string, uid: number | undefined): Answer {
  if (uid === undefined) return run(out, texts)
  const copy = join(root, 'sources')
  if (!existsSync(copy)) {
    const repository = dirname(dirname(dirname(program)))
    mkdirSync(copy)
    for (const folder of ['generators', 'tests/engine'])
      cpSync(join(repository, folder), join(copy, folder), { recursive: true })
    cpSync(join(repository, 'package.json'), join(copy, 'package.json'))
    cpSync(join(repository, 'node_modules/prettier/package.json'), join(copy, 'node_modules/prettier/package.json'), {
      recursive: true,
    })
    cpSync(process.execPath, join(copy, 'node'))
    chmodSync(join(copy, 'node'), 0o755)
  }
  const args = ['-C', 'jts-source', join(copy, 'tests/engine/killed-run.ts'), out, texts, '0']
  const { stdout, stderr } = spawnSync(join(copy, 'node'), args, { encoding: 'utf8', uid, gid: uid, cwd: copy })
  assert.is(stderr, '')
  return JSON.parse(stdout) as Answer
}

test.run()
