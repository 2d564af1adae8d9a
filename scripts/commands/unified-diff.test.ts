import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unifiedDiff } from './unified-diff.ts'

test('equal texts have no diff', () => {
  assert.is(unifiedDiff('a', 'x\n', 'x\n'), '')
})

test('a change has three lines around it', () => {
  const before = '1\n2\n3\n4\n5\n6\n7\n8\n9\n'
  assert.is(
    unifiedDiff('a.txt', before, before.replace('5', 'five')),
    '--- a/a.txt\n+++ b/a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
  )
})

test('a new file, a removed one, a missing newline', () => {
  assert.is(unifiedDiff('a', undefined, 'x\ny\n'), '--- /dev/null\n+++ b/a\n@@ -0,0 +1,2 @@\n+x\n+y\n')
  assert.is(unifiedDiff('a', 'x\n', undefined), '--- a/a\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n')
  assert.is(unifiedDiff('a', 'x', 'x\n'), '--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n')
})

test('git applies 300 random diffs and arrives at the new text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diff-'))
  try {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    const text = () =>
      Array.from({ length: random(30) }, () => `${random(6)}\n`).join('') + (random(4) === 0 ? 'end' : '')
    const pairs = Array.from({ length: 300 }, (_, index) => ({
      name: `${index}.txt`,
      before: `0\n${text()}`,
      after: `0\n${text()}`,
    }))
    const changed = pairs.filter(({ before, after }) => before !== after)
    for (const { name, before } of changed) writeFileSync(join(folder, name), before)
    const patch = changed.map(({ name, before, after }) => unifiedDiff(name, before, after)).join('')
    execFileSync('git', ['apply', '-'], { cwd: folder, input: patch })
    for (const { name, after } of changed) assert.is(readFileSync(join(folder, name), 'utf8'), after)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('two long texts without a common line take no long search', () => {
  const text = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}\n`).join('')
  assert.ok(unifiedDiff('a', text('a'), text('b')).startsWith('--- a/a\n+++ b/a\n@@ -1,20000 +1,20000 @@\n-a0\n'))
})

test.run()
