import { randomBytes } from 'node:crypto'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { connectAdmin } from '../../cluster/admin.ts'
import { kafkaJars, NEWEST, registryJar } from './packages.ts'
import { accepts, freePorts, launch, waitFor, type ServerProcess } from './process.ts'
import { brokerProperties, LOG4J, properties } from './properties.ts'

const run = promisify(execFile)

export interface ClusterOptions {
  /** Default zookeeper. */
  readonly metadata?: 'zookeeper' | 'kraft'
  /** Default 3. */
  readonly brokers?: number
  /** Exact release; default the newest tried one for the metadata mode. */
  readonly kafka?: string
  /** A schema registry beside the brokers; default true. */
  readonly registry?: boolean
  /** Where data and logs live. Default: a temporary folder, removed by `stop`. */
  readonly folder?: string
  /** First broker's port, the others follow; default: free ports. */
  readonly port?: number
  readonly registryPort?: number
  /** More broker properties, for all brokers. */
  readonly properties?: Readonly<Record<string, string>>
  /** Of each broker, as Java's -Xmx takes it; default 512m. */
  readonly heap?: string
  /** How each broker collects garbage, as options of Java; default the serial collector, which has the fewest threads. */
  readonly collector?: readonly string[]
  /** A folder of classes that the brokers find beside their own. */
  readonly classes?: string
  /** How one broker is launched differently: in a network namespace, with another clock, on another disk. */
  readonly broker?: (id: number) => BrokerLaunch | undefined
  readonly progress?: (line: string) => void
}

export interface BrokerLaunch {
  readonly prefix?: readonly string[]
  readonly host?: string
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
  readonly properties?: Readonly<Record<string, string>>
}

export interface Broker {
  readonly id: number
  readonly address: string
  running(): boolean
  readonly pid: number
  /** SIGTERM is a controlled shutdown, SIGKILL a crash. Resolves when the process has ended. */
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Starts it again on its data and waits until it accepts connections. */
  start(): Promise<void>
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
}

export interface Cluster {
  /** `host:port` of every broker, by id from 1. */
  readonly addresses: readonly string[]
  readonly brokers: readonly Broker[]
  /** Base address of the Confluent API; undefined without a registry. */
  readonly registryUrl: string | undefined
  readonly registry: { kill(): Promise<void>; start(): Promise<void> } | undefined
  /** Environment for programs that use it. */
  readonly env: Readonly<Record<string, string>>
  readonly folder: string
  /** Jars of this release, for Java tools: `java -cp '<jars>/*' CLASS`. */
  readonly jars: string
  /** Brokers end first and in order unless `wipe` (default for a temporary folder) makes that pointless. */
  stop(options?: { wipe?: boolean }): Promise<void>
}

