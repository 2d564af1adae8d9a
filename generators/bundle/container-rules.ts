import { platformOf } from '../catalog/platform.ts'
import { factsOf } from './images.ts'
import { bytes, type ParsedService } from './parse.ts'
import { brokersOf, everyService, inCompose, isJob, isKafka, quorumOf, type BundleRule } from './rule.ts'

type Judgement = readonly [message: string, hint: string]

export const healthchecks = everyService('bundle-health', (service, bundle): readonly Judgement[] => {
  if (isJob(service, bundle)) return []
  const test = service.healthcheck
  if (test === undefined || test[0] === 'NONE') return [['no health check', 'check with a program that the image has']]
  const facts = factsOf(service.repository)
  const program = programOf(test)
  return [
    ...(facts !== undefined && !facts.tools.includes(program)
      ? [
          [
            `checks itself with ${program}, which ${service.image} does not have`,
            `it has ${facts.tools.join(', ')}`,
          ] as const,
        ]
      : []),
    ...(/(^|[\s;&|])kafka-[a-z-]+/.test(test.join(' ')) && hasAgent(service) && !/-u KAFKA_OPTS/.test(test.join(' '))
      ? [
          [
            "starts a tool with the broker's metrics agent, whose port is taken",
            'put `env -u KAFKA_OPTS -u KAFKA_JMX_OPTS` before it',
          ] as const,
        ]
      : []),
  ]
})

/** The program that a check runs: of `CMD`, of a shell's text, behind `env`. */
function programOf(test: readonly string[]): string {
  const [kind = '', first = '', ...rest] = test
  if (kind === 'CMD')
    return first === 'env'
      ? (rest.find((word, index) => !word.startsWith('-') && rest[index - 1] !== '-u') ?? first)
      : first
  const text = kind === 'CMD-SHELL' ? first : test.join(' ')
  return text.trim().split(/\s+/)[0] ?? ''
}

export function hasAgent({ environment }: ParsedService): boolean {
  return (environment.get('KAFKA_OPTS') ?? '').includes('-javaagent:') || environment.has('KAFKA_JMX_PORT')
}

export const waits = everyService('bundle-depends', (service, bundle) => [
  ...[...service.dependsOn].flatMap(([name, condition]): Judgement[] => {
    if (!bundle.services.some((one) => one.name === name))
      return [[`waits for ${name}, which is no service`, 'name a service']]
    if (condition === 'service_healthy' || condition === 'service_completed_successfully') return []
    return [[`waits for the start of ${name} only`, `say \`condition: service_healthy\` for ${name}`]]
  }),
  ...(isKafka(service) && service.environment.has('KAFKA_ZOOKEEPER_CONNECT') && service.dependsOn.size === 0
    ? [['waits for no ZooKeeper', 'say depends_on with `condition: service_healthy`'] as const]
    : []),
])

export const lifecycle = everyService('bundle-lifecycle', (service, bundle) => [
  ...(!isJob(service, bundle) && !['unless-stopped', 'always'].includes(service.restart)
    ? [['is not started again after a crash', 'set `restart: unless-stopped`'] as const]
    : []),
  ...(isKafka(service) && service.environment.get('KAFKA_PROCESS_ROLES') !== 'controller' && service.stopGrace < 120
    ? [
        [
          `is killed after ${service.stopGrace} s`,
          'give a broker two minutes or more: `stop_grace_period: 300s`',
        ] as const,
      ]
    : []),
])

export const limits = everyService('bundle-limits', (service) => [
  ...(service.memory === undefined ? [['may take all memory', 'set `mem_limit`'] as const] : []),
  ...(service.cpus === undefined && !isKafka(service) && !/zookeeper$/.test(service.repository)
    ? [['may take every processor from the brokers', 'set `cpus`'] as const]
    : []),
  ...(service.rotates ? [] : [['its log grows for ever', 'set max-size and max-file of `logging`'] as const]),
  ...(isKafka(service) && (service.openFiles ?? 0) < 100_000
    ? [
        [
          `${service.openFiles ?? 'the default number of'} open files`,
          'a broker needs `nofile` of 100000 or more',
        ] as const,
      ]
    : []),
])

const MiB = 1024 * 1024

