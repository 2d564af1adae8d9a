import kafkajs from 'kafkajs'
import type { Admin, Kafka as Client } from 'kafkajs'
import * as assert from 'uvu/assert'
import { boot, type Booted } from './booted.ts'
import { bundleWith } from './bundles.ts'

const { Kafka, logLevel, ConfigResourceTypes } = kafkajs

/** The settings that an operator gets start real brokers, and every one of them is what the broker then runs with. */
export async function withCluster(
  cluster: object,
  kafka: string,
  judge: (booted: Booted) => Promise<void>,
  more: object = {},
): Promise<void> {
  const booted = await boot(await bundleWith({ ...cluster, jvm: { heap: '6GiB' } }, more), kafka)
  try {
    await judge(booted)
  } finally {
    await booted.stop()
  }
}

export async function judgeBrokers(booted: Booted): Promise<void> {
  const { brokers, properties, administrator } = booted
  const ssl = administrator === undefined ? {} : { ssl: administrator.ssl }
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, ...ssl })
  const admin = kafka.admin()
  await admin.connect()
  try {
    const { brokers: members } = await until(() => admin.describeCluster(), (one) => one.brokers.length === 3) // prettier-ignore
    assert.equal(members.map(({ nodeId }) => nodeId).sort(), [1, 2, 3])
    for (const { nodeId, host, port } of members) {
      assert.ok(brokers.includes(`${host}:${port}`), 'brokers tell services the listener of the network')
      await settingsHold(admin, nodeId, properties.get(`kafka${nodeId}`) ?? {})
    }
    await recordsTravel(kafka, admin)
    await topicsAreMade(booted, admin)
  } finally {
    await admin.disconnect()
  }
}

/** What a broker does not know it answers without a value: a misspelt setting shows here. */
async function settingsHold(admin: Admin, id: number, wanted: Readonly<Record<string, string>>): Promise<void> {
  const resource = { type: ConfigResourceTypes.BROKER, name: String(id) }
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [resource] })
  const actual = new Map(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]))
  // Brokers keep the values of logins to themselves, and what belongs to the authorizer is none of theirs.
  const untold = /sasl\.jaas\.config$|^super\.users$|^allow\.everyone\./
  const told = Object.entries(wanted).filter(([name]) => !untold.test(name))
  const differing = told.filter(([name, value]) => actual.get(name) !== value)
  assert.equal(differing.map(([name, value]) => `${name}: ${value}, and the broker says ${actual.get(name)}`), []) // prettier-ignore
}

async function recordsTravel(kafka: Client, admin: Admin): Promise<void> {
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic: 'boot', numPartitions: 3 }] })
  // Each broker learns of a new topic by itself: one that does not know it yet says that there is none.
  const described = () => admin.fetchTopicMetadata({ topics: ['boot'] }).catch(() => ({ topics: [] }))
  const { topics } = await until(described, (found) => found.topics[0]?.partitions.length === 3)
  for (const partition of topics[0]?.partitions ?? []) assert.is(partition.replicas.length, 3)
  const settings = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: 'boot' }] }) // prettier-ignore
  const least = settings.resources[0]?.configEntries.find(({ configName }) => configName === 'min.insync.replicas')
  assert.is(least?.configValue, '2')
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  await producer.send({
    topic: 'boot',
    acks: -1,
    messages: [
      { key: 'a', value: 'one' },
      { key: 'b', value: 'two' },
    ],
  })
  await producer.disconnect()
  const consumer = kafka.consumer({ groupId: 'boot' })
  await consumer.connect()
  await consumer.subscribe({ topic: 'boot', fromBeginning: true })
  const read: string[] = []
  await consumer.run({ eachMessage: async ({ message }) => void read.push(String(message.value)) })
  await until(async () => read.length, (count) => count === 2) // prettier-ignore
  await consumer.disconnect()
  assert.equal(read.sort(), ['one', 'two'])
  const internal = await admin.fetchTopicMetadata({ topics: ['__consumer_offsets'] })
  assert.is(internal.topics[0]?.partitions[0]?.replicas.length, 3)
}

/** The bundle's own job, with Kafka's own tools: what it makes it finds again. */
async function topicsAreMade({ brokers, administrator, run }: Booted, admin: Admin): Promise<void> {
  const as = administrator === undefined ? [] : ['--command-config', administrator.config]
  const before = run('topics.sh', ['--dry-run', ...as], { KAFKA_BROKERS: brokers.join(',') })
  assert.is(before.status, 3, before.output)
  const made = run('topics.sh', as, { KAFKA_BROKERS: brokers.join(',') })
  assert.is(made.status, 0, made.output)
  const { topics } = await admin.fetchTopicMetadata({ topics: ['orders'] })
  assert.is(topics[0]?.partitions.length, 3)
  for (const partition of topics[0]?.partitions ?? []) assert.is(partition.replicas.length, 3)
  const again = run('topics.sh', ['--dry-run', ...as], { KAFKA_BROKERS: brokers.join(',') })
  assert.is(again.status, 0, again.output)
}

/** Names that alerts and dashboards are written against. */
export const everywhere = [
  'kafka_controller_kafkacontroller_activecontrollercount',
  'kafka_controller_kafkacontroller_offlinepartitionscount',
  'kafka_controller_kafkacontroller_preferredreplicaimbalancecount',
  'jvm_memory_used_bytes',
  'jvm_gc_collection_seconds_sum',
  'process_open_fds',
]
export const onBrokers = [
  'kafka_server_replicamanager_underminisrpartitioncount',
  'kafka_server_replicamanager_atminisrpartitioncount',
  'kafka_server_replicamanager_underreplicatedpartitions',
  'kafka_server_replicamanager_isrshrinks_total',
  'kafka_server_replicafetchermanager_maxlag',
  'kafka_server_kafkarequesthandlerpool_requesthandleravgidle_1m',
  'kafka_network_socketserver_networkprocessoravgidlepercent',
  'kafka_network_requestchannel_requestqueuesize',
  'kafka_network_requestmetrics_totaltimems',
  'kafka_server_brokertopicmetrics_messagesin_total',
  'kafka_server_brokertopicmetrics_bytesin_total',
  'kafka_server_brokertopicmetrics_failedproducerequests_total',
  'kafka_log_log_size',
  'kafka_log_logmanager_offlinelogdirectorycount',
]

export async function metricsOf({ containers }: Booted, kind: RegExp): Promise<ReadonlySet<string>> {
  const pages = await Promise.all(
    containers
      .filter(({ name }) => kind.test(name))
      .map(async ({ address }) => (await fetch(`http://${address}:7071/metrics`)).text()),
  )
  return new Set(pages.flatMap((page) => [...page.matchAll(/^([a-z_0-9]+)[ {]/gm)].map(([, name = '']) => name)))
}

export function missing(names: readonly string[], found: ReadonlySet<string>): readonly string[] {
  return names.filter((name) => !found.has(name))
}

async function until<Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  const end = performance.now() + 60_000
  for (;;) {
    const value = await ask()
    if (holds(value)) return value
    if (performance.now() > end) throw new Error(`after 60 s: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
