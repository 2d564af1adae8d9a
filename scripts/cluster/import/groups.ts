import type { ClusterAdmin } from '../admin.ts'
import { lagOf } from '../lag.ts'
import type { Entry } from './topics.ts'

export interface ImportedGroups {
  readonly entries: Map<string, Entry>
  /** `groups NAME` → lines. */
  readonly comments: ReadonlyMap<string, readonly string[]>
}

/** Groups that have offsets of some topics, or members that read them. Others are not this catalog's business. */
export async function groupEntries(
  admin: ClusterAdmin,
  topics: ReadonlySet<string>,
  notes: string[],
): Promise<ImportedGroups> {
  const entries = new Map<string, Entry>()
  const comments = new Map<string, readonly string[]>()
  for (const name of await admin.groups()) {
    const [{ members }, committed] = await Promise.all([admin.group(name), admin.committed(name)])
    const assigned = members.flatMap((member) => member.assigned.map(({ topic }) => topic))
    const all = [...new Set([...assigned, ...committed.map(({ topic }) => topic)])].sort()
    const own = all.filter((topic) => topics.has(topic))
    if (own.length === 0) continue
    const others = all.filter((topic) => !topics.has(topic))
    if (others.length > 0)
      notes.push(`group ${name}: also reads ${others.join(', ')}, which this catalog does not have`)
    const { state, partitions } = await lagOf(admin, name, own)
    const waiting = partitions.filter(({ topic }) => topics.has(topic)).reduce((sum, { records }) => sum + records, 0n)
    entries.set(name, { topics: own, members: Math.max(1, members.length), deadLetter: false })
    comments.set(`groups ${name}`, [
      'description: to be completed',
      'owner: to be completed',
      `lag: to be completed; ${waiting} records waited when this was imported (${state})`,
    ])
  }
  return { entries, comments }
}
