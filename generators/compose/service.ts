/** One service of a compose file, with everything said: a template prints it as it stands. */
export interface Service {
  readonly name: string
  /** One line for people. */
  readonly about: string
  readonly image: string
  /** The image's own command where undefined. */
  readonly command?: readonly string[]
  readonly entrypoint?: readonly string[]
  /** `uid:gid`; the image's own where undefined. */
  readonly user?: string
  readonly environment: readonly Variable[]
  readonly ports: readonly Port[]
  readonly mounts: readonly Mount[]
  /** Names of secrets, mounted at `target`. */
  readonly secrets: readonly { readonly source: string; readonly target: string }[]
  readonly dependsOn: readonly { readonly service: string; readonly condition: Condition }[]
  /** Undefined only for jobs, whose end says all. */
  readonly healthcheck?: Healthcheck
  /** A job runs to its end and is not started again. */
  readonly life: 'service' | 'job'
  /** Bytes. */
  readonly memory: number
  /** Processors it may use at most; all there are where undefined: what brokers and their quorum need. */
  readonly cpus?: number
  /** Seconds between SIGTERM and SIGKILL. */
  readonly stopGrace: number
  /** Limit of open files; the daemon's own where undefined. */
  readonly openFiles?: number
  /** Process ids of the host, for what measures the host. */
  readonly hostProcesses?: boolean
}

/** Part of a service's environment; `about` stands above it. `value` is compose text: a literal `$` is doubled. */
export interface Variable {
  readonly name: string
  readonly value: string
  readonly about?: string
}

export interface Port {
  /** Compose text: an address or a variable with an address as its default. */
  readonly address: string
  readonly published: number
  readonly target: number
}

export interface Mount {
  readonly type: 'bind' | 'volume'
  /** Compose text of a host path, or the name of a volume. */
  readonly source: string
  readonly target: string
  readonly readOnly: boolean
  /** Of binds: mounts that the host makes later are seen too. */
  readonly propagation?: 'rslave'
}

export type Condition = 'service_healthy' | 'service_completed_successfully'

export interface Healthcheck {
  /** Arguments of a program that the image has; compose text. */
  readonly test: readonly string[]
  /** Seconds. */
  readonly interval: number
  readonly timeout: number
  readonly retries: number
  readonly startPeriod: number
}

/** A whole compose file. */
export interface Bundle {
  readonly project: string
  readonly network: string
  readonly services: readonly Service[]
  /** Named volumes. */
  readonly volumes: readonly string[]
  /** Secrets, each a file below `secrets/`. */
  readonly secrets: readonly string[]
}

/** Text that compose takes as it is: `$` would begin a variable. */
export function literal(text: string): string {
  return text.replaceAll('$', '$$$$')
}

/** A file of the bundle inside a container. */
export function fileMount(source: string, target: string): Mount {
  return { type: 'bind', source: `./${source}`, target, readOnly: true }
}

/** Waits until each of these is healthy. */
export function healthy(services: readonly string[]): Service['dependsOn'] {
  return services.map((service) => ({ service, condition: 'service_healthy' }))
}

/** Waits until each of these jobs has ended well. */
export function completed(services: readonly string[]): Service['dependsOn'] {
  return services.map((service) => ({ service, condition: 'service_completed_successfully' }))
}

/** Every few seconds, with time to start. */
export function check(test: readonly string[], startPeriod: number): Healthcheck {
  return { test: ['CMD', ...test], interval: 10, timeout: 5, retries: 6, startPeriod }
}

/** busybox' wget, which the images of Prometheus, Grafana and Kafka UI have. */
export function httpCheck(port: number, path: string, startPeriod: number): Healthcheck {
  return check(['wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${port}${path}`], startPeriod)
}
