import { isAtLeast } from '../catalog/rules/kafka-version.ts'
import { ports, type BrokerPlace, type Layout } from './layout.ts'
import { heapOptions } from './memory.ts'
import { isSecured } from './security.ts'
import { literal, type Variable } from './service.ts'

const MiB = 1024 * 1024

/**
 * What every broker and KRaft controller is told, the same for all: a factor that one broker alone knew would depend
 * on which of them creates a topic. Names are the image's: `KAFKA_`, upper case, `_` for a dot.
 */
export function clusterSettings({ catalog, redundant }: Layout): readonly Variable[] {
  const { cluster } = catalog
  const replication = Math.min(3, cluster.brokers)
  const minInSync = redundant ? 2 : 1
  const largest = Math.max(MiB + 12, ...catalog.topics.map((topic) => topic.maxMessage))
  return [
    {
      name: 'KAFKA_AUTO_CREATE_TOPICS_ENABLE',
      value: 'false',
      about: 'Topics come from the catalog; a misspelt name must not make one.',
    },
    { name: 'KAFKA_DELETE_TOPIC_ENABLE', value: 'true' },
    { name: 'KAFKA_DEFAULT_REPLICATION_FACTOR', value: String(replication), about: 'Copies, of internal topics too.' },
    { name: 'KAFKA_MIN_INSYNC_REPLICAS', value: String(minInSync) },
    { name: 'KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR', value: String(replication) },
    { name: 'KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR', value: String(replication) },
    { name: 'KAFKA_TRANSACTION_STATE_LOG_MIN_ISR', value: String(minInSync) },
    { name: 'KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE', value: 'false' },
    {
      name: 'KAFKA_LOG_CLEANUP_POLICY',
      value: 'delete',
      about: 'For topics that say nothing of it; the catalog says all of its own.',
    },
    { name: 'KAFKA_LOG_RETENTION_HOURS', value: '168' },
    { name: 'KAFKA_LOG_RETENTION_CHECK_INTERVAL_MS', value: '300000' },
    { name: 'KAFKA_LOG_SEGMENT_BYTES', value: String(1024 * MiB) },
    {
      name: 'KAFKA_COMPRESSION_TYPE',
      value: 'producer',
      about: 'The producer compresses; another codec here would compress every batch again.',
    },
    { name: 'KAFKA_MESSAGE_MAX_BYTES', value: String(largest), about: 'The largest message of any topic.' },
    { name: 'KAFKA_REPLICA_FETCH_MAX_BYTES', value: String(largest) },
  ]
}

/** What only brokers are told: threads, sockets, replication, start and stop. */
export function trafficSettings({ catalog: { cluster } }: Layout): readonly Variable[] {
  return [
    { name: 'KAFKA_NUM_NETWORK_THREADS', value: String(cluster.threads.network), about: 'Threads.' },
    { name: 'KAFKA_NUM_IO_THREADS', value: String(cluster.threads.io) },
    { name: 'KAFKA_NUM_REPLICA_FETCHERS', value: cluster.brokers > 1 ? '2' : '1' },
    {
      name: 'KAFKA_NUM_RECOVERY_THREADS_PER_DATA_DIR',
      value: '4',
      about: 'After a crash segments are read again, this many at a time.',
    },
    {
      name: 'KAFKA_SOCKET_SEND_BUFFER_BYTES',
      value: '-1',
      about: 'The system sizes buffers; a number here would turn that off.',
    },
    { name: 'KAFKA_SOCKET_RECEIVE_BUFFER_BYTES', value: '-1' },
    { name: 'KAFKA_SOCKET_REQUEST_MAX_BYTES', value: String(100 * MiB) },
    // KIP-764; older brokers know no such key.
    ...(isAtLeast(cluster.kafka, 3, 2) ? [{ name: 'KAFKA_SOCKET_LISTEN_BACKLOG_SIZE', value: '4096' }] : []),
    { name: 'KAFKA_CONTROLLED_SHUTDOWN_ENABLE', value: 'true', about: 'Leaders move away before a broker stops.' },
    { name: 'KAFKA_AUTO_LEADER_REBALANCE_ENABLE', value: 'true' },
  ]
}