/** Starts brokers, their metadata quorum and a registry from Maven packages, and waits until every broker is registered. */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const say = options.progress ?? (() => undefined)
  const metadata = options.metadata ?? 'zookeeper'
  const count = options.brokers ?? 3
  const kafka = options.kafka ?? NEWEST[metadata]
  const temporary = options.folder === undefined
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'jts-cluster-')))
  await mkdir(folder, { recursive: true })
  say(`fetching Kafka ${kafka}${options.registry === false ? '' : ' and the registry'} (once)`)
  const [jars, registryFiles] = await Promise.all([
    kafkaJars(kafka),
    options.registry === false ? undefined : registryJar(),
  ])
  const ports = await portsFor(options, count, metadata)
  await writeFile(join(folder, 'log4j.properties'), LOG4J)
  const started: ServerProcess[] = []
  const java = (
    name: string,
    heap: string,
    args: readonly string[],
    more: BrokerLaunch = {},
    collector: readonly string[] = ['-XX:+UseSerialGC'],
  ) => {
    const log4j = `-Dlog4j.configuration=file:${join(folder, 'log4j.properties')}`
    const server = launch({
      name,
      java: [`-Xmx${heap}`, `-Xms${heap}`, ...collector, '-XX:TieredStopAtLevel=4', log4j, ...args],
      cwd: folder,
      log: join(folder, `${name}.log`),
      prefix: more.prefix,
      env: more.env,
    })
    started.push(server)
    return server
  }
  const classpath = ['-cp', [`${jars}/*`, ...(options.classes === undefined ? [] : [options.classes])].join(':')]

  try {
    let connect = ''
    if (metadata === 'zookeeper') {
      say('starting ZooKeeper')
      connect = `127.0.0.1:${ports.metadata}`
      const file = join(folder, 'zookeeper.properties')
      await writeFile(
        file,
        properties({
          dataDir: join(folder, 'zookeeper'),
          clientPort: ports.metadata,
          clientPortAddress: '127.0.0.1',
          maxClientCnxns: 0,
          tickTime: 1000,
          'admin.enableServer': 'false',
        }),
      )
      const server = java('zookeeper', '128m', [
        ...classpath,
        'org.apache.zookeeper.server.quorum.QuorumPeerMain',
        file,
      ])
      await waitFor(server, () => accepts('127.0.0.1', ports.metadata), 60)
    }
    const hosts = ports.brokers.map((_, index) => options.broker?.(index + 1)?.host ?? '127.0.0.1')
    const voters = ports.controllers.map((port, index) => `${index + 1}@${hosts[index]}:${port}`).join(',')
    const clusterId = metadata === 'kraft' ? await clusterIdOf(folder) : undefined
    const brokers = await Promise.all(
      ports.brokers.map(async (port, index) => {
        const id = index + 1
        const host = hosts[index] ?? '127.0.0.1'
        const special = options.broker?.(id) ?? {}
        const data = special.folder ?? join(folder, `broker-${id}`)
        const file = join(folder, `broker-${id}.properties`)
        const quorum =
          metadata === 'zookeeper'
            ? ({ kind: 'zookeeper', connect } as const)
            : ({ kind: 'kraft', controllerPort: ports.controllers[index] ?? 0, voters } as const)
        const overrides = { ...options.properties, ...special.properties }
        await writeFile(
          file,
          brokerProperties({
            id,
            host,
            port,
            folder: data,
            metadata: quorum,
            replication: Math.min(3, count),
            minInSync: count >= 3 ? 2 : 1,
            overrides,
          }),
        )
        if (clusterId !== undefined && !existsSync(join(data, 'meta.properties'))) {
          await run('java', [...classpath, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', file])
        }
        return brokerOf(id, `${host}:${port}`, () =>
          java(`broker-${id}`, options.heap ?? '512m', [...classpath, 'kafka.Kafka', file], special, options.collector),
        )
      }),
    )
    say(`starting ${count} broker${count === 1 ? '' : 's'}`)
    const registry = registryFiles === undefined ? undefined : registryOf(registryFiles, ports.registry, folder, java)
    const addresses = brokers.map((broker) => broker.address)
    await Promise.all([...brokers.map((broker) => broker.start()), registry?.start()])
    await allRegistered(addresses, count)
    const registryUrl = registry?.url
    return {
      addresses,
      brokers,
      registryUrl,
      registry,
      env: {
        KAFKA_BROKERS: addresses.join(','),
        ...(registryUrl === undefined ? {} : { SCHEMA_REGISTRY_URL: registryUrl }),
      },
      folder,
      jars,
      async stop({ wipe = temporary } = {}) {
        const signal = wipe ? 'SIGKILL' : 'SIGTERM'
        for (const broker of brokers) broker.signal('SIGCONT')
        await Promise.all(brokers.map((broker) => broker.kill(signal)))
        await Promise.all(started.filter((server) => server.running()).map((server) => server.kill(signal)))
        if (wipe) await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await Promise.all(started.map((server) => server.kill('SIGKILL')))
    if (temporary) await rm(folder, { recursive: true, force: true })
    throw error
  }
}

interface Ports {
  readonly metadata: number
  readonly registry: number
  readonly brokers: readonly number[]
  readonly controllers: readonly number[]
}

async function portsFor(options: ClusterOptions, count: number, metadata: 'zookeeper' | 'kraft'): Promise<Ports> {
  const free = await freePorts(2 + 2 * count)
  const [first = 0, second = 0, ...rest] = free
  const brokers =
    options.port === undefined
      ? rest.slice(0, count)
      : Array.from({ length: count }, (_, index) => (options.port ?? 0) + index)
  return {
    metadata: first,
    registry: options.registryPort ?? second,
    brokers,
    controllers: metadata === 'kraft' ? rest.slice(count) : [],
  }
}

/** A KRaft cluster keeps its id with its data. */
async function clusterIdOf(folder: string): Promise<string> {
  const file = join(folder, 'cluster.id')
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim()
  const id = randomBytes(16).toString('base64url')
  await writeFile(file, `${id}\n`)
  return id
}

function brokerOf(id: number, address: string, spawnBroker: () => ServerProcess): Broker {
  let server: ServerProcess | undefined
  const [host = '', port = ''] = address.split(':')
  return {
    id,
    address,
    running: () => server?.running() ?? false,
    get pid() {
      return server?.pid ?? 0
    },
    async kill(signal) {
      await server?.kill(signal)
    },
    async start() {
      if (server?.running() === true) return
      // After a crash ZooKeeper still holds the broker's session for some seconds and refuses the new process; any
      // supervisor would start it again until it is let in.
      const until = performance.now() + 60_000
      for (;;) {
        const fresh = spawnBroker()
        server = fresh
        try {
          await waitFor(fresh, () => accepts(host, Number(port)), 90)
          return
        } catch (error) {
          if (fresh.running() || performance.now() > until) throw error
          await sleep(1000)
        }
      }
    },
    signal(signal) {
      if (server?.running() === true) process.kill(server.pid, signal)
    },
  }
}

function registryOf(
  files: { readonly folder: string; readonly jar: string },
  port: number,
  folder: string,
  java: (name: string, heap: string, args: readonly string[]) => ServerProcess,
) {
  let server: ServerProcess | undefined
  const url = `http://127.0.0.1:${port}/apis/ccompat/v7`
  return {
    url,
    async kill() {
      await server?.kill('SIGKILL')
    },
    async start() {
      const fresh = java('registry', '256m', [
        '-Dquarkus.http.host=127.0.0.1',
        `-Dquarkus.http.port=${port}`,
        '-Dapicurio.storage.kind=sql',
        '-Dapicurio.storage.sql.kind=h2',
        `-Dapicurio.datasource.url=jdbc:h2:file:${join(folder, 'registry')}`,
        '-jar',
        join(files.folder, files.jar),
      ])
      server = fresh
      await waitFor(fresh, async () => (await fetch(`${url}/subjects`)).ok, 90)
    },
  }
}

/** A broker accepts connections a little before the controller hands it work. */
async function allRegistered(addresses: readonly string[], count: number): Promise<void> {
  const admin = await connectAdmin({ brokers: addresses })
  try {
    const until = performance.now() + 60_000
    while ((await admin.brokers()).length < count) {
      if (performance.now() > until)
        throw new Error(`only ${(await admin.brokers()).length} of ${count} brokers are registered after 60 s`)
      await sleep(200)
    }
  } finally {
    await admin.close()
  }
}
