import { parse } from 'yaml'

/** Texts of one bundle by path below its folder: `docker-compose.yaml`, `host/fstab`. */
export type BundleFiles = ReadonlyMap<string, string>

/** A compose file as rules see it: short forms spelled out, variables replaced by their defaults. */
export interface ParsedBundle {
  readonly files: BundleFiles
  readonly services: readonly ParsedService[]
  readonly hasVersion: boolean
  readonly networks: ReadonlySet<string>
}

export interface ParsedService {
  readonly name: string
  readonly image: string
  /** Without registry, tag and digest: `confluentinc/cp-kafka`. */
  readonly repository: string
  readonly tag: string
  readonly environment: ReadonlyMap<string, string>
  readonly command: readonly string[]
  /** Other names under which its networks know it. */
  readonly names: ReadonlySet<string>
  readonly networks: ReadonlySet<string>
  readonly ports: readonly { readonly address: string; readonly published: string; readonly target: number }[]
  readonly mounts: readonly ParsedMount[]
  readonly dependsOn: ReadonlyMap<string, string>
  readonly healthcheck: readonly string[] | undefined
  readonly restart: string
  /** Bytes; undefined = all there is. */
  readonly memory: number | undefined
  /** Processors; undefined = all there are. */
  readonly cpus: number | undefined
  /** Seconds. */
  readonly stopGrace: number
  readonly openFiles: number | undefined
  readonly rotates: boolean
}

export interface ParsedMount {
  readonly type: string
  readonly source: string
  readonly target: string
  /** Docker makes the source when it is missing. */
  readonly creates: boolean
}

export const composePath = 'docker-compose.yaml'

/** Reads a compose file. Throws with the reason when it is no YAML or has no services. */
export function parseBundle(files: BundleFiles): ParsedBundle {
  const document = mapOf(parse(files.get(composePath) ?? '', { merge: true }))
  const services = Object.entries(mapOf(document['services'])).map(([name, value]) => serviceOf(name, mapOf(value)))
  if (services.length === 0) throw new TypeError('it has no services')
  return {
    files,
    services,
    hasVersion: Object.hasOwn(document, 'version'),
    networks: new Set(Object.keys(mapOf(document['networks']))),
  }
}

function serviceOf(name: string, value: Yaml): ParsedService {
  const image = text(value['image'])
  const named = /^(?:[^/]+\.[^/]+\/)?(.+?)(?::([^:/@]+))?(?:@.+)?$/.exec(image)
  const nofile = mapOf(value['ulimits'])['nofile']
  const options = mapOf(mapOf(value['logging'])['options'])
  const networks = value['networks']
  const cpus = value['cpus'] ?? mapOf(mapOf(mapOf(value['deploy'])['resources'])['limits'])['cpus']
  const memory = value['mem_limit'] ?? mapOf(mapOf(mapOf(value['deploy'])['resources'])['limits'])['memory']
  return {
    name,
    image,
    repository: named?.[1] ?? image,
    tag: named?.[2] ?? '',
    environment: environmentOf(value['environment']),
    command: [...words(value['entrypoint']), ...words(value['command'])],
    names: new Set([name, text(value['hostname']), text(value['container_name'])].filter((one) => one !== '')),
    // Without any, Compose puts a service on the network `default`.
    networks: new Set(
      networks === undefined
        ? ['default']
        : Array.isArray(networks)
          ? networks.map(text)
          : Object.keys(mapOf(networks)),
    ),
    ports: listOf(value['ports']).map(portOf),
    mounts: listOf(value['volumes']).map(mountOf),
    dependsOn: dependsOf(value['depends_on']),
    healthcheck: value['healthcheck'] === undefined ? undefined : words(mapOf(value['healthcheck'])['test']),
    restart: text(value['restart']),
    memory: memory === undefined ? undefined : bytes(text(memory)),
    cpus: cpus === undefined ? undefined : Number(text(cpus)),
    stopGrace: value['stop_grace_period'] === undefined ? 10 : seconds(text(value['stop_grace_period'])),
    openFiles: nofile === undefined ? undefined : Number(typeof nofile === 'object' ? mapOf(nofile)['hard'] : nofile),
    rotates: options['max-size'] !== undefined && options['max-file'] !== undefined,
  }
}

function environmentOf(value: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(value)) return new Map(Object.entries(mapOf(value)).map(([name, item]) => [name, text(item)]))
  return new Map(value.map((item) => [text(item).replace(/=.*$/s, ''), text(item).replace(/^[^=]*=?/, '')]))
}

function dependsOf(value: unknown): ReadonlyMap<string, string> {
  if (Array.isArray(value)) return new Map(value.map((name) => [text(name), 'service_started']))
  return new Map(Object.entries(mapOf(value)).map(([name, one]) => [name, text(mapOf(one)['condition'])]))
}

function portOf(value: unknown) {
  if (typeof value === 'object') {
    const { host_ip: address, published, target } = mapOf(value)
    return { address: text(address), published: text(published), target: Number(target) }
  }
  const parts = text(value).split(':')
  const target = Number(parts.at(-1)?.replace(/\/.*$/, ''))
  return { address: parts.slice(0, -2).join(':'), published: parts.at(-2) ?? '', target }
}

function mountOf(value: unknown): ParsedMount {
  if (typeof value === 'object') {
    const { type, source, target, bind } = mapOf(value)
    const creates = text(type) === 'bind' && mapOf(bind)['create_host_path'] !== false
    return { type: text(type), source: text(source), target: text(target), creates }
  }
  const [source = '', target = ''] = text(value).split(':')
  const type = /^[./~]/.test(source) ? 'bind' : 'volume'
  return { type, source, target, creates: type === 'bind' }
}

type Yaml = Readonly<Record<string, unknown>>

function mapOf(value: unknown): Yaml {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Yaml) : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function words(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(text)
  return value === undefined || value === null ? [] : [text(value)]
}

/** A scalar as a container would see it when no variable is set. */
function text(value: unknown): string {
  if (value === undefined || value === null) return ''
  return String(value).replace(/\$\$|\$\{(\w+)(?::?[-?]([^}]*))?\}/g, (found, name?: string, fallback?: string) =>
    found === '$$' ? '$' : name === undefined ? found : (fallback ?? ''),
  )
}

const units: Readonly<Record<string, number>> = { '': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

/** `512m`, `6G`, `1073741824`: as Compose and Java write sizes. */
export function bytes(size: string): number {
  const [, number = '', unit = ''] = /^([\d.]+)\s*([bkmg]?)b?$/i.exec(size) ?? []
  return number === '' ? NaN : Number(number) * (units[unit.toLowerCase()] ?? NaN)
}

function seconds(duration: string): number {
  const scale: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001, us: 1e-6 }
  return [...duration.matchAll(/([\d.]+)(h|ms|us|m|s)/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (scale[unit ?? ''] ?? 0),
    0,
  )
}
