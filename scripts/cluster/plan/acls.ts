import { aclIdentity, type Acl, type AclResource } from '../../../generators/acls/acl.ts'
import { aclsOf } from '../../../generators/acls/derive.ts'
import { principalsOf } from '../../../generators/acls/principals.ts'
import type { Catalog } from '../../../generators/catalog/model.ts'
import type { AclChange, Refusal } from './change.ts'
import { owns, type Wanted } from './wanted.ts'

/** The rights one environment of a catalog wants, and which of a cluster's are its business. */
export interface WantedAcls {
  readonly acls: readonly Acl[]
  /** As brokers write them. */
  readonly principals: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly topics: Wanted
}

/** Undefined where the catalog gives no rights: the cluster asks nobody for a name. */
export function wantedAclsOf(catalog: Catalog, topics: Wanted): WantedAcls | undefined {
  if (catalog.cluster.security === 'none') return undefined
  return {
    acls: aclsOf(catalog),
    principals: new Set(principalsOf(catalog).map(({ name }) => `User:${name}`)),
    groups: new Set(catalog.groups.flatMap(({ name }) => [name, `${name}.replay`])),
    topics,
  }
}

/**
 * Where a right of the cluster lies: `inside` what the catalog answers for, `wide` where it also covers that, or
 * elsewhere. What a principal of ours may do with things of others is theirs to say.
 */
export function placeOfAcl(acl: Acl, wanted: WantedAcls): 'inside' | 'wide' | 'elsewhere' {
  const { resource, principal } = acl
  const ours = wanted.principals.has(principal)
  if (resource.type === 'cluster') return ours ? 'inside' : 'elsewhere'
  if (isInside(resource, wanted)) return 'inside'
  if (wanted.acls.some((one) => aclIdentity(one) === aclIdentity(acl))) return 'inside'
  return covers(resource, wanted) ? 'wide' : 'elsewhere'
}

function isInside({ type, name, pattern }: AclResource, { topics, groups, acls }: WantedAcls): boolean {
  if (type === 'group') return pattern === 'literal' && groups.has(name)
  if (type === 'topic' && pattern === 'literal') return owns(topics, name)
  if (type === 'topic') return topics.scope.some((prefix) => name.startsWith(prefix))
  const own = acls.filter(({ resource }) => resource.type === 'transactional-id')
  return type === 'transactional-id' && own.some(({ resource }) => name.startsWith(resource.name))
}

/** Whether a right to more than ours is one to some of ours too. */
function covers({ type, name, pattern }: AclResource, { topics, groups, acls }: WantedAcls): boolean {
  const all = pattern === 'literal' && name === '*'
  const some = (names: Iterable<string>) => all || (pattern === 'prefixed' && [...names].some((one) => one.startsWith(name))) // prettier-ignore
  if (type === 'topic') return some([...topics.scope, ...topics.topics.map((topic) => topic.name)])
  if (type === 'group') return some(groups)
  const own = acls.flatMap(({ resource }) => (resource.type === 'transactional-id' ? [resource.name] : []))
  return type === 'transactional-id' && own.length > 0 && some(own)
}

/** Every difference between the rights a cluster gives and those the catalog does. Pure. */
export function planAcls(observed: readonly Acl[], wanted: WantedAcls, prune: boolean): readonly AclChange[] {
  const there = new Map(observed.map((acl) => [aclIdentity(acl), acl]))
  const ours = new Map(wanted.acls.map((acl) => [aclIdentity(acl), acl]))
  const grants = wanted.acls.flatMap((acl): AclChange[] => {
    const missing = without(acl, there.get(aclIdentity(acl)))
    if (missing === undefined) return []
    return [{ kind: 'grant', principal: acl.principal, acl: missing, class: 'safe', performed: true, because: [] }]
  })
  const revokes = observed.flatMap((acl): AclChange[] => {
    const place = placeOfAcl(acl, wanted)
    const stale = place === 'elsewhere' ? undefined : without(acl, ours.get(aclIdentity(acl)))
    if (stale === undefined || (place === 'wide' && !wanted.principals.has(acl.principal))) return []
    return [revokeOf(stale, place === 'wide', prune)]
  })
  return [...grants, ...revokes].sort((first, second) => compare(first.principal, second.principal))
}

function revokeOf(acl: Acl, wide: boolean, prune: boolean): AclChange {
  const change = { kind: 'revoke', principal: acl.principal, acl, class: 'risky' } as const
  if (wide) {
    const because = ['it covers what others own as well, so it is left; kafka-acls --remove takes it away']
    return { ...change, performed: false, because }
  }
  const cut =
    acl.permission === 'deny'
      ? 'it forbids whatever else allows; nothing in the catalog says so'
      : 'whoever relies on it is cut off'
  const flag = prune ? [] : ['apply --prune-acls takes it away']
  return { ...change, performed: prune, because: [cut, ...flag] }
}

/** Strangers who may do something with everything, ours included: worth a word, and no drift. */
export function aclNotes(observed: readonly Acl[], wanted: WantedAcls): readonly string[] {
  const strangers = observed.filter(
    (acl) => placeOfAcl(acl, wanted) === 'wide' && acl.permission === 'allow' && !wanted.principals.has(acl.principal),
  )
  const names = [...new Set(strangers.map(({ principal }) => principal))]
  if (names.length === 0) return []
  return [`rights that others gave reach into this catalog’s topics or groups too: ${names.join(', ')}`]
}

/** Rights mean nothing where nobody checks them. */
export function aclRefusals(observed: readonly Acl[] | undefined, wanted: WantedAcls | undefined): readonly Refusal[] {
  if (wanted === undefined || observed !== undefined) return []
  const message =
    'the catalog says security: tls-scram, and the brokers have no authorizer: everybody may do everything'
  const hint = 'give the brokers the authorizer of the generated bundle (authorizer.class.name), or say security: none'
  return [{ by: 'broker', name: '', message, hint }]
}

/** Operations of a rule that another of the same identity lacks; undefined where none does. */
function without(acl: Acl, other: Acl | undefined): Acl | undefined {
  const operations = acl.operations.filter((one) => !(other?.operations.includes(one) ?? false))
  return operations.length === 0 ? undefined : { ...acl, operations }
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0
}
