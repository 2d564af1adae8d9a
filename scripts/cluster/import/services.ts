import type { Acl } from '../../../generators/acls/acl.ts'
import { bundlePrincipals } from '../../../generators/acls/principals.ts'
import type { Message } from '../../../generators/protobuf/schema.ts'
import { AdminError, type ClusterAdmin } from '../admin.ts'
import type { Entry } from './topics.ts'

/**
 * A service for every user with rights: it publishes what it may write and runs the groups it may read with. Rights to
 * everything say nothing of what somebody does, so they are only told.
 */
export async function serviceEntries(
  admin: ClusterAdmin,
  messages: ReadonlyMap<string, Message>,
  groups: ReadonlySet<string>,
  notes: string[],
): Promise<Map<string, Entry>> {
  const acls = await rightsOf(admin, notes)
  const own = new Set<string>(Object.values(bundlePrincipals).map(({ name }) => name))
  const users = [...new Set(acls.map(({ principal }) => principal.replace(/^User:/u, '')))].filter(
    (user) => !own.has(user) && user !== '*',
  )
  const entries = new Map<string, Entry>()
  for (const user of users.sort()) {
    const rights = acls.filter(({ principal, permission }) => principal === `User:${user}` && permission === 'allow')
    if (rights.some(({ resource }) => resource.name === '*'))
      notes.push(`user ${user}: has rights to everything, which say nothing of what it does`)
    const written = [...messages].filter(([topic]) => rights.some((acl) => allows(acl, 'topic', topic, 'write')))
    const publishes = [...new Set(written.map(([, { fullName }]) => fullName))].sort()
    const runs = [...groups].filter((group) => rights.some((acl) => allows(acl, 'group', group, 'read'))).sort()
    if (publishes.length > 0 || runs.length > 0) entries.set(user, { publishes, runs })
  }
  return entries
}

async function rightsOf(admin: ClusterAdmin, notes: string[]): Promise<readonly Acl[]> {
  try {
    return (await admin.acls()) ?? []
  } catch (error) {
    if (!(error instanceof AdminError)) throw error
    notes.push(`no services: ${error.message}`)
    return []
  }
}

function allows({ resource, operations }: Acl, type: 'topic' | 'group', name: string, operation: 'read' | 'write') {
  if (resource.type !== type || resource.name === '*') return false
  if (!operations.includes(operation) && !operations.includes('all')) return false
  return resource.pattern === 'literal' ? resource.name === name : name.startsWith(resource.name)
}
