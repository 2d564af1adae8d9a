import type { CodeEntry } from './codes.ts'

/** The cluster: replicas, controllers, capacity, calendars. */
export const clusterRuleCodes = {
  'replication-exceeds-brokers': {
    severity: 'error',
    title: 'More replicas than brokers',
    cause: 'Every replica lies on another broker; Kafka refuses to create the topic (INVALID_REPLICATION_FACTOR).',
    fix: 'Lower `replication`, or add brokers.',
  },
  'replication-one': {
    severity: 'warning',
    title: 'A topic has a single copy',
    cause: 'When its broker fails, the partition is gone until that broker is back, and lost with its disk.',
    fix: 'Set `replication` to 3.',
  },
  'min-in-sync-equals-replication': {
    severity: 'error',
    title: 'Every replica must be in sync for a write',
    cause:
      'With min.insync.replicas equal to the replication factor, one broker that is down or restarts stops every producer.',
    fix: 'Set `minInSync` one below `replication`.',
  },
  'min-in-sync-exceeds-replication': {
    severity: 'error',
    title: 'More replicas must be in sync than there are',
    cause:
      'Brokers before Kafka 3.7 reject every write; since then they take the replication factor instead, so that one broker that is down stops every producer.',
    fix: 'Set `minInSync` one below `replication`.',
  },
  'min-in-sync-one': {
    severity: 'warning',
    title: 'A write is acknowledged with a single copy',
    cause:
      'While followers are behind, the leader alone acknowledges; if it then fails, acknowledged records are lost in spite of three replicas.',
    fix: 'Set `minInSync` to 2.',
  },
  'partitions-per-broker': {
    severity: 'warning',
    title: 'A broker holds more than 4000 partition replicas',
    cause: 'Leader elections, restarts and memory grow with their number; 4000 a broker is the usual limit.',
    fix: 'Lower partition counts, or add brokers.',
  },
  'capacity-tight': {
    severity: 'warning',
    title: 'The declared traffic fills more than three quarters of the disk',
    cause: 'A replica that moves, a burst and expired segments need room; kafka stops when the file system is full.',
    fix: 'Lower retention, set `retentionBytes`, or give `cluster.storage.capacity` the size that is there.',
  },
  'capacity-exceeded': {
    severity: 'error',
    title: 'The declared traffic does not fit on the disk',
    cause:
      'Mean rate × size × retention × replication of all topics is more than the file system holds: brokers stop when it is full.',
    fix: 'Lower retention, set `retentionBytes`, or give `cluster.storage.capacity` the size that is there.',
  },
  'controllers-even': {
    severity: 'warning',
    title: 'An even number of controllers',
    cause: 'A quorum of an even number survives no more failures than one less.',
    fix: 'Use 1, 3 or 5.',
  },
  'controllers-missing': {
    severity: 'error',
    title: 'ZooKeeper needs nodes of its own',
    cause: '`controllers: 0` puts the controllers into the brokers; only KRaft can do that.',
    fix: 'Set `controllers` to 3, or `metadata` to kraft.',
  },
  'zookeeper-removed': {
    severity: 'error',
    title: 'This Kafka has no ZooKeeper mode',
    cause: 'Kafka 4.0 (Confluent Platform 8.0) removed it.',
    fix: 'Set `metadata: kraft`, or a platform version up to 7.9.',
  },
  'security-too-old': {
    severity: 'error',
    title: 'This Kafka keeps no SCRAM users without ZooKeeper',
    cause: 'KRaft has SCRAM since Kafka 3.5 (KIP-900), Confluent Platform 7.5.',
    fix: 'Use a newer platform, ZooKeeper mode, or `security: none`.',
  },
  'service-user': {
    severity: 'error',
    title: 'A service cannot be a Kafka user under this name',
    cause:
      'With `security: tls-scram` a service is the user of its name, which stands in certificates, file names and access rules; names of brokers and of parts of the bundle have rights of their own.',
    fix: 'Name the service with letters, digits, `.`, `_` and `-`, and unlike any part of the bundle.',
  },
  'ports-shared': {
    severity: 'error',
    title: 'Two services listen on one port',
    cause: 'Only one of them can start.',
    fix: 'Give each port once.',
  },
  'compression-zstd': {
    severity: 'info',
    title: 'Zstandard needs a newer Node',
    cause:
      'Node has Zstandard since 22.15 and 23.8; on an older one, producers and consumers of the topic cannot start.',
    fix: 'Use lz4, or run all services on Node 24.',
  },
  'calendar-without-closures': {
    severity: 'info',
    title: 'A calendar knows no holidays',
    cause: 'On a holiday the topic is silent in a session, which raises an alert.',
    fix: 'List the closed dates in the calendar file.',
  },
} as const satisfies Record<string, CodeEntry>
