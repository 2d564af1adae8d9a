import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kafka, logLevel, type Admin } from 'kafkajs'
import { priceTickType } from '../../generated/typescript/index.ts'
import type { ProtoText } from '../../runtime/index.ts'
import { kafkaTransport } from '../../runtime/transport/kafkajs/transport.ts'
import type { Transport } from '../../runtime/transport/transport.ts'
import { startCluster, type Broker, type BrokerLaunch, type Cluster } from '../../scripts/dev/cluster/start.ts'
import { tickTopic } from './definitions.ts'
import { system } from './machine.ts'
import { smallDisk, type SmallDisk } from './small-disk.ts'
import { namespaceFor, type Namespace } from './namespace.ts'
import { wireTo, type Wire } from './wire.ts'

/**
 * `plain`: ZooKeeper, each broker also behind a wire of ours. `disk`: the third broker's data on a small file system of
 * its own. `network`: KRaft, the third broker in a network namespace of its own.
 */
export type Setting = 'plain' | 'disk' | 'network'

/** A cluster for scenarios, one after another. */
export interface Stage {
  readonly setting: Setting
  readonly cluster: Cluster
  readonly admin: Admin
  /** For reading what was written; nothing under test uses it. */
  readonly transport: Transport
  /** In front of each broker; empty but in `plain`. */
  readonly wires: readonly Wire[]
  readonly disk: SmallDisk | undefined
  readonly namespace: Namespace | undefined
  readonly registry: string
  /** Environment of the next start of a broker, by id. */
  readonly environment: (broker: number) => Record<string, string>
  readonly folder: string
  /** Every broker runs, is reachable, and has caught up. */
  heal(): Promise<void>
  close(): Promise<void>
}

/** Everything that was set up so far, taken down in the opposite order. */
class Takedown {
  readonly #steps: (() => Promise<unknown>)[] = []

  add(step: () => Promise<unknown>): void {
    this.#steps.unshift(step)
  }

  async run(): Promise<void> {
    for (const step of this.#steps.splice(0)) await step().catch((error: unknown) => console.error(String(error)))
  }
}

const takedowns = new Set<Takedown>()

/** For a run that is ended from outside: whatever stage is open, or was about to be. */
export async function closeStages(): Promise<void> {
  await Promise.all([...takedowns].map((takedown) => takedown.run()))
}

export async function openStage(setting: Setting, progress: (line: string) => void): Promise<Stage> {
  const takedown = new Takedown()
  takedowns.add(takedown)
  try {
    return await open(setting, progress, takedown)
  } catch (error) {
    await takedown.run()
    throw error
  }
}

async function open(setting: Setting, progress: (line: string) => void, takedown: Takedown): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'jts-faults-'))
  takedown.add(() => rm(folder, { recursive: true, force: true }))
  const disk = setting === 'disk' ? await smallDisk(folder) : undefined
  if (disk) takedown.add(() => disk.remove())
  const namespace = setting === 'network' ? await namespaceFor() : undefined
  if (namespace) takedown.add(() => namespace.remove())
  const base = await consecutivePorts(9)
  const environments = [1, 2, 3].map((): Record<string, string> => ({}))
  const broker = (id: number): BrokerLaunch => ({
    env: environments[id - 1] ?? {},
    ...(setting === 'plain' && { properties: secondListener(id, base) }),
    ...(id === 3 && disk && { folder: join(disk.path, 'broker-3') }),
    ...(namespace && (id === 3 ? { host: namespace.inside, prefix: namespace.prefix } : { host: namespace.outside })),
  })
  const metadata = setting === 'network' ? 'kraft' : 'zookeeper'
  const properties = {
    // What a scenario breaks is missed soon; these are limits that operators may set as well.
    'replica.lag.time.max.ms': '6000',
    'group.min.session.timeout.ms': '1000',
    'log.retention.check.interval.ms': '3600000',
    'auto.leader.rebalance.enable': 'false',
    'offsets.retention.check.interval.ms': '3600000',
  }
  const cluster = await startCluster({
    metadata,
    folder: join(folder, 'cluster'),
    port: base,
    properties,
    broker,
    progress,
  })
  takedown.add(() => cluster.stop({ wipe: true }))
  const wires =
    setting === 'plain'
      ? await Promise.all([0, 1, 2].map((i) => wireTo({ host: '127.0.0.1', port: base + 3 + i }, base + 6 + i)))
      : []
  for (const wire of wires) takedown.add(() => wire.close())
  const kafka = new Kafka({
    clientId: 'faults',
    brokers: [...cluster.addresses],
    logLevel: logLevel.NOTHING,
    retry: { retries: 12, initialRetryTime: 200, maxRetryTime: 3_000 },
  })
  const admin = kafka.admin()
  await admin.connect()
  takedown.add(() => admin.disconnect())
  const transport = await kafkaTransport({ brokers: cluster.addresses })
  takedown.add(() => transport.close(performance.now() + 2_000))
  const registry = cluster.registryUrl ?? ''
  await register(registry, tickTopic('').subject, priceTickType.file)
  const stage: Stage = {
    setting,
    cluster,
    admin,
    transport,
    wires,
    disk,
    namespace,
    registry,
    folder,
    environment: (id) => environments[id - 1] ?? {},
    heal: () => heal(stage),
    close: () => takedown.run(),
  }
  return stage
}

