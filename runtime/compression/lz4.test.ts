import { createRequire } from 'node:module'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readLz4, type Lz4 } from './lz4.ts'

const lz4 = createRequire(import.meta.url)('lz4-napi') as Lz4 & {
  compressFrameSync(bytes: Buffer, options?: object): Buffer
}
const limit = 1 << 24

const samples = [
  Buffer.alloc(0),
  Buffer.from('a'),
  Buffer.alloc(70_000, 'abcdefg'),
  Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index) % 251)),
  Buffer.from(Array.from({ length: 90_000 }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 24)),
  Buffer.alloc(900_000, 0),
]

/** Of Java's kind: 64 KiB blocks, a content size or not. */
function framed(blocks: readonly Buffer[], contentSize?: number): Buffer {
  const head = Buffer.from([0x04, 0x22, 0x4d, 0x18, contentSize === undefined ? 0x60 : 0x68, 0x40])
  const size = Buffer.alloc(contentSize === undefined ? 0 : 8)
  if (contentSize !== undefined) size.writeBigUInt64LE(BigInt(contentSize))
  const parts = blocks.flatMap((block) => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE((0x8000_0000 | block.length) >>> 0)
    return [length, block]
  })
  return Buffer.concat([head, size, Buffer.from([0]), ...parts, Buffer.alloc(4)])
}

test('reads what the package wrote, and what the package reads', () => {
  for (const sample of samples) {
    const frame = lz4.compressFrameSync(sample)
    assert.ok(readLz4(lz4, frame, limit).equals(sample), `${sample.length} bytes`)
    assert.ok(lz4.decompressFrameSync(frame).equals(sample))
  }
})

test('reads several blocks, stored ones too, and a content size', () => {
  const parts = [Buffer.alloc(65_536, 1), Buffer.alloc(65_536, 2), Buffer.from('end')]
  const whole = Buffer.concat(parts)
  assert.ok(readLz4(lz4, framed(parts), limit).equals(whole))
  assert.ok(readLz4(lz4, framed(parts, whole.length), limit).equals(whole))
})

test('throws for frames that are torn anywhere, or damaged, or unpack to too much', () => {
  const frame = lz4.compressFrameSync(samples[3]!)
  for (let length = 11; length < frame.length; length += 97) {
    assert.throws(() => readLz4(lz4, frame.subarray(0, length), limit), undefined, `${length} bytes`)
  }
  assert.throws(() => readLz4(lz4, frame, 1_000), /more than 1000 bytes/)
  const longer = Buffer.from(frame)
  longer.writeUInt32LE(0x7fff_ffff, 7)
  assert.throws(() => readLz4(lz4, longer, limit), RangeError)
})

test('bytes that were changed on the way never take the process down', () => {
  const frame = lz4.compressFrameSync(samples[2]!)
  for (let at = 0; at < frame.length; at++) {
    const changed = Buffer.from(frame)
    changed[at]! ^= 1 << (at % 8)
    try {
      assert.ok(readLz4(lz4, changed, limit).length <= limit)
    } catch (error) {
      assert.ok(error instanceof Error)
    }
  }
})

test.run()
