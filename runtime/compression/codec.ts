import { createRequire } from 'node:module'
import zlib from 'node:zlib'
import type { Compression } from '../transport/transport.ts'
import { readLz4, type Lz4 } from './lz4.ts'
import { readSnappy, writeSnappy, type SnappyBlocks } from './snappy.ts'

/** Whole buffers in, whole buffers out; both throw for what they cannot do. */
export interface Codec {
  compress(bytes: Uint8Array): Uint8Array
  decompress(bytes: Uint8Array): Uint8Array
}

/** This process cannot use a codec that a topic or a record needs. */
export class CodecUnavailableError extends Error {
  override readonly name = 'CodecUnavailableError'
  readonly compression: Compression
  constructor(compression: Compression, mend: string, cause?: unknown) {
    super(`compression ${compression} is not available here: ${mend}`, { cause })
    this.compression = compression
  }
}

/** Names by the number in a record batch's attributes (Kafka protocol guide, "Record Batch"). */
export const compressionNames = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const satisfies readonly Compression[]

/** A batch that claims to unpack to more is refused; brokers cap batches far below. */
const maxOutputLength = 256 * 1024 * 1024

const require = createRequire(import.meta.url)

const loaders: { readonly [name in Compression]: () => Codec } = {
  none: () => ({ compress: (bytes) => bytes, decompress: (bytes) => bytes }),
  gzip: () => ({
    compress: (bytes) => zlib.gzipSync(bytes),
    decompress: (bytes) => zlib.gunzipSync(bytes, { maxOutputLength }),
  }),
  snappy: () => {
    const blocks = native<SnappyBlocks>('snappy', 'snappy')
    return { compress: (bytes) => writeSnappy(blocks, bytes), decompress: (bytes) => readSnappy(blocks, bytes) }
  },
  lz4: () => {
    const lz4 = native<Lz4>('lz4', 'lz4-napi')
    // Frames of independent blocks: brokers refuse dependent ones.
    return {
      compress: (bytes) => lz4.compressFrameSync(buffer(bytes)),
      decompress: (bytes) => readLz4(lz4, buffer(bytes), maxOutputLength),
    }
  },
  zstd: () => {
    const { zstdCompressSync, zstdDecompressSync } = zlib
    if (zstdCompressSync === undefined) {
      throw new CodecUnavailableError('zstd', `Node ${process.versions.node} has no zstd; Node 22.15 and 24 have`)
    }
    return {
      compress: (bytes) => zstdCompressSync(bytes),
      decompress: (bytes) => zstdDecompressSync(bytes, { maxOutputLength }),
    }
  },
}

const loaded = new Map<Compression, Codec>()

/** Native packages are loaded when first needed. Throws CodecUnavailableError. */
export function codecOf(compression: Compression): Codec {
  const known = loaded.get(compression)
  if (known) return known
  const codec = loaders[compression]()
  loaded.set(compression, codec)
  return codec
}

function native<Package>(compression: Compression, name: string): Package {
  try {
    return require(name) as Package
  } catch (error) {
    throw new CodecUnavailableError(compression, `package ${name} does not load; install it for this platform`, error)
  }
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
