import { renameSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Project } from './project.ts'

const project = new Project()
project.catalog(['init'])
const child = project.start(['generate', '--watch'])
let said = ''
for (const stream of [child.stdout!, child.stderr!])
  stream.setEncoding('utf8').on('data', (text: string) => (said += text))
const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
test.after(() => {
  child.kill('SIGKILL')
  project.remove()
})

/** Waits for what the watch says after this moment; fails after ten seconds. */
async function until(words: RegExp, from: number): Promise<string> {
  for (let left = 200; left > 0; left--) {
    const text = said.slice(from)
    if (words.test(text)) return text
    await sleep(50)
  }
  throw new Error(`the watch never said ${words}; it said:\n${said}`)
}

const runs = () => said.split('watching').length - 1
const page = () => project.read('generated/docs/topics/shop.orders.md')

test('a watch generates at once', async () => {
  await until(/watching/u, 0)
  assert.match(page(), /Every order/u)
})

test('an editor that replaces the file is noticed, every time', async () => {
  for (const name of ['First', 'Second', 'Third']) {
    const from = said.length
    const text = project
      .read('catalog/catalog.yaml')
      .replace(/description: .* order.*\n/iu, `description: ${name} order page\n`)
    project.write('catalog/.catalog.yaml.swp', text)
    renameSync(project.path('catalog/.catalog.yaml.swp'), project.path('catalog/catalog.yaml'))
    await until(/watching/u, from)
    assert.match(page(), new RegExp(`${name} order page`, 'u'))
  }
})

test('a proto counts, also a new one in a new folder', async () => {
  let from = said.length
  project.edit('catalog/proto/shop.proto', (text) => text.replace('string article = 1;', 'string article_number = 1;'))
  await until(/watching/u, from)
  assert.ok(Object.values(project.tree('generated')).some((text) => /article_number|articleNumber/u.test(text)))
  from = said.length
  project.write('catalog/proto/deep/more.proto', 'syntax = "proto3";\npackage deep;\nmessage Broken {\n')
  const text = await until(/watching/u, from)
  assert.match(text, /deep\/more\.proto:\d+/u)
  from = said.length
  rmSync(project.path('catalog/proto/deep'), { recursive: true })
  await until(/in sync[^]*watching/u, from)
})

test('a mistake keeps the last good output, and its mend goes on', async () => {
  const before = project.tree('generated')
  let from = said.length
  project.edit('catalog/catalog.yaml', (text) => text.replace('retention: 7d', 'retention: soon'))
  await until(/error\[[^]*watching/u, from)
  assert.equal(project.tree('generated'), before)
  from = said.length
  project.edit('catalog/catalog.yaml', (text) => text.replace('retention: soon', 'retention: 7d'))
  await until(/in sync[^]*watching/u, from)
})

test('many saves in a moment are few runs, and the last one counts', async () => {
  const from = said.length
  const before = runs()
  for (let count = 1; count <= 20; count++) {
    project.edit('catalog/catalog.yaml', (text) =>
      text.replace(/description: .* page\n/u, `description: Save ${count} page\n`),
    )
    await sleep(10)
  }
  await until(/watching/u, from)
  await sleep(1500)
  assert.match(page(), /Save 20 page/u)
  assert.ok(runs() - before <= 3, `${runs() - before} runs`)
})

test('what it writes itself starts no run', async () => {
  const before = runs()
  await sleep(500)
  assert.is(runs(), before)
})

test('SIGINT ends it cleanly', async () => {
  child.kill('SIGINT')
  assert.is(await ended, 0)
})

test.run()
