/** What an access rule is about (Kafka's `ResourceType`). */
export type AclResourceType = 'topic' | 'group' | 'cluster' | 'transactional-id' | 'delegation-token' | 'user'

export interface AclResource {
  readonly type: AclResourceType
  /** `*` with a literal pattern is every one; the cluster is called `kafka-cluster`. */
  readonly name: string
  /** Exactly this name, or every name that begins so. */
  readonly pattern: 'literal' | 'prefixed'
}

/** Kafka's `AclOperation`, in its own words. */
export type AclOperation =
  | 'all'
  | 'read'
  | 'write'
  | 'create'
  | 'delete'
  | 'alter'
  | 'describe'
  | 'cluster-action'
  | 'describe-configs'
  | 'alter-configs'
  | 'idempotent-write'
  | 'create-tokens'
  | 'describe-tokens'
  | 'two-phase-commit'

/** What one principal may do with one resource; Kafka keeps one rule for each operation. */
export interface Acl {
  /** `User:` and the name, as brokers write it. */
  readonly principal: string
  /** Address it may come from; `*` is every one. */
  readonly host: string
  readonly permission: 'allow' | 'deny'
  readonly resource: AclResource
  /** Sorted, none twice. */
  readonly operations: readonly AclOperation[]
}

/** Everything of a rule but its operations: rules with equal identities are one. */
export function aclIdentity({ principal, host, permission, resource }: Omit<Acl, 'operations'>): string {
  return JSON.stringify([principal, resource.type, resource.pattern, resource.name, host, permission])
}

/** One rule for each identity, with all its operations; sorted by principal, then resource. */
export function mergeAcls(acls: readonly Acl[]): readonly Acl[] {
  const merged = new Map<string, Acl>()
  for (const acl of acls) {
    const there = merged.get(aclIdentity(acl))?.operations ?? []
    merged.set(aclIdentity(acl), { ...acl, operations: [...new Set([...there, ...acl.operations])].sort() })
  }
  return [...merged].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, acl]) => acl)
}

/** `describe, read on topic orders.buy`. */
export function aclText({ operations, resource, host, permission }: Acl): string {
  const from = host === '*' ? '' : ` from ${host}`
  return `${permission === 'deny' ? 'denial of ' : ''}${operations.join(', ')} on ${resourceText(resource)}${from}`
}

function resourceText({ type, name, pattern }: AclResource): string {
  if (type === 'cluster') return 'the cluster'
  const kind = type.replace('-', ' ')
  if (pattern === 'prefixed') return `every ${kind} ${name}…`
  return name === '*' ? `every ${kind}` : `${kind} ${name}`
}
