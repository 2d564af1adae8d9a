import zlib from 'node:zlib'
import { compressSync } from 'snappy'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Compression } from '../transport/transport.ts'
import { codecOf, compressionNames } from './codec.ts'

const samples = [0, 1, 100, 32_768, 32_769, 300_000].map((length) =>
  Buffer.from(Array.from({ length }, (_, index) => (index * index) % 251)),
)
const here: readonly Compression[] = compressionNames.filter((name) => name !== 'zstd' || 'zstdCompressSync' in zlib)

test('gives back what it packed', () => {
  for (const name of here) {
    for (const sample of samples) {
      const packed = codecOf(name).compress(sample)
      assert.ok(sample.equals(codecOf(name).decompress(packed)), `${name}, ${sample.length} bytes`)
    }
  }
})

test('writes Snappy in the framing Java writes, and reads raw blocks too', () => {
  const packed = codecOf('snappy').compress(samples[4]!)
  assert.is(Buffer.from(packed.subarray(0, 16)).toString('hex'), '82534e41505059000000000100000001')
  const raw = compressSync(samples[3]!)
  assert.ok(samples[3]!.equals(codecOf('snappy').decompress(raw)))
})

test('refuses a torn Snappy frame', () => {
  const packed = codecOf('snappy').compress(samples[4]!)
  assert.throws(() => codecOf('snappy').decompress(packed.subarray(0, packed.length - 3)), RangeError)
})

test('writes LZ4 frames of independent blocks, which brokers demand', () => {
  const packed = codecOf('lz4').compress(samples[5]!)
  assert.is(Buffer.from(packed.subarray(0, 4)).toString('hex'), '04224d18')
  assert.is(packed[4]! & 0x20, 0x20, 'block independence flag')
})

test('throws for bytes that were never packed', () => {
  for (const name of here.filter((one) => one !== 'none')) {
    assert.throws(() => codecOf(name).decompress(Buffer.from('no such thing, at all')), undefined, name)
  }
})

test.run()
