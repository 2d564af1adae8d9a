import { generate } from '../../generators/index.ts'
import { readCatalog } from '../../generators/catalog/read.ts'
import { localFiles } from '../../scripts/commands/files.ts'
import { inMemory } from '../engine/memory-files.ts'

/** Files of one bundle by path below its folder. */
export type Files = ReadonlyMap<string, string>

export const protos = { 'm.proto': 'syntax = "proto3";\npackage p;\nmessage M { string id = 1; }\n' }

/** A catalog with one topic and this cluster. */
export function catalogWith(cluster: object, more: object = {}) {
  const redundant = (cluster as { brokers?: number }).brokers ?? 3
  const topic = {
    message: 'p.M',
    description: 'A topic',
    owner: 'me',
    key: ['id'],
    partitions: 3,
    traffic: { mean: '10/s', peak: '100/s', size: '100B' },
  }
  return {
    version: 1,
    name: 'shop',
    description: 'A shop',
    protobuf: { roots: ['proto'] },
    cluster,
    defaults: redundant >= 3 ? {} : { replication: Math.min(redundant, 2), minInSync: 1 },
    topics: { orders: topic },
    ...more,
  }
}

/** The generated bundle of a cluster, by itself in its catalog. */
export async function bundleWith(cluster: object, more: object = {}, environment = 'default'): Promise<Files> {
  return bundleOf(inMemory(catalogWith(cluster, more), protos), environment)
}

/** Every environment of this repository's catalog. */
export async function ownBundles(): Promise<ReadonlyMap<string, Files>> {
  const input = { path: 'catalog/catalog.yaml', ...localFiles() }
  const { model } = readCatalog(input)
  const names = (model?.environments ?? []).map(({ environment }) => environment)
  return new Map(await Promise.all(names.map(async (name) => [name, await bundleOf(input, name)] as const)))
}

async function bundleOf(input: Parameters<typeof generate>[0], environment: string): Promise<Files> {
  const { files, diagnostics } = await generate({ ...input, only: new Set(['compose', 'host', 'topics', 'registry']) })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  const prefix = `infra/${environment}/`
  const own = [...files].filter(([path]) => path.startsWith(prefix))
  return new Map(own.map(([path, text]) => [path.slice(prefix.length), text]))
}

/** Clusters of every shape that a catalog can ask for. */
export const shapes: readonly (readonly [name: string, cluster: object])[] = [
  [
    'three brokers, three ZooKeeper nodes',
    { metadata: 'zookeeper', confluentPlatform: '7.9.2', brokers: 3, controllers: 3 },
  ],
  ['three brokers, three controllers', { metadata: 'kraft', confluentPlatform: '8.1.0', brokers: 3, controllers: 3 }],
  ['three combined nodes', { metadata: 'kraft', brokers: 3, controllers: 0 }],
  ['one combined node', { metadata: 'kraft', brokers: 1, controllers: 0, jvm: { heap: '512MiB' } }],
  ['two brokers, one controller', { metadata: 'kraft', brokers: 2, controllers: 1 }],
  [
    'five brokers on a disk of their own',
    { metadata: 'kraft', brokers: 5, controllers: 5, storage: { path: '/srv/kafka data', capacity: '8TB' } },
  ],
  [
    'another host, IPv6, an old release',
    { metadata: 'zookeeper', confluentPlatform: '7.5.0', externalHost: '2001:db8::7' },
  ],
  ['with logins, KRaft', { metadata: 'kraft', confluentPlatform: '8.1.0', security: 'tls-scram' }],
  [
    'with logins, ZooKeeper',
    { metadata: 'zookeeper', confluentPlatform: '7.9.2', security: 'tls-scram', externalHost: '2001:db8::7' },
  ],
  [
    'with logins, one combined node',
    { metadata: 'kraft', brokers: 1, controllers: 0, jvm: { heap: '512MiB' }, security: 'tls-scram' },
  ],
  ['a hostile path', { metadata: 'kraft', storage: { path: '/srv/it\'s ${HOME} $(id) "x" #y', capacity: '1TB' } }],
]
