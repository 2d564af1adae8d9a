import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkTemplate } from './check.ts'
import { precompile, target, templateNames, templateText } from './precompile.ts'
import { render } from './render.ts'

test('every template prints every value through a language', () => {
  for (const name of templateNames()) assert.equal(checkTemplate(templateText(name)), [], name)
  assert.ok(templateNames().length > 0)
})

test('a bare value is a fault, however it is written and wherever it hides', () => {
  const faults = (text: string) => checkTemplate(text).join('\n')
  assert.match(faults('a\n{{x}}'), /^line 2: `\{\{x\}\}` has no language/)
  assert.match(faults('{{this}}'), /no language/)
  assert.match(faults('{{a.b}}'), /no language/)
  assert.match(faults('{{{x}}}'), /as it is/)
  assert.match(faults('{{&x}}'), /as it is/)
  assert.match(faults('{{{yaml x}}}'), /as it is/)
  assert.match(faults('{{#if a}}{{x}}{{/if}}'), /no language/)
  assert.match(faults('{{#each a}}{{else}}{{x}}{{/each}}'), /no language/)
  assert.match(faults('{{constructor x}}'), /no language/)
  assert.match(faults('{{yaml}}'), /takes one value/)
  assert.match(faults('{{yaml a b}}'), /takes one value/)
  assert.match(faults('{{lookup a b}}'), /no language/)
  assert.match(faults('{{#markdown}}x{{/markdown}}'), /no block of ours/)
  assert.match(faults('{{> other}}'), /PartialStatement/)
  assert.is(faults('{{yaml a.b}}{{#each xs}}{{sh this}}{{json ../y}}{{/each}}{{! note }}'), '')
})

test('precompiled.ts is what the templates say (else: node scripts/dev/templates.ts)', async () => {
  assert.fixture(readFileSync(target, 'utf8').replaceAll('\r\n', '\n'), await precompile())
})

test('a name that the data does not have throws instead of printing nothing', () => {
  assert.throws(() => render('docs/messages.md', {}), /template/)
})

test.run()
