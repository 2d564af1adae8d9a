import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { main } from '../../scripts/commands/main.ts'
import type { Terminal } from '../../scripts/commands/terminal.ts'
import { Random } from '../codec/random.ts'

const program = fileURLToPath(new URL('../../scripts/catalog.ts', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'kill-process-'))
test.after(() => rmSync(root, { recursive: true, force: true }))

type Edition = 'old' | 'next'

/** Two editions that differ in most files; topics, messages and a group come and go. */
function catalogText(edition: Edition): string {
  const topics = [...Array.from({ length: 10 }, (_, index) => `t${index}`), edition === 'old' ? 'gone' : 'new']
  const entries = topics.map(
    (name) => `  kill.${name}:
    description: ${name} of the ${edition} edition
    owner: team
    message: kill.${edition === 'old' ? 'Fact' : 'Event'}
    publish: ${name.toUpperCase()}
    key: [id]
    partitions: 3
`,
  )
  return `version: 1
name: kill
description: A catalog to be killed over
protobuf: { roots: [proto] }
cluster: { metadata: kraft, brokers: 1, controllers: 0 }
defaults: { replication: 1, minInSync: 1 }
topics:
${entries.join('')}groups:
  ${edition}-reader: { description: Reads, owner: team, topics: [kill.t0, kill.t1], lag: { messages: 10 } }
`
}

/** A repository with one edition; its generated folder is `generated`. */
function write(folder: string, edition: Edition): void {
  mkdirSync(join(folder, 'catalog/proto'), { recursive: true })
  const message = (name: string) =>
    `// Of the ${edition} edition.\nmessage ${name} {\n  string id = 1;\n  string text = 2;\n}\n`
  const proto = `syntax = "proto3";\npackage kill;\n${message('Fact')}${message('Event')}`
  writeFileSync(join(folder, 'catalog/proto/kill.proto'), proto)
  writeFileSync(join(folder, 'catalog/catalog.yaml'), catalogText(edition))
}

const args = (folder: string) => ['--catalog', join(folder, 'catalog/catalog.yaml'), '--out', join(folder, 'generated')]

interface Run {
  readonly killed: boolean
  /** ms from start to end, and from the first staged text to the end. */
  readonly whole: number
  readonly writing: number
}

/** `catalog generate` as a process; killed `after` ms from its start, or from the moment that it begins to write. */
async function generate(
  folder: string,
  kill?: { readonly from: 'start' | 'writing'; readonly after: number },
): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, ['-C', 'jts-source', program, 'generate', ...args(folder)], { stdio: 'ignore' })
  const ended = new Promise<NodeJS.Signals | number | null>((settle) =>
    child.once('exit', (code, signal) => settle(signal ?? code)),
  )
  const staged = join(folder, 'generated', `.catalog-${child.pid}-manifest.tmp`)
  let writing = Infinity
  let over = false
  void ended.then(() => (over = true))
  while (!over) {
    if (writing === Infinity && existsSync(staged)) writing = performance.now()
    const from = kill?.from === 'writing' ? writing : started
    if (kill !== undefined && performance.now() >= from + kill.after) child.kill('SIGKILL')
    await new Promise((settle) => setTimeout(settle, 1))
  }
  const end = await ended
  if (end !== 0 && end !== 'SIGKILL') throw new Error(`catalog generate ended with ${end}`)
  return {
    killed: end === 'SIGKILL',
    whole: performance.now() - started,
    writing: Math.max(0, performance.now() - writing),
  }
}

/** Path → text of all that lies below a folder. */
function tree(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  )
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

const said: string[] = []
const quiet: Terminal = { data: () => undefined, say: (text) => said.push(text), colour: { data: false, say: false } }

test('catalog generate, killed at 30 random points of its run, leaves each file old or new and the next run clean', async () => {
  const expected: Record<Edition, Readonly<Record<string, string>>> = { old: {}, next: {} }
  let time = { whole: 0, writing: 0 }
  for (const edition of ['old', 'next'] as const) {
    const folder = join(root, edition)
    write(folder, edition)
    time = await generate(folder)
    expected[edition] = tree(join(folder, 'generated'))
  }
  const both = Object.keys(expected.old).filter((path) => path in expected.next)
  assert.ok(both.length < Object.keys(expected.old).length && both.length > 30, `${both.length} files in both`)

  const random = new Random(30)
  let killed = 0
  let halfway = 0
  for (let point = 0; point < 30; point++) {
    const folder = join(root, `point-${point}`)
    const first = point % 3 === 2
    const from = point % 2 === 0 ? 'start' : 'writing'
    let after = (random.below(1000) / 1000) * (from === 'start' ? time.whole : time.writing)
    // The run that was timed may have been a slow one: a run that is over before its point is tried again, cut sooner.
    for (let attempt = 0; attempt < 6; attempt++, after /= 2) {
      rmSync(folder, { recursive: true, force: true })
      if (!first) cpSync(join(root, 'old'), folder, { recursive: true })
      write(folder, 'next')
      if (!(await generate(folder, { from, after })).killed) continue
      killed++
      break
    }
    const left = tree(join(folder, 'generated'))
    const why = `killed ${after.toFixed(1)} ms after its ${from}`
    for (const [path, text] of Object.entries(left)) {
      if (path.endsWith('.tmp')) continue
      const known = [expected.next[path], ...(first ? [] : [expected.old[path]])]
      assert.ok(known.includes(text), `${why}: ${path} is neither old nor new`)
    }
    if (!first) for (const path of both) assert.ok(path in left, `${why}: ${path} is gone`)
    if (Object.keys(left).some((path) => path.endsWith('.tmp'))) halfway++

    const edition = point % 4 < 2 ? 'next' : 'old'
    write(folder, edition)
    said.length = 0
    assert.is(await main(['generate', ...args(folder)], quiet), 0, `${why}: ${said.join('')}`)
    assert.equal(tree(join(folder, 'generated')), expected[edition], `the run after one that was ${why}`)
    rmSync(folder, { recursive: true })
  }
  // A test that kills nothing, or never between two files, would prove nothing.
  assert.ok(killed >= 25 && halfway >= 3, `${killed} killed, ${halfway} of them while writing`)
})

test.run()
