import { createRequire } from 'node:module'
import zlib from 'node:zlib'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Compression, Header, OutgoingRecord, StoredRecord } from '../transport.ts'
import { CorruptBatchError, decodeBatches } from './decode.ts'
import { encodeBatch, noProducer } from './encode.ts'
import { batchOverhead, recordSize } from './size.ts'

const require = createRequire(import.meta.url)

/** A small generator with a fixed seed (mulberry32): the same records in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function records(count: number, seed: number, nullHeaders: boolean): OutgoingRecord[] {
  const pick = random(seed)
  const bytes = (): Uint8Array | null => {
    const kind = pick(5)
    if (kind === 0) return null
    return Buffer.from(Array.from({ length: kind === 1 ? 0 : pick(300) }, () => pick(256)))
  }
  let timestamp = 1_700_000_000_000
  return Array.from({ length: count }, () => ({
    key: bytes(),
    value: bytes(),
    headers: Array.from({ length: pick(4) }, (_, index): Header => {
      const content = bytes()
      return [`h${index}é`, nullHeaders ? content : (content ?? Buffer.alloc(1))]
    }),
    timestamp: (timestamp += pick(50_000)),
  }))
}

/** KafkaJS's own encoder, which Kafka brokers have read for years. */
async function byKafkaJs(batch: readonly OutgoingRecord[], sequence: number, transactional: boolean): Promise<Buffer> {
  const Record = require('kafkajs/src/protocol/recordBatch/record/v0') as (record: object) => object
  const { RecordBatch } = require('kafkajs/src/protocol/recordBatch/v0') as {
    RecordBatch: (batch: object) => Promise<{ buffer: Buffer }>
  }
  const Long = require('kafkajs/src/utils/long') as { fromValue(value: string): object }
  const first = batch[0]!.timestamp
  const encoded = batch.map(({ key, value, headers, timestamp }, offsetDelta) => {
    const named = Object.fromEntries(headers)
    return Record({ key, value, headers: named, offsetDelta, timestampDelta: timestamp - first })
  })
  const whole = await RecordBatch({
    compression: 0,
    records: encoded,
    firstTimestamp: first,
    maxTimestamp: batch.at(-1)!.timestamp,
    producerId: Long.fromValue('4711'),
    producerEpoch: 3,
    firstSequence: sequence,
    transactional,
    lastOffsetDelta: batch.length - 1,
  })
  return whole.buffer
}

test('writes the bytes KafkaJS writes', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const batch = records(1 + (seed % 30), seed, false)
    const transactional = seed % 2 === 0
    const ours = encodeBatch(batch, 'none', { id: 4711n, epoch: 3, sequence: seed, transactional })
    assert.ok(ours.equals(await byKafkaJs(batch, seed, transactional)), `seed ${seed}`)
  }
})

test('reads back what it wrote, with every codec', () => {
  const codecs: Compression[] = ['none', 'gzip', 'snappy', 'lz4']
  if (process.versions.node >= '22.15') codecs.push('zstd')
  for (const compression of codecs) {
    const batch = records(500, 7, true)
    const { records: read, next } = decodeBatches(encodeBatch(batch, compression), 0n, [])
    assert.is(next, 500n)
    assert.equal(read.map(comparable), batch.map(comparable), compression)
    assert.equal(
      read.map(({ offset }) => offset),
      batch.map((_, index) => BigInt(index)),
    )
  }
})

test('keeps times that run backwards or far', () => {
  const times = [1_700_000_000_000, 0, 1_700_000_000_001, 253_402_300_799_999]
  const batch = times.map((timestamp) => ({ key: null, value: null, headers: [], timestamp }))
  const read = decodeBatches(encodeBatch(batch, 'none'), 0n, []).records
  assert.equal(
    read.map(({ timestamp }) => timestamp),
    times,
  )
})

test('starts inside a batch, stops before a torn one, steps over control records', () => {
  const one = (value: string): OutgoingRecord => ({ key: null, value: Buffer.from(value), headers: [], timestamp: 1 })
  const bytes = Buffer.concat([
    at(encodeBatch([one('0'), one('1'), one('2')], 'lz4'), 0n),
    at(control(encodeBatch([one('')], 'none')), 3n),
    at(encodeBatch([one('4')], 'none'), 4n),
    at(encodeBatch([one('5')], 'none'), 5n).subarray(0, 65),
  ])
  const { records: read, next } = decodeBatches(bytes, 1n, [])
  assert.equal(
    read.map(({ offset, value }) => [offset, Buffer.from(value!).toString()]),
    [
      [1n, '1'],
      [2n, '2'],
      [4n, '4'],
    ],
  )
  assert.is(next, 5n)
  assert.equal(decodeBatches(bytes.subarray(0, 30), 0n, []), { records: [], next: undefined })
})

