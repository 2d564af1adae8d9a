import { parse } from 'yaml'
import { factsOf } from './images.ts'
import type { ParsedBundle, ParsedService } from './parse.ts'
import { brokersOf, everyService, inCompose, isKafka, type BundleFinding, type BundleRule } from './rule.ts'

/** One of `KAFKA_LISTENERS`: `INTERNAL://0.0.0.0:29092`. */
interface Listener {
  readonly name: string
  readonly host: string
  readonly port: number
}

export function listenersOf(text: string | undefined): readonly Listener[] {
  return [...(text ?? '').matchAll(/([A-Za-z_0-9]+):\/\/(\[[^\]]*\]|[^:,]*):(\d+)/g)].map(
    ([, name = '', host = '', port]) => ({
      name,
      host,
      port: Number(port),
    }),
  )
}

/** Ports that answer inside a container, from its settings and from what its image is. */
export function listensOn({ repository, environment, command }: ParsedService): ReadonlySet<number> {
  const ports = new Set(factsOf(repository)?.listens)
  // The image makes listeners out of advertised ones where it is told no others.
  for (const { port } of listenersOf(
    environment.get('KAFKA_LISTENERS') ?? environment.get('KAFKA_ADVERTISED_LISTENERS'),
  ))
    ports.add(port)
  for (const { port } of listenersOf(environment.get('SCHEMA_REGISTRY_LISTENERS'))) ports.add(port)
  if (/zookeeper$/.test(repository)) {
    ports.add(Number(environment.get('ZOOKEEPER_CLIENT_PORT') ?? 2181))
    if (environment.has('ZOOKEEPER_SECURE_CLIENT_PORT'))
      ports.add(Number(environment.get('ZOOKEEPER_SECURE_CLIENT_PORT')))
    for (const [, port] of (environment.get('ZOOKEEPER_SERVERS') ?? '').matchAll(/:(\d+)/g)) ports.add(Number(port))
  }
  for (const text of [...environment.values(), ...command]) {
    for (const [, port] of text.matchAll(/-javaagent:[^ =]+=(?:[^ :]+:)?(\d+):/g)) ports.add(Number(port))
  }
  return ports
}

interface Call {
  readonly from: ParsedService
  readonly path: string
  readonly host: string
  readonly port: number
}

/** Addresses that a service is told to call, `host:port`; what it tells others of itself is left out. */
function callsOf(service: ParsedService, { files }: ParsedBundle): readonly Call[] {
  const told = [...service.environment].filter(([name]) => !/LISTENERS$/.test(name) && name !== 'KAFKA_OPTS')
  const texts = [...told.map(([, value]) => value), ...service.command, ...(service.healthcheck ?? [])]
  const own = texts.flatMap((text) =>
    addresses(text).map((one) => ({ from: service, path: 'docker-compose.yaml', ...one })),
  )
  const read = [...files].filter(([path]) => isReadBy(path, service))
  return [...own, ...read.flatMap(([path, text]) => configured(text).map((one) => ({ from: service, path, ...one })))]
}

