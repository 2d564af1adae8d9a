import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { lintBundle } from '../../generators/bundle/lint.ts'
import { bundleWith, ownBundles, shapes, type Files } from './bundles.ts'

/** `id` is of an older draft than the one that the schema names; it repeats the place of a definition. */
const schema = JSON.parse(
  readFileSync(new URL('../fixtures/compose-spec/compose-spec.json', import.meta.url), 'utf8'),
  (key, value: unknown) => (key === 'id' && typeof value === 'string' ? undefined : value),
) as object
const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false })
const isCompose = ajv.compile(schema)

/** Every bundle that is looked at: those of this repository, and one for each shape. */
async function all(): Promise<readonly (readonly [string, Files])[]> {
  const own = [...(await ownBundles())].map(([name, files]) => [`environment ${name}`, files] as const)
  return [
    ...own,
    ...(await Promise.all(shapes.map(async ([name, cluster]) => [name, await bundleWith(cluster)] as const))),
  ]
}
const bundles = await all()

test('compose files are valid by the schema of the Compose Specification', () => {
  assert.not(isCompose({ services: { a: { imagee: 'b' } } }), 'the schema refuses what is wrong')
  for (const [name, files] of bundles) {
    isCompose(parse(files.get('docker-compose.yaml') ?? ''))
    assert.equal(isCompose.errors ?? [], [], name)
  }
})

test('the linter finds nothing in any of them but what the catalog asked for', () => {
  for (const [name, files] of bundles) {
    const findings = lintBundle(files).filter(({ code }) => code !== 'bundle-version-ended' && code !== 'bundle-quorum')
    assert.equal(findings, [], name)
  }
  const old = bundles.find(([name]) => name.includes('old release'))
  assert.ok(lintBundle(old![1]).some(({ code }) => code === 'bundle-version-ended'))
})

test('a value of the catalog never becomes a variable of Compose', () => {
  const [, files] = bundles.find(([name]) => name === 'a hostile path')!
  const read = parse(files.get('docker-compose.yaml') ?? '') as {
    services: Record<string, { volumes: { source: string }[] }>
  }
  const source = read.services['kafka1']!.volumes[0]!.source
  // Compose reads two dollars as one.
  assert.is(source, '/srv/it\'s $${HOME} $$(id) "x" #y/kafka1')
})

test('brokers of one bundle differ only where they must', () => {
  for (const [name, files] of bundles) {
    const { services } = parse(files.get('docker-compose.yaml') ?? '') as {
      services: Record<string, { environment: Record<string, string> }>
    }
    const brokers = Object.entries(services).filter(([name]) => /^kafka\d+$/.test(name))
    const differing = new Set<string>()
    for (const [, { environment }] of brokers) {
      assert.equal(Object.keys(environment), Object.keys(brokers[0]![1].environment))
      for (const [key, value] of Object.entries(environment))
        if (value !== brokers[0]![1].environment[key]) differing.add(key)
    }
    const own = ['KAFKA_BROKER_ID', 'KAFKA_NODE_ID', 'KAFKA_LISTENERS', 'KAFKA_ADVERTISED_LISTENERS']
    assert.equal(
      [...differing].filter((key) => !own.includes(key)),
      [],
      name,
    )
  }
})

test('two environments of one catalog share neither names nor cluster', async () => {
  const environments = { one: {}, two: {} }
  const files = await Promise.all(
    ['one', 'two'].map((name) => bundleWith({ metadata: 'kraft' }, { environments }, name)),
  )
  const ids = files.map((one) => /CLUSTER_ID: (.+)/.exec(one.get('docker-compose.yaml') ?? '')?.[1])
  assert.is.not(ids[0], ids[1])
  for (const id of ids) assert.is(Buffer.from((id ?? '').replaceAll('"', ''), 'base64url').length, 16)
  const names = files.map((one) => /^name: (.+)$/m.exec(one.get('docker-compose.yaml') ?? '')?.[1])
  assert.equal(names, ['shop-one', 'shop-two'])
})

