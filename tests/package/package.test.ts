import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'package-'))
test.after(() => rmSync(root, { recursive: true, force: true }))

const tsc = join(repository, 'node_modules/typescript/bin/tsc')

function run(command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} exits ${status}\n${stdout}${stderr}`)
  return stdout
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** What npm would publish: packed from a copy, so that nobody's `dist` is disturbed. */
function pack(): string {
  const copy = join(root, 'copy')
  const kept = new Set([
    'generators',
    'runtime',
    'scripts',
    'catalog',
    'infra-templates',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'README.md',
  ])
  cpSync(repository, copy, {
    recursive: true,
    filter: (path) => path === repository || kept.has(path.slice(repository.length).split('/')[0] ?? ''),
  })
  spawnSync('ln', ['-s', join(repository, 'node_modules'), join(copy, 'node_modules')])
  const packed = JSON.parse(
    run('npm', ['pack', '--silent', '--json', '--pack-destination', root], copy).replace(/^[^[{]*/u, ''),
  ) as readonly { filename: string }[] | Readonly<Record<string, { filename: string }>>
  return join(root, Object.values(packed)[0]!.filename)
}

const catalog = `version: 1
name: harbour
description: Ships and berths
protobuf: { roots: [proto] }
topics:
  harbour.arrivals:
    description: Ships that came in
    owner: pilots
    message: harbour.Arrival
    key: [berth.quay, ship]
groups:
  tugs: { description: Tows ships, owner: pilots, topics: [harbour.arrivals] }
services:
  radio: { description: Hears ships, owner: pilots, publishes: [harbour.Arrival] }
  tug-fleet: { description: Owns the tugs, owner: pilots, runs: [tugs] }
`

const proto = `syntax = "proto3";
package harbour;
import "google/protobuf/timestamp.proto";
message Berth { string quay = 1; uint32 number = 2; }
message Arrival {
  string ship = 1;
  Berth berth = 2;
  google.protobuf.Timestamp at = 3;
  map<string, int64> cargo = 4;
}
`

/** The same program for both kinds of module; `start` is how each of them awaits. */
const program = `
import { publishArrival, runTugs, topics } from './generated/typescript/index.js'

async function main(): Promise<void> {
  let seen: (text: string) => void = () => undefined
  const arrived = new Promise<string>((settle) => (seen = settle))
  const running = await runTugs({
    onArrival: async (arrival, record) => {
      seen([record.topic, arrival.ship, arrival.berth?.quay, arrival.berth?.number, arrival.cargo.get('coal')].join(' '))
    },
  })
  const receipt = await publishArrival({ ship: 'Aurora', berth: { quay: 'east', number: 7 }, cargo: new Map([['coal', 12n]]) })
  if (receipt.topic !== topics.harbourArrivals.name) throw new Error(receipt.topic)
  process.stdout.write(await arrived)
  await running.stop()
}
void main()
`

function project(name: string, type: 'module' | 'commonjs', tarball: string): string {
  const folder = join(root, name)
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    rootDir: '.',
    outDir: 'out',
  }
  write(folder, {
    'package.json': JSON.stringify({ name, private: true, type }),
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['main.ts', 'generated/typescript'] }),
    'catalog/catalog.yaml': catalog,
    'catalog/proto/harbour.proto': proto,
    'main.ts': program,
  })
  run('npm', ['install', '--silent', '--prefer-offline', '--no-audit', '--no-fund', tarball], folder)
  return folder
}

/** This Node, and every other one on the machine: the package runs on 20.19 as well. */
function nodes(): string[] {
  const found = spawnSync('bash', ['-c', 'type -ap node'], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean)
  const versions = new Map<string, string>()
  for (const node of [process.execPath, ...found]) {
    const version = run(node, ['--version'], root)
    const [, major = '', minor = ''] = /^v(\d+)\.(\d+)/u.exec(version) ?? []
    if (Number(major) * 100 + Number(minor) >= 2019 && !versions.has(version)) versions.set(version, node)
  }
  return [...versions.values()]
}

const tarball = pack()

for (const type of ['module', 'commonjs'] as const) {
  test(`an empty ${type} repository: install, generate, compile, publish and consume`, () => {
    const folder = project(type, type, tarball)
    const cli = join(folder, 'node_modules/.bin/catalog')
    run('npx', ['--no-install', 'catalog', 'generate'], folder)
    assert.ok(readdirSync(join(folder, 'generated/typescript')).includes('index.ts'))
    run(process.execPath, [tsc, '-p', '.'], folder)
    for (const node of nodes()) {
      run(node, [cli, 'generate', '--check'], folder)
      assert.is(
        run(node, ['out/main.js'], folder, { KAFKA_BROKERS: 'memory' }),
        'harbour.arrivals Aurora east 7 12',
        node,
      )
    }
  })
}

test('the package holds no source, no test and no path of this machine', () => {
  const names = run('tar', ['-tzf', tarball], root).split('\n').filter(Boolean)
  const strange = names.filter(
    (name) => !/^package\/(package\.json|README\.md|LICENSE|dist\/.+\.(js|d\.ts|hbs|json|yaml|md))$/u.test(name),
  )
  assert.equal(strange, [])
  assert.equal(
    names.filter((name) => /\.test\.|\/tests\/|scripts\/(dev|bench)\//u.test(name)),
    [],
  )
  for (const name of [
    'dist/runtime/index.js',
    'dist/generators/index.js',
    'dist/scripts/catalog.js',
    'dist/catalog/catalog.schema.json',
  ])
    assert.ok(names.includes(`package/${name}`), name)
  const installed = join(root, 'module/node_modules/@jts/messaging')
  const texts = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const entry of texts)
    assert.not.ok(readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(repository), entry.name)
})

test('nothing that is published waits at its top level, so that CommonJS can require it', () => {
  const program = `for (const name of ['runtime', 'generators']) console.log(Object.keys(require('@jts/messaging/' + name)).length > 0)`
  for (const node of nodes())
    assert.is(run(node, ['--no-warnings', '-e', program], join(root, 'commonjs')), 'true\ntrue\n', node)
})

test.run()