/** Configuration in which addresses stand, mounted by whoever reads it. */
function isReadBy(path: string, { mounts }: ParsedService): boolean {
  if (!/\.ya?ml$/.test(path) || path === 'docker-compose.yaml' || /\/(jmx|rules)\//.test(path)) return false
  return mounts.some(({ source }) => source === `./${path}` || `./${path}`.startsWith(`${source}/`))
}

function configured(text: string): readonly { readonly host: string; readonly port: number }[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(parse(text))
  return found.flatMap(addresses)
}

function addresses(text: string): readonly { readonly host: string; readonly port: number }[] {
  return [...text.matchAll(/(?<![\w.:-])(?:\w+:\/\/|\d+@)?([A-Za-z][A-Za-z0-9_-]*):(\d{2,5})(?![\w.])/g)].map(
    ([, host = '', port]) => ({ host, port: Number(port) }),
  )
}

/** Every address that is called resolves on a network of the caller, and something answers at its port. */
export const reachable: BundleRule = (bundle) =>
  bundle.services.flatMap((service) => callsOf(service, bundle)).flatMap((call) => judgeCall(call, bundle))

function judgeCall({ from, path, host, port }: Call, { services }: ParsedBundle): readonly BundleFinding[] {
  const say = (message: string, hint: string) => [
    { code: 'bundle-unreachable', path, message: `${from.name}: ${host}:${port} ${message}`, hint } as const,
  ]
  if (host === 'localhost') {
    if (listensOn(from).has(port)) return []
    return say('is the container itself, where nothing has that port', 'name the service')
  }
  const target = services.find(({ names }) => names.has(host))
  if (target === undefined)
    return say('is the name of no service', `known are ${services.map(({ name }) => name).join(', ')}`)
  if (target !== from && ![...from.networks].some((network) => target.networks.has(network)))
    return say(
      `is not on a network of ${from.name}`,
      `put both on one network: ${[...target.networks].join(', ')} or ${[...from.networks].join(', ')}`,
    )
  const ports = listensOn(target)
  if (ports.has(port)) return []
  return say('is a port that nothing listens on', `${host} listens on ${[...ports].join(', ') || 'none that is known'}`)
}

/** What a broker advertises it listens on, under names that have a protocol and one of which is the brokers' own. */
export const listeners: BundleRule = (bundle) =>
  bundle.services.filter(isKafka).flatMap((service) => {
    const say = (message: string, hint: string) => inCompose('bundle-listener', `${service.name}: ${message}`, hint)
    const { environment } = service
    const advertised = listenersOf(environment.get('KAFKA_ADVERTISED_LISTENERS'))
    const own = listenersOf(environment.get('KAFKA_LISTENERS') ?? environment.get('KAFKA_ADVERTISED_LISTENERS'))
    const mapped = new Set(
      [...(environment.get('KAFKA_LISTENER_SECURITY_PROTOCOL_MAP') ?? '').matchAll(/(\w+):/g)].map(([, name]) => name),
    )
    const between = environment.get('KAFKA_INTER_BROKER_LISTENER_NAME')
    const host = advertised.find(({ name }) => name === between)?.host
    return [
      ...advertised
        .filter(({ name, port }) => !own.some((one) => one.name === name && one.port === port))
        .map(({ name, port }) =>
          say(`${name} is advertised at ${port}, where it does not listen`, 'name the same port in both'),
        ),
      ...[...own, ...advertised]
        .filter(({ name }) => mapped.size > 0 && !mapped.has(name))
        .map(({ name }) => say(`${name} has no protocol`, 'add it to KAFKA_LISTENER_SECURITY_PROTOCOL_MAP')),
      ...(between === undefined
        ? [say('no KAFKA_INTER_BROKER_LISTENER_NAME', 'without it brokers look for a listener named PLAINTEXT')]
        : []),
      ...(between !== undefined && advertised.length > 0 && host === undefined
        ? [
            say(
              `the listener ${between} of the brokers is not advertised`,
              'advertise it under the name of the service',
            ),
          ]
        : []),
      ...(host !== undefined && !service.names.has(host)
        ? [say(`brokers are told to call ${host}`, `advertise ${between} as ${service.name}`)]
        : []),
      ...advertised
        .filter(
          ({ host, port }) =>
            isLoopback(host) && service.ports.some((one) => one.target === port && !isLoopback(one.address)),
        )
        .map(({ name, port }) =>
          say(
            `${name} is published beyond this host and tells clients to call localhost:${port}`,
            'set `cluster.externalHost`, or publish on 127.0.0.1',
          ),
        ),
    ]
  })

/** One port of the host for one service. */
export const portClash: BundleRule = ({ services }) => {
  const owners = new Map<string, string>()
  return services.flatMap(({ name, ports }) =>
    ports.flatMap(({ published }) => {
      const first = owners.get(published)
      owners.set(published, first ?? name)
      if (first === undefined || published === '') return []
      return [
        inCompose(
          'bundle-port-clash',
          `${first} and ${name} both publish ${published}`,
          'give one of them another port',
        ),
      ]
    }),
  )
}

/** Where other tools of this kind have their defaults; brokers there meet them sooner or later. */
const known: Readonly<Record<string, string>> = {
  '9093': 'Alertmanager',
  '9094': "Alertmanager's cluster",
  '9090': 'Prometheus',
}

export const brokerPorts: BundleRule = (bundle) =>
  brokersOf(bundle).flatMap(({ name, ports }) =>
    ports
      .filter(({ published }) => Object.hasOwn(known, published))
      .map(({ published }) =>
        inCompose(
          'bundle-port-known',
          `${name} publishes ${published}, which is ${known[published]}`,
          'publish brokers from 19092 on',
        ),
      ),
  )

export const portSilent = everyService('bundle-port-silent', (service) => {
  const ports = listensOn(service)
  if (factsOf(service.repository) === undefined) return []
  return service.ports
    .filter(({ target }) => !ports.has(target))
    .map(({ published, target }) => [
      `${published} leads to ${target}, where nothing listens`,
      `it listens on ${[...ports].join(', ')}`,
    ])
})

export const portPublic = everyService('bundle-port-public', (service) =>
  service.ports.flatMap(({ address, published }): [string, string][] => {
    if (/zookeeper/.test(service.repository))
      return [[`ZooKeeper is published on ${published}`, 'publish no port of it']]
    if (address === '' || address === '0.0.0.0' || address === '::')
      return [[`${published} is published on every interface`, 'name an address: 127.0.0.1 or one of this host']]
    return []
  }),
)

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.startsWith('127.') || host === '::1' || host === '[::1]'
}
