import { hasAgent } from './container-rules.ts'
import type { ParsedService } from './parse.ts'
import { brokersOf, everyService, inCompose, type BundleFinding, type BundleRule } from './rule.ts'

type Judgement = readonly [message: string, hint: string]

/** Settings that every broker must say, with what their absence means. */
const required: Readonly<Record<string, string>> = {
  KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'a misspelt name creates a topic with one copy',
  KAFKA_DEFAULT_REPLICATION_FACTOR: 'one copy',
  KAFKA_MIN_INSYNC_REPLICAS: 'one copy acknowledges',
  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: 'it depends on which broker creates the topic',
  KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: 'it depends on which broker creates the topic',
  KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: 'it depends on which broker creates the topic',
  KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE: 'what a default says may change',
  KAFKA_NUM_REPLICA_FETCHERS: 'one thread copies everything',
  KAFKA_NUM_RECOVERY_THREADS_PER_DATA_DIR: 'one thread reads all logs after a crash',
}

/** Settings in which brokers differ by nature. */
const own = /^KAFKA_(BROKER_ID|NODE_ID|LISTENERS|ADVERTISED_LISTENERS|BROKER_RACK|HEAP_OPTS)$/

export const settings: BundleRule = (bundle) => {
  const brokers = brokersOf(bundle)
  const names = new Set(brokers.flatMap(({ environment }) => [...environment.keys()]).filter((name) => !own.test(name)))
  return [
    ...brokers.flatMap(({ name, environment }) =>
      Object.keys(required)
        .filter((setting) => !environment.has(setting))
        .map((setting) =>
          inCompose('bundle-setting', `${name}: no ${setting}: ${required[setting]}`, 'say it on every broker'),
        ),
    ),
    ...[...names].flatMap((setting) => differing(setting, brokers)),
    ...brokers
      .filter(({ environment }) => (environment.get('KAFKA_AUTO_CREATE_TOPICS_ENABLE') ?? 'false') !== 'false')
      .map(({ name }) =>
        inCompose(
          'bundle-setting',
          `${name}: topics are created by whoever misspells one`,
          'set KAFKA_AUTO_CREATE_TOPICS_ENABLE to false',
        ),
      ),
    ...brokers
      .filter(({ environment }) => environment.get('KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE') === 'true')
      .map(({ name }) =>
        inCompose(
          'bundle-setting',
          `${name}: a replica that is behind may lead, and acknowledged records are lost`,
          'set KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE to false',
        ),
      ),
  ]
}

function differing(setting: string, brokers: readonly ParsedService[]): readonly BundleFinding[] {
  const values = brokers.map(({ environment }) => environment.get(setting))
  if (Object.hasOwn(required, setting) && values.includes(undefined)) return []
  if (new Set(values).size < 2) return []
  const said = brokers.map(({ name }, index) => `${name} ${values[index] ?? 'none'}`).join(', ')
  return [inCompose('bundle-setting', `${setting} differs: ${said}`, 'say the same value on every broker')]
}

export const replication: BundleRule = (bundle) => {
  const brokers = brokersOf(bundle)
  const wanted = Math.min(3, brokers.length)
  return brokers.flatMap(({ name, environment }) => {
    const number = (setting: string) => (environment.has(setting) ? Number(environment.get(setting)) : undefined)
    const factors = [
      'KAFKA_DEFAULT_REPLICATION_FACTOR',
      'KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR',
      'KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR',
    ]
    const pairs = [
      ['KAFKA_DEFAULT_REPLICATION_FACTOR', 'KAFKA_MIN_INSYNC_REPLICAS'],
      ['KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR', 'KAFKA_TRANSACTION_STATE_LOG_MIN_ISR'],
    ] as const
    const say = (message: string, hint: string) => inCompose('bundle-replication', `${name}: ${message}`, hint)
    return [
      ...factors.flatMap((factor) => {
        const copies = number(factor)
        if (copies === undefined || copies === wanted) return []
        return [say(`${factor} is ${copies} on ${brokers.length} brokers`, `set it to ${wanted}`)]
      }),
      ...pairs.flatMap(([factor, least]) => {
        const copies = number(factor)
        const inSync = number(least)
        if (copies === undefined || inSync === undefined) return []
        if (copies > 1 && inSync >= copies)
          return [
            say(
              `${least} ${inSync} of ${copies} copies: one broker that restarts stops every producer`,
              `set it to ${copies - 1}`,
            ),
          ]
        return copies >= 3 && inSync < 2 ? [say(`${least} 1: the leader alone acknowledges`, 'set it to 2')] : []
      }),
    ]
  })
}

/** Options of `kafka-run-class.sh`, which a value of one's own must repeat. */
const repeated = ['-server', '-XX:+ExplicitGCInvokesConcurrent', '-XX:MaxInlineLevel=15', '-Djava.awt.headless=true']

