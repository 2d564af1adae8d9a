import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { bundleWith } from './bundles.ts'

test('the job that fetches the metrics agent leaves the known one, and asks nobody the second time', async () => {
  const { services } = parse((await bundleWith({})).get('docker-compose.yaml') ?? '') as {
    services: Record<string, { entrypoint: string[]; command: string[] }>
  }
  const { entrypoint, command } = services['jmx-agent']!
  const folder = mkdtempSync(join(tmpdir(), 'jts-agent-'))
  try {
    const words = [...entrypoint, ...command].map((word) =>
      word.replaceAll('/opt/jmx', folder).replaceAll('/tmp/agent', `${folder}/fetched`),
    )
    const run = (path: string) =>
      spawnSync(words[0]!, words.slice(1), { encoding: 'utf8', env: { ...process.env, PATH: path } })
    const first = run(process.env['PATH'] ?? '')
    assert.is(first.status, 0, first.stderr)
    const inode = statSync(join(folder, 'agent.jar')).ino
    // No Maven here: a second run that wanted it would fail.
    const tools = join(folder, 'bin')
    mkdirSync(tools)
    for (const tool of ['bash', 'sha256sum'])
      symlinkSync(spawnSync('which', [tool], { encoding: 'utf8' }).stdout.trim(), join(tools, tool))
    assert.is(run(tools).status, 0)
    writeFileSync(join(folder, 'agent.jar'), 'something else')
    assert.is.not(run(tools).status, 0)
    assert.is(run(process.env['PATH'] ?? '').status, 0)
    assert.is.not(statSync(join(folder, 'agent.jar')).ino, inode)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test.run()
