import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold, folders, pathFault } from './path.ts'

test('what a generated file may be called', () => {
  for (const path of [
    'a.ts',
    'docs/topics/market-data.krx.ticks.md',
    'infra/prod/.env',
    '한국.md',
    'a b.md',
    'constants.ts',
  ])
    assert.is(pathFault(path), undefined, path)
})

test('what leads out of the folder, or does not exist on every system', () => {
  const refused = [
    '',
    '/etc/passwd',
    '../a',
    'a/../../b',
    './a',
    'a//b',
    'a/',
    'C:\\a',
    'a\\b',
    'a\0b',
    'a\nb',
    'a:b',
    'what?.md',
    'a<b>',
    'a|b',
    '"a"',
    '*',
    'nul',
    'NUL.txt',
    'docs/con.md',
    'com1/a.ts',
    'a./b',
    'a /b',
    'a.',
    `${'x'.repeat(241)}`,
    `${'한'.repeat(81)}`,
    'manifest.json',
    'Manifest.JSON',
    '.catalog-1-2.tmp',
    'a/.catalog-17-manifest.tmp',
  ]
  for (const path of refused) assert.type(pathFault(path), 'string', JSON.stringify(path))
})

test('paths are compared without case and without the form of accents', () => {
  assert.is(fold('Docs/É.md'), fold('docs/E\u0301.md'))
  assert.is.not(fold('a/b'), fold('a-b'))
})

test('the folders above a file, outermost first', () => {
  assert.equal(folders('a/b/c.ts'), ['a', 'a/b'])
  assert.equal(folders('c.ts'), [])
})

test.run()
