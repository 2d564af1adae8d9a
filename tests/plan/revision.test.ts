import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const program = new URL('../../scripts/catalog.ts', import.meta.url).pathname
const proto =
  'syntax = "proto3";\npackage t;\nmessage A { string id = 1; string name = 2; }\nmessage B { string id = 1; }\n'
const catalog = (topics: string) => `version: 1\nname: words\nprotobuf: { roots: [proto] }\ntopics:\n${topics}`
const first = catalog('  a: { message: t.A, key: [id], partitions: 3, aliases: [old-a] }\n  b: { message: t.B }\n')

/** A repository with one commit; `change` writes what is not committed. */
function repository(
  change: (write: (path: string, text: string) => void) => void,
  work: (run: (...args: string[]) => { status: number | null; stdout: string; stderr: string }) => void,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'jts-revision-'))
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'core.hooksPath=/dev/null']
    assert.is(spawnSync('git', [...identity, ...args], { cwd: folder }).status, 0, args.join(' '))
  }
  try {
    write('catalog/catalog.yaml', first)
    write('catalog/proto/t.proto', proto)
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'first')
    change(write)
    work((...args) =>
      spawnSync(process.execPath, ['-C', 'jts-source', program, ...args], { cwd: folder, encoding: 'utf8' }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('nothing changed: nothing breaks, nothing to say', () =>
  repository(
    () => undefined,
    (run) => {
      assert.is(run('breaking', '--against', 'HEAD').status, 0)
      const diff = run('diff', 'HEAD')
      assert.is(diff.status, 0)
      assert.is(diff.stdout, '')
    },
  ))

test('every kind of break of a topic, and those of protos, with their places', () =>
  repository(
    (write) => {
      const topics =
        '  a: { message: t.B, key: [], partitions: 6, cleanup: [compact], compression: zstd, segment: 1d }\n'
      write(
        'catalog/catalog.yaml',
        catalog(topics.replace('key: [], ', 'key: [id], ')).replace('key: [id], ', 'key: [id, other], '),
      )
      write(
        'catalog/proto/t.proto',
        proto
          .replace('string name = 2;', 'int64 name = 2;')
          .replace('message B { string id = 1; }', 'message B { string id = 1; string other = 2; }'),
      )
    },
    (run) => {
      const { status, stdout, stderr } = run('breaking', '--against', 'HEAD', '--format', 'json')
      assert.is(status, 1, stderr)
      const { breaks } = JSON.parse(stdout) as { readonly breaks: readonly { readonly rule: string }[] }
      const rules = [...new Set(breaks.map(({ rule }) => rule))]
        .filter((rule) => rule.startsWith('breaking-topic-'))
        .sort()
      assert.equal(rules, [
        'breaking-topic-alias-deleted',
        'breaking-topic-cleanup',
        'breaking-topic-compression',
        'breaking-topic-deleted',
        'breaking-topic-key',
        'breaking-topic-message',
        'breaking-topic-partitions',
      ])
      assert.ok(breaks.some(({ rule }) => rule.startsWith('breaking-field')))
      assert.match(run('breaking', '--against', 'HEAD').stdout, /catalog\/catalog\.yaml:5:3: a: partitions 3 → 6/)
    },
  ))

test('a change in words', () =>
  repository(
    (write) =>
      write(
        'catalog/catalog.yaml',
        first.replace('partitions: 3', 'partitions: 6').replace('  b: { message: t.B }\n', ''),
      ),
    (run) => {
      const { status, stdout } = run('diff', 'HEAD')
      assert.is(status, 0)
      assert.is(stdout, '~ topic a\n    partitions 3 → 6\n- topic b\n')
    },
  ))

test('a revision that is none', () =>
  repository(
    () => undefined,
    (run) => {
      assert.is(run('breaking', '--against', 'nowhere').status, 2)
      assert.is(run('breaking').status, 2)
      assert.is(run('diff', '--', '--output=x').status, 2)
    },
  ))

test.run()