export const jvm = everyService('bundle-jvm', ({ environment }): readonly Judgement[] => {
  const options = environment.get('KAFKA_JVM_PERFORMANCE_OPTS')
  const lost = options === undefined ? [] : repeated.filter((option) => !options.split(/\s+/).includes(option))
  return lost.length === 0
    ? []
    : [[`KAFKA_JVM_PERFORMANCE_OPTS loses ${lost.join(' ')}`, 'repeat them, or leave the variable out']]
})

export const tuning: BundleRule = (bundle) =>
  brokersOf(bundle).flatMap(({ name, environment }) => {
    const say = (message: string, hint: string) => inCompose('bundle-tuning', `${name}: ${message}`, hint)
    const buffers = ['KAFKA_SOCKET_SEND_BUFFER_BYTES', 'KAFKA_SOCKET_RECEIVE_BUFFER_BYTES']
    const compression = environment.get('KAFKA_COMPRESSION_TYPE')
    const largest = Number(environment.get('KAFKA_MESSAGE_MAX_BYTES') ?? NaN)
    const fetched = Number(environment.get('KAFKA_REPLICA_FETCH_MAX_BYTES') ?? 1_048_576)
    return [
      ...buffers
        .filter((buffer) => environment.has(buffer) && environment.get(buffer) !== '-1')
        .map((buffer) => say(`${buffer} is fixed, so that the kernel no longer sizes it`, 'set it to -1')),
      ...(compression === undefined || compression === 'producer'
        ? []
        : [
            say(
              `KAFKA_COMPRESSION_TYPE ${compression} compresses again whatever a producer compressed otherwise`,
              'set it to producer',
            ),
          ]),
      ...(largest > fetched
        ? [
            say(
              'followers fetch less than the largest message',
              'set KAFKA_REPLICA_FETCH_MAX_BYTES to KAFKA_MESSAGE_MAX_BYTES',
            ),
          ]
        : []),
    ]
  })

export const metrics: BundleRule = (bundle) => {
  const brokers = brokersOf(bundle)
  const scraped = [...bundle.files]
    .filter(([path]) => path.endsWith('prometheus.yml'))
    .map(([, text]) => text)
    .join('\n')
  const exporters = bundle.services.filter(({ repository }) => repository.endsWith('kafka-exporter'))
  const needed = ['prometheus', 'alertmanager', 'grafana'].filter(
    (name) => !bundle.services.some(({ repository }) => repository.endsWith(`/${name}`)),
  )
  return [
    ...brokers
      .filter((one) => !hasAgent(one))
      .map(({ name }) =>
        inCompose('bundle-metrics', `${name}: exports no metrics`, 'give it the metrics agent in KAFKA_OPTS'),
      ),
    ...brokers
      .filter((one) => hasAgent(one) && !scraped.includes(`${one.name}:`))
      .map(
        ({ name }) =>
          ({
            code: 'bundle-metrics',
            path: 'monitoring/prometheus.yml',
            message: `${name} is not scraped`,
            hint: 'add it to the job of the brokers',
          }) as const,
      ),
    ...needed.map((name) =>
      inCompose('bundle-metrics', `there is no ${name}`, 'what is measured must be kept, shown and told'),
    ),
    ...(exporters.length === 0
      ? [inCompose('bundle-metrics', 'nothing exports consumer lag', 'add danielqsj/kafka-exporter')]
      : []),
    ...exporters
      .filter(({ command }) => !command.some((word) => word.startsWith('--kafka.version=')))
      .map(({ name }) =>
        inCompose(
          'bundle-metrics',
          `${name}: without --kafka.version it speaks the protocol of 2.0`,
          'name the version of the cluster',
        ),
      ),
  ]
}

export const registry: BundleRule = (bundle) => {
  const wanted = Math.min(3, brokersOf(bundle).length)
  return bundle.services
    .filter(({ repository }) => repository.endsWith('schema-registry'))
    .flatMap(({ name, environment }) => {
      const say = (message: string, hint: string) => inCompose('bundle-registry', `${name}: ${message}`, hint)
      const copies = Number(environment.get('SCHEMA_REGISTRY_KAFKASTORE_TOPIC_REPLICATION_FACTOR') ?? 3)
      const level = (environment.get('SCHEMA_REGISTRY_SCHEMA_COMPATIBILITY_LEVEL') ?? 'BACKWARD').toUpperCase()
      const servers = environment.get('SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS') ?? ''
      return [
        ...(copies === wanted
          ? []
          : [
              say(
                `_schemas has ${copies} copies`,
                `set SCHEMA_REGISTRY_KAFKASTORE_TOPIC_REPLICATION_FACTOR to ${wanted}`,
              ),
            ]),
        ...(level.endsWith('_TRANSITIVE') || level === 'NONE'
          ? []
          : [
              inCompose(
                'bundle-compatibility',
                `${name}: ${level} compares with the last version only`,
                'use BACKWARD_TRANSITIVE',
              ),
            ]),
        ...(servers.split(',').every((server) => server.includes('://'))
          ? []
          : [say('bootstrap servers without their protocol', 'write PLAINTEXT://host:port')]),
      ]
    })
}
