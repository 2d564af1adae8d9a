import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Model } from '../catalog/model.ts'
import type { Generator } from '../generator.ts'
import { headerLines } from './header.ts'
import { plan } from './plan.ts'
import { reconcile, type ReconcileInput } from './reconcile.ts'

const model = {} as Model
const header = headerLines('catalog/catalog.yaml')
  .map((line) => `// ${line}\n`)
  .join('')
const ts = (body: string) => `${header}${body}\n`

/** A generator of fixed texts: `.ts` formatted, everything else as it is. */
function texts(name: string, files: Record<string, string>): Generator {
  const generate = () =>
    Object.entries(files).map(([path, content]) => ({
      path,
      content,
      language: path.endsWith('.ts') ? ('typescript' as const) : ('verbatim' as const),
    }))
  return { name, generate }
}

/** A fresh output folder; `run` reconciles the given files with it. */
function folder() {
  const root = mkdtempSync(join(tmpdir(), 'engine-'))
  const out = join(root, 'generated')
  const at = (path: string) => join(out, path)
  const run = (files: Record<string, string> | readonly Generator[], options: Partial<ReconcileInput> = {}) => {
    const generators = Array.isArray(files) ? (files as Generator[]) : [texts('one', files as Record<string, string>)]
    return reconcile({ plan: plan(model, generators), out, mode: 'write', ...options })
  }
  const put = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), text)
  }
  const tree = () => Object.fromEntries(list(out).map((path) => [path, readFileSync(join(out, path), 'utf8')]))
  return { root, out, at, run, put, tree, read: (path: string) => readFileSync(at(path), 'utf8') }
}

function list(dir: string, prefix = ''): string[] {
  return readdirSync(join(dir, prefix), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? list(dir, `${prefix}${entry.name}/`) : [prefix + entry.name]))
    .sort()
}

const wrong = (result: Awaited<ReturnType<typeof reconcile>>) =>
  result.states.filter((file) => file.state !== 'unchanged').map((file) => `${file.path} ${file.state}`)
const codes = (result: Awaited<ReturnType<typeof reconcile>>) => result.diagnostics.map((one) => one.code)

let roots: string[] = []
const fresh = () => {
  const made = folder()
  roots.push(made.root)
  return made
}
test.after.each(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true })
  roots = []
})

const two = { 'a.ts': ts('export  const a = 1'), 'deep/b.json': '{"b":1}\n' }

test('a first run formats, writes and lists', async () => {
  const { run, tree } = fresh()
  assert.ok((await run(two)).inSync)
  const files = tree()
  assert.is(files['a.ts'], `${header}export const a = 1\n`)
  assert.is(files['deep/b.json'], '{"b":1}\n')
  const lines = (files['manifest.json'] ?? '').split('\n')
  assert.match(lines[0] ?? '', /^\{"formatter":"[0-9a-f]{32}"/)
  assert.equal(
    lines.slice(1, 3).map((line) => line.slice(0, line.indexOf(':'))),
    ['"a.ts"', '"deep/b.json"'],
  )
  assert.is(lines.length, 5)
})

test('a second run writes nothing, whatever the mode', async () => {
  const { run, at } = fresh()
  await run(two)
  const past = new Date(2001, 1, 1)
  for (const path of ['a.ts', 'deep/b.json', 'manifest.json']) utimesSync(at(path), past, past)
  for (const mode of ['write', 'check', 'diff', 'dry-run'] as const) assert.ok((await run(two, { mode })).inSync)
  for (const path of ['a.ts', 'deep/b.json', 'manifest.json']) assert.is(statSync(at(path)).mtimeMs, past.getTime())
})

test('a checkout with CRLF is the same and is left alone', async () => {
  const { run, at, read } = fresh()
  await run(two)
  for (const path of ['a.ts', 'deep/b.json', 'manifest.json'])
    writeFileSync(at(path), read(path).replaceAll('\n', '\r\n'))
  assert.equal(wrong(await run(two, { mode: 'check' })), [])
  assert.ok((await run(two)).inSync)
  assert.match(read('a.ts'), /\r\n/)
})

test('check names every kind of difference at once and writes nothing', async () => {
  const { run, at, put, read, tree } = fresh()
  await run({ ...two, 'c.txt': 'c\n', 'd.ts': ts('export const d = 1'), 'gone.txt': 'old\n' })
  put('c.txt', 'c, by hand\n')
  rmSync(at('deep/b.json'))
  const before = tree()
  const next = { ...two, 'c.txt': 'c\n', 'd.ts': ts('export const d = 2'), 'e.txt': 'e\n' }
  for (const mode of ['diff', 'dry-run'] as const) await run(next, { mode })
  assert.equal(tree(), before)
  put('c.txt', 'c\n')
  for (const mode of ['diff', 'dry-run'] as const) assert.equal(codes(await run(next, { mode })), [])
  put('c.txt', 'c, by hand\n')
  const result = await run(next, { mode: 'check' })
  assert.equal(wrong(result), [
    'c.txt hand-edited',
    'd.ts changed',
    'deep/b.json missing',
    'e.txt new',
    'gone.txt orphaned',
    'manifest.json changed',
  ])
  assert.not(result.inSync)
  assert.equal(tree(), before)
  assert.is(read('c.txt'), 'c, by hand\n')
})

test('check compares bytes, not hashes', async () => {
  const { run, put, read } = fresh()
  await run(two)
  const { createHash } = await import('node:crypto')
  const edited = `${header}export const a = 2\n`
  const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)
  put('manifest.json', read('manifest.json').replace(hash(read('a.ts')), hash(edited)))
  put('a.ts', edited)
  assert.equal(wrong(await run(two, { mode: 'check' })), ['a.ts changed', 'manifest.json changed'])
})