test('hides aborted transactions, and only those', () => {
  const by = (id: bigint, value: string, offset: bigint): Buffer => {
    const record = { key: null, value: Buffer.from(value), headers: [], timestamp: 1 }
    return at(encodeBatch([record], 'none', { id, epoch: 0, sequence: 0, transactional: true }), offset)
  }
  const marker = (id: bigint, offset: bigint): Buffer => at(control(by(id, '', 0n)), offset)
  const bytes = Buffer.concat([by(1n, 'a', 0n), by(2n, 'b', 1n), marker(1n, 2n), by(1n, 'c', 3n), marker(2n, 4n)])
  const read = decodeBatches(bytes, 0n, [{ producerId: 1n, firstOffset: 0n }]).records
  assert.equal(
    read.map(({ value }) => Buffer.from(value!).toString()),
    ['b', 'c'],
  )
})

test('finds damage anywhere', () => {
  const batch = encodeBatch(records(20, 3, true), 'none', noProducer)
  for (let at = 17; at < batch.length; at += 13) {
    const damaged = Buffer.from(batch)
    damaged[at]! ^= 0x10
    assert.throws(
      () => decodeBatches(damaged, 0n, []),
      (error: Error) => error instanceof CorruptBatchError,
    )
  }
})

test('what stands before a batch that cannot be read is given first, whole batches only', () => {
  const batch = (seed: number) => encodeBatch(records(4, seed, true), 'none')
  const lying = batch(3)
  // Four records, and it counts five.
  lying.writeInt32BE(5, 57)
  for (const bad of [seal(lying), messageOfFormat1('a')]) {
    const bytes = Buffer.concat([at(batch(1), 0n), at(batch(2), 4n), at(bad, 8n), at(batch(4), 12n)])
    const { records: read, next } = decodeBatches(bytes, 0n, [])
    assert.is(read.length, 8)
    assert.is(next, 8n)
    assert.throws(
      () => decodeBatches(bytes.subarray(bytes.indexOf(at(bad, 8n))), 8n, []),
      (error: Error) => error instanceof CorruptBatchError && error.offset === 8n,
    )
  }
})

test('the message format before Kafka 0.11 is refused by name, however short the message', () => {
  assert.throws(() => decodeBatches(messageOfFormat1(''), 0n, []), /message format 1; only 2/u)
})

test('a batch that compaction emptied is stepped over', () => {
  const empty = encodeBatch([{ key: null, value: null, headers: [], timestamp: 1 }], 'none').subarray(0, batchOverhead)
  empty.writeInt32BE(batchOverhead - 12, 8)
  empty.writeInt32BE(6, 23)
  empty.writeInt32BE(0, 57)
  assert.equal(decodeBatches(at(seal(Buffer.from(empty)), 10n), 10n, []), { records: [], next: 17n })
})

test('refuses records that lie about their lengths', () => {
  const batch = encodeBatch(records(3, 5, true), 'none')
  for (const [place, value] of [
    [batchOverhead, 0xff],
    [batchOverhead + 3, 0xfe],
  ] as const) {
    const lying = Buffer.from(batch)
    lying[place] = value
    assert.throws(
      () => decodeBatches(seal(lying), 0n, []),
      (error: Error) => error instanceof CorruptBatchError,
    )
  }
})

test('bounds the size of a batch from above', () => {
  for (let seed = 1; seed < 40; seed++) {
    const batch = records(50, seed, true)
    const bound = batch.reduce((sum, record) => sum + recordSize(record), batchOverhead)
    assert.ok(encodeBatch(batch, 'none').length <= bound)
  }
})

function comparable({ key, value, headers, timestamp }: OutgoingRecord | StoredRecord): unknown {
  const hex = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('hex'))
  return [hex(key), hex(value), headers.map(([name, content]) => [name, hex(content)]), timestamp]
}

function at(batch: Buffer, offset: bigint): Buffer {
  const moved = Buffer.from(batch)
  moved.writeBigInt64BE(offset, 0)
  return moved
}

function control(batch: Buffer): Buffer {
  const marked = Buffer.from(batch)
  marked.writeInt16BE(marked.readInt16BE(21) | 0x20, 21)
  return seal(marked)
}

/** One message as Kafka 0.10 wrote it. */
function messageOfFormat1(value: string): Buffer {
  const bytes = Buffer.alloc(34 + value.length)
  bytes.writeInt32BE(bytes.length - 12, 8)
  bytes[16] = 1
  bytes.writeInt32BE(-1, 26)
  bytes.writeInt32BE(value.length, 30)
  bytes.write(value, 34)
  bytes.writeUInt32BE(zlib.crc32(bytes.subarray(16)), 12)
  return bytes
}

/** Puts the right checksum on changed bytes. */
function seal(batch: Buffer): Buffer {
  const crc = require('kafkajs/src/protocol/recordBatch/crc32C') as (bytes: Buffer) => number
  batch.writeUInt32BE(crc(batch.subarray(21)) >>> 0, 17)
  return batch
}

test.run()
