/** Raw Snappy blocks, as the `snappy` package makes them. */
export interface SnappyBlocks {
  compressSync(bytes: Uint8Array): Buffer
  uncompressSync(bytes: Uint8Array, options: { readonly asBuffer: true }): Buffer | string
}

/** Magic, version 1, compatible since 1: how Java's SnappyOutputStream (xerial) begins. */
const xerialHeader = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0, 0, 0, 0, 1, 0, 0, 0, 1])
const magicLength = 8
const blockLength = 32 * 1024

/** Xerial framing, which every Kafka client reads: header, then blocks with their length before them. */
export function writeSnappy(blocks: SnappyBlocks, bytes: Uint8Array): Buffer {
  const parts: Buffer[] = [xerialHeader]
  for (let at = 0; at < bytes.length; at += blockLength) {
    const block = blocks.compressSync(bytes.subarray(at, at + blockLength))
    const length = Buffer.allocUnsafe(4)
    length.writeUInt32BE(block.length)
    parts.push(length, block)
  }
  return Buffer.concat(parts)
}

/** Reads xerial framing and, as some clients write, one raw block. Throws RangeError for a torn frame. */
export function readSnappy(blocks: SnappyBlocks, bytes: Uint8Array): Buffer {
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const framed =
    input.length >= xerialHeader.length && input.subarray(0, magicLength).equals(xerialHeader.subarray(0, magicLength))
  if (!framed) return unpack(blocks, input)
  const parts: Buffer[] = []
  let at = xerialHeader.length
  while (at < input.length) {
    const length = at + 4 <= input.length ? input.readUInt32BE(at) : Infinity
    at += 4
    if (at + length > input.length) throw new RangeError('snappy: a frame ends before its block does')
    parts.push(unpack(blocks, input.subarray(at, at + length)))
    at += length
  }
  return Buffer.concat(parts)
}

function unpack(blocks: SnappyBlocks, block: Buffer): Buffer {
  const unpacked = blocks.uncompressSync(block, { asBuffer: true })
  return typeof unpacked === 'string' ? Buffer.from(unpacked) : unpacked
}