export const memory = everyService('bundle-memory', (service) => {
  const options = [...service.environment].find(([name]) => /HEAP_OPTS$|^JAVA_OPTS$/.test(name))?.[1]
  const heap = bytes(/-Xmx(\w+)/.exec(options ?? '')?.[1] ?? '')
  if (Number.isNaN(heap))
    return isKafka(service) ? [['no KAFKA_HEAP_OPTS: a broker takes 1 GiB', 'set -Xms and -Xmx'] as const] : []
  const broker = isKafka(service) && service.environment.get('KAFKA_PROCESS_ROLES') !== 'controller'
  const least = heap + 256 * MiB + (broker ? heap / 4 : 0)
  return [
    ...(service.memory !== undefined && service.memory < least
      ? [
          [
            `a heap of ${heap / MiB} MiB in ${service.memory / MiB} MiB leaves no room for ${broker ? 'the page cache' : 'Java itself'}`,
            `raise mem_limit to ${Math.ceil(least / MiB)}m`,
          ] as const,
        ]
      : []),
    ...(/-Xms(\w+)/.exec(options ?? '')?.[1] === /-Xmx(\w+)/.exec(options ?? '')?.[1]
      ? []
      : [['-Xms and -Xmx differ: a host that is too small shows it only later', 'give both the same size'] as const]),
  ]
})

/** Brokers share a host: heaps that differ are a slip. */
export const heapsEqual: BundleRule = (bundle) => {
  const heaps = new Map(brokersOf(bundle).map(({ name, environment }) => [name, environment.get('KAFKA_HEAP_OPTS')]))
  if (new Set(heaps.values()).size < 2) return []
  const said = [...heaps].map(([name, heap]) => `${name} ${heap ?? 'none'}`).join(', ')
  return [inCompose('bundle-memory', `brokers have different heaps: ${said}`, 'say one heap in `cluster.jvm.heap`')]
}

export const images = everyService('bundle-image', ({ image, tag, repository }): readonly Judgement[] => {
  const ended = factsOf(repository)?.ended
  return [
    ...(/@sha256:/.test(image) || /\d+\.\d+/.test(tag)
      ? []
      : [[`\`${image}\` is no release: it changes under you`, 'name a release tag'] as const]),
    ...(ended === undefined ? [] : [[`${repository} is ${ended}`, 'use another image'] as const]),
  ]
})

export const versions = everyService('bundle-version-ended', ({ repository, tag }): readonly Judgement[] => {
  const platform = repository.startsWith('confluentinc/cp-') ? platformOf(tag) : undefined
  return platform?.ended === true
    ? [[`Confluent Platform ${platform.line} is past its standard support`, 'move to a supported line']]
    : []
})

export const variables = everyService('bundle-variable', ({ repository, environment }) => {
  const facts = factsOf(repository)
  return [...environment.keys()].flatMap((name): Judgement[] => {
    const instead = facts?.ignored?.[name]
    if (instead !== undefined) return [[`${name} is ignored`, `use ${instead}`]]
    if (facts?.variables === undefined || facts.variables.test(name)) return []
    return [[`${name} is not read by ${repository}`, 'look the name up in the documentation of the image']]
  })
})

export const secrets = everyService('bundle-secret', ({ environment, command }) => [
  ...[...environment]
    // A reference to a file's text is what it should be: Spring reads `${name}` from its tree of secrets.
    .filter(([, value]) => !/^\$\{[\w.-]+\}$/.test(value))
    .filter(([name, value]) => /(PASSWORD|SECRET|TOKEN|PASSPHRASE|API_KEY|CREDENTIALS)$/i.test(name) && value !== '')
    .map(([name]): Judgement => [`${name} is in plain text`, 'mount a file as a secret']),
  ...[...environment.values(), ...command]
    .filter((text) => /password\s*=\s*"?[^\s";]+|-----BEGIN|--\w+[.-]password[= ]\S/i.test(text))
    .map((): Judgement => ['a password stands in its settings', 'mount a file as a secret']),
])

export const obsolete: BundleRule = ({ hasVersion }) =>
  hasVersion
    ? [inCompose('bundle-obsolete', '`version` is ignored with a warning', 'remove it; `name` names the project')]
    : []

export const quorum: BundleRule = (bundle) => {
  const nodes = quorumOf(bundle)
  const redundant = brokersOf(bundle).length >= 3
  return [
    ...(redundant && nodes.length < 3
      ? [
          inCompose(
            'bundle-quorum',
            `${nodes.length} metadata node${nodes.length === 1 ? '' : 's'} for ${brokersOf(bundle).length} brokers`,
            'run three',
          ),
        ]
      : []),
    ...nodes
      .filter(
        ({ repository, environment }) =>
          /zookeeper$/.test(repository) && !(Number(environment.get('ZOOKEEPER_AUTOPURGE_PURGE_INTERVAL') ?? 0) > 0),
      )
      .map(({ name }) =>
        inCompose(
          'bundle-quorum',
          `${name}: snapshots and logs are never purged`,
          'set ZOOKEEPER_AUTOPURGE_PURGE_INTERVAL to 24',
        ),
      ),
  ]
}
