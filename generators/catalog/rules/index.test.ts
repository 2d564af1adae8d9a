import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ruleCodes } from '../../diagnostics/rule-codes.ts'
import { rules } from './index.ts'
import { findingsIn } from './memory-catalog.ts'

test('each code of the rules has one rule', () => {
  assert.equal(rules.map(({ code }) => code).sort(), Object.keys(ruleCodes).sort())
})

test('names that every object knows are names like others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const topics = names
    .map((name, index) => `  ${name}: { message: p.M${index}, as: t${index}, aliases: [${name}x] }\n`)
    .join('')
  const groups = names.map((name, index) => `  ${name}: { topics: [${name}], as: G${index} }\n`).join('')
  const services = names.map((name, index) => `  ${name}: { publishes: [p.M${index}], runs: [${name}] }\n`).join('')
  const proto = names.map((_, index) => `message M${index} { string id = 1; }`).join('\n')
  const errors = findingsIn(`topics:\n${topics}groups:\n${groups}services:\n${services}`, proto).filter(
    ({ severity }) => severity === 'error',
  )
  assert.equal(
    errors.map(({ message }) => message),
    [],
  )
})

test('each finding of a rule says how to mend it, in one line without a full stop', () => {
  const catalog = `topics:
  a_b.c: { message: p.M, retention: forever, minInSync: 3, config: { nonsense: 1, retention.ms: 1 } }
  b: { message: p.M, cleanup: compact, skip: never, partitions: 9 }
groups:
  g: { topics: [a_b.c, b], members: 20, from: latest, concurrency: key }
services:
  s: {}
`
  const findings = findingsIn(catalog)
  assert.ok(findings.length > 12)
  for (const { code, message, hint } of findings) {
    assert.match(message, /^[^\n]*[^\n.]$/, code)
    assert.match(hint ?? '', /^[^\n]*[^\n.]$/, code)
  }
})

test.run()
