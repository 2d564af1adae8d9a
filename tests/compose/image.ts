/** What Confluent's images make of a container's environment, after `configure` and `*.properties.template` of 7.x. */

const notProperties =
  /^KAFKA_(VERSION|HEAP_OPTS|LOG4J_\w+|TOOLS_LOG4J_LOGLEVEL|OPTS|JMX_OPTS|JVM_PERFORMANCE_OPTS|GC_LOG_OPTS)$/

/** `KAFKA_LOG_RETENTION_MS` is `log.retention.ms`; `__` is a dash and `___` an underscore. */
export function brokerProperties(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = Object.keys(environment).filter((name) => name.startsWith('KAFKA_') && !notProperties.test(name))
  const marks: Readonly<Record<string, string>> = { _: '.', __: '-', ___: '_' }
  return Object.fromEntries(
    names.map((name) => [
      name
        .slice('KAFKA_'.length)
        .toLowerCase()
        .replace(/_+/g, (run) => marks[run] ?? run),
      environment[name] ?? '',
    ]),
  )
}

const zookeeperNames: Readonly<Record<string, string>> = {
  ZOOKEEPER_CLIENT_PORT: 'clientPort',
  ZOOKEEPER_TICK_TIME: 'tickTime',
  ZOOKEEPER_INIT_LIMIT: 'initLimit',
  ZOOKEEPER_SYNC_LIMIT: 'syncLimit',
  ZOOKEEPER_MAX_CLIENT_CNXNS: 'maxClientCnxns',
  ZOOKEEPER_AUTOPURGE_SNAP_RETAIN_COUNT: 'autopurge.snapRetainCount',
  ZOOKEEPER_AUTOPURGE_PURGE_INTERVAL: 'autopurge.purgeInterval',
  ZOOKEEPER_CLIENT_PORT_ADDRESS: 'clientPortAddress',
  ZOOKEEPER_SECURE_CLIENT_PORT: 'secureClientPort',
  ZOOKEEPER_SERVER_CNXN_FACTORY: 'serverCnxnFactory',
  ZOOKEEPER_AUTH_PROVIDER_X509: 'authProvider.x509',
  ZOOKEEPER_SSL_QUORUM: 'sslQuorum',
  ...Object.fromEntries(
    ['', 'QUORUM_'].flatMap((kind) => {
      const prefix = `ssl.${kind === '' ? '' : 'quorum.'}`
      return [
        [`ZOOKEEPER_SSL_${kind}CLIENT_AUTH`, `${prefix}clientAuth`],
        [`ZOOKEEPER_SSL_${kind}KEYSTORE_LOCATION`, `${prefix}keyStore.location`],
        [`ZOOKEEPER_SSL_${kind}KEYSTORE_TYPE`, `${prefix}keyStore.type`],
        [`ZOOKEEPER_SSL_${kind}TRUSTSTORE_LOCATION`, `${prefix}trustStore.location`],
        [`ZOOKEEPER_SSL_${kind}TRUSTSTORE_TYPE`, `${prefix}trustStore.type`],
      ]
    }),
  ),
}

/** Only names of the image's table count; others are lost without a word, and are returned as `ignored`. */
export function zookeeperProperties(environment: Readonly<Record<string, string>>): {
  readonly properties: Readonly<Record<string, string>>
  readonly ignored: readonly string[]
} {
  const properties: Record<string, string> = {
    dataDir: '/var/lib/zookeeper/data',
    dataLogDir: '/var/lib/zookeeper/log',
  }
  const ignored: string[] = []
  for (const [name, value] of Object.entries(environment)) {
    const property = zookeeperNames[name]
    if (property !== undefined) properties[property] = value
    else if (name === 'ZOOKEEPER_SERVERS')
      value.split(';').forEach((server, index) => (properties[`server.${index + 1}`] = server))
    else if (name.startsWith('ZOOKEEPER_') && name !== 'ZOOKEEPER_SERVER_ID') ignored.push(name)
  }
  return { properties, ignored }
}