test('one hand-edited file stops everything; --overwrite lets it go', async () => {
  const { run, put, tree } = fresh()
  await run(two)
  put('a.ts', `${header}export const a = 99\n`)
  const before = tree()
  const next = { 'a.ts': ts('export const a = 2'), 'deep/b.json': '{"b":2}\n' }
  const refused = await run(next)
  assert.equal(codes(refused), ['file-hand-edited'])
  assert.equal(tree(), before)
  assert.ok((await run(next, { overwrite: new Set(['a.ts']) })).inSync)
  assert.is(tree()['a.ts'], `${header}export const a = 2\n`)
  assert.is(tree()['deep/b.json'], '{"b":2}\n')
})

test('--overwrite speaks of one file, and of one that is generated', async () => {
  const { run, put, read } = fresh()
  await run(two)
  put('a.ts', `${header}export const a = 99\n`)
  put('deep/b.json', 'by hand\n')
  assert.equal(codes(await run(two, { overwrite: new Set(['a.ts']) })), ['file-hand-edited'])
  assert.equal(codes(await run(two, { overwrite: new Set(['a.ts', 'deep/b.json', 'deep/c.json']) })), [
    'file-overwrite',
  ])
  assert.is(read('deep/b.json'), 'by hand\n')
  assert.ok((await run(two, { overwrite: new Set(['a.ts', 'deep/b.json']) })).inSync)
})

test('a foreign file in the way stops everything; equal bytes are adopted', async () => {
  const { run, put, tree } = fresh()
  put('deep/b.json', '{"mine":1}\n')
  assert.equal(codes(await run(two)), ['file-foreign'])
  assert.equal(Object.keys(tree()), ['deep/b.json'])
  put('deep/b.json', two['deep/b.json'])
  assert.ok((await run(two)).inSync)
})

test('a hand-written file beside ours survives, also in a folder that empties', async () => {
  const { run, put, tree } = fresh()
  await run(two)
  put('deep/mine.ts', 'export const mine = 1\n')
  put('notes.md', 'mine\n')
  for (const mode of ['check', 'diff', 'dry-run', 'write'] as const) await run({ 'a.ts': two['a.ts'] }, { mode })
  assert.equal(Object.keys(tree()), ['a.ts', 'deep/mine.ts', 'manifest.json', 'notes.md'])
  assert.is(tree()['deep/mine.ts'], 'export const mine = 1\n')
})

test('orphans go when their hash matches, and empty folders with them', async () => {
  const { run, at } = fresh()
  await run({ ...two, 'deep/er/c.txt': 'c\n' })
  await run({ 'a.ts': two['a.ts'] })
  assert.not(existsSync(at('deep')))
})

test('an orphan that was changed by hand is refused, and goes with --overwrite', async () => {
  const { run, put, at } = fresh()
  await run(two)
  put('deep/b.json', 'by hand\n')
  const left = { 'a.ts': two['a.ts'] }
  assert.equal(codes(await run(left)), ['file-hand-edited'])
  assert.ok(existsSync(at('deep/b.json')))
  assert.ok((await run(left, { overwrite: new Set(['deep/b.json']) })).inSync)
  assert.not(existsSync(at('deep/b.json')))
})

