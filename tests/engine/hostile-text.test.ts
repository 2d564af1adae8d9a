import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Node, Project } from 'ts-morph'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { generate } from '../../generators/index.ts'
import { payloads } from './hostile/texts.ts'
import { inMemory, written } from './memory-files.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

const bodies = [payloads.join(' '), ...payloads]

/** The same catalog with `text` in every place that takes text, and in the comments of its proto. */
function catalogWith(text: string) {
  const quoted = (value: string) => ({ exchange: [value] })
  const topic = (name: string, route: string) => ({
    description: `${text} ${name}`,
    owner: text,
    message: 'shop.Order',
    route: quoted(route),
    key: ['exchange', 'order_id'],
    partitions: 2,
    config: { 'message.timestamp.type': 'CreateTime' },
    freeze: { reason: text },
  })
  return {
    version: 1,
    name: 'hostile',
    description: text,
    protobuf: { roots: ['proto'] },
    typescript: { imports: 'ts' },
    cluster: { externalHost: 'localhost', storage: { path: './data' }, brokers: 1, controllers: 0 },
    defaults: { replication: 1, minInSync: 1 },
    topics: { 'shop.one': topic('one', 'ONE'), 'shop.two': topic('two', text) },
    services: {
      web: { description: text, owner: text, publishes: ['shop.Order'] },
      packing: { description: text, owner: text, runs: ['pack'] },
    },
    groups: { pack: { description: text, owner: text, topics: ['shop.one', 'shop.two'], lag: { messages: 10 } } },
  }
}

/** Line comments: only a line feed ends one, so everything else is carried into the comment as it is. */
function protoWith(text: string): string {
  const comment = (indent: string) =>
    text
      .split('\n')
      .map((line) => `${indent}// ${line.replaceAll('\0', '')}\n`)
      .join('')
  return `${comment('')}
syntax = "proto3";
package shop;
${comment('')}message Order {
${comment('  ')}  string exchange = 1;
${comment('  ')}  string order_id = 2;
  string note = 3; ${comment('').split('\n')[0]}
${comment('  ')}  oneof how {
${comment('    ')}    string card = 4;
    Kind kind = 5;
  }
}
${comment('')}enum Kind {
${comment('  ')}  KIND_UNKNOWN = 0;
  KIND_GIFT = 1;
}
`
}

async function filesWith(text: string): Promise<ReadonlyMap<string, string>> {
  const { files, diagnostics } = await generate(inMemory(catalogWith(text), { 'shop.proto': protoWith(text) }))
  assert.equal(
    diagnostics.filter((one) => one.severity === 'error'),
    [],
  )
  return files
}

const project = new Project({ useInMemoryFileSystem: true })

/** Kinds of all nodes, depth first, and every name that is not text: what the code does, without what it says. */
function structure(path: string, text: string): string {
  const source = project.createSourceFile(path, text, { overwrite: true })
  const lines: string[] = []
  source.forEachDescendant((node) => {
    if (Node.isJSDoc(node) || node.getFirstAncestor((one) => Node.isJSDoc(one)) !== undefined) return
    lines.push(Node.isIdentifier(node) ? `${node.getKindName()} ${node.getText()}` : node.getKindName())
  })
  return lines.join('\n')
}

const isCode = (path: string) => path.endsWith('.ts')

test('generated code has the structure that harmless text gives it', async () => {
  const harmless = await filesWith('harmless')
  const expected = new Map(
    [...harmless].filter(([path]) => isCode(path)).map(([path, text]) => [path, structure(path, text)]),
  )
  assert.ok(expected.size >= 5, `${expected.size} files`)
  for (const body of bodies) {
    const files = await filesWith(body)
    assert.equal([...files.keys()], [...harmless.keys()])
    for (const [path, text] of files) {
      if (isCode(path)) assert.is(structure(path, text), expected.get(path), `${path} with ${JSON.stringify(body)}`)
    }
  }
})

test('it compiles in the strictest mode, runs, routes by hostile values, and does nothing else', async () => {
  const hostile = bodies[0]!
  const output = written(await filesWith(hostile), 'hostile')
  try {
    const compilerOptions = { noEmit: true, skipLibCheck: false }
    writeFileSync(
      join(output.folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(repository, 'tsconfig.json'),
        compilerOptions,
        include: ['typescript'],
        exclude: [],
      }),
    )
    execFileSync(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc'), '-p', output.folder], {
      encoding: 'utf8',
    })
    writeFileSync(join(output.folder, 'run.ts'), program)
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['-C', 'jts-source', join(output.folder, 'run.ts'), JSON.stringify(hostile)],
      {
        encoding: 'utf8',
        cwd: output.folder,
        env: { ...process.env, KAFKA_BROKERS: 'memory' },
        timeout: 30_000,
      },
    )
    assert.is(status, 0, stderr)
    assert.equal(JSON.parse(stdout), { topics: ['shop.one', 'shop.two'], notes: [hostile, hostile], pwned: false })
  } catch (error) {
    throw new Error(`${(error as { stdout?: string }).stdout ?? ''}${String(error)}`)
  } finally {
    output.remove()
  }
})

const program = `
import { publishOrder, runPack } from './typescript/index.ts'
const text = JSON.parse(process.argv[2]!)
const topics: string[] = []
const notes: string[] = []
const done = Promise.withResolvers<void>()
const running = await runPack({
  onOrder: async (order, record) => {
    topics.push(record.topic)
    notes.push(order.note)
    if (topics.length === 2) done.resolve()
  },
})
for (const exchange of ['ONE', text]) await publishOrder({ exchange, orderId: text, note: text })
await done.promise
await running.stop()
process.stdout.write(JSON.stringify({ topics: topics.sort(), notes, pwned: 'pwned' in globalThis }))
process.exit(0)
`

test('pages hold it as text', async () => {
  const harmless = await filesWith('harmless')
  for (const body of bodies) {
    for (const [path, text] of await filesWith(body)) {
      if (!path.endsWith('.md')) continue
      assert.not.match(text.replace(/`[^`\n]*`/gu, ''), /<script/iu, path)
      assert.not.match(text, /^# heading$/mu, path)
      assert.not.match(text, /[\u0000-\u0008\u000b-\u001f]/u, path)
      assert.equal(raggedRows(text), [], path)
      assert.is(headings(text), headings(harmless.get(path) ?? ''), path)
    }
  }
})

const headings = (text: string) => text.split('\n').filter((line) => /^#{1,6} /u.test(line)).length

/** Rows of a table that have another number of cells than the row above. */
function raggedRows(text: string): string[] {
  const cells = (line: string) => line.replace(/\\[^]/gu, '').split('|').length
  const lines = text.split('\n')
  return lines.filter((line, row) => {
    const above = lines[row - 1] ?? ''
    return line.startsWith('|') && above.startsWith('|') && cells(line) !== cells(above)
  })
}

test.run()
