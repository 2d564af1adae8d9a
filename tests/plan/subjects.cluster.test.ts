import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { RegistryClient } from '../../scripts/cluster/registry/client.ts'
import { onStage, proto, registryUrl, type Seen, type Stage } from './stage.ts'

const registry = ['--registry', registryUrl] as const
const topics = { a: '{ message: t.A }' }

async function started(stage: Stage, files: Readonly<Record<string, string>> = { 't.proto': proto }): Promise<void> {
  stage.protos(files)
  stage.catalog(topics)
  const applied = await stage.apply(...registry)
  assert.is(applied.code, 0, applied.err)
}

test('subjects are registered with their level, and a second apply does nothing', () =>
  onStage(async (stage) => {
    stage.catalog(topics)
    const plan = await stage.plan(...registry)
    assert.equal(plan.changes, [
      '+ a create with 2 partitions, 3 copies [safe]',
      '~ a-value compatibility the registry’s default → BACKWARD_TRANSITIVE [safe]',
      '+ a-value register t.proto [safe]',
    ])
    await started(stage)
    const client = new RegistryClient(registryUrl)
    assert.is(await client.level(`${stage.prefix}a-value`), 'BACKWARD_TRANSITIVE')
    assert.is((await client.latest(`${stage.prefix}a-value`))?.type, 'PROTOBUF')
    assert.is((await stage.plan(...registry)).code, 0)
  }))

test('a field that is added is a new version', () =>
  onStage(async (stage) => {
    await started(stage)
    stage.protos({
      't.proto': proto.replace('message A { string id = 1; ', 'message A { string more = 9; string id = 1; '),
    })
    const plan = await stage.plan(...registry)
    assert.equal(plan.changes, ['~ a-value register t.proto after version 1 [safe]'])
    assert.is((await stage.apply(...registry)).code, 0)
    assert.is((await new RegistryClient(registryUrl).latest(`${stage.prefix}a-value`))?.version, 2)
  }))

const broken: readonly (readonly [title: string, from: string, to: string, codes: RegExp])[] = [
  [
    'a field of another type',
    'string name = 2; }\nmessage B',
    'int64 name = 2; }\nmessage B',
    /breaking-field-(wire-)?type/,
  ],
  [
    'a field that is gone',
    'message A { string id = 1; string name = 2; }',
    'message A { string id = 1; }',
    /breaking-field-deleted/,
  ],
  ['a message that is gone', 'message E { string id = 1; string name = 2; }\n', '', /breaking-message-deleted/],
]

for (const [title, from, to, codes] of broken) {
  test(`${title} is refused before any topic is written`, () =>
    onStage(async (stage) => {
      await started(stage)
      stage.protos({ 't.proto': proto.replace(from, to) })
      stage.catalog({ ...topics, b: '{ message: t.B }' })
      const plan = await stage.plan(...registry)
      assert.is(plan.code, 4)
      assert.match(plan.refusals.join('\n'), codes)
      assert.is((await stage.apply(...registry)).code, 4)
      assert.is(await stage.exists('b'), false)
      assert.is((await new RegistryClient(registryUrl).latest(`${stage.prefix}a-value`))?.version, 1)
    }))
}

test('the registry’s own refusal stands beside that of our rules', () =>
  onStage(async (stage) => {
    await started(stage)
    stage.protos({ 't.proto': proto.replace('string name = 2; }\nmessage B', 'int64 name = 2; }\nmessage B') })
    const refusals = (await stage.plan(...registry)).refusals.join('\n')
    assert.match(refusals, /a-value by breaking rules: /)
    assert.match(refusals, /a-value by registry: /)
  }))

const withField = (field: string) => proto.replace('message A { string id = 1; ', `message A { string id = 1; ${field}`)