test('without a manifest, files with our header are rewritten and nothing is deleted', async () => {
  const { run, put, at, read } = fresh()
  await run({ ...two, 'old.ts': ts('export const old = 1') })
  rmSync(at('manifest.json'))
  put('a.ts', `${header}export const a = 0\n`)
  const result = await run({ ...two, 'a.ts': ts('export const a = 5') })
  assert.equal(codes(result), [])
  assert.is(read('a.ts'), `${header}export const a = 5\n`)
  assert.ok(existsSync(at('old.ts')))
  assert.ok(wrong(result).includes('old.ts orphaned'), 'it says what it leaves')
  assert.equal(wrong(await run({ ...two, 'a.ts': ts('export const a = 5') }, { mode: 'check' })), ['old.ts orphaned'])
})

test('after a merge conflict everything is regenerated, nothing deleted; the run after that is clean', async () => {
  const { run, put, at, read } = fresh()
  await run({ ...two, 'old.txt': 'old\n' })
  const [first = '', ...rest] = read('manifest.json').split('\n')
  put(
    'manifest.json',
    [
      first,
      '<<<<<<< HEAD',
      ...rest.slice(0, 1),
      '=======',
      ...rest.slice(1, 2),
      '>>>>>>> other',
      ...rest.slice(2),
    ].join('\n'),
  )
  put('a.ts', `${header}<<<<<<< HEAD\nexport const a = 1\n=======\nexport const a = 3\n>>>>>>> other\n`)
  put('deep/b.json', '<<<<<<< HEAD\n{"b":1}\n=======\n{"b":3}\n>>>>>>> other\n')
  assert.ok(wrong(await run(two, { mode: 'check' })).includes('manifest.json changed'))
  const result = await run(two)
  assert.equal(codes(result), [])
  assert.is(read('a.ts'), `${header}export const a = 1\n`)
  assert.is(read('deep/b.json'), '{"b":1}\n')
  assert.ok(existsSync(at('old.txt')))
  assert.ok((await run(two)).inSync)
  assert.not(existsSync(at('old.txt')))
  assert.ok((await run(two, { mode: 'check' })).inSync)
})

test('conflict markers in a listed file are no hand edit', async () => {
  const { run, put, read } = fresh()
  await run(two)
  put('deep/b.json', '<<<<<<< HEAD\n{"b":1}\n=======\n{"b":3}\n>>>>>>> other\n')
  assert.ok((await run(two)).inSync)
  assert.is(read('deep/b.json'), '{"b":1}\n')
})

test('a manifest that points out of the folder deletes nothing there', async () => {
  const { run, root, put, read } = fresh()
  await run(two)
  writeFileSync(join(root, 'precious.txt'), 'x\n')
  const { createHash } = await import('node:crypto')
  const hash = createHash('sha256').update('x\n').digest('hex').slice(0, 32)
  put(
    'manifest.json',
    read('manifest.json').replace('{\n', `{\n"../precious.txt":{"generator":"one","raw":"0","formatted":"${hash}"},\n`),
  )
  await run(two)
  await run(two)
  assert.ok(existsSync(join(root, 'precious.txt')))
})

test('--only leaves the files of others alone, in all ways', async () => {
  const { run, put, at, read } = fresh()
  const first = [texts('one', { 'a.txt': 'a\n', 'b.txt': 'b\n' }), texts('two', { 'c.txt': 'c\n', 'd.txt': 'd\n' })]
  await run(first)
  put('c.txt', 'by hand\n')
  const one = [texts('one', { 'a.txt': 'a2\n' })]
  const only = new Set(['one'])
  assert.equal(wrong(await run(one, { mode: 'check', only })), [
    'a.txt changed',
    'b.txt orphaned',
    'manifest.json changed',
  ])
  assert.ok((await run(one, { only })).inSync)
  assert.not(existsSync(at('b.txt')))
  assert.is(read('c.txt'), 'by hand\n')
  assert.is(read('d.txt'), 'd\n')
  assert.equal(
    wrong(
      await run([texts('one', { 'a.txt': 'a2\n' }), texts('two', { 'c.txt': 'c\n', 'd.txt': 'd\n' })], {
        mode: 'check',
      }),
    ),
    ['c.txt hand-edited'],
  )
})

test('--only on a conflicted manifest keeps what is true of the others', async () => {
  const { run, put, read, at } = fresh()
  const both = (two: string) => [texts('one', { 'a.txt': 'a\n' }), texts('two', { 'c.txt': two })]
  await run(both('theirs\n'))
  const line = /"c\.txt".*/u.exec(read('manifest.json'))![0]
  await run(both('ours\n'))
  put(
    'manifest.json',
    read('manifest.json')
      .replace(/"c\.txt"/u, `<<<<<<< a\n${line}\n=======\n"c.txt"`)
      .replace('\n}}', '\n>>>>>>> b\n}}'),
  )
  assert.ok((await run([texts('one', { 'a.txt': 'a\n' })], { only: new Set(['one']) })).inSync)
  assert.ok((await run(both('ours, again\n'))).inSync)
  assert.is(read('c.txt'), 'ours, again\n')
  assert.ok(existsSync(at('a.txt')))
})

