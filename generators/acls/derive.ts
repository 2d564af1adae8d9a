import type { Catalog, Group, Service } from '../catalog/model.ts'
import { mergeAcls, type Acl, type AclOperation, type AclResource } from './acl.ts'
import { bundlePrincipals } from './principals.ts'

/**
 * Who may do what, and nothing more: what each service publishes and runs, and what the parts of the bundle need.
 * Empty where the cluster asks nobody for a name. Pure.
 */
export function aclsOf(catalog: Catalog): readonly Acl[] {
  if (catalog.cluster.security === 'none') return []
  return mergeAcls([...catalog.services.flatMap((service) => serviceAcls(service, catalog)), ...bundleAcls(catalog)])
}

/** Retired topics are about to go: no right outlives them. */
function isLive(catalog: Catalog, topic: string): boolean {
  return catalog.topics.some(({ name, retire }) => name === topic && retire === undefined)
}

function serviceAcls(service: Service, catalog: Catalog): readonly Acl[] {
  const may = rightsOf(service.name)
  const written = catalog.messages
    .filter(({ type }) => service.publishes.includes(type.fullName))
    .flatMap(({ topics }) => topics)
    .filter((name) => isLive(catalog, name))
  const groups = catalog.groups.filter(({ name }) => service.runs.includes(name))
  return [
    ...written.map((name) => may(topic(name), 'write', 'describe')),
    ...groups.flatMap((group) => groupAcls(group, catalog, may)),
  ]
}

function groupAcls(group: Group, catalog: Catalog, may: Rights): readonly Acl[] {
  const topics = group.topics.filter((name) => isLive(catalog, name))
  const letters = Object.values(group.deadLetter ?? {}).filter((name) => isLive(catalog, name))
  // A transaction belongs to one partition of one topic: `<group>-<topic>-<partition>`.
  const transactions = group.guarantee === 'exactly-once' ? topics.map((name) => `${group.name}-${name}-`) : []
  return [
    may({ type: 'group', name: group.name, pattern: 'literal' }, 'read', 'describe'),
    ...topics.map((name) => may(topic(name), 'read', 'describe')),
    ...letters.map((name) => may(topic(name), 'write', 'describe')),
    ...transactions.map((name) => may({ type: 'transactional-id', name, pattern: 'prefixed' }, 'write', 'describe')),
  ]
}

function bundleAcls(catalog: Catalog): readonly Acl[] {
  return [...exporterAcls(), ...registryAcls(), ...uiAcls(), ...reconcilerAcls(catalog), ...deadLetterAcls(catalog)]
}

function exporterAcls(): readonly Acl[] {
  const may = rightsOf(bundlePrincipals.exporter.name)
  return [may(cluster, 'describe'), may(everyTopic, 'describe'), may(everyGroup, 'describe')]
}

function registryAcls(): readonly Acl[] {
  const may = rightsOf(bundlePrincipals.registry.name)
  return [
    may(topic('_schemas'), 'create', 'describe', 'describe-configs', 'read', 'write'),
    may({ type: 'group', name: 'schema-registry', pattern: 'literal' }, 'describe', 'read'),
  ]
}

function uiAcls(): readonly Acl[] {
  const may = rightsOf(bundlePrincipals.ui.name)
  return [
    may(cluster, 'describe', 'describe-configs'),
    may(everyTopic, 'describe', 'describe-configs', 'read'),
    may(everyGroup, 'describe'),
  ]
}

/** Its right to alter the cluster is the right to give rights: its password is an administrator's. */
function reconcilerAcls(catalog: Catalog): readonly Acl[] {
  const may = rightsOf(bundlePrincipals.reconciler.name)
  const { scope, topics, groups } = catalog
  const outside = topics.filter(({ name }) => !scope.some((prefix) => name.startsWith(prefix)))
  const owned: readonly AclResource[] = [
    ...scope.map((name): AclResource => ({ type: 'topic', name, pattern: 'prefixed' })),
    ...outside.map(({ name }) => topic(name)),
  ]
  return [
    may(cluster, 'alter', 'describe'),
    ...owned.map((one) => may(one, 'alter', 'alter-configs', 'create', 'delete', 'describe', 'describe-configs')),
    ...groups.map(({ name }) => may({ type: 'group', name, pattern: 'literal' }, 'describe')),
  ]
}

function deadLetterAcls({ groups }: Catalog): readonly Acl[] {
  const may = rightsOf(bundlePrincipals.deadLetters.name)
  return groups.flatMap(({ name, deadLetter }) => {
    if (deadLetter === undefined) return []
    return [
      may({ type: 'group', name: `${name}.replay`, pattern: 'literal' }, 'describe', 'read'),
      ...Object.values(deadLetter).map((letters) => may(topic(letters), 'describe', 'read')),
      ...Object.keys(deadLetter).map((source) => may(topic(source), 'describe', 'write')),
    ]
  })
}

type Rights = (resource: AclResource, ...operations: readonly AclOperation[]) => Acl

function rightsOf(name: string): Rights {
  return (resource, ...operations) => ({
    principal: `User:${name}`,
    host: '*',
    permission: 'allow',
    resource,
    operations,
  })
}

const cluster: AclResource = { type: 'cluster', name: 'kafka-cluster', pattern: 'literal' }
const everyTopic: AclResource = { type: 'topic', name: '*', pattern: 'literal' }
const everyGroup: AclResource = { type: 'group', name: '*', pattern: 'literal' }

function topic(name: string): AclResource {
  return { type: 'topic', name, pattern: 'literal' }
}
