import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { FrameError } from './frame-error.ts'
import { framePrefix, readFrame } from './frame.ts'

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex')

// "Formats, Serializers, and Deserializers" of Confluent, and MessageIndexes.java: zig-zag varints, `[0]` shortened.
const published: readonly (readonly [string, number, readonly number[], string])[] = [
  ['the first message', 1, [0], '00 00000001 00'],
  ['the second message', 1, [1], '00 00000001 02 02'],
  ['the first message inside the second', 1, [1, 0], '00 00000001 04 02 00'],
  ['the first inside the first', 258, [0, 0], '00 00000102 04 00 00'],
  ['an index of two bytes', 2_147_483_647, [64], '00 7fffffff 02 8001'],
]

for (const [what, id, indexes, hex] of published) {
  test(`${what} is framed and read as Confluent's own serializers do`, () => {
    assert.is(framePrefix(id, indexes).toString('hex'), bytes(hex).toString('hex'))
    assert.equal(readFrame(Buffer.concat([bytes(hex), bytes('0a0141')])), {
      schemaId: id,
      indexes,
      payload: bytes(hex).length,
    })
  })
}

test('the long form of the first message is read too', () => {
  assert.equal(readFrame(bytes('00 00000007 02 00')), { schemaId: 7, indexes: [0], payload: 7 })
})

test('an empty message is a frame and nothing else', () => {
  assert.is(readFrame(bytes('00 00000001 00')).payload, 6)
})

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['nothing', '', /no bytes/],
  ['JSON', '7b226122', /looks like JSON/],
  ['a bare message', '0a0141', /not written with a schema registry/],
  ['a frame cut before its path', '0000000001', /ends after 5 bytes/],
  ['a path cut off', '00 00000001 04 02', /end inside/],
  ['a varint without end', '00 00000001 02 ffffffffffff', /32 bits|5 bytes/],
  ['a count below zero', '00 00000001 01', /path of -1/],
  ['a count that asks for gigabytes', '00 00000001 feffffff0f', /path of 2147483647/],
  ['an index below zero', '00 00000001 02 01', /index of -1/],
]

for (const [what, hex, said] of refused) {
  test(`${what} is refused before a payload is touched`, () => {
    try {
      readFrame(bytes(hex))
      assert.unreachable()
    } catch (error) {
      assert.instance(error, FrameError)
      assert.match(String(error), said)
    }
  })
}

test('no bytes make the reader throw anything else, or read beyond the end', () => {
  let seed = 7
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff
  for (let round = 0; round < 20_000; round++) {
    const hostile = Buffer.from(Array.from({ length: Math.floor(random() * 16) }, () => Math.floor(random() * 256)))
    if (hostile.length > 0 && random() < 0.8) hostile[0] = 0
    try {
      const { payload, indexes } = readFrame(hostile)
      assert.ok(payload <= hostile.length)
      assert.ok(indexes.length > 0 && indexes.every((index) => index >= 0))
    } catch (error) {
      if (!(error instanceof FrameError)) throw error
    }
  }
})

test.run()
