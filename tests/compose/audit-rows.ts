import type { BundleFinding } from '../../generators/bundle/rule.ts'

/** A compose file as a mutation changes it. */
export interface Compose {
  version?: string
  services: Record<string, Service>
}

interface Service {
  image: string
  restart?: string
  command?: string[]
  networks?: string[]
  environment: Record<string, string>
  ports: { host_ip?: string; published: number; target: number }[]
  volumes: { source: string; target: string; bind?: { create_host_path?: boolean } }[]
  depends_on?: Record<string, { condition: string }> | string[]
  healthcheck?: { test: string[] }
  mem_limit?: string
  cpus?: number
  logging?: object
  stop_grace_period?: string
  ulimits?: { nofile: number }
}

/** A mistake that is put back, or a row that concerns no file of a bundle. */
export type Row =
  | {
      readonly row: string
      readonly mistake: string
      readonly code: BundleFinding['code']
      readonly says: RegExp
      readonly compose?: (services: Record<string, Service>, document: Compose) => void
      readonly files?: Readonly<Record<string, (text: string) => string>>
    }
  | { readonly row: string; readonly reason: string; readonly tested: readonly string[] }

const brokers = ['kafka1', 'kafka2', 'kafka3']
/** The same variable on every broker; undefined takes it away. */
const every = (name: string, value: string | undefined) => (services: Record<string, Service>) => {
  for (const broker of brokers) {
    if (value === undefined) delete services[broker]!.environment[name]
    else services[broker]!.environment[name] = value
  }
}
/** A script of the operator beside the bundle, as the spec has it. */
const script = (line: string) => ({ 'operator.sh': () => `#!/usr/bin/env bash\nset -euo pipefail\n${line}\n` })

const fixture = (code: string) => `tests/fixtures/rules/${code}`

