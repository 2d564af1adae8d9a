import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ts } from 'ts-morph'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCatalog } from '../../generators/catalog/read.ts'
import type { GeneratedFile } from '../../generators/generator.ts'
import { typescript } from '../../generators/typescript/index.ts'
import { writeGenerated, type AnyMessageType } from '../../generators/typescript/testing.ts'
import { shop } from './hostile/base.ts'
import { reservedNames } from './hostile/texts.ts'
import { inMemory } from './memory-files.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** Every name that generated code mentions: what it imports, declares and asks of objects. */
function mentioned(files: readonly GeneratedFile[]): readonly string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text)
    ts.forEachChild(node, visit)
  }
  for (const { path, content } of files) visit(ts.createSourceFile(path, content, ts.ScriptTarget.Latest))
  return [...found]
}

const { model: harmless } = readCatalog(shop())
const names = [...new Set([...mentioned(typescript.generate(harmless!)), ...reservedNames, 'then', 'catch'])]
  .filter((name) => /^[A-Za-z_]\w*$/u.test(name))
  .sort()

/** Those of which each makes an identifier of its own; which do not is the business of the rule on clashes. */
const distinct = [...new Map(names.map((name) => [name.toLowerCase().replaceAll('_', ''), name])).values()]

const numbered = (line: (name: string, index: number) => string, of: readonly string[]) => of.map(line).join('\n')

/** Names by forty: as many as a large message has. */
const portions = Array.from({ length: Math.ceil(names.length / 40) }, (_, at) => names.slice(at * 40, at * 40 + 40))
const inPackage = 'fields.constructor.__proto__.default.then.await.toString'

/** Each name as that of a field, a oneof, a member of one, a map, the value of an enum, a message in a message. */
const fields = (of: readonly string[], at: number) => `
message Fields${at} { ${numbered((name, index) => `string ${name} = ${index + 1};`, of)} }
message Oneofs${at} { ${numbered((name, index) => `oneof ${name} { string in_${index} = ${index + 1}; }`, of)} }
message Cases${at} { oneof the_case { ${numbered((name, index) => `string ${name} = ${index + 1};`, of)} } }
message Maps${at} { ${numbered((name, index) => `map<string, bool> ${name} = ${index + 1};`, of)} }
message Values${at} { enum Value { ${numbered((name, index) => `${name} = ${index};`, of)} } Value value = 1; }
message Nested${at} { ${numbered((name, index) => `message ${name} { string text = 1; } .${inPackage}.Nested${at}.${name} field_${index} = ${index + 1};`, of)} }
`
const enums = (of: readonly string[], at: number) => `
${numbered((name, index) => `enum ${name} { VALUE_${at}_${index} = 0; }`, of)}
message Enums${at} { ${numbered((name, index) => `.enums.${name} field_${index} = ${index + 1};`, of)} }
`
const protos = {
  'messages.proto': `syntax = "proto3";\npackage messages;\n${numbered((name) => `message ${name} { string ${name} = 1; }`, distinct)}`,
  'fields.proto': `syntax = "proto3";\npackage ${inPackage};\n${portions.map(fields).join('')}`,
  'enums.proto': `syntax = "proto3";\npackage enums;\n${portions.map(enums).join('')}`,
}

function catalogWith(identifiers: ReadonlyMap<string, string>) {
  const own = distinct.map((name) => {
    const as = identifiers.get(name)
    return [name, { message: `messages.${name}`, ...(as === undefined ? {} : { as }) }] as const
  })
  const carrying = portions.flatMap((of, at) => {
    const half = Math.floor(of.length / 2)
    const all = (kind: string) => ({ message: `${inPackage}.${kind}${at}` })
    return [
      [`fields.${at}`, { ...all('Fields'), key: of, cleanup: 'compact' }],
      [`oneofs.${at}`, { ...all('Oneofs'), key: of.map((_, index) => `in_${index}`), cleanup: 'compact' }],
      [`cases.${at}`, all('Cases')],
      [`maps.${at}`, all('Maps')],
      [`nested.${at}`, all('Nested')],
      [`enums.${at}`, { message: `enums.Enums${at}` }],
      [`values.${at}`, { ...all('Values'), route: { value: of.slice(0, half) }, key: ['value'], cleanup: 'compact' }],
      [`others.${at}`, { ...all('Values'), route: { value: of.slice(half) }, key: ['value'] }],
    ] as const
  })
  const topics: Readonly<Record<string, object>> = Object.fromEntries<object>([...own, ...carrying])
  return {
    version: 1,
    name: 'names',
    protobuf: { roots: ['proto'] },
    typescript: { imports: 'ts' },
    cluster: { brokers: 1, controllers: 0 },
    defaults: { replication: 1, minInSync: 1, partitions: 1 },
    topics,
    groups: { everything: { topics: Object.keys(topics), deadLetter: false } },
  }
}