test('a transitive level holds a change against every version, a plain one against the newest', () =>
  onStage(async (stage) => {
    const client = new RegistryClient(registryUrl)
    const subject = `${stage.prefix}a-value`
    const ours = ({ refusals }: Seen) => refusals.filter((line) => line.includes('breaking rules')).join('\n')
    // Registered while nothing was held against anything.
    await client.register(subject, withField('string note = 3; '), [])
    await client.setLevel(subject, 'NONE')
    stage.catalog(topics)
    stage.protos({ 't.proto': withField('reserved 3; reserved "note"; ') })
    assert.match(ours(await stage.plan(...registry)), /breaking-field-deleted: .*\(breaks version 1\)/)
    await client.register(subject, withField('reserved 3; reserved "note"; '), [])
    stage.protos({ 't.proto': withField('reserved 3; reserved "note"; string more = 4; ') })
    assert.is(ours(await stage.plan(...registry)), '', 'what is registered is not told again')
    await client.register(subject, withField('reserved 3; reserved "note"; string more = 4; '), [])
    stage.protos({ 't.proto': withField('int64 note = 3; string more = 4; ') })
    const reused = ours(await stage.plan(...registry))
    assert.match(reused, /breaking-field-type: .*\(breaks version 1\)/)
    assert.match(reused, /breaking-message-reservation: .*\(breaks versions 3, 2\)/)
    stage.catalog(topics, 'registry: { compatibility: BACKWARD }\n')
    const plain = ours(await stage.plan(...registry))
    assert.match(plain, /breaking-message-reservation: .*\(breaks version 3\)/)
    assert.not.match(plain, /breaking-field-type/)
  }))

test('a break that only our rules mind can be accepted by name', () =>
  onStage(async (stage) => {
    await started(stage)
    stage.protos({
      't.proto': proto.replace(
        'message A { string id = 1; string name = 2; }',
        'message A { string id = 1; string name = 2 [json_name = "title"]; }',
      ),
    })
    const plan = await stage.plan(...registry)
    assert.is(plan.code, 4)
    assert.equal(
      plan.refusals.filter((line) => line.includes('by registry')),
      [],
    )
    const accepted = await stage.apply(...registry, '--allow-breaking', '%a-value')
    assert.is(accepted.code, 0, accepted.err)
  }))

test('imports are registered first, and referred to by version', () =>
  onStage(async (stage) => {
    // Imports are registered under their path, so it carries the name of this test.
    const path = `${stage.prefix}common.proto`
    const common = 'syntax = "proto3";\npackage c;\nmessage Money { string value = 1; }\n'
    const text = proto
      .replace('package t;', `package t;\nimport "${path}";`)
      .replace('string name = 2; }', 'string name = 2; c.Money price = 3; }')
    await started(stage, { 't.proto': text, [path]: common })
    const client = new RegistryClient(registryUrl)
    const latest = await client.latest(`${stage.prefix}a-value`)
    assert.equal(latest?.references, [{ name: path, subject: path, version: 1 }])
    stage.protos({ [path]: common.replace('}', 'int32 scale = 2; }') })
    const plan = await stage.plan(...registry)
    assert.equal(plan.changes, [
      `~ common.proto register common.proto after version 1 [safe]`,
      '~ a-value register t.proto after version 1 [safe]',
    ])
    assert.match(plan.notes.join(), /the registry cannot be asked before common\.proto is registered/)
    assert.is((await stage.apply(...registry)).code, 0)
    assert.is((await client.latest(`${stage.prefix}a-value`))?.references[0]?.version, 2)
  }))

test('a stray subject of the scope is reported and left alone', () =>
  onStage(async (stage) => {
    await started(stage)
    await new RegistryClient(registryUrl).register(`${stage.prefix}gone-value`, proto, [])
    const plan = await stage.plan(...registry)
    assert.equal(plan.changes, ['? gone-value not in the catalog [safe]'])
    assert.is(plan.code, 3)
  }))

test('a saved plan is refused once a schema was registered', () =>
  onStage(async (stage) => {
    await started(stage)
    stage.protos({
      't.proto': proto.replace('message A { string id = 1; ', 'message A { string more = 9; string id = 1; '),
    })
    const file = stage.file('plan.json', '')
    assert.is((await stage.run('plan', ...registry, '--save', file)).code, 3)
    await new RegistryClient(registryUrl).register(
      `${stage.prefix}a-value`,
      proto.replace('message A { string id = 1; ', 'message A { string other = 8; string id = 1; '),
      [],
    )
    assert.is((await stage.apply(...registry, '--plan', file)).code, 4)
  }))

test.run()
