/** What is known of an image, by its repository. */
export interface ImageFacts {
  /** Programs for health checks, named as they are called. */
  readonly tools: readonly string[]
  /** Ports it listens on without being told. */
  readonly listens: readonly number[]
  /** Variables that it reads; undefined where any name may be one. */
  readonly variables?: RegExp
  /** Names that look right and are ignored → the name that works, or what to do. */
  readonly ignored?: Readonly<Record<string, string>>
  /** Why it must not be used. */
  readonly ended?: string
}

const javaVariables =
  'KAFKA_HEAP_OPTS|KAFKA_OPTS|KAFKA_JMX_OPTS|KAFKA_JMX_PORT|KAFKA_LOG4J_\\w+|KAFKA_JVM_PERFORMANCE_OPTS|KAFKA_GC_LOG_OPTS'
/** busybox: images of Prometheus' projects and of Alpine. */
const busybox = ['wget', 'sh', 'nc', 'true']

/**
 * Sources: kafka-images 7.x (`*.properties.template`, `configure`), common-docker (base images), kafbat/kafka-ui and
 * kafka_exporter Dockerfiles, Prometheus' busybox base image. Curl and nc left Confluent's base images in 8.3.
 */
const table: Readonly<Record<string, ImageFacts>> = {
  'confluentinc/cp-kafka': {
    tools: ['bash', 'env', 'kafka-broker-api-versions', 'kafka-topics', 'kafka-metadata-quorum'],
    listens: [],
    // Everything else with the prefix becomes a broker property.
    variables: /^(KAFKA_\w+|CLUSTER_ID|CONFLUENT_\w+)$/,
    ignored: { KAFKA_ADVERTISED_HOST_NAME: 'KAFKA_ADVERTISED_LISTENERS', KAFKA_CREATE_TOPICS: 'the job `topics`' },
  },
  'confluentinc/cp-zookeeper': {
    tools: ['bash', 'env'],
    listens: [],
    variables: new RegExp(
      `^(${javaVariables}|ZOOKEEPER_(SERVER_ID|SERVERS|GROUPS|WEIGHTS|CLIENT_PORT|CLIENT_PORT_ADDRESS|CLIENT_PORT_UNIFICATION|CLIENT_CNXN_SOCKET|SECURE_CLIENT_PORT|TICK_TIME|INIT_LIMIT|SYNC_LIMIT|SYNC_ENABLED|MAX_CLIENT_CNXNS|MIN_SESSION_TIMEOUT|MAX_SESSION_TIMEOUT|GLOBAL_OUTSTANDING_LIMIT|PRE_ALLOC_SIZE|SNAP_COUNT|TRACE_FILE|FSYNC_WARNING_THRESHOLDMS|AUTOPURGE_SNAP_RETAIN_COUNT|AUTOPURGE_PURGE_INTERVAL|ELECTION_ALG|LEADER_SERVES|CNX_TIMEOUT|FORCE_SYNC|JUTE_MAX_BUFFER|SKIP_ACL|QUORUM_LISTEN_ON_ALL_IPS|SERVER_CNXN_SOCKET|SERVER_CNXN_FACTORY|TCP_KEEP_ALIVE|X509_\\w+|SSL_\\w+|AUTH_PROVIDER_\\w+|ADMIN_\\w+|LOG4J_\\w+))$`,
    ),
    ignored: { ZOOKEEPER_MAX_CLIENT_CONNECTIONS: 'ZOOKEEPER_MAX_CLIENT_CNXNS' },
  },
  'confluentinc/cp-schema-registry': {
    tools: ['bash', 'env'],
    listens: [8081],
    variables: /^SCHEMA_REGISTRY_\w+$/,
  },
  'kafbat/kafka-ui': {
    tools: busybox,
    listens: [8080],
    ignored: { KAFKA_CLUSTERS_0_ZOOKEEPER: 'nothing: it asks the brokers' },
  },
  'provectuslabs/kafka-ui': {
    tools: busybox,
    listens: [8080],
    ignored: { KAFKA_CLUSTERS_0_ZOOKEEPER: 'nothing: it asks the brokers' },
    ended: 'unmaintained since 2024, versions to 0.7.1 run code of strangers (CVE-2023-52251); kafbat/kafka-ui goes on',
  },
  'danielqsj/kafka-exporter': { tools: busybox, listens: [9308] },
  'prom/prometheus': { tools: [...busybox, 'promtool'], listens: [9090] },
  'prom/alertmanager': { tools: [...busybox, 'amtool'], listens: [9093] },
  'prom/node-exporter': { tools: busybox, listens: [9100] },
  'prom/blackbox-exporter': { tools: busybox, listens: [9115] },
  'grafana/grafana': { tools: [...busybox, 'curl', 'bash'], listens: [3000] },
  maven: { tools: ['bash', 'curl'], listens: [] },
  'curlimages/curl': { tools: ['sh', 'curl'], listens: [] },
}

/** Undefined for an image that nothing is known of. */
export function factsOf(repository: string): ImageFacts | undefined {
  if (repository.startsWith('bitnami/'))
    return { tools: [], listens: [], ended: 'frozen in August 2025 and moved to a namespace of the past' }
  return Object.hasOwn(table, repository) ? table[repository] : undefined
}
