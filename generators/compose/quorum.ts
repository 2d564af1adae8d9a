import { agentOption, clusterSettings, jvmSettings, listenerProtocols } from './broker-settings.ts'
import { agentMount } from './jobs.ts'
import { ports, type ControllerPlace, type Layout } from './layout.ts'
import { heapOptions, heaps, javaMemory } from './memory.ts'
import { isSecured, nodeSecrets, nodeSecurity, tlsSecrets, zookeeperSecurity } from './security.ts'
import { check, completed, fileMount, type Service, type Variable } from './service.ts'
import type { Images } from './versions.ts'

/** Nodes that keep the cluster's metadata and do nothing else. */
export function quorumServices(layout: Layout, images: Images): readonly Service[] {
  const zookeeper = layout.catalog.cluster.metadata === 'zookeeper'
  return layout.controllers.map((node) =>
    zookeeper ? zookeeperService(layout, node, images.zookeeper) : controllerService(layout, node, images.kafka),
  )
}

function zookeeperService(layout: Layout, node: ControllerPlace, image: string): Service {
  const { controllers } = layout
  const servers = controllers.map(({ name }) => `${name}:${ports.zookeeperPeers}:${ports.zookeeperElection}`)
  const srvr = `exec 3<>/dev/tcp/127.0.0.1/${ports.zookeeper} && echo srvr >&3 && while read -r line <&3; do [[ $$line == Mode:* ]] && exit 0; done; exit 1`
  return {
    ...quorumNode(node, image),
    secrets: isSecured(layout.catalog) ? tlsSecrets(node.name) : [],
    about: `ZooKeeper node ${node.id} of ${controllers.length}; never published to the host.`,
    environment: [
      { name: 'ZOOKEEPER_SERVER_ID', value: String(node.id) },
      { name: 'ZOOKEEPER_SERVERS', value: servers.join(';') },
      { name: 'ZOOKEEPER_CLIENT_PORT', value: String(ports.zookeeper) },
      ...zookeeperSecurity(layout, ports.zookeeperSecure),
      { name: 'ZOOKEEPER_TICK_TIME', value: '2000' },
      { name: 'ZOOKEEPER_INIT_LIMIT', value: '5' },
      { name: 'ZOOKEEPER_SYNC_LIMIT', value: '2' },
      { name: 'ZOOKEEPER_MAX_CLIENT_CNXNS', value: '60' },
      {
        name: 'ZOOKEEPER_AUTOPURGE_PURGE_INTERVAL',
        value: '24',
        about: 'Hours; without it snapshots and logs grow for ever.',
      },
      { name: 'ZOOKEEPER_AUTOPURGE_SNAP_RETAIN_COUNT', value: '3' },
      { name: 'KAFKA_HEAP_OPTS', value: heapOptions(heaps.zookeeper) },
      { name: 'KAFKA_OPTS', value: `-Dzookeeper.4lw.commands.whitelist=srvr ${agentOption('zookeeper.yml')}` },
    ],
    mounts: [
      { type: 'bind', source: `${node.data}/data`, target: '/var/lib/zookeeper/data', readOnly: false },
      { type: 'bind', source: `${node.data}/log`, target: '/var/lib/zookeeper/log', readOnly: false },
      agentMount,
      fileMount('monitoring/jmx/zookeeper.yml', '/etc/jmx/zookeeper.yml'),
    ],
    // A node outside a quorum answers too, without a mode.
    healthcheck: check(['bash', '-c', srvr], 30),
    memory: javaMemory(heaps.zookeeper),
  }
}

function controllerService(layout: Layout, node: ControllerPlace, image: string): Service {
  return {
    ...quorumNode(node, image),
    secrets: nodeSecrets(layout, node.name),
    about: `KRaft controller ${node.id}.`,
    environment: [
      { name: 'CLUSTER_ID', value: layout.clusterId, about: 'One cluster, one id: data of another is refused.' },
      { name: 'KAFKA_NODE_ID', value: String(node.id) },
      { name: 'KAFKA_PROCESS_ROLES', value: 'controller' },
      ...quorumSettings(layout),
      { name: 'KAFKA_LISTENERS', value: `CONTROLLER://${node.name}:${ports.controller}` },
      { name: 'KAFKA_LISTENER_SECURITY_PROTOCOL_MAP', value: listenerProtocols(layout) },
      { name: 'KAFKA_INTER_BROKER_LISTENER_NAME', value: 'INTERNAL' },
      { name: 'KAFKA_LOG_DIRS', value: '/var/lib/kafka/data' },
      ...clusterSettings(layout),
      ...nodeSecurity(layout, 'controller'),
      ...jvmSettings(heaps.controller, 'kafka.yml'),
    ],
    mounts: [
      { type: 'bind', source: node.data, target: '/var/lib/kafka/data', readOnly: false },
      agentMount,
      fileMount('monitoring/jmx/kafka.yml', '/etc/jmx/kafka.yml'),
    ],
    healthcheck: check(['bash', '-c', `exec 3<>/dev/tcp/${node.name}/${ports.controller}`], 30),
    memory: javaMemory(heaps.controller),
  }
}

/** Who votes: controllers of their own, or every broker where there are none. */
export function quorumSettings({ controllers, brokers }: Layout): readonly Variable[] {
  const voters = (controllers.length === 0 ? brokers : controllers).map(
    ({ id, name }) => `${id}@${name}:${ports.controller}`,
  )
  return [
    { name: 'KAFKA_CONTROLLER_QUORUM_VOTERS', value: voters.join(',') },
    { name: 'KAFKA_CONTROLLER_LISTENER_NAMES', value: 'CONTROLLER' },
  ]
}

function quorumNode({ name }: ControllerPlace, image: string) {
  return {
    name,
    image,
    ports: [],
    dependsOn: completed(['jmx-agent']),
    life: 'service',
    stopGrace: 60,
    openFiles: 131_072,
  } as const satisfies Partial<Service>
}
