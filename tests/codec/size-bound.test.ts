import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { universe } from './universe.ts'

/** `write` trusts the room that `size` asks for: one byte too few would be lost without an error. */
test('no message of a random schema is longer than its size says', async () => {
  const room = Buffer.allocUnsafeSlow(1 << 22)
  let messages = 0
  for (let seed = 1; seed <= 25; seed++) {
    for (const { generated, message, tree } of (await universe(seed)).subjects) {
      for (let count = 0; count < 20; count++) {
        const { type } = generated
        const value = type.create(generated.input(tree())) as Parameters<typeof type.size>[0]
        const size = type.size(value)
        const written = type.write(value, room, 0)
        assert.ok(written <= size, `seed ${seed}, ${message.fullName}: ${written} bytes, size says ${size}`)
        messages++
      }
    }
  }
  assert.ok(messages > 2000, `${messages} messages`)
})

test.run()
