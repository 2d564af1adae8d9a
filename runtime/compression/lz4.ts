/** What the `lz4-napi` package does: whole frames, and blocks with their unpacked length before them. */
export interface Lz4 {
  compressFrameSync(bytes: Buffer): Buffer
  decompressFrameSync(bytes: Buffer): Buffer
  uncompressSync(bytes: Buffer): Buffer
}

const magic = 0x184d2204
/** Version 1 and independent blocks; of the other flags only a content size before the blocks. */
const flagsMask = 0xf7
const plainFlags = 0x60
const contentSize = 0x08
const storedBlock = 0x8000_0000
const maxBlocks = [65_536, 262_144, 1_048_576, 4_194_304]

/**
 * Unpacks a frame (LZ4 Frame Format 1.6) block by block, which takes a fraction of the package's own time for the frames
 * that Kafka clients write: independent blocks without checksums, as record batches have one. Others go to the package.
 */
export function readLz4(lz4: Lz4, frame: Buffer, maxLength: number): Buffer {
  const flags = frame[4] ?? 0
  const maxBlock = maxBlocks[((frame[5] ?? 0) >> 4) - 4]
  const plain = frame.length >= 11 && frame.readUInt32LE(0) === magic && (flags & flagsMask) === plainFlags
  if (!plain || maxBlock === undefined) return lz4.decompressFrameSync(frame)
  const blocks: Buffer[] = []
  let length = 0
  let at = flags & contentSize ? 15 : 7
  for (;;) {
    if (at + 4 > frame.length) throw new RangeError('lz4: a frame ends before its last block')
    const head = frame.readUInt32LE(at)
    if (head === 0) break
    const size = head % storedBlock
    const start = at + 4
    at = start + size
    if (at > frame.length || size > maxBlock) throw new RangeError('lz4: a block is longer than its frame or its limit')
    const block = head >= storedBlock ? frame.subarray(start, at) : unpack(lz4, frame.subarray(start, at), maxBlock)
    length += block.length
    if (length > maxLength) throw new RangeError(`lz4: a frame unpacks to more than ${maxLength} bytes`)
    blocks.push(block)
  }
  return blocks.length === 1 ? blocks[0]! : Buffer.concat(blocks, length)
}

function unpack(lz4: Lz4, block: Buffer, maxBlock: number): Buffer {
  const length = unpackedLength(block)
  if (length > maxBlock)
    throw new RangeError(`lz4: a block unpacks to ${length} bytes, and its frame allows ${maxBlock}`)
  const sized = Buffer.allocUnsafe(4 + block.length)
  sized.writeUInt32LE(length)
  sized.set(block, 4)
  return lz4.uncompressSync(sized)
}

/** Of a block (LZ4 Block Format): its sequences are stepped over, so that exactly what it needs is allocated. */
function unpackedLength(block: Buffer): number {
  const end = block.length
  let length = 0
  let at = 0
  while (at < end) {
    const token = block[at++]!
    let literals = token >> 4
    if (literals === 15) {
      let more = 255
      while (more === 255 && at < end) literals += more = block[at++]!
    }
    length += literals
    at += literals
    // The last sequence has literals alone.
    if (at >= end) break
    at += 2
    let match = (token & 15) + 4
    if (match === 19) {
      let more = 255
      while (more === 255 && at < end) match += more = block[at++]!
    }
    length += match
  }
  return length
}
