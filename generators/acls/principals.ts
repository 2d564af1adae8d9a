import type { Catalog } from '../catalog/model.ts'

/** A user that Kafka knows by name and password. */
export interface Principal {
  /** SCRAM user; brokers write it as `User:` and the name. */
  readonly name: string
  /** A service of the catalog, or a part of the bundle. */
  readonly kind: 'service' | 'bundle'
  readonly about: string
}

/** Parts of every bundle that speak to the brokers with a name and password of their own. */
export const bundlePrincipals = {
  exporter: { name: 'kafka-exporter', kind: 'bundle', about: 'Reads offsets and lag for the metrics' },
  registry: { name: 'schema-registry', kind: 'bundle', about: 'Keeps schemas in its own topic' },
  ui: { name: 'kafka-ui', kind: 'bundle', about: 'Shows topics, records and groups, changes nothing' },
  reconciler: { name: 'reconciler', kind: 'bundle', about: 'Runs plan, apply, drift and import of the catalog' },
  deadLetters: { name: 'dead-letters', kind: 'bundle', about: 'Runs dlq list, show and replay --to-source' },
} as const satisfies Readonly<Record<string, Principal>>

/** Everybody with rights of their own, services first, each sorted by name. Brokers and the administrator need none. */
export function principalsOf({ services }: Catalog): readonly Principal[] {
  const own = services.map(({ name, description }): Principal => ({ name, kind: 'service', about: description }))
  const parts = Object.values(bundlePrincipals).sort((first, second) => (first.name < second.name ? -1 : 1))
  return [...own, ...parts.filter(({ name }) => own.every((service) => service.name !== name))]
}