/** Runs a program on the files of every bundle, or says loudly that it is not there. */
function withTool(
  tool: string,
  args: readonly string[],
  judge: (folder: string, name: string, files: Files) => void,
): void {
  const { error } = spawnSync(tool, args)
  if (error !== undefined) {
    process.stderr.write(`NOT RUN: ${tool} is not installed\n`)
    assert.is(process.env['CI'] === 'true', false, `${tool} is missing`)
    return
  }
  for (const [name, files] of bundles) {
    const folder = mkdtempSync(join(tmpdir(), 'jts-bundle-'))
    try {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      judge(folder, name, files)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function passes(tool: string, args: readonly string[], name: string, cwd: string): void {
  const { status, stdout, stderr } = spawnSync(tool, args, { cwd, encoding: 'utf8' })
  assert.is(status, 0, `${name}: ${tool} ${args.join(' ')}\n${stdout}${stderr}`)
}

test('shellcheck passes every script', () => {
  withTool('shellcheck', ['--version'], (folder, name, files) => {
    const scripts = [...files.keys()].filter((path) => path.endsWith('.sh'))
    assert.ok(scripts.length >= 2)
    // Of dollars in single quotes it asks whether they are meant: in a hostile path they are.
    passes('shellcheck', [...(name === 'a hostile path' ? ['--exclude=SC2016'] : []), ...scripts], name, folder)
  })
})

test('Prometheus, Alertmanager and the blackbox exporter read their configuration', () => {
  withTool('promtool', ['--version'], (folder, name) =>
    passes('promtool', ['check', 'config', 'monitoring/prometheus.yml'], name, folder),
  )
  withTool('amtool', ['--version'], (folder, name) =>
    passes('amtool', ['check-config', 'monitoring/alertmanager.yml'], name, folder),
  )
  withTool('prometheus-blackbox-exporter', ['--version'], (folder, name) =>
    passes('prometheus-blackbox-exporter', ['--config.check', '--config.file=monitoring/blackbox.yml'], name, folder),
  )
})

test('the system reads kernel settings, the line of fstab and the mount unit', () => {
  withTool('sysctl', ['--version'], (folder, name) => {
    const { stdout, stderr } = spawnSync('sysctl', ['--dry-run', '--load', 'host/sysctl.conf'], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.not.match(stderr, /invalid|Syntax|syntax/, name)
    for (const line of readFileSync(join(folder, 'host/sysctl.conf'), 'utf8')
      .split('\n')
      .filter((line) => /^\w/.test(line)))
      assert.ok(stdout.includes(line) || stderr.includes(line.split(' ')[0]!), `${name}: ${line}\n${stdout}${stderr}`)
  })
  withTool('findmnt', ['--version'], (folder, name, files) => {
    if (!files.has('host/fstab')) return
    const { stdout } = spawnSync(
      'findmnt',
      ['--fstab', '--tab-file', 'host/fstab', '-no', 'TARGET,FSTYPE,FREQ,PASSNO', '--json'],
      { cwd: folder, encoding: 'utf8' },
    )
    const [read] = (JSON.parse(stdout) as { filesystems: readonly Record<string, unknown>[] }).filesystems
    assert.is(read?.['fstype'], 'xfs', name)
    const shape = shapes.find(([one]) => one === name)?.[1] as { storage?: { path: string } } | undefined
    if (shape?.storage !== undefined) assert.is(read?.['target'], shape.storage.path, name)
  })
  withTool('systemd-analyze', ['--version'], (folder, name, files) => {
    if (!files.has('host/data.mount')) return
    const text = files.get('host/data.mount') ?? ''
    const where = /^Where=(.*)$/m.exec(text)?.[1]?.replaceAll('%%', '%') ?? ''
    const unit = spawnSync('systemd-escape', ['--path', '--suffix=mount', where], { encoding: 'utf8' }).stdout.trim()
    writeFileSync(join(folder, unit), text)
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', `./${unit}`], {
      cwd: folder,
      encoding: 'utf8',
    })
    const about = stderr.split('\n').filter((line) => line.includes(unit))
    assert.is(about.join('\n'), '', name)
    assert.ok(status === 0 || !stderr.includes(unit), name)
  })
})

test('the registry is healthy when it answers, and only then', async () => {
  const { services } = parse(bundles[0]![1].get('docker-compose.yaml') ?? '') as {
    services: Record<string, { healthcheck: { test: string[] } }>
  }
  const [, program = '', ...args] = services['schema-registry']!.healthcheck.test
  const answers: [status: number, healthy: boolean][] = [
    [200, true],
    [503, false],
    [401, false],
  ]
  for (const [status, healthy] of answers) {
    const server = createServer((_, response) => void response.writeHead(status).end('[]'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const local = args.map((word) => word.replaceAll('$$', '$').replace('/8081', `/${port}`))
    const ended = await new Promise<number | null>((resolve) => {
      execFile(program, local, { timeout: 5000 }, () => undefined).once('exit', resolve)
    })
    server.close()
    assert.is(ended === 0, healthy, String(status))
  }
  const { status } = spawnSync(
    program,
    args.map((word) => word.replace('/8081', '/1')),
  )
  assert.is.not(status, 0)
})

test('the preflight says what is missing and changes nothing', () => {
  withTool('bash', ['--version'], (folder, name, files) => {
    if (name !== 'one combined node') return
    const before = spawnSync('find', ['.', '-type', 'f'], { cwd: folder, encoding: 'utf8' }).stdout
    const { status, stdout } = spawnSync('bash', ['host/preflight.sh'], { cwd: folder, encoding: 'utf8' })
    assert.is(status, 1)
    assert.match(stdout, /FAIL {2}folder: \.\/data\/kafka\/kafka1 is missing/)
    assert.is(spawnSync('find', ['.', '-type', 'f'], { cwd: folder, encoding: 'utf8' }).stdout, before)
    if (process.getuid?.() !== 0) return
    // What prepare.sh makes is what the preflight asks for; a second run changes nothing.
    for (let run = 0; run < 2; run++) {
      const prepared = spawnSync('bash', ['prepare.sh'], { cwd: folder, encoding: 'utf8' })
      assert.is(prepared.status, 0, prepared.stderr)
      assert.is(prepared.stdout.includes('made'), run === 0)
    }
    assert.match(readFileSync(join(folder, 'secrets/grafana-password'), 'utf8'), /^[0-9a-f]{48}$/)
    assert.match(
      spawnSync('bash', ['host/preflight.sh'], { cwd: folder, encoding: 'utf8' }).stdout,
      /ok {4}folder: \.\/data\/kafka\/kafka1/,
    )
    assert.ok(files.size > 0)
  })
})

test.run()
