import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { murmur2, partitionOfKey } from './murmur2.ts'

// UtilsTest.testMurmur2 of Apache Kafka.
const vectors: readonly (readonly [string, number])[] = [
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
]

for (const [text, hash] of vectors) {
  test(`murmur2 of ${text} is Java's`, () => assert.is(murmur2(Buffer.from(text)), hash))
}

test("murmur2 of three bytes, a length that no text above has, is Java's", () => {
  assert.is(murmur2(Buffer.from('abc')), 479470107)
})

test('a negative hash loses its sign bit, not its magnitude', () => {
  assert.is(partitionOfKey(Buffer.from('21'), 12), (-973932308 & 0x7fffffff) % 12)
})

test('bytes above 127 count as unsigned', () => {
  const key = Buffer.from('삼성전자')
  assert.ok(partitionOfKey(key, 7) >= 0 && partitionOfKey(key, 7) < 7)
})

test.run()