/** Clients that bootstrap at a wire stay on wires; brokers talk to each other directly. */
function secondListener(id: number, base: number): Record<string, string> {
  const at = (name: string, port: number): string => `${name}://127.0.0.1:${port}`
  const own = base + id - 1
  return {
    listeners: `${at('PLAINTEXT', own)},${at('WIRED', own + 3)}`,
    'advertised.listeners': `${at('PLAINTEXT', own)},${at('WIRED', own + 6)}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,WIRED:PLAINTEXT',
    'inter.broker.listener.name': 'PLAINTEXT',
  }
}

async function consecutivePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const base = 21_000 + Math.floor(Math.random() * 9_000)
    const free = await Promise.all(Array.from({ length: count }, (_, i) => isFree(base + i)))
    if (free.every(Boolean)) return base
  }
  throw new Error(`no ${count} free ports in a row between 21000 and 30000`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

/** Imported files first, each under its own path. */
async function register(url: string, subject: string, file: ProtoText): Promise<void> {
  for (const imported of file.imports) await register(url, imported.path, imported)
  const references = file.imports.map(({ path }) => ({ name: path, subject: path, version: 1 }))
  const response = await fetch(`${url}/subjects/${encodeURIComponent(subject)}/versions`, {
    method: 'POST',
    headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
    body: JSON.stringify({ schemaType: 'PROTOBUF', schema: file.text, references }),
  })
  if (!response.ok) throw new Error(`the registry did not take ${subject}: ${response.status} ${await response.text()}`)
}

/** What a scenario broke and did not mend, so that the next one begins whole. */
async function heal(stage: Stage): Promise<void> {
  await stage.namespace?.open()
  await stage.disk?.free()
  for (const wire of stage.wires) Object.assign(wire, { delay: 0, answer: () => 'pass' })
  for (const broker of stage.cluster.brokers) {
    broker.signal('SIGCONT')
    for (const name of Object.keys(stage.environment(broker.id))) delete stage.environment(broker.id)[name]
    if (!broker.running()) await broker.start()
  }
  if (
    !(await fetch(`${stage.registry}/subjects`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    await stage.cluster.registry?.kill()
    await stage.cluster.registry?.start()
  }
  await inSync(stage, stage.cluster.brokers, undefined, 60)
}

/** Waits until every partition of the topic (of all topics) has the given brokers in sync. */
export async function inSync(
  stage: Stage,
  brokers: readonly Broker[],
  topic: string | undefined,
  seconds: number,
): Promise<void> {
  const until = performance.now() + seconds * 1_000
  for (;;) {
    const behind = await stage.admin
      .fetchTopicMetadata({ topics: topic === undefined ? [] : [topic] })
      .then(({ topics }) =>
        topics.flatMap(({ name, partitions }) =>
          partitions
            .filter(
              ({ isr, replicas, leader }) =>
                leader < 0 || brokers.some(({ id }) => replicas.includes(id) && !isr.includes(id)),
            )
            .map(({ partitionId }) => `${name}/${partitionId}`),
        ),
      )
      .catch((error: unknown) => [String(error)])
    if (behind.length === 0) return
    if (performance.now() > until) throw new Error(`after ${seconds} s not in sync: ${behind.slice(0, 5).join(', ')}`)
    await sleep(300)
  }
}

/** One of Kafka's own tools; resolves with what it printed. */
export function kafkaTool(stage: Stage, tool: string, ...args: readonly string[]): Promise<string> {
  const log4j = `-Dlog4j.configuration=file:${join(stage.cluster.folder, 'log4j.properties')}`
  return system(
    'java',
    '-Xmx128m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    log4j,
    '-cp',
    `${stage.cluster.jars}/*`,
    tool,
    ...args,
  )
}
