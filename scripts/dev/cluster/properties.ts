/** What a laptop's broker is told; everything else keeps Kafka's default. */
export interface BrokerSettings {
  readonly id: number
  readonly host: string
  readonly port: number
  readonly folder: string
  readonly metadata:
    | { readonly kind: 'zookeeper'; readonly connect: string }
    | { readonly kind: 'kraft'; readonly controllerPort: number; readonly voters: string }
  /** Of internal topics; at most the number of brokers. */
  readonly replication: number
  readonly minInSync: number
  readonly overrides: Readonly<Record<string, string>>
}

export function brokerProperties(settings: BrokerSettings): string {
  const { replication, minInSync } = settings
  return properties({
    'log.dirs': settings.folder,
    'auto.create.topics.enable': 'false',
    'default.replication.factor': replication,
    'min.insync.replicas': minInSync,
    'offsets.topic.replication.factor': replication,
    'offsets.topic.num.partitions': 12,
    'transaction.state.log.replication.factor': replication,
    'transaction.state.log.min.isr': minInSync,
    'transaction.state.log.num.partitions': 6,
    'unclean.leader.election.enable': 'false',
    'compression.type': 'producer',
    'controlled.shutdown.enable': 'true',
    // A laptop has no thundering herd of members: the first one need not wait 3 s for others.
    'group.initial.rebalance.delay.ms': 0,
    'num.network.threads': 3,
    'num.io.threads': 4,
    ...metadataProperties(settings),
    ...settings.overrides,
  })
}

function metadataProperties({ id, host, port, metadata }: BrokerSettings): Record<string, string | number> {
  const client = `PLAINTEXT://${host}:${port}`
  if (metadata.kind === 'zookeeper') {
    return {
      'broker.id': id,
      listeners: client,
      'zookeeper.connect': metadata.connect,
      // A broker that is killed must be missed soon, as faults are what this cluster is for.
      'zookeeper.session.timeout.ms': 6000,
    }
  }
  return {
    'node.id': id,
    'process.roles': 'broker,controller',
    listeners: `${client},CONTROLLER://${host}:${metadata.controllerPort}`,
    'advertised.listeners': client,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'controller.quorum.voters': metadata.voters,
    'broker.session.timeout.ms': 6000,
  }
}

export function properties(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('')
}

/** Logs go to the process's own output file; warnings and worse, and what a start says. */
export const LOG4J = properties({
  'log4j.rootLogger': 'WARN, stdout',
  'log4j.logger.kafka.server': 'INFO',
  'log4j.appender.stdout': 'org.apache.log4j.ConsoleAppender',
  'log4j.appender.stdout.layout': 'org.apache.log4j.PatternLayout',
  'log4j.appender.stdout.layout.ConversionPattern': '[%d] %p %m (%c)%n',
})
