import type { ClusterAdmin } from './admin.ts'

/** Where one group stands in one partition. */
export interface PartitionLag {
  readonly topic: string
  readonly partition: number
  /** Undefined: never committed, or expired. */
  readonly committed: bigint | undefined
  readonly earliest: bigint
  readonly latest: bigint
  /** Records from the committed offset, or from the first that is kept, to the end. */
  readonly records: bigint
  /** `client@host` of the member that reads it. */
  readonly member: string | undefined
}

/** Every partition of the given topics, and those with a commit, in order. Reads only. */
export async function lagOf(
  admin: ClusterAdmin,
  group: string,
  topics: readonly string[],
): Promise<{ readonly state: string; readonly partitions: readonly PartitionLag[] }> {
  const [described, commits] = await Promise.all([admin.group(group), admin.committed(group)])
  const names = [...new Set([...topics, ...commits.map(({ topic }) => topic)])].sort()
  const all = names.length === 0 ? [] : (await admin.metadata(names)).topics
  const partitions = all.flatMap(({ name, partitions: some }) =>
    some.map(({ partition }) => ({ topic: name, partition })),
  )
  const [first, last] = await Promise.all([offsetsAt(admin, partitions, -2n), offsetsAt(admin, partitions, -1n)])
  const committed = new Map(commits.map((one) => [keyOf(one), one.offset]))
  const members = new Map(
    described.members.flatMap(({ client, host, assigned }) =>
      assigned.flatMap(({ topic, partitions: some }) =>
        some.map((partition) => [keyOf({ topic, partition }), `${client}@${host.replace(/^\//u, '')}`] as const),
      ),
    ),
  )
  return {
    state: described.state,
    partitions: partitions.map((one) => {
      const key = keyOf(one)
      const [earliest, latest] = [first.get(key) ?? 0n, last.get(key) ?? 0n]
      const offset = committed.get(key)
      const from = offset === undefined || offset < earliest ? earliest : offset
      const records = latest > from ? latest - from : 0n
      return { ...one, committed: offset, earliest, latest, records, member: members.get(key) }
    }),
  }
}

/** Offsets of partitions by `topic/partition`; those without a leader are missing. */
export async function offsetsAt(
  admin: ClusterAdmin,
  partitions: readonly { readonly topic: string; readonly partition: number }[],
  at: bigint,
): Promise<ReadonlyMap<string, bigint>> {
  if (partitions.length === 0) return new Map()
  return new Map((await admin.offsets(partitions, at)).map((one) => [keyOf(one), one.offset]))
}

export function keyOf({ topic, partition }: { readonly topic: string; readonly partition: number }): string {
  return `${topic}/${partition}`
}

/**
 * Age in ms of the oldest record that waits, to the given resolution: searched by time, since a broker tells the offset
 * of a time and not the time of an offset. Zero where none waits; undefined beyond `limit`.
 */
export async function lagTime(
  admin: ClusterAdmin,
  lag: PartitionLag,
  now: number,
  limit = 30 * 86_400_000,
): Promise<number | undefined> {
  if (lag.records === 0n) return 0
  const from = lag.latest - lag.records
  const olderThan = async (age: number) => {
    const offset = (await offsetsAt(admin, [lag], BigInt(now - age))).get(keyOf(lag)) ?? -1n
    // The first record that is younger than `age` lies after the one that waits: that one is older.
    return offset < 0n || offset > from
  }
  if (await olderThan(limit)) return undefined
  let [young, old] = [0, limit]
  while (old - young > Math.max(100, young / 100)) {
    const middle = Math.floor((young + old) / 2)
    if (await olderThan(middle)) young = middle
    else old = middle
  }
  return old
}
