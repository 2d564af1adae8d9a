import { clusterDefaults, profiles as builtInProfiles } from '../defaults.ts'
import type { Cluster, Profile } from '../model.ts'
import { platformLines, platformOf } from '../platform.ts'
import { pointer } from '../pointer.ts'
import type { ProfileSource } from '../source.ts'
import { anyQuantity, byName, durationIn, int32, sizeIn } from './resolving.ts'
import type { Resolving } from './resolving.ts'

export function resolveCluster(into: Resolving): Cluster {
  const source = into.source.cluster ?? {}
  const { heap = clusterDefaults.jvm.heap } = source.jvm ?? {}
  const { path = clusterDefaults.storage.path, capacity } = source.storage ?? {}
  const release = source.confluentPlatform ?? clusterDefaults.confluentPlatform
  return {
    metadata: source.metadata ?? clusterDefaults.metadata,
    confluentPlatform: release,
    kafka: kafkaOf(into, release),
    brokers: source.brokers ?? clusterDefaults.brokers,
    controllers: source.controllers ?? clusterDefaults.controllers,
    jvm: { heap: sizeIn(into, heap, pointer('cluster', 'jvm', 'heap'), { ...anyQuantity, least: 1 }) ?? 6 * 2 ** 30 },
    threads: { ...clusterDefaults.threads, ...source.threads },
    storage: {
      path,
      capacity:
        capacity === undefined
          ? undefined
          : sizeIn(into, capacity, pointer('cluster', 'storage', 'capacity'), anyQuantity),
    },
    externalHost: source.externalHost ?? clusterDefaults.externalHost,
    security: source.security ?? clusterDefaults.security,
    ports: { ...clusterDefaults.ports, ...source.ports },
  }
}

function kafkaOf(into: Resolving, release: string): string {
  const at = { pointer: pointer('cluster', 'confluentPlatform'), part: 'value' } as const
  const platform = platformOf(release)
  if (platform === undefined) {
    into.report({
      code: 'platform-unknown',
      message: `there is no known Confluent Platform ${release}`,
      at,
      hint: `known lines are ${platformLines.join(', ')}`,
    })
    return platformOf(clusterDefaults.confluentPlatform)?.kafka ?? ''
  }
  if (platform.ended) {
    into.report({
      code: 'platform-ended',
      message: `Confluent Platform ${platform.line} is past its standard support`,
      at,
      hint: `move to ${platformLines.at(-1)}, or to 7.9 where ZooKeeper has to stay`,
    })
  }
  return platform.kafka
}

/** The built-in profiles, changed and added to by the catalog's own. */
export function resolveProfiles(into: Resolving): readonly Profile[] {
  const own = into.source.profiles ?? {}
  const names = new Set([...Object.keys(builtInProfiles), ...Object.keys(own)])
  return [...names].map((name) => resolveProfile(into, name, own[name] ?? {})).sort(byName)
}

function resolveProfile(into: Resolving, name: string, source: ProfileSource): Profile {
  const base: Required<ProfileSource> = Object.hasOwn(builtInProfiles, name)
    ? builtInProfiles[name as keyof typeof builtInProfiles]
    : builtInProfiles.balanced
  const { linger, batch, deliveryTimeout } = { ...base, ...source }
  const at = (key: string) => pointer('profiles', name, key)
  return {
    name,
    linger: durationIn(into, linger, at('linger'), int32) ?? 5,
    batch: sizeIn(into, batch, at('batch'), { ...int32, least: 1 }) ?? 128 * 1024,
    deliveryTimeout: durationIn(into, deliveryTimeout, at('deliveryTimeout'), { ...int32, least: 1 }) ?? 120_000,
  }
}
