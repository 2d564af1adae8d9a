import type { Catalog } from '../catalog/model.ts'
import { hashText } from '../files/hash.ts'
import { literal } from './service.ts'

/** Names, addresses and places of everything in one environment's bundle: said here, and nowhere twice. */
export interface Layout {
  readonly catalog: Catalog
  /** Compose project, prefix of container names. */
  readonly project: string
  readonly network: string
  readonly brokers: readonly BrokerPlace[]
  /** ZooKeeper nodes or KRaft controllers of their own; empty where brokers are controllers too. */
  readonly controllers: readonly ControllerPlace[]
  /** `host:port` list of the brokers inside the network, for parts of the bundle. */
  readonly bootstrap: string
  /** The same for services that log in; in a bundle without logins there is one list. */
  readonly clients: string
  /** Identity of a KRaft cluster: the same for one name and environment, so that two never mix their data. */
  readonly clusterId: string
  /** Enough brokers that one may fail. */
  readonly redundant: boolean
}

export interface BrokerPlace {
  readonly name: string
  readonly id: number
  /** Port on the host, the same inside the container. */
  readonly externalPort: number
  /** Compose text of the folder on the host. */
  readonly data: string
}

export interface ControllerPlace {
  readonly name: string
  readonly id: number
  readonly data: string
}

/** Inside the network; every container has an address of its own, so one number serves all. */
export const ports = {
  internal: 29092,
  client: 29093,
  controller: 9093,
  zookeeper: 2181,
  zookeeperSecure: 2182,
  zookeeperPeers: 2888,
  zookeeperElection: 3888,
  jmx: 7071,
  schemaRegistry: 8081,
  kafkaUi: 8080,
  kafkaExporter: 9308,
  prometheus: 9090,
  alertmanager: 9093,
  grafana: 3000,
  nodeExporter: 9100,
  blackboxExporter: 9115,
} as const

/** From this many brokers on a cluster is meant to survive one of them. */
const enough = 3

export function layoutOf(catalog: Catalog): Layout {
  const { cluster } = catalog
  const project = projectOf(catalog)
  const brokers = numbers(cluster.brokers).map((id) => ({
    name: `kafka${id}`,
    id,
    externalPort: (cluster.ports['kafka'] ?? 19092) + id - 1,
    data: folderOf(cluster.storage.path, `kafka${id}`),
  }))
  const kind = cluster.metadata === 'zookeeper' ? 'zookeeper' : 'controller'
  // Controllers are numbered away from brokers: both share one space of ids in KRaft, also during a migration.
  const first = cluster.metadata === 'zookeeper' ? 0 : Math.max(100, Math.ceil(cluster.brokers / 100) * 100)
  const controllers = numbers(cluster.controllers).map((number) => ({
    name: `${kind}${number}`,
    id: first + number,
    data: folderOf(cluster.storage.path, `${kind}${number}`),
  }))
  return {
    catalog,
    project,
    network: `${project}-network`,
    brokers,
    controllers,
    bootstrap: brokers.map(({ name }) => `${name}:${ports.internal}`).join(','),
    clients: brokers
      .map(({ name }) => `${name}:${cluster.security === 'none' ? ports.internal : ports.client}`)
      .join(','),
    clusterId: clusterIdOf(`${catalog.name}/${catalog.environment}`),
    redundant: cluster.brokers >= enough,
  }
}

/** Compose takes lower case, digits, `-` and `_`, beginning with a letter or digit. */
function projectOf({ name, environment }: Catalog): string {
  const text = (environment === 'default' ? name : `${name}-${environment}`).toLowerCase()
  return text.replace(/[^a-z0-9_-]/g, '-').replace(/^[^a-z0-9]+/, '') || 'kafka'
}

function folderOf(path: string, name: string): string {
  return `${literal(path.replace(/\/+$/, ''))}/${name}`
}

/** 16 bytes in base64url, as Kafka writes ids; a dash in front would read as an option. */
function clusterIdOf(text: string): string {
  const id = Buffer.from(hashText(text), 'hex').toString('base64url')
  return id.replace(/^-/, 'A')
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

/** Folders on the host that brokers and quorum write, as a shell sees them. */
export function dataFolders({ catalog, brokers, controllers }: Layout): readonly string[] {
  const base = catalog.cluster.storage.path.replace(/\/+$/, '')
  const zookeeper = catalog.cluster.metadata === 'zookeeper'
  return [
    ...controllers.flatMap(({ name }) =>
      zookeeper ? [`${base}/${name}/data`, `${base}/${name}/log`] : [`${base}/${name}`],
    ),
    ...brokers.map(({ name }) => `${base}/${name}`),
  ]
}