test('links and folders in the way are refused, inside of them nothing is written', async () => {
  const { run, root, out, at, put } = fresh()
  mkdirSync(join(root, 'elsewhere'))
  mkdirSync(out)
  symlinkSync(join(root, 'elsewhere'), at('deep'))
  symlinkSync(join(root, 'target.ts'), at('a.ts'))
  const result = await run(two)
  assert.equal(codes(result), ['file-blocked', 'file-blocked'])
  assert.equal(readdirSync(join(root, 'elsewhere')), [])
  assert.not(existsSync(join(root, 'target.ts')))
  assert.ok(lstatSync(at('a.ts')).isSymbolicLink())
  rmSync(at('deep'))
  rmSync(at('a.ts'))
  put('a.ts/inside.txt', 'mine\n')
  assert.equal(codes(await run(two)), ['file-blocked'])
  rmSync(at('a.ts'), { recursive: true })
  put('deep', 'a file\n')
  assert.equal(codes(await run(two)), ['file-blocked'])
  assert.equal(codes(await run(two, { overwrite: new Set(['deep/b.json']) })), ['file-blocked'])
})

test('a file becomes a folder and back', async () => {
  const { run, tree, at } = fresh()
  await run({ 'a/b.txt': '1\n', 'a/c/d.txt': '2\n' })
  assert.ok((await run({ a: '3\n' })).inSync)
  assert.equal(Object.keys(tree()), ['a', 'manifest.json'])
  assert.ok((await run({ 'a/b.txt': '1\n' })).inSync)
  assert.equal(Object.keys(tree()), ['a/b.txt', 'manifest.json'])
  mkdirSync(at('c/d'), { recursive: true })
  assert.ok((await run({ c: 'no folder any more\n' })).inSync)
})

test('clashes and paths out of the folder name the generators, and nothing is written', async () => {
  const { run, out } = fresh()
  const result = await run([
    texts('one', { 'x/A.ts': '', '../y.ts': '', f: '' }),
    texts('two', { 'x/a.ts': '', 'f/g': '', 'nul.ts': '', 'Manifest.json': '' }),
  ])
  assert.equal(codes(result), ['file-path', 'file-path', 'file-path', 'file-clash', 'file-clash'])
  const words = result.diagnostics.map((one) => one.message).join('\n')
  assert.match(words, /generators `one` and `two` make `x\/A.ts` and `x\/a.ts`/)
  assert.match(words, /generators `one` and `two` make the file `f` and `f\/g`/)
  assert.not(existsSync(out))
})

test('text that does not parse names its generator, and nothing is written', async () => {
  const { run, out } = fresh()
  const result = await run({ 'ok.txt': 'ok\n', 'bad.ts': 'const = ;\n' })
  assert.equal(codes(result), ['file-format'])
  assert.match(result.diagnostics[0]?.message ?? '', /generator `one` made `bad.ts`/)
  assert.not(existsSync(out))
})

test('what a killed run left is completed and cleaned, also when the catalog moved on', async () => {
  const { run, put, read, out } = fresh()
  await run({ 'a.json': '1\n', 'b.json': '1\n' })
  const other = fresh()
  await other.run({ 'a.json': '2\n', 'b.json': '2\n', 'c.json': '2\n' })
  put('.catalog-99999999-manifest.tmp', other.read('manifest.json'))
  put('.catalog-99999999-2.tmp', 'half')
  put('a.json', '2\n')
  put('c.json', '2\n')
  assert.ok((await run({ 'a.json': '3\n', 'b.json': '1\n' })).inSync)
  assert.equal(list(out), ['a.json', 'b.json', 'manifest.json'])
  assert.is(read('a.json'), '3\n')
})

test('an output folder that is a file is a finding, not a crash', async () => {
  const { run, out } = fresh()
  writeFileSync(out, 'file\n')
  const result = await run(two)
  assert.equal(codes(result), ['file-unwritable'])
  assert.is(readFileSync(out, 'utf8'), 'file\n')
})

test('lone surrogates and CR in verbatim text are stable', async () => {
  const { run } = fresh()
  const odd = { 'a.txt': 'x\ud800y\n', 'b.txt': 'a\r\nb\rc\n' }
  await run(odd)
  assert.equal(wrong(await run(odd, { mode: 'check' })), [])
  assert.ok((await run(odd)).inSync)
})

test.run()
