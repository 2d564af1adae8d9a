import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { murmur2, partitionOfKey } from '../../runtime/producer/murmur2.ts'
import { keys } from './keys.ts'

// 20 000 big-endian hashes printed by `Interop.java murmur2` on kafka-clients 3.9.2.
const recorded = Buffer.from(readFileSync(new URL('murmur2-java.b64', import.meta.url), 'ascii'), 'base64')

test('20 000 keys hash as the Java client hashes them', () => {
  const all = keys(20_000)
  assert.is(recorded.length, 4 * all.length)
  const different = all.filter((key, index) => murmur2(key) !== recorded.readInt32BE(4 * index))
  assert.equal(different, [])
})

test('and go to the partition that Java chooses, whatever their number', () => {
  const all = keys(20_000)
  for (const partitions of [1, 2, 3, 6, 12, 50, 101]) {
    const wrong = all.findIndex(
      (key, index) => partitionOfKey(key, partitions) !== (recorded.readInt32BE(4 * index) & 0x7fffffff) % partitions,
    )
    assert.is(wrong, -1, `${partitions} partitions, key ${wrong}`)
  }
})

test.run()
