import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { kafkaJars, metricsAgentJar } from '../../scripts/dev/cluster/packages.ts'
import { launch, waitFor, type ServerProcess } from '../../scripts/dev/cluster/process.ts'
import { LOG4J, properties } from '../../scripts/dev/cluster/properties.ts'
import type { Files } from './bundles.ts'
import { brokerProperties, zookeeperProperties } from './image.ts'

interface Container {
  readonly name: string
  readonly image: string
  readonly environment: Readonly<Record<string, string>>
  readonly healthcheck: readonly string[]
  readonly secrets: readonly { readonly source: string; readonly target: string }[]
  /** Stands for its network address: one of its own of the loopback network. */
  readonly address: string
}

export interface Booted {
  readonly containers: readonly Container[]
  /** Of the listener for services, by broker. */
  readonly brokers: readonly string[]
  /** What was written for the broker of that name. */
  readonly properties: ReadonlyMap<string, Readonly<Record<string, string>>>
  /** What the administrator of a bundle with certificates has. */
  readonly administrator: Administrator | undefined
  /** Runs a script of the bundle with Kafka's tools on the PATH. */
  run(script: string, args: readonly string[], env: Readonly<Record<string, string>>): Ran
  stop(): Promise<void>
}

export interface Administrator {
  /** Of the bundle: `secrets/user-<name>` holds a password. */
  readonly secrets: string
  /** For Kafka's own tools. */
  readonly config: string
  readonly ssl: { readonly ca: string; readonly cert: string; readonly key: string }
}

export interface Ran {
  readonly status: number | null
  readonly output: string
}

const run = promisify(execFile)

/** Heap of each JVM here; everything else is what the bundle says. */
const heap = ['-Xms320m', '-Xmx320m']

/**
 * Starts the brokers and the quorum of a bundle without containers: each service's environment becomes the files that
 * the image would write, names become addresses of the loopback network, folders lie below a temporary one. Health
 * checks are the bundle's own.
 */
