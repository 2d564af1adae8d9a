const seed = 0x9747b28c
const m = 0x5bd1e995

/** `org.apache.kafka.common.utils.Utils.murmur2`, as a signed 32-bit number. */
export function murmur2(bytes: Uint8Array): number {
  const length = bytes.length
  let h = seed ^ length
  let i = 0
  for (; i + 4 <= length; i += 4) {
    let k = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)
    k = Math.imul(k, m)
    k ^= k >>> 24
    h = Math.imul(h, m) ^ Math.imul(k, m)
  }
  const left = length - i
  if (left === 3) h ^= bytes[i + 2]! << 16
  if (left >= 2) h ^= bytes[i + 1]! << 8
  if (left >= 1) h = Math.imul(h ^ bytes[i]!, m)
  h ^= h >>> 13
  h = Math.imul(h, m)
  return h ^ (h >>> 15)
}

/** Where the Java client puts a key: `toPositive(murmur2(key)) % partitions`. */
export function partitionOfKey(key: Uint8Array, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions
}
