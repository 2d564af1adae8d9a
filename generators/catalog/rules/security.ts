import { bundlePrincipals } from '../../acls/principals.ts'
import { isAtLeast } from './kafka-version.ts'
import { keyOf, placeOf } from './place.ts'
import type { Rule } from './rule.ts'

export const securityTooOld: Rule = {
  code: 'security-too-old',
  check: (context) => {
    const { security, metadata, kafka, confluentPlatform } = context.catalog.cluster
    if (security === 'none' || metadata === 'zookeeper' || isAtLeast(kafka, 3, 5)) return []
    return [
      {
        code: 'security-too-old',
        message: `Confluent Platform ${confluentPlatform} is Kafka ${kafka}, which has SCRAM users in ZooKeeper only`,
        at: placeOf(context, 'cluster', 'security'),
        hint: 'set confluentPlatform to 7.5.0 or later, or `security: none`',
      },
    ]
  },
}

/** What certificates of the bundle are made for; their names are principals, some of them without limits. */
const certified = /^((kafka|controller|zookeeper)\d+|admin|zookeeper-client)$/
const parts: ReadonlySet<string> = new Set(Object.values(bundlePrincipals).map(({ name }) => name))

export const serviceUser: Rule = {
  code: 'service-user',
  check: (context) => {
    const { cluster, services } = context.catalog
    if (cluster.security === 'none') return []
    return services.flatMap(({ name }) => {
      const taken = certified.test(name) || parts.has(name)
      if (!taken && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return []
      return [
        {
          code: 'service-user' as const,
          message: taken
            ? `\`${name}\` is a part of the bundle, with rights of its own: the service would have them too`
            : `${JSON.stringify(name)} cannot be the name of a Kafka user here`,
          at: keyOf(context, 'services', name),
          hint: taken ? 'name the service otherwise' : 'use at most 100 letters, digits, `.`, `_` and `-`',
        },
      ]
    })
  },
}
