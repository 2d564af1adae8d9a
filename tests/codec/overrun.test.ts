import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { loadGenerated } from '../../generators/typescript/testing.ts'
import { decode, WireError } from '../../runtime/index.ts'

const proto =
  'syntax = "proto3"; package t; message M { repeated int32 many = 1; M inner = 2; map<string, int32> map = 3; int32 one = 4; }'

test('what a length announces ends where it says: no value may reach beyond it', async () => {
  const loaded = await loadGenerated(proto)
  try {
    const type = loaded.messages.get('t.M')!
    const read = (hex: string) => decode(type, Buffer.from(hex, 'hex'))
    const beyond = ['0a018001', '0a0180012001', '12022080012001', '1a04100180012001', '1a0512808001', '0a0501', '1202']
    for (const hex of beyond)
      assert.throws(
        () => read(hex),
        (error: unknown) => error instanceof WireError,
        hex,
      )
    assert.equal((read('0a028001') as { many: number[] }).many, [128])
  } finally {
    loaded.dispose()
  }
})

test.run()
