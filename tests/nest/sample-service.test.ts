import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'nest-'))
test.after(() => rmSync(root, { recursive: true, force: true }))

const tsc = join(repository, 'node_modules/typescript/bin/tsc')
const service = join(root, 'service')

function run(args: readonly string[], cwd: string): { readonly status: number | null; readonly said: string } {
  const env = { ...process.env, KAFKA_BROKERS: 'memory', NODE_OPTIONS: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env })
  return { status, said: stdout + stderr }
}

function passes(args: readonly string[], cwd: string): string {
  const { status, said } = run(args, cwd)
  assert.is(status, 0, said)
  return said
}

/** The package as it is published: emitted JavaScript and types, beside packages that an application installed. */
function installPackage(): void {
  const installed = join(service, 'node_modules/@jts/messaging')
  mkdirSync(installed, { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  passes([tsc, '-p', 'tsconfig.build.json', '--outDir', join(installed, 'dist')], repository)
  for (const asset of ['infra-templates', 'catalog/catalog.schema.json']) {
    cpSync(join(repository, asset), join(installed, 'dist', asset), { recursive: true })
  }
  cpSync(join(repository, 'package.json'), join(installed, 'package.json'))
}

test.before(() => {
  cpSync(fileURLToPath(new URL('fixtures/service', import.meta.url)), service, { recursive: true })
  installPackage()
  passes([join(service, 'node_modules/@jts/messaging/dist/scripts/catalog.js'), 'generate'], service)
})

test('a Nest service on the built package: providers declare handlers, publish, report health and stop', () => {
  passes([tsc, '-p', '.'], service)
  const said = passes(['out/src/main.js'], service)
  assert.equal(JSON.parse(said), {
    lines: ['Aurora arrived, says harbour-1', 'Aurora moored at 107'],
    ready: { kafka: { status: 'up' } },
    lag: 0,
    stopped: true,
  })
})

test('CommonJS can require what Nest services need', () => {
  const names = ['nest', 'metrics', 'testing']
  const program = `for (const name of ${JSON.stringify(names)}) console.log(Object.keys(require('@jts/messaging/' + name)).length > 0)`
  assert.is(passes(['--no-warnings', '-e', program], service), 'true\n'.repeat(names.length))
})

test('what does not fit a group does not compile', () => {
  const wrong = join(service, 'src/wrong.ts')
  writeFileSync(
    wrong,
    `import { Handles, On, OnBatch } from '@jts/messaging/nest'
import { type Mooring, runOffice, runTugs } from '../generated/typescript/index.js'
export class Wrong {
  @On(runOffice, 'onArrival')
  another(_message: Mooring & { readonly tide: string }): void {}
  @On(runTugs, 'onMooring')
  unknown(): void {}
  @OnBatch(runTugs, 'onArrival')
  single(_message: string): void {}
}
@Handles(runTugs)
export class Incomplete {}
`,
  )
  const { status, said } = run([tsc, '-p', '.', '--noEmit'], service)
  rmSync(wrong)
  assert.is.not(status, 0)
  const lines = [...said.matchAll(/src\/wrong\.ts\((\d+),/gu)].map(([, line]) => Number(line))
  assert.equal([...new Set(lines)], [4, 6, 8, 11], said)
})

test('a handler that nobody declares keeps the service from starting, and the error names it', () => {
  const main = join(service, 'src/main.ts')
  const text = readFileSync(main, 'utf8')
  writeFileSync(main, text.replace('ArrivalsDesk, MooringsDesk, Tugs]', 'ArrivalsDesk, Tugs]'))
  appendFileSync(main, '\nexport { MooringsDesk }\n')
  passes([tsc, '-p', '.'], service)
  const { status, said } = run(['out/src/main.js'], service)
  writeFileSync(main, text)
  assert.is.not(status, 0)
  assert.match(said, 'runOffice needs a function for onMooring')
})

test.run()
