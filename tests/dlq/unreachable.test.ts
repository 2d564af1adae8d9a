import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { main } from '../../scripts/commands/main.ts'

const catalog = new URL('../../catalog/catalog.yaml', import.meta.url).pathname

test('brokers that do not answer are named within seconds, and nothing else is said', async () => {
  let out = ''
  let said = ''
  const terminal = {
    data: (text: string) => void (out += text),
    say: (text: string) => void (said += text),
    colour: { data: false, say: false },
  }
  const started = performance.now()
  // Port 1 is tcpmux: nobody has listened there for decades.
  const where = ['--catalog', catalog, '--brokers', '127.0.0.1:1', '--registry', 'http://127.0.0.1:2']
  const code = await main(['dlq', 'list', ...where], terminal)
  assert.is(code, 2)
  assert.is(out, '')
  assert.match(said, /^catalog: no broker answers at 127\.0\.0\.1:1/u)
  assert.ok(performance.now() - started < 15_000, `${performance.now() - started} ms`)
})

test.run()
