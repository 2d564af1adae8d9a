import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const program = fileURLToPath(new URL('../catalog.ts', import.meta.url))
const full = '/dev/full'

/** One of the two streams goes to a device that never has room. */
function run(stream: 'stdout' | 'stderr', ...args: string[]) {
  const device = openSync(full, 'w')
  const stdio = stream === 'stdout' ? (['ignore', device, 'pipe'] as const) : (['ignore', 'pipe', device] as const)
  const line = ['-C', 'jts-source', program, ...args]
  const { status, stderr } = spawnSync(process.execPath, line, { stdio: [...stdio], encoding: 'utf8' })
  closeSync(device)
  return { status, said: stderr }
}

if (existsSync(full)) {
  test('output that finds no room is a failure, told in a line', () => {
    const { status, said } = run('stdout', '--help')
    assert.is(status, 2)
    assert.match(said, /^catalog: the output is not complete: ENOSPC[^\n]*\n$/u)
  })

  test('words that find no room change no exit code', () => {
    assert.is(run('stderr', 'help').status, 0)
    assert.is(run('stderr', 'nonsense').status, 2)
  })
}

test.run()