/**
 * The JVM of a broker or controller. The options replace the start script's whole, so its own are repeated: collector
 * and pause goal as the catalog's owner asked, the rest from `kafka-run-class.sh` and Kafka's operations page.
 */
export function jvmSettings(heap: number, rules: string, more = ''): readonly Variable[] {
  const options = [
    '-server',
    '-XX:+UseG1GC',
    '-XX:MaxGCPauseMillis=20',
    '-XX:InitiatingHeapOccupancyPercent=35',
    '-XX:+ExplicitGCInvokesConcurrent',
    '-XX:MaxInlineLevel=15',
    '-XX:MetaspaceSize=96m',
    // Fixed regions pay from a few gigabytes on; a small heap would have too few of them.
    ...(heap >= 4096 * MiB ? ['-XX:G1HeapRegionSize=16M'] : []),
    '-XX:+ExitOnOutOfMemoryError',
    '-Djava.awt.headless=true',
  ]
  return [
    { name: 'KAFKA_HEAP_OPTS', value: heapOptions(heap), about: 'Java.' },
    { name: 'KAFKA_JVM_PERFORMANCE_OPTS', value: options.join(' ') },
    {
      name: 'KAFKA_OPTS',
      value: more + agentOption(rules),
      about: 'Metrics; tools started in here must run without it: `env -u KAFKA_OPTS …`.',
    },
  ]
}

/** Where containers find the agent, and the port on which it answers. */
export function agentOption(rules: string): string {
  return `-javaagent:/opt/jmx/agent.jar=${ports.jmx}:/etc/jmx/${rules}`
}

/** Names are chosen: the image takes text like `SSL://` in what is advertised for an order to make stores of its own. */
export function listenerProtocols({ catalog }: Layout): string {
  const secured = isSecured(catalog)
  const kraft = catalog.cluster.metadata === 'kraft'
  const own = secured ? 'SSL' : 'PLAINTEXT'
  return [
    ...(kraft ? [`CONTROLLER:${own}`] : []),
    `INTERNAL:${own}`,
    ...(secured ? ['CLIENT:SASL_SSL'] : []),
    `EXTERNAL:${secured ? 'SASL_SSL' : 'PLAINTEXT'}`,
  ].join(',')
}

/** Inside under the service's name, outside under the host's. */
export function brokerListeners(
  layout: Layout,
  broker: BrokerPlace,
  more: readonly string[] = [],
): readonly Variable[] {
  const host = literal(layout.catalog.cluster.externalHost)
  const external = `EXTERNAL://${host.includes(':') ? `[${host}]` : host}:${broker.externalPort}`
  const secured = isSecured(layout.catalog)
  const internal = `INTERNAL://${broker.name}:${ports.internal}`
  const clients = secured ? [`CLIENT://${broker.name}:${ports.client}`] : []
  const own = [internal, ...clients].map((listener) => listener.replace(broker.name, '0.0.0.0'))
  return [
    {
      name: 'KAFKA_LISTENERS',
      value: [...own, `EXTERNAL://0.0.0.0:${broker.externalPort}`, ...more].join(','),
      about: secured
        ? 'INTERNAL by certificate for parts of the bundle; by name and password CLIENT in this network, EXTERNAL outside.'
        : 'INTERNAL for services of this network, EXTERNAL for clients of the host.',
    },
    { name: 'KAFKA_ADVERTISED_LISTENERS', value: [internal, ...clients, external].join(',') },
    { name: 'KAFKA_LISTENER_SECURITY_PROTOCOL_MAP', value: listenerProtocols(layout) },
    { name: 'KAFKA_INTER_BROKER_LISTENER_NAME', value: 'INTERNAL' },
  ]
}
