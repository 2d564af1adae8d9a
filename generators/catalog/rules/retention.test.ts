import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findingsIn } from './memory-catalog.ts'

const codes = new Set([
  'segment-exceeds-retention',
  'segments-too-many',
  'compacted-segment-long',
  'retention-forever',
  'retention-ignored',
  'retention-bytes-first',
  'dead-letter-retention',
])

/** Codes and hints for one topic, read by one group. */
function judged(topic: string, group = ''): readonly string[] {
  const catalog = `topics:\n  t: { message: p.M, key: [id], ${topic} }\ngroups:\n  g: { topics: [t]${group} }\n`
  return findingsIn(catalog)
    .filter(({ code }) => codes.has(code))
    .map(({ code, hint }) => `${code}: ${hint}`)
}

test('a segment may span the whole retention and no more', () => {
  assert.equal(judged('retention: 1d, segment: 1d'), [])
  assert.equal(judged('retention: 1d, segment: 25h'), ['segment-exceeds-retention: set segment to 4h'])
  assert.equal(judged('retention: 1d, segment: 4h'), [])
  assert.equal(judged('cleanup: compact, segment: 7d'), [])
})

test('segment.bytes may be half of retentionBytes', () => {
  assert.equal(judged('retentionBytes: 2GiB, config: { segment.bytes: 1073741824 }'), [])
  assert.equal(judged('retentionBytes: 2GiB, config: { segment.bytes: 1073741825 }'), [
    'segment-exceeds-retention: write `536870912`',
  ])
})

test('very many segments', () => {
  assert.equal(judged('retention: 365d, segment: 1h, partitions: 3'), ['segments-too-many: set segment to 2h or more'])
  assert.equal(judged('retention: 365d, segment: 2h, partitions: 3'), [])
})

test('growth without bound', () => {
  assert.equal(judged('retention: forever').length, 1)
  assert.equal(judged('retention: forever, retentionBytes: 1GiB'), [])
  assert.equal(judged('retention: forever, cleanup: compact'), [])
  assert.equal(judged('retention: forever, cleanup: [compact, delete]'), [])
})

test('settings that compaction ignores are those the topic itself says', () => {
  assert.equal(judged('cleanup: compact, retentionBytes: 1GiB'), [
    'retention-ignored: remove retentionBytes, or set `cleanup: [compact, delete]`',
  ])
  assert.equal(judged('cleanup: compact'), [])
  assert.equal(judged('cleanup: [compact, delete], retention: 7d'), [])
})

test('retentionBytes that fills first names the size that would do', () => {
  // 1 MB/s over a day are 86.4 GB, in 4 partitions 20.1 GiB each.
  const traffic = 'retention: 1d, partitions: 4, traffic: { mean: 1000/s, peak: 1000/s, size: 1kB }'
  assert.equal(judged(`${traffic}, retentionBytes: 20GiB`), [
    'retention-bytes-first: set retentionBytes to 21GiB, or retention to 23h',
  ])
  assert.equal(judged(`${traffic}, retentionBytes: 21GiB`), [])
})

test('dead letters outlive their source where somebody says how long', () => {
  assert.equal(judged('retention: 30d', ', deadLetter: { retention: 29d }'), [
    'dead-letter-retention: set retention to 30d or more',
  ])
  assert.equal(judged('retention: 30d', ', deadLetter: { retention: forever }'), [])
  assert.equal(judged('retention: forever, retentionBytes: 1GiB', ', deadLetter: { retention: 7d }'), [])
  assert.equal(judged('retention: 365d, segment: 7d, cleanup: [compact, delete]'), [])
})

test.run()
