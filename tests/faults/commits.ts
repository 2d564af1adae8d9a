import { decodeCompleted } from '../../runtime/consumer/completed-offsets.ts'
import type { Transport } from '../../runtime/transport/transport.ts'
import type { Commit } from './verdict.ts'

/**
 * Every commit of a group on one topic, from `__consumer_offsets` itself (`OffsetCommitKey` version 1 and
 * `OffsetCommitValue` versions 1 to 4 of Kafka's message schemas): what the cluster knew, not what a client believes.
 */
export async function commitsOf(transport: Transport, group: string, topic: string): Promise<Commit[]> {
  const internal = '__consumer_offsets'
  const [starts, ends] = await Promise.all([
    transport.offsets(internal, 'earliest'),
    transport.offsets(internal, 'latest'),
  ])
  const partition = Math.abs(javaHash(group)) % ends.length
  const [from, until] = [starts, ends].map((all) => all.find((one) => one.partition === partition)?.offset ?? 0n)
  const commits: Commit[] = []
  for await (const { records } of transport.read(internal, partition, from ?? 0n, until ?? 0n))
    for (const { key, value } of records) {
      const commit = key === null || value === null ? undefined : commitIn(Buffer.from(key), Buffer.from(value))
      if (commit?.group === group && commit.topic === topic) commits.push(commit)
    }
  return commits
}

function commitIn(key: Buffer, value: Buffer): (Commit & { group: string; topic: string }) | undefined {
  if (key.readInt16BE(0) > 1) return undefined
  const [group, afterGroup] = text(key, 2)
  const [topic, afterTopic] = text(key, afterGroup)
  const version = value.readInt16BE(0)
  const offset = value.readBigInt64BE(2)
  const [metadata, afterMetadata] = version >= 4 ? compactText(value, 14) : text(value, version === 3 ? 14 : 10)
  const completed = decodeCompleted(offset, metadata)
  return {
    group,
    topic,
    partition: key.readInt32BE(afterTopic),
    offset: Number(offset),
    covers: (one) => BigInt(one) < offset || completed.has(BigInt(one)),
    at: Number(value.readBigInt64BE(afterMetadata)),
  }
}

function text(bytes: Buffer, at: number): [string, number] {
  const end = at + 2 + bytes.readInt16BE(at)
  return [bytes.toString('utf8', at + 2, end), end]
}

/** Of versions with compact strings: the length and one as an unsigned varint, then the bytes. */
function compactText(bytes: Buffer, at: number): [string, number] {
  let length = 0
  let start = at
  for (let shift = 0; ; shift += 7) {
    const byte = bytes.readUInt8(start++)
    length |= (byte & 127) << shift
    if (byte < 128) break
  }
  const end = start + Math.max(0, length - 1)
  return [bytes.toString('utf8', start, end), end]
}

/** `String.hashCode`, by which a group finds its partition. */
function javaHash(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return hash
}
