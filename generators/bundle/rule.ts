import type { Code } from '../diagnostics/codes.ts'
import type { ParsedBundle, ParsedService } from './parse.ts'
import { composePath } from './parse.ts'

export interface BundleFinding {
  readonly code: Extract<Code, `bundle-${string}`>
  /** Path below the bundle's folder. */
  readonly path: string
  /** What is wrong, with the service or line in it; one line, no full stop. */
  readonly message: string
  readonly hint: string
}

export type BundleRule = (bundle: ParsedBundle) => readonly BundleFinding[]

/** A finding in the compose file. */
export function inCompose(code: BundleFinding['code'], message: string, hint: string): BundleFinding {
  return { code, path: composePath, message, hint }
}

/** One judgement of every service that it concerns. */
export function everyService(
  code: BundleFinding['code'],
  judge: (service: ParsedService, bundle: ParsedBundle) => readonly (readonly [message: string, hint: string])[],
): BundleRule {
  return (bundle) =>
    bundle.services.flatMap((service) =>
      judge(service, bundle).map(([message, hint]) => inCompose(code, `${service.name}: ${message}`, hint)),
    )
}

/** What runs to its end: something waits for that, or it says so. */
export function isJob(service: ParsedService, { services }: ParsedBundle): boolean {
  return (
    service.restart === 'no' ||
    services.some(({ dependsOn }) => dependsOn.get(service.name) === 'service_completed_successfully')
  )
}

/** Containers of the broker image that keep data; a job of the same image has no listeners. */
export function isKafka({ repository, environment }: ParsedService): boolean {
  return (
    /(^|\/)(cp-)?(kafka|server)$/.test(repository) &&
    (environment.has('KAFKA_ADVERTISED_LISTENERS') || environment.has('KAFKA_LISTENERS'))
  )
}

/** Brokers; controllers of their own left out. */
export function brokersOf({ services }: ParsedBundle): readonly ParsedService[] {
  return services.filter((one) => isKafka(one) && one.environment.get('KAFKA_PROCESS_ROLES') !== 'controller')
}

export function quorumOf({ services }: ParsedBundle): readonly ParsedService[] {
  return services.filter(
    (one) =>
      /(^|\/)(cp-)?zookeeper$/.test(one.repository) ||
      (isKafka(one) && (one.environment.get('KAFKA_PROCESS_ROLES') ?? '').includes('controller')),
  )
}
