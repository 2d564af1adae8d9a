import { brokerListeners, clusterSettings, jvmSettings, trafficSettings } from './broker-settings.ts'
import { agentMount } from './jobs.ts'
import { ports, type BrokerPlace, type Layout } from './layout.ts'
import { brokerMemory } from './memory.ts'
import { quorumSettings } from './quorum.ts'
import { isSecured, nodeSecrets, nodeSecurity, zookeeperClientOption, zookeeperClientSecurity } from './security.ts'
import { check, completed, fileMount, healthy, type Service, type Variable } from './service.ts'

/** Every broker, each spelled out whole. */
export function brokerServices(layout: Layout, image: string): readonly Service[] {
  return layout.brokers.map((broker) => brokerService(layout, broker, image))
}

function brokerService(layout: Layout, broker: BrokerPlace, image: string): Service {
  const { cluster } = layout.catalog
  const combined = cluster.metadata === 'kraft' && layout.controllers.length === 0
  return {
    name: broker.name,
    about: `Broker ${broker.id} of ${cluster.brokers}${combined ? ', a controller too' : ''}.`,
    image,
    environment: [
      ...identity(layout, broker, combined),
      { name: 'KAFKA_LOG_DIRS', value: '/var/lib/kafka/data' },
      ...clusterSettings(layout),
      ...trafficSettings(layout),
      ...nodeSecurity(layout, 'broker'),
      ...jvmSettings(cluster.jvm.heap, 'kafka.yml', zookeeperClientOption(layout)),
    ],
    ports: [{ address: '${KAFKA_ADDRESS:-127.0.0.1}', published: broker.externalPort, target: broker.externalPort }],
    mounts: [
      { type: 'bind', source: broker.data, target: '/var/lib/kafka/data', readOnly: false },
      agentMount,
      fileMount('monitoring/jmx/kafka.yml', '/etc/jmx/kafka.yml'),
      ...(isSecured(layout.catalog) ? [fileMount('security/admin.properties', '/setup/node.properties')] : []),
    ],
    secrets: nodeSecrets(layout, broker.name),
    dependsOn: [...completed(['jmx-agent']), ...healthy(layout.controllers.map(({ name }) => name))],
    healthcheck: check(['bash', '-c', `exec 3<>/dev/tcp/127.0.0.1/${ports.internal}`], 120),
    life: 'service',
    memory: brokerMemory(layout.catalog),
    // A controlled shutdown moves leaders and flushes logs; a kill in between means reading segments again.
    stopGrace: 300,
    openFiles: 131_072,
  }
}

function identity(layout: Layout, broker: BrokerPlace, combined: boolean): readonly Variable[] {
  if (layout.catalog.cluster.metadata === 'zookeeper') {
    const port = isSecured(layout.catalog) ? ports.zookeeperSecure : ports.zookeeper
    const nodes = layout.controllers.map(({ name }) => `${name}:${port}`)
    return [
      { name: 'KAFKA_BROKER_ID', value: String(broker.id) },
      { name: 'KAFKA_ZOOKEEPER_CONNECT', value: nodes.join(',') },
      ...zookeeperClientSecurity(layout),
      ...brokerListeners(layout, broker),
    ]
  }
  return [
    { name: 'CLUSTER_ID', value: layout.clusterId, about: 'One cluster, one id: data of another is refused.' },
    { name: 'KAFKA_NODE_ID', value: String(broker.id) },
    { name: 'KAFKA_PROCESS_ROLES', value: combined ? 'broker,controller' : 'broker' },
    ...quorumSettings(layout),
    ...brokerListeners(layout, broker, combined ? [`CONTROLLER://${broker.name}:${ports.controller}`] : []),
  ]
}
