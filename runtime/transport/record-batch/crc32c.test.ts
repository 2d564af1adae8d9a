import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { crc32c } from './crc32c.ts'

// RFC 3720 B.4, and the check value of the Rocksoft catalogue.
const published: [Buffer, number][] = [
  [Buffer.alloc(32), 0x8a9136aa],
  [Buffer.alloc(32, 0xff), 0x62a8ab43],
  [Buffer.from(Array.from({ length: 32 }, (_, byte) => byte)), 0x46dd794e],
  [Buffer.from(Array.from({ length: 32 }, (_, byte) => 31 - byte)), 0x113fdb5c],
  [Buffer.from('123456789'), 0xe3069283],
  [Buffer.alloc(0), 0],
]

test('equals the published values', () => {
  for (const [bytes, expected] of published) assert.is(crc32c(bytes), expected)
})

test('takes any range', () => {
  const bytes = Buffer.from('xx123456789yyy')
  assert.is(crc32c(bytes, 2, 11), 0xe3069283)
})

test.run()
