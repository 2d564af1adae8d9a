import type { CodeEntry } from './codes.ts'

/** What the bundle's linter finds in compose files, host files and scripts, generated or written by hand. */
export const bundleCodes = {
  'bundle-unreadable': {
    severity: 'error',
    title: 'A file of the bundle cannot be read',
    cause: 'Compose and Prometheus refuse what is no YAML, or has no services.',
    fix: 'Mend the syntax that the message names.',
  },
  'bundle-unreachable': {
    severity: 'error',
    title: 'A service calls a name and port that nobody answers',
    cause: 'Names resolve only on a network that both services share, and a port answers only where something listens.',
    fix: 'Put both on one named network, and name the port that the other service listens on.',
  },
  'bundle-listener': {
    severity: 'error',
    title: 'Listeners and advertised listeners do not fit together',
    cause:
      'A broker tells clients where to call. What it advertises must be listened on, every name must have a protocol, and brokers must know which listener is theirs.',
    fix: 'Say KAFKA_LISTENERS, KAFKA_ADVERTISED_LISTENERS, the protocol map and KAFKA_INTER_BROKER_LISTENER_NAME with the same names and ports.',
  },
  'bundle-port-clash': {
    severity: 'error',
    title: 'Two services publish one port of the host',
    cause: 'Only one of them can start.',
    fix: 'Give each port once, in `cluster.ports`.',
  },
  'bundle-port-known': {
    severity: 'warning',
    title: 'A broker publishes the usual port of another tool',
    cause: 'Sooner or later that tool is started on the same host, and one of them cannot.',
    fix: 'Publish brokers from 19092 on: `cluster.ports.kafka`.',
  },
  'bundle-port-silent': {
    severity: 'error',
    title: 'A published port leads to nothing',
    cause: 'No listener of the container has that port; whoever calls it is refused.',
    fix: 'Publish the port of a listener, or publish none.',
  },
  'bundle-port-public': {
    severity: 'error',
    title: 'A port is published on all interfaces',
    cause: 'Published ports bypass the usual firewall rules, and these services ask nobody for a password.',
    fix: 'Publish on 127.0.0.1, or on one address that the operator names. Never publish ZooKeeper.',
  },
  'bundle-security': {
    severity: 'error',
    title: 'A guarded bundle has an open door',
    cause:
      'One listener without TLS, one node that asks for nothing, one rule for everybody, and the rest guards nothing.',
    fix: 'Guard every listener, know nodes by certificate, allow only what a rule allows, and check names of hosts.',
  },
  'bundle-health': {
    severity: 'error',
    title: 'A service has no health check that works',
    cause: 'Without one, nothing can wait for it; with a tool that its image lacks, it is never healthy.',
    fix: 'Check with a program that the image has, without the metrics agent in KAFKA_OPTS.',
  },
  'bundle-depends': {
    severity: 'error',
    title: 'A service does not wait until what it needs is healthy',
    cause: 'The short form of depends_on waits for the start of a container, seconds or minutes too early.',
    fix: 'Say `condition: service_healthy`, or `service_completed_successfully` for a job.',
  },
  'bundle-lifecycle': {
    severity: 'error',
    title: 'A container is not restarted, or not given time to stop',
    cause:
      'A crash without `restart` is an outage until somebody looks; a broker that is killed after 10 s recovers its logs for minutes.',
    fix: 'Set `restart: unless-stopped`, and a `stop_grace_period` of at least two minutes for brokers.',
  },
  'bundle-limits': {
    severity: 'error',
    title: 'A container may take all memory, all disk, or too few files',
    cause:
      'One that leaks takes the host along; logs without rotation fill its disk; a broker without enough open files stops.',
    fix: 'Set `mem_limit`, `logging` with max-size and max-file, and `nofile` of at least 100000 for brokers.',
  },
  'bundle-memory': {
    severity: 'error',
    title: 'A heap does not fit its container',
    cause: 'The limit covers heap, what Java needs beside it, and the page cache from which consumers are served.',
    fix: 'Raise the limit, or lower the heap; brokers gain nothing from more than 6 to 8 GiB.',
  },
  'bundle-image': {
    severity: 'error',
    title: 'An image that may change, or that nobody mends',
    cause: 'A tag that moves makes two hosts differ; an image without maintenance keeps its known holes.',
    fix: 'Use a release tag of a maintained project.',
  },
  'bundle-version-ended': {
    severity: 'warning',
    title: 'A version past its support',
    cause: 'Its vendor mends no faults in it any more.',
    fix: 'Set `cluster.confluentPlatform` to a supported line.',
  },
  'bundle-obsolete': {
    severity: 'warning',
    title: 'A word that Compose no longer has',
    cause: '`version` is ignored with a warning, and the `docker-compose` of version 1 has ended.',
    fix: 'Leave `version` out, say `name`, and call `docker compose`.',
  },
  'bundle-variable': {
    severity: 'error',
    title: 'A variable that the image does not know',
    cause: 'The image ignores it without a word, so that what it should set stays at its default.',
    fix: 'Use the name that the message gives.',
  },
  'bundle-setting': {
    severity: 'error',
    title: 'A broker lacks a setting, or differs from the others',
    cause:
      'What one broker alone knows depends on which of them does the work; defaults create topics by misspelling and keep one copy.',
    fix: 'Say the setting on every broker with the same value.',
  },
  'bundle-replication': {
    severity: 'error',
    title: 'Too few copies, or a write that needs all of them',
    cause:
      'One copy is lost with its disk; with as many in-sync replicas demanded as there are, one broker that restarts stops every producer.',
    fix: 'Three copies and two in sync, of internal topics too.',
  },
  'bundle-quorum': {
    severity: 'warning',
    title: 'One metadata node is a single point of failure',
    cause: 'When it stops, no partition gets a leader.',
    fix: 'Run three ZooKeeper nodes or controllers, and let ZooKeeper purge its snapshots.',
  },
  'bundle-jvm': {
    severity: 'error',
    title: 'Java options that lose the start script’s own',
    cause: 'KAFKA_JVM_PERFORMANCE_OPTS replaces them whole.',
    fix: 'Leave it out, or repeat all of them.',
  },
  'bundle-tuning': {
    severity: 'error',
    title: 'A setting that harms',
    cause: 'It turns off what the system does better by itself, or makes the broker do work twice.',
    fix: 'Set what the message says, or leave it out.',
  },
  'bundle-metrics': {
    severity: 'error',
    title: 'Metrics that nobody exports or that are read wrongly',
    cause: 'Alerts on a metric that is not there stay silent.',
    fix: 'Give every broker the metrics agent and the exporter the version of the cluster.',
  },
  'bundle-registry': {
    severity: 'error',
    title: 'A schema registry that may lose its schemas',
    cause: 'One copy of _schemas is lost with its disk, and with it what every record means.',
    fix: 'Three copies, and bootstrap servers with their protocol.',
  },
  'bundle-compatibility': {
    severity: 'warning',
    title: 'A schema registry that compares with the last version only',
    cause: 'Topics keep records of older versions, which a new schema may then be unable to read.',
    fix: 'Set `registry.compatibility` to BACKWARD_TRANSITIVE.',
  },
  'bundle-data': {
    severity: 'error',
    title: 'Data folders that are not the ones prepared',
    cause:
      'Docker makes a folder that is missing, as root and on whatever disk is there; a migration then copies the wrong one.',
    fix: 'One path, prepared with its owner, and `create_host_path: false`.',
  },
  'bundle-secret': {
    severity: 'error',
    title: 'A secret in plain text',
    cause: 'Environment variables are shown by `docker inspect` and end up in logs and repositories.',
    fix: 'Keep it in a file of its own and mount it as a secret.',
  },
  'bundle-mount': {
    severity: 'error',
    title: 'A mount that fails, or that keeps the host from booting',
    cause: 'Linux refuses options that it no longer knows, and without `nofail` a missing data disk stops the boot.',
    fix: 'defaults,noatime,nodev,nosuid,noexec,nofail and the passes 0 0.',
  },
  'bundle-kernel': {
    severity: 'error',
    title: 'A kernel setting that harms or is missing',
    cause: 'Ranges overlap listeners, buffers are forced on every socket, or a broker runs out of memory maps.',
    fix: 'Set what the message says, or leave it out.',
  },
  'bundle-script': {
    severity: 'error',
    title: 'A script that may destroy, lose or hang',
    cause: 'It runs a second time, on another host, or half-way: each command must be safe then.',
    fix: 'Do what the message says.',
  },
} as const satisfies Record<string, CodeEntry>