/** The generated files; what the findings on reserved words say is done first. */
function generated(): readonly GeneratedFile[] {
  const renamed = new Map<string, string>()
  for (const { message, hint } of readCatalog(inMemory(catalogWith(renamed), protos)).diagnostics) {
    const [, topic] = /^the topic `(\w+)` becomes/u.exec(message) ?? []
    const [, as] = /`as: (\w+)`/u.exec(hint ?? '') ?? []
    if (topic !== undefined && as !== undefined) renamed.set(topic, as)
  }
  assert.ok(renamed.size > 30, `${renamed.size} topics are named like a word of the language`)
  const { model, diagnostics } = readCatalog(inMemory(catalogWith(renamed), protos))
  assert.equal(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    [],
  )
  return typescript.generate(model!)
}

interface Subscribed {
  readonly topic: { readonly name: string }
  readonly type: AnyMessageType
  readonly handler: string
  readonly deleted?: string
}
interface Connection {
  readonly [name: string]: (...given: readonly unknown[]) => Promise<{ stop(): Promise<void> }>
}
type Connect = (options: { readonly brokers: 'memory' }) => Promise<Connection>

/** A message with a text of its own wherever a text goes, and with hostile keys wherever a map is. */
function filled(type: AnyMessageType): object {
  const message = type.create({})
  for (const [index, field] of Object.keys(message).entries()) {
    if (typeof message[field] === 'string') message[field] = `text ${index}`
    if (message[field] instanceof Map) message[field] = new Map([['__proto__', true]]).set('constructor', false)
  }
  return message
}

/** What is published of each message: values one by one, of a oneof each member, else one with everything in it. */
function messagesFor({ topic, type }: Subscribed, all: readonly Subscribed[]): readonly object[] {
  const [kind, at = ''] = topic.name.split('.')
  const portion = portions[Number(at)] ?? []
  if (kind === 'values' || kind === 'others') {
    const half = Math.floor(portion.length / 2)
    return portion.flatMap((_, value): readonly object[] =>
      value < half === (kind === 'values') ? [type.create({ value })] : [],
    )
  }
  if (kind === 'oneofs') {
    const chosen = Object.keys(type.create({})).map((oneof, index) => [oneof, { case: `in${index}`, value: 'text' }])
    return [type.create(Object.fromEntries(chosen))]
  }
  if (kind === 'cases') {
    // The same names as those of fields, and so the same properties.
    const fields = all.find((each) => each.topic.name === `fields.${at}`)?.type.create({}) ?? {}
    return Object.keys(fields).map((name) => type.create({ theCase: { case: name, value: 'text' } }))
  }
  return [filled(type)]
}

/** Publishes to every topic and reads it all back, deletions too; both by topic. */
async function roundTrip(folder: string): Promise<{ readonly sent: unknown; readonly received: unknown }> {
  const load = (path: string) => import(pathToFileURL(join(folder, 'typescript', path)).href) as Promise<unknown>
  const { connect } = (await load('index.ts')) as { readonly connect: Connect }
  const { everythingGroup } = (await load('groups/everything.ts')) as {
    readonly everythingGroup: { readonly subscriptions: readonly Subscribed[] }
  }
  const connection = await connect({ brokers: 'memory' })
  const sent = new Map<string, unknown[]>()
  const received = new Map<string, unknown[]>()
  const { subscriptions } = everythingGroup
  const all = subscriptions.map((each) => ({ each, messages: messagesFor(each, subscriptions) }))
  let left = all.reduce((sum, { each, messages }) => sum + messages.length + (each.deleted === undefined ? 0 : 1), 0)
  let finish = (): void => undefined
  const done = new Promise<void>((resolve) => (finish = resolve))
  const take = async (message: unknown, record: { readonly topic: string }) => {
    received.set(record.topic, [...(received.get(record.topic) ?? []), message])
    if (--left === 0) finish()
  }
  const handlers = all.flatMap(({ each }) => [each.handler, ...(each.deleted === undefined ? [] : [each.deleted])])
  const running = await connection['runEverything']!(Object.fromEntries(handlers.map((handler) => [handler, take])))
  for (const { each, messages } of all) {
    const publish = connection[`publish${each.handler.slice(2)}`]! as unknown as Publish
    for (const message of messages) await publish(message)
    const key = each.deleted === undefined ? [] : messages.slice(0, 1)
    for (const message of key) await publish.tombstone(message)
    sent.set(each.topic.name, [...messages, ...key])
  }
  await done
  await running.stop()
  await connection['close']!()
  const sorted = (from: ReadonlyMap<string, unknown[]>) => new Map([...from].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { sent: sorted(sent), received: sorted(received) }
}

interface Publish {
  (message: object): Promise<unknown>
  tombstone(key: object): Promise<unknown>
}

test('every name that code mentions can be the name of everything', async () => {
  const files = generated()
  const folder = writeGenerated(files)
  try {
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.json', include: ['typescript'], exclude: [] }),
    )
    const compiler = join(repository, 'node_modules/typescript/bin/tsc')
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
    assert.is(stdout.split('\n').slice(0, 20).join('\n'), '')
    const { sent, received } = await roundTrip(folder)
    assert.equal(plain(received), plain(sent))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** Without classes: a key is an object with the same fields. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each) => (each instanceof Map ? [...(each as Map<unknown, unknown>)] : each) as unknown),
  )

test.run()