/** Spec-audit §1.1: compose and broker settings. */
const compose: readonly Row[] = [
  { row: 'A1', mistake: 'brokers on the default network, the rest on another', code: 'bundle-unreachable', says: /schema-registry: kafka1:29092 is not on a network/, compose: (services) => { for (const broker of brokers) delete services[broker]!.networks } },
  { row: 'A2', mistake: '`version:`', code: 'bundle-obsolete', says: /version/, compose: (_, document) => { document.version = '3.8' } },
  { row: 'A3', mistake: '"same settings as kafka1" in a comment', code: 'bundle-setting', says: /kafka2: no KAFKA_AUTO_CREATE_TOPICS_ENABLE/, compose: (services) => { services['kafka2']!.environment = Object.fromEntries(Object.entries(services['kafka2']!.environment).filter(([name]) => /BROKER_ID|ZOOKEEPER_CONNECT|LISTENER/.test(name))) } },
  { row: 'A4', mistake: 'offsets topic with factor 2 on kafka1 only', code: 'bundle-setting', says: /OFFSETS_TOPIC_REPLICATION_FACTOR/, compose: (services) => { services['kafka1']!.environment['KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR'] = '2'; delete services['kafka2']!.environment['KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR'] } },
  { row: 'A4b', mistake: 'offsets topic with factor 2', code: 'bundle-replication', says: /OFFSETS_TOPIC_REPLICATION_FACTOR is 2/, compose: every('KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR', '2') },
  { row: 'A5', mistake: 'no default replication factor', code: 'bundle-setting', says: /no KAFKA_DEFAULT_REPLICATION_FACTOR/, compose: every('KAFKA_DEFAULT_REPLICATION_FACTOR', undefined) },
  { row: 'A5b', mistake: 'no least number of in-sync replicas', code: 'bundle-setting', says: /no KAFKA_MIN_INSYNC_REPLICAS/, compose: every('KAFKA_MIN_INSYNC_REPLICAS', undefined) },
  { row: 'A5c', mistake: 'no transaction log settings', code: 'bundle-setting', says: /no KAFKA_TRANSACTION_STATE_LOG_MIN_ISR/, compose: every('KAFKA_TRANSACTION_STATE_LOG_MIN_ISR', undefined) },
  { row: 'A5d', mistake: 'unclean leader election', code: 'bundle-setting', says: /acknowledged records are lost/, compose: every('KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE', 'true') },
  { row: 'A6', mistake: 'two copies', code: 'bundle-replication', says: /DEFAULT_REPLICATION_FACTOR is 2/, compose: every('KAFKA_DEFAULT_REPLICATION_FACTOR', '2') },
  { row: 'A6b', mistake: 'two of two in sync', code: 'bundle-replication', says: /MIN_INSYNC_REPLICAS 2 of 2 copies/, compose: every('KAFKA_DEFAULT_REPLICATION_FACTOR', '2') },
  { row: 'A6c', mistake: 'one in sync of three', code: 'bundle-replication', says: /the leader alone/, compose: every('KAFKA_MIN_INSYNC_REPLICAS', '1') },
  { row: 'A7', mistake: 'one ZooKeeper', code: 'bundle-quorum', says: /1 metadata node for 3 brokers/, compose: (services) => { delete services['zookeeper2']; delete services['zookeeper3'] } },
  { row: 'A8', mistake: 'ZOOKEEPER_MAX_CLIENT_CONNECTIONS', code: 'bundle-variable', says: /MAX_CLIENT_CONNECTIONS is ignored/, compose: (services) => { services['zookeeper1']!.environment['ZOOKEEPER_MAX_CLIENT_CONNECTIONS'] = '60' } },
  { row: 'A8b', mistake: 'a variable of ZooKeeper that nobody knows', code: 'bundle-variable', says: /ZOOKEEPER_MAX_CLIENTS is not read/, compose: (services) => { services['zookeeper1']!.environment['ZOOKEEPER_MAX_CLIENTS'] = '60' } },
  { row: 'A9', mistake: 'ZooKeeper never purges', code: 'bundle-quorum', says: /never purged/, compose: (services) => { delete services['zookeeper1']!.environment['ZOOKEEPER_AUTOPURGE_PURGE_INTERVAL'] } },
  { row: 'A10', mistake: 'ZooKeeper data in a folder that nobody prepared', code: 'bundle-data', says: /\/var\/lib\/kafka\/zookeeper is not prepared/, compose: (services) => { services['zookeeper1']!.volumes[0]!.source = '/var/lib/kafka/zookeeper' } },
  { row: 'A10b', mistake: 'one folder for two brokers', code: 'bundle-data', says: /is the folder of kafka1 too/, compose: (services) => { services['kafka2']!.volumes[0]!.source = services['kafka1']!.volumes[0]!.source } },
  { row: 'A11', mistake: 'data folders made by Docker', code: 'bundle-data', says: /Docker makes .*kafka1 as root/, compose: (services) => { delete services['kafka1']!.volumes[0]!.bind } },
  { row: 'A12', mistake: 'a published port where nothing listens', code: 'bundle-port-silent', says: /39092 leads to 39092/, compose: (services) => { services['kafka1']!.ports.push({ host_ip: '127.0.0.1', published: 39092, target: 39092 }) } },
  { row: 'A13', mistake: 'clients of other hosts are told localhost', code: 'bundle-listener', says: /tells clients to call localhost/, compose: (services) => { services['kafka1']!.ports[0]!.host_ip = '192.168.1.10' } },
  { row: 'A13b', mistake: 'a service inside the network calls localhost', code: 'bundle-unreachable', says: /localhost:9092 is the container itself/, compose: (services) => { services['kafka-ui']!.environment['KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS'] = 'localhost:9092' } },
  { row: 'A14', mistake: 'no name of the listener between brokers', code: 'bundle-listener', says: /no KAFKA_INTER_BROKER_LISTENER_NAME/, compose: every('KAFKA_INTER_BROKER_LISTENER_NAME', undefined) },
  { row: 'A14b', mistake: 'advertised where it does not listen', code: 'bundle-listener', says: /EXTERNAL is advertised at 9092/, compose: (services) => { services['kafka1']!.environment['KAFKA_ADVERTISED_LISTENERS'] = 'INTERNAL://kafka1:29092,EXTERNAL://localhost:9092' } },
  { row: 'A15', mistake: "brokers on Alertmanager's ports", code: 'bundle-port-clash', says: /kafka2 and alertmanager both publish 9093/, compose: (services) => { services['kafka2']!.ports[0]!.published = 9093 } },
  { row: 'A15b', mistake: "brokers on Alertmanager's cluster port", code: 'bundle-port-known', says: /kafka3 publishes 9094/, compose: (services) => { services['kafka3']!.ports[0]!.published = 9094 } },
  { row: 'A16', mistake: 'ports on all interfaces', code: 'bundle-port-public', says: /kafka-ui: 8080 is published on every interface/, compose: (services) => { delete services['kafka-ui']!.ports[0]!.host_ip } },
  { row: 'A16b', mistake: 'ZooKeeper is published', code: 'bundle-port-public', says: /ZooKeeper is published/, compose: (services) => { services['zookeeper1']!.ports = [{ host_ip: '127.0.0.1', published: 2181, target: 2181 }] } },
  { row: 'A17', mistake: 'start order only', code: 'bundle-depends', says: /schema-registry: waits for the start of kafka1 only/, compose: (services) => { services['schema-registry']!.depends_on = brokers } },
  { row: 'A17b', mistake: 'no health check', code: 'bundle-health', says: /kafka1: no health check/, compose: (services) => { delete services['kafka1']!.healthcheck } },
  { row: 'A17c', mistake: 'a health check with a tool that the image lacks', code: 'bundle-health', says: /schema-registry: checks itself with curl/, compose: (services) => { services['schema-registry']!.healthcheck = { test: ['CMD-SHELL', 'curl -f http://localhost:8081/subjects'] } } },
  { row: 'A18', mistake: 'no restart', code: 'bundle-lifecycle', says: /kafka1: is not started again/, compose: (services) => { delete services['kafka1']!.restart } },
  { row: 'A19', mistake: 'brokers are killed after ten seconds', code: 'bundle-lifecycle', says: /kafka1: is killed after 10 s/, compose: (services) => { delete services['kafka1']!.stop_grace_period } },
  { row: 'A19b', mistake: 'one thread reads all logs after a crash', code: 'bundle-setting', says: /NUM_RECOVERY_THREADS/, compose: every('KAFKA_NUM_RECOVERY_THREADS_PER_DATA_DIR', undefined) },
  { row: 'A20', mistake: 'no limit of memory', code: 'bundle-limits', says: /kafka1: may take all memory/, compose: (services) => { delete services['kafka1']!.mem_limit } },
  { row: 'A20b', mistake: 'logs without end', code: 'bundle-limits', says: /grafana: its log grows/, compose: (services) => { delete services['grafana']!.logging } },
  { row: 'A20c', mistake: 'a limit without page cache', code: 'bundle-memory', says: /leaves no room for the page cache/, compose: (services) => { services['kafka1']!.mem_limit = '6400m' } },
  { row: 'A20d', mistake: 'no limit of processors beside brokers', code: 'bundle-limits', says: /grafana: may take every processor/, compose: (services) => { delete services['grafana']!.cpus } },
  { row: 'A21', mistake: '65536 open files', code: 'bundle-limits', says: /65536 open files/, compose: (services) => { services['kafka1']!.ulimits = { nofile: 65_536 } } },
  { row: 'A22', mistake: '`latest`', code: 'bundle-image', says: /kafka-exporter:latest` is no release/, compose: (services) => { services['kafka-exporter']!.image = 'danielqsj/kafka-exporter:latest' } },
  { row: 'A23', mistake: 'provectuslabs/kafka-ui', code: 'bundle-image', says: /unmaintained since 2024/, compose: (services) => { services['kafka-ui']!.image = 'provectuslabs/kafka-ui:v0.7.1' } },
  { row: 'A23b', mistake: 'the variable of ZooKeeper of Kafka UI', code: 'bundle-variable', says: /KAFKA_CLUSTERS_0_ZOOKEEPER is ignored/, compose: (services) => { services['kafka-ui']!.environment['KAFKA_CLUSTERS_0_ZOOKEEPER'] = 'zookeeper1:2181' } },
  { row: 'A23c', mistake: 'a password in the environment', code: 'bundle-secret', says: /SPRING_SECURITY_USER_PASSWORD is in plain text/, compose: (services) => { services['kafka-ui']!.environment['SPRING_SECURITY_USER_PASSWORD'] = 'admin' } },
  { row: 'A24', mistake: 'a heap of 6 and one of 8 GB', code: 'bundle-memory', says: /brokers have different heaps/, compose: (services) => { services['kafka2']!.environment['KAFKA_HEAP_OPTS'] = '-Xmx8G -Xms8G' } },
  { row: 'A25', mistake: "own JVM options that lose the script's", code: 'bundle-jvm', says: /loses -server -XX:\+ExplicitGCInvokesConcurrent/, compose: every('KAFKA_JVM_PERFORMANCE_OPTS', '-XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:InitiatingHeapOccupancyPercent=35') },
  { row: 'A26', mistake: 'socket buffers of 100 kB', code: 'bundle-tuning', says: /SOCKET_SEND_BUFFER_BYTES is fixed/, compose: every('KAFKA_SOCKET_SEND_BUFFER_BYTES', '102400') },
  { row: 'A27', mistake: 'the broker compresses with lz4', code: 'bundle-tuning', says: /KAFKA_COMPRESSION_TYPE lz4/, compose: every('KAFKA_COMPRESSION_TYPE', 'lz4') },
  { row: 'A28', mistake: 'automatic topics off on kafka1 only', code: 'bundle-setting', says: /kafka2: no KAFKA_AUTO_CREATE_TOPICS_ENABLE/, compose: (services) => { delete services['kafka2']!.environment['KAFKA_AUTO_CREATE_TOPICS_ENABLE'] } },
  { row: 'A28b', mistake: 'automatic topics', code: 'bundle-setting', says: /created by whoever misspells one/, compose: every('KAFKA_AUTO_CREATE_TOPICS_ENABLE', 'true') },
  { row: 'A29', mistake: 'metrics are asked for, nothing exports them', code: 'bundle-metrics', says: /kafka1: exports no metrics/, compose: every('KAFKA_OPTS', undefined) },
  { row: 'A29b', mistake: 'no Alertmanager', code: 'bundle-metrics', says: /there is no alertmanager/, compose: (services) => { delete services['alertmanager'] } },
  { row: 'A29c', mistake: 'a broker that nobody scrapes', code: 'bundle-metrics', says: /kafka2 is not scraped/, files: { 'monitoring/prometheus.yml': (text) => text.replaceAll('kafka2:', 'other:') } },
  { row: 'A30', mistake: 'the exporter does not know the version', code: 'bundle-metrics', says: /protocol of 2\.0/, compose: (services) => { services['kafka-exporter']!.command = ['--kafka.server=kafka1:29092'] } },
  { row: 'A31', mistake: 'two copies of _schemas', code: 'bundle-registry', says: /_schemas has 2 copies/, compose: (services) => { services['schema-registry']!.environment['SCHEMA_REGISTRY_KAFKASTORE_TOPIC_REPLICATION_FACTOR'] = '2' } },
  { row: 'A31b', mistake: 'bootstrap servers without protocol', code: 'bundle-registry', says: /without their protocol/, compose: (services) => { services['schema-registry']!.environment['SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS'] = 'kafka1:29092' } },
  { row: 'A31c', mistake: '`backward`', code: 'bundle-compatibility', says: /last version only/, compose: (services) => { services['schema-registry']!.environment['SCHEMA_REGISTRY_SCHEMA_COMPATIBILITY_LEVEL'] = 'backward' } },
  { row: 'A32', mistake: 'one thread copies everything', code: 'bundle-setting', says: /NUM_REPLICA_FETCHERS/, compose: every('KAFKA_NUM_REPLICA_FETCHERS', undefined) },
  { row: 'A33', reason: 'a drawing in the document: no file of a bundle says who leads', tested: ['catalog/deviations.yaml'] },
  { row: 'A34', mistake: '`docker-compose`', code: 'bundle-obsolete', says: /docker-compose/, files: { 'README.md': (text) => `${text}\n    docker-compose -f docker-compose.yaml up -d\n` } },
] // prettier-ignore

/** §1.2: the script that creates topics, and what topics are. */
const topics: readonly Row[] = [
  { row: 'B1', mistake: 'creates without asking whether it is there', code: 'bundle-script', says: /second run ends here/, files: script('kafka-topics --bootstrap-server kafka1:29092 --create --topic market-data.krx.ticks --partitions 12 \\\n  --replication-factor 3') },
  { row: 'B2', mistake: 'a variable that is not set is nothing', code: 'bundle-script', says: /not set is taken for nothing/, files: { 'operator.sh': () => '#!/bin/bash\nset -e\nkafka-topics --bootstrap-server $KAFKA_BROKERS --list\n' } },
  { row: 'B3', mistake: "tools beside the broker's metrics agent", code: 'bundle-script', says: /whose port is taken/, files: script('docker exec jts-kafka1 kafka-topics --bootstrap-server kafka1:29092 --list') },
  { row: 'B3b', mistake: "a health check beside the broker's metrics agent", code: 'bundle-health', says: /metrics agent, whose port is taken/, compose: (services) => { services['kafka1']!.healthcheck = { test: ['CMD', 'kafka-broker-api-versions', '--bootstrap-server', 'kafka1:29092'] } } },
  { row: 'B4', reason: 'how long a topic keeps records is said in the catalog, with its reason in the deviations', tested: ['catalog/deviations.yaml'] },
  { row: 'B5', reason: 'what topics take on the disk is a rule of the catalog', tested: [fixture('capacity-exceeded'), fixture('capacity-tight')] },
  { row: 'B6', reason: 'segments against retention is a rule of the catalog', tested: [fixture('segment-exceeds-retention')] },
  { row: 'B7', mistake: 'followers fetch less than the largest message', code: 'bundle-tuning', says: /followers fetch less/, compose: every('KAFKA_REPLICA_FETCH_MAX_BYTES', '1000000') },
  { row: 'B8', reason: 'which message goes to which topic is a rule of the catalog', tested: [fixture('route-overlap'), fixture('route-gap')] },
  { row: 'B9', reason: 'keys and their order are rules of the catalog', tested: [fixture('order-without-key')] },
  { row: 'B10', reason: 'dead-letter topics are derived and created like all others', tested: ['tests/delivery/handling.test.ts'] },
  { row: 'B11', reason: 'keys and partitioner are compiled into code', tested: ['tests/interop'] },
] // prettier-ignore

/** §1.5: host, migration, backup, runbook. */
const host: readonly Row[] = [
  { row: 'G1', mistake: '`nobarrier`', code: 'bundle-mount', says: /nobarrier/, files: { 'host/fstab': (text) => text.replace('noatime', 'noatime,nobarrier') } },
  { row: 'G1b', mistake: '`nobarrier` in the unit', code: 'bundle-mount', says: /nobarrier/, files: { 'host/data.mount': (text) => text.replace('noatime', 'noatime,nobarrier') } },
  { row: 'G2', mistake: 'no `nofail`', code: 'bundle-mount', says: /stops the boot/, files: { 'host/fstab': (text) => text.replace('nofail,', '') } },
  { row: 'G2b', mistake: 'writes after a mount that nobody checked', code: 'bundle-mount', says: /fills the root disk/, files: script('mount -a\nmkdir -p /mnt/ssd4tb/kafka/kafka1') },
  { row: 'G3', mistake: 'a disk by a name that moves', code: 'bundle-mount', says: /another one after a reboot/, files: script('parted /dev/nvme1n1 mklabel gpt') },
  { row: 'G3b', mistake: 'a partition of type ext4', code: 'bundle-mount', says: /type ext4/, files: script('parted -s "$disk" mkpart primary ext4 0% 100%') },
  { row: 'G4', mistake: 'pass 2', code: 'bundle-mount', says: /pass 2/, files: { 'host/fstab': (text) => text.replace(/0 0$/m, '0 2') } },
  { row: 'G5', mistake: '`cp -r`', code: 'bundle-script', says: /without owner, mode and times/, files: script('cp -r data/kafka/* /mnt/ssd4tb/kafka/') },
  { row: 'G6', mistake: 'the whole cluster down', code: 'bundle-script', says: /stops every broker at once/, files: script('docker compose -f docker-compose.yaml down') },
  { row: 'G7', mistake: '`chown $USER`', code: 'bundle-data', says: /whoever runs the script/, files: script('chown -R $USER:$USER /mnt/ssd4tb') },
  { row: 'G8', reason: 'one layout, a partition: the preparation is run on a loop device', tested: ['tests/compose/prepare-xfs.test.ts'] },
  { row: 'G9', reason: 'what one host can promise is said in the README of the bundle', tested: ['infra-templates/compose/README.md.hbs'] },
  { row: 'H1', mistake: '`tcp_tw_reuse`', code: 'bundle-kernel', says: /tcp_tw_reuse/, files: { 'host/sysctl.conf': (text) => `${text}net.ipv4.tcp_tw_reuse=1\n` } },
  { row: 'H2', mistake: 'outgoing ports over the listeners', code: 'bundle-kernel', says: /ports of listeners/, files: { 'host/sysctl.conf': (text) => `${text}net.ipv4.ip_local_port_range=10240 65535\n` } },
  { row: 'H3', mistake: '30 MB for every socket', code: 'bundle-kernel', says: /every socket/, files: { 'host/sysctl.conf': (text) => `${text}net.core.rmem_default=31457280\n` } },
  { row: 'H4', mistake: '8096', code: 'bundle-kernel', says: /8096/, files: { 'host/sysctl.conf': (text) => text.replace('tcp_max_syn_backlog = 4096', 'tcp_max_syn_backlog = 8096') } },
  { row: 'H4b', mistake: 'no somaxconn', code: 'bundle-kernel', says: /no net\.core\.somaxconn/, files: { 'host/sysctl.conf': (text) => text.replace(/^net\.core\.somaxconn.*$/m, '') } },
  { row: 'H5', mistake: 'dirty_ratio 15', code: 'bundle-kernel', says: /writers wait/, files: { 'host/sysctl.conf': (text) => text.replace('vm.dirty_ratio = 60', 'vm.dirty_ratio = 15') } },
  { row: 'H6', mistake: 'no max_map_count', code: 'bundle-kernel', says: /no vm\.max_map_count/, files: { 'host/sysctl.conf': (text) => text.replace(/^vm\.max_map_count.*$/m, '') } },
  { row: 'H7', mistake: 'appends to sysctl.conf', code: 'bundle-kernel', says: /at every run/, files: script("cat settings | sudo tee -a /etc/sysctl.conf") },
  { row: 'I1', mistake: 'console consumer as backup', code: 'bundle-script', says: /values only/, files: script('kafka-console-consumer --bootstrap-server kafka1:29092 --topic orders.executions --from-beginning > backup.json') },
  { row: 'I2', mistake: 'ends at the first pause', code: 'bundle-script', says: /first pause/, files: script('kafka-console-consumer --bootstrap-server kafka1:29092 --topic orders.executions --timeout-ms 10000 | gzip') },
  { row: 'I3', mistake: 'writes to a mount that nobody checked', code: 'bundle-mount', says: /fills the root disk/, files: script('mount -t nfs nas:/backup /mnt/nas\nmkdir -p /mnt/nas/kafka') },
  { row: 'I4', mistake: 'rsync of running brokers', code: 'bundle-script', says: /fit together at no moment/, files: script('rsync -av ./data/kafka/ /mnt/nas/backup/kafka/') },
  { row: 'J1', mistake: '"force cleanup"', code: 'bundle-script', says: /for good/, files: script('kafka-configs --bootstrap-server kafka1:29092 --alter --entity-type topics --entity-name "$1" --add-config retention.ms=3600000') },
  { row: 'J2', mistake: 'random records in a real topic', code: 'bundle-script', says: /random records/, files: script('kafka-producer-perf-test --topic market-data.krx.ticks --num-records 100000 --record-size 1000') },
  { row: 'J3', reason: 'service levels are said once a group, in the catalog', tested: [fixture('group-without-lag')] },
] // prettier-ignore

export const rows: readonly Row[] = [...compose, ...topics, ...host]
