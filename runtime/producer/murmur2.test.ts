import { createHash } from 'node:crypto'
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

test('20 000 keys of 0 to 40 bytes hash as org.apache.kafka.common.utils.Utils.murmur2 of kafka-clients 3.9.2 does', () => {
  // Keys from xorshift32, seed 1; the digest is over Java's hashes, big-endian, and so are the counts of 12 partitions.
  let state = 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state
  }
  const digest = createHash('sha256')
  const counts = new Array<number>(12).fill(0)
  const hash = Buffer.alloc(4)
  for (let i = 0; i < 20_000; i++) {
    const key = Buffer.alloc((next() >>> 1) % 41)
    for (let j = 0; j < key.length; j++) key[j] = next() & 255
    hash.writeInt32BE(murmur2(key))
    digest.update(hash)
    counts[partitionOfKey(key, 12)]!++
  }
  assert.is(digest.digest('hex'), '65af4aaa8d74c4dffa006bf31de53821918478b046be9a2bbbf5334600f81225')
  assert.equal(counts, [1602, 1680, 1593, 1652, 1577, 1596, 1595, 1576, 1630, 2151, 1685, 1663])
})

test.run()
