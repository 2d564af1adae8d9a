import { runInNewContext } from 'node:vm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hostile } from '../../tests/hostile-strings.ts'
import { doc, literal, propertyKey } from './literal.ts'

const evil = [
  '*/ process.exit() /*',
  '*//',
  '* /',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\0',
  '\ud800',
  "\\'",
  '\\',
  '${x}',
  '`',
  '__proto__',
  '@deprecated',
  'a\r\n@see {@link b}',
]

test('a literal is its text, whatever that is', () => {
  for (const text of [...hostile, ...evil]) assert.is(runInNewContext(literal(text)), text, JSON.stringify(text))
})

test('a property key is its name, also the one that would set the prototype', () => {
  for (const text of [...hostile, ...evil, 'constructor', 'class', '1a']) {
    const object: unknown = runInNewContext(`({ ${propertyKey(text)}: 1 })`)
    assert.equal(Object.keys(object as object), [text])
  }
})

test('a comment ends where it is meant to, and has no tags but ours', () => {
  for (const text of [...hostile, ...evil]) {
    const comment = doc(text, ['@internal'])
    assert.is(runInNewContext(`${comment}'after'`), 'after', JSON.stringify(text))
    assert.is(comment.indexOf('*/'), comment.lastIndexOf('*/'), JSON.stringify(text))
    const tags = comment.match(/(?<![\w\\])@[a-z]+/g)
    assert.equal(tags, ['@internal'], JSON.stringify(text))
  }
})

test('nothing to say is no comment', () => {
  assert.is(doc(' \n\n'), '')
  assert.is(doc('One line.'), '/** One line. */\n')
  assert.is(doc('\nTwo\r\nlines. \n'), '/**\n * Two\n * lines.\n */\n')
})

test.run()