export async function boot(files: Files, kafka: string): Promise<Booted> {
  const folder = mkdtempSync(join(tmpdir(), 'jts-boot-'))
  const [jars, agent] = await Promise.all([kafkaJars(kafka), metricsAgentJar()])
  for (const rules of ['kafka.yml', 'zookeeper.yml'])
    writeFileSync(join(folder, rules), files.get(`monitoring/jmx/${rules}`) ?? '')
  writeFileSync(join(folder, 'log4j.properties'), LOG4J)
  const containers = containersOf(files)
  if (files.has('security/certificates.sh')) prepareSecrets(files, folder, containers)
  const written = new Map<string, Readonly<Record<string, string>>>()
  const servers: ServerProcess[] = []

  const here = (container: Container) => (text: string) =>
    containers
      .reduce(
        (value, { name, address }) => value.replace(new RegExp(`(?<![\\w.-])${name}(?=[:/])`, 'g'), address),
        text,
      )
      .replaceAll('0.0.0.0', container.address)
      .replaceAll('127.0.0.1', container.address)
      .replaceAll(/\/var\/lib\/(kafka|zookeeper)/g, join(folder, container.name))
      .replaceAll('/opt/jmx/agent.jar=', `${agent}=${container.address}:`)
      .replaceAll('/etc/jmx/', `${folder}/`)
      .replaceAll('/run/secrets/', `${folder}/run/${container.name}/`)

  const start = async (container: Container) => {
    const local = here(container)
    const { KAFKA_OPTS = '', KAFKA_JVM_PERFORMANCE_OPTS = '', CLUSTER_ID } = container.environment
    const file = join(folder, `${container.name}.properties`)
    const values = propertiesOf(container, folder)
    const localized = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, local(value)]))
    writeFileSync(file, properties(localized))
    written.set(container.name, localized)
    if (CLUSTER_ID !== undefined)
      await run('java', [
        '-XX:TieredStopAtLevel=1',
        '-cp',
        `${jars}/*`,
        'kafka.tools.StorageTool',
        'format',
        `--cluster-id=${CLUSTER_ID}`,
        '-c',
        file,
      ])
    const main = container.image.includes('zookeeper')
      ? 'org.apache.zookeeper.server.quorum.QuorumPeerMain'
      : 'kafka.Kafka'
    const options = [...KAFKA_JVM_PERFORMANCE_OPTS.split(' '), ...local(KAFKA_OPTS).split(' ')].filter(
      (option) => option !== '',
    )
    // Regions of 16 MB are for heaps of gigabytes.
    const java = [
      ...heap,
      `-Dlog4j.configuration=file:${join(folder, 'log4j.properties')}`,
      ...options.filter((option) => !option.includes('G1HeapRegionSize')),
      '-cp',
      `${jars}/*`,
      main,
      file,
    ]
    const server = launch({ name: container.name, java, cwd: folder, log: join(folder, `${container.name}.log`) })
    servers.push(server)
    return server
  }
  const healthy = (container: Container, server: ServerProcess) => {
    const [, program = '', ...args] = container.healthcheck.map((word) => here(container)(word.replaceAll('$$', '$')))
    return waitFor(server, async () => spawnSync(program, args, { timeout: 5000 }).status === 0, 120)
  }
  const stop = async () => {
    await Promise.all(servers.map((server) => server.kill('SIGKILL')))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const isBroker = ({ name }: Container) => /^kafka\d+$/.test(name)
    // As depends_on has it: the quorum is healthy before a broker starts.
    for (const wave of [containers.filter((one) => !isBroker(one)), containers.filter(isBroker)]) {
      const started = await Promise.all(wave.map(async (one) => [one, await start(one)] as const))
      await Promise.all(started.map(([one, server]) => healthy(one, server)))
    }
    return {
      containers,
      administrator: administratorOf(files, folder),
      brokers: containers.filter(isBroker).map(({ address }) => `${address}:29092`),
      properties: written,
      run: (script, args, env) => runScript(folder, jars, files.get(script) ?? '', args, env),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function runScript(
  folder: string,
  jars: string,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Ran {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  for (const [tool, main] of Object.entries(toolsOf(jars))) {
    const text = `#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m -Dlog4j.configuration=file:${folder}/log4j.properties -cp '${jars}/*' ${main} "$@"\n`
    writeFileSync(join(bin, tool), text, { mode: 0o755 })
  }
  const path = `${bin}:${process.env['PATH'] ?? ''}`
  const ran = spawnSync('bash', ['-s', '--', ...args], {
    input: script,
    encoding: 'utf8',
    timeout: 200_000,
    env: { ...process.env, ...env, PATH: path },
  })
  return { status: ran.status, output: `${ran.stdout}${ran.stderr}` }
}

function propertiesOf({ name, image, environment }: Container, folder: string): Readonly<Record<string, string>> {
  const data = join(folder, name, 'data')
  mkdirSync(data, { recursive: true })
  if (!image.includes('zookeeper')) return brokerProperties(environment)
  mkdirSync(join(folder, name, 'log'))
  writeFileSync(join(data, 'myid'), environment['ZOOKEEPER_SERVER_ID'] ?? '')
  const { properties, ignored } = zookeeperProperties(environment)
  if (ignored.length > 0) throw new Error(`the image ignores ${ignored.join(', ')}`)
  // Here all share one network, where each must keep to its own address; the server for administration cannot.
  const secure = properties['secureClientPort'] === undefined ? {} : { secureClientPortAddress: '0.0.0.0' }
  return { ...properties, ...secure, clientPortAddress: '0.0.0.0', 'admin.enableServer': 'false' }
}

/** Services that run Kafka or ZooKeeper; a network of its own for each process that tests in parallel. */
function containersOf(files: Files): readonly Container[] {
  const { services } = parse(files.get('docker-compose.yaml') ?? '') as {
    services: Record<string, Described>
  }
  const network = `127.${20 + (process.pid % 200)}.${1 + (Math.floor(process.pid / 200) % 250)}`
  return Object.entries(services)
    .filter(([name]) => /^(kafka|controller|zookeeper)\d+$/.test(name))
    .map(([name, { image, environment = {}, healthcheck, secrets = [] }], index) => ({
      name,
      image,
      // Compose reads two dollars as one.
      environment: Object.fromEntries(
        Object.entries(environment).map(([key, value]) => [key, String(value).replaceAll('$$', '$')]),
      ),
      healthcheck: healthcheck?.test ?? [],
      secrets,
      address: `${network}.${10 + index}`,
    }))
}

interface Described {
  readonly image: string
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly secrets?: readonly { readonly source: string; readonly target: string }[]
}

/** Kafka's own tools by the names of their scripts; 4.0 moved two of them. */
function toolsOf(jars: string): Readonly<Record<string, string>> {
  const old = /kafka-3\./.test(jars)
  return {
    'kafka-topics': 'org.apache.kafka.tools.TopicCommand',
    'kafka-configs': 'kafka.admin.ConfigCommand',
    'kafka-acls': old ? 'kafka.admin.AclCommand' : 'org.apache.kafka.tools.AclCommand',
  }
}

/**
 * Passwords and certificates by the bundle's own scripts, each container's below `run/<name>`. Names of containers are
 * addresses here, in certificates too; files belong to whoever runs the test.
 */
function prepareSecrets(files: Files, folder: string, containers: readonly Container[]): void {
  const me = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`
  // Whoever calls from here calls from the first address, and ZooKeeper asks whether a caller's certificate is for that.
  const addressOf = ({ name, address }: Container) =>
    /zookeeper/.test(name) ? `IP:${address},IP:127.0.0.1` : `IP:${address}`
  const addressed = (text: string) =>
    containers.reduce(
      (value, one) => value.replaceAll(new RegExp(`DNS:${one.name}(?=[,\n])`, 'g'), addressOf(one)),
      text,
    )
  for (const path of ['prepare.sh', 'security/certificates.sh']) {
    const text = addressed((files.get(path) ?? '').replaceAll(/1000:1000|472:0/g, me))
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  mkdirSync(join(folder, 'security'), { recursive: true })
  const settings = (files.get('security/admin.properties') ?? '').replaceAll('/run/secrets/', `${folder}/run/admin/`)
  writeFileSync(join(folder, 'security/admin.properties'), settings)
  const authority = mkdtempSync(join(tmpdir(), 'jts-authority-'))
  try {
    for (const words of [['prepare.sh'], ['security/certificates.sh', '--authority', authority]]) {
      const { status, stdout, stderr } = spawnSync('bash', words, { cwd: folder, encoding: 'utf8' })
      if (status !== 0) throw new Error(`${words[0]} ended with ${status}: ${stdout}${stderr}`)
    }
  } finally {
    rmSync(authority, { recursive: true, force: true })
  }
  const admin = ['tls', 'ca'].map((name) => ({
    source: name === 'ca' ? 'ca.pem' : 'tls-admin.pem',
    target: `${name}.pem`,
  }))
  for (const { name, secrets } of [...containers, { name: 'admin', secrets: admin }]) {
    mkdirSync(join(folder, 'run', name), { recursive: true })
    for (const { source, target } of secrets)
      symlinkSync(join(folder, 'secrets', source), join(folder, 'run', name, target))
  }
}

function administratorOf(files: Files, folder: string): Administrator | undefined {
  if (!files.has('security/certificates.sh')) return undefined
  const pem = (name: string) => readFileSync(join(folder, 'run/admin', name), 'utf8')
  const own = pem('tls.pem')
  return {
    secrets: join(folder, 'secrets'),
    config: join(folder, 'security/admin.properties'),
    ssl: { ca: pem('ca.pem'), cert: own, key: own },
  }
}
